import { areConvertible } from '../domain/quantity';
import { refuse } from '../domain/refusal';
import { leftOf } from '../domain/stock';
import type { WaitServices, WaitView } from '../domain/wait';
import type { WaitRow } from '../store/waits';
import { known, type Bound } from './bound';
import { soldOutNamed } from './listing-reads';
import { endPlace } from './wait-line';

/** Waiting for goods, as one person may. */
export function waitServices(bound: Bound): WaitServices {
  const { stores, person, act } = bound;
  return {
    join: async (listingId, quantity) => {
      const [listing] = await stores.listings.byIds(person.coopIds, [listingId], act.session);
      if (!listing || !['open', 'soldout'].includes(listing.state)) return refuse('gone');
      if (!(quantity.base > 0) || !areConvertible(quantity.unit, listing.price.unit)) return refuse('otherUnit', { unit: listing.price.unit });
      const key = { coopId: listing.coopId, listingId };
      const before = await stores.waits.byOpId(key.coopId, act.opId, act.session) ?? (await stores.waits.ofContact(person, act.session)).find((row) => row.listingId === listingId);
      if (before && (before.opId === act.opId || before.state === 'offered')) return viewOne(bound, before);
      const nth = await stores.waits.nextPlace(key, quantity.base, act.session);
      if (nth === undefined) return refuse('backAgain');
      const wished = { base: quantity.base, over: leftOf(listing).base };
      if (before && (await stores.waits.change(before, wished, act.session))) return viewOne(bound, { ...before, ...wished });
      const row: WaitRow = { _id: bound.newId(), ...key, opId: act.opId, ownerId: person.ownerId, contactId: person.contactId, ...wished, nth, at: act.now, state: 'waiting' };
      await stores.waits.add(row, act.session);
      return viewOne(bound, row);
    },
    soldOut: (words) => soldOutNamed(bound, words),
    mine: async () => view(bound, await stores.waits.ofContact(person, act.session)),
    leave: async (listingId) => {
      const rows = (await stores.waits.ofContact(person, act.session)).filter((row) => listingId === undefined || row.listingId === listingId);
      const left = await view(bound, rows);
      for (const row of rows) await endPlace(bound, row, 'left');
      return left;
    },
  };
}

async function viewOne(bound: Bound, row: WaitRow): Promise<WaitView> {
  const [seen] = await view(bound, [row]);
  return known(seen, 'place in a line');
}

async function view({ stores, act }: Bound, rows: WaitRow[]): Promise<WaitView[]> {
  const listings = rows.length > 0 ? await stores.listings.byIds(rows.map(({ coopId }) => coopId), rows.map(({ listingId }) => listingId), act.session) : [];
  const views: WaitView[] = [];
  for (const row of rows) {
    const { name, price: { unit } } = known(listings.find(({ _id }) => _id === row.listingId), 'listing');
    const { base, held, until } = row;
    const offer = row.state === 'offered' && held !== undefined && until ? { offer: { quantity: { base: held, unit }, until } } : {};
    views.push({ listingId: row.listingId, name, quantity: { base, unit }, ahead: await stores.waits.ahead(row, act.session), ...offer });
  }
  return views;
}
