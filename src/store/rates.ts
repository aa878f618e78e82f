import type { Database, Session } from './database';
import { defineRows } from './rows';
import { isDuplicateKey } from './transaction';

/** What was done of one thing in one hour, by its act: the same act again is the same. */
export interface RateRow {
  _id: string;
  coopId: string;
  hour: number;
  acts: string[];
  /** How often there was no place left. */
  refused?: number;
  /** When it may be forgotten. */
  until: Date;
}

/** A place in an hour: `what` is the co-op itself or one of its buyers. */
export interface RatePlace {
  coopId: string;
  what: string;
  act: string;
  /** So many an hour. */
  most: number;
  now: Date;
}

const HOUR_MS = 3_600_000;
const KEPT_MS = 24 * HOUR_MS;

/** How much of something was done in an hour. Never part of a transaction, as counters are: two buyers must not wait for each other's count. */
export function createRateStore(database: Database) {
  const rows = defineRows<RateRow>(database, 'Rate', 'rates', [
    [{ coopId: 1, hour: -1 }, { partialFilterExpression: { refused: { $gt: 0 } } }],
    [{ until: 1 }, { expireAfterSeconds: 0 }],
  ]);

  return {
    rows,
    /** Takes a place in the hour; false when none is left. The same act has its place already. */
    take: async ({ coopId, what, act, most, now }: RatePlace): Promise<boolean> => {
      const hour = Math.floor(now.getTime() / HOUR_MS);
      const key = { _id: `${coopId}/${what}/${hour}`, coopId };
      const hasPlace = { ...key, [`acts.${most - 1}`]: { $exists: false } };
      const add = { $addToSet: { acts: act }, $setOnInsert: { hour, until: new Date(now.getTime() + KEPT_MS) } };
      try {
        await rows.updateOne(hasPlace, add, { upsert: true });
        return true;
      } catch (thrown) {
        if (!isDuplicateKey(thrown)) throw thrown; // it is full, or another one began the hour at the same moment
      }
      if ((await rows.updateOne(hasPlace, add)).matchedCount === 1) return true;
      return (await rows.updateOne({ ...key, acts: { $ne: act } }, { $inc: { refused: 1 } })).matchedCount === 0;
    },
    /** How often co-ops had no place left, in this hour and the one before. */
    refusedOf: async (coopId: string, now: Date, session?: Session): Promise<number> => {
      const hour = Math.floor(now.getTime() / HOUR_MS);
      const full = await rows.find({ coopId, hour: { $gte: hour - 1 }, refused: { $gt: 0 } }, { session, projection: { refused: 1 } }).toArray();
      return full.reduce((sum, { refused = 0 }) => sum + refused, 0);
    },
  };
}
