import type { OrderView } from '../../src/domain/order';
import { pick } from '../../src/flow/answers';
import type { ItemSpec, Talk } from '../../src/flow/flow';

const MOST = 5;

/** Which of some orders is meant: none is undefined, one is taken, of several the oldest five are shown (`which`). */
export async function pickOrder(t: Talk, orders: OrderView[]): Promise<OrderView | undefined> {
  if (orders.length <= 1) return orders[0];
  const chosen = await t.ask('which', pick([], orders.slice(0, MOST).map(asItem)));
  return orders.find((one) => one.id === chosen);
}

function asItem({ id, code, total, buyer, sellerCall }: OrderView): ItemSpec {
  const values = { code, total, buyer: buyer.name, seller: sellerCall };
  return { choice: { key: id, labelKey: 'common:orderLabel', values }, title: code, factsKey: 'common:orderFacts', values };
}
