import type { Dong } from './money';
import type { Order } from './order';
import { dueOf, isEnded } from './payment';
import type { Statement } from './statement';

/**
 * The money of a co-op as its manager asks for it: what each seller sold today, by the ledger; and of all orders that are not brought yet how much is to
 * be collected in cash (`toCollect`), how much is awaited by transfer (`awaited`), and what must go back to buyers (`refund`).
 */
export interface DayMoney {
  sellers: { sellerCall: string; statement: Statement }[];
  toCollect: Dong;
  awaited: Dong;
  refund: Dong;
}

/** What is open of the money of these orders; delivered ones are in their sellers' statements. */
export function openMoney(orders: readonly Pick<Order, 'state' | 'total' | 'payment'>[]): Omit<DayMoney, 'sellers'> {
  const sum = (amounts: Dong[]): Dong => amounts.reduce((all, one) => all + one, 0);
  const open = orders.filter(({ state }) => state !== 'delivered' && !isEnded(state));
  const isAwaited = ({ payment }: Pick<Order, 'payment'>): boolean => payment.state === 'awaitingTransfer';
  return {
    toCollect: sum(open.filter((order) => !isAwaited(order)).map(dueOf)),
    awaited: sum(open.filter(isAwaited).map(dueOf)),
    refund: sum(orders.map(({ payment }) => payment.refund)),
  };
}
