import type { Waiting } from '../domain/wait';
import type { Collection, Database, Session } from './database';
import type { ListingRow } from './listings';
import { defineRows } from './rows';
import { hasFree } from './stock-stages';

/** Somebody's place in the line for goods. */
export interface WaitRow extends Omit<Waiting, 'id'> {
  _id: string;
  coopId: string;
  /** The act that joined. */
  opId: string;
  listingId: string;
  ownerId: string;
  contactId: string;
  /** The place: counted by the listing, so that no two are the same. */
  nth: number;
  at: Date;
  /** `taken` became an order, `left` was their wish, `lapsed` is an offer that nobody answered. */
  state: 'waiting' | 'offered' | 'taken' | 'left' | 'lapsed';
  /** While `offered`: base units that are held, and until when. */
  held?: number;
  until?: Date;
}

export interface WaitKey {
  coopId: string;
  listingId: string;
}

interface Contact {
  ownerId: string;
  contactId: string;
}

const OPEN = { $in: ['waiting' as const, 'offered' as const] };

/** Waiting lists by co-op and listing. A row changes its state by updates that name the one it expects. */
export function createWaitStore(database: Database, listings: Collection<ListingRow>) {
  const rows = defineRows<WaitRow>(database, 'Wait', 'waits', [
    [{ coopId: 1, opId: 1 }, { unique: true }],
    [{ coopId: 1, listingId: 1, state: 1, nth: 1 }],
    [{ ownerId: 1, contactId: 1, at: 1 }],
    [{ until: 1 }, { partialFilterExpression: { state: 'offered' } }],
  ]);
  const step = async ({ _id, coopId, state }: WaitRow, set: Partial<WaitRow>, session?: Session): Promise<boolean> =>
    (await rows.updateOne({ _id, coopId, state }, { $set: set }, { session })).matchedCount === 1;

  return {
    rows,
    add: async (row: WaitRow, session?: Session): Promise<void> => {
      await rows.insertOne(row, { session });
    },
    byId: async (coopId: string, id: string, session?: Session): Promise<WaitRow | undefined> => (await rows.findOne({ coopId, _id: id }, { session })) ?? undefined,
    byOpId: async (coopId: string, opId: string, session?: Session): Promise<WaitRow | undefined> => (await rows.findOne({ coopId, opId }, { session })) ?? undefined,
    /**
     * The next place in a line, counted by the goods themselves, so that who joins and what returns never pass each other unseen. Undefined when
     * so much can be had now, or nothing of it is sold any more.
     */
    nextPlace: async ({ coopId, listingId }: WaitKey, base: number, session?: Session): Promise<number | undefined> => {
      const filter = { _id: listingId, coopId, $or: [{ state: 'soldout' as const }, { state: 'open' as const, $nor: [hasFree(base)] }] };
      return (await listings.findOneAndUpdate(filter, { $inc: { places: 1 } }, { session, returnDocument: 'after', projection: { places: 1 } }))?.places;
    },
    /** The open places of a contact, the longest wait first. */
    ofContact: ({ ownerId, contactId }: Contact, session?: Session): Promise<WaitRow[]> =>
      rows.find({ ownerId, contactId, state: OPEN }, { session }).sort({ at: 1, _id: 1 }).toArray(),
    /** The head of a line. */
    line: ({ coopId, listingId }: WaitKey, limit: number, session?: Session): Promise<WaitRow[]> =>
      rows.find({ coopId, listingId, state: 'waiting' }, { session }).sort({ nth: 1 }).limit(limit).toArray(),
    /** How many wait before a place. */
    ahead: ({ coopId, listingId, nth }: WaitRow, session?: Session): Promise<number> =>
      rows.countDocuments({ coopId, listingId, state: OPEN, nth: { $lt: nth } }, { session }),
    /** Another amount for a place that is waited in; false when it is not. */
    change: (row: WaitRow, to: Pick<WaitRow, 'base' | 'over'>, session?: Session): Promise<boolean> => step(row, to, session),
    /** False when somebody was faster. */
    offer: (row: WaitRow, { held, until }: { held: number; until: Date }, session?: Session): Promise<boolean> => step(row, { state: 'offered', held, until }, session),
    /** Ends a place; false when somebody was faster. */
    end: (row: WaitRow, state: 'taken' | 'left' | 'lapsed', session?: Session): Promise<boolean> => step(row, { state }, session),
    /** For the sweep: offers whose time is over. */
    due: (now: Date, limit: number): Promise<WaitRow[]> => rows.find({ state: 'offered', until: { $lte: now } }).sort({ until: 1 }).limit(limit).toArray(),
  };
}
