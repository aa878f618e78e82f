import { isManager } from '../src/domain/member';
import { isRefused } from '../src/domain/refusal';
import { oneOf } from '../src/flow/answers';
import { flow } from '../src/flow/flow';
import { namedOrder } from './parts/find-order';

/** A manager has paid back what an order was paid too much ("đã hoàn tiền 1042"): the sum is read back once, the buyer is told. */
export const moneyReturned = flow('money-returned', async (t) => {
  const order = await namedOrder(t);
  if (!order) return t.say('notFound', { code: t.given('code') });
  if (!isManager(t.person)) return t.say('notManager');
  const { id, code, buyer, payment } = order;
  if (payment.refund === 0) return t.say('nothingDue', { code });
  const values = { code, sum: payment.refund, buyer: buyer.name };
  const sure = await t.ask('sure', oneOf(['returned', 'notYet'] as const, { yes: 'returned', no: 'notYet' }), values);
  if (sure === 'notYet') return t.say('kept', values);
  const noted = await t.do('noted', (s) => s.orders.noteRefunded(id));
  if (isRefused(noted)) return t.say('nothingDue', values);
  await t.say('noted', values, { offers: [{ key: 'undo', labelKey: 'common:undo', go: { flow: 'undo', given: { orderId: id } } }] });
});
