import { isManager } from '../src/domain/member';
import type { OrderView } from '../src/domain/order';
import { isRefused } from '../src/domain/refusal';
import { oneOf } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { pickOrder } from './parts/pick-order';
import { inSentence } from './parts/wording';

type Decision = 'confirm' | 'notEnough' | 'soldOut';

/** A seller, or a manager in their place, takes an order or says why it cannot be. A no is read back once: a buyer waits for it. */
export const answerOrder = flow('answer-order', async (t) => {
  const order = await orderOf(t);
  if (!order) return t.say(t.given('code') === undefined ? 'noneWaiting' : 'notFound', { code: t.given('code') });
  const decision = t.given<Decision>('decision') ?? 'confirm';
  return decision === 'confirm' ? confirm(t, order) : reject(t, order, decision);
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

async function reject(t: Talk, order: OrderView, why: Exclude<Decision, 'confirm'>): Promise<void> {
  const { id, code, lines, buyer } = order;
  const [first] = lines;
  const values = { code, phone: buyer.phone, buyer: buyer.name, goods: first && inSentence(first.name), quantity: first?.quantity, name: first?.name, others: lines.length - 1 };
  const sure = await t.ask('sure', oneOf(['tell', 'keep'] as const, { yes: 'tell', no: 'keep' }), values, { as: lines.length > 1 ? `sure.${why}More` : `sure.${why}` });
  if (sure === 'keep') {
    const taking = { flow: 'answer-order', given: { orderId: id, decision: 'confirm' } };
    return t.say('kept', values, { offers: [{ key: 'confirm', labelKey: 'common:confirmOrder', go: taking }] });
  }
  const rejected = await t.do('reject', (s) => s.orders.reject(id, why), lines.map((line) => line.listingId));
  if (isRefused(rejected)) return t.say(wordingOf(rejected), values);
  await t.say(`rejected.${why}`, values, { offers: first && lines.length === 1 ? [afterwards(first.listingId, why)] : [] });
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
