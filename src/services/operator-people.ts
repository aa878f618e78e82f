import { readCode } from '../domain/coop';
import { refuse } from '../domain/refusal';
import type { Session } from '../store/database';
import { inTransaction } from '../store/transaction';
import type { Tools } from './bound';
import { makeInvite } from './invite-codes';
import type { OperatorServices } from './operator';
import { toE164 } from './operator-input';

/** Inviting people, and adding members whose contacts join later. */
export function operatorPeople(tools: Tools, now: () => Date): Pick<OperatorServices, 'invite' | 'addMember'> {
  const { database } = tools.stores;
  return {
    invite: (invitation) => inTransaction(database, (session) => invite(tools, now(), invitation, session)),
    addMember: (member) => inTransaction(database, (session) => addMember(tools, now(), member, session)),
  };
}

async function invite(tools: Tools, now: Date, invitation: Parameters<OperatorServices['invite']>[0], session: Session): ReturnType<OperatorServices['invite']> {
  const { stores, newId } = tools;
  const { coopCode, role, name, call, member: memberId } = invitation;
  const coop = await stores.coops.byCode(readCode(coopCode) ?? '', session);
  if (!coop) return refuse('noSuchCoop');
  const member = memberId === undefined ? undefined : await stores.members.byId(coop.id, memberId, session);
  if (memberId !== undefined && !member) return refuse('noSuchMember');
  const whom = { name: name ?? member?.name, call: call ?? member?.call, memberId: member?.id };
  const code = await makeInvite(tools, { coopId: coop.id, role, ...whom, invitedBy: 'operator' }, now, session);
  await stores.audit.add({ _id: newId(), ownerId: coop.id, at: now, by: 'operator', what: 'invited' }, session);
  return { code, coopName: coop.name };
}

async function addMember(tools: Tools, now: Date, member: Parameters<OperatorServices['addMember']>[0], session: Session): ReturnType<OperatorServices['addMember']> {
  const { stores, newId } = tools;
  const coop = await stores.coops.byCode(readCode(member.coopCode) ?? '', session);
  if (!coop) return refuse('noSuchCoop');
  const phone = member.phone === undefined ? undefined : toE164(member.phone);
  if (member.phone !== undefined && !phone) return refuse('badPhone');
  const { name, call, role } = member;
  const known = { ...(call ? { call } : {}), ...(phone ? { phone } : {}) };
  const added = await stores.members.add({ _id: newId(), coopId: coop.id, roles: [role], name, ...known, invitedBy: 'operator', createdAt: now }, session);
  await stores.audit.add({ _id: newId(), ownerId: coop.id, at: now, by: 'operator', what: 'memberAdded', about: added.id }, session);
  return { id: added.id };
}
