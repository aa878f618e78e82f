import { harvestOf, type Harvest } from '../domain/harvest';
import type { ListingView, NewListing } from '../domain/listing';
import { isSeller, type Member } from '../domain/member';
import { refuse } from '../domain/refusal';
import { saleTermsOf } from '../domain/sale-terms';
import type { ListingServices } from '../domain/use-cases';
import type { Session } from '../store/database';
import { harvestRow, type ListingRow } from '../store/listings';
import { audit, known, knownCoop, managerIn, tell, tellManagers, type Bound, type Tools } from './bound';
import { viewListings } from './views';

type Opening = Pick<ListingServices, 'open' | 'decide'>;

/** Putting goods on sale, and a manager's word about goods that wait for it. */
export function listingOpening(bound: Bound): Opening {
  return { open: (listing, forSellerId) => open(bound, listing, forSellerId), decide: (listingId, isApproved) => decide(bound, listingId, isApproved) };
}

/** Who makes an entry, when and in which act. */
export interface EntryMark {
  opId: string;
  now: Date;
  by: string;
  session?: Session;
}

/** New goods whose harvest has its times. */
type ReadyListing = Omit<NewListing, 'harvest'> & { harvest?: Harvest };

/** Writes a new listing with its first stock. The caller has checked who may; `isPending`: it waits for a manager. */
export async function insertListing(tools: Tools, seller: Member, goods: ReadyListing, isPending: boolean, mark: EntryMark): Promise<ListingRow> {
  const { stores, newId } = tools;
  const { now, opId, session } = mark;
  const [number] = await stores.counters.next('listing', seller.coopId);
  const onSale = goods.stock.base > 0 ? 'open' : 'soldout';
  const row: ListingRow = {
    _id: newId(),
    coopId: seller.coopId,
    code: String(number),
    opId,
    sellerId: seller.id,
    name: goods.name,
    photos: goods.photos,
    price: goods.price,
    ...saleTermsOf(goods),
    stock: { onHand: goods.stock.base, held: 0 },
    state: isPending ? 'pending' : onSale,
    ...(onSale === 'soldout' ? { soldOutBy: 'orders' as const } : {}),
    ...(goods.note ? { note: goods.note } : {}),
    ...(goods.harvest ? harvestRow(goods.harvest) : {}),
    searchTokens: tools.matcher.searchTokens(goods.name),
    publishedAt: now,
    createdAt: now,
    history: [],
  };
  await stores.listings.add(row, session);
  const movement = { _id: newId(), coopId: row.coopId, opId, listingId: row._id, kind: 'added' as const, base: goods.stock.base, at: now, by: mark.by };
  await stores.stock.record([movement], session);
  return row;
}

async function open(bound: Bound, goods: NewListing, forSellerId?: string): ReturnType<ListingServices['open']> {
  const { stores, act } = bound;
  const seller = await sellerFor(bound, forSellerId);
  if (!seller) return refuse('notSeller');
  const before = await stores.listings.byOpId(seller.coopId, act.opId, act.session);
  if (before) return seen(bound, before);
  const coop = await knownCoop(bound, seller.coopId);
  if (coop.paused) return refuse('coopPaused', { reason: coop.paused.reason });

  const isPending = !coop.settings.publishFirst && !managerIn(bound);
  const by = bound.person.member?.id ?? seller.id;
  const harvest = goods.harvest && harvestOf(goods.harvest, coop.settings, act.now);
  const row = await insertListing(bound, seller, { ...goods, harvest }, isPending, { opId: act.opId, now: act.now, by, session: act.session });
  if (harvest) act.after.push({ kind: 'harvest', coopId: row.coopId, id: row._id });
  if (by !== seller.id) await audit(bound, seller.coopId, 'listingOpenedForSeller', row._id);
  if (isPending) {
    const values = { listingId: row._id, name: row.name, sellerCall: seller.call ?? seller.name, price: goods.price, stock: goods.stock };
    await tellManagers(bound, { coopId: seller.coopId, kind: 'listingPending', about: `listing:${row._id}`, values });
  }
  return seen(bound, row);
}

/** The person as seller, or the one a manager of the same co-op acts for. */
async function sellerFor(bound: Bound, forSellerId?: string): Promise<Member | undefined> {
  const { person, stores, act } = bound;
  if (forSellerId === undefined || forSellerId === person.member?.id) return isSeller(person) ? person.member : undefined;
  const manager = managerIn(bound);
  const other = manager && (await stores.members.byId(manager.coopId, forSellerId, act.session));
  return other?.roles.includes('seller') ? other : undefined;
}

async function decide(bound: Bound, listingId: string, isApproved: boolean): ReturnType<ListingServices['decide']> {
  const { stores, act } = bound;
  const manager = managerIn(bound);
  if (!manager) return refuse('notManager');
  const row = await stores.edits.decide({ coopId: manager.coopId, id: listingId }, isApproved, act.now, act.session);
  if (!row) return refuse('alreadyDecided');
  await audit(bound, row.coopId, isApproved ? 'listingApproved' : 'listingRefused', row._id);
  const values = { listingId: row._id, name: row.name, isApproved };
  await tell(bound, { coopId: row.coopId, kind: 'listingDecided', to: { memberId: row.sellerId }, about: `listing:${row._id}`, values });
  return seen(bound, row);
}

async function seen({ stores, act }: Bound, row: ListingRow): Promise<ListingView> {
  const [view] = await viewListings(stores, [row], act.session);
  return known(view, 'listing');
}
