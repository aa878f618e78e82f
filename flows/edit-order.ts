import type { ListingView } from '../src/domain/listing';
import { isManager } from '../src/domain/member';
import { goodsTotal, type OrderLine, type OrderView } from '../src/domain/order';
import { editedLines, totalWith } from '../src/domain/order-lines';
import type { OrderEdit } from '../src/domain/order-moves';
import { areConvertible, type Quantity } from '../src/domain/quantity';
import { isRefused, type Refusal } from '../src/domain/refusal';
import { isSold, leastOf, nearestSold } from '../src/domain/sale-terms';
import { address, amount, oneOf, pick } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { isBuyerOf, isNamed, ownOrder } from './parts/find-order';
import { mentions } from './parts/goods-list';
import { asSold } from './parts/how-much';
import { payOffer } from './parts/pay-offer';
import { feeShown, placeShown, sayFee } from './parts/place-terms';
import { askPlaceToday } from './parts/place-today';
import { inSentence } from './parts/wording';

/** A buyer changes where an order goes or how much of something it has, as long as nobody has taken it. Read back once, with what it was. */
export const editOrder = flow('edit-order', async (t) => {
  const order = await ownOrder(t, ({ state }) => state === 'placed');
  if (!order || !isBuyerOf(t, order)) return t.say(isNamed(t) ? 'notFound' : 'none', { code: t.given('code') });
  const { code } = order;
  if (order.state !== 'placed') return sayTooLate(t, order);
  const what = t.given<'place' | 'amount'>('what') ?? (await t.ask('change', oneOf(['place', 'amount', 'keep'] as const, { no: 'keep' }), { code }));
  if (what === 'keep') return t.say('kept', { code });
  return what === 'place' ? changePlace(t, order) : changeAmount(t, order);
});

async function changePlace(t: Talk, order: OrderView): Promise<void> {
  const { id, code, buyer } = order;
  const to = await askPlaceToday(t, t.given<string>('place') ?? (await t.ask('address', address(), { code })));
  const terms = await placeShown(t, order, to);
  if (!terms) return t.go('edit-order', { orderId: id, what: 'place', place: to });
  const values = { code, address: to, was: buyer.address };
  await sayFee(t, order, terms, values);
  const sure = await t.ask('surePlace', oneOf(['change', 'keep'] as const, { yes: 'change', no: 'keep' }), values, { as: terms.isSame ? undefined : 'surePlace.fee' });
  if (sure === 'keep') return t.say('kept', { code });
  const edited = await t.do('editPlace', (s) => s.orders.edit(id, { address: to }));
  if (isRefused(edited)) return sayRefused(t, order, edited);
  return t.say('placeChanged', { code, address: to, seller: order.sellerCall }, { offers: edited.total === order.total ? [] : payOffer(edited) });
}

async function changeAmount(t: Talk, order: OrderView): Promise<void> {
  const { id, code } = order;
  const line = await lineOf(t, order);
  const { listingId, quantity: was, name } = line;
  const wanted = await wantedOf(t, order, line);
  const values = { code, name: inSentence(name), was, amount: wanted };
  if (wanted.base <= 0) return order.lines.length === 1 ? t.go('cancel-order', { orderId: id }) : removeLine(t, order, line);
  if (wanted.base === was.base) return t.say('same', values);
  const listing = await t.look((s) => s.listings.byId(listingId));
  const most = { base: was.base + (listing?.state === 'open' || wanted.base < was.base ? (listing?.left.base ?? 0) : 0), unit: was.unit };
  if (wanted.base > was.base && wanted.base > most.base) return t.say(most.base === was.base ? 'noMore' : 'notEnough', { ...values, left: most }, { offers: most.base === was.base ? [] : [takeMost(order, line, most)] });
  const agreed = listing ? await soldAmount(t, { ...listing, left: most }, values) : wanted;
  return agreed && agreeAmount(t, order, line, agreed);
}

/** The amount, or the nearest that is sold; undefined, with that said, when the order stays as it is. */
async function soldAmount(t: Talk, listing: ListingView, values: { code: string; name: string; was: Quantity; amount: Quantity }): Promise<Quantity | undefined> {
  const { was, amount: wanted } = values;
  if (!isSold(wanted, listing, listing.left) && nearestSold(wanted, listing, listing.left).every(({ base }) => base === was.base)) {
    await t.say('least', { ...values, least: { base: leastOf(listing), unit: was.unit }, seller: listing.sellerCall });
    return undefined;
  }
  const agreed = await asSold(t, listing, wanted);
  if (agreed && agreed.base !== was.base) return agreed;
  await t.say(agreed ? 'same' : 'kept', values);
  return undefined;
}

async function agreeAmount(t: Talk, order: OrderView, { listingId, name, quantity: was }: OrderLine, amount: Quantity): Promise<void> {
  const { id, code } = order;
  const line = { listingId, quantity: amount };
  if (await isTooLittle(t, order, line)) return;
  const values = { code, name: inSentence(name), was, amount };
  const fee = await feeShown(t, order, line);
  if (fee === undefined) return t.go('edit-order', { orderId: id, what: 'amount', listingId, wanted: amount, how: 'to' });
  const total = goodsTotal(editedLines(order.lines, listingId, amount)) + fee;
  const isFree = fee === 0 && order.delivery.fee > 0;
  const sure = await t.ask('sureAmount', oneOf(['change', 'keep'] as const, { yes: 'change', no: 'keep' }), { ...values, total, wasTotal: order.total, fee: order.delivery.fee }, { as: isFree ? 'sureAmount.free' : undefined });
  if (sure === 'keep') return t.say('kept', { code });
  const edited = await t.do('editAmount', (s) => s.orders.edit(id, { line }), [listingId]);
  return isRefused(edited) ? sayRefused(t, order, edited) : t.say('amountChanged', { ...values, total: edited.total, seller: order.sellerCall }, { offers: payOffer(edited) });
}

/** Whether an order would come to less than its co-op takes one for; then that is said. */
async function isTooLittle(t: Talk, { id, code }: OrderView, line: NonNullable<OrderEdit['line']>): Promise<boolean> {
  const lacking = await t.look((s) => s.orders.lackingWith(id, line));
  if (lacking) await t.say('lacking', { ...lacking, code }, { offers: [{ key: 'cancel', labelKey: 'common:go.cancel-order', go: { flow: 'cancel-order', given: { orderId: id } } }] });
  return lacking !== undefined;
}

async function removeLine(t: Talk, order: OrderView, { listingId, name, quantity }: OrderLine): Promise<void> {
  const { id, code } = order;
  const none: Quantity = { base: 0, unit: quantity.unit };
  if (await isTooLittle(t, order, { listingId, quantity: none })) return;
  const values = { code, name: inSentence(name), total: totalWith(order, editedLines(order.lines, listingId, none)), wasTotal: order.total };
  const sure = await t.ask('sureWithout', oneOf(['change', 'keep'] as const, { yes: 'change', no: 'keep' }), values);
  if (sure === 'keep') return t.say('kept', { code });
  const edited = await t.do('editWithout', (s) => s.orders.edit(id, { line: { listingId, quantity: none } }), [listingId]);
  return isRefused(edited) ? sayRefused(t, order, edited) : t.say('without', { ...values, seller: order.sellerCall }, { offers: payOffer(edited) });
}

function takeMost({ id: orderId }: OrderView, { listingId }: OrderLine, most: Quantity) {
  return { key: 'most', labelKey: 'common:takeAll', values: { left: most }, go: { flow: 'edit-order', given: { orderId, what: 'amount', listingId, wanted: most, how: 'to' } } };
}

/** The goods that are changed: named by a button or in the words, the only ones, or asked. */
async function lineOf(t: Talk, { lines }: OrderView): Promise<OrderLine> {
  const [first] = lines as [OrderLine];
  const named = lines.filter(({ listingId, name }) => listingId === t.given('listingId') || mentions(t.given<string>('text') ?? '', name));
  const [only] = named.length === 1 ? named : lines;
  if (only && (named.length === 1 || lines.length === 1)) return only;
  const chosen = await t.ask('goods', pick([], lines.map((line) => ({
    choice: { key: line.listingId, label: line.name }, title: line.name, factsKey: 'edit-order:lineFacts', values: { quantity: line.quantity, name: line.name },
  }))), { example: first.name });
  return lines.find(({ listingId }) => listingId === chosen) ?? first;
}

/** How much it shall be: said as it is, as so much more or less, or asked. */
async function wantedOf(t: Talk, { code }: OrderView, { quantity: was, name }: OrderLine): Promise<Quantity> {
  const said = t.given<Quantity>('wanted');
  if (!said || !areConvertible(said.unit, was.unit)) return t.ask('amount', amount(was.unit), { code, was, name: inSentence(name) });
  const how = t.given<'to' | 'more' | 'less'>('how') ?? 'to';
  const base = how === 'to' ? said.base : how === 'more' ? was.base + said.base : was.base - said.base;
  return { base, unit: was.unit };
}

async function sayRefused(t: Talk, order: OrderView, { refused }: Refusal<string>): Promise<void> {
  const { id: orderId, code } = order;
  if (refused === 'payOtherwise') return t.say('payOtherwise', { code }, { offers: [{ key: 'pay', labelKey: 'common:go.pay', go: { flow: 'pay', given: { orderId } } }, { key: 'person', labelKey: 'common:person', go: { flow: 'person' } }] });
  if (refused === 'belowMinimum' || refused === 'notSold') return t.say('soldOtherwise', { code });
  return refused === 'notEnoughStock' ? t.say('goneMeanwhile', { code }) : sayTooLate(t, order);
}

/** Taken already: the co-op can still help; a manager of it would ask themselves. */
async function sayTooLate(t: Talk, { code, sellerCall, state }: OrderView): Promise<void> {
  const offers = isManager(t.person) ? [] : [{ key: 'person', labelKey: 'common:person', go: { flow: 'person' } }];
  const isUnderWay = state === 'placed' || state === 'confirmed' || state === 'ready' || state === 'delivering';
  return t.say(isUnderWay ? 'tooLate' : 'ended', { code, seller: sellerCall }, { offers: isUnderWay ? offers : [] });
}
