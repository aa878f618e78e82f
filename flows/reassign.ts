import { isManager } from '../src/domain/member';
import type { OrderView } from '../src/domain/order';
import type { Takeover } from '../src/domain/order-takeover';
import { isRefused } from '../src/domain/refusal';
import { oneOf, pick } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { namedOrder } from './parts/find-order';
import { inSentence } from './parts/wording';

const MOST = 3;

/** A manager gives an order that nobody has taken to another seller of the same goods ("chuyển 1042 cho chú Năm"): read back once; the price never rises. */
export const reassign = flow('reassign', async (t) => {
  if (!isManager(t.person)) return t.say('refused.notManager');
  const order = await namedOrder(t);
  if (!order) return t.say('notFound', { code: t.given('code') });
  const { id, code, lines, sellerCall: seller } = order;
  if (order.state !== 'placed' && t.given('sure') === undefined) return t.say('tooLate', { code });
  const takeover = await chooseTakeover(t, order);
  if (!takeover) return;
  const { sellerId, sellerCall: other, total } = takeover;
  const values = { code, seller, other, total, wasTotal: order.total };
  await sayWhat(t, takeover, values);
  const sure = await t.ask('sure', oneOf(['move', 'keep'] as const, { yes: 'move', no: 'keep' }), values, { as: total < order.total ? 'sure.cheaper' : undefined });
  if (sure === 'keep') return t.say('kept', values);
  const moved = await t.do('reassign', (s) => s.orders.reassign(id, sellerId), [...lines, ...takeover.lines].map(({ listingId }) => listingId));
  if (isRefused(moved)) return t.say(moved.refused === 'tooLate' ? 'tooLate' : 'changed', values);
  await t.say('moved', { ...values, buyer: order.buyer.name });
});

async function sayWhat(t: Talk, { lines }: Takeover, values: Record<string, unknown>): Promise<void> {
  await t.say('what', values);
  for (const [index, { name, quantity, amount }] of lines.entries()) await t.each('line', index).say('item', { name: inSentence(name), amount: quantity, sum: amount });
}

/** To whom, and what the order is then: who was named, else one of those who can. Says itself why there is none. */
async function chooseTakeover(t: Talk, order: OrderView): Promise<Takeover | undefined> {
  const words = t.given<string>('to');
  if (words !== undefined) return ofNamed(t, order, words);
  const found = await t.look((s) => s.orders.takeovers(order.id));
  if (found.length === 0) await t.say('nobody', valuesOf(order));
  return oneOfThem(t, found.map((one) => ({ ...one, id: one.sellerId, label: one.sellerCall })), order.code);
}

async function ofNamed(t: Talk, order: OrderView, words: string): Promise<Takeover | undefined> {
  const named = await t.look((s) => s.people.sellersNamed(words));
  if (named.length === 0) await t.say('noSuchSeller', { words });
  const seller = await oneOfThem(t, named.map((one) => ({ id: one.id, label: one.call ?? one.name })), order.code);
  if (!seller) return undefined;
  const takeover = await t.look((s) => s.orders.takeover(order.id, seller.id));
  if (!isRefused(takeover)) return takeover;
  const { refused, values: { name = '', price, was, left, quantity } = {} } = takeover;
  await t.say(`refused.${refused}`, { ...valuesOf(order), name: inSentence(String(name)), other: seller.label, price, was, left, quantity });
  return undefined;
}

async function oneOfThem<T extends { id: string; label: string }>(t: Talk, people: T[], code: string): Promise<T | undefined> {
  if (people.length <= 1) return people[0];
  const id = await t.ask('which', pick(people.slice(0, MOST).map(({ id: key, label }) => ({ key, label }))), { code });
  return people.find((one) => one.id === id);
}

const valuesOf = ({ code, lines, sellerCall }: OrderView) => ({ code, seller: sellerCall, name: inSentence(lines[0]?.name ?? '') });
