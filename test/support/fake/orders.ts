import { nextCarrier, withFeeOf } from '../../../src/domain/basket-fee';
import { isCutOff } from '../../../src/domain/harvest';
import { orderLine, totalWith } from '../../../src/domain/order-lines';
import type { OrderState, OrderView } from '../../../src/domain/order';
import { planStep, undoOf, type StockMove } from '../../../src/domain/order-step';
import type { Quantity } from '../../../src/domain/quantity';
import { isRefused, refuse, type Refusal } from '../../../src/domain/refusal';
import type { NewOrder, OrderRefusal, OrderServices, PlaceRefusal } from '../../../src/domain/use-cases';
import { fakeOrderMoney, paymentFor } from './order-money';
import { fakeAlong, fakeAmountRefusal, fakeSettledTerms, fakeTerms, goodsByCoop, type FakeWanted } from './order-terms';
import { fakePayTerms } from './pay-terms';
import { fakeOrderMoves, rolesIn, type FakeStep } from './order-moves';
import { contactOf, coopById, isManagerOf, memberOf, must, once, tellContact, tellManagers, tellMember, viewOf, type Caller } from './state';
import { fakeStatements } from './statements';
import { freeFakePlace, serveFakeLine } from './waits';

type Stored = Caller['state']['orders'][number];

const TIME_ZONE_MS = 7 * 3_600_000;
const dayOf = (date: Date) => Math.floor((date.getTime() + TIME_ZONE_MS) / 86_400_000);

/** Orders in memory, by the real table of rules. */
export function fakeOrders(caller: Caller): OrderServices {
  const { state, act } = caller;
  const view = ({ opId: _opId, ...order }: Stored): OrderView => structuredClone(order);
  const seen = () => state.orders.filter((one) => rolesIn(caller, one).length > 0);
  const newestFirst = (orders: Stored[]) => [...orders].reverse();
  const ofSeller = (state: OrderState) => seen().filter((one) => one.sellerId === memberOf(caller)?.id && one.state === state).map(view);
  const take = (id: string, what: FakeStep) => once(caller, what.event, [id, what], () => takeStep(caller, id, what, view));
  const step = async (id: string, what: FakeStep): Promise<OrderView | OrderRefusal> => {
    const done = await take(id, what);
    if ('refused' in done && done.refused === 'notEnoughStock') throw new Error(`${what.event} wanted more stock`);
    return done as OrderView | OrderRefusal;
  };
  return {
    ...fakeOrderMoves(caller, take, step),
    ...fakeOrderMoney(caller, step),
    ...fakeStatements(caller),
    terms: async (asked) => fakeTerms(caller, asked),
    place: (order) => once(caller, 'place', order, () => {
      const placed = place(caller, order);
      return Array.isArray(placed) ? placed.map(view) : placed;
    }),
    ofBuyer: async (limit) => newestFirst(seen().filter((one) => rolesIn(caller, one).includes('buyer'))).slice(0, limit).map(view),
    waitingForSeller: async () => ofSeller('placed'),
    toPack: async () => ofSeller('confirmed'),
    ofCoop: async (which) => newestFirst(seen()).filter((one) => isManagerOf(caller, one.coopId)).filter((one) => {
      if (which === 'unreached') return one.isUnreached;
      return which === 'waiting' ? one.state === 'placed' : dayOf(one.createdAt) === dayOf(act.now);
    }).map(view),
    byCode: async (code) => seen().filter((one) => one.code === code).map(view)[0],
    byId: async (id) => seen().filter((one) => one.id === id).map(view)[0],
    confirm: (id) => step(id, { event: 'confirmed' }),
    undo: (id) => once(caller, 'undo', id, () => undoStep(caller, id, view)) as Promise<OrderView | OrderRefusal>,
    ready: (id) => step(id, { event: 'ready' }),
    reject: (id, why) => step(id, { event: 'rejected', why }),
    cancel: (id) => step(id, { event: 'cancelled' }),
  };
}

function place(caller: Caller, { lines, ...how }: NewOrder): Stored[] | PlaceRefusal {
  const { state, person } = caller;
  if (!contactOf(caller).hasConsented) return refuse('noConsent');
  const wanted = lines.map((line) => ({ ...line, listing: must(state.listings.find((one) => one.id === line.listingId && person.coopIds.includes(one.coopId)), `listing ${line.listingId}`) }));
  for (const { listing } of wanted) freeFakePlace(caller, listing.id);
  for (const { listing, quantity } of wanted) {
    const { paused } = coopById(state, listing.coopId);
    if (paused) return refuse('coopPaused', { reason: paused.reason });
    const { left } = viewOf(state, listing);
    const named = { listingId: listing.id, name: listing.name };
    if (listing.state !== 'open' || left.base === 0) return refuse('soldOut', named);
    if (quantity.base > left.base) return refuse('notEnoughStock', { ...named, left });
  }
  const refusal = fakeAmountRefusal(caller, wanted, how.joins !== undefined);
  if (refusal) return refusal;
  const goods = goodsByCoop(caller, lines);
  const along = how.joins === undefined ? undefined : fakeAlong(caller, [...goods.keys()], { ...how, address: how.delivery.address });
  if (how.joins !== undefined && !along) return refuse('joinGone');
  if (!fakePayTerms(caller, goods, { isJoined: along !== undefined }).ways.includes(how.pay ?? 'cod')) return refuse('payOtherwise');
  const who = fullFor(caller, [...goods.keys()]);
  if (who) return refuse('tooManyOrders', { who });
  const basket = along?.basket ?? state.nextId('basket');
  const sellers = [...new Set(wanted.map((line) => line.listing.sellerId))];
  const parts = sellers.map((sellerId) => wanted.filter((line) => line.listing.sellerId === sellerId));
  const terms = fakeSettledTerms(caller, how, parts, along);
  return parts.map((part, i) => placeOne(caller, basket, part, how, must(terms[i], 'terms')));
}

/** Whose orders of this hour are as many as a co-op takes. */
function fullFor({ state, person, act }: Caller, coopIds: string[]): 'buyer' | 'coop' | undefined {
  const hourOf = (at: Date) => Math.floor(at.getTime() / 3_600_000);
  for (const coopId of coopIds) {
    const { ordersAnHour, buyerOrdersAnHour } = coopById(state, coopId).settings;
    const placed = state.orders.filter((one) => one.coopId === coopId && hourOf(one.createdAt) === hourOf(act.now));
    const count = (orders: Stored[]) => new Set(orders.map(({ opId }) => opId)).size;
    if (buyerOrdersAnHour > 0 && count(placed.filter(({ buyer }) => buyer.contactId === person.contactId)) >= buyerOrdersAnHour) return 'buyer';
    if (ordersAnHour > 0 && count(placed) >= ordersAnHour) return 'coop';
  }
  return undefined;
}

function placeOne(
  { state, person, act }: Caller, basket: string, wanted: FakeWanted[], { delivery, pay, way: _way, point: _point, joins: _joins, ...wished }: Omit<NewOrder, 'lines'>, terms: Pick<Stored, 'delivery' | 'tolerance'>,
): Stored {
  const sellerId = must(wanted[0], 'line').listing.sellerId;
  const seller = must(state.members.find((one) => one.id === sellerId), `seller ${sellerId}`);
  const lines = wanted.map(({ listing, quantity }) => orderLine({ ...listing, listingId: listing.id }, quantity));
  for (const { listing, quantity } of wanted) {
    listing.stock.held += quantity.base;
    if (listing.stock.held >= listing.stock.onHand) listing.state = 'soldout';
  }
  const order: Stored = {
    id: state.nextId('order'), coopId: seller.coopId, code: String(1041 + state.orders.length), basket, state: 'placed', sellerId,
    buyer: { ...delivery, contactId: person.contactId }, lines, total: totalWith(terms, lines), ...terms,
    payment: paymentFor(state, seller.coopId, pay, act.now),
    history: [{ opId: act.opId, event: 'placed', at: act.now, by: person.contactId, as: 'buyer', to: 'placed' }],
    isUnreached: false, createdAt: act.now, sellerCall: seller.call ?? seller.name, sellerPhone: seller.phone,
    coopName: coopById(state, seller.coopId).name, opId: act.opId, ...wished,
  };
  state.orders.push(order);
  const values = { code: order.code, orderId: order.id };
  tellMember(state, sellerId, 'placed', values);
  tellManagers(state, order.coopId, 'placed', values, sellerId);
  return order;
}

function takeStep(
  caller: Caller, orderId: string, { event, why, amount, changes: wanted }: FakeStep, view: (order: Stored) => OrderView,
): OrderView | OrderRefusal | Refusal<'notEnoughStock'> {
  const { state, act, person } = caller;
  const order = state.orders.find((one) => one.id === orderId);
  if (!order) return refuse('noSuchOrder');
  const planned = planStep(order, { event, why, amount, changes: wanted, opId: act.opId, by: person.contactId, roles: rolesIn(caller, order), now: act.now });
  if (isRefused(planned)) return planned;
  const short = planned.stock.find(({ kind, listingId, held }) => kind === 'held' && freeOf(caller, listingId).base < held);
  if (short) return refuse('notEnoughStock', { listingId: short.listingId, left: freeOf(caller, short.listingId) });
  for (const move of planned.stock) moveStock(caller, move);
  for (const { kind, listingId } of planned.stock) if (kind === 'released') serveFakeLine(caller, listingId);
  const { offer, ...changes } = planned.changes;
  const former = order.sellerId;
  Object.assign(order, changes, { state: planned.history.to, offer: offer ?? (offer === null ? undefined : order.offer) });
  order.history.push(planned.history);
  const values = { code: order.code, orderId, ...(why === undefined ? {} : { why }) };
  if (order.sellerId !== former) {
    const { call, name, phone } = must(state.members.find(({ id }) => id === order.sellerId), `seller ${order.sellerId}`);
    Object.assign(order, { sellerCall: call ?? name, sellerPhone: phone });
    tellMember(state, former, event, values);
  }
  passFeeOn(caller, order);
  tellOthers(caller, order, event, values);
  return view(order);
}

function passFeeOn({ state, act }: Caller, ended: Stored): void {
  const next = nextCarrier(ended, state.orders.filter((one) => one.basket === ended.basket && one.coopId === ended.coopId));
  if (!next) return;
  const planned = planStep(next, { event: 'feeMoved', why: ended.code, changes: { delivery: withFeeOf(next.delivery, ended) }, opId: act.opId, by: 'system', roles: ['system'], now: act.now });
  if (isRefused(planned)) throw new Error('an open order could not carry the fee');
  const { offer: _offer, ...changes } = planned.changes;
  Object.assign(next, changes, next.offer ? { offer: { ...next.offer, total: next.offer.total + ended.delivery.fee } } : {});
  next.history.push(planned.history);
  const values = { code: next.code, orderId: next.id, why: ended.code };
  tellContact(state, next.buyer.contactId, 'feeMoved', values);
  tellMember(state, next.sellerId, 'feeMoved', values);
  tellManagers(state, next.coopId, 'feeMoved', values, next.sellerId);
}

function undoStep(caller: Caller, orderId: string, view: (order: Stored) => OrderView): ReturnType<typeof takeStep> {
  const order = caller.state.orders.find((one) => one.id === orderId);
  const event = order && undoOf(order, caller.person.contactId, caller.act.now);
  const paid = event === 'unpaid' ? order?.history.findLast((one) => one.event === 'paid') : undefined;
  for (const transfer of caller.state.transfers) if (paid && transfer.takenIn === paid.opId) Object.assign(transfer, { state: 'unclear', takenIn: undefined });
  return event ? takeStep(caller, orderId, { event }, view) : refuse('tooLate', { state: order?.state });
}

function freeOf({ state }: Caller, listingId: string): Quantity {
  const { stock, price } = must(state.listings.find((one) => one.id === listingId), `listing ${listingId}`);
  return { base: stock.onHand - stock.held, unit: price.unit };
}

/** Goods that orders alone sold out are open again when some are let go of. */
function moveStock(caller: Caller, { listingId, kind, onHand, held }: StockMove): void {
  const listing = must(caller.state.listings.find((one) => one.id === listingId), `listing ${listingId}`);
  const { base: free } = freeOf(caller, listingId);
  listing.stock.onHand += kind === 'lost' ? -Math.min(free, -onHand) : kind === 'found' ? Math.max(0, held - free) : onHand;
  listing.stock.held += held;
  const isFull = listing.stock.held >= listing.stock.onHand;
  if (isFull && listing.state === 'open') listing.state = 'soldout';
  if (!isFull && free <= 0 && listing.state === 'soldout' && !isCutOff(listing, caller.act.now)) listing.state = 'open';
}

function tellOthers(caller: Caller, order: Stored, kind: string, values: Record<string, unknown>): void {
  const { state } = caller;
  const self = memberOf(caller)?.id;
  if (order.buyer.contactId !== caller.person.contactId) tellContact(state, order.buyer.contactId, kind, values);
  if (order.sellerId !== self) tellMember(state, order.sellerId, kind, values);
  tellManagers(state, order.coopId, kind, values, self ?? order.sellerId);
}
