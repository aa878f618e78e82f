import type { OrderState, OrderView } from '../src/domain/order';
import { isRefused, type Refusal } from '../src/domain/refusal';
import { oneOf } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { isNamed, sellersOrder } from './parts/find-order';

type Move = 'handedOver' | 'delivered' | 'refused';

const FROM: Record<Move, OrderState[]> = { handedOver: ['confirmed', 'ready'], delivered: ['confirmed', 'ready', 'delivering'], refused: ['confirmed', 'ready', 'delivering'] };

/** The seller, or a manager in their place, says where an order is: on its way, with the buyer, or not taken by them (asked once: it is counted). */
export const moveOrder = flow('move-order', async (t) => {
  const move = t.given<Move>('event') ?? 'handedOver';
  const order = await sellersOrder(t, FROM[move]);
  if (!order) return t.say(isNamed(t) ? 'notFound' : 'none', { code: t.given('code') });
  const { code, total, buyer, sellerCall: seller } = order;
  const values = { code, total, buyer: buyer.name, phone: buyer.phone, seller };
  if (move === 'refused') return refuse(t, order, values);
  const moved = move === 'handedOver'
    ? await t.do('handOver', (s) => s.orders.handOver(order.id))
    : await t.do('deliver', (s) => s.orders.deliver(order.id), order.lines.map((line) => line.listingId));
  if (isRefused(moved)) return sayRefused(t, order, moved);
  const offers = [{ key: 'undo', labelKey: 'common:undo', go: { flow: 'undo', given: { orderId: order.id } } }];
  if (move === 'handedOver') return t.say('handedOver', values, { offers });
  return t.say(order.payment.state === 'cod' ? 'delivered.cash' : 'delivered', values, { offers });
});

async function refuse(t: Talk, order: OrderView, values: Record<string, unknown>): Promise<void> {
  if (!FROM.refused.includes(order.state) && t.given('sure') === undefined) return sayRefused(t, order, { refused: 'tooLate', values: { state: order.state } });
  const sure = await t.ask('sure', oneOf(['refused', 'keep'] as const, { yes: 'refused', no: 'keep' }), values);
  if (sure === 'keep') return t.say('kept', values);
  const refused = await t.do('refuse', (s) => s.orders.refuseDelivery(order.id), order.lines.map((line) => line.listingId));
  if (isRefused(refused)) return sayRefused(t, order, refused);
  return t.say(order.sellerId === t.person.member?.id ? 'refused' : 'refusedFor', values);
}

/** Too late says where it is by now; one that nobody has taken yet can be taken at once. */
async function sayRefused(t: Talk, { id: orderId, code }: OrderView, { refused, values }: Refusal<string>): Promise<void> {
  const state = values?.state as OrderState;
  if (refused !== 'tooLate') return t.say('notAllowed', { code });
  if (state !== 'placed') return t.say(`tooLate.${state}`, { code });
  const taking = { flow: 'answer-order', given: { orderId, decision: 'confirm' } };
  return t.say('notTaken', { code }, { offers: [{ key: 'confirm', labelKey: 'common:confirmOrder', go: taking }] });
}
