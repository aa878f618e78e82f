import type { ListingView } from '../../../src/domain/listing';
import { areConvertible } from '../../../src/domain/quantity';
import { refuse } from '../../../src/domain/refusal';
import { keptUntil, offersOf, type WaitServices, type WaitView } from '../../../src/domain/wait';
import { rankGoods } from '../../../src/understanding';
import { coopById, must, once, tellContact, viewOf, type Caller, type FakeListing, type FakePlace } from './state';

/** Waiting in memory; offers never lapse here. */
export function fakeWaits(caller: Caller): WaitServices {
  const { state, person } = caller;
  const mine = (listingId?: string) => state.places.filter((one) => one.contactId === person.contactId && (listingId === undefined || one.listingId === listingId));
  return {
    join: (listingId, quantity) => once(caller, 'join', [listingId, quantity], () => {
      const listing = state.listings.find((one) => one.id === listingId);
      if (!listing || !['open', 'soldout'].includes(listing.state)) return refuse('gone');
      if (!areConvertible(quantity.unit, listing.price.unit)) return refuse('otherUnit');
      const { left } = viewOf(state, listing);
      if (left.base >= quantity.base) return refuse('backAgain');
      const wished = { base: quantity.base, over: left.base };
      const before = mine(listingId)[0];
      if (before) return view(caller, before.held === undefined ? Object.assign(before, wished) : before);
      const place: FakePlace = { id: state.nextId('place'), listingId, contactId: person.contactId, ...wished };
      state.places.push(place);
      return view(caller, place);
    }),
    soldOut: async (words) => {
      const gone = state.listings.filter((one) => person.coopIds.includes(one.coopId) && one.state === 'soldout').reverse();
      return rankGoods(words, gone).flatMap(({ id }) => gone.filter((one) => one.id === id)).map((one) => viewOf(state, one));
    },
    mine: async () => mine().map((one) => view(caller, one)),
    leave: (listingId) => once(caller, 'leave', listingId ?? '', () => {
      const left = mine(listingId);
      const seen = left.map((one) => view(caller, one));
      for (const one of left) endFakePlace(caller, one);
      for (const one of left) serveFakeLine(caller, one.listingId);
      return seen;
    }),
  };
}

/** Offers what is free to those who wait, in their order. */
export function serveFakeLine(caller: Caller, listingId: string): void {
  const { state, act } = caller;
  const listing = must(state.listings.find((one) => one.id === listingId), `listing ${listingId}`);
  if (listing.state !== 'open') return;
  const line = state.places.filter((one) => one.listingId === listingId && one.held === undefined);
  for (const { one, base } of offersOf(line, viewOf(state, listing).left.base)) {
    Object.assign(one, { held: base, until: keptUntil(act.now, coopById(state, listing.coopId).settings) });
    listing.stock.held += base;
    if (listing.stock.held >= listing.stock.onHand) listing.state = 'soldout';
    tellContact(state, one.contactId, 'backAgain', { listingId, name: listing.name, some: { base, unit: listing.price.unit } });
  }
}

/** What is held for this person of some goods is theirs to order now. */
export function freeFakePlace(caller: Caller, listingId: string): void {
  const place = caller.state.places.find((one) => one.listingId === listingId && one.contactId === caller.person.contactId && one.held !== undefined);
  if (place) endFakePlace(caller, place);
}

/** Goods as this person sees them: what is held for them is there. */
export function keptView({ state, person }: Caller, listing: FakeListing): ListingView {
  const held = state.places.find((one) => one.listingId === listing.id && one.contactId === person.contactId)?.held;
  return held === undefined ? viewOf(state, listing) : viewOf(state, { ...listing, state: 'open', stock: { ...listing.stock, held: listing.stock.held - held } });
}

function endFakePlace({ state }: Caller, place: FakePlace): void {
  state.places.splice(state.places.indexOf(place), 1);
  const listing = must(state.listings.find((one) => one.id === place.listingId), `listing ${place.listingId}`);
  listing.stock.held -= place.held ?? 0;
  if (place.held !== undefined && listing.state === 'soldout') listing.state = 'open';
}

function view({ state }: Caller, { id, listingId, base, held, until }: FakePlace): WaitView {
  const { name, price: { unit } } = must(state.listings.find((one) => one.id === listingId), `listing ${listingId}`);
  const line = state.places.filter((one) => one.listingId === listingId);
  return {
    listingId, name, quantity: { base, unit }, ahead: line.findIndex((one) => one.id === id),
    ...(held !== undefined && until ? { offer: { quantity: { base: held, unit }, until } } : {}),
  };
}
