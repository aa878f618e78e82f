import type { OrderView } from '../src/domain/order';
import { pick } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { whose } from './parts/goods-list';
import { inSentence } from './parts/wording';

const ORDERS_SHOWN = 3;

/** The buyer's orders: the newest with their states, then one of them in full, which can be cancelled while it waits. */
export const myOrders = flow('my-orders', async (t) => {
  const orderId = t.given<string>('orderId');
  const orders = await t.look((s) => s.orders.ofBuyer(ORDERS_SHOWN));
  const [only] = orders;
  if (orderId === undefined && !only) return t.say('none', {}, { offers: [{ key: 'browse', go: { flow: 'browse' } }] });
  const id = orderId ?? (orders.length === 1 && only ? only.id : await chooseOrder(t, orders));
  const order = await t.look((s) => s.orders.byId(id));
  if (!order) return t.say('noSuchOrder');
  return showOrder(t, order);
}, { isLight: true });

async function chooseOrder(t: Talk, orders: OrderView[]): Promise<string> {
  await t.say('list');
  for (const [index, { code, total, state, lines }] of orders.entries()) {
    const more = lines.length - 1;
    await t.each('order', index).say(more > 0 ? `${state}.several` : state, { code, total, name: inSentence(lines[0]?.name ?? ''), more });
  }
  return t.ask('which', pick(orders.map(({ id, code }) => ({ key: id, labelKey: 'my-orders:which.order', values: { code } }))), { example: orders[0]?.code });
}

async function showOrder(t: Talk, order: OrderView): Promise<void> {
  const { id: orderId, code, total, state, lines, buyer } = order;
  const seller = whose(t.person, order);
  await t.say('order', { code, seller });
  for (const [index, { name, quantity, amount }] of lines.entries()) {
    await t.each('line', index).say('item', { name: inSentence(name), amount: quantity, sum: amount });
  }
  const cancel = { key: 'cancel', labelKey: 'my-orders:cancel', go: { flow: 'cancel-order', given: { orderId } } };
  const person = { key: 'person', labelKey: 'common:person', go: { flow: 'person' } };
  return t.say(`state.${state}`, { total, seller, address: buyer.address, phone: buyer.phone }, { offers: state === 'placed' ? [cancel, person] : [person] });
}
