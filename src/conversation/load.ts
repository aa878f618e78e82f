import { newConversation, type Conversation, type Prompt } from '../domain/conversation';
import type { Coop } from '../domain/coop';
import type { Member, Person } from '../domain/member';
import { shardOf } from '../domain/shard';
import type { ContactRow } from '../store/contacts';
import { coopsBelow } from '../store/coops';
import type { InboxRow } from '../store/inbox';
import type { Backlog, OutboxRow, OutboxStore } from '../store/outbox';
import type { Stores } from '../store/stores';
import type { TurnStore } from '../store/turns';
import { promptIdIn } from './choose';

/** One conversation with all that its turn needs to know. */
export interface Loaded {
  conversation: Conversation;
  person: Person;
  /** When they last wrote, as far as that was worked through. */
  lastInboundAt?: Date;
  rows: InboxRow[];
  prompts: Prompt[];
  coop: { name: string; phone: string; managerCall?: string };
  /** Messages to this person that are not out yet: what is said now goes behind them. */
  backlog: Backlog;
}

export interface LoadParts {
  stores: Stores;
  turns: TurnStore;
  outbox: OutboxStore;
  workerId: string;
}

/** Events of one conversation, oldest first by the platform's clock. */
export interface Waiting {
  conversationId: string;
  rows: InboxRow[];
}

/** Groups inbox rows by conversation; within one they are in the platform's order. */
export function groupRows(rows: InboxRow[], due: string[], most: number): Waiting[] {
  const groups = new Map<string, InboxRow[]>(due.map((id) => [id, []]));
  for (const row of rows) {
    const group = groups.get(row.conversationId) ?? [];
    group.push(row);
    groups.set(row.conversationId, group);
  }
  return [...groups].map(([conversationId, group]) => ({
    conversationId,
    rows: group.sort((a, b) => a.event.at - b.event.at || (a._id < b._id ? -1 : 1)).slice(0, most),
  }));
}

/** Reads a batch: one find a collection, no transaction. */
export async function loadBatch(waiting: Waiting[], { stores, turns, outbox, workerId }: LoadParts): Promise<Loaded[]> {
  const ids = waiting.map((one) => one.conversationId);
  const shards = [...new Set(ids.map(shardOf))];
  const promptIds = waiting.flatMap(({ rows }) => rows.flatMap(promptIdsIn));
  const [conversations, contacts, prompts, backlog] = await Promise.all([
    turns.byIds(ids),
    turns.contactsByIds(ids),
    outbox.prompts(ids, promptIds),
    outbox.backlog(ids, shards, workerId),
  ]);
  const ownerIds = [...new Set([...waiting.flatMap((one) => one.rows.map((row) => row.ownerId)), ...[...conversations.values()].map((one) => one.ownerId)])];
  const coops = await stores.coops.ofOwners(ownerIds);
  const coopIds = coops.map((coop) => coop.id);
  const memberIds = [...contacts.values()].flatMap((contact) => (contact.memberId ? [contact.memberId] : []));
  const [members, managers, unions] = await Promise.all([
    memberIds.length > 0 ? stores.members.byIds(memberIds, coopIds) : [],
    stores.members.withRole(coopIds, 'manager'),
    stores.unions.byIds(ownerIds),
  ]);
  return waiting.flatMap((one) => {
    const conversation = conversations.get(one.conversationId) ?? freshConversation(one);
    if (!conversation) return [];
    const below = coopsBelow(conversation.ownerId, coops);
    const contact = contacts.get(conversation.id);
    const person = personOf(conversation, contact, one, below, members);
    return [{
      conversation,
      person,
      ...(contact?.lastInboundAt ? { lastInboundAt: contact.lastInboundAt } : {}),
      rows: one.rows,
      prompts: prompts.filter((row) => row.conversationId === conversation.id).flatMap(promptOf),
      coop: coopFor(person, below, managers, unions.find((union) => union.id === conversation.ownerId)?.name),
      backlog: backlog.get(conversation.id) ?? { hasHeld: false, isBlocked: false },
    }];
  });
}

function freshConversation({ conversationId, rows }: Waiting): Conversation | undefined {
  const [first] = rows;
  return first && newConversation({ id: conversationId, ownerId: first.ownerId, channelId: first.channelId, shard: first.shard });
}

function personOf(conversation: Conversation, contact: ContactRow | undefined, waiting: Waiting, below: Coop[], members: Member[]): Person {
  const coopIds = below.map((coop) => coop.id);
  const member = members.find((one) => one.id === contact?.memberId && coopIds.includes(one.coopId));
  return {
    ownerId: conversation.ownerId,
    channelId: conversation.channelId,
    contactId: conversation.id,
    conversationId: conversation.id,
    externalId: contact?.externalId ?? waiting.rows[0]?.event.externalId ?? '',
    coopIds,
    ...(member ? { member } : {}),
    ...(contact?.delivery ? { delivery: contact.delivery } : {}),
    hasConsented: contact?.consentId !== undefined,
    ...(contact?.number === undefined ? {} : { number: contact.number }),
    address: contact?.address ?? { me: 'em' },
    ...(contact?.language ? { language: contact.language } : {}),
  };
}

/** The co-op that speaks here: the member's, or the channel's; a union's name with its first co-op's phone for others. */
function coopFor({ member }: Person, below: Coop[], managers: Member[], unionName: string | undefined): Loaded['coop'] {
  const coop = below.find((one) => one.id === member?.coopId) ?? below[0];
  const manager = managers.find((one) => one.coopId === coop?.id);
  const isShared = unionName !== undefined && !member;
  return {
    name: isShared ? unionName : (coop?.name ?? unionName ?? ''),
    phone: coop?.phone ?? '',
    ...(manager && !isShared ? { managerCall: manager.call ?? manager.name } : {}),
  };
}

function promptIdsIn({ event }: InboxRow): string[] {
  const payload = event.kind === 'message' ? (event.payload ?? event.text) : event.kind === 'postback' ? event.payload : undefined;
  const id = typeof payload === 'string' ? promptIdIn(payload) : undefined;
  return id ? [id] : [];
}

function promptOf({ prompt, sentAt, committedAt }: OutboxRow): Prompt[] {
  if (!prompt) return [];
  const { id, kind, choices, isOpen } = prompt;
  return [{ id, kind: kind === 'notice' && !isOpen ? 'offer' : kind, choices, at: sentAt ?? committedAt }];
}
