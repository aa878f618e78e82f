import { isSeller } from '../../src/domain/member';
import type { OrderView } from '../../src/domain/order';
import { holdsStock } from '../../src/domain/order-rules';
import type { Talk } from '../../src/flow/flow';
import { inSentence } from './wording';

const SHOWN = 3;

/** An order that waits for its seller: for a yes (`toTake`), or to be packed. */
export interface WaitingOrder {
  order: OrderView;
  waitsFor: 'toTake' | 'toPack';
}

/** What waits for this seller, first what must be answered; nothing for anybody else. */
export async function waitingOrders(t: Talk): Promise<WaitingOrder[]> {
  if (!isSeller(t.person)) return [];
  const toTake = await t.look((s) => s.orders.waitingForSeller());
  const toPack = await t.look((s) => s.orders.toPack());
  return [
    ...toTake.map((order) => ({ order, waitsFor: 'toTake' as const })),
    ...toPack.map((order) => ({ order, waitsFor: 'toPack' as const })),
  ];
}

/** One line for each of the first that wait; gives those that were named. */
export async function listWaiting(t: Talk, waiting: WaitingOrder[]): Promise<OrderView[]> {
  await t.say('waiting', { number: waiting.length });
  const shown = waiting.slice(0, SHOWN);
  for (const [index, { order: { code, total, lines }, waitsFor }] of shown.entries()) {
    const more = lines.length - 1;
    await t.each('waits', index).say(more > 0 ? `${waitsFor}.several` : waitsFor, { code, total, name: inSentence(lines[0]?.name ?? ''), more });
  }
  if (waiting.length > SHOWN) await t.say('waitingMore', { number: waiting.length - SHOWN });
  return shown.map(({ order }) => order);
}

/** One that waits, as its seller needs it: the goods, whose they will be, and what to do about it. */
export async function showWaiting(t: Talk, { order, waitsFor }: WaitingOrder): Promise<void> {
  const { id: orderId, code, total, lines, buyer } = order;
  await t.say(`${waitsFor}Order`, { code });
  for (const [index, { name, quantity, amount, harvest }] of lines.entries()) {
    await t.each('line', index).say('item', { name: inSentence(name), amount: quantity, sum: amount });
    if (harvest && holdsStock(order.state)) await t.each('line', index).say('picked', { ...harvest });
  }
  await sayWished(t, order);
  const values = { code, total, buyer: buyer.name, phone: buyer.phone, address: buyer.address };
  if (waitsFor === 'toPack') {
    return t.say('pack', values, { offers: [{ key: 'ready', labelKey: 'common:go.ready-order', go: { flow: 'ready-order', given: { code } } }] });
  }
  const answer = (key: string, decision: string) => ({ key, labelKey: `notice:${key}`, go: { flow: 'answer-order', given: { orderId, decision } } });
  return t.say('take', values, { offers: [answer('confirm', 'confirm'), answer('notEnough', 'notEnough'), answer('soldOut', 'soldOut')] });
}

/** When the buyer wants it and what else, as it was said on the day of the order. */
export async function sayWished(t: Talk, { wishedTime, note, createdAt }: OrderView): Promise<void> {
  if (wishedTime !== undefined) await t.say('wishedTime', { time: wishedTime, at: createdAt });
  if (note !== undefined) await t.say('note', { note });
}
