import type { AddressForm, Member, Role } from '../domain/member';
import { known, type Bound, type Matcher } from './bound';

/** What is known of somebody who joins a co-op. Without a role they are a member who may do nothing yet. */
export interface Enrolment {
  coopId: string;
  /** An existing member whom the contact is. */
  memberId?: string;
  name: string;
  call?: string;
  phone?: string;
  role?: Role;
  invitedBy: string;
}

/**
 * Joins a contact to a member of a co-op: the one named, else the one it is in this co-op already, else a new one. One member may
 * have many contacts. A phone is kept only when the contact has consented, and never finds or links anybody.
 */
export async function enrol(bound: Bound, to: { ownerId: string; contactId: string }, enrolment: Enrolment): Promise<Member> {
  const { stores, act, matcher, person } = bound;
  const contact = known(await stores.contacts.byId(to.ownerId, to.contactId, act.session), 'contact');
  const phone = contact.consentId ? enrolment.phone : undefined;
  const wanted = enrolment.memberId ?? contact.memberId;
  const before = wanted && (await stores.members.byId(enrolment.coopId, wanted, act.session));
  const member = before ? await extended(bound, before, { ...enrolment, phone }) : await created(bound, { ...enrolment, phone });
  const address = member.call === undefined ? undefined : formOfCall(member.call, matcher);
  await stores.contacts.join(to.ownerId, to.contactId, { memberId: member.id, ...(address ? { address } : {}) }, act.session);
  if (address && to.contactId === person.contactId) person.address = address; // what is said next, in the same turn, uses it
  return member;
}

/** How to address somebody who is spoken of as this ("cô Ba"); undefined when it begins with no word of kinship. */
export function formOfCall(call: string, matcher: Matcher): AddressForm | undefined {
  const form = matcher.formFor(call.trim().toLowerCase().split(/\s+/)[0] ?? '');
  return form.you ? form : undefined;
}

async function created({ stores, act, newId }: Bound, { coopId, name, call, phone, role, invitedBy }: Enrolment): Promise<Member> {
  const row = {
    _id: newId(), coopId, roles: role ? [role] : [], name, invitedBy, createdAt: act.now,
    ...(call ? { call } : {}), ...(phone ? { phone } : {}),
  };
  return stores.members.add(row, act.session);
}

async function extended({ stores, act }: Bound, member: Member, { role, call, phone }: Enrolment): Promise<Member> {
  if (!role) return member;
  return known(await stores.members.grant(member.coopId, member.id, role, { call, phone }, act.session), 'member');
}
