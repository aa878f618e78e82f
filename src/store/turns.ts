import type { Conversation } from '../domain/conversation';
import type { AddressForm } from '../domain/member';
import { createContactStore, type ContactRow } from './contacts';
import type { Database, Session } from './database';
import type { InboxStore } from './inbox';
import type { MediaStore, PendingMedia } from './media';
import type { OutboxRow, OutboxStore } from './outbox';
import { defineRows } from './rows';
import { runOnce } from './transaction';

export interface ConversationRow extends Omit<Conversation, 'id'> {
  _id: string;
}

/** What a worked-through conversation wants written, all or nothing. */
export interface Plan {
  conversation: Conversation;
  /** The revision that was read: the commit fails when it has moved. */
  expected: number;
  handled: string[];
  outbox: OutboxRow[];
  media: PendingMedia[];
  contact: {
    externalId: string;
    lastInboundAt?: Date;
    address?: AddressForm;
    /** They left the page or OA, and wrote nothing after. */
    hasLeft?: boolean;
  };
  answeredPrompts: string[];
}

/** Thrown when a conversation or an inbox row is not as it was read: read again and redo. */
export class Moved extends Error {}

interface Parts {
  database: Database;
  inbox: InboxStore;
  outbox: OutboxStore;
  media: MediaStore;
}

/** Reads the conversations of a batch, and commits what was planned for them in one transaction. */
export function createTurnStore({ database, inbox, outbox, media }: Parts) {
  const conversations = defineRows<ConversationRow>(database, 'Conversation', 'conversations', [
    [{ ownerId: 1, _id: 1 }, { unique: true }],
    [{ shard: 1, wakeAt: 1 }, { partialFilterExpression: { wakeAt: { $exists: true } } }],
  ]);
  const contactStore = createContactStore(database);
  const contacts = contactStore.rows;

  async function writeConversations(plans: Plan[], session: Session): Promise<void> {
    const done = await conversations.bulkWrite(
      plans.map(({ conversation: { id, ...rest }, expected }) => {
        const replacement = { ...rest, revision: expected + 1 };
        return expected === 0
          ? { insertOne: { document: { _id: id, ...replacement } } }
          : { replaceOne: { filter: { _id: id, ownerId: rest.ownerId, revision: expected }, replacement } };
      }),
      { session, ordered: true },
    );
    if (done.insertedCount + done.matchedCount !== plans.length) throw new Moved('a conversation moved');
  }

  async function writeContacts(plans: Plan[], session: Session): Promise<void> {
    await contacts.bulkWrite(plans.map(({ conversation, contact }) => ({
      updateOne: {
        filter: { _id: conversation.id, ownerId: conversation.ownerId },
        update: contactUpdate(conversation, contact),
        upsert: true,
      },
    })), { session, ordered: false });
  }

  /** Writes plans within a transaction that is open already. Throws `Moved` when something is not as it was read. */
  async function write(plans: Plan[], now: Date, session: Session): Promise<void> {
    await writeConversations(plans, session);
    if (!(await inbox.markHandled(plans.flatMap((plan) => plan.handled), now, session))) throw new Moved('an event was handled already');
    await writeContacts(plans, session);
    await outbox.insertAll(plans.flatMap((plan) => plan.outbox), session);
    await media.insertPending(plans.flatMap((plan) => plan.media), session);
    for (const plan of plans) await outbox.closePrompts(plan.conversation.id, plan.answeredPrompts, session);
  }

  return {
    conversations,
    byIds: async (ids: string[]): Promise<Map<string, Conversation>> => {
      const found = await conversations.find({ _id: { $in: ids } }).toArray();
      return new Map(found.map(({ _id, ...rest }) => [_id, { id: _id, ...rest }]));
    },
    contactsByIds: async (ids: string[]): Promise<Map<string, ContactRow>> => {
      const found = await contacts.find({ _id: { $in: ids } }).toArray();
      return new Map(found.map((row) => [row._id, row]));
    },
    /** Conversations of these shards whose alarm has rung. */
    due: async (shards: number[], now: Date, limit: number): Promise<string[]> =>
      (await conversations.find({ shard: { $in: shards }, wakeAt: { $lte: now } }, { projection: { _id: 1 } }).limit(limit).toArray()).map((row) => row._id),
    write,
    /** Makes the contact of a first message, before a use case speaks of it in the same transaction. */
    ensureContact: (conversation: Conversation, externalId: string, session: Session): Promise<void> =>
      contactStore.ensure({ _id: conversation.id, ownerId: conversation.ownerId, channelId: conversation.channelId, externalId }, session),
    /** Commits plans together; `Moved`, a write conflict or a duplicate key aborts them all, for each to be redone alone. */
    commit: (plans: Plan[], now: Date, session: Session): Promise<void> => runOnce(session, () => write(plans, now, session)),
  };
}

export type TurnStore = ReturnType<typeof createTurnStore>;

function contactUpdate(conversation: Conversation, contact: Plan['contact']): object {
  const { lastInboundAt, address, externalId, hasLeft } = contact;
  const isReachable = hasLeft ? false : lastInboundAt ? true : undefined;
  return {
    $setOnInsert: {
      externalId,
      wrongTries: 0,
      ...(address ? {} : { address: { me: 'em' } }),
      ...(isReachable === undefined ? { isReachable: true } : {}),
    },
    ...(lastInboundAt ? { $max: { lastInboundAt } } : {}),
    $set: { ...(isReachable === undefined ? {} : { isReachable }), ...(address ? { address } : {}), channelId: conversation.channelId },
  };
}
