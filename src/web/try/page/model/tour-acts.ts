import type { TryChoice, TryListing, TryMessage, TryOrder } from '../../api';
import type { LabelName, Recogniser } from './labels';
import type { TourLines } from './tour';

/** One thing that somebody does on their phone; `wait` for the shop's answer, `puzzled` when it said what nobody expected. */
export type Act =
  | { kind: 'say'; text: string; photo?: string }
  | { kind: 'tap'; messageId: string; number: number }
  | { kind: 'wait' }
  | { kind: 'puzzled' };

/** Whoever is in turn: their conversation, and what was typed for them so far. */
export interface Talk {
  thread: readonly TryMessage[];
  said: ReadonlySet<string>;
  lines: TourLines;
  recogniser: Recogniser;
}

/** Everything of a message that can be tapped, in reading order. */
const choicesOf = ({ cards, choices }: TryMessage): TryChoice[] => [...cards.flatMap((card) => card.choices), ...choices];

/** What the shop said since the person last spoke, newest first. */
function answersOf(thread: readonly TryMessage[]): TryMessage[] {
  const spoke = thread.findLastIndex(({ from }) => from === 'person');
  return thread.slice(spoke + 1).filter(({ from }) => from === 'bot').reverse();
}

const isUnanswered = ({ thread }: Talk): boolean => thread.at(-1)?.from === 'person';

/** A tap on the first button that fits, in the newest message that has one; a quick reply only where it still stands. */
function tapOn(messages: readonly TryMessage[], newest: TryMessage | undefined, fits: (label: string) => boolean): Act | undefined {
  for (const message of messages) {
    const choice = choicesOf(message).find(({ label, kind }) => kind !== 'link' && (kind !== 'quickReply' || message === newest) && fits(label));
    if (choice) return { kind: 'tap', messageId: message.id, number: choice.number };
  }
  return undefined;
}

function tapLabel({ thread, recogniser }: Talk, ...names: LabelName[]): Act | undefined {
  return tapOn(answersOf(thread), thread.at(-1), (label) => names.some((name) => recogniser.isLabel(name, label)));
}

/** Types a line, once a press; a second time would be talking in circles. */
const sayOnce = ({ said }: Talk, text: string, photo?: string): Act => (said.has(text) ? { kind: 'puzzled' } : { kind: 'say', text, ...(photo ? { photo } : {}) });

/** Step one: a photo and a line, then the card is published. */
export function publishing(talk: Talk): Act {
  const { lines, said } = talk;
  return tapLabel(talk, 'publish', 'byKilo') ?? (said.size > 0 && isUnanswered(talk) ? { kind: 'wait' } : sayOnce(talk, lines.sell, lines.photo));
}

/** In what goods are counted, as the book says it: "còn 148 ký" → "ký", "148 kilos left" → "kilos"; else as they are priced: "27.000 ₫ một ký". */
export function unitsOf({ left, price }: TryListing): string {
  const counted = /^(?:còn )?[\d.,]+ ([^(]+?)(?: \(.*\))?(?: left)?$/u.exec(left)?.[1];
  return counted ?? /₫\s+(?:một|an?)?\s*(.*)$/u.exec(price)?.[1]?.trim() ?? '';
}

/** Step two: everything in one message; what is still asked is answered, and the order that is read back is confirmed. */
export function answeringBuyer(talk: Talk, goods: TryListing): Act {
  const { lines, recogniser, thread, said } = talk;
  if (said.size > 0 && isUnanswered(talk)) return { kind: 'wait' };
  const tap = tapLabel(talk, 'order', 'agree', 'same', 'enough') ?? tapOn(answersOf(thread).slice(0, 1), thread.at(-1), (label) => label === goods.name);
  if (tap) return tap;
  const question = answersOf(thread).map(({ text }) => text).join('\n');
  if (recogniser.asks('phone', question)) return sayOnce(talk, lines.phone);
  if (recogniser.asks('address', question)) return sayOnce(talk, lines.address);
  if (recogniser.asks('name', question)) return sayOnce(talk, lines.name);
  if (recogniser.asks('amount', question)) return sayOnce(talk, lines.amount(unitsOf(goods)));
  return sayOnce(talk, lines.order(goods.name.toLocaleLowerCase('vi'), unitsOf(goods)));
}

/** Step three: the manager, who was told of the order, asks what waits. */
export function telling(talk: Talk, { code }: TryOrder): Act {
  const isTold = talk.thread.some(({ from, text }) => from === 'bot' && text.includes(code));
  return isTold ? sayOnce(talk, talk.lines.waiting) : { kind: 'wait' };
}

/** Step four: the seller takes the order by the button of its notice, or by saying so when that is gone. */
export function takingOrder(talk: Talk, { code }: TryOrder): Act {
  const { thread, recogniser, lines, said } = talk;
  if (said.size > 0 && isUnanswered(talk)) return { kind: 'wait' };
  const notices = thread.filter(({ from, text }) => from === 'bot' && text.includes(code)).reverse();
  if (notices.length === 0) return { kind: 'wait' };
  return tapOn(notices, thread.at(-1), (label) => recogniser.isLabel('accept', label)) ?? sayOnce(talk, lines.accept(code));
}
