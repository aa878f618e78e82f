import type { Conversation } from '../domain/conversation';
import type { InboundEvent } from '../domain/message';
import { normalise } from '../domain/text';
import type { Flow } from '../flow/flow';
import type { Words } from '../i18n/words';
import type { InboxRow } from '../store/inbox';
import type { PendingMedia } from '../store/media';
import type { Plan } from '../store/turns';
import { gatherMore, settlePhoto } from './gather';
import type { TurnInput } from './input';
import type { Loaded } from './load';
import { intentOf, mindFor, type Mind } from './mind';
import type { PlannedMessage } from './state';

/** How long the bot keeps quiet after a human answered from the platform's inbox, ms. */
const HUMAN_MS = 12 * 3_600_000;
/** Older than this, ms, no event is delivered: its time is wrong. */
const OLDEST_EVENT_MS = 7 * 24 * 3_600_000;

/** What planning uses beside what was loaded. Services are bound to the person for each event. */
export interface PlanParts {
  flows: ReadonlyMap<string, Flow>;
  mind: Mind;
  words: Words;
  newId: () => string;
  /** How much of one person is heard in a minute. */
  mostAMinute: number;
  /** ms since 1970 UTC, as the shop counts them: a trial's clock may be ahead. */
  clock: () => number;
}

/** A plan under way over the events of one conversation. */
export interface Draft {
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

/** What one event means for the conversation at once, and the input it leaves for a turn. */
export function absorb(draft: Draft, row: InboxRow): TurnInput | undefined {
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
      if (!event.opensNoWindow) noteInbound(draft, event.at);
      return event.isAdded ? { ...base, attachment: 'reaction' } : undefined;
    case 'humanReply':
      draft.conversation = { ...draft.conversation, paused: { since: draft.now, until: new Date(draft.now.getTime() + HUMAN_MS), by: 'inbox' } };
      return undefined;
    case 'mediaReady':
    case 'mediaFailed':
      return absorbMedia(draft, event);
    case 'unfollow':
      if (!hasWrittenSince(draft, event.at)) draft.contact.hasLeft = true;
      return undefined;
    case 'deleted':
      return undefined;
  }
}

function absorbMessage(draft: Draft, row: InboxRow, event: Extract<InboundEvent, { kind: 'message' }>): TurnInput | undefined {
  const { conversation, now } = draft;
  const text = normalise(event.text) || undefined;
  const urls = event.attachments.flatMap(({ kind, url }) => (kind === 'photo' && url ? [url] : []));
  if (event.payload === undefined && (urls.length > 0 || (conversation.gathering && text && !isUrgent(draft, text)))) {
    const pending = urls.map((url) => pendingMedia(draft, row, url));
    draft.media.push(...pending);
    draft.conversation = { ...conversation, gathering: gatherMore(conversation.gathering, pending.map((media) => media._id), text, now) };
    return undefined;
  }
  const attachment = event.attachments.find(({ kind }) => kind !== 'photo')?.kind ?? (event.attachments.length > 0 ? 'other' : undefined);
  if (text === undefined && event.payload === undefined && !attachment && event.ref === undefined) return undefined;
  return { text, payload: event.payload, photos: [], failedPhotos: 0, attachment, ref: event.ref };
}

/** Words that are not for the photo on its way: a call for a person, for help. */
function isUrgent({ parts, loaded }: Draft, text: string): boolean {
  const { person } = loaded;
  const { kind } = intentOf(mindFor(parts.mind, person), person, text);
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

/** Platforms promise no order: they may leave, come back and write before we hear that they left. */
function hasWrittenSince({ contact, loaded }: Draft, at: number): boolean {
  const lastInboundAt = contact.lastInboundAt ?? loaded.lastInboundAt;
  return lastInboundAt !== undefined && lastInboundAt.getTime() > at;
}

/** The platform's window counts from what they wrote last; a clock that cannot be right (Meta retries for days at most) is not believed. */
function noteInbound(draft: Draft, at: number): void {
  const now = draft.now.getTime();
  const when = new Date(at > now || now - at > OLDEST_EVENT_MS ? now : at);
  const { lastInboundAt } = draft.contact;
  draft.contact.lastInboundAt = lastInboundAt && lastInboundAt > when ? lastInboundAt : when;
  draft.contact.hasLeft = false;
}
