import { fold, wordsOf } from '../domain/text';
import { namesKnownGoods } from './goods';
import type { Intent, Speaker } from './intent';
import { readPlainIntent } from './intents/read-plain-intent';
import { readOrder, type OrderReading } from './order';
import { readQuestion } from './question';
import type { Token } from './tokens';
import { saysOffer } from './trading';

/** Kinds that older rules only guess: what somebody plainly means wins over them. */
const GUESSED = new Set<Intent['kind']>(['none', 'search', 'question', 'buy']);
/** Longer messages are stories: what they plainly mean is not to be acted on. */
const MOST_WORDS = 16;
const CODE = /(?<!\d)\d{3,6}(?!\d)(?! ?(?:k|kg|g|đ|d|ngàn|nghìn)\b)/u;
/** "Huỷ đơn", "huỷ giúp em, em đặt lộn": of an order that was placed. Folded. */
const OF_AN_ORDER = /\b(?:don|huy|dat roi|da dat|dat lon|dat nham|khoi giao|dung giao)\b/u;

/** "Giữ đơn", "đơn nào cũng được", "sửa sao ta" are about the question in hand. Folded. */
const ANSWERS = /^(?:\S+ )?(?:giu|van)\b|\bcung (?:duoc|dc)\b|^(?:sua|doi)\b/u;
/** Of goods or an order of their own: "khi nào giao" alone may be asked of any. Folded. */
const OF_OWN = /\b(?:don|dat|mua roi|cua (?:em|tui|toi|minh|chi|anh|co|chu|bac))\b/u;

const hasAmount = ({ lines }: OrderReading): boolean => lines.some(({ words, quantity, bare, money, open }) => words !== '' && [quantity, bare, money, open].some((one) => one !== undefined));
const isEdit = ({ edit, remove }: OrderReading): boolean => edit !== undefined || remove !== undefined;

/** An order as a whole, from somebody who does not sell: whatever a rule for offers or questions made of it. */
function buying(found: Intent, tokens: Token[], text: string, plain: string): Intent | undefined {
  const order = readOrder(text);
  if (order.edit === 'cancel') return found.kind === 'cancel' ? undefined : cancelling(text);
  const isOffered = found.kind === 'sell' && (saysOffer(tokens) || plain === 'sell');
  if (!isOffered && hasAmount(order) && (plain === 'buy' || found.kind !== 'question') && found.kind !== 'buy') return { kind: 'buy', order };
  if (isEdit(order) && order.lines.length > 0 && (found.kind === 'none' || found.kind === 'search')) return { kind: 'buy', order };
  const isWhole = order.lines.length > 0 || isEdit(order);
  if (found.kind !== 'buy' || isWhole || !['buy', 'price_question', 'other'].includes(plain)) return undefined;
  const asked = readQuestion(tokens);
  return asked?.kind === 'search' ? asked : asked && { ...asked, text };
}

function cancelling(text: string): Intent {
  const code = CODE.exec(text)?.[0];
  return OF_AN_ORDER.test(fold(text)) ? { kind: 'cancelOrder', ...(code !== undefined && { code }) } : { kind: 'cancel' };
}

/** Without one of these nothing is stopped: a reason or an address may sound like it. Folded. */
const STOPS = /\b(?:thoi|bo|huy|khong|ko|k|khoi|dung|ngung|dep|stop|rut|doi y|khi khac|bua khac|lan khac|hom khac|lan sau)\b/u;

/** What is plainly said by anybody, with nothing of goods, places or numbers beside it. */
function commanding(text: string, plain: string): Intent | undefined {
  switch (plain) {
    case 'human': return { kind: 'person' };
    case 'my_orders': return { kind: 'myOrders' };
    case 'cancel': return STOPS.test(fold(text)) ? cancelling(text) : undefined;
    case 'help': case 'greet': case 'back': return namesKnownGoods(text) ? undefined : { kind: plain };
    case 'thanks': return namesKnownGoods(text) ? undefined : { kind: 'smallTalk' };
    default: return undefined;
  }
}

/**
 * What a message plainly means where the rules of `readIntent` only guess or see an offer in an order. A buyer's whole order is one, however it is put;
 * a short message without goods, place or number is what it says (a person, help, thanks, one's orders). Undefined leaves what was found.
 */
export function meantPlainly(found: Intent, tokens: Token[], text: string, as: Speaker): Intent | undefined {
  if (found.kind !== 'sell' && found.kind !== 'cancel' && !GUESSED.has(found.kind)) return undefined;
  const plain = readPlainIntent(text);
  const isBuyer = !as.isSeller && !as.isManager;
  const wish = isBuyer ? buying(found, tokens, text, plain) : undefined;
  if (wish) return wish;
  if (!GUESSED.has(found.kind) || wordsOf(text).length > MOST_WORDS) return undefined;
  const order = readOrder(text);
  const saysMore = [order.address, order.phone, order.phones, order.time, order.note].some((one) => one !== undefined);
  if (saysMore || order.lines.length > 0 || isEdit(order) || ANSWERS.test(fold(text))) return undefined;
  return found.kind !== 'question' || plain === 'human' || (plain === 'my_orders' && OF_OWN.test(fold(text))) ? commanding(text, plain) : undefined;
}
