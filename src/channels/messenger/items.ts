import type { PersonEvent, Receipt } from '../../domain/message';
import { hash, parsed } from '../fields';
import { isObject } from '../json';
import { readAttachments } from './attachments';
import { itemShape, messageShape, postbackShape, reactionShape, referralItemShape, watermarkShape } from './shapes';

/** The payload of the Get Started button, which the page's profile must be set to: a tap on it is a `follow`. */
const GET_STARTED = 'GET_STARTED';

/** What one item meant; undefined for what is looked at and left. */
export type Reading = { event: PersonEvent } | { receipt: Receipt } | undefined;

/** Where an item was found. */
export interface ItemPlace {
  pageId: string;
  /** Our app's id: tells our own echoes from other people's. */
  appId: string;
  /** When the item itself does not say, ms. */
  time: number;
}

interface Item {
  from: string;
  at: number;
  /** Beside the sender what makes an event without a message id unique. */
  stamp: string;
  raw: Record<string, unknown>;
}

/**
 * Reads one item of `messaging`. Items of unknown kinds, without a sender, of another page or malformed give undefined, never an
 * exception. Event ids: the message id with the kind where there is one, else sender, time and a hash of the content.
 */
export function readItem(value: unknown, place: ItemPlace): Reading {
  const parties = itemShape.safeParse(value);
  if (!parties.success || !isObject(value)) return undefined;
  const { sender, recipient, timestamp } = parties.data;
  const [from, to] = [sender?.id, recipient?.id];
  if (from === undefined) return undefined;
  const item = { from, at: timestamp ?? place.time, stamp: `${from}:${timestamp ?? ''}`, raw: value };
  if (isObject(value.message) && value.message.is_echo === true) {
    return from === place.pageId && to !== undefined ? readEcho({ ...item, from: to }, place.appId) : undefined;
  }
  if (from === place.pageId || (to !== undefined && to !== place.pageId)) return undefined;
  return readFromPerson(item);
}

function readFromPerson(item: Item): Reading {
  const { raw } = item;
  if (raw.message !== undefined) return readMessage(item);
  if (raw.postback !== undefined) return readPostback(item);
  if (raw.referral !== undefined) return readReferral(item);
  if (raw.reaction !== undefined) return readReaction(item);
  if (raw.delivery !== undefined) return readWatermark(item, 'delivered', raw.delivery);
  if (raw.read !== undefined) return readWatermark(item, 'read', raw.read);
  return undefined;
}

function readMessage({ raw, from, at, stamp }: Item): Reading {
  const message = parsed(messageShape, raw.message);
  if (!message) return undefined;
  const id = message.mid ?? `${stamp}:${hash(raw.message)}`;
  const base = { externalId: from, at };
  if (message.is_deleted) return { event: { kind: 'deleted', eventId: `deleted:${id}`, ...base } };
  const text = message.text ?? '';
  const attachments = readAttachments(message.attachments);
  const tapped = message.quick_reply ? { payload: message.quick_reply.payload } : {};
  // Unsupported content arrives without any; the person did send something and must not be met with silence.
  if (text === '' && attachments.length === 0 && !message.quick_reply) attachments.push({ kind: 'other' });
  return { event: { kind: 'message', eventId: `message:${id}`, ...base, text, attachments, ...tapped, ...refOf(message.referral) } };
}

/** An echo of our app with our metadata confirms a send; one of anybody else is a person answering in the page's inbox. */
function readEcho({ raw, from, at }: Item, appId: string): Reading {
  const message = parsed(messageShape, raw.message);
  if (!message || message.mid === undefined || message.is_deleted) return undefined;
  const { mid, metadata } = message;
  if (message.app_id !== appId) return { event: { kind: 'humanReply', eventId: `echo:${mid}`, externalId: from, at } };
  if (metadata === undefined) return undefined;
  return { receipt: { kind: 'echo', externalId: from, platformId: mid, at, known: { outboxId: withoutPart(metadata) } } };
}

function readPostback({ raw, from, at, stamp }: Item): Reading {
  const postback = parsed(postbackShape, raw.postback);
  if (!postback) return undefined;
  const { payload, title, referral } = postback;
  const base = { eventId: `postback:${postback.mid ?? `${stamp}:${hash(raw.postback)}`}`, externalId: from, at };
  const ref = refOf(referral);
  if (payload.toUpperCase() === GET_STARTED) return { event: { kind: 'follow', ...base, ...ref } };
  return { event: { kind: 'postback', ...base, payload, title, ...ref } };
}

function readReferral({ raw, from, at, stamp }: Item): Reading {
  const referral = parsed(referralItemShape, raw.referral);
  if (!referral) return undefined;
  const eventId = `referral:${stamp}:${hash(raw.referral)}`;
  return { event: { kind: 'follow', eventId, externalId: from, at, ...refOf(referral) } };
}

function readReaction({ raw, from, at }: Item): Reading {
  const reaction = parsed(reactionShape, raw.reaction);
  if (!reaction) return undefined;
  const { mid, action, emoji } = reaction;
  const eventId = `reaction:${mid}:${action}:${emoji ?? ''}:${at}`;
  return { event: { kind: 'reaction', eventId, externalId: from, at, isAdded: action === 'react' } };
}

function readWatermark({ from }: Item, kind: 'delivered' | 'read', raw: unknown): Reading {
  const receipt = parsed(watermarkShape, raw);
  return receipt && { receipt: { kind, externalId: from, watermark: receipt.watermark } };
}

/** Our outbox id without the number of the part: `render` marks the second call of a message `id/2`. */
function withoutPart(metadata: string): string {
  return metadata.replace(/\/\d+$/, '');
}

/** No key at all where there is no ref: stores keep undefined as null. */
function refOf(referral: { ref?: string } | undefined): { ref?: string } {
  return referral?.ref === undefined ? {} : { ref: referral.ref };
}
