import type { Member, Role } from '../../../src/domain/member';
import { isNight } from '../../../src/domain/quiet-hours';
import { refuse } from '../../../src/domain/refusal';
import { fold, wordsOf } from '../../../src/domain/text';
import type { InviteView, PeopleServices } from '../../../src/domain/use-cases';
import { addressFor } from './address-for';
import { contactOf, coopById, isManagerOf, memberOf, must, once, tellContact, tellManagers, type Caller, type FakeContact, type FakeInvite } from './state';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** People, invitations, consent and the hand-over to a human, in memory. */
export function fakePeople(caller: Caller): PeopleServices {
  return { ...keeping(caller), ...joining(caller), ...inviting(caller), ...handing(caller) };
}

function keeping(caller: Caller): Pick<PeopleServices, 'consent' | 'keepDelivery' | 'forget' | 'setLanguage'> {
  const { state, act, person } = caller;
  return {
    consent: (words) => once(caller, 'consent', words, () => {
      const contact = contactOf(caller);
      contact.hasConsented = true;
      state.consents.push({ who: contact.name, words, at: act.now });
    }),
    keepDelivery: (delivery) => once(caller, 'keepDelivery', delivery, () => {
      const contact = contactOf(caller);
      if (!contact.hasConsented) return refuse('noConsent');
      contact.delivery = delivery;
      return { kept: true as const };
    }),
    forget: () => once(caller, 'forget', '', () => {
      const contact = contactOf(caller);
      contact.delivery = undefined;
      contact.hasConsented = false;
      return { forgotten: true as const };
    }),
    setLanguage: async (language) => {
      contactOf(caller).language = person.language = language;
      return { language };
    },
  };
}

function joining(caller: Caller): Pick<PeopleServices, 'checkInvite' | 'recognise' | 'join' | 'askToSell' | 'answerJoin'> {
  const { state, act, person } = caller;
  const now = act.now.getTime();
  return {
    checkInvite: (digits) => once(caller, 'checkInvite', digits, () => {
      const contact = contactOf(caller);
      if (contact.lockedUntil !== undefined && contact.lockedUntil > now) return refuse('locked');
      const invite = state.invites.find((one) => one.code === digits && person.coopIds.includes(one.coopId));
      if (!invite) {
        contact.wrongCodes += 1;
        if (contact.wrongCodes < 5) return refuse('wrongCode');
        Object.assign(contact, { lockedUntil: now + HOUR, wrongCodes: 0 });
        return refuse('locked');
      }
      return refusalOf(invite, now) ?? inviteView(caller, invite);
    }),
    recognise: async (inviteId) => {
      const call = state.invites.find((one) => one.id === inviteId)?.call;
      if (call !== undefined) contactOf(caller).address = person.address = addressFor(call);
      return { recognised: true };
    },
    join: (inviteId, details) => once(caller, 'join', [inviteId, details], () => {
      const invite = state.invites.find((one) => one.id === inviteId);
      if (!invite) return refuse('wrongCode');
      const refused = refusalOf(invite, now);
      if (refused) return refused;
      invite.isUsed = true;
      const name = details.name ?? invite.name ?? invite.call ?? contactOf(caller).name;
      const waits = invite.role === 'manager' && state.members.some((one) => one.coopId === invite.coopId && one.roles.includes('manager'));
      const member = enrol(caller, contactOf(caller), { ...invite, name, phone: details.phone, role: waits ? undefined : invite.role });
      if (waits) askManagers(caller, { coopId: invite.coopId, name, role: 'manager', kind: 'managerJoinAsked' });
      return { member, waitsForManager: waits };
    }),
    askToSell: (name) => once(caller, 'askToSell', name, () => {
      const contact = contactOf(caller);
      if (contact.askedToSellAt !== undefined && now - contact.askedToSellAt < DAY) return refuse('alreadyAsked');
      contact.askedToSellAt = now;
      const coopId = must(person.coopIds[0], 'co-op of the person');
      return { asked: true as const, managers: askManagers(caller, { coopId, name, role: 'seller', kind: 'joinAsked' }) };
    }),
    answerJoin: (requestId, isAccepted) => once(caller, 'answerJoin', [requestId, isAccepted], () => {
      const request = must(state.joinRequests.find((one) => one.id === requestId), `join request ${requestId}`);
      if (!isManagerOf(caller, request.coopId)) return refuse('notManager');
      if (request.decided !== undefined) return refuse('alreadyDecided');
      request.decided = isAccepted;
      const contact = must(state.contacts.find((one) => one.contactId === request.contactId), `contact ${request.contactId}`);
      if (isAccepted) enrol(caller, contact, request);
      tellContact(state, request.contactId, 'joinAnswered', { isAccepted, role: request.role });
      return { name: request.name };
    }),
  };
}

function inviting(caller: Caller): Pick<PeopleServices, 'invite' | 'sellersNamed'> {
  const { state, act } = caller;
  return {
    invite: (role, name, call) => once(caller, 'invite', [role, name, call], () => {
      const manager = memberOf(caller);
      if (!manager || !isManagerOf(caller, manager.coopId)) return refuse('notManager');
      const code = String(48_271_630 + state.invites.length);
      state.invites.push({
        id: state.nextId('invite'), code, coopId: manager.coopId, role, name, call, invitedBy: manager.call, at: act.now.getTime(), isUsed: false,
      });
      return { code };
    }),
    sellersNamed: async (words) => {
      const wanted = wordsOf(fold(words));
      const answers = (one: Member) => {
        const has = wordsOf(fold(`${one.call ?? ''} ${one.name}`));
        return wanted.length > 0 && wanted.every((word) => has.includes(word));
      };
      return state.members.filter((one) => isManagerOf(caller, one.coopId) && one.roles.includes('seller') && answers(one));
    },
  };
}

function handing(caller: Caller): Pick<PeopleServices, 'callHuman' | 'reportAttachment' | 'reportScam' | 'handBack'> {
  const { state, act, person } = caller;
  const coopId = () => memberOf(caller)?.coopId ?? must(person.coopIds[0], 'co-op of the person');
  return {
    callHuman: (about) => once(caller, 'callHuman', about, () => {
      const contact = contactOf(caller);
      contact.number ??= 1 + Math.max(11, ...state.contacts.filter((one) => one.ownerId === person.ownerId).map((one) => one.number ?? 0));
      contact.isPaused = true;
      const values = { number: contact.number, about, name: contact.delivery?.name ?? memberOf(caller)?.call };
      const { phone, settings } = must(state.coops.find((one) => one.id === coopId()), 'co-op');
      const isAtNight = settings.quietHours && isNight(act.now);
      return { number: contact.number, managers: tellManagers(state, coopId(), 'personCalled', values, contact.memberId), phone, ...(isAtNight ? { isAtNight: true as const } : {}) };
    }),
    reportAttachment: (kind) => once(caller, 'reportAttachment', kind, () => {
      const contact = contactOf(caller);
      const now = act.now.getTime();
      if (now - (contact.reported[kind] ?? -HOUR) < HOUR) return { reported: false };
      contact.reported[kind] = now;
      tellManagers(state, coopId(), 'attachment', { kind }, contact.memberId);
      return { reported: true };
    }),
    reportScam: (about) => once(caller, 'reportScam', about, () => {
      tellManagers(state, coopId(), 'scam', { about }, contactOf(caller).memberId);
      return { reported: true };
    }),
    handBack: (number) => once(caller, 'handBack', number, () => {
      if (!memberOf(caller)?.roles.includes('manager')) return refuse('notManager');
      const contact = state.contacts.find((one) => one.ownerId === person.ownerId && one.number === number);
      if (!contact) return refuse('noSuchNumber');
      if (!contact.isPaused) return refuse('notPaused');
      contact.isPaused = false;
      tellContact(state, contact.contactId, 'handedBack', {});
      return { name: contact.delivery?.name ?? state.members.find((one) => one.id === contact.memberId)?.call };
    }),
  };
}

function refusalOf(invite: FakeInvite, now: number) {
  if (invite.isUsed) return refuse('usedCode');
  return now - invite.at > 7 * DAY ? refuse('expiredCode') : undefined;
}

function inviteView({ state }: Caller, invite: FakeInvite): InviteView {
  const { id, coopId, role, name, call, invitedBy } = invite;
  return { id, coopId, coopName: coopById(state, coopId).name, role, name, call, invitedBy };
}

function askManagers(caller: Caller, { coopId, name, role, kind }: { coopId: string; name: string; role: Exclude<Role, 'buyer'>; kind: string }): number {
  const { state, person } = caller;
  const id = state.nextId('join');
  state.joinRequests.push({ id, coopId, contactId: person.contactId, name, role });
  return tellManagers(state, coopId, kind, { requestId: id, name }, contactOf(caller).memberId);
}

interface Enrolment {
  coopId: string;
  name: string;
  phone?: string;
  call?: string;
  role?: Exclude<Role, 'buyer'>;
}

/** One member, many contacts: a contact that is a member already gets the role. */
function enrol({ state }: Caller, contact: FakeContact, { coopId, name, phone, call, role }: Enrolment): Member {
  let member = state.members.find((one) => one.id === contact.memberId);
  if (!member) {
    member = { id: state.nextId('member'), coopId, roles: [], name, call, phone };
    state.members.push(member);
    contact.memberId = member.id;
  }
  if (phone) member.phone = phone;
  if (role && !member.roles.includes(role)) member.roles.push(role);
  if (call) contact.address = addressFor(call);
  return member;
}
