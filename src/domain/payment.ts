import type { Dong } from './money';
import type { Order, OrderPayment } from './order';
import type { OrderEvent, OrderState } from './order-rules';
import { fold } from './text';

/** How long a transfer is waited for when the co-op has set nothing, ms. */
export const TRANSFER_VALID_MS = 24 * 3_600_000;

/** Ways to pay: when the goods come, or by a transfer beforehand. */
export type PayWay = 'cod' | 'transfer';

type Standing = { state: OrderState; total: Dong };

const ENDED = new Set<OrderState>(['cancelled', 'rejected', 'expired', 'returned']);

/** Whether nothing of an order is delivered any more. */
export const isEnded = (state: OrderState): boolean => ENDED.has(state);

const askedFor = ({ state, total }: Standing): Dong => (isEnded(state) ? 0 : total);

/** What is still to be paid of an order, đồng; nothing once it has ended. */
export const dueOf = (order: Pick<Order, 'state' | 'total' | 'payment'>): Dong => Math.max(0, askedFor(order) - order.payment.received);

/** What a manager's "it is there" means, đồng: all that is due; for an ended order that nothing came for, all that it would have cost. */
export function sumToNote(order: Pick<Order, 'state' | 'total' | 'payment'>): Dong {
  const isLate = isEnded(order.state) && order.payment.received === 0;
  return isLate ? order.total : dueOf(order);
}

/** How many hours are left, begun ones counted whole. */
export const hoursLeft = (until: Date, now: Date): number => Math.ceil((until.getTime() - now.getTime()) / 3_600_000);

/** What must stand in a transfer for an order: the letters tell its number from others that banks add. */
export const purposeOf = (code: string): string => `DH${code}`;

/**
 * Where the money of an order stands after a step: what was received against what is asked for then. More than that must go back (`refundDue`,
 * until a manager says that it has); what is missing of a part that came is paid when the goods come, so that no half paid order lapses.
 * `amount` is what came in with `paid`, what goes out again with `unpaid` and `refunded`, and is here after all with `unrefunded`.
 */
export function paymentAfter(payment: OrderPayment, { event, amount = 0 }: { event: OrderEvent; amount?: Dong }, after: Standing): OrderPayment {
  if (event === 'paid' || event === 'unrefunded') return settled({ ...payment, received: payment.received + amount }, after);
  if (event === 'unpaid') return settled({ ...payment, received: Math.max(0, payment.received - amount) }, after);
  if (event !== 'refunded') return settled(payment, after);
  const left = { ...payment, received: payment.received - amount, refund: 0 };
  return left.received === 0 ? { ...left, state: 'refunded' } : settled(left, after);
}

function settled(payment: OrderPayment, after: Standing): OrderPayment {
  const excess = payment.received - askedFor(after);
  if (payment.received === 0) {
    const isUndone = payment.state === 'paid' || payment.state === 'refundDue';
    return isUndone ? { ...payment, state: payment.until ? 'awaitingTransfer' : 'cod', refund: 0 } : payment;
  }
  if (excess > 0) return { ...payment, state: 'refundDue', refund: excess };
  return { ...payment, state: excess === 0 ? 'paid' : 'cod', refund: 0 };
}

/** Why a transfer pays for nothing by itself: a manager decides. */
export type UnclearTransfer = 'noCode' | 'wrongAmount' | 'late' | 'twice' | 'otherAccount';

/** A transfer as a bank's notice tells it; `isOurs`: it went into the account that the co-op has named. */
export interface Transfer {
  amount: Dong;
  purpose: string;
  isOurs: boolean;
}

type MoneyOrder = Pick<Order, 'id' | 'code' | 'state' | 'total' | 'payment'>;

/** What a transfer means: it pays orders exactly, a manager must look, or it is none of the shop's. */
export type TransferVerdict =
  | { is: 'exact'; pays: { orderId: string; amount: Dong }[] }
  | { is: 'unclear'; why: UnclearTransfer; orderId?: string }
  | { is: 'foreign' };

/** Numbers of orders that a purpose names: `sure` ones stand behind "DH" or "đơn", `maybe` any other number that could be one. */
export function codesIn(purpose: string): { sure: string[]; maybe: string[] } {
  const text = fold(purpose).toUpperCase();
  const sure = [...text.matchAll(/(?<![A-Z])(?:DH|DON(?:[ .-]*(?:HANG|SO))*)[ .:#-]*(\d{3,6})(?!\d)/g)].map(([, code = '']) => code);
  const maybe = [...text.matchAll(/(?<![A-Z0-9])\d{3,6}(?![A-Z0-9])/g)].map(([code]) => code);
  return { sure: [...new Set(sure)], maybe: [...new Set(maybe)].filter((code) => !sure.includes(code)) };
}

/**
 * What a transfer means for the orders that its purpose may name. Orders that are named surely are paid when the amount is exactly what they
 * still ask for together. A bare number counts only when one such order asks for exactly this amount.
 */
export function judgeTransfer({ amount, purpose, isOurs }: Transfer, orders: readonly MoneyOrder[]): TransferVerdict {
  const { sure, maybe } = codesIn(purpose);
  const named = orders.filter(({ code }) => sure.includes(code));
  const [first] = named;
  if (first && !isOurs) return { is: 'unclear', why: 'otherAccount', orderId: first.id };
  if (!isOurs) return { is: 'foreign' };
  if (!first) return byBareNumber(amount, orders.filter(({ code }) => maybe.includes(code)));
  const isWhole = named.length === sure.length && named.every((order) => dueOf(order) > 0);
  if (isWhole && named.reduce((sum, order) => sum + dueOf(order), 0) === amount) return { is: 'exact', pays: named.map((order) => ({ orderId: order.id, amount: dueOf(order) })) };
  return { is: 'unclear', why: whyUnclear(first), orderId: first.id };
}

function byBareNumber(amount: Dong, orders: MoneyOrder[]): TransferVerdict {
  const fitting = orders.filter((order) => dueOf(order) === amount);
  const [only] = fitting;
  return only && fitting.length === 1 ? { is: 'exact', pays: [{ orderId: only.id, amount }] } : { is: 'unclear', why: 'noCode' };
}

/** Why a transfer for a named order is unclear, as the order stands now. */
export function whyUnclear(order: Pick<Order, 'state' | 'total' | 'payment'>): UnclearTransfer {
  if (isEnded(order.state)) return 'late';
  return dueOf(order) === 0 ? 'twice' : 'wrongAmount';
}
