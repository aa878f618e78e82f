import { isManager } from '../src/domain/member';
import type { OrderView } from '../src/domain/order';
import { isRefused } from '../src/domain/refusal';
import { oneOf } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { offerRest } from './parts/offer-rest';
import { pickOrder } from './parts/pick-order';
import { inSentence } from './parts/wording';

type Decision = 'confirm' | 'notEnough' | 'soldOut' | 'decline';

/**
 * A seller, or a manager in their place, takes an order, says that less is there, or why it cannot be. A no is read back once: a buyer waits for it;
 * what is left is put before the buyer.
 */
export const answerOrder = flow('answer-order', async (t) => {
  const order = await orderOf(t);
  if (!order) return t.say(t.given('code') === undefined ? 'noneWaiting' : 'notFound', { code: t.given('code') });
  const decision = t.given<Decision>('decision') ?? 'confirm';
  if (decision === 'confirm') return confirm(t, order);
  if (decision !== 'notEnough' || order.state !== 'placed') return reject(t, order, decision === 'soldOut' ? 'soldOut' : 'notEnough');
  const offered = await offerRest(t, order);
  if (offered === 'gone') return reject(t, order, 'soldOut');
  if (offered === 'keep') return keep(t, order);
  if (offered !== 'done') return t.say(wordingOf(offered), { code: order.code, phone: order.buyer.phone });
});

async function orderOf(t: Talk): Promise<OrderView | undefined> {
  const [orderId, code] = [t.given<string>('orderId'), t.given<string>('code')];
  if (orderId !== undefined) return t.look((s) => s.orders.byId(orderId));
  if (code !== undefined) return t.look((s) => s.orders.byCode(code));
  const own = await t.look((s) => s.orders.waitingForSeller());
  const isForOthers = own.length === 0 && isManager(t.person);
  return pickOrder(t, isForOthers ? await t.look((s) => s.orders.ofCoop('waiting')) : own);
}

async function confirm(t: Talk, { id, code, buyer, sellerId, sellerCall }: OrderView): Promise<void> {
  const order = await t.do('confirm', (s) => s.orders.confirm(id));
  if (isRefused(order)) return t.say(wordingOf(order), { code, phone: buyer.phone });
  const offers = [{ key: 'undo', labelKey: 'common:undo', go: { flow: 'undo', given: { orderId: id } } }];
  const step = sellerId === t.person.member?.id ? 'confirmed' : 'confirmedFor';
  await t.say(step, { code, phone: buyer.phone, buyer: buyer.name, seller: sellerCall }, { offers });
}

async function reject(t: Talk, order: OrderView, why: 'notEnough' | 'soldOut'): Promise<void> {
  const { id, code, lines, buyer } = order;
  const [first] = lines;
  const values = { code, phone: buyer.phone, buyer: buyer.name, goods: first && inSentence(first.name), quantity: first?.quantity, name: first?.name, others: lines.length - 1 };
  if (order.state !== 'placed' && t.given('sure') === undefined) return t.say(wordingOf({ refused: 'tooLate', values: { state: order.state } }), values);
  const sure = await t.ask('sure', oneOf(['tell', 'keep'] as const, { yes: 'tell', no: 'keep' }), values, { as: lines.length > 1 ? `sure.${why}More` : `sure.${why}` });
  if (sure === 'keep') return keep(t, order);
  const rejected = await t.do('reject', (s) => s.orders.reject(id, why), lines.map((line) => line.listingId));
  if (isRefused(rejected)) return t.say(wordingOf(rejected), values);
  await t.say(`rejected.${why}`, values, { offers: first && lines.length === 1 ? [afterwards(first.listingId, why)] : [] });
}

async function keep(t: Talk, { id, code, buyer }: OrderView): Promise<void> {
  const taking = { flow: 'answer-order', given: { orderId: id, decision: 'confirm' } };
  return t.say('kept', { code, buyer: buyer.name, phone: buyer.phone }, { offers: [{ key: 'confirm', labelKey: 'common:confirmOrder', go: taking }] });
}

/** What usually comes next: the goods are marked gone, or what is really there is written down. */
function afterwards(listingId: string, why: 'notEnough' | 'soldOut') {
  const kind = why === 'soldOut' ? 'soldOut' : 'stock';
  return { key: kind, go: { flow: 'change', given: { listingId, kind } } };
}

/** Too late names what the order is by now: "refused.tooLate.cancelled". */
function wordingOf({ refused, values }: { refused: string; values?: Record<string, unknown> }): string {
  return refused === 'tooLate' ? `refused.tooLate.${String(values?.state)}` : `refused.${refused}`;
}
