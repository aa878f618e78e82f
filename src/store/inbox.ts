import mongoose from 'mongoose';
import type { InboundEvent } from '../domain/message';
import { asFault } from '../errors';
import { createBatcher } from './batcher';
import type { Database, Session } from './database';
import { defineRows } from './rows';
import { isDuplicateKey } from './transaction';

/** One event, raw as it came and normalised; kept seven days after it was handled. */
export interface InboxRow {
  _id: string;
  ownerId: string;
  channelId: string;
  eventId: string;
  conversationId: string;
  shard: number;
  event: InboundEvent;
  /** The delivery it came in; never read on the hot path. */
  raw?: Buffer;
  receivedAt: Date;
  isHandled: boolean;
  handledAt?: Date;
  tries: number;
  /** Why it was given up after its tries. */
  parked?: string;
}

const KEPT_SECONDS = 7 * 24 * 3600;
const WITHOUT_RAW = { raw: 0 } as const;

/** Durable input: what is in here will be answered, whatever dies. */
export function createInboxStore(database: Database) {
  const rows = defineRows<InboxRow>(database, 'Inbox', 'inbox', [
    [{ ownerId: 1, channelId: 1, eventId: 1 }, { unique: true }],
    [{ shard: 1, _id: 1 }, { partialFilterExpression: { isHandled: false } }],
    [{ handledAt: 1 }, { expireAfterSeconds: KEPT_SECONDS }],
  ]);

  const inserts = createBatcher<InboxRow>(async (events) => {
    try {
      await rows.insertMany(events, { ordered: false });
    } catch (thrown) {
      if (!onlyDuplicates(thrown)) throw asFault(thrown, 'storeUnavailable');
    }
  });

  return {
    rows,
    /** Keeps events; those that are there already are redeliveries. Calls of one moment share a write. Throws `storeUnavailable` when they could not be kept. */
    keep: async (events: InboxRow[]): Promise<void> => {
      await Promise.all(events.map((event) => inserts.add(event)));
    },
    /** What waits in these shards, oldest first, without the raw bytes; `putAside` conversations are left for now. */
    unhandled: (shards: number[], limit: number, putAside: string[]): Promise<InboxRow[]> =>
      rows
        .find({ shard: { $in: shards }, isHandled: false, ...(putAside.length > 0 ? { conversationId: { $nin: putAside } } : {}) }, { projection: WITHOUT_RAW })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),
    /** What waits in one conversation, oldest first. */
    ofConversation: (conversationId: string, shard: number, limit: number): Promise<InboxRow[]> =>
      rows.find({ shard, isHandled: false, conversationId }, { projection: WITHOUT_RAW }).sort({ 'event.at': 1, _id: 1 }).limit(limit).toArray(),
    /** When the oldest row that waits in these shards came; undefined when none waits. */
    oldest: async (shards: number[]): Promise<Date | undefined> =>
      (await rows.findOne({ shard: { $in: shards }, isHandled: false }, { sort: { _id: 1 }, projection: { receivedAt: 1 } }))?.receivedAt,
    /** Marks rows handled within a commit; false when one of them already was. */
    markHandled: async (ids: string[], now: Date, session: Session): Promise<boolean> => {
      if (ids.length === 0) return true;
      const done = await rows.updateMany({ _id: { $in: ids }, isHandled: false }, { $set: { isHandled: true, handledAt: now } }, { session });
      return done.modifiedCount === ids.length;
    },
    /** Counts a failed try, outside any transaction; gives the tries so far. */
    countTry: async (row: Pick<InboxRow, '_id' | 'ownerId'>): Promise<number> =>
      (await rows.findOneAndUpdate({ _id: row._id, ownerId: row.ownerId }, { $inc: { tries: 1 } }, { returnDocument: 'after', projection: { tries: 1 } }))?.tries ?? 0,
    /** Gives an event up, with the reason for the operator; its conversation goes on. */
    park: async (row: Pick<InboxRow, '_id' | 'ownerId'>, reason: string, now: Date): Promise<void> => {
      await rows.updateOne({ _id: row._id, ownerId: row.ownerId }, { $set: { isHandled: true, handledAt: now, parked: reason } });
    },
  };
}

export type InboxStore = ReturnType<typeof createInboxStore>;

function onlyDuplicates(thrown: unknown): thrown is mongoose.mongo.MongoBulkWriteError {
  if (!(thrown instanceof mongoose.mongo.MongoBulkWriteError)) return false;
  const errors = Array.isArray(thrown.writeErrors) ? thrown.writeErrors : [thrown.writeErrors];
  return isDuplicateKey(thrown) && errors.every((error) => error.code === 11000);
}
