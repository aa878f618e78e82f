import type { Harvest } from '../domain/harvest';
import type { Listing, ListingState } from '../domain/listing';
import type { SoldOutBy } from '../domain/stock';
import type { Database, Session } from './database';
import { defineRows } from './rows';

/** What comes next of a harvest: the end of the time to order, then the question whether there is another. */
export interface HarvestDue {
  kind: 'cutOff' | 'again';
  at: Date;
}

/** What a change replaced, kept for the undo. */
export interface ListingEdit {
  opId: string;
  at: Date;
  /** A member's id. */
  by: string;
  what: 'price' | 'stock' | 'state' | 'harvest';
  /** By how much stock on hand was changed, in base units; 0 for other changes. */
  stockBy: number;
  before: { dong: number; state: ListingState; soldOutBy?: SoldOutBy; isHiddenByManager: boolean; harvest?: Harvest; harvestDue?: HarvestDue };
}

export interface ListingRow extends Omit<Listing, 'id'> {
  _id: string;
  /** The act that opened it: the same act opens one. */
  opId: string;
  soldOutBy?: SoldOutBy;
  /** A manager hid it: its seller alone cannot show it again. */
  isHiddenByManager?: boolean;
  searchTokens: string[];
  /** When it was last put before buyers: newest first goes by this. */
  publishedAt: Date;
  createdAt: Date;
  /** The last five changes, oldest first. */
  history: ListingEdit[];
  /** The act of the last undo. */
  undoneIn?: string;
  harvestDue?: HarvestDue;
  /** How much was to be picked at most of the last harvest that ended, base units. */
  capacity?: number;
  /** How many places there ever were in the line of those who wait for it. */
  places?: number;
  /** How many turns of conversations moved its stock; the transactions of two at once conflict over it. */
  turns?: number;
}

/** A harvest as a listing keeps it: orders for it are still to end. */
export const harvestRow = (harvest: Harvest): Required<Pick<ListingRow, 'harvest' | 'harvestDue'>> => ({ harvest, harvestDue: { kind: 'cutOff', at: harvest.cutOff } });

const ON_SALE: readonly ListingState[] = ['open'];
const KEPT = { $ne: 'removed' as const };

/** Goods by co-op: adding and finding them. Changes are in listing edits, stock in the stock store. */
export function createListingStore(database: Database) {
  const rows = defineRows<ListingRow>(database, 'Listing', 'listings', [
    [{ coopId: 1, code: 1 }, { unique: true }],
    [{ coopId: 1, opId: 1 }, { unique: true }],
    [{ coopId: 1, state: 1, publishedAt: -1 }],
    [{ coopId: 1, searchTokens: 1 }],
    [{ coopId: 1, sellerId: 1, createdAt: -1 }],
    [{ photos: 1 }],
    [{ 'harvestDue.at': 1 }, { partialFilterExpression: { 'harvestDue.at': { $exists: true } } }],
  ]);
  const open = (coopIds: string[]) => ({ coopId: { $in: coopIds }, state: { $in: [...ON_SALE] } });

  return {
    rows,
    add: async (row: ListingRow, session?: Session): Promise<void> => {
      await rows.insertOne(row, { session });
    },
    byOpId: async (coopId: string, opId: string, session?: Session): Promise<ListingRow | undefined> =>
      (await rows.findOne({ coopId, opId }, { session })) ?? undefined,
    /** Whether a listing that is not removed shows this photo: then anybody may see it. */
    showsPhoto: async (mediaId: string): Promise<boolean> =>
      (await rows.findOne({ photos: mediaId, state: { $ne: 'removed' } }, { projection: { _id: 1 } })) !== null,
    byIds: (coopIds: string[], ids: string[], session?: Session): Promise<ListingRow[]> =>
      rows.find({ coopId: { $in: coopIds }, _id: { $in: ids } }, { session }).toArray(),
    newest: (coopIds: string[], page: { skip: number; limit: number }, session?: Session): Promise<ListingRow[]> =>
      rows.find(open(coopIds), { session }).sort({ publishedAt: -1, _id: 1 }).skip(page.skip).limit(page.limit).toArray(),
    /** Open goods that carry one of these search words, newest first. */
    withTokens: (coopIds: string[], tokens: string[], limit: number, session?: Session): Promise<ListingRow[]> =>
      rows.find({ ...open(coopIds), searchTokens: { $in: tokens } }, { session }).sort({ publishedAt: -1 }).limit(limit).toArray(),
    /** The same of goods that are sold out. */
    soldOutWithTokens: (coopIds: string[], tokens: string[], limit: number, session?: Session): Promise<ListingRow[]> =>
      rows.find({ coopId: { $in: coopIds }, state: 'soldout', searchTokens: { $in: tokens } }, { session }).sort({ publishedAt: -1 }).limit(limit).toArray(),
    /** Names of all goods there ever were whose words are these and perhaps more. */
    namesWith: async (coopIds: string[], words: string[], limit: number, session?: Session): Promise<string[]> => {
      const found = await rows.find({ coopId: { $in: coopIds }, searchTokens: { $all: words } }, { session, projection: { name: 1 } }).limit(limit).toArray();
      return found.map(({ name }) => name);
    },
    ofSeller: (coopId: string, sellerId: string, session?: Session): Promise<ListingRow[]> =>
      rows.find({ coopId, sellerId, state: KEPT }, { session }).sort({ createdAt: -1, _id: 1 }).toArray(),
    /** All that a seller ever had, removed ones too. */
    idsOfSeller: async (coopId: string, sellerId: string, session?: Session): Promise<string[]> =>
      (await rows.find({ coopId, sellerId }, { session, projection: { _id: 1 } }).toArray()).map(({ _id }) => _id),
    /** For the sweep: harvests of which something was due before `now`. */
    harvestsDue: (now: Date, limit: number): Promise<ListingRow[]> => rows.find({ 'harvestDue.at': { $lte: now } }).sort({ 'harvestDue.at': 1 }).limit(limit).toArray(),
    ofCoop: (coopId: string, session?: Session): Promise<ListingRow[]> =>
      rows.find({ coopId, state: KEPT }, { session }).sort({ createdAt: -1, _id: 1 }).toArray(),
  };
}
