import { createHash } from 'node:crypto';
import type { Role } from '../domain/member';
import type { Session } from '../store/database';
import type { InviteRow } from '../store/invites';
import type { Tools } from './bound';

const FIRST = 10_000_000;
const COUNT = 90_000_000;
const VALID_MS = 7 * 86_400_000;

/** Whom an invitation is for; `invitedBy` is a member's id or 'operator'. */
export interface Invitation {
  coopId: string;
  role: Role;
  name?: string;
  call?: string;
  memberId?: string;
  invitedBy: string;
}

/** What is kept of a code: guesses are stopped by the lock after five, not by this hash. */
export const hashCode = (digits: string): string => createHash('sha256').update(digits).digest('hex');

/** Makes an invitation for seven days and gives its eight digits, which are kept nowhere. */
export async function makeInvite({ stores, newId, random }: Tools, invitation: Invitation, now: Date, session?: Session): Promise<string> {
  const code = String(FIRST + Math.floor(random() * COUNT));
  const { coopId, role, name, call, memberId, invitedBy } = invitation;
  const row: InviteRow = {
    _id: newId(), coopId, codeHash: hashCode(code), role, invitedBy, expiresAt: new Date(now.getTime() + VALID_MS),
    ...(name ? { name } : {}), ...(call ? { call } : {}), ...(memberId ? { memberId } : {}),
  };
  await stores.invites.add(row, session);
  return code;
}
