import type { CoopSettings } from './coop';
import type { DayMoney } from './day-money';
import { DAY_MS, startOfDay } from './day';
import type { Dong } from './money';
import { goodsTotal, type Order } from './order';
import { isEnded } from './payment';
import { addQuantity, areConvertible, type Quantity } from './quantity';
import { wakingAfter } from './quiet-hours';
import type { Refusal } from './refusal';

/** What a seller sold of one kind of goods, and for how much. */
export interface SoldGoods {
  name: string;
  quantity: Quantity;
  amount: Dong;
}

/**
 * What a seller sold on one day and where the money for it is; delivery fees are not in it. `total` is the sum of the goods, and of its parts: `cash`
 * was paid to who brought them, `held` lies with the co-op, `owed` is a transfer that has not come, `back` is for goods that came back again.
 */
export interface Statement {
  goods: SoldGoods[];
  total: Dong;
  cash: Dong;
  held: Dong;
  owed: Dong;
  back: Dong;
}

/** What the ledger says of an order: base units of one listing, negative when they left the house. */
export interface SoldMovement {
  orderId?: string;
  listingId: string;
  base: number;
}

/** A seller's view of what they sold. */
export interface OrderStatements {
  /** What this seller sold today (Asia/Ho_Chi_Minh) by the ledger, as far as the day has come; undefined for who is no seller. */
  soldToday(): Promise<Statement | undefined>;
  /** The money of the manager's co-op; undefined for who is no manager. */
  moneyToday(): Promise<DayMoney | undefined>;
  /** changes: the seller says whether a statement is right; of one that is not, the managers are told. */
  answerStatement(statementId: string, isRight: boolean): Promise<{ managers: number } | Refusal<'noSuchStatement'>>;
}

type SoldOrder = Pick<Order, 'id' | 'state' | 'lines' | 'payment'>;
type Parts = Omit<Statement, 'goods'>;

const MINUTE_MS = 60_000;
const NOTHING: Parts = { total: 0, cash: 0, held: 0, owed: 0, back: 0 };

/**
 * The statement of a day: how much was sold is what the ledger says of that day, its price that of the orders' lines. An order that was sold and taken
 * back within the day is not in it; one that was sold the day before and taken back on this one counts against it.
 */
export function statementOf(orders: readonly SoldOrder[], movements: readonly SoldMovement[]): Statement {
  let parts = NOTHING;
  let goods: SoldGoods[] = [];
  for (const order of orders) {
    const moved = movements.filter(({ orderId }) => orderId === order.id);
    const times = -Math.sign(moved.reduce((sum, { base }) => sum + base, 0));
    if (times === 0) continue;
    for (const listingId of new Set(order.lines.map((line) => line.listingId))) goods = withGoods(goods, soldOf(order, listingId, { moved, times }));
    parts = plus(parts, partsOf(order), times);
  }
  return { goods: goods.filter(({ quantity, amount }) => quantity.base !== 0 || amount !== 0), ...parts };
}

/** Whether there is nothing to tell of a day. */
export const isEmpty = ({ goods }: Statement): boolean => goods.length === 0;

/**
 * When the day of a sale is told: on its evening, or, sold later than that, when it is over. Sellers who sleep then are told in the morning.
 */
export function statementDue(at: Date, { timers, quietHours }: Pick<CoopSettings, 'timers' | 'quietHours'>): Date {
  const start = startOfDay(at).getTime();
  const evening = start + timers.statementAt * MINUTE_MS;
  const due = new Date(at.getTime() < evening ? evening : start + DAY_MS);
  return quietHours ? wakingAfter(due) : due;
}

/** One kind of goods of an order: how much by the ledger, for how much by its lines. */
function soldOf({ lines }: SoldOrder, listingId: string, { moved, times }: { moved: SoldMovement[]; times: number }): SoldGoods {
  const of = lines.filter((line) => line.listingId === listingId);
  const base = moved.filter((one) => one.listingId === listingId).reduce((sum, one) => sum - one.base, 0);
  return { name: of[0]?.name ?? '', quantity: { base, unit: of[0]?.quantity.unit ?? '' }, amount: goodsTotal(of) * times };
}

/** Where the money for the goods of a sold order is. */
function partsOf({ lines, payment, state }: SoldOrder): Parts {
  const total = goodsTotal(lines);
  if (isEnded(state)) return { ...NOTHING, total, back: total };
  const held = Math.min(total, payment.received);
  const rest = total - held;
  return payment.state === 'awaitingTransfer' ? { ...NOTHING, total, held, owed: rest } : { ...NOTHING, total, held, cash: rest };
}

function plus(a: Parts, b: Parts, times: number): Parts {
  const of = (part: keyof Parts): Dong => a[part] + b[part] * times;
  return { total: of('total'), cash: of('cash'), held: of('held'), owed: of('owed'), back: of('back') };
}

function withGoods(all: SoldGoods[], more: SoldGoods): SoldGoods[] {
  const isSame = ({ name, quantity }: SoldGoods): boolean => name === more.name && areConvertible(quantity.unit, more.quantity.unit);
  if (!all.some(isSame)) return [...all, more];
  return all.map((one) => (isSame(one) ? { ...one, quantity: addQuantity(one.quantity, more.quantity), amount: one.amount + more.amount } : one));
}
