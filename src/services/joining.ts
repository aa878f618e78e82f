import type { Member, Role } from '../domain/member';
import { refuse, type Refusal } from '../domain/refusal';
import type { InviteView, PeopleServices } from '../domain/use-cases';
import type { ContactRow } from '../store/contacts';
import type { InviteRow } from '../store/invites';
import { knownCoop, managerIn, tellManagers, type Bound } from './bound';
import { enrol, formOfCall } from './enrolment';
import { hashCode, makeInvite } from './invite-codes';
import { callOf } from './views';

type Joining = Pick<PeopleServices, 'checkInvite' | 'recognise' | 'join' | 'invite' | 'sellersNamed'>;

/** Invitations: making, checking and using them. A code works only on a channel of its co-op or of that co-op's union. */
export function joiningServices(bound: Bound): Joining {
  const { stores, act, matcher } = bound;
  return {
    checkInvite: (digits) => checkInvite(bound, digits),
    recognise: (inviteId) => recognise(bound, inviteId),
    join: (inviteId, details) => join(bound, inviteId, details),
    invite: async (role, name, call) => {
      const manager = managerIn(bound);
      if (!manager) return refuse('notManager');
      return { code: await makeInvite(bound, { coopId: manager.coopId, role, name, call, invitedBy: manager.id }, act.now, act.session) };
    },
    sellersNamed: async (words) => {
      const manager = managerIn(bound);
      const sellers = manager ? await stores.members.withRole([manager.coopId], 'seller', act.session) : [];
      const ranking = matcher.rankGoods(words, sellers.map((one) => ({ id: one.id, name: `${one.call ?? ''} ${one.name}`.trim() })));
      return ranking.flatMap(({ id }) => sellers.find((one) => one.id === id) ?? []);
    },
  };
}

async function recognise(bound: Bound, inviteId: string): ReturnType<PeopleServices['recognise']> {
  const { stores, person, act, matcher } = bound;
  const invite = await stores.invites.byId(person.coopIds, inviteId, act.session);
  const form = invite?.call === undefined ? undefined : formOfCall(invite.call, matcher);
  if (form) {
    person.address = form;
    await stores.contacts.setAddress(person.ownerId, person.contactId, form, act.session);
  }
  return { recognised: true };
}

async function checkInvite(bound: Bound, digits: string): ReturnType<PeopleServices['checkInvite']> {
  const { stores, person, act } = bound;
  const { ownerId, contactId } = person;
  const contact = await stores.contacts.byId(ownerId, contactId, act.session);
  if (isLocked(contact, act.now)) return refuse('locked', { until: contact?.lockedUntil });
  const invite = await stores.invites.byCodeHash(person.coopIds, hashCode(digits), act.session);
  if (!invite) {
    const after = await stores.contacts.countWrongTry(ownerId, contactId, act.now, act.session);
    return isLocked(after, act.now) ? refuse('locked', { until: after?.lockedUntil }) : refuse('wrongCode');
  }
  const stale = staleness(invite, act.now);
  if (stale) return stale;
  await stores.contacts.clearWrongTries(ownerId, contactId, act.session);
  return inviteView(bound, invite);
}

function isLocked(contact: ContactRow | undefined, now: Date): boolean {
  return contact?.lockedUntil !== undefined && contact.lockedUntil.getTime() > now.getTime();
}

function staleness(invite: InviteRow, now: Date): Refusal<'usedCode' | 'expiredCode'> | undefined {
  if (invite.usedAt) return refuse('usedCode');
  return invite.expiresAt.getTime() <= now.getTime() ? refuse('expiredCode') : undefined;
}

async function inviteView(bound: Bound, invite: InviteRow): Promise<InviteView> {
  const { stores, act } = bound;
  const coop = await knownCoop(bound, invite.coopId);
  const inviter = await stores.members.byId(invite.coopId, invite.invitedBy, act.session);
  return {
    id: invite._id, coopId: coop.id, coopName: coop.name, role: invite.role,
    ...(invite.name ? { name: invite.name } : {}),
    ...(invite.call ? { call: invite.call } : {}),
    ...(inviter ? { invitedBy: callOf(inviter) } : {}),
  };
}

async function join(bound: Bound, inviteId: string, details: { name?: string; phone?: string }): ReturnType<PeopleServices['join']> {
  const { stores, person, act } = bound;
  const invite = await stores.invites.byId(person.coopIds, inviteId, act.session);
  if (!invite) return refuse('wrongCode');
  if (!(await stores.invites.use(invite, person.contactId, act.now, act.session))) return staleness(invite, act.now) ?? refuse('usedCode');

  const managers = invite.role === 'manager' ? await stores.members.withRole([invite.coopId], 'manager', act.session) : [];
  const waitsForManager = managers.length > 0 && !managers.some((one) => one.id === person.member?.id || one.id === invite.memberId);
  const role: Role | undefined = waitsForManager ? undefined : invite.role;
  const name = details.name ?? invite.name ?? invite.call ?? '';
  const joined = { coopId: invite.coopId, memberId: invite.memberId, name, call: invite.call, phone: details.phone, invitedBy: invite.invitedBy, role };
  const member = await enrol(bound, person, joined);
  if (waitsForManager) await askManagers(bound, member, name);
  person.member = member;
  return { member, waitsForManager };
}

/** A manager's code is only a proposal once the co-op has a manager: one of them says yes or no. */
async function askManagers(bound: Bound, member: Member, name: string): Promise<void> {
  const { stores, person, act, newId } = bound;
  const id = newId();
  const row = {
    _id: id, coopIds: [member.coopId], ownerId: person.ownerId, contactId: person.contactId,
    role: 'manager' as const, name, memberId: member.id, state: 'pending' as const, askedAt: act.now,
  };
  await stores.joinRequests.add(row, act.session);
  await tellManagers(bound, { coopId: member.coopId, kind: 'managerJoinAsked', about: `join:${id}`, values: { requestId: id, name } });
}
