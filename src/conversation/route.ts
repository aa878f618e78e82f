import type { Conversation } from '../domain/conversation';
import type { Person } from '../domain/member';
import { sameWord, wordsOf } from '../domain/text';
import type { Start } from '../flow/flow';
import { namesKnownGoods } from '../understanding/goods';
import type { Intent } from '../understanding/intent';
import { newestNotice } from './choose';
import { RESUME, type TurnContext, type TurnInput } from './input';
import { intentOf } from './mind';
import { routeChanges, routeGoods, routeOffer } from './route-goods';
import { MONEY_COMMANDS, routeMoney } from './route-money';
import { ORDER_WORDS, answerToOffer, routeOrderWord, routeShown } from './route-orders';

/** Commands that are never the answer to an open question (a name, an address). */
const PLAIN_COMMANDS = new Set<Intent['kind']>([
  'myOrders', 'myGoods', 'ordersToday', 'ordersWaiting', 'unreached', 'handBack', 'browse', 'startSelling', 'confirmOrder', 'forgetMe', 'leaveLine',
]);

/** What belongs elsewhere when the question in hand could make nothing of it. */
const ELSEWHERE = new Set<Intent['kind']>([
  ...PLAIN_COMMANDS, ...ORDER_WORDS, ...MONEY_COMMANDS, 'payByTransfer', 'sell', 'update', 'buy', 'search', 'cancelOrder', 'rejectOrder', 'ready', 'invite', 'pauseCoop', 'resumeCoop', 'hideListing', 'actFor', 'reassign', 'join',
]);

/** Commands whose words name no goods: a list of goods, or the question how much, never takes them for a wish to buy. */
const COMMANDS = new Set<Intent['kind']>([
  'myOrders', 'myGoods', 'ordersToday', 'ordersWaiting', 'unreached', 'handBack', 'forgetMe', 'leaveLine', 'invite', 'pauseCoop', 'resumeCoop', 'hideListing', 'actFor', 'reassign', ...MONEY_COMMANDS,
]);

/** What a list that was only looked at gives way to besides. */
const BEFORE_A_LIST = new Set<Intent['kind']>([...COMMANDS, ...ORDER_WORDS, 'payByTransfer', 'browse', 'startSelling', 'update', 'cancelOrder', 'confirmOrder', 'ready', 'join']);

const REPORTS = new Set<Intent['kind']>(['handBack', 'ordersToday', 'ordersWaiting', 'unreached']);

/** Whether words are plainly a command, and not for the question in hand. What the dialogue in hand is about stays with it. */
export function isPlainCommand(input: TurnInput, conversation: Conversation, context: TurnContext): boolean {
  if (input.photos.length > 0) return false;
  const { prompt, run } = conversation;
  const { kind } = meaningOf(input, context);
  const isLight = run !== undefined && context.flows.get(run.flow)?.isLight === true;
  const isCommand = (isLight ? BEFORE_A_LIST : COMMANDS).has(kind) || (prompt?.isOpen === true && PLAIN_COMMANDS.has(kind));
  return isCommand && routeOf(input, conversation, context).flow !== run?.flow;
}

/** Whether it is answered at once, a report to a manager or a word about an order by its code: the question in hand is asked again afterwards. */
export function isReport(input: TurnInput, context: TurnContext): boolean {
  const intent = meaningOf(input, context);
  const isOfOrder = intent.kind === 'confirmOrder' || intent.kind === 'ready' || intent.kind === 'myOrders' || ORDER_WORDS.includes(intent.kind);
  const namesOrder = isOfOrder && 'code' in intent && intent.code !== undefined;
  return namesOrder || (input.photos.length === 0 && REPORTS.has(intent.kind));
}

/** Whether words that answered nothing are a wish for something else, or a free question. */
export function isElsewhere(input: TurnInput, context: TurnContext): boolean | 'question' {
  if (input.photos.length > 0) return true;
  const intent = meaningOf(input, context);
  // An amount without goods ("2 hay 3 chai") is about what is in hand.
  if (intent.kind === 'buy' && intent.order.lines.length > 0 && intent.order.lines.every(({ words }) => words === '')) return false;
  return intent.kind === 'question' ? 'question' : ELSEWHERE.has(intent.kind);
}

function meaningOf(input: TurnInput, { mind, person }: TurnContext): Intent {
  return input.text === undefined ? { kind: 'none' } : intentOf(mind, person, input.text);
}

/** Which flow takes a message when no question is open, and what it knows already. */
export function routeOf(input: TurnInput, conversation: Conversation, context: TurnContext): Start {
  const code = input.ref === undefined ? undefined : /\d{8}/.exec(input.ref)?.[0];
  if (code) return { flow: 'join', given: { digits: code } };
  const intent = meaningOf(input, context);
  const ofOrder = routeShown(input, context) ?? routeOrderWord(intent, input) ?? routeMoney(intent);
  if (ofOrder) return ofOrder;
  if (input.photos.length > 0 || input.failedPhotos > 0 || intent.kind === 'actFor') return routeGoods(input, intent, context);
  if (input.text === undefined) return { flow: 'welcome' };
  const answer = answerToOffer(input.text, intent, context);
  if (answer) return answer;
  if (intent.kind === 'greet' && isHalfListed(conversation)) return { flow: 'welcome', given: { shelf: RESUME } };
  if (intent.kind === 'none') return answerTo(input.text, conversation, context) ?? routeNothing(input.text, context);
  return startOf(intent, input.text, conversation, context.person);
}

/** Words that ask for nothing are the answer to a buyer's question, when that was the last thing they were shown. */
function answerTo(text: string, { lastTurnAt }: Conversation, { prompts, mind }: TurnContext): Start | undefined {
  const newest = newestNotice(prompts);
  const reply = newest?.choices.find((choice) => choice.go?.flow === 'answer-question')?.go;
  const isLast = newest !== undefined && (lastTurnAt === undefined || newest.at > lastTurnAt);
  return reply && isLast && mind.yesNo(text) !== 'polite' ? { ...reply, given: { ...reply.given, answer: text } } : undefined;
}

/** "Đồng ý", "dạ" when nothing was asked is mere politeness; anything else is looked for among the goods. */
function routeNothing(text: string, { mind }: TurnContext): Start {
  return mind.yesNo(text) === undefined ? { flow: 'search', given: { words: text.slice(0, 200) } } : { flow: 'welcome', given: { isThanks: true } };
}

/** A seller's message about goods that are plainly others than those in hand: named, with a price and how many, or with a photo. */
export function isOtherGoods(input: TurnInput, { run }: Conversation, context: TurnContext): boolean {
  const name = run?.flow === 'sell' ? run.answers.find((one) => one.step === 'name')?.value : undefined;
  if (typeof name !== 'string' || input.text === undefined || meaningOf(input, context).kind !== 'sell') return false;
  const known = wordsOf(name);
  const heard = context.mind.goods(input.text).filter(({ price, stock }) => price !== undefined && (stock !== undefined || input.photos.length > 0));
  return heard.some(({ name: other = '' }) => namesKnownGoods(other) && !wordsOf(other).some((word) => known.some((one) => sameWord(word, one))));
}

/** Goods that are not published yet wait to be taken up again. */
const isHalfListed = ({ shelf, behind }: Conversation): boolean => (behind ?? shelf?.run)?.flow === 'sell';

function startOf(intent: Intent, text: string, conversation: Conversation, person: Person): Start {
  switch (intent.kind) {
    case 'greet': case 'menu': return { flow: 'welcome' };
    case 'smallTalk': return { flow: 'welcome', given: { isThanks: true } };
    case 'help': return { flow: 'help' };
    case 'person': return { flow: 'person' };
    case 'browse': return { flow: 'browse' };
    case 'search': return { flow: 'search', given: { words: intent.query } };
    case 'buy': return { flow: 'buy', given: { order: intent.order } };
    case 'question': return { flow: 'ask-seller', given: { text, listingId: conversation.inSight, words: intent.goods } };
    case 'startSelling': return isHalfListed(conversation) ? { flow: RESUME } : { flow: 'sell' };
    case 'sell': return routeOffer(intent.goods, person);
    case 'update': return routeChanges(intent);
    case 'myGoods': return { flow: 'goods' };
    case 'myOrders': return { flow: 'my-orders' };
    case 'cancelOrder': return { flow: 'cancel-order', given: { code: intent.code } };
    case 'join': return { flow: 'join', given: { digits: intent.digits } };
    case 'undo': return { flow: 'undo', given: { goods: intent.goods } };
    case 'leaveLine': return { flow: 'answer-wait', given: { how: 'leave' } };
    case 'forgetMe': return { flow: 'forget-me' };
    default: return startOfManager(intent) ?? { flow: 'search', given: { words: text.slice(0, 200) } };
  }
}

function startOfManager(intent: Intent): Start | undefined {
  switch (intent.kind) {
    case 'confirmOrder': return { flow: 'answer-order', given: { code: intent.code, decision: 'confirm' } };
    case 'rejectOrder': return { flow: 'answer-order', given: { code: intent.code, decision: intent.isGone ? 'soldOut' : intent.isRefused ? 'decline' : 'notEnough', left: intent.left } };
    case 'ready': return { flow: 'ready-order', given: { code: intent.code } };
    case 'ordersToday': return { flow: 'manage', given: { which: 'today' } };
    case 'ordersWaiting': return { flow: 'manage', given: { which: 'waiting' } };
    case 'unreached': return { flow: 'manage', given: { which: 'unreached' } };
    case 'invite': return { flow: 'invite', given: { role: intent.role, name: intent.name } };
    case 'pauseCoop': return { flow: 'pause-coop', given: { reason: intent.reason } };
    case 'resumeCoop': return { flow: 'resume-coop' };
    case 'handBack': return { flow: 'hand-back', given: { number: intent.number } };
    case 'reassign': return { flow: 'reassign', given: { code: intent.code, to: intent.to } };
    case 'hideListing': return { flow: 'hide-goods', given: { words: intent.goods } };
    default: return undefined;
  }
}
