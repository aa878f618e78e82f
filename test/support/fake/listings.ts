import { harvestOf, isCutOff, type Harvest, type SaidHarvest } from '../../../src/domain/harvest';
import type { ListingView } from '../../../src/domain/listing';
import { areConvertible } from '../../../src/domain/quantity';
import { withAccentsOf } from '../../../src/domain/written-name';
import { saleTermsOf } from '../../../src/domain/sale-terms';
import { refuse, type Refusal } from '../../../src/domain/refusal';
import type { ListingChange, ListingServices, Page } from '../../../src/domain/use-cases';
import { rankGoods } from '../../../src/understanding';
import { coopById, isManagerOf, memberOf, must, once, tellManagers, tellMember, viewOf, type Caller, type FakeListing } from './state';
import { keptView, serveFakeLine } from './waits';

const UNDO_MS = 10 * 60_000;

/** Goods in memory: reading, searching and every change of them. */
export function fakeListings(caller: Caller): ListingServices {
  return { ...reading(caller), ...opening(caller), ...changing(caller) };
}

function reading(caller: Caller) {
  const { state, person } = caller;
  const view = (one: FakeListing) => viewOf(state, one);
  const inReach = () => state.listings.filter((one) => person.coopIds.includes(one.coopId));
  const onSale = () => inReach().filter((one) => one.state === 'open' && !coopById(state, one.coopId).paused).reverse();
  const cut = (goods: FakeListing[], { limit, skip }: Page) => goods.slice(skip, skip + limit).map(view);
  const mine = () => state.listings.filter((one) => one.sellerId === memberOf(caller)?.id && one.state !== 'removed').reverse();
  return {
    newest: async (page: Page) => cut(onSale(), page),
    catalogue: async () => onSale().map(({ id, name, price }) => ({ id, name, unit: price.unit })),
    search: async (words: string, page: Page) => cut(named(onSale(), words), page),
    similar: async (listingId: string, limit: number) => {
      const like = must(state.listings.find((one) => one.id === listingId), `listing ${listingId}`);
      const others = onSale().filter((one) => one.id !== listingId);
      return named(others, like.name).slice(0, limit).map(view);
    },
    byId: async (listingId: string) => inReach().filter((one) => one.id === listingId).map((one) => keptView(caller, one))[0],
    mine: async () => mine().map(view),
    mineNamed: async (words: string) => named(mine(), words).map(view),
    ofCoopNamed: async (words: string) =>
      named(inReach().filter((one) => one.state !== 'removed' && isManagerOf(caller, one.coopId)).reverse(), words).map(view),
    harvestOf: async (said: SaidHarvest) => harvestOf(said, coopById(state, memberOf(caller)?.coopId ?? must(person.coopIds[0], 'co-op')).settings, caller.act.now),
    writtenBefore: async (name: string) => withAccentsOf(name, inReach().map((one) => one.name)),
  };
}

function opening(caller: Caller) {
  const { state } = caller;
  const open: ListingServices['open'] = (goods, forSellerId) => once(caller, 'open', [goods, forSellerId], () => {
    const self = memberOf(caller);
    const seller = forSellerId === undefined ? self : state.members.find((one) => one.id === forSellerId);
    const mayAct = forSellerId === undefined || forSellerId === self?.id || (seller !== undefined && isManagerOf(caller, seller.coopId));
    if (!seller?.roles.includes('seller') || !mayAct) return refuse('notSeller');
    const coop = coopById(state, seller.coopId);
    if (coop.paused) return refuse('coopPaused', { reason: coop.paused.reason });
    const id = state.nextId('listing');
    const listing: FakeListing = {
      id, coopId: coop.id, sellerId: seller.id, code: String(state.listings.filter((one) => one.coopId === coop.id).length + 1),
      name: goods.name, photos: goods.photos, price: goods.price, ...saleTermsOf(goods), note: goods.note, history: [],
      ...withHarvest(goods.harvest && harvestOf(goods.harvest, coop.settings, caller.act.now)),
      stock: { onHand: goods.stock.base, held: 0 }, state: coop.settings.publishFirst ? 'open' : 'pending',
    };
    state.listings.push(listing);
    if (listing.state === 'pending') tellManagers(state, coop.id, 'listingPending', { listingId: id, name: goods.name, price: goods.price, stock: goods.stock });
    return viewOf(state, listing);
  });
  const decide: ListingServices['decide'] = (listingId, isApproved) => once(caller, 'decide', [listingId, isApproved], () => {
    const listing = must(state.listings.find((one) => one.id === listingId), `listing ${listingId}`);
    if (!isManagerOf(caller, listing.coopId)) return refuse('notManager');
    if (listing.state !== 'pending') return refuse('alreadyDecided');
    listing.state = isApproved ? 'open' : 'removed';
    tellMember(state, listing.sellerId, 'listingDecided', { listingId, name: listing.name, isApproved });
    return viewOf(state, listing);
  });
  return { open, decide };
}

function changing(caller: Caller) {
  const { state, act, person } = caller;
  type Change<R extends string> = (listing: FakeListing) => Refusal<R> | void;
  function change<R extends string>(name: string, listingId: string, args: unknown, alter: Change<R>) {
    return once(caller, name, [listingId, args], (): ListingChange | Refusal<R | 'notYours' | 'gone'> => {
      const listing = state.listings.find((one) => one.id === listingId);
      if (!listing || listing.state === 'removed') return refuse('gone');
      if (listing.sellerId !== memberOf(caller)?.id && !isManagerOf(caller, listing.coopId)) return refuse('notYours');
      const before = viewOf(state, listing);
      const kept = structuredClone({ price: listing.price, stock: listing.stock, state: listing.state, harvest: listing.harvest });
      const refused = alter(listing);
      if (refused) return refused;
      listing.history.push({ at: act.now.getTime(), byContact: person.contactId, before: kept });
      const after = viewOf(state, listing);
      serveFakeLine(caller, listingId);
      return { before, after };
    });
  }
  const changes: Pick<ListingServices, 'changePrice' | 'setStock' | 'setHarvest' | 'markSoldOut' | 'hide' | 'show' | 'undo'> = {
    changePrice: (id, dong) => change('changePrice', id, dong, (listing) => void (listing.price = { ...listing.price, dong })),
    setStock: (id, onHand) => change('setStock', id, onHand, (listing) => {
      if (!areConvertible(onHand.unit, listing.price.unit)) return refuse('otherUnit', { unit: listing.price.unit });
      const held = { base: listing.stock.held, unit: listing.price.unit };
      if (onHand.base < listing.stock.held) return refuse('belowHeld', { held });
      listing.stock.onHand = onHand.base;
      if (isCutOff(listing, act.now)) listing.harvest = undefined;
      if (onHand.base === listing.stock.held) listing.state = 'soldout';
      else if (listing.state === 'soldout') listing.state = 'open';
    }),
    setHarvest: (id, said, most) => change<'belowHeld' | 'otherUnit' | 'promised' | 'tooLate'>('setHarvest', id, [said, most], (listing) => {
      const { harvest: before, stock, price: { unit } } = listing;
      if (most && !areConvertible(most.unit, unit)) return refuse('otherUnit', { unit });
      const harvest = harvestOf(said, coopById(state, listing.coopId).settings, act.now);
      if (!harvest) return refuse('tooLate');
      const isUnderWay = before !== undefined && !isCutOff(listing, act.now);
      if (isUnderWay && stock.held > 0 && before.at.getTime() !== harvest.at.getTime()) return refuse('promised', { harvest: before });
      const onHand = isUnderWay ? (most?.base ?? stock.onHand) : stock.held + (most?.base ?? stock.onHand - stock.held);
      if (onHand < stock.held) return refuse('belowHeld', { held: { base: stock.held, unit } });
      Object.assign(listing, { harvest, stock: { ...stock, onHand }, state: onHand > stock.held ? 'open' : 'soldout' });
    }),
    markSoldOut: (id) => change('markSoldOut', id, '', (listing) => void (listing.state = 'soldout')),
    hide: (id) => change('hide', id, '', (listing) => {
      listing.state = 'hidden';
      if (listing.sellerId !== memberOf(caller)?.id) tellMember(state, listing.sellerId, 'listingHiddenByManager', { listingId: id, name: listing.name });
    }),
    show: (id) => change('show', id, '', (listing) => {
      if (listing.stock.onHand <= listing.stock.held) return refuse('nothingLeft');
      listing.state = 'open';
    }),
    undo: (listingId) => once(caller, 'undo', listingId ?? '', () => undoLast(caller, listingId)),
  };
  return changes;
}

function undoLast({ state, act, person }: Caller, listingId?: string): ListingChange | Refusal<'nothingToUndo'> {
  const mine = state.listings
    .filter((one) => listingId === undefined || one.id === listingId)
    .filter((one) => one.history.at(-1)?.byContact === person.contactId)
    .sort((a, b) => (a.history.at(-1)?.at ?? 0) - (b.history.at(-1)?.at ?? 0));
  const listing = mine.at(-1);
  const last = listing?.history.at(-1);
  if (!listing || !last || act.now.getTime() - last.at > UNDO_MS) return refuse('nothingToUndo');
  const before: ListingView = viewOf(state, listing);
  listing.history.pop();
  listing.price = last.before.price;
  listing.harvest = last.before.harvest;
  listing.state = last.before.state;
  /** What was ordered meanwhile stays held. */
  listing.stock.onHand = Math.max(last.before.stock.onHand, listing.stock.held);
  return { before, after: viewOf(state, listing) };
}

const withHarvest = (harvest: Harvest | undefined) => (harvest ? { harvest } : {});

/** Goods that these words mean: what the shop itself understands. */
function named(goods: FakeListing[], words: string): FakeListing[] {
  return rankGoods(words, goods).flatMap(({ id }) => goods.find((one) => one.id === id) ?? []);
}
