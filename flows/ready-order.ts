import { isRefused } from '../src/domain/refusal';
import { flow } from '../src/flow/flow';

/** The seller, or a manager in their place, has packed an order ("xong 1042"); the buyer is told. */
export const readyOrder = flow('ready-order', async (t) => {
  const code = t.given<string>('code') ?? '';
  const order = await t.look((s) => s.orders.byCode(code));
  if (!order) return t.say('notFound', { code });
  const ready = await t.do('ready', (s) => s.orders.ready(order.id));
  const offers = [{ key: 'undo', labelKey: 'common:undo', go: { flow: 'undo', given: { orderId: order.id } } }];
  if (!isRefused(ready)) return t.say('done', { code, phone: order.buyer.phone, buyer: order.buyer.name }, { offers });
  if (order.state !== 'placed' || ready.refused !== 'tooLate') return t.say(ready.refused === 'tooLate' ? 'tooLate' : 'notAllowed', { code });
  const taking = { flow: 'answer-order', given: { orderId: order.id, decision: 'confirm' } };
  return t.say('notTaken', { code }, { offers: [{ key: 'confirm', labelKey: 'common:confirmOrder', go: taking }] });
});
