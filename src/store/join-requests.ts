import type { Role } from '../domain/member';
import type { Database, Session } from './database';
import { defineRows } from './rows';

/** Somebody who would like a role and waits for a manager's yes. */
export interface JoinRequestRow {
  _id: string;
  /** Whose managers may answer; the first yes decides in which co-op. */
  coopIds: string[];
  ownerId: string;
  contactId: string;
  role: Role;
  name: string;
  /** The member that already waits for the role (a manager's code was used). */
  memberId?: string;
  state: 'pending' | 'accepted' | 'refused';
  askedAt: Date;
  decidedAt?: Date;
  decidedBy?: string;
}

/** Requests to join, by the owner of the channel they came in by. */
export function createJoinRequestStore(database: Database) {
  const rows = defineRows<JoinRequestRow>(database, 'JoinRequest', 'joinRequests', [[{ ownerId: 1, contactId: 1, role: 1 }], [{ coopIds: 1, state: 1 }]]);
  return {
    rows,
    add: async (row: JoinRequestRow, session?: Session): Promise<void> => {
      await rows.insertOne(row, { session });
    },
    /** The contact's request for a role since a moment, whatever became of it. */
    latest: async (contact: { ownerId: string; contactId: string }, role: Role, since: Date, session?: Session): Promise<JoinRequestRow | undefined> =>
      (await rows.findOne({ ...contact, role, askedAt: { $gt: since } }, { session, sort: { askedAt: -1 } })) ?? undefined,
    /** A manager's answer. Undefined when it is not theirs to answer, or is answered. */
    decide: async (
      id: string,
      answer: { coopId: string; state: 'accepted' | 'refused'; decidedBy: string; decidedAt: Date },
      session?: Session,
    ): Promise<JoinRequestRow | undefined> => {
      const { coopId, ...decision } = answer;
      const row = await rows.findOneAndUpdate({ _id: id, coopIds: coopId, state: 'pending' }, { $set: decision }, { session, returnDocument: 'after' });
      return row ?? undefined;
    },
  };
}
