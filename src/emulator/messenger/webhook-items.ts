import { randomBytes } from 'node:crypto';
import type { ActKind, WebhookItem } from '../platform';
import type { ShownMessage } from '../shown';

/** Message ids as the platform's look: `m_` and random characters. */
export const newMessageId = (): string => `m_${randomBytes(24).toString('base64url')}`;

/** Who and when: what every item of `messaging[]` begins with. */
const fromPerson = ({ userId, accountId, at }: Pick<ShownMessage, 'userId' | 'accountId' | 'at'>): WebhookItem => ({
  sender: { id: userId },
  recipient: { id: accountId },
  timestamp: at,
});

/** The platform's id of the big thumb. */
const LIKE_STICKER = 369239263222822;
const MEDIA_TYPES: Record<string, string> = { voice: 'audio', video: 'video', file: 'file' };

/** One attachment that is no photo. `url` is where its bytes are. */
function extraAttachment(kind: string, url: string): WebhookItem {
  if (kind === 'location') return { type: 'location', payload: { coordinates: { lat: 10.77, long: 106.7 } } };
  if (kind === 'sticker') return { type: 'sticker', payload: { url, sticker_id: LIKE_STICKER } };
  if (kind === 'link') return { type: 'fallback', payload: { url, title: 'A page elsewhere' } };
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
function tapItem(message: ShownMessage): WebhookItem {
  const { kind, label, payload } = message.tapped ?? { kind: 'postback', label: message.text };
  if (kind === 'quickReply') return { ...fromPerson(message), message: { mid: message.id, text: label, quick_reply: { payload } } };
  return { ...fromPerson(message), postback: { mid: message.id, title: label, payload } };
}

/** An m.me link or Get Started: on a new conversation a postback, on an existing one a referral (messenger.md 2.2). */
function openItem(message: ShownMessage, getStarted: string): WebhookItem {
  const referral = message.text ? { ref: message.text, source: 'SHORTLINK', type: 'OPEN_THREAD' } : undefined;
  if (!message.isFirst && referral) return { ...fromPerson(message), referral };
  return { ...fromPerson(message), postback: { mid: message.id, title: 'Bắt đầu', payload: getStarted, ...(referral ? { referral } : {}) } };
}

/** What a person did; `getStarted` is the payload of the page's Get Started button. */
export function actItem(message: ShownMessage, getStarted: string): WebhookItem {
  switch (message.kind as ActKind | 'text' | 'tap' | 'open') { // whatever else there may be is a message with words
    case 'tap':
      return tapItem(message);
    case 'open':
      return openItem(message, getStarted);
    case 'reaction':
      return { ...fromPerson(message), reaction: { mid: message.about, action: 'react', reaction: 'love', emoji: '❤' } };
    case 'deleted':
      return { ...fromPerson(message), message: { mid: message.id, is_deleted: true } };
    default: {
      const photos = message.photos.map(({ url }): WebhookItem => ({ type: 'image', payload: { url } }));
      return messageItem(message, message.mediaUrl ? [...photos, extraAttachment(message.kind, message.mediaUrl)] : photos);
    }
  }
}

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

/** Everything up to the last of these was read. */
export const readItem = (messages: ShownMessage[], at: number): WebhookItem | undefined => {
  const last = messages.at(-1);
  return last && { ...fromPerson({ ...last, at }), read: { watermark: last.at } };
};
