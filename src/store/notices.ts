import type { Database, Session } from './database';
import { defineRows } from './rows';

/** Why somebody is told something outside their own turn. What happens to orders is told from the orders' own effects. */
export type NoticeKind =
  | 'question' | 'answer' | 'personCalled' | 'handedBack' | 'joinAsked' | 'joinAnswered' | 'managerJoinAsked'
  | 'listingPending' | 'listingDecided' | 'listingHiddenByManager' | 'attachment' | 'scam' | 'transferUnclear' | 'backAgain' | 'statement' | 'statementWrong' | 'harvest' | 'harvestAgain';

/** A member (all their contacts), all managers of a co-op but the one who acted, or one contact. */
export type NoticeTo = { memberId: string } | { managersOf: string; exceptMemberId?: string } | { contactId: string; ownerId: string };

export interface NoticeRow {
  _id: string;
  coopId: string;
  kind: NoticeKind;
  to: NoticeTo;
  /** What an answer is about: 'question:<id>', 'join:<id>', 'listing:<id>', 'person:<contact id>', 'wait:<id>', 'statement:<id>', 'harvest:<listing id>'. */
  about: string;
  /** What the sentence needs. */
  values: Record<string, unknown>;
  state: 'pending' | 'done';
  createdAt: Date;
}

/** What a use case leaves for somebody else's conversation; the outbox renders and sends it. */
export function createNoticeStore(database: Database) {
  const rows = defineRows<NoticeRow>(database, 'Notice', 'notices', [
    [{ coopId: 1, createdAt: 1 }],
    [{ createdAt: 1 }, { partialFilterExpression: { state: 'pending' } }],
  ]);
  return {
    rows,
    add: async (row: NoticeRow, session?: Session): Promise<void> => {
      await rows.insertOne(row, { session });
    },
    byId: async (coopId: string, id: string, session?: Session): Promise<NoticeRow | undefined> =>
      (await rows.findOne({ coopId, _id: id }, { session })) ?? undefined,
    /** False when it was done already. */
    markDone: async (coopId: string, id: string): Promise<boolean> =>
      (await rows.updateOne({ coopId, _id: id, state: 'pending' }, { $set: { state: 'done' } })).modifiedCount === 1,
    /** For the sweep: what has waited since before `olderThan`, oldest first. */
    pending: (olderThan: Date, limit: number): Promise<NoticeRow[]> =>
      rows.find({ state: 'pending', createdAt: { $lt: olderThan } }).sort({ createdAt: 1 }).limit(limit).toArray(),
  };
}
