import type { Database, Session } from './database';
import { defineRows } from './rows';

/** Who changed what: acts of managers and of the operator. No words of people, no phone numbers, no tokens. */
export interface AuditRow {
  _id: string;
  /** The co-op, or the union, that it concerns. */
  ownerId: string;
  at: Date;
  /** A member's id, or 'operator'. */
  by: string;
  /** A verb in camel case: 'coopPaused'. */
  what: string;
  /** The id of what was changed. */
  about?: string;
}

export function createAuditStore(database: Database) {
  const rows = defineRows<AuditRow>(database, 'Audit', 'audit', [[{ ownerId: 1, at: -1 }]]);
  return {
    rows,
    add: async (row: AuditRow, session?: Session): Promise<void> => {
      await rows.insertOne(row, { session });
    },
  };
}
