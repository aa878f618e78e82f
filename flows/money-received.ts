import { isManager } from '../src/domain/member';
import { isEnded, sumToNote } from '../src/domain/payment';
import { isRefused } from '../src/domain/refusal';
import { oneOf } from '../src/flow/answers';
import { flow } from '../src/flow/flow';
import { namedOrder } from './parts/find-order';

/** A manager says that the money of an order is there ("đã nhận tiền 1042"): the sum is read back once. */
export const moneyReceived = flow('money-received', async (t) => {
  const order = await namedOrder(t);
  if (!order) return t.say('notFound', { code: t.given('code') });
  if (!isManager(t.person)) return t.say('notManager');
  const { id, code, buyer, state } = order;
  const sum = sumToNote(order);
  if (sum === 0) return t.say('nothingDue', { code });
  const values = { code, sum, buyer: buyer.name };
  const sure = await t.ask('sure', oneOf(['note', 'keep'] as const, { yes: 'note', no: 'keep' }), values, { as: isEnded(state) ? 'sure.late' : undefined });
  if (sure === 'keep') return t.say('kept', values);
  const noted = await t.do('noted', (s) => s.orders.noteReceived(id));
  if (isRefused(noted)) return t.say(noted.refused === 'nothingDue' ? 'nothingDue' : 'notManager', values);
  await t.say(isEnded(state) ? 'noted.late' : 'noted', values, { offers: [{ key: 'undo', labelKey: 'common:undo', go: { flow: 'undo', given: { orderId: id } } }] });
});
