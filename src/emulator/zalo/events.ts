import { createHash, randomBytes } from 'node:crypto';
import type { Place } from '../messages';
import type { WebhookItem } from '../platform';
import type { ShownMessage } from '../shown';

export type ZaloEvents = ReturnType<typeof createEvents>;

/** Message ids as the platform's look: 20 hex digits. */
export const newMessageId = (): string => randomBytes(10).toString('hex');

/** What people send beside words and photos; names and places are made up, the shapes are of zalo.md 1.5. */
const EVENT_NAMES: Record<string, string> = {
  sticker: 'user_send_sticker',
  gif: 'user_send_gif',
  voice: 'user_send_audio',
  video: 'user_send_video',
  file: 'user_send_file',
  location: 'user_send_location',
  link: 'user_send_link',
  businessCard: 'user_send_business_card',
};

const PHONE = /(?:\+?84|0)(\d{9})\b/;

/** A business card's phone stands in a JSON string, as 84...; its name is the text of the message. */
function cardOf({ text, mediaUrl: url }: ShownMessage): { text: string; attachment: WebhookItem } {
  const phone = `84${PHONE.exec(text)?.[1] ?? '905000111'}`;
  const description = JSON.stringify({ phone, qrCodeUrl: url });
  return { text: text.replace(PHONE, '').trim(), attachment: { type: 'link', payload: { thumbnail: url, description, url } } };
}

function extraOf(message: ShownMessage): { text: string; attachment: WebhookItem } {
  const { kind, text, mediaUrl: url } = message;
  const bare = { thumbnail: url, description: '', url };
  const attachments: Record<string, WebhookItem> = {
    sticker: { type: 'sticker', payload: { id: 'bfe458bf64fa8da4d4eb', url } },
    gif: { type: 'gif', payload: { thumbnail: url, url } },
    voice: { type: 'audio', payload: { url } },
    video: { type: 'video', payload: bare },
    file: { type: 'file', payload: { size: '6', name: 'gia.pdf', checksum: createHash('md5').update('a file').digest('hex'), type: 'pdf', url } },
    location: { type: 'location', payload: { coordinates: { latitude: '10.771234', longitude: '106.701234' } } },
    link: { type: 'link', payload: bare },
  };
  return kind === 'businessCard' ? cardOf(message) : { text, attachment: attachments[kind] ?? {} };
}

const photoAttachment = (url: string): WebhookItem => ({ payload: { thumbnail: url, url }, type: 'image' });
const wordsOf = (text: string): { text?: string } => (text ? { text } : {});

/** The bodies of Zalo's webhooks for one app. All ids and times in them are strings. */
export function createEvents(appId: string) {
  const byApp = (userId: string): string => (BigInt(userId) / 7n).toString();
  const fromPerson = ({ userId, accountId, at }: Place & { at: number }, event_name: string, message: WebhookItem): WebhookItem => ({
    app_id: appId,
    sender: { id: userId },
    user_id_by_app: byApp(userId),
    recipient: { id: accountId },
    event_name,
    message,
    timestamp: String(at),
  });
  const fromOa = ({ userId, accountId, at }: Place & { at: number }, event_name: string, message: WebhookItem, admin?: string): WebhookItem => ({
    app_id: appId,
    sender: { id: accountId, ...(admin ? { admin_id: admin } : {}) },
    recipient: { id: userId },
    event_name,
    message,
    timestamp: String(at),
  });

  const followed = ({ userId, accountId, at }: Place & { at: number }, event_name: 'follow' | 'unfollow'): WebhookItem => ({
    oa_id: accountId,
    follower: { id: userId },
    user_id_by_app: byApp(userId),
    event_name,
    source: 'oa_profile',
    app_id: appId,
    timestamp: String(at),
  });

  /** Follows at the first opening; later "Chat now" is tapped. */
  function opened(message: ShownMessage): WebhookItem {
    const { userId, accountId, at, isFirst } = message;
    if (isFirst) return followed(message, 'follow');
    return { app_id: appId, oa_id: accountId, user_id: userId, user_id_by_app: byApp(userId), event_name: 'user_click_chatnow', timestamp: String(at) };
  }

  function said(message: ShownMessage): WebhookItem {
    const { id: msg_id, text } = message;
    const photos = message.photos.map(({ url }) => photoAttachment(url));
    if (photos.length) return fromPerson(message, 'user_send_image', { attachments: photos, ...wordsOf(text), msg_id });
    const name = EVENT_NAMES[message.kind];
    if (!name) return fromPerson(message, 'user_send_text', { text, msg_id });
    const extra = extraOf(message);
    return fromPerson(message, name, { attachments: [extra.attachment], ...wordsOf(extra.text), msg_id });
  }

  return {
    /** What a person did. A tap arrives as words: those of the button's payload. */
    act(message: ShownMessage): WebhookItem {
      if (message.kind === 'open') return opened(message);
      if (message.kind === 'reaction') return fromPerson(message, 'user_reacted_message', { msg_id: message.about, react_icon: '/-heart' });
      return said(message.tapped ? { ...message, text: message.tapped.payload ?? '' } : message);
    },
    left: (place: Place, at: number): WebhookItem => followed({ ...place, at }, 'unfollow'),
    /** A message of the OA coming back; `admin` is there only when a human typed it in OA Chat. */
    echo(message: ShownMessage, admin?: string): WebhookItem {
      const { id: msg_id, text, photos, cards, kind } = message;
      if (cards.length) {
        const attachments = cards.map(({ title, subtitle, photo }) => ({ payload: { title, description: subtitle, url: '', thumbnail: photo?.url ?? '' }, type: 'link' }));
        return fromOa(message, 'oa_send_list', { attachments, ...wordsOf(text), msg_id }, admin);
      }
      if (photos.length) {
        const attachments = photos.map(({ url }) => photoAttachment(url));
        return fromOa(message, kind === 'gif' ? 'oa_send_gif' : 'oa_send_image', { attachments, ...wordsOf(text), msg_id }, admin);
      }
      if (kind === 'sticker' || kind === 'file') return fromOa(message, `oa_send_${kind}`, { attachments: [{ payload: { url: '' }, type: kind }], msg_id }, admin);
      return fromOa(message, 'oa_send_text', { text, msg_id }, admin);
    },
    received: (message: ShownMessage): WebhookItem => fromOa(message, 'user_received_message', { msg_id: message.id, delivery_time: String(message.at) }),
    /** All these were seen, oldest first. */
    seen(messages: ShownMessage[], at: number): WebhookItem | undefined {
      const [first] = messages;
      return first && fromOa({ ...first, at }, 'user_seen_message', { msg_ids: messages.map(({ id }) => id) });
    },
  };
}
