import type { WebhookItem } from './deliver';
import type { ShownChoice, ShownMessage } from './world';

/** Who and when: what every item of `messaging[]` begins with. */
const fromPerson = ({ userId, accountId, at }: Pick<ShownMessage, 'userId' | 'accountId' | 'at'>): WebhookItem => ({
  sender: { id: userId },
  recipient: { id: accountId },
  timestamp: at,
});

/** What people send beside words and photos; the ids and places are made up, the shapes are of messenger.md 2.1. */
export type ExtraKind = 'sticker' | 'voice' | 'video' | 'file' | 'location';

/** The platform's id of the big thumb. */
const LIKE_STICKER = 369239263222822;
const MEDIA_TYPES: Record<string, string> = { voice: 'audio', video: 'video', file: 'file' };

/** One attachment that is no photo. `url` is where its bytes are. */
export function extraAttachment(kind: ExtraKind, url: string): WebhookItem {
  if (kind === 'location') return { type: 'location', payload: { coordinates: { lat: 10.77, long: 106.7 } } };
  if (kind === 'sticker') return { type: 'sticker', payload: { url, sticker_id: LIKE_STICKER } };
  return { type: MEDIA_TYPES[kind], payload: { url } };
}

/** A message with words, attachments, or both. */
export const messageItem = (message: ShownMessage, attachments: WebhookItem[]): WebhookItem => ({
  ...fromPerson(message),
  message: {
    mid: message.id,
    ...(message.text ? { text: message.text } : {}),
    ...(attachments.length ? { attachments } : {}),
  },
});

/** A tapped choice: a quick reply comes as a message with the label as its text, a button as a postback (messenger.md 2). */
export function tapItem(message: ShownMessage, choice: ShownChoice): WebhookItem {
  if (choice.kind === 'quickReply') {
    return { ...fromPerson(message), message: { mid: message.id, text: choice.label, quick_reply: { payload: choice.payload } } };
  }
  return { ...fromPerson(message), postback: { mid: message.id, title: choice.label, payload: choice.payload } };
}

/** An m.me link or Get Started: on a new conversation a postback, on an existing one a referral (messenger.md 2.2). */
export function openItem(message: ShownMessage, opened: { ref?: string; isNew: boolean; getStarted: string }): WebhookItem {
  const referral = opened.ref === undefined ? undefined : { ref: opened.ref, source: 'SHORTLINK', type: 'OPEN_THREAD' };
  if (!opened.isNew && referral) return { ...fromPerson(message), referral };
  return { ...fromPerson(message), postback: { mid: message.id, title: 'Bắt đầu', payload: opened.getStarted, ...(referral ? { referral } : {}) } };
}

export const reactionItem = (message: ShownMessage, mid: string): WebhookItem => ({
  ...fromPerson(message),
  reaction: { mid, action: 'react', reaction: 'love', emoji: '❤' },
});

export const deletedItem = (message: ShownMessage, mid: string): WebhookItem => ({ ...fromPerson(message), message: { mid, is_deleted: true } });

/** A message of the page coming back to the app: sender is the page, `app_id` tells who wrote it. */
export const echoItem = (message: ShownMessage, appId: string, attachments: unknown[]): WebhookItem => ({
  sender: { id: message.accountId },
  recipient: { id: message.userId },
  timestamp: message.at,
  message: {
    mid: message.id,
    is_echo: true,
    app_id: /^\d{1,15}$/.test(appId) ? Number(appId) : appId,
    ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
    ...(message.text ? { text: message.text } : {}),
    ...(attachments.length ? { attachments } : {}),
  },
});

export const deliveryItem = (message: ShownMessage): WebhookItem => ({
  ...fromPerson(message),
  delivery: { mids: [message.id], watermark: message.at },
});

export const readItem = (message: ShownMessage): WebhookItem => ({ ...fromPerson(message), read: { watermark: message.at } });
