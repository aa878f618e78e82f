import { randomInt } from 'node:crypto';
import type { Person } from '../../../src/domain/member';
import { conversationIdOf } from '../../../src/domain/shard';
import { formatDay } from '../../../src/i18n/dates';
import { hashCode } from '../../../src/services/invite-codes';
import { coopsBelow } from '../../../src/store/coops';
import type { NoticeRow } from '../../../src/store/notices';
import type { OutboxRow } from '../../../src/store/outbox';
import type { Phone } from '../emulator';
import { SCRIPT_START } from '../transcript/stage';
import type { House } from './house';
import type { Arrivals } from './settling';

/** A co-op or union of the transcript, with the page or OA that its people write to. */
export interface Owner {
  id: string;
  code: string;
  accountId: string;
  channelId: string;
}

/** A co-op of the transcript; `owner` is its union when it has one. */
export interface LiveCoop {
  id: string;
  code: string;
  owner: string;
}

/** Somebody of the transcript at their phone. */
export interface Player {
  name: string;
  phone: Phone;
  ownerId: string;
  contactId: string;
  /** Up to here the phone's messages have been looked at. */
  readTo: number;
  /** What this person was told outside their own turns since the set-up. */
  told: { kind: string; text?: unknown }[];
}

/** All that belongs to one transcript in the house, by the names that the transcript uses. */
export interface Cast {
  house: House;
  /** Keeps codes and phones of this transcript apart from those of all others. */
  id: string;
  owners: Map<string, Owner>;
  coops: Map<string, LiveCoop>;
  players: Map<string, Player>;
  photoNames: Set<string>;
  /** When the transcript began, by the clock of the house. */
  startedAt: Date;
  /** Codes of invitations as the transcript has them, and as the shop made them. */
  inviteCodes: Map<string, string>;
}

export function createCast(house: House): Cast {
  const id = `T${house.newId().slice(-10).toUpperCase()}`;
  return { house, id, owners: new Map(), coops: new Map(), players: new Map(), photoNames: new Set(), startedAt: house.now(), inviteCodes: new Map() };
}

/** What is called for and missing is a mistake in the transcript. */
export function must<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) throw new Error(`there is no ${what}`);
  return value;
}

export const player = ({ players }: Cast, name: string): Player => must(players.get(name), `person ${name}`);
export const coopIdsOf = ({ coops }: Cast): string[] => [...coops.values()].map((one) => one.id);

/** Waits until nothing is under way for anybody of this transcript. */
export const rest = (cast: Cast, arrivals?: Arrivals): Promise<void> =>
  cast.house.settle({ ownerIds: [...cast.owners.values()].map((one) => one.id), coopIds: coopIdsOf(cast) }, arrivals);

/** The number of a new page or OA, as its platform gives them. */
export const newAccountId = (): string => `1047${randomInt(1e10, 1e11)}`;

/** Puts somebody at a phone, known to the page but never talked to. */
export async function seat(cast: Cast, name: string, owner: Owner): Promise<Player> {
  const { house } = cast;
  const phone = house.shop.emulator.person(`${name} ${cast.id}`, { on: house.on, accountId: owner.accountId });
  const contactId = conversationIdOf(owner.channelId, phone.userId);
  await house.stores.contacts.ensure({ _id: contactId, ownerId: owner.id, channelId: owner.channelId, externalId: phone.userId });
  await house.stores.contacts.rows.updateOne({ _id: contactId, ownerId: owner.id }, { $set: { lastInboundAt: house.now() } });
  house.shop.emulator.emulator.world.threads.noteSpoke(owner.accountId, phone.userId);
  const seated = { name, phone, ownerId: owner.id, contactId, readTo: 0, told: [] };
  cast.players.set(name, seated);
  return seated;
}

/** The person as a turn would know them now. */
export async function personOf({ house: { stores } }: Cast, { ownerId, contactId }: Player): Promise<Person> {
  const contact = must(await stores.contacts.byId(ownerId, contactId), `contact ${contactId}`);
  const coopIds = coopsBelow(ownerId, await stores.coops.ofOwners([ownerId])).map((coop) => coop.id);
  const [member] = contact.memberId ? await stores.members.byIds([contact.memberId], coopIds) : [];
  const { channelId, externalId, delivery, number, address } = contact;
  return {
    ownerId, channelId, contactId, conversationId: contactId, externalId, coopIds, address, hasConsented: contact.consentId !== undefined,
    ...(member ? { member } : {}), ...(delivery ? { delivery } : {}), ...(number === undefined ? {} : { number }),
  };
}

/** Why a message that is no reply was sent. */
export async function noticeOf(cast: Cast, row: OutboxRow): Promise<{ kind: string; text?: unknown }> {
  const { stores } = cast.house;
  const [what = '', id = '', index = ''] = row.key.split(':');
  if (what === 'order') {
    const order = must(await stores.orders.rows.findOne({ _id: id }), `order ${id}`);
    return { kind: order.effects[Number(index)]?.kind ?? 'unknown' };
  }
  if (what !== 'notice') return { kind: what };
  const notice: NoticeRow = must(await stores.notices.rows.findOne({ _id: id }), `notice ${id}`);
  return { kind: notice.kind, text: notice.values['text'] };
}

const SPOKEN_CODE = /(?<!\d)\d{4} \d{4}(?!\d)/g;
const SPOKEN_DAY = /(?:thứ \p{L}+|Chủ nhật) \d{1,2}\/\d{1,2}/gu;
const FIRST_CODE = 48_271_630;
const spoken = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** Invitations have codes that nobody can guess: what the bot says is read with the transcript's code in its place, the first being 4827 1630. */
export async function withScriptCodes(cast: Cast, said: string): Promise<string> {
  const known = new Map([...cast.inviteCodes].map(([script, real]) => [spoken(real), spoken(script)]));
  let text = said;
  for (const [code] of said.matchAll(SPOKEN_CODE)) {
    const digits = code.replace(' ', '');
    const isInvite = (await cast.house.stores.invites.byCodeHash(coopIdsOf(cast), hashCode(digits))) !== undefined;
    if (!isInvite) continue;
    const script = known.get(code) ?? spoken(String(FIRST_CODE + cast.inviteCodes.size));
    cast.inviteCodes.set(script.replace(' ', ''), digits);
    text = text.replace(code, script);
  }
  return text;
}

const DAY_MS = 86_400_000;
/** Days around the start whose dates may be spoken of. */
const DAYS_AROUND = [-2, -1, 0, 1, 2, 3, 4, 5, 6];

/** Transcripts begin on their own day: what the bot says is read with their dates in the place of today's. */
export function withScriptDays({ startedAt }: Cast, said: string): string {
  const dateOf = (start: Date, days: number): string => formatDay(new Date(start.getTime() + days * DAY_MS), new Date(0)).split('/').slice(0, 2).join('/');
  const script = new Map(DAYS_AROUND.map((days) => [dateOf(startedAt, days), dateOf(SCRIPT_START, days)]));
  return said.replace(SPOKEN_DAY, (day) => script.get(day) ?? day);
}

/** And what somebody types or opens carries the code that the shop made. */
export function withRealCodes({ inviteCodes }: Cast, typed: string): string {
  return [...inviteCodes].reduce((text, [script, real]) => text.replaceAll(spoken(script), spoken(real)).replaceAll(script, real), typed);
}
