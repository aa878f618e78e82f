import type { OrderView } from '../src/domain/order';
import { isRefused } from '../src/domain/refusal';
import { oneOf } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { namedOrder } from './parts/find-order';
import { inSentence } from './parts/wording';

/** A buyer, asked in the evening before goods are picked for them, still wants them or takes the order back. */
export const answerEvening = flow('answer-evening', async (t) => {
  const order = await namedOrder(t);
  if (!order) return t.say('notFound');
  const { id, code, lines: [line, ...others], total } = order;
  const values = { code, total, amount: line?.quantity, name: inSentence(line?.name ?? ''), ...line?.harvest };
  const how = t.given<'yes' | 'no'>('how') ?? (await t.ask('still', oneOf(['yes', 'no'] as const, { yes: 'yes', no: 'no' }), values, { as: others.length > 0 ? 'still.several' : undefined }));
  const answered = await t.do('answer', (s) => s.orders.answerEvening(id, how === 'yes'), order.lines.map(({ listingId }) => listingId));
  if (isRefused(answered)) return sayOver(t, order);
  return t.say(how === 'yes' ? 'kept' : 'cancelled', { ...values, seller: order.sellerCall });
});

async function sayOver(t: Talk, { id: orderId, code }: OrderView): Promise<void> {
  return t.say('over', { code }, { offers: [{ key: 'view', labelKey: 'common:go.order-state', go: { flow: 'order-state', given: { orderId } } }] });
}
