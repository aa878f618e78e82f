import type { Statement } from '../domain/statement';
import type { Database, Session } from './database';
import { defineRows } from './rows';

/** Whose day: of one seller. `day` is one of Asia/Ho_Chi_Minh, "2026-11-28". */
export interface StatementKey {
  coopId: string;
  sellerId: string;
  day: string;
}

/** A seller's day in which something was sold: it waits to be told, was told, or was answered. `nothing`: all of it was taken back. */
export interface StatementRow extends StatementKey {
  _id: string;
  state: 'waiting' | 'told' | 'right' | 'wrong' | 'nothing';
  /** When it is to be told. */
  dueAt: Date;
  /** How often something was sold or taken back that day: whoever tells it names the number that they counted. */
  changes: number;
  /** What was told last. */
  statement?: Statement;
}

/** Statements by co-op, one for each seller and day. */
export function createStatementStore(database: Database) {
  const rows = defineRows<StatementRow>(database, 'Statement', 'statements', [
    [{ coopId: 1, sellerId: 1, day: 1 }, { unique: true }],
    [{ dueAt: 1 }, { partialFilterExpression: { state: 'waiting' } }],
  ]);

  return {
    rows,
    /** Something was sold on this day, or taken back: it is to be told at `dueAt`, or earlier when it waits for that already. */
    note: async (key: StatementKey, { id, dueAt }: { id: string; dueAt: Date }, session?: Session): Promise<void> => {
      const { coopId, sellerId, day } = key;
      const waiting = await rows.updateOne({ coopId, sellerId, day, state: 'waiting' }, { $inc: { changes: 1 }, $min: { dueAt } }, { session });
      if (waiting.matchedCount === 1) return;
      await rows.updateOne({ coopId, sellerId, day }, { $inc: { changes: 1 }, $set: { state: 'waiting', dueAt }, $setOnInsert: { _id: id } }, { session, upsert: true });
    },
    /** Who sold something on a day. */
    ofDay: (coopId: string, day: string, session?: Session): Promise<StatementRow[]> => rows.find({ coopId, day }, { session }).toArray(),
    byId: async (coopId: string, id: string, session?: Session): Promise<StatementRow | undefined> => (await rows.findOne({ _id: id, coopId }, { session })) ?? undefined,
    /** False when it does not wait any more, or something was sold since `changes` was read. */
    settle: async ({ _id, coopId, changes }: StatementRow, to: Pick<StatementRow, 'state' | 'statement'>, session: Session): Promise<boolean> =>
      (await rows.updateOne({ _id, coopId, changes, state: 'waiting' }, { $set: to }, { session })).modifiedCount === 1,
    /** What its seller says of it; the last word counts. */
    answer: async (coopId: string, id: string, state: 'right' | 'wrong', session?: Session): Promise<void> => {
      await rows.updateOne({ _id: id, coopId, state: { $in: ['told', 'right', 'wrong'] } }, { $set: { state } }, { session });
    },
    /** For the sweep: what was to be told before `now`. */
    due: (now: Date, limit: number): Promise<StatementRow[]> => rows.find({ state: 'waiting', dueAt: { $lte: now } }).sort({ dueAt: 1 }).limit(limit).toArray(),
  };
}
