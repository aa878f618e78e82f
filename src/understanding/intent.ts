import type { Language } from '../domain/member';
import type { SaidGoods } from '../domain/said-goods';
import { fold, normalise, wordsOf } from '../domain/text';
import { countsGoods, namesKnownGoods } from './goods';
import { readManagerIntent, type ManagerIntent } from './manager-intent';
import { hasOpenAmount } from './masks';
import { readMoneyIntent, type MoneyIntent } from './money-intent';
import { core } from './name';
import { readOrder, type OrderReading } from './order';
import { readOrderAnswer, type OrderAnswer } from './order-answer';
import { readBuyerWord, readStaffWord, type OrderWord } from './order-words';
import { asksForOrders, orderAskedFor, readCancel } from './own-orders';
import { findPhones } from './phone';
import { meantPlainly } from './plain-meaning';
import { PERSON, PHRASES, hasPhrase, isPhrase } from './phrases';
import { readQuantity } from './quantity';
import { readQuestion } from './question';
import { hearGoods } from './said-goods';
import { MAX_READ, isOneOf, lexicon, textOf, tokenise, type Token } from './tokens';
import { readReassign } from './reassign-intent';
import { readScam, type Scam } from './scam';
import { sell, sellHarvest, sellPlainly, update } from './sell-intent';
import { readSlip, type Slip } from './slip';
import { readTrade, type Trade } from './trade';
import { asksHow, asksToBuy } from './trading';
import { readUpdates, type Update } from './updates';
import { PRONOUNS, isSmallWord, trimmed } from './words';

/** What a message wants, when no open question explains it. */
export type Intent =
  | { kind: 'greet' | 'help' | 'person' | 'menu' | 'back' | 'cancel' | 'browse' | 'startSelling' | 'myGoods' | 'forgetMe' | 'leaveLine' | 'smallTalk' | 'none' }
  | { kind: 'language'; language: Language }
  /** `code`: that one order is asked for. */
  | { kind: 'myOrders'; code?: string }
  | { kind: 'undo'; goods?: string }
  | { kind: 'search'; query: string }
  | { kind: 'buy'; order: OrderReading }
  | { kind: 'question'; text: string; goods?: string }
  | { kind: 'sell'; goods: SaidGoods[] }
  /** `goods`: what the same words offer, should there be no such goods yet. */
  | { kind: 'update'; updates: Update[]; goods: SaidGoods[] }
  | { kind: 'cancelOrder'; code?: string }
  | { kind: 'join'; digits: string }
  | OrderAnswer
  | MoneyIntent
  | OrderWord
  | ManagerIntent
  | Slip
  | Scam;

/** Whose words count: a manager's only from a manager, a seller's only from a seller. */
export interface Speaker {
  isSeller: boolean;
  isManager: boolean;
}

/** `trade` is read when it is first asked for. */
type Reading = (tokens: Token[], text: string, as: Speaker, trade: () => Trade) => Intent | undefined;

const WHOLE = ['help', 'menu', 'back', 'leaveLine', 'cancel', 'browse', 'startSelling', 'myGoods', 'forgetMe'] as const;
const GREETING = lexicon('chào alo lô alô hello hi hé hú hey xin helo ê hế');
const GREETED = lexicon('shop ad admin htx hợp tác xã cả nhà mọi người em con có ai không ko đó đây buổi sáng chiều tối bot máy');
const CALLS = ['có ai không', 'shop ơi', 'ad ơi', 'em ơi', 'con ơi', 'htx ơi', 'cô ơi', 'chị ơi', 'anh ơi', 'chú ơi', 'có ai ở đó không', 'có ai đó không'];
const CODE_LEAD = /^(?:mã|ma|code)(?: mời| moi| số| so)?(?: của \p{L}+| cua \p{L}+)?(?: là| la)?[ :]*(?=\d)/iu;
const MOST_WORDS_OF_A_SEARCH = 6;
const WANTING = lexicon('lấy mua đặt chốt cho để');

const whole: Reading = (tokens, text) => {
  if (isPhrase(tokens, PHRASES.english)) return { kind: 'language', language: 'en' };
  if (isPhrase(tokens, PHRASES.vietnamese)) return { kind: 'language', language: 'vi' };
  const [undo] = readUpdates(text);
  if (isPhrase(tokens, PHRASES.undo)) return { kind: 'undo' };
  if (undo?.kind === 'undo') return undo;
  if (hasPhrase(tokens, PERSON) && wordsOf(text).length <= 14) return { kind: 'person' };
  if (text === '?' || text === '??') return { kind: 'help' };
  if (asksHow(tokens)) return { kind: 'help' };
  const kind = WHOLE.find((name) => isPhrase(tokens, PHRASES[name]));
  if (kind) return { kind };
  const thanks = isPhrase(tokens, PHRASES.thanks) || (tokens.length <= 6 && hasPhrase(tokens, ['cảm ơn', 'cám ơn']) && !namesKnownGoods(text));
  return thanks ? { kind: 'smallTalk' } : undefined;
};

/** "4827 1630", "mã 48271630"; also seven or nine digits, so that somebody can be told how many are missing. A phone number is none. */
const join: Reading = (_tokens, text) => {
  const named = CODE_LEAD.test(text);
  const digits = text.replace(CODE_LEAD, '').replace(/[ .\-]/g, '').replace(/(?:nha|nhé|ạ|em|con)+$/iu, '');
  if (!/^\d+$/.test(digits)) return undefined;
  if (!named && (/[.,]/.test(text) || findPhones(text).some(({ reading }) => reading.kind === 'phone'))) return undefined;
  const plain = digits.length === 8 || ((digits.length === 7 || digits.length === 9) && !digits.startsWith('0') && !/000$/.test(digits));
  return plain || (named && digits.length >= 6 && digits.length <= 10) ? { kind: 'join', digits } : undefined;
};

const greet: Reading = (tokens) => {
  if (isPhrase(tokens, CALLS)) return { kind: 'greet' };
  const greets = tokens.some((token) => isOneOf(token, GREETING));
  return greets && tokens.every((token) => [GREETING, GREETED, PRONOUNS].some((words) => isOneOf(token, words)) || isSmallWord(token)) ? { kind: 'greet' } : undefined;
};

const myOrders: Reading = (tokens, text) => {
  if (!asksForOrders(tokens, text)) return undefined;
  const code = orderAskedFor(text);
  return code === undefined ? { kind: 'myOrders' } : { kind: 'myOrders', code };
};

const ofBuyer: Reading = (tokens, text, as) => readBuyerWord(tokens, text, as);

const cancelOrder: Reading = (tokens, text) => {
  const cancel = readCancel(tokens, text);
  return cancel && { kind: 'cancelOrder', ...cancel };
};

const ofMoney: Reading = (_tokens, text, as) => readMoneyIntent(text, as);

const ofStaff: Reading = (tokens, text, as) => {
  const moved = as.isManager ? readReassign(text) : undefined;
  if (moved) return { kind: 'reassign', ...moved };
  const answer = as.isSeller || as.isManager ? readStaffWord(tokens, text) ?? readOrderAnswer(tokens) : undefined;
  if (answer) return answer;
  const ofCoop = as.isManager ? readManagerIntent(tokens) : undefined;
  if (ofCoop) return ofCoop;
  return as.isSeller && isPhrase(tokens, [...PHRASES.ordersWaiting, ...PHRASES.ordersToday]) ? { kind: 'myOrders' } : undefined;
};

const buy: Reading = (tokens, text) => {
  if (!asksToBuy(tokens)) return undefined;
  const order = readOrder(text);
  if (order.lines.length > 0 || order.edit === 'again') return { kind: 'buy', order };
  const words = textOf(core(trimmed(tokens.slice(tokens.findLastIndex((token) => isOneOf(token, WANTING)) + 1))));
  const isName = words !== '' && words.split(' ').length <= MOST_WORDS_OF_A_SEARCH && order.edit === undefined && order.remove === undefined;
  return isName ? { kind: 'buy', order: { ...order, lines: [{ words }] } } : undefined;
};

const question: Reading = (tokens, text) => {
  const found = readQuestion(tokens);
  return found?.kind === 'question' ? { ...found, text } : found;
};

/** What is left: an amount of something is a wish, goods we know a search, "có 10 lít mật ong" of somebody who is no seller an offer. */
const rest: Reading = (tokens, text, _as, trade) => {
  const hasAmount = tokens.some((_, at) => readQuantity(tokens, at) !== undefined || countsGoods(tokens, at));
  if (hasAmount) {
    const goods = trade().act !== 'barter' && readUpdates(text)[0]?.kind === 'stock' ? hearGoods(text) : [];
    if (goods.some(({ name, stock }) => name !== undefined && stock !== undefined)) return { kind: 'sell', goods };
    const order = readOrder(text);
    const isOpen = order.lines.length > 0 && hasOpenAmount(tokens);
    if (isOpen || order.lines.some((line) => line.quantity ?? line.bare)) return { kind: 'buy', order };
  }
  const query = textOf(core(trimmed(tokens)));
  const isShort = query !== '' && query.split(' ').length <= MOST_WORDS_OF_A_SEARCH;
  return isShort && namesKnownGoods(query) ? { kind: 'search', query } : undefined;
};

/** "Để như cũ", "trả lại như cũ" is no wish for goods. */
const TAKES_BACK = /(?:^|\s)(?:de|tra lai|nham|lon)(?=\s)/u;

/** "Như cũ nha em" takes back what a seller did; from a buyer it is an order. */
const again: Reading = (_tokens, text, as) => {
  const order = as.isSeller || TAKES_BACK.test(fold(text)) ? undefined : readOrder(text);
  return order?.edit === 'again' ? { kind: 'buy', order } : undefined;
};

const slip: Reading = (_tokens, text) => readScam(text) ?? readSlip(text);

const ORDER_OF_READING: Reading[] = [slip, again, whole, join, harvest, ofMoney, ofStaff, myOrders, cancelOrder, ofBuyer, greet, sellPlainly, questionBeforeOffers, buy, update, sell, rest];

/** Goods that a seller picks for who orders them: offered with their price, else told of goods that are on sale. */
function harvest(_tokens: Token[], text: string, { isSeller }: Speaker): Intent | undefined {
  return isSeller ? sellHarvest(text) : undefined;
}

/** Questions come before offers ("có ai bán cam không", "cam bao nhiêu một ký?"), but not when somebody plainly orders: "2 ký cam, 0905 123 456, tên Chi". */
function questionBeforeOffers(tokens: Token[], text: string, as: Speaker, trade: () => Trade): Intent | undefined {
  const plainlyOrders = asksToBuy(tokens) || (findPhones(text).length > 0 && !text.includes('?'));
  const ordersWithAmount = plainlyOrders && tokens.some((_, at) => readQuantity(tokens, at) !== undefined);
  return ordersWithAmount ? undefined : question(tokens, text, as, trade);
}

/** What nothing else explains: a greeting in other words, and a buyer's question about goods that are not ours to name. */
function plainly(act: Trade['act'], text: string, { isSeller }: Speaker): Intent | undefined {
  if (act === 'greeting') return { kind: 'greet' };
  return act === 'question' && !isSeller ? { kind: 'question', text } : undefined;
}

/**
 * What a message wants, read by itself, without the question that may be open. Managers' words count only from managers, sellers' only from
 * sellers; selling is recognised from everybody, since whether they may is for the flow. Never throws; `none` when nothing is understood.
 */
export function readIntent(message: string, as: Speaker): Intent {
  const text = normalise(message.slice(0, MAX_READ));
  const tokens = tokenise(text);
  if (tokens.length === 0) return { kind: 'none' };
  let read: Trade | undefined;
  const trade = (): Trade => (read ??= readTrade(text));
  for (const reading of ORDER_OF_READING) {
    const intent = reading(tokens, text, as, trade);
    if (intent) return meantPlainly(intent, tokens, text, as) ?? intent;
  }
  const found = plainly(trade().act, text, as) ?? { kind: 'none' as const };
  return meantPlainly(found, tokens, text, as) ?? found;
}
