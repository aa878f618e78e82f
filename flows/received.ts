import type { OrderState, OrderView } from '../src/domain/order';
import { isRefused } from '../src/domain/refusal';
import { flow, type Talk } from '../src/flow/flow';
import { isBuyerOf, isNamed, ownOrder } from './parts/find-order';
import { inSentence } from './parts/wording';

const UNDER_WAY: OrderState[] = ['confirmed', 'ready', 'delivering'];

/** A buyer has the goods, whatever the seller has said of them so far. From a seller the same words are about an order they take or bring. */
export const received = flow('received', async (t) => {
  const order = await ownOrder(t, ({ state }) => UNDER_WAY.includes(state));
  if (!order) return t.say(isNamed(t) ? 'notFound' : 'none', { code: t.given('code') });
  const { id: orderId, code, state } = order;
  if (!isBuyerOf(t, order)) {
    return state === 'placed' ? t.go('answer-order', { orderId, decision: 'confirm' }) : t.go('move-order', { orderId, event: 'delivered' });
  }
  const done = await t.do('received', (s) => s.orders.deliver(orderId), order.lines.map((line) => line.listingId));
  const complaint = { key: 'complain', labelKey: 'notice:complain', go: { flow: 'complain', given: { orderId } } };
  if (!isRefused(done)) {
    const undo = { key: 'undo', labelKey: 'common:undo', go: { flow: 'undo', given: { orderId } } };
    return t.say(order.lines.length > 1 ? 'thanks.several' : 'thanks', { code, ...factsOf(order) }, { offers: [complaint, undo] });
  }
  if (state === 'placed') return sayNotTaken(t, order);
  return state === 'delivered' ? t.say('already', { code, ...factsOf(order) }, { offers: [complaint] }) : t.say('ended', { code });
});

function factsOf({ lines, sellerCall }: OrderView): Record<string, unknown> {
  return { amount: lines[0]?.quantity, name: inSentence(lines[0]?.name ?? ''), others: lines.length - 1, seller: sellerCall };
}

async function sayNotTaken(t: Talk, { code, sellerCall }: OrderView): Promise<void> {
  return t.say('notTaken', { code, seller: sellerCall }, { offers: [{ key: 'person', labelKey: 'common:person', go: { flow: 'person' } }] });
}
