import type { PersonRole, TryBook, TryListing, TryMessage, TryOrder } from '../../api';
import { answeringBuyer, publishing, takingOrder, telling, type Act, type Talk } from './tour-acts';
import type { Recogniser } from './labels';

/** What there was before the tour: anything else in the book is its doing, whoever tapped. */
export interface Baseline {
  listings: readonly string[];
  orders: readonly string[];
}

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
  baseline: Baseline;
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

const isGoods = (name: string, { name: other }: TryListing): boolean => name.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi');

/** How far the tour has come, by what stands in the book and on the phones; never by counting presses. */
export function findStand({ book, baseline, threadOf, lines }: TourView): TourStand {
  const goods = book.listings.find((one) => one.state === 'open' && (!baseline.listings.includes(one.code) || isGoods(lines.goods, one)));
  const holds = (order: TryOrder): boolean => goods !== undefined && order.goods.toLocaleLowerCase('vi').includes(goods.name.toLocaleLowerCase('vi'));
  const order = book.orders.find((one) => !baseline.orders.includes(one.code) || holds(one));
  if (order && order.state !== 'placed') return { done: order.state === 'confirmed' || isPastSeller(order) ? 4 : 3, order, ...(goods ? { goods } : {}) };
  if (order) return { done: hasLooked(threadOf('manager'), order.code) ? 3 : 2, order, ...(goods ? { goods } : {}) };
  return goods ? { done: 1, goods } : { done: 0 };
}

const isPastSeller = ({ state }: TryOrder): boolean => state === 'ready' || state === 'delivering' || state === 'delivered';

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
