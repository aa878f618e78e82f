import type { Member, Role } from '../domain/member';
import type { Database, Session } from './database';
import { defineRows } from './rows';

export interface MemberRow extends Omit<Member, 'id'> {
  _id: string;
  /** Who invited them: a member's id, or 'operator'. */
  invitedBy?: string;
  createdAt: Date;
}

/** People of co-ops. One member may be joined by several contacts; the contacts name the member. */
export function createMemberStore(database: Database) {
  const rows = defineRows<MemberRow>(database, 'Member', 'members', [[{ coopId: 1, roles: 1 }], [{ coopId: 1, phone: 1 }]]);
  const list = async (filter: object, session?: Session): Promise<Member[]> =>
    (await rows.find(filter, { session }).sort({ createdAt: 1, _id: 1 }).toArray()).map(toMember);

  return {
    rows,
    add: async (row: MemberRow, session?: Session): Promise<Member> => {
      await rows.insertOne(row, { session });
      return toMember(row);
    },
    byId: async (coopId: string, id: string, session?: Session): Promise<Member | undefined> => (await list({ coopId, _id: id }, session))[0],
    /** Several at once, of whichever of these co-ops: one find for a batch of turns or a page of goods. */
    byIds: (ids: string[], coopIds: string[], session?: Session): Promise<Member[]> =>
      list({ coopId: { $in: coopIds }, _id: { $in: ids } }, session),
    ofCoop: (coopId: string, session?: Session): Promise<Member[]> => list({ coopId }, session),
    /** Those with this role in any of these co-ops, longest there first. */
    withRole: (coopIds: string[], role: Role, session?: Session): Promise<Member[]> => list({ coopId: { $in: coopIds }, roles: role }, session),
    /** Adds the role, and what was said of them where nothing is known yet. Undefined when there is no such member. */
    grant: async (coopId: string, id: string, role: Role, known: Partial<Pick<Member, 'call' | 'phone'>>, session?: Session): Promise<Member | undefined> => {
      await rows.updateOne({ coopId, _id: id }, { $addToSet: { roles: role } }, { session });
      for (const [key, value] of Object.entries(known)) {
        if (value) await rows.updateOne({ coopId, _id: id, [key]: { $exists: false } }, { $set: { [key]: value } }, { session });
      }
      return (await list({ coopId, _id: id }, session))[0];
    },
  };
}

function toMember({ _id, coopId, roles, name, call, phone }: MemberRow): Member {
  return { id: _id, coopId, roles, name, ...(call ? { call } : {}), ...(phone ? { phone } : {}) };
}
