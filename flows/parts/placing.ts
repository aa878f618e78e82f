import type { DeliveryDetails } from '../../src/domain/member';
import type { OrderView } from '../../src/domain/order';
import type { Quantity } from '../../src/domain/quantity';
import type { PlaceRefusal } from '../../src/domain/use-cases';
import { leftoverOrWait } from '../../src/flow/answers';
import type { Talk } from '../../src/flow/flow';
import type { OrderDetails } from './basket';
import { whose, type CartLine } from './goods-list';
import { sayLeft } from './terms';
import { inSentence } from './wording';

/** What is said after placing: one order, or one of each seller. */
export async function sayPlaced(t: Talk, orders: OrderView[]): Promise<void> {
  const [first] = orders;
  if (!first) return;
  if (orders.length === 1) {
    const orderId = first.id;
    if (first.payment.state === 'awaitingTransfer') {
      await t.say('orderedToPay', { code: first.code, total: first.total });
      return t.go('pay', { orderId });
    }
    const offers = [
      { key: 'view', go: { flow: 'my-orders', given: { orderId } } },
      { key: 'cancel', go: { flow: 'cancel-order', given: { orderId } } },
    ];
    return t.say('ordered', { code: first.code, total: first.total, seller: whose(t.person, first) }, { offers });
  }
  await t.say('orderedSeveral', { count: orders.length });
  for (const [index, order] of orders.entries()) {
    await t.each('order', index).say('placed', { code: order.code, total: order.total, seller: whose(t.person, order) });
  }
  const isToPay = first.payment.state === 'awaitingTransfer';
  const view = { key: 'view', go: { flow: 'my-orders' } };
  return t.say('orderedAll', {}, { offers: isToPay ? [{ key: 'pay', labelKey: 'common:go.pay', go: { flow: 'pay' } }, view] : [view] });
}

/** Someone was faster, or the co-op rests: says what is left and goes back to the reading back with it. */
export async function solveRefusal(t: Talk, cart: CartLine[], delivery: DeliveryDetails & OrderDetails, { refused, values = {} }: PlaceRefusal): Promise<void> {
  const listingId = values.listingId as string;
  const rest = cart.filter((line) => line.listingId !== listingId);
  switch (refused) {
    case 'notEnoughStock':
      return takeLess(t, cart, delivery, listingId, values);
    case 'soldOut':
      return t.go('buy', { cart: rest, listingId, wanted: cart.find((line) => line.listingId === listingId)?.quantity, ...delivery });
    case 'notSold':
      return t.go('buy', { cart: rest, listingId, quantity: cart.find((line) => line.listingId === listingId)?.quantity, ...delivery });
    case 'belowMinimum':
      return t.go('checkout', { cart, ...delivery });
    case 'coopPaused':
      return t.say('paused', values);
    case 'joinGone':
      return delivery.joins && delivery.joins !== 'apart' ? sayLeft(t, cart, delivery, delivery.joins) : t.go('checkout', { cart, ...delivery, joins: undefined });
    case 'tooManyOrders':
      return sayBusy(t, cart, values.who === 'coop');
    case 'payOtherwise':
      return t.go('checkout', { cart, ...delivery, pay: undefined });
    case 'noConsent':
      return t.say('consentGone', {}, { offers: [{ key: 'again', go: { flow: 'checkout', given: { cart } } }] });
  }
}

async function takeLess(t: Talk, cart: CartLine[], delivery: DeliveryDetails & OrderDetails, listingId: string, values: Record<string, unknown>): Promise<void> {
  const left = values.left as Quantity;
  const taken = await t.ask('leftover', leftoverOrWait(left.unit, left), { left, name: inSentence(values.name as string) });
  const rest = cart.filter((line) => line.listingId !== listingId);
  const wanted = cart.find((line) => line.listingId === listingId)?.quantity;
  if (taken === 'wait') return t.go('wait', { listingId, quantity: wanted, isAsked: true, then: { cart: rest, ...delivery } });
  const next = taken === 'none'
    ? rest
    : cart.map((line) => (line.listingId === listingId ? { listingId, quantity: taken } : line));
  if (next.length === 0) return t.say('dropped', {}, { offers: [{ key: 'browse', go: { flow: 'browse' } }] });
  return t.go('checkout', { cart: next, ...delivery });
}

/** More orders than can be seen to in an hour: of the buyer, or of the co-op, where nothing is lost and they try again later. */
async function sayBusy(t: Talk, cart: CartLine[], isCoop: boolean): Promise<void> {
  if (isCoop) return t.say('busy.coop', {}, { offers: [{ key: 'again', go: { flow: 'checkout', given: { cart } } }] });
  return t.say('busy', {}, { offers: [{ key: 'view', go: { flow: 'my-orders' } }, { key: 'person', labelKey: 'common:person', go: { flow: 'person' } }] });
}
