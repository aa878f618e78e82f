import { isRefused } from '../src/domain/refusal';
import { flow } from '../src/flow/flow';
import { isNamed, namedOrder } from './parts/find-order';

/**
 * A manager wants the money of whoever bought an order before the goods are packed ("bắt chuyển khoản trước đơn 1042"), from their next order on, or not
 * any more. Done at once, since it can be taken back; the buyer is told when they order.
 */
export const payFirst = flow('pay-first', async (t) => {
  if (!isNamed(t)) return t.say('which');
  const order = await namedOrder(t);
  if (!order) return t.say('notFound', { code: t.given('code') });
  const isAsked = t.given<boolean>('isAsked') ?? true;
  const done = await t.do('asked', (s) => s.orders.askToPayFirst(order.id, isAsked));
  if (isRefused(done)) return t.say(done.refused === 'noBank' ? 'noBank' : 'notManager');
  const { code, buyer } = done.order;
  const offers = [{ key: 'undo', labelKey: 'common:undo', go: { flow: 'pay-first', given: { orderId: order.id, isAsked: !isAsked } } }];
  const isOfRefuser = isAsked && done.refusals > 0;
  return t.say(isAsked ? (isOfRefuser ? 'asked.refused' : 'asked') : 'ended', { code, buyer: buyer.name, count: done.refusals }, { offers });
});
