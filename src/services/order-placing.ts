import type { Coop } from '../domain/coop';
import { isCutOff } from '../domain/harvest';
import { MOST_WISHED, type OrderPayment, type OrderView } from '../domain/order';
import { duesAfter } from '../domain/order-dues';
import { orderLine, totalWith } from '../domain/order-lines';
import type { Quantity } from '../domain/quantity';
import { refuse } from '../domain/refusal';
import { leftOf } from '../domain/stock';
import type { NewOrder, PlaceRefusal } from '../domain/use-cases';
import { rootOf } from '../store/coops';
import type { ListingRow } from '../store/listings';
import type { OrderRow } from '../store/orders';
import type { WaitRow } from '../store/waits';
import { known, type Bound } from './bound';
import { takePlace } from './order-rates';
import { amountRefusal, coopsOf, joinOrder, paidParts, settledTerms, wantedGoods, type Wanted } from './order-terms';
import { payTermsFor } from './pay-terms';
import { viewOrders } from './views';
import { asKept, endKept, freeKept, holdAgain, keptFor } from './wait-line';

const UNPAID: OrderPayment = { state: 'cod', received: 0, refund: 0 };

/**
 * Places one order per seller, all or none. Stock is held by conditional updates; when one of them finds too little, the holds made
 * before it in this call are let go and the refusal says what is left. The same act again gives the orders it placed.
 */
export async function placeOrders(bound: Bound, order: NewOrder): Promise<OrderView[] | PlaceRefusal> {
  const { stores, person, act } = bound;
  const earlier = await stores.orders.placedByAct(person, act.opId, act.session);
  if (earlier.length > 0) return viewOrders(stores, earlier, act.session);
  const contact = await stores.contacts.byId(person.ownerId, person.contactId, act.session);
  if (!contact?.consentId) return refuse('noConsent');

  const kept = await keptFor(bound, order.lines.map(({ listingId }) => listingId));
  const wanted = (await wantedGoods(bound, order.lines)).map(({ listing, quantity }) => ({ listing: asKept(listing, kept), quantity }));
  const coops = await coopsOf(bound, wanted);
  const refusal = pausedAmong(coops) ?? wanted.map((one) => shortfall(one, act.now)).find((one) => one !== undefined) ?? amountRefusal(wanted, coops, order.joins !== undefined);
  if (refusal) return refusal;
  const along = order.joins === undefined ? undefined : await joinOrder(bound, order, coops);
  if (order.joins !== undefined && !along) return refuse('joinGone');
  const { ways } = await payTermsFor(bound, paidParts(wanted, coops, along !== undefined));
  if (!ways.includes(order.pay ?? 'cod')) return refuse('payOtherwise');
  const busy = await takePlace(bound, coops);
  if (busy) return busy;
  const baskets = bySeller(wanted).map((lines) => ({ lines, coop: coopOf(lines, coops) }));
  const codes = await allocateCodes(bound, baskets.map(({ coop }) => coop));
  const short = await holdAll(bound, wanted, kept);
  if (short) return short;
  const basket = along?.basket ?? bound.newId();
  const terms = settledTerms(order, baskets, along);
  const rows = baskets.map((made, i) => newRow(bound, order, { ...made, basket, code: known(codes[i], 'code'), terms: known(terms[i], 'terms') }));
  await stores.orders.addAll(rows, act.session);
  await recordHeld(bound, rows);
  await endKept(bound, kept);
  for (const row of rows) act.after.push({ kind: 'order', coopId: row.coopId, id: row._id });
  return viewOrders(stores, rows, act.session);
}

function pausedAmong(coops: Coop[]): PlaceRefusal | undefined {
  const paused = coops.find((coop) => coop.paused)?.paused;
  return paused && refuse('coopPaused', { reason: paused.reason });
}

const coopOf = ([first]: Wanted[], coops: Coop[]): Coop => known(coops.find(({ id }) => id === first?.listing.coopId), 'co-op');

/** Why a line cannot be held, by what is known of its goods. */
function shortfall({ listing, quantity }: Wanted, now: Date): PlaceRefusal | undefined {
  const about = { listingId: listing._id, name: listing.name };
  const left = leftOf(listing);
  if (listing.state !== 'open' || left.base === 0 || isCutOff(listing, now)) return refuse('soldOut', about);
  return left.base < quantity.base ? refuse('notEnoughStock', { ...about, left }) : undefined;
}

function bySeller(wanted: Wanted[]): Wanted[][] {
  const sellers = new Map<string, Wanted[]>();
  for (const one of wanted) sellers.set(one.listing.sellerId, [...(sellers.get(one.listing.sellerId) ?? []), one]);
  return [...sellers.values()];
}

/** Codes are counted outside the transaction, so that buyers do not queue for the counter; a refusal after this leaves gaps. */
async function allocateCodes({ stores }: Bound, coops: Coop[]): Promise<string[]> {
  const codes: string[] = [];
  for (const coop of coops) {
    const [number] = await stores.counters.next('order', rootOf(coop));
    codes.push(String(number));
  }
  return codes;
}

const stockOf = ({ listing, quantity }: Wanted) => ({ coopId: listing.coopId, listingId: listing._id, base: quantity.base });

/** Holds in the order of ids, so that two checkouts of the same goods never wait for each other in a circle; what was kept for who waited is theirs first. */
async function holdAll(bound: Bound, wanted: Wanted[], kept: WaitRow[]): Promise<PlaceRefusal | undefined> {
  const { stores, act } = bound;
  const held: Wanted[] = [];
  await freeKept(bound, kept);
  for (const one of [...wanted].sort((a, b) => (a.listing._id < b.listing._id ? -1 : 1))) {
    if (await stores.stock.hold({ ...stockOf(one), now: act.now }, act.session)) {
      held.push(one);
      continue;
    }
    for (const other of held) await stores.stock.release(stockOf(other), act.session);
    const [now] = await stores.listings.byIds([one.listing.coopId], [one.listing._id], act.session);
    const listing = known(now, 'listing');
    await holdAgain(bound, kept);
    return shortfall({ listing, quantity: totalOf(listing, wanted) }, act.now) ?? refuse('soldOut', { listingId: listing._id, name: listing.name });
  }
  return undefined;
}

/** What all lines of a basket want of one listing. */
function totalOf({ _id, price }: ListingRow, wanted: Wanted[]): Quantity {
  const lines = wanted.filter(({ listing }) => listing._id === _id);
  return { base: lines.reduce((sum, { quantity }) => sum + quantity.base, 0), unit: price.unit };
}

/** What of a basket becomes one order. */
interface NewRow {
  lines: Wanted[];
  coop: Coop;
  basket: string;
  code: string;
  terms: ReturnType<typeof settledTerms>[number];
}

function newRow({ person, act, newId }: Bound, order: NewOrder, made: NewRow): OrderRow {
  const [first] = made.lines;
  const { coopId, sellerId } = known(first, 'line').listing;
  const { settings } = made.coop;
  const payment: OrderPayment = order.pay === 'transfer' ? { ...UNPAID, state: 'awaitingTransfer', until: new Date(act.now.getTime() + settings.timers.transfer * 60_000) } : UNPAID;
  const lines = made.lines.map(({ listing, quantity }) => orderLine({ ...listing, listingId: listing._id }, quantity));
  const dues = duesAfter({ state: 'placed', payment, dues: [], lines }, 'placed', settings, act.now);
  const by = person.member?.id ?? person.contactId;
  return {
    _id: newId(), coopId, code: made.code, opId: `${act.opId}/${sellerId}`, placedBy: act.opId, ownerId: person.ownerId,
    basket: made.basket, state: 'placed', sellerId,
    buyer: { name: order.delivery.name, phone: order.delivery.phone, address: order.delivery.address, contactId: person.contactId },
    lines, total: totalWith(made.terms, lines), ...made.terms, payment, isUnreached: false, createdAt: act.now,
    ...(order.note ? { note: order.note.slice(0, MOST_WISHED) } : {}),
    ...(order.wishedTime ? { wishedTime: order.wishedTime.slice(0, MOST_WISHED) } : {}),
    history: [{ opId: act.opId, event: 'placed', at: act.now, by, as: 'buyer', channelId: person.channelId, to: 'placed' }],
    effects: [{ kind: 'placed', at: act.now, by }],
    effectsState: 'pending', effectsAt: act.now, dues, ...(dues[0] ? { nextDueAt: dues[0].at } : {}),
  };
}

async function recordHeld({ stores, act, newId }: Bound, rows: OrderRow[]): Promise<void> {
  const movements = rows.flatMap((row) =>
    row.lines.map((line, i) => ({
      _id: newId(), coopId: row.coopId, opId: `${row._id}/0/${i}`, listingId: line.listingId, kind: 'held' as const,
      base: line.quantity.base, orderId: row._id, at: act.now, by: row.buyer.contactId,
    })),
  );
  await stores.stock.record(movements, act.session);
}
