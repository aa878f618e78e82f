import type { Role } from '../domain/member';
import type { Database, Session } from './database';
import { defineRows } from './rows';

/** An invitation: single use. Only the hash of its eight digits is kept. */
export interface InviteRow {
  _id: string;
  coopId: string;
  codeHash: string;
  role: Role;
  name?: string;
  call?: string;
  /** An existing member whom the invited contact is; otherwise joining makes a new one. */
  memberId?: string;
  /** A member's id, or 'operator'. */
  invitedBy: string;
  expiresAt: Date;
  usedAt?: Date;
  /** The contact that used it. */
  usedBy?: string;
}

/** Invitations by co-op. Looking one up never reaches beyond the co-ops that the asking channel stands for. */
export function createInviteStore(database: Database) {
  const rows = defineRows<InviteRow>(database, 'Invite', 'invites', [[{ coopId: 1, codeHash: 1 }, { unique: true }]]);
  return {
    rows,
    add: async (row: InviteRow, session?: Session): Promise<void> => {
      await rows.insertOne(row, { session });
    },
    byCodeHash: async (coopIds: string[], codeHash: string, session?: Session): Promise<InviteRow | undefined> =>
      (await rows.findOne({ coopId: { $in: coopIds }, codeHash }, { session })) ?? undefined,
    byId: async (coopIds: string[], id: string, session?: Session): Promise<InviteRow | undefined> =>
      (await rows.findOne({ coopId: { $in: coopIds }, _id: id }, { session })) ?? undefined,
    /** Uses it up, once, while it is good. False when somebody was faster or it has run out. */
    use: async (invite: InviteRow, contactId: string, now: Date, session?: Session): Promise<boolean> => {
      const unused = { _id: invite._id, coopId: invite.coopId, usedAt: { $exists: false }, expiresAt: { $gt: now } };
      const done = await rows.updateOne(unused, { $set: { usedAt: now, usedBy: contactId } }, { session });
      return done.modifiedCount === 1;
    },
  };
}
