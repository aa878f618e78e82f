import { lackingOf, partFee, termsOf, toleranceOf, type CheckoutTerms, type CoopPart, type TermsAsked } from '../../../src/domain/checkout';
import { joinableAmong } from '../../../src/domain/joining';
import type { Order } from '../../../src/domain/order';
import { refuse, type Refusal } from '../../../src/domain/refusal';
import { costOf, isSold } from '../../../src/domain/sale-terms';
import type { NewOrder } from '../../../src/domain/use-cases';
import { coopById, must, viewOf, type Caller, type FakeListing } from './state';

export type FakeWanted = NewOrder['lines'][number] & { listing: FakeListing };

/** The terms of a basket by the real rules. */
export function fakeTerms(caller: Caller, asked: TermsAsked): CheckoutTerms {
  const wanted = asked.lines.map((line) => ({ ...line, listing: must(caller.state.listings.find(({ id }) => id === line.listingId), `listing ${line.listingId}`) }));
  const coopIds = [...new Set(wanted.map(({ listing }) => listing.coopId))];
  const terms = termsOf(coopIds.map((coopId) => partOf(caller, wanted, coopId)), asked);
  const along = fakeAlong(caller, coopIds, asked);
  return along ? { ...terms, joins: { orderId: along.id, code: along.code }, ...(asked.joins === undefined ? {} : { fee: 0 }) } : terms;
}

/** The order that a basket of one co-op goes along with, or may. */
export function fakeAlong({ state, person }: Caller, coopIds: string[], { way, address, joins }: Pick<TermsAsked, 'way' | 'address' | 'joins'>) {
  if (coopIds.length !== 1 || address === undefined) return undefined;
  const own = state.orders.filter((one) => one.coopId === coopIds[0] && one.buyer.contactId === person.contactId && (joins === undefined || one.id === joins));
  return joinableAmong(own, { way, address });
}

/** What the goods of a basket cost, by co-op. */
export function goodsByCoop({ state }: Caller, lines: NewOrder['lines']): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { listingId, quantity } of lines) {
    const listing = must(state.listings.find(({ id }) => id === listingId), `listing ${listingId}`);
    sums.set(listing.coopId, (sums.get(listing.coopId) ?? 0) + costOf(listing, quantity));
  }
  return sums;
}

/** How each order of a basket is delivered; the first of a co-op carries the fee. */
export function fakeSettledTerms(caller: Caller, { way = 'deliver', point, delivery: { address } }: Omit<NewOrder, 'lines'>, parts: FakeWanted[][], along?: { code: string }): Pick<Order, 'delivery' | 'tolerance'>[] {
  const coopOf = (part: FakeWanted[] | undefined) => part?.[0]?.listing.coopId ?? '';
  return parts.map((lines, i) => {
    const coopId = coopOf(lines);
    const isFirst = parts.findIndex((one) => coopOf(one) === coopId) === i;
    const fee = isFirst && !along ? (partFee(partOf(caller, parts.flat(), coopId), { way, address }) ?? 0) : 0;
    return { delivery: { way, fee, ...(point === undefined ? {} : { point }), ...(along ? { joined: along.code } : {}) }, tolerance: toleranceOf(partOf(caller, lines, coopId)) };
  });
}

function partOf({ state }: Caller, wanted: FakeWanted[], coopId: string): CoopPart {
  const own = wanted.filter(({ listing }) => listing.coopId === coopId);
  const { name: coopName, settings } = coopById(state, coopId);
  return { coopName, settings, lines: own.map(({ listing, quantity }) => ({ quantity, amount: costOf(listing, quantity) })) };
}

/** Why a basket is too little, or one of its goods is not sold in that amount. */
export function fakeAmountRefusal(caller: Caller, wanted: FakeWanted[], isJoined: boolean): Refusal<'belowMinimum' | 'notSold'> | undefined {
  if (!isJoined && [...new Set(wanted.map(({ listing }) => listing.coopId))].some((coopId) => lackingOf(partOf(caller, wanted, coopId)))) return refuse('belowMinimum');
  const unsold = wanted.map(({ listing, quantity }) => ({ quantity, view: viewOf(caller.state, listing) })).find(({ quantity, view }) => !isSold(quantity, view, view.left));
  return unsold && refuse('notSold', { listingId: unsold.view.id, name: unsold.view.name });
}
