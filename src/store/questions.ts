import type { Database, Session } from './database';
import { defineRows } from './rows';

/** A buyer's free question about goods, and what the seller answered. */
export interface QuestionRow {
  _id: string;
  coopId: string;
  opId: string;
  listingId: string;
  listingName: string;
  sellerId: string;
  /** Who asked, and on whose channel. */
  ownerId: string;
  contactId: string;
  text: string;
  state: 'asked' | 'answered';
  answer?: string;
  askedAt: Date;
}

/** Questions by co-op; the same act asks once. */
export function createQuestionStore(database: Database) {
  const rows = defineRows<QuestionRow>(database, 'Question', 'questions', [[{ coopId: 1, opId: 1 }, { unique: true }]]);
  return {
    rows,
    add: async (row: QuestionRow, session?: Session): Promise<void> => {
      await rows.insertOne(row, { session });
    },
    byOpId: async (coopId: string, opId: string, session?: Session): Promise<QuestionRow | undefined> =>
      (await rows.findOne({ coopId, opId }, { session })) ?? undefined,
    byId: async (coopId: string, id: string, session?: Session): Promise<QuestionRow | undefined> =>
      (await rows.findOne({ coopId, _id: id }, { session })) ?? undefined,
    /** False when it was answered already. */
    answer: async (coopId: string, id: string, answer: string, session?: Session): Promise<boolean> =>
      (await rows.updateOne({ coopId, _id: id, state: 'asked' }, { $set: { state: 'answered', answer } }, { session })).modifiedCount === 1,
  };
}
