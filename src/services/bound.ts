import type { Coop } from '../domain/coop';
import { isManager, type AddressForm, type Member, type Person } from '../domain/member';
import type { Dong } from '../domain/money';
import { Fault } from '../errors';
import type { NoticeRow } from '../store/notices';
import type { Stores } from '../store/stores';
import type { Act } from './context';

/** What services need to know of the language; understanding fills it in, app.ts wires it. */
export interface Matcher {
  /** Words that goods of this name are found by, folded. */
  searchTokens(name: string): string[];
  /** The ids of those that answer a query, best first, slips and missing accents forgiven. */
  rankGoods(query: string, goods: { id: string; name: string }[]): { id: string; score: number }[];
  /** How the bot addresses somebody whose first word of address is this ("bác"). */
  formFor(self: string): AddressForm;
}

/** What a square for a transfer shows; see `media/square-maker`. */
export interface SquareFacts {
  payload: string;
  coopName: string;
  amount: Dong;
  purpose: string;
  bankName: string;
  account: string;
  owner: string;
}

/** What every use case works with. `random` gives 0 to 1 and must not be guessable: invite codes come from it. */
export interface Tools {
  stores: Stores;
  matcher: Matcher;
  newId(): string;
  random(): number;
  /** Draws a square and keeps the picture for this owner; gives its media id. */
  drawSquare(ownerId: string, facts: SquareFacts): Promise<string>;
}

/** One person's use cases within one act. */
export interface Bound extends Tools {
  person: Person;
  act: Act;
}

/** What acts for nobody works with: an alarm that went off, a bank that told of money. There is no person whose rights could count. */
export function boundToSystem(tools: Tools, act: Act): Bound {
  const nobody = { ownerId: '', channelId: '', contactId: 'system', conversationId: '', externalId: '', coopIds: [], hasConsented: false, address: { me: 'em' as const } };
  return { ...tools, person: nobody, act };
}

/** Who is written down as the doer: the member when there is one, so that the same person counts as the same on every channel. */
export const actorOf = ({ person }: Bound): string => person.member?.id ?? person.contactId;

/** The manager that the person is, or undefined. */
export function managerIn({ person }: Bound): Member | undefined {
  return isManager(person) ? person.member : undefined;
}

/** Leaves a notice for somebody's conversation, and rings for it once the transaction is through. */
export async function tell(bound: Bound, notice: Pick<NoticeRow, 'coopId' | 'kind' | 'to' | 'about' | 'values'>): Promise<void> {
  const { stores, act } = bound;
  const id = bound.newId();
  await stores.notices.add({ ...notice, _id: id, state: 'pending', createdAt: act.now }, act.session);
  act.after.push({ kind: 'notice', coopId: notice.coopId, id });
}

/** Tells the managers of a co-op, the acting one left out, and gives how many managers it has. */
export async function tellManagers(bound: Bound, notice: Pick<NoticeRow, 'coopId' | 'kind' | 'about' | 'values'>): Promise<number> {
  const managers = await bound.stores.members.withRole([notice.coopId], 'manager', bound.act.session);
  const self = bound.person.member?.id;
  const to = { managersOf: notice.coopId, ...(self ? { exceptMemberId: self } : {}) };
  if (managers.some((one) => one.id !== self)) await tell(bound, { ...notice, to });
  return managers.length;
}

/** Writes down what a manager did. */
export async function audit(bound: Bound, ownerId: string, what: string, about?: string): Promise<void> {
  const { stores, act } = bound;
  await stores.audit.add({ _id: bound.newId(), ownerId, at: act.now, by: actorOf(bound), what, ...(about ? { about } : {}) }, act.session);
}

/** The co-op of something that is there; its absence is a fault. */
export const knownCoop = async ({ stores, act }: Pick<Bound, 'stores' | 'act'>, coopId: string): Promise<Coop> => known(await stores.coops.byId(coopId, act.session), 'co-op');

/** A value that the conversation has just shown to exist; its absence is a fault, not a refusal. */
export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Fault('flowBroken', `there is no such ${what}`);
  return value;
}
