import type { PersonRole, TryBook, TryListing, TryMessage, TryOrder } from '../../api';
import { answeringBuyer, publishing, takingOrder, telling, type Act, type Talk } from './tour-acts';
import type { Recogniser } from './labels';

/** What is typed for somebody, in the language of the page. */
export interface TourLines {
  /** Name of the goods the tour lists when nobody has listed any. */
  goods: string;
  /** Name of the sample photo. */
  photo: string;
  sell: string;
  order(goods: string, unit: string): string;
  amount(unit: string): string;
  phone: string;
  address: string;
  name: string;
  waiting: string;
  accept(code: string): string;
}

/** What the tour looks at. */
export interface TourView {
  book: TryBook;
  /** Of everybody, oldest first. */
  messages: readonly TryMessage[];
  threadOf(role: PersonRole): readonly TryMessage[];
  lines: TourLines;
  recogniser: Recogniser;
}

export const TOUR_ROLES: readonly PersonRole[] = ['seller', 'buyer', 'manager', 'seller'];

export interface TourStand {
  /** Steps that are done; four when the tour is over. */
  done: number;
  goods?: TryListing;
  order?: TryOrder;
}

/** Where an order can still go on from. */
const UNDER_WAY: readonly TryOrder['state'][] = ['placed', 'confirmed', 'ready', 'delivering', 'delivered'];

/**
 * How far the tour has come, by what stands in the book and on the phones; never by counting presses. The goods are those that somebody listed
 * by chatting, the order the newest that came to something: whoever tapped.
 */
export function findStand(view: TourView): TourStand {
  const goods = view.book.listings.find((one) => one.state === 'open' && isListedByChat(view, one));
  const order = view.book.orders.find(({ state }) => UNDER_WAY.includes(state));
  const known = { ...(goods ? { goods } : {}), ...(order ? { order } : {}) };
  if (!order) return { done: goods ? 1 : 0, ...known };
  if (order.state !== 'placed') return { done: 4, ...known };
  return { done: hasLooked(view.threadOf('manager'), order.code) ? 3 : 2, ...known };
}

/** The shop said so to its seller; what the market began with was listed without a word. */
function isListedByChat({ messages, recogniser }: TourView, { name }: TryListing): boolean {
  const called = name.toLocaleLowerCase('vi');
  return messages.some(({ from, text, choices }) =>
    from === 'bot' && text.toLocaleLowerCase('vi').includes(called) && choices.some(({ label }) => recogniser.isLabel('hide', label)));
}

/** The manager was told of the order and did something on the phone after that. */
function hasLooked(thread: readonly TryMessage[], code: string): boolean {
  const told = thread.find(({ from, text }) => from === 'bot' && text.includes(code));
  return told !== undefined && thread.some(({ from, seq }) => from === 'person' && seq > told.seq);
}

/** What whoever is in turn would do next, so that the step gets done. `said` is what was already typed for them in this press. */
export function nextAct(view: TourView, stand: TourStand, said: ReadonlySet<string>): Act {
  const role = TOUR_ROLES[stand.done];
  if (!role) return { kind: 'wait' };
  const talk: Talk = { thread: view.threadOf(role), said, lines: view.lines, recogniser: view.recogniser };
  if (stand.done === 0) return publishing(talk);
  if (stand.done === 1 && stand.goods) return answeringBuyer(talk, stand.goods);
  if (stand.done === 2 && stand.order) return telling(talk, stand.order);
  return stand.order ? takingOrder(talk, stand.order) : { kind: 'puzzled' };
}
