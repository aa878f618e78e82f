import type { Coop } from '../domain/coop';
import { isAwake, isNight } from '../domain/quiet-hours';
import { refuse } from '../domain/refusal';
import type { PeopleServices } from '../domain/use-cases';
import { endPause } from '../store/contacts-paused';
import { rootOf } from '../store/coops';
import { audit, known, knownCoop, managerIn, tell, tellManagers, type Bound } from './bound';
import { callOf } from './views';

type Handover = Pick<PeopleServices, 'callHuman' | 'reportAttachment' | 'reportScam' | 'handBack'>;

/** Handing a conversation to a person of the co-op, and back to the bot. */
export function handoverServices(bound: Bound): Handover {
  return {
    callHuman: (about) => callHuman(bound, about),
    reportAttachment: (kind) => reportAttachment(bound, kind),
    reportScam: (about) => reportScam(bound, about),
    handBack: (number) => handBack(bound, number),
  };
}

/** The pause itself belongs to the conversation and is set by the turn; here managers learn who it is. */
async function callHuman(bound: Bound, about: string): ReturnType<PeopleServices['callHuman']> {
  const { stores, person, act } = bound;
  const coop = await coopToCall(bound);
  const number = await numberOf(bound, coop);
  await stores.contacts.setCalledCoop(person.ownerId, person.contactId, coop.id, act.session);
  const values = { number, about, name: nameOf(person) };
  const managers = await tellManagers(bound, { coopId: coop.id, kind: 'personCalled', about: `person:${person.contactId}`, values });
  return { number, managers, phone: coop.phone, ...((await areAsleep(bound, coop)) ? { isAtNight: true } : {}) };
}

/** Who they are, as far as it is known. */
const nameOf = ({ member, delivery }: Bound['person']): string | undefined => member?.call ?? member?.name ?? delivery?.name;

/** Whether it is night and no manager has written a moment ago. */
async function areAsleep({ stores, act }: Bound, { id, unionId, settings }: Coop): Promise<boolean> {
  if (!settings.quietHours || !isNight(act.now)) return false;
  const managers = await stores.members.withRole([id], 'manager', act.session);
  const contacts = await stores.contacts.ofMembers([id, ...(unionId ? [unionId] : [])], managers.map((one) => one.id));
  return !contacts.some(({ lastInboundAt }) => isAwake(lastInboundAt, act.now));
}

/** The member's co-op, else the one last ordered from, else the first of the channel that has a manager, else the first. */
async function coopToCall({ stores, person, act }: Bound): Promise<Coop> {
  const coops = await stores.coops.byIds(person.coopIds, act.session);
  const [order] = await stores.orders.ofBuyer(person, 1, act.session);
  const own = coops.find((coop) => coop.id === person.member?.coopId) ?? coops.find((coop) => coop.id === order?.coopId);
  if (own || coops.length === 1) return known(own ?? coops[0], 'co-op');
  const managers = await stores.members.withRole(person.coopIds, 'manager', act.session);
  return known(coops.find((coop) => managers.some((one) => one.coopId === coop.id)) ?? coops[0], 'co-op');
}

/** The contact's short number, counted at the union or co-op so that it is unambiguous for every manager who may use it. */
async function numberOf({ stores, person, act }: Bound, coop: Coop): Promise<number> {
  const contact = await stores.contacts.byId(person.ownerId, person.contactId, act.session);
  if (contact?.number !== undefined) return contact.number;
  const [number] = await stores.counters.next('contact', rootOf(coop));
  const given = known(number, 'number');
  await stores.contacts.giveNumber(person.ownerId, person.contactId, given, act.session);
  return given;
}

async function reportAttachment(bound: Bound, kind: string): ReturnType<PeopleServices['reportAttachment']> {
  const { stores, person, act } = bound;
  const isDue = await stores.contacts.reportKind(person.ownerId, person.contactId, kind, act.now, act.session);
  if (!isDue) return { reported: false };
  const coop = await coopToCall(bound);
  const values = { kind, name: nameOf(person) };
  await tellManagers(bound, { coopId: coop.id, kind: 'attachment', about: `person:${person.contactId}`, values });
  return { reported: true };
}

async function reportScam(bound: Bound, about: 'account' | 'code'): ReturnType<PeopleServices['reportScam']> {
  const { stores, person, act } = bound;
  const coop = await coopToCall(bound);
  await audit(bound, coop.id, about === 'account' ? 'accountChangeAsked' : 'codeAskedFor', person.contactId);
  if (!(await stores.contacts.reportKind(person.ownerId, person.contactId, `scam-${about}`, act.now, act.session))) return { reported: false };
  const values = { scam: about, name: nameOf(person) };
  await tellManagers(bound, { coopId: coop.id, kind: 'scam', about: `person:${person.contactId}`, values });
  return { reported: true };
}

/** Only managers of the co-op that was called may hand back; to all others the number does not exist. */
async function handBack(bound: Bound, number: number): ReturnType<PeopleServices['handBack']> {
  const { stores, act } = bound;
  const manager = managerIn(bound);
  if (!manager) return refuse('notManager');
  const coop = await knownCoop(bound, manager.coopId);
  const owners = [coop.id, ...(coop.unionId ? [coop.unionId] : [])];
  const contact = await stores.contacts.byNumber(owners, number, act.session);
  if (!contact || contact.calledCoopId !== coop.id) return refuse('noSuchNumber');
  if (!(await endPause(stores.database, contact, act.session))) return refuse('notPaused');
  await audit(bound, coop.id, 'conversationHandedBack', contact._id);
  const to = { contactId: contact._id, ownerId: contact.ownerId };
  await tell(bound, { coopId: coop.id, kind: 'handedBack', to, about: `person:${contact._id}`, values: {} });
  const member = contact.memberId === undefined ? undefined : await stores.members.byId(coop.id, contact.memberId, act.session);
  const name = contact.delivery?.name ?? (callOf(member) || contact.name);
  return name ? { name } : {};
}
