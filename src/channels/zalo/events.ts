import type { PersonEvent, Receipt } from '../../domain/message';
import { hash, parsed } from '../fields';
import { readContent } from './content';
import { echoPrint } from './fingerprint';
import { messageShape, type ZaloEvent, type ZaloMessage } from './shapes';

/** What one event meant; undefined for what is looked at and left. */
export type Reading = { event: PersonEvent } | { receipt: Receipt } | undefined;

interface Reader {
  /** Who of those named is the OA. */
  oa: 'sender' | 'recipient' | 'oa_id';
  read(event: ZaloEvent, at: number): Reading;
}

/** A hidden button comes back as if it were typed, so it is no more than that: whoever it is looked up for must have been shown it. */
const PAYLOAD = /^#[a-z0-9]{1,32}\.\d{1,2}$/;
/** Zalo's icon for a reaction that is taken back. */
const NO_REACTION = '/-remove';

const fromPerson: Reader = { oa: 'recipient', read: readMessage };
const fromOa: Reader = { oa: 'sender', read: readEcho };

/**
 * The kinds of events that mean something to a shop, by their names; Zalo has some eighty. Source: zalo.md 1.5. `user_click_chatnow` is left out: an
 * opened chat is no interaction (zalo.md 3.2), so a greeting might be billed or refused.
 */
export const READERS: Record<string, Reader> = {
  user_send_text: fromPerson,
  user_send_image: fromPerson,
  user_send_gif: fromPerson,
  user_send_sticker: fromPerson,
  user_send_audio: fromPerson,
  user_send_video: fromPerson,
  user_send_file: fromPerson,
  user_send_link: fromPerson,
  user_send_location: fromPerson,
  user_send_business_card: fromPerson,
  user_reacted_message: { oa: 'recipient', read: readReaction },
  user_seen_message: { oa: 'sender', read: (event, at) => readWatermark(event, 'read', at) },
  user_received_message: { oa: 'sender', read: (event, at) => readWatermark(event, 'delivered', at) },
  follow: { oa: 'oa_id', read: (event, at) => readOpening(event, 'follow', event.follower?.id, at) },
  unfollow: { oa: 'oa_id', read: (event, at) => readOpening(event, 'unfollow', event.follower?.id, at) },
  oa_send_text: fromOa,
  oa_send_image: fromOa,
  oa_send_gif: fromOa,
  oa_send_list: fromOa,
  oa_send_file: fromOa,
  oa_send_sticker: fromOa,
  oa_send_template: fromOa,
};

function readMessage(event: ZaloEvent, at: number): Reading {
  const message = parsed(messageShape, event.message);
  const externalId = event.sender?.id;
  if (!message || externalId === undefined) return undefined;
  const base = { kind: 'message' as const, eventId: eventIdOf(event, message), externalId, at };
  const { text, attachments } = readContent(event.event_name, message);
  if (PAYLOAD.test(text.trim())) return { event: { ...base, text: '', attachments, payload: text.trim() } };
  // Something was sent, whatever it is: it must not be met with silence.
  if (text === '' && attachments.length === 0) attachments.push({ kind: 'other' });
  return { event: { ...base, text, attachments } };
}

/** Everything the OA sent comes back. What a human typed names them; anything else is ours, known by what it shows. */
function readEcho(event: ZaloEvent, at: number): Reading {
  const message = parsed(messageShape, event.message);
  const externalId = event.recipient?.id;
  if (!message || externalId === undefined) return undefined;
  if (event.sender?.admin_id !== undefined) return { event: { kind: 'humanReply', eventId: eventIdOf(event, message), externalId, at } };
  if (message.msg_id === undefined) return undefined;
  return { receipt: { kind: 'echo', externalId, platformId: message.msg_id, at, known: { fingerprint: echoPrint(event.event_name, message.text ?? '') } } };
}

/** Zalo does not count a reaction among what lets an OA write (zalo.md 3.2). */
function readReaction(event: ZaloEvent, at: number): Reading {
  const message = parsed(messageShape, event.message);
  const externalId = event.sender?.id;
  if (!message?.react_icon || externalId === undefined) return undefined;
  const eventId = `${eventIdOf(event, message)}:${message.react_icon}:${at}`;
  return { event: { kind: 'reaction', eventId, externalId, at, isAdded: message.react_icon !== NO_REACTION, opensNoWindow: true } };
}

/** Zalo names messages; a conversation is read and received from its beginning, so the time does. */
function readWatermark(event: ZaloEvent, kind: 'delivered' | 'read', at: number): Reading {
  const externalId = event.recipient?.id;
  const message = parsed(messageShape, event.message);
  // A template sent to a phone number has its receipt under the same name, and the phone in the place of the person.
  if (!message || message.tracking_id !== undefined || externalId === undefined) return undefined;
  return { receipt: { kind, externalId, watermark: at } };
}

function readOpening(event: ZaloEvent, kind: 'follow' | 'unfollow', externalId: string | undefined, at: number): Reading {
  return externalId === undefined ? undefined : { event: { kind, eventId: eventIdOf(event), externalId, at } };
}

/** The same in every repetition of a delivery, which is the same bytes. */
function eventIdOf(event: ZaloEvent, message?: ZaloMessage): string {
  if (message?.msg_id !== undefined) return `${event.event_name}:${message.msg_id}`;
  const { event_name, timestamp, sender, recipient, follower, oa_id } = event;
  return `${event_name}:${hash([event_name, timestamp, sender?.id, recipient?.id, follower?.id, oa_id, event.message])}`;
}
