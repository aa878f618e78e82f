import type { OrderState, OrderView } from '../../src/domain/order';
import { pick } from '../../src/flow/answers';
import type { Talk } from '../../src/flow/flow';
import { pickOrder } from './pick-order';

const LOOKED_AT = 10;
const MOST_ASKED = 3;

/** Whether an order was named at all, by its id or its number. */
export const isNamed = (t: Talk): boolean => t.given('orderId') !== undefined || t.given('code') !== undefined;

/** The order that was named, as far as the person may see it. */
export async function namedOrder(t: Talk): Promise<OrderView | undefined> {
  const [orderId, code] = [t.given<string>('orderId'), t.given<string>('code')];
  if (orderId !== undefined) return t.look((s) => s.orders.byId(orderId));
  return code === undefined ? undefined : t.look((s) => s.orders.byCode(code));
}

/** A buyer's order: the one that was named, else the only one that fits, else asked (`which`), the newest first. */
export async function ownOrder(t: Talk, fits: (order: OrderView) => boolean): Promise<OrderView | undefined> {
  if (isNamed(t)) return namedOrder(t);
  const orders = (await t.look((s) => s.orders.ofBuyer(LOOKED_AT))).filter(fits).slice(0, MOST_ASKED);
  const [first] = orders;
  if (!first || orders.length === 1) return first;
  const chosen = await t.ask('which', pick(orders.map(({ id, code }) => ({ key: id, labelKey: 'common:orderLabel', values: { code } }))), { example: first.code });
  return orders.find(({ id }) => id === chosen);
}

/** A seller's order: the one that was named, else one of theirs in these states. */
export async function sellersOrder(t: Talk, states: OrderState[]): Promise<OrderView | undefined> {
  return isNamed(t) ? namedOrder(t) : pickOrder(t, await t.look((s) => s.orders.ofSellerIn(states)));
}

/** Whether it is this person who bought. */
export const isBuyerOf = (t: Talk, { buyer }: OrderView): boolean => buyer.contactId === t.person.contactId;
