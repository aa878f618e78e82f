import type { OrderView } from '../src/domain/order';
import { holdsStock } from '../src/domain/order-rules';
import { flow, type ChoiceSpec } from '../src/flow/flow';
import { isBuyerOf, namedOrder } from './parts/find-order';
import { whose } from './parts/goods-list';
import { payOffer } from './parts/pay-offer';
import { sayWished } from './parts/seller-orders';
import { inSentence } from './parts/wording';

/** One order in plain words, as its buyer, its seller or a manager needs it, with what they can do next. */
export const orderState = flow('order-state', async (t) => {
  const order = await namedOrder(t);
  if (!order) return t.say('notFound', { code: t.given('code') });
  const isBuyer = isBuyerOf(t, order);
  if (isBuyer && order.offer) return t.go('answer-offer', { orderId: order.id });
  const { code, total, state, lines, buyer, payment, delivery } = order;
  const values = { code, total, buyer: buyer.name, phone: buyer.phone, address: buyer.address, seller: whose(t.person, order), fee: delivery.fee, point: delivery.point };
  await t.say(isBuyer ? 'ofBuyer' : 'ofSeller', values);
  for (const [index, { name, quantity, amount, harvest }] of lines.entries()) {
    await t.each('line', index).say('item', { name: inSentence(name), amount: quantity, sum: amount });
    if (harvest && holdsStock(state)) await t.each('line', index).say('picked', { ...harvest });
  }
  if (delivery.fee > 0) await t.say('fee', values);
  await sayWished(t, order);
  await t.say(`sum.${payment.state}`, values);
  if (holdsStock(state)) await t.say(`way.${delivery.way}`, values);
  return isBuyer ? t.say(`buyer.${state}`, values, { offers: [...payOffer(order), ...nextOfBuyer(order)] }) : t.say(`seller.${state}`, values, { offers: nextOfSeller(order) });
}, { isLight: true });

function nextOfBuyer({ id: orderId, state }: OrderView): ChoiceSpec[] {
  const to = (labelKey: string, flow: string): ChoiceSpec => ({ key: flow, labelKey, go: { flow, given: { orderId } } });
  const person: ChoiceSpec = { key: 'person', labelKey: 'common:person', go: { flow: 'person' } };
  switch (state) {
    case 'placed': return [to('common:go.edit-order', 'edit-order'), to('notice:cancelOrder', 'cancel-order'), person];
    case 'ready': case 'delivering': return [to('notice:received', 'received'), person];
    case 'delivered': return [to('notice:complain', 'complain'), person];
    default: return [person];
  }
}

function nextOfSeller({ id: orderId, code, state }: OrderView): ChoiceSpec[] {
  const move = (event: string, labelKey: string): ChoiceSpec => ({ key: event, labelKey, go: { flow: 'move-order', given: { orderId, event } } });
  const answer = (decision: string): ChoiceSpec => ({ key: decision, labelKey: `notice:${decision}`, go: { flow: 'answer-order', given: { orderId, decision } } });
  const [handedOver, delivered] = [move('handedOver', 'notice:handedOver'), move('delivered', 'common:delivered')];
  switch (state) {
    case 'placed': return [answer('confirm'), answer('notEnough'), answer('soldOut')];
    case 'confirmed': return [{ key: 'ready', labelKey: 'common:go.ready-order', go: { flow: 'ready-order', given: { code } } }, handedOver];
    case 'ready': return [handedOver, delivered];
    case 'delivering': return [delivered, move('refused', 'move-order:sure.refused')];
    default: return [];
  }
}
