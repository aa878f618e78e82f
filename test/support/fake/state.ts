import type { Coop } from '../../../src/domain/coop';
import { isCutOff } from '../../../src/domain/harvest';
import type { Listing, ListingView } from '../../../src/domain/listing';
import type { AddressForm, DeliveryDetails, Language, Member, Person, Role } from '../../../src/domain/member';
import type { OrderView } from '../../../src/domain/order';
import { withSteps } from '../../../src/domain/sale-terms';
import type { UnclearTransfer } from '../../../src/domain/payment';
import type { Waiting } from '../../../src/domain/wait';
import type { Act } from '../../../src/services/context';

/** Something a person should learn; `to` is the person's name in the transcript, one notice for each of them. */
export interface FakeNotice {
  kind: string;
  to: string;
  values: Record<string, unknown>;
}

/** One person's contact on one channel, and what is kept of them. */
export interface FakeContact {
  /** What the transcript calls them; unique in the world. */
  name: string;
  contactId: string;
  ownerId: string;
  coopIds: string[];
  memberId?: string;
  delivery?: DeliveryDetails;
  hasConsented: boolean;
  address: AddressForm;
  language?: Language;
  /** Co-ops that want their money first. */
  paysFirstAt?: string[];
  number?: number;
  /** A human speaks with them. */
  isPaused: boolean;
  wrongCodes: number;
  lockedUntil?: number;
  askedToSellAt?: number;
  reported: Record<string, number>;
}

export interface FakeListing extends Listing {
  /** Changes that can be taken back, oldest first. */
  history: { at: number; byContact: string; before: Pick<Listing, 'price' | 'stock' | 'state' | 'harvest'> }[];
}

export interface FakeInvite {
  id: string;
  code: string;
  coopId: string;
  role: Exclude<Role, 'buyer'>;
  name?: string;
  call?: string;
  invitedBy?: string;
  at: number;
  isUsed: boolean;
}

export interface FakeJoinRequest {
  id: string;
  coopId: string;
  contactId: string;
  name: string;
  role: Exclude<Role, 'buyer'>;
  decided?: boolean;
}

export interface FakeQuestion {
  id: string;
  listingId: string;
  contactId: string;
  text: string;
  answer?: string;
}

/** A transfer that came into a co-op's account and names no order exactly. */
export interface FakeTransfer {
  id: string;
  coopId: string;
  amount: number;
  purpose: string;
  at: Date;
  why: UnclearTransfer;
  orderId?: string;
  state: 'unclear' | 'taken' | 'dismissed';
  takenIn?: string;
}

/** A place in the line for goods; `held` once they were offered. */
export interface FakePlace extends Waiting {
  listingId: string;
  contactId: string;
  held?: number;
  until?: Date;
}

/** The whole world of a transcript: plain objects, so that assertions can look at anything. */
export interface FakeState {
  unions: { id: string; name: string }[];
  coops: (Coop & { ownerId: string })[];
  contacts: FakeContact[];
  members: Member[];
  listings: FakeListing[];
  orders: (OrderView & { opId: string })[];
  invites: FakeInvite[];
  joinRequests: FakeJoinRequest[];
  questions: FakeQuestion[];
  transfers: FakeTransfer[];
  /** In the order in which they joined. */
  places: FakePlace[];
  consents: { who: string; words: string; at: Date }[];
  notices: FakeNotice[];
  /** Results by opId, use case and arguments: the same act twice is one effect. */
  done: Map<string, unknown>;
  nextId(kind: string): string;
}

/** Who calls in which circumstances; every part of the fake services works on this. */
export interface Caller {
  state: FakeState;
  person: Person;
  act: Pick<Act, 'now' | 'opId'>;
}

export function contactOf({ state, person }: Caller): FakeContact {
  return must(state.contacts.find((one) => one.contactId === person.contactId), `contact ${person.contactId}`);
}

export function memberOf(caller: Caller): Member | undefined {
  const { memberId } = contactOf(caller);
  return memberId === undefined ? undefined : caller.state.members.find((one) => one.id === memberId);
}

export function isManagerOf(caller: Caller, coopId: string): boolean {
  const member = memberOf(caller);
  return member?.coopId === coopId && member.roles.includes('manager');
}

export function coopById(state: FakeState, coopId: string): Coop & { ownerId: string } {
  return must(state.coops.find((one) => one.id === coopId), `coop ${coopId}`);
}

/** What a transcript needs and does not have is a mistake in the transcript. */
export function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the fake world has no ${what}`);
  return value;
}

/** Tells everybody who speaks for this member; a member without a contact is told under the own name. */
export function tellMember(state: FakeState, memberId: string, kind: string, values: Record<string, unknown>): void {
  const names = state.contacts.filter((one) => one.memberId === memberId).map((one) => one.name);
  const member = must(state.members.find((one) => one.id === memberId), `member ${memberId}`);
  for (const to of names.length > 0 ? names : [member.name]) state.notices.push({ kind, to, values });
}

/** Tells all managers of the co-op but the one who did it; returns how many there are. */
export function tellManagers(state: FakeState, coopId: string, kind: string, values: Record<string, unknown>, but?: string): number {
  const managers = state.members.filter((one) => one.coopId === coopId && one.roles.includes('manager'));
  for (const manager of managers) if (manager.id !== but) tellMember(state, manager.id, kind, values);
  return managers.length;
}

export function tellContact(state: FakeState, contactId: string, kind: string, values: Record<string, unknown>): void {
  const contact = must(state.contacts.find((one) => one.contactId === contactId), `contact ${contactId}`);
  state.notices.push({ kind, to: contact.name, values });
}

/** Goods that nobody can order any more, since the time for it is over. */
export function endHarvests(state: FakeState, now: Date): void {
  for (const listing of state.listings) if (listing.state === 'open' && isCutOff(listing, now)) listing.state = 'soldout';
}

/** A listing as somebody sees it; nothing is left of what is sold out. */
export function viewOf(state: FakeState, listing: FakeListing): ListingView {
  const seller = must(state.members.find((one) => one.id === listing.sellerId), `seller ${listing.sellerId}`);
  const { stock, history: _history, ...rest } = listing;
  const free = listing.state === 'soldout' ? 0 : stock.onHand - stock.held;
  return structuredClone({
    ...rest,
    ...withSteps(listing, listing.price.unit, coopById(state, listing.coopId).settings.steps),
    left: { base: free, unit: listing.price.unit },
    onHand: { base: stock.onHand, unit: listing.price.unit },
    sellerCall: seller.call ?? seller.name,
    coopName: coopById(state, listing.coopId).name,
  });
}

/** Runs an effect once for an act, a use case and its arguments; a repetition gets the first result. */
export async function once<T>({ state, act }: Caller, useCase: string, args: unknown, effect: () => T): Promise<T> {
  const key = `${act.opId} ${useCase} ${JSON.stringify(args)}`;
  if (!state.done.has(key)) state.done.set(key, effect());
  return structuredClone(state.done.get(key)) as T;
}
