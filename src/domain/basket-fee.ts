import { isSamePlace } from './joining';
import type { Order, OrderDelivery } from './order';
import { holdsStock, type OrderState } from './order-rules';

type Carrier = Pick<Order, 'code' | 'state' | 'delivery' | 'buyer'>;

/** Ended without ever being brought to its buyer. */
const NEVER_BROUGHT: readonly OrderState[] = ['cancelled', 'rejected', 'expired'];

/**
 * Which of a basket's other orders of the same co-op carries the delivery fee from now on, when the one that carried it has ended unbrought; undefined
 * when there is no fee or nobody to carry it; one that goes elsewhere by now has its own. The buyer was told it once and pays it once.
 */
export function nextCarrier<T extends Carrier>(ended: Carrier, others: readonly T[]): T | undefined {
  if (ended.delivery.fee === 0 || !NEVER_BROUGHT.includes(ended.state)) return undefined;
  const open = others.filter(({ state, buyer }) => holdsStock(state) && isSamePlace(buyer.address, ended.buyer.address));
  return [...open].sort((a, b) => Number(a.code) - Number(b.code))[0];
}

/** How an order is delivered that carries the fee of another one as well. */
export const withFeeOf = (delivery: OrderDelivery, { delivery: { fee } }: Pick<Order, 'delivery'>): OrderDelivery => ({ ...delivery, fee: delivery.fee + fee });
