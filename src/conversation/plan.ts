import type { Conversation } from '../domain/conversation';
import type { InboundEvent } from '../domain/message';
import type { Flow } from '../flow/flow';
import { formatPhone } from '../i18n/format';
import { SOURCE_LANGUAGE, type Words } from '../i18n/words';
import type { Services } from '../domain/use-cases';
import type { InboxRow } from '../store/inbox';
import type { PendingMedia } from '../store/media';
import type { OutboxRow } from '../store/outbox';
import type { Plan } from '../store/turns';
import { sayFor, type Speaker } from '../i18n/speak';
import { gathered, gatherMore, settlePhoto } from './gather';
import type { Loaded } from './load';
import type { Mind } from './mind';
import type { PlannedMessage } from './state';
import type { TurnInput } from './input';
import { takeTurn, type Turn } from './turn';

/** What planning uses beside what was loaded. Services are bound to the person for each event. */
export interface PlanParts {
  flows: ReadonlyMap<string, Flow>;
  mind: Mind;
  words: Words;
  newId: () => string;
}

/** The services of one conversation, bound to its person; with `effects`, within the transaction. */
export interface BoundServices {
  look: Services;
  effects?: (opId: string) => Services;
}

export interface Planned {
  plan: Plan;
  outcomes: string[];
  /** The next event needs a transaction of its own; with nothing planned before it, this one does. */
  needsAlone?: { locks: string[] };
}

/** A plan under way over the events of one conversation. */
interface Draft {
  loaded: Loaded;
  parts: PlanParts;
  now: Date;
  conversation: Conversation;
  handled: string[];
  messages: { message: PlannedMessage; source: string }[];
  media: PendingMedia[];
  contact: Plan['contact'];
  answeredPrompts: string[];
  outcomes: string[];
}

/**
 * Works the waiting events of one conversation through, in order, each from where the one before left it. Pure but for what
 * the services read. Stops before an event whose turn needs effects when none are given.
 */
export async function planConversation(
  loaded: Loaded, parts: PlanParts, now: Date, services: BoundServices,
): Promise<Planned> {
  const draft = beginDraft(loaded, parts, now);
  for (const row of loaded.rows) {
    const before = { ...draft, messages: [...draft.messages], media: [...draft.media], contact: { ...draft.contact } };
    const input = absorb(draft, row);
    if (input) {
      const turn = await turnOf(draft, input, services);
      if (turn.kind === 'needsEffect') return { plan: toPlan({ ...before, conversation: before.conversation }), outcomes: draft.outcomes, needsAlone: { locks: turn.locks } };
      take(draft, turn, row._id);
    }
    draft.handled = [...draft.handled, row._id];
  }
  const locks = await wakeUp(draft, services);
  return { plan: toPlan(draft), outcomes: draft.outcomes, ...(locks ? { needsAlone: { locks } } : {}) };
}

function beginDraft(loaded: Loaded, parts: PlanParts, now: Date): Draft {
  return {
    loaded, parts, now, conversation: { ...loaded.conversation }, handled: [], messages: [], media: [],
    contact: { externalId: loaded.person.externalId }, answeredPrompts: [], outcomes: [],
  };
}

/** Looks whether what is being gathered is complete by now; sets the next alarm otherwise. */
async function wakeUp(draft: Draft, services: BoundServices): Promise<string[] | undefined> {
  const { conversation, now } = draft;
  if (!conversation.gathering) {
    draft.conversation = { ...conversation, wakeAt: undefined };
    return undefined;
  }
  const complete = gathered(conversation.gathering, now);
  if ('wakeAt' in complete) {
    draft.conversation = { ...conversation, wakeAt: complete.wakeAt };
    return undefined;
  }
  const source = `gathered:${conversation.gathering.photos[0]?.mediaId ?? conversation.revision}`;
  draft.conversation = { ...conversation, gathering: undefined, wakeAt: undefined };
  const turn = await turnOf(draft, complete, services);
  if (turn.kind === 'needsEffect') {
    draft.conversation = { ...conversation, wakeAt: now };
    return turn.locks;
  }
  take(draft, turn, source);
  return undefined;
}

/** What one event means for the conversation at once, and the input it leaves for a turn. */
function absorb(draft: Draft, row: InboxRow): TurnInput | undefined {
  const { event } = row;
  const base = { photos: [], failedPhotos: 0 };
  switch (event.kind) {
    case 'message':
      noteInbound(draft, event.at);
      return absorbMessage(draft, row, event);
    case 'postback':
      noteInbound(draft, event.at);
      return event.payload.startsWith('#') ? { ...base, payload: event.payload } : { ...base, isFollow: true, ref: event.ref };
    case 'follow':
      noteInbound(draft, event.at);
      return { ...base, isFollow: true, ref: event.ref };
    case 'reaction':
      noteInbound(draft, event.at);
      return event.isAdded ? { ...base, attachment: 'reaction' } : undefined;
    case 'humanReply':
      draft.conversation = { ...draft.conversation, paused: { since: draft.now, until: new Date(draft.now.getTime() + 12 * 3_600_000), by: 'inbox' } };
      return undefined;
    case 'mediaReady':
    case 'mediaFailed':
      return absorbMedia(draft, event);
    case 'deleted':
      return undefined;
  }
}

function absorbMessage(draft: Draft, row: InboxRow, event: Extract<InboundEvent, { kind: 'message' }>): TurnInput | undefined {
  const { conversation, now, parts } = draft;
  const text = event.text.trim() === '' ? undefined : event.text;
  const urls = event.attachments.flatMap(({ kind, url }) => (kind === 'photo' && url ? [url] : []));
  if (event.payload === undefined && (urls.length > 0 || (conversation.gathering && text && !isUrgent(draft, text)))) {
    const pending = urls.map((url) => pendingMedia(draft, row, url));
    draft.media.push(...pending);
    draft.conversation = { ...conversation, gathering: gatherMore(conversation.gathering, pending.map((media) => media._id), text, now) };
    return undefined;
  }
  const attachment = event.attachments.find(({ kind }) => kind !== 'photo')?.kind ?? (event.attachments.length > 0 ? 'other' : undefined);
  if (parts.mind && text === undefined && event.payload === undefined && !attachment && event.ref === undefined) return undefined;
  return { text, payload: event.payload, photos: [], failedPhotos: 0, attachment, ref: event.ref };
}

/** Words that are not for the photo on its way: a call for a person, for help. */
function isUrgent({ parts, loaded }: Draft, text: string): boolean {
  const roles = loaded.person.member?.roles ?? [];
  const { kind } = parts.mind.intent(text, { isSeller: roles.includes('seller'), isManager: roles.includes('manager') });
  return kind === 'person' || kind === 'help' || kind === 'cancel';
}

function absorbMedia(draft: Draft, event: Extract<InboundEvent, { kind: 'mediaReady' | 'mediaFailed' }>): TurnInput | undefined {
  const { conversation } = draft;
  const state = event.kind === 'mediaReady' ? 'ready' : 'failed';
  if (conversation.gathering?.photos.some((photo) => photo.mediaId === event.mediaId)) {
    draft.conversation = { ...conversation, gathering: settlePhoto(conversation.gathering, event.mediaId, state) };
    return undefined;
  }
  return state === 'ready' ? { photos: [event.mediaId], failedPhotos: 0 } : { photos: [], failedPhotos: 1 };
}

function pendingMedia({ parts, loaded, now }: Draft, row: InboxRow, url: string): PendingMedia {
  const { ownerId, conversationId } = loaded.person;
  return { _id: parts.newId(), ownerId, conversationId, channelId: row.channelId, externalId: row.event.externalId, shard: row.shard, url, eventId: row.eventId, createdAt: now };
}

function noteInbound(draft: Draft, at: number): void {
  const when = new Date(Math.min(at, draft.now.getTime()));
  const { lastInboundAt } = draft.contact;
  draft.contact.lastInboundAt = lastInboundAt && lastInboundAt > when ? lastInboundAt : when;
}

function speakerOf({ loaded, parts, now }: Draft): Speaker {
  return {
    words: parts.words,
    language: SOURCE_LANGUAGE,
    address: loaded.person.address,
    coop: { ...loaded.coop, phone: formatPhone(loaded.coop.phone) },
    now,
  };
}

function turnOf(draft: Draft, input: TurnInput, services: BoundServices): Promise<Turn> {
  const { loaded, parts, conversation } = draft;
  const { flows, mind, newId } = parts;
  return takeTurn({
    conversation,
    person: loaded.person,
    prompts: loaded.prompts,
    flows,
    mind,
    ...services,
    speaker: speakerOf(draft),
    newId,
  }, input);
}

function take(draft: Draft, turn: Extract<Turn, { kind: 'turn' }>, source: string): void {
  draft.conversation = turn.conversation;
  draft.messages.push(...turn.messages.map((message) => ({ message, source })));
  draft.answeredPrompts = [...draft.answeredPrompts, ...turn.answeredPrompts];
  draft.outcomes = [...draft.outcomes, turn.outcome];
  if (turn.learned.address) {
    draft.contact.address = turn.learned.address;
    draft.loaded = { ...draft.loaded, person: { ...draft.loaded.person, address: turn.learned.address } };
  }
}

function toPlan(draft: Draft): Plan {
  const { conversation, loaded, handled, media, contact, answeredPrompts } = draft;
  return { conversation, expected: loaded.conversation.revision, handled, outbox: outboxOf(draft), media, contact, answeredPrompts };
}

function outboxOf({ messages, loaded, parts, now }: Draft): OutboxRow[] {
  const { ownerId, channelId, conversationId, externalId } = loaded.person;
  return messages.map(({ message, source }, index) => ({
    _id: parts.newId(),
    ownerId,
    channelId,
    conversationId,
    externalId,
    shard: loaded.conversation.shard,
    key: `${source}:${index}`,
    purpose: 'reply',
    content: message.content,
    ...(message.prompt ? { prompt: { id: message.prompt.id, kind: message.prompt.kind, choices: message.prompt.choices } } : {}),
    status: 'queued',
    isOpen: true,
    attempts: 0,
    sentCalls: 0,
    platformIds: [],
    committedAt: now,
    index,
  }));
}

/** Claims the messages of a plan for this worker, which sends them next, unless others stand before them. */
export function claimMessages(plan: Plan, loaded: Loaded, workerId: string, now: Date): Plan {
  if (loaded.backlog.isBlocked) return plan;
  return { ...plan, outbox: plan.outbox.map((row) => ({ ...row, status: 'claimed', claimedBy: workerId, claimedAt: now })) };
}

/** Gives one event up, with the photos that were being gathered: it counts as handled, and the person hears that this could not be done. */
export function planApology(loaded: Loaded, row: InboxRow, parts: PlanParts, now: Date): Plan {
  const draft = beginDraft(loaded, parts, now);
  draft.conversation = { ...draft.conversation, gathering: undefined, wakeAt: undefined };
  const text = sayFor(speakerOf(draft), 'common:sorry', {});
  draft.messages.push({ message: { content: { kind: 'text', text, choices: [] } }, source: `sorry:${row._id}` });
  draft.handled = [row._id];
  return toPlan(draft);
}
