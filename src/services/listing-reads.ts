import type { ListingView } from '../domain/listing';
import { isShownToAll } from '../domain/stock';
import { fold, hasAccents, wordsOf } from '../domain/text';
import type { ListingServices, Page } from '../domain/use-cases';
import { withAccentsOf } from '../domain/written-name';
import type { ListingRow } from '../store/listings';
import { managerIn, type Bound } from './bound';
import { viewListings } from './views';
import { asKept, keptFor } from './wait-line';

/** How many goods are looked through by name at most; the newest ones. */
const LOOKED_THROUGH = 300;

type Reads = Pick<ListingServices, 'newest' | 'catalogue' | 'search' | 'similar' | 'byId' | 'mine' | 'mineNamed' | 'ofCoopNamed' | 'writtenBefore'>;

/** Looking at goods: what buyers may see of their channel's co-ops, sellers of their own, managers of their co-op. */
export function listingReads(bound: Bound): Reads {
  const { stores, person, act } = bound;
  const view = (rows: ListingRow[]) => viewListings(stores, rows, act.session);
  const own = async () => (person.member ? stores.listings.ofSeller(person.member.coopId, person.member.id, act.session) : []);
  return {
    newest: async (page) => view(await stores.listings.newest(await sellingCoopIds(bound), page, act.session)),
    catalogue: async () => {
      const rows = await stores.listings.newest(await sellingCoopIds(bound), { skip: 0, limit: LOOKED_THROUGH }, act.session);
      return rows.map(({ _id: id, name, price }) => ({ id, name, unit: price.unit }));
    },
    search: async (words, page) => view(cut(await search(bound, words), page)),
    similar: async (listingId, limit) => {
      const [like] = await stores.listings.byIds(person.coopIds, [listingId], act.session);
      const found = like ? await search(bound, like.name, listingId) : [];
      return view(found.slice(0, limit));
    },
    byId: (listingId) => oneListing(bound, listingId),
    mine: async () => view(await own()),
    mineNamed: async (words) => view(ranked(bound, words, await own())),
    ofCoopNamed: async (words) => {
      const manager = managerIn(bound);
      return manager ? view(ranked(bound, words, await stores.listings.ofCoop(manager.coopId, act.session))) : [];
    },
    writtenBefore: (name) => writtenBefore(bound, name),
  };
}

/** Goods that are sold out whose names these words answer. */
export async function soldOutNamed(bound: Bound, words: string): Promise<ListingView[]> {
  const { stores, act, matcher } = bound;
  const rows = await stores.listings.soldOutWithTokens(await sellingCoopIds(bound), matcher.searchTokens(words), LOOKED_THROUGH, act.session);
  return viewListings(stores, ranked(bound, words, rows), act.session);
}

/** The co-ops of the channel that sell at the moment. */
async function sellingCoopIds({ stores, person, act }: Bound): Promise<string[]> {
  const coops = await stores.coops.byIds(person.coopIds, act.session);
  return coops.filter((coop) => !coop.paused).map((coop) => coop.id);
}

async function writtenBefore({ stores, person, act }: Bound, name: string): Promise<string | undefined> {
  const words = wordsOf(name).map(fold);
  if (hasAccents(name) || words.length === 0) return undefined;
  const coopIds = person.member ? [person.member.coopId] : person.coopIds;
  return withAccentsOf(name, await stores.listings.namesWith(coopIds, words, LOOKED_THROUGH, act.session));
}

/** First by the words as they are, over all goods; when that finds nothing (but `exceptId`), with slips forgiven, over the newest. */
async function search(bound: Bound, words: string, exceptId?: string): Promise<ListingRow[]> {
  const { stores, act, matcher } = bound;
  const coopIds = await sellingCoopIds(bound);
  const among = (rows: ListingRow[]) => ranked(bound, words, rows.filter((row) => row._id !== exceptId));
  const exact = among(await stores.listings.withTokens(coopIds, matcher.searchTokens(words), LOOKED_THROUGH, act.session));
  if (exact.length > 0) return exact;
  return among(await stores.listings.newest(coopIds, { skip: 0, limit: LOOKED_THROUGH }, act.session));
}

function ranked({ matcher }: Bound, words: string, rows: ListingRow[]): ListingRow[] {
  const byId = new Map(rows.map((row) => [row._id, row]));
  const order = matcher.rankGoods(words, rows.map((row) => ({ id: row._id, name: row.name })));
  return order.flatMap(({ id }) => byId.get(id) ?? []);
}

async function oneListing(bound: Bound, listingId: string): Promise<ListingView | undefined> {
  const { stores, person, act } = bound;
  const [row] = await stores.listings.byIds(person.coopIds, [listingId], act.session);
  if (!row) return undefined;
  const { member } = person;
  const isTheirs = member?.coopId === row.coopId && (member.id === row.sellerId || member.roles.includes('manager'));
  if (!isShownToAll(row.state) && !isTheirs) return undefined;
  return (await viewListings(stores, [asKept(row, await keptFor(bound, [listingId]))], act.session))[0];
}

const cut = (rows: ListingRow[], { skip, limit }: Page): ListingRow[] => rows.slice(skip, skip + limit);
