import type { OrderState, OrderView } from '../src/domain/order';
import { isRefused } from '../src/domain/refusal';
import { oneOf, pick } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { inSentence } from './parts/wording';

const ORDERS_LOOKED_AT = 10;
const ORDERS_SHOWN = 3;
const UNDER_WAY: OrderState[] = ['confirmed', 'ready', 'delivering'];

/** A buyer takes an order back while nobody has taken it: asked once with both ways named. */
export const cancelOrder = flow('cancel-order', async (t) => {
  const order = await findOrder(t);
  if (!order) return;
  const { code, lines, total } = order;
  const [line] = lines;
  const values = { code, total, amount: line?.quantity, name: inSentence(line?.name ?? ''), count: lines.length };
  const answer = await t.ask('sure', oneOf(['cancel', 'keep'] as const, { yes: 'cancel', no: 'keep' }), values, { as: lines.length > 1 ? 'sure.several' : undefined });
  if (answer === 'keep') return t.say('kept', { code });
  const cancelled = await t.do('cancelled', (s) => s.orders.cancel(order.id), lines.map((one) => one.listingId));
  if (!isRefused(cancelled)) return t.say(cancelled.payment.refund > 0 ? 'cancelled.paid' : 'cancelled', { code, refund: cancelled.payment.refund });
  if (cancelled.refused === 'tooLate') return sayTooLate(t, code);
  return t.say('noSuchOrder', { code });
});

/** The order that was named, else the only one that waits, else asked. Says itself why there is none. */
async function findOrder(t: Talk): Promise<OrderView | undefined> {
  const [orderId, named] = [t.given<string>('orderId'), t.given<string>('code')];
  if (orderId !== undefined || named !== undefined) {
    const order = await t.look((s) => (orderId === undefined ? s.orders.byCode(named ?? '') : s.orders.byId(orderId)));
    return order ? ifWaiting(t, order) : void (await t.say('noSuchOrder', { code: named ?? '' }));
  }
  const orders = await t.look((s) => s.orders.ofBuyer(ORDERS_LOOKED_AT));
  const waiting = orders.filter((one) => one.state === 'placed').slice(0, ORDERS_SHOWN);
  const [first] = waiting;
  if (!first) return sayNothingWaits(t, orders);
  if (waiting.length === 1) return first;
  const chosen = await t.ask('which', pick(waiting.map(({ id, code }) => ({ key: id, labelKey: 'cancel-order:which.order', values: { code } }))), { example: first.code });
  return waiting.find((one) => one.id === chosen);
}

/** Once it was asked about, a cancelled order is still the one of this dialogue. */
async function ifWaiting(t: Talk, order: OrderView): Promise<OrderView | undefined> {
  if (order.state === 'placed' || t.given('sure') !== undefined) return order;
  if (order.state === 'cancelled') await t.say('alreadyCancelled', { code: order.code });
  else if (UNDER_WAY.includes(order.state)) await sayTooLate(t, order.code);
  else await t.say('ended', { code: order.code });
  return undefined;
}

async function sayNothingWaits(t: Talk, orders: OrderView[]): Promise<undefined> {
  const taken = orders.find((one) => UNDER_WAY.includes(one.state));
  if (taken) await sayTooLate(t, taken.code);
  else await t.say('none');
  return undefined;
}

async function sayTooLate(t: Talk, code: string): Promise<void> {
  return t.say('tooLate', { code }, { offers: [{ key: 'person', labelKey: 'common:person', go: { flow: 'person' } }] });
}
