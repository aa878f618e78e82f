import { flow } from '../src/flow/flow';
import { namedOrder } from './parts/find-order';
import { sayOthers } from './parts/other-sellers';
import { inSentence } from './parts/wording';

/** For a buyer whose order could not be: who else in the co-op has the same goods. */
export const sameGoods = flow('same-goods', async (t) => {
  const order = await namedOrder(t);
  if (!order) return t.say('notFound');
  for (const line of order.lines) if (await sayOthers(t, order, line, line.quantity)) return;
  const [missed] = order.lines;
  const waiting = missed ? [{ key: 'wait', labelKey: 'wait:sure.wait', go: { flow: 'wait', given: { listingId: missed.listingId, quantity: missed.quantity, isAsked: true } } }] : [];
  return t.say('none', { name: inSentence(order.lines[0]?.name ?? '') }, { offers: [...waiting, { key: 'browse', labelKey: 'common:go.browse', go: { flow: 'browse' } }] });
}, { isLight: true });
