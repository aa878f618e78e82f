import type { OrderOffer, OrderView } from '../src/domain/order';
import type { Quantity } from '../src/domain/quantity';
import { isRefused } from '../src/domain/refusal';
import { oneOf } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { namedOrder } from './parts/find-order';
import { sayOthers } from './parts/other-sellers';
import { payOffer } from './parts/pay-offer';
import { inSentence } from './parts/wording';

type How = 'take' | 'keep' | 'decline';

/** A buyer decides about less than they ordered, or about another weight: takes it, keeps what was ordered (by weight alone), or takes nothing. */
export const answerOffer = flow('answer-offer', async (t) => {
  const order = await namedOrder(t);
  if (!order) return t.say('notFound');
  const { offer, id, code } = order;
  const offeredAt = t.given<string>('offeredAt') ?? offer?.at.toISOString();
  if (!offer || offer.at.toISOString() !== offeredAt) return sayOver(t, order);
  const how = t.given<How>('how') ?? (await askHow(t, order, offer));
  const locks = order.lines.map((line) => line.listingId);
  if (how === 'take') {
    const taken = await t.do('take', (s) => s.orders.takeOffer(id, offeredAt), locks);
    return isRefused(taken) ? sayOver(t, order) : sayTaken(t, order, taken);
  }
  if (how === 'keep') {
    const kept = await t.do('keep', (s) => s.orders.keepOrdered(id, offeredAt), locks);
    return isRefused(kept) ? sayOver(t, order) : t.say(kept.lines.length > 1 ? 'kept.several' : 'kept', { ...factsOf(kept), code, seller: kept.sellerCall });
  }
  const declined = await t.do('decline', (s) => s.orders.declineOffer(id, offeredAt), locks);
  if (isRefused(declined)) return sayOver(t, order);
  await t.say(declined.payment.refund > 0 ? 'declined.paid' : 'declined', { code, refund: declined.payment.refund });
  if (offer.kind === 'rest') await sayElsewhere(t, order, offer);
});

async function askHow(t: Talk, order: OrderView, offer: OrderOffer): Promise<How> {
  const isOne = order.lines.length === 1;
  const [was] = order.lines;
  const values = { code: order.code, total: offer.total, wasTotal: order.total, amount: offer.lines[0]?.quantity, was: was?.quantity, name: inSentence(was?.name ?? '') };
  if (!isOne) await sayShort(t, order, offer);
  if (offer.kind === 'rest') return t.ask('rest', oneOf(['take', 'decline'] as const, { yes: 'take', no: 'decline' }), values, { as: isOne ? undefined : 'rest.several' });
  return t.ask('weight', oneOf(['take', 'keep', 'decline'] as const, { yes: 'take' }), values, { as: isOne ? undefined : 'weight.several' });
}

/** Each of several goods of which there is another amount than was ordered. */
async function sayShort(t: Talk, order: OrderView, offer: OrderOffer): Promise<void> {
  for (const [index, { line, now }] of changesOf(order, offer).entries()) {
    await t.each('line', index).say(now ? 'short' : 'gone', { name: inSentence(line.name), left: now, was: line.quantity });
  }
}

function changesOf(order: OrderView, offer: OrderOffer): { line: OrderView['lines'][number]; now?: Quantity }[] {
  return order.lines
    .map((line) => ({ line, now: offer.lines.find(({ listingId }) => listingId === line.listingId)?.quantity }))
    .filter(({ line, now }) => now?.base !== line.quantity.base);
}

function factsOf({ lines, total }: OrderView): Record<string, unknown> {
  return { total, amount: lines[0]?.quantity, name: inSentence(lines[0]?.name ?? '') };
}

async function sayTaken(t: Talk, before: OrderView, taken: OrderView): Promise<void> {
  await t.say(taken.lines.length > 1 ? 'taken.several' : 'taken', { ...factsOf(taken), code: taken.code, seller: taken.sellerCall }, { offers: payOffer(taken) });
  if (before.offer?.kind === 'rest') await sayElsewhere(t, before, before.offer);
}

/** Whether somebody else has what is missing, all of it when nothing was taken; else a place in the line for it. */
async function sayElsewhere(t: Talk, order: OrderView, offer: OrderOffer): Promise<void> {
  const [short] = changesOf(order, offer);
  if (!short) return;
  const { line, now } = short;
  const isTaken = t.given('take') !== undefined;
  const quantity = isTaken && now ? { base: line.quantity.base - now.base, unit: line.quantity.unit } : line.quantity;
  if (await sayOthers(t, order, line, quantity)) return;
  const waiting = { flow: 'wait', given: { listingId: line.listingId, quantity, isAsked: true } };
  await t.say('nobodyElse', { name: inSentence(line.name), amount: quantity }, { offers: [{ key: 'wait', go: waiting }] });
}

async function sayOver(t: Talk, { id: orderId, code }: OrderView): Promise<void> {
  return t.say('over', { code }, { offers: [{ key: 'view', labelKey: 'common:go.order-state', go: { flow: 'order-state', given: { orderId } } }] });
}
