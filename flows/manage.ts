import { isManager } from '../src/domain/member';
import type { OrderState, OrderView } from '../src/domain/order';
import { pick } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';

const MOST = 8;
/** Nobody pays for these. */
const VOID = new Set<OrderState>(['cancelled', 'rejected', 'expired', 'returned']);

/** Orders of the co-op as a manager asks for them: of today, waiting for a seller's yes, or nobody could be told. */
export const manage = flow('manage', async (t) => {
  if (!isManager(t.person)) return t.say('refused.notManager');
  const which = t.given<'today' | 'waiting' | 'unreached'>('which') ?? 'today';
  const orders = await t.look((s) => s.orders.ofCoop(which));
  if (orders.length === 0) return t.say(`none.${which}`);
  await t.say(`head.${which}`, { number: orders.length, total: orders.filter((one) => !VOID.has(one.state)).reduce((sum, one) => sum + one.total, 0) });
  for (const order of orders.slice(0, MOST)) await sayOrder(t, order, which);
  if (orders.length > MOST) await t.say('more', { number: orders.length - MOST });
  if (which !== 'today') await actOn(t, orders.filter((one) => one.state === 'placed'));
}, { isLight: true });

async function sayOrder(t: Talk, { code, state, total, sellerCall, sellerPhone, buyer }: OrderView, which: string): Promise<void> {
  const values = { code, total, seller: sellerCall, phone: sellerPhone, buyer: buyer.name };
  await t.say(which === 'today' ? `order.${state}` : sellerPhone === undefined ? 'waits' : 'waitsPhone', values);
}

/** One of the waiting orders can be taken in the seller's place. */
async function actOn(t: Talk, waiting: OrderView[]): Promise<void> {
  if (waiting.length === 0) return;
  const choices = waiting.slice(0, 2).map((one) => ({ key: one.id, labelKey: 'manage:take', values: { code: one.code } }));
  const chosen = await t.ask('act', pick([...choices, { key: 'none' }]));
  if (chosen === 'none') return t.say('left');
  await t.go('answer-order', { orderId: chosen, decision: 'confirm' });
}
