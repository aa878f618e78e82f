import { amountOf } from '../../../src/domain/money';
import { ORDER_TRANSITIONS, findTransition, type OrderActor, type OrderState, type OrderView } from '../../../src/domain/order';
import { refuse } from '../../../src/domain/refusal';
import type { NewOrder, OrderRefusal, OrderServices, PlaceRefusal } from '../../../src/domain/use-cases';
import { contactOf, coopById, isManagerOf, memberOf, must, once, tellContact, tellManagers, tellMember, viewOf, type Caller, type FakeListing } from './state';

type Stored = Caller['state']['orders'][number];

const UNDO_MS = 10 * 60_000;
const TIME_ZONE_MS = 7 * 3_600_000;
const dayOf = (date: Date) => Math.floor((date.getTime() + TIME_ZONE_MS) / 86_400_000);

/** Orders in memory, by the real table of transitions. */
export function fakeOrders(caller: Caller): OrderServices {
  const { state, act } = caller;
  const view = ({ opId: _opId, confirmedBy: _by, confirmedAt: _at, ...order }: Stored): OrderView => structuredClone(order);
  const seen = () => state.orders.filter((one) => rolesIn(caller, one).length > 0);
  const newestFirst = (orders: Stored[]) => [...orders].reverse();
  const ofSeller = (state: OrderState) => seen().filter((one) => one.sellerId === memberOf(caller)?.id && one.state === state).map(view);
  const move = (id: string, to: OrderState) => once(caller, to, id, () => transition(caller, id, to, view));
  return {
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
    confirm: (id) => move(id, 'confirmed'),
    unconfirm: (id) => move(id, 'placed'),
    ready: (id) => move(id, 'ready'),
    reject: (id, why) => once(caller, 'reject', [id, why], () => transition(caller, id, 'rejected', view, { why })),
    cancel: (id) => move(id, 'cancelled'),
  };
}

function rolesIn(caller: Caller, order: OrderView): OrderActor[] {
  const roles: OrderActor[] = [];
  if (order.buyer.contactId === caller.person.contactId) roles.push('buyer');
  if (order.sellerId === memberOf(caller)?.id) roles.push('seller');
  if (isManagerOf(caller, order.coopId)) roles.push('manager');
  return roles;
}

function place(caller: Caller, { lines, ...how }: NewOrder): Stored[] | PlaceRefusal {
  const { state, person } = caller;
  if (!contactOf(caller).hasConsented) return refuse('noConsent');
  const wanted = lines.map((line) => ({ ...line, listing: must(state.listings.find((one) => one.id === line.listingId && person.coopIds.includes(one.coopId)), `listing ${line.listingId}`) }));
  for (const { listing, quantity } of wanted) {
    const { paused } = coopById(state, listing.coopId);
    if (paused) return refuse('coopPaused', { reason: paused.reason });
    const { left } = viewOf(state, listing);
    const named = { listingId: listing.id, name: listing.name };
    if (listing.state !== 'open' || left.base === 0) return refuse('soldOut', named);
    if (quantity.base > left.base) return refuse('notEnoughStock', { ...named, left });
  }
  const basket = state.nextId('basket');
  const sellers = [...new Set(wanted.map((line) => line.listing.sellerId))];
  return sellers.map((sellerId) => placeOne(caller, basket, sellerId, wanted.filter((line) => line.listing.sellerId === sellerId), how));
}

function placeOne(
  { state, person, act }: Caller, basket: string, sellerId: string,
  wanted: (NewOrder['lines'][number] & { listing: FakeListing })[], { delivery, ...wished }: Omit<NewOrder, 'lines'>,
): Stored {
  const seller = must(state.members.find((one) => one.id === sellerId), `seller ${sellerId}`);
  const lines = wanted.map(({ listing, quantity }) => ({
    listingId: listing.id, code: listing.code, name: listing.name, quantity, price: listing.price, amount: amountOf(quantity, listing.price),
  }));
  for (const { listing, quantity } of wanted) {
    listing.stock.held += quantity.base;
    if (listing.stock.held >= listing.stock.onHand) listing.state = 'soldout';
  }
  const order: Stored = {
    id: state.nextId('order'), coopId: seller.coopId, code: String(1041 + state.orders.length), basket, state: 'placed', sellerId,
    buyer: { ...delivery, contactId: person.contactId }, lines, total: lines.reduce((sum, line) => sum + line.amount, 0), payment: 'cod',
    isUnreached: false, createdAt: act.now, sellerCall: seller.call ?? seller.name, sellerPhone: seller.phone,
    coopName: coopById(state, seller.coopId).name, opId: act.opId, ...wished,
  };
  state.orders.push(order);
  const values = { code: order.code, orderId: order.id };
  tellMember(state, sellerId, 'placed', values);
  tellManagers(state, order.coopId, 'placed', values, sellerId);
  return order;
}

const EFFECT: Partial<Record<OrderState, string>> = { placed: 'unconfirmed' };

function transition(
  caller: Caller, orderId: string, to: OrderState, view: (order: Stored) => OrderView, extra: Record<string, unknown> = {},
): OrderView | OrderRefusal {
  const { state, act, person } = caller;
  const order = state.orders.find((one) => one.id === orderId);
  const roles = order ? rolesIn(caller, order) : [];
  if (!order || roles.length === 0) return refuse('noSuchOrder');
  const allowed = roles.map((role) => findTransition(order.state, to, role)).find((one) => one !== undefined);
  if (!allowed) {
    const isEverAllowed = ORDER_TRANSITIONS.some((one) => one.to === to && one.by.some((role) => roles.includes(role)));
    return isEverAllowed ? refuse('tooLate', { state: order.state }) : refuse('notAllowed');
  }
  if (to === 'placed' && (order.confirmedBy !== person.contactId || act.now.getTime() - (order.confirmedAt ?? 0) > UNDO_MS)) {
    return refuse('tooLate', { state: order.state });
  }
  if (to === 'confirmed') Object.assign(order, { confirmedBy: person.contactId, confirmedAt: act.now.getTime() });
  order.state = to;
  if (allowed.stock !== 'keep') letGo(caller, order, allowed.stock);
  tellOthers(caller, order, EFFECT[to] ?? to, { code: order.code, orderId, ...extra });
  return view(order);
}

/** Held stock goes back on sale, or is sold. */
function letGo({ state }: Caller, order: Stored, how: 'release' | 'sell'): void {
  for (const line of order.lines) {
    const listing = must(state.listings.find((one) => one.id === line.listingId), `listing ${line.listingId}`);
    const wasFull = listing.stock.held >= listing.stock.onHand;
    listing.stock.held -= line.quantity.base;
    if (how === 'sell') listing.stock.onHand -= line.quantity.base;
    if (how === 'release' && wasFull && listing.state === 'soldout') listing.state = 'open';
  }
}

function tellOthers(caller: Caller, order: Stored, kind: string, values: Record<string, unknown>): void {
  const { state } = caller;
  const self = memberOf(caller)?.id;
  if (order.buyer.contactId !== caller.person.contactId) tellContact(state, order.buyer.contactId, kind, values);
  if (order.sellerId !== self) tellMember(state, order.sellerId, kind, values);
  tellManagers(state, order.coopId, kind, values, self ?? order.sellerId);
}
