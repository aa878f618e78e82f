import { isManager, isSeller } from '../src/domain/member';
import type { OrderView } from '../src/domain/order';
import { pick } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { listWaiting, showWaiting, waitingOrders, type WaitingOrder } from './parts/seller-orders';
import { inSentence } from './parts/wording';

const ORDERS_SHOWN = 3;
/** Beside orders that wait for a seller, so that no list has more than five. */
const BESIDE_WAITING = 2;

/**
 * Somebody's orders. A seller sees what waits for her and then what she bought, a buyer the newest with their states, a manager
 * without any those of the co-op; then one of them in full, with what can be done about it.
 */
export const myOrders = flow('my-orders', async (t) => {
  const orderId = t.given<string>('orderId');
  if (orderId !== undefined) return t.go('order-state', { orderId });
  const waiting = await waitingOrders(t);
  const bought = await t.look((s) => s.orders.ofBuyer(waiting.length > 0 ? BESIDE_WAITING : ORDERS_SHOWN));
  const id = await chooseOrder(t, waiting, bought);
  if (id === undefined) return sayNone(t);
  const chosen = waiting.find(({ order }) => order.id === id);
  return chosen ? showWaiting(t, chosen) : t.go('order-state', { orderId: id });
}, { isLight: true });

async function sayNone(t: Talk): Promise<void> {
  if (isManager(t.person)) return t.go('manage', { which: 'today' });
  if (isSeller(t.person)) return t.say('noneWaiting', {}, { offers: [{ key: 'goods', labelKey: 'common:go.goods', go: { flow: 'goods' } }] });
  return t.say('none', {}, { offers: [{ key: 'browse', go: { flow: 'browse' } }] });
}

/** None is undefined, one is taken, of several all are told and one is asked for. */
async function chooseOrder(t: Talk, waiting: WaitingOrder[], bought: OrderView[]): Promise<string | undefined> {
  const count = waiting.length + bought.length;
  if (isSeller(t.person) && waiting.length === 0 && bought.length > 0) await t.say('noneWaiting');
  if (count <= 1) return (waiting[0]?.order ?? bought[0])?.id;
  const waits = waiting.length > 0 ? await listWaiting(t, waiting) : [];
  if (bought.length > 0) await t.say(isSeller(t.person) ? 'boughtToo' : 'list');
  for (const [index, { code, total, state, lines }] of bought.entries()) {
    const more = lines.length - 1;
    await t.each('order', index).say(more > 0 ? `${state}.several` : state, { code, total, name: inSentence(lines[0]?.name ?? ''), more });
  }
  const shown = [...waits, ...bought];
  return t.ask('which', pick(shown.map(({ id, code }) => ({ key: id, labelKey: 'my-orders:which.order', values: { code } }))), { example: shown[0]?.code });
}
