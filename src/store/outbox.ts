import type { ShownChoice } from '../domain/conversation';
import type { MessageContent, Purpose } from '../domain/message';
import type { Database, Session } from './database';
import { createEchoes, type ContentEcho } from './echoes';
import { defineRows } from './rows';
import { isDuplicateKey } from './transaction';

/** Buttons that a message showed, and what they mean. */
export interface OutboxPrompt {
  id: string;
  kind: 'question' | 'offer' | 'notice';
  choices: ShownChoice[];
  /** A notice that still waits for an answer. */
  isOpen?: boolean;
  /** What it is about, e.g. 'order:<id>': closed together when that is settled. */
  about?: string;
}

/** What a message tells an order's people: when it cannot be delivered, the next reachable manager hears of it. */
export interface Ladder {
  coopId: string;
  orderId: string;
  who: 'seller' | 'buyer';
  /** Managers who could not be reached either. */
  tried: string[];
}

export interface OutboxRow {
  _id: string;
  ownerId: string;
  channelId: string;
  conversationId: string;
  externalId: string;
  shard: number;
  /** Names the message within its conversation: the same effect twice is one row. */
  key: string;
  purpose: Purpose;
  content: MessageContent;
  prompt?: OutboxPrompt;
  ladder?: Ladder;
  /** A notice that managers are told instead when it cannot be delivered. */
  instead?: { coopId: string; noticeId: string };
  /** `held`: a notice that waits until the question in hand is answered. */
  status: 'claimed' | 'queued' | 'held' | 'sent' | 'failed';
  /** Not sent and not given up: the partial indexes rest on it. */
  isOpen: boolean;
  claimedBy?: string;
  claimedAt?: Date;
  notBefore?: Date;
  attempts: number;
  /** Platform calls of this message that went out. */
  sentCalls: number;
  platformIds: string[];
  /** The platform's ids of calls that came back from it: these went out, whatever the answer said. */
  echoedIds?: string[];
  /** Messages of ours that came back in this conversation while this one was open, on platforms that tell their words alone. */
  contentEchoes?: ContentEcho[];
  /** When an attempt began that may have gone out although it failed. */
  attemptedAt?: Date;
  error?: { code: string; externalCode?: string };
  committedAt: Date;
  /** Place among the messages of one commit. */
  index: number;
  sentAt?: Date;
}

/** What stands before a new message to the same person. */
export interface Backlog {
  hasHeld: boolean;
  /** Something must go out first: the new message is queued behind it. */
  isBlocked: boolean;
}

/** Messages that went out, or were given up, are kept for eight weeks: support reads them, nobody else. */
const KEPT_SECONDS = 56 * 24 * 3600;

/** How every message begins: waiting, untried, nothing of it out. */
export const UNSENT = { status: 'queued', isOpen: true, attempts: 0, sentCalls: 0 } as const;

const IN_ORDER = { committedAt: 1, index: 1 } as const;

/** Durable output, in order per conversation. */
export function createOutboxStore(database: Database) {
  const rows = defineRows<OutboxRow>(database, 'Outbox', 'outbox', [
    [{ ownerId: 1, conversationId: 1, key: 1 }, { unique: true }],
    [{ shard: 1, committedAt: 1, index: 1 }, { partialFilterExpression: { isOpen: true } }],
    [{ conversationId: 1, 'prompt.id': 1 }, { partialFilterExpression: { 'prompt.id': { $exists: true } } }],
    [{ conversationId: 1 }, { partialFilterExpression: { 'prompt.isOpen': true } }],
    [{ 'prompt.about': 1 }, { partialFilterExpression: { 'prompt.isOpen': true } }],
    [{ committedAt: 1 }, { expireAfterSeconds: KEPT_SECONDS, partialFilterExpression: { isOpen: false } }],
  ]);

  return {
    rows,
    ...createEchoes(rows),
    insertAll: async (messages: OutboxRow[], session: Session): Promise<void> => {
      if (messages.length > 0) await rows.insertMany(messages, { session });
    },
    /** Inserts notices that are not there yet; gives those that were new. */
    insertNew: async (messages: OutboxRow[]): Promise<OutboxRow[]> => {
      const fresh: OutboxRow[] = [];
      for (const message of messages) {
        try {
          await rows.insertOne(message);
          fresh.push(message);
        } catch (thrown) {
          if (!isDuplicateKey(thrown)) throw thrown;
        }
      }
      return fresh;
    },
    /**
     * What is unsent and due in these shards, the oldest `limit` of it, with what still waits in the same conversations; in order of
     * commit. What waits elsewhere is not read, so that a page that rests keeps back no other.
     */
    open: async (shards: number[], now: Date, limit: number): Promise<OutboxRow[]> => {
      const unsent = { shard: { $in: shards }, isOpen: true };
      const due = await rows.find({ ...unsent, $or: [{ notBefore: { $exists: false } }, { notBefore: { $lte: now } }] }).sort(IN_ORDER).limit(limit).toArray();
      if (due.length === 0) return due;
      const conversationIds = [...new Set(due.map((row) => row.conversationId))];
      // Whenever it may go: what was let go of since the first look waits no more, and must stand in its place all the same.
      const waiting = await rows.find({ ...unsent, conversationId: { $in: conversationIds }, notBefore: { $exists: true }, _id: { $nin: due.map(({ _id }) => _id) } }).toArray();
      return [...due, ...waiting].sort(byPlace);
    },
    /** Which of these conversations have messages that wait (or that another worker had claimed), and which have held notices. */
    backlog: async (conversationIds: string[], shards: number[], workerId: string): Promise<Map<string, Backlog>> => {
      const found = await rows
        .find(
          { shard: { $in: shards }, isOpen: true, conversationId: { $in: conversationIds } },
          { projection: { conversationId: 1, status: 1, claimedBy: 1 } },
        )
        .toArray();
      const byConversation = new Map<string, Backlog>();
      for (const { conversationId, status, claimedBy } of found) {
        const known = byConversation.get(conversationId) ?? { hasHeld: false, isBlocked: false };
        const isBlocking = status === 'queued' || (status === 'claimed' && claimedBy !== workerId);
        byConversation.set(conversationId, { hasHeld: known.hasHeld || status === 'held', isBlocked: known.isBlocked || isBlocking });
      }
      return byConversation;
    },
    /** Takes rows over for this worker, those that are not sent by now. */
    claim: async (ids: string[], workerId: string, now: Date): Promise<void> => {
      await rows.updateMany({ _id: { $in: ids }, isOpen: true }, { $set: { status: 'claimed', claimedBy: workerId, claimedAt: now } });
    },
    /** Puts rows back, to be tried from `notBefore` on. */
    release: async (ids: string[], status: 'queued' | 'held', notBefore: Date): Promise<void> => {
      await rows.updateMany({ _id: { $in: ids }, isOpen: true }, { $set: { status, notBefore }, $unset: { claimedBy: '', claimedAt: '' } });
    },
    /** Held notices of conversations whose question has been answered may go now. */
    releaseHeld: async (conversationIds: string[], now: Date): Promise<void> => {
      await rows.updateMany({ conversationId: { $in: conversationIds }, isOpen: true, status: 'held' }, { $set: { status: 'queued', notBefore: now } });
    },
    markSent: async (sent: { id: string; platformIds: string[]; at: Date }[]): Promise<void> => {
      await rows.bulkWrite(
        sent.map(({ id, platformIds, at }) => ({
          updateOne: { filter: { _id: id }, update: { $set: { status: 'sent' as const, isOpen: false, sentAt: at, platformIds, sentCalls: platformIds.length } } },
        })),
        { ordered: false },
      );
    },
    /** Notes a failed attempt and puts the message back, to be tried again from `notBefore` on. */
    putOff: async (id: string, note: Pick<OutboxRow, 'attempts' | 'sentCalls' | 'platformIds' | 'attemptedAt'> & { error: OutboxRow['error'] }, notBefore: Date): Promise<void> => {
      await rows.updateOne({ _id: id, isOpen: true }, { $set: { ...note, status: 'queued', notBefore }, $unset: { claimedBy: '', claimedAt: '' } });
    },
    markFailed: async (id: string, error: NonNullable<OutboxRow['error']>, attempts: number): Promise<void> => {
      await rows.updateOne({ _id: id }, { $set: { status: 'failed', isOpen: false, error, attempts } });
    },
    /** Notices that wait for an answer and have been sent, and the prompts with these ids. */
    prompts: (conversationIds: string[], promptIds: string[]): Promise<OutboxRow[]> =>
      rows
        .find({
          conversationId: { $in: conversationIds },
          $or: [{ 'prompt.isOpen': true, status: 'sent' }, ...(promptIds.length > 0 ? [{ 'prompt.id': { $in: promptIds } }] : [])],
        })
        .toArray(),
    closePrompts: async (conversationId: string, promptIds: string[], session: Session): Promise<void> => {
      if (promptIds.length === 0) return;
      await rows.updateMany({ conversationId, 'prompt.id': { $in: promptIds } }, { $set: { 'prompt.isOpen': false } }, { session });
    },
    /**
     * Notices about something that moved on wait for no answer any more, but for those with the keys that `isSpared`: whoever told the same before, and was
     * cut off, has written them already, and they are not written again.
     */
    closeAbout: async (about: string, isSpared: (key: string) => boolean): Promise<void> => {
      const asked = await rows.find({ 'prompt.about': about, 'prompt.isOpen': true }, { projection: { key: 1 } }).toArray();
      const ids = asked.filter(({ key }) => !isSpared(key)).map(({ _id }) => _id);
      if (ids.length === 0) return;
      const earlier = { _id: { $in: ids } };
      const overtaken = { status: 'failed' as const, isOpen: false, error: { code: 'overtaken' } };
      await rows.updateMany({ ...earlier, isOpen: true, status: 'held' }, { $set: overtaken });
      await rows.updateMany(earlier, { $set: { 'prompt.isOpen': false } });
    },
    /** Whether somebody was told anything about this, or will be; what was overtaken before they heard it does not count. */
    hasTold: async ({ ownerId, conversationId }: Pick<OutboxRow, 'ownerId' | 'conversationId'>, about: string): Promise<boolean> => {
      const found = await rows.findOne({ ownerId, conversationId, key: { $gte: `${about}:`, $lt: `${about};` }, 'error.code': { $ne: 'overtaken' } }, { projection: { _id: 1 } });
      return found !== null;
    },
    /** Earlier notices to the same person about the same thing wait for no answer any more: this message asks in their place. */
    closeEarlier: async ({ conversationId, key, prompt }: Pick<OutboxRow, 'conversationId' | 'key' | 'prompt'>): Promise<void> => {
      if (prompt?.about === undefined) return;
      await rows.updateMany({ conversationId, 'prompt.about': prompt.about, 'prompt.isOpen': true, key: { $ne: key } }, { $set: { 'prompt.isOpen': false } });
    },
  };
}

export type OutboxStore = ReturnType<typeof createOutboxStore>;

const byPlace = (a: OutboxRow, b: OutboxRow): number => a.committedAt.getTime() - b.committedAt.getTime() || a.index - b.index;
