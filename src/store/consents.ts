import type { Database, Session } from './database';
import { defineRows } from './rows';

/** What somebody agreed to, in the very words they were shown. */
export interface ConsentRow {
  _id: string;
  ownerId: string;
  contactId: string;
  words: string;
  /** The co-ops whose sellers and managers may see what is kept. */
  seenBy: string[];
  at: Date;
  revokedAt?: Date;
}

/** Consents are never changed or removed, only revoked: they are the proof of what was allowed when. */
export function createConsentStore(database: Database) {
  const rows = defineRows<ConsentRow>(database, 'Consent', 'consents', [[{ ownerId: 1, contactId: 1 }]]);
  return {
    rows,
    add: async (row: ConsentRow, session?: Session): Promise<void> => {
      await rows.insertOne(row, { session });
    },
    revoke: async (ownerId: string, contactId: string, now: Date, session?: Session): Promise<void> => {
      await rows.updateMany({ ownerId, contactId, revokedAt: { $exists: false } }, { $set: { revokedAt: now } }, { session });
    },
  };
}
