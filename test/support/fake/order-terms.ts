import { partFee, termsOf, toleranceOf, type CheckoutTerms, type CoopPart, type TermsAsked } from '../../../src/domain/checkout';
import type { Order } from '../../../src/domain/order';
import { costOf } from '../../../src/domain/sale-terms';
import type { NewOrder } from '../../../src/domain/use-cases';
import { coopById, must, type Caller, type FakeListing } from './state';

export type FakeWanted = NewOrder['lines'][number] & { listing: FakeListing };

/** The terms of a basket by the real rules. */
export function fakeTerms(caller: Caller, asked: TermsAsked): CheckoutTerms {
  const wanted = asked.lines.map((line) => ({ ...line, listing: must(caller.state.listings.find(({ id }) => id === line.listingId), `listing ${line.listingId}`) }));
  return termsOf([...new Set(wanted.map(({ listing }) => listing.coopId))].map((coopId) => partOf(caller, wanted, coopId)), asked);
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
export function fakeSettledTerms(caller: Caller, { way = 'deliver', point, delivery: { address } }: Omit<NewOrder, 'lines'>, parts: FakeWanted[][]): Pick<Order, 'delivery' | 'tolerance'>[] {
  const coopOf = (part: FakeWanted[] | undefined) => part?.[0]?.listing.coopId ?? '';
  return parts.map((lines, i) => {
    const coopId = coopOf(lines);
    const isFirst = parts.findIndex((one) => coopOf(one) === coopId) === i;
    const fee = isFirst ? (partFee(partOf(caller, parts.flat(), coopId), { way, address }) ?? 0) : 0;
    return { delivery: { way, fee, ...(point === undefined ? {} : { point }) }, tolerance: toleranceOf(partOf(caller, lines, coopId)) };
  });
}

function partOf({ state }: Caller, wanted: FakeWanted[], coopId: string): CoopPart {
  const own = wanted.filter(({ listing }) => listing.coopId === coopId);
  return { settings: coopById(state, coopId).settings, lines: own.map(({ listing, quantity }) => ({ quantity, amount: costOf(listing, quantity) })) };
}
