import { lackingOf, partFee, termsOf, toleranceOf, type CheckoutTerms, type CoopPart, type TermsAsked } from '../domain/checkout';
import type { Coop } from '../domain/coop';
import { waysOf } from '../domain/delivery';
import { JOINABLE, canJoin, joinableAmong, type Joined } from '../domain/joining';
import type { Order } from '../domain/order';
import type { OrderMoney } from '../domain/order-money';
import type { PayTerms } from '../domain/pay-terms';
import { areConvertible, type Quantity } from '../domain/quantity';
import { refuse, type Refusal } from '../domain/refusal';
import { costOf, isSold, withSteps } from '../domain/sale-terms';
import { leftOf } from '../domain/stock';
import type { NewOrder } from '../domain/use-cases';
import { Fault } from '../errors';
import type { ListingRow } from '../store/listings';
import type { OrderRow } from '../store/orders';
import { known, type Bound } from './bound';
import { payTermsFor, type PaidPart } from './pay-terms';

/** One line of a checkout with the goods it names. */
export interface Wanted {
  listing: ListingRow;
  quantity: Quantity;
}

/** The goods that lines name. A fault when one cannot be counted so. */
export async function wantedGoods({ stores, person, act }: Bound, lines: TermsAsked['lines']): Promise<Wanted[]> {
  const rows = await stores.listings.byIds(person.coopIds, lines.map((line) => line.listingId), act.session);
  return lines.map(({ listingId, quantity }) => {
    const listing = known(rows.find((row) => row._id === listingId), 'listing');
    if (!(quantity.base > 0) || !areConvertible(quantity.unit, listing.price.unit)) throw new Fault('flowBroken', 'a line that cannot be counted was ordered');
    return { listing, quantity };
  });
}

/** The co-ops whose goods are wanted, each once. */
export const coopsOf = ({ stores, act }: Bound, wanted: Wanted[]): Promise<Coop[]> => stores.coops.byIds([...new Set(wanted.map(({ listing }) => listing.coopId))], act.session);

/** On what terms a basket would be ordered now. */
export async function checkoutTerms(bound: Bound, asked: TermsAsked): Promise<CheckoutTerms> {
  const wanted = await wantedGoods(bound, asked.lines);
  const coops = await coopsOf(bound, wanted);
  const terms = termsOf(coops.map((coop) => partOf(wanted, coop)), asked);
  const joins = await joinableFor(bound, coops, asked);
  return joins ? { ...terms, joins, ...(asked.joins === undefined ? {} : { fee: 0 }) } : terms;
}

/** The order that a basket of one co-op may go along with, or goes along with as long as it has not left. */
async function joinableFor({ stores, person, act }: Bound, [coop, ...others]: Coop[], { way, address, joins }: TermsAsked): Promise<Joined | undefined> {
  if (!coop || others.length > 0 || address === undefined || way === 'pickup') return undefined;
  const open = await stores.orders.openOf([coop.id], person, act.session);
  const found = joinableAmong(open.filter(({ _id }) => joins === undefined || _id === joins), { way, address });
  return found && { orderId: found._id, code: found.code };
}

/** The order that a basket goes along with; from now on it cannot leave without this act's knowing. Undefined when it has left, or goes elsewhere. */
export async function joinOrder({ stores, person, act }: Bound, { joins = '', way, delivery }: NewOrder, [coop, ...others]: Coop[]): Promise<OrderRow | undefined> {
  if (!coop || others.length > 0) return undefined;
  const row = await stores.orders.noteJoined({ coopId: coop.id, id: joins }, person, { states: JOINABLE, at: act.now }, act.session);
  return row && canJoin(row, { way, address: delivery.address }) ? row : undefined;
}

/** Why a basket is too little, unless it goes along with another order, or one of its goods is not sold in that amount. */
export function amountRefusal(wanted: Wanted[], coops: Coop[], isJoined: boolean): Refusal<'belowMinimum' | 'notSold'> | undefined {
  if (!isJoined && coops.some((coop) => lackingOf(partOf(wanted, coop)))) return refuse('belowMinimum');
  const unsold = wanted.find((one) => !sells(coops.find(({ id }) => id === one.listing.coopId), one, leftOf(one.listing)));
  return unsold && refuse('notSold', { listingId: unsold.listing._id, name: unsold.listing.name });
}

/** Whether goods of a co-op, of which so much is left, are sold in an amount. */
export const sells = (coop: Coop | undefined, { listing, quantity }: Wanted, left: Quantity): boolean => isSold(quantity, withSteps(listing, listing.price.unit, coop?.settings.steps ?? []), left);

/** How a basket can be paid by this person now. */
export async function checkoutPayTerms(bound: Bound, { lines, joins }: Parameters<OrderMoney['payTerms']>[0]): Promise<PayTerms> {
  const wanted = await wantedGoods(bound, lines);
  const coops = await coopsOf(bound, wanted);
  return payTermsFor(bound, paidParts(wanted, coops, joins !== undefined));
}

/** A basket as it is paid: what the goods of each co-op cost. */
export function paidParts(wanted: Wanted[], coops: Coop[], isJoined: boolean): PaidPart[] {
  return coops.map((coop) => ({ coop, goods: partOf(wanted, coop).lines.reduce((sum, { amount }) => sum + amount, 0), isJoined }));
}

/** Its own goods of a basket, as a co-op judges them. */
function partOf(wanted: Wanted[], { id, name: coopName, settings }: Coop): CoopPart {
  const own = wanted.filter(({ listing }) => listing.coopId === id);
  return { coopName, settings, lines: own.map(({ listing, quantity }) => ({ quantity, amount: costOf(listing, quantity) })) };
}

/**
 * How each order of a basket is delivered and how far it may weigh otherwise: of each co-op the first carries the whole fee, unless it goes `along` with an order. A fault when a co-op
 * does not offer the way that was chosen.
 */
export function settledTerms(order: NewOrder, baskets: { lines: Wanted[]; coop: Coop }[], along?: OrderRow): Pick<Order, 'delivery' | 'tolerance'>[] {
  const { way = 'deliver', point, delivery: { address } } = order;
  return baskets.map(({ lines, coop }, i) => {
    if (!waysOf(coop.settings.delivery).includes(way)) throw new Fault('flowBroken', 'goods were ordered by a way that is not offered');
    const isFirst = baskets.findIndex((one) => one.coop.id === coop.id) === i;
    const fee = isFirst && !along ? (partFee(partOf(baskets.flatMap((one) => one.lines), coop), { way, address }) ?? 0) : 0;
    return { delivery: { way, fee, ...(point === undefined ? {} : { point }), ...(along ? { joined: along.code } : {}) }, tolerance: toleranceOf(partOf(lines, coop)) };
  });
}
