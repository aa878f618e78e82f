import type { OrderLine, OrderView } from '../src/domain/order';
import { areConvertible, unitOf, type Quantity } from '../src/domain/quantity';
import { isRefused, type Refusal } from '../src/domain/refusal';
import { oneOf, photos, pick } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { isNamed, sellersOrder } from './parts/find-order';
import { inSentence } from './parts/wording';

/** From here on a weight is more likely misread than true. */
const FAR = 2;

/** What the scale shows of an order that is packed, with a photo of it for the buyer; beyond what the buyer agreed to they are asked. */
export const weighOrder = flow('weigh-order', async (t) => {
  const order = await sellersOrder(t, ['confirmed', 'ready']);
  if (!order) return t.say(isNamed(t) ? 'notFound' : 'none', { code: t.given('code') });
  const { id, code, total } = order;
  const weight = t.given<Quantity>('weight') ?? { base: 0, unit: 'kg' };
  const line = await weighedLine(t, order, weight);
  if (!line) return t.say('notByWeight', { code });
  const values = { code, name: inSentence(line.name), amount: weight, ordered: line.ordered ?? line.quantity, wasTotal: total };
  if (isFar(weight, line) && (await t.ask('sure', oneOf(['right', 'wrong'] as const, { yes: 'right', no: 'wrong' }), values)) === 'wrong') return t.say('again', values);
  const shown = t.given<string[]>('scale') ?? (await t.ask('photo', photos(), values));
  const weighed = await t.do('weigh', (s) => s.orders.weigh(id, line.listingId, weight, shown[0]), [line.listingId]);
  if (isRefused(weighed)) return sayRefused(t, order, weighed);
  if (weighed.offer) return t.say('offered', { ...values, total: weighed.offer.total });
  return t.say(weighed.total === total ? 'same' : 'weighed', { ...values, total: weighed.total });
});

/** The goods that were weighed: the only ones sold by weight, or those that are named. */
async function weighedLine(t: Talk, { lines }: OrderView, weight: Quantity): Promise<OrderLine | undefined> {
  const byWeight = lines.filter(({ quantity }) => areConvertible(quantity.unit, weight.unit) && unitOf(quantity.unit).dimension === 'mass');
  if (byWeight.length <= 1) return byWeight[0];
  const chosen = await t.ask('goods', pick([], byWeight.map((line) => ({
    choice: { key: line.listingId, label: line.name }, title: line.name, factsKey: 'weigh-order:lineFacts', values: { quantity: line.quantity, name: line.name },
  }))), { amount: weight, example: byWeight[0]?.name });
  return byWeight.find(({ listingId }) => listingId === chosen);
}

function isFar(weight: Quantity, { ordered, quantity }: OrderLine): boolean {
  const { base } = ordered ?? quantity;
  return weight.base > base * FAR || weight.base * FAR < base;
}

async function sayRefused(t: Talk, { id: orderId, code, state }: OrderView, { refused }: Refusal<string>): Promise<void> {
  if (refused !== 'tooLate') return t.say('notAllowed', { code });
  if (state !== 'placed') return t.say('tooLate', { code });
  const taking = { flow: 'answer-order', given: { orderId, decision: 'confirm' } };
  return t.say('notTaken', { code }, { offers: [{ key: 'confirm', labelKey: 'common:confirmOrder', go: taking }] });
}
