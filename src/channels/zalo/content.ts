import type { Attachment, AttachmentKind } from '../../domain/message';
import { parsed } from '../fields';
import { parseJsonObject } from '../json';
import { attachmentShape, businessCardShape, type ZaloMessage } from './shapes';

/** Zalo's attachment types as ours. A gif is picked to say something with, like a sticker; goods are photographed. */
const KINDS: Record<string, AttachmentKind> = {
  image: 'photo',
  gif: 'sticker',
  sticker: 'sticker',
  audio: 'voice',
  voice: 'voice',
  video: 'video',
  file: 'file',
  link: 'link',
  location: 'location',
};

/** Only names of the table itself: every object has a `constructor`. */
const kindOf = (type: string): AttachmentKind => (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined) ?? 'other';

/** The words of a message (of a photo its caption, of a place its name) and what came beside them. Addresses that are not http(s) are left out. */
export function readContent(eventName: string, message: ZaloMessage): { text: string; attachments: Attachment[] } {
  if (eventName === 'user_send_business_card') return readBusinessCard(message);
  return { text: message.text ?? '', attachments: message.attachments.map(readAttachment) };
}

function readAttachment(raw: unknown): Attachment {
  const attachment = parsed(attachmentShape, raw);
  if (!attachment) return { kind: 'other' };
  const kind = kindOf(attachment.type);
  const { url } = attachment.payload;
  return url && /^https?:\/\//i.test(url) ? { kind, url } : { kind };
}

/** A contact's name and phone as somebody would type them, so that a question for a phone hears it; a card without a phone says nothing. */
function readBusinessCard({ text, attachments }: ZaloMessage): { text: string; attachments: Attachment[] } {
  const phone = attachments.map(phoneOn).find((one) => one !== undefined);
  if (phone === undefined) return { text: '', attachments: [{ kind: 'other' }] };
  return { text: `${text ?? ''} ${phone}`.trim(), attachments: [] };
}

function phoneOn(raw: unknown): string | undefined {
  const description = parsed(attachmentShape, raw)?.payload.description;
  const digits = description ? phoneIn(description)?.replace(/[\s.-]/g, '') : undefined;
  return digits !== undefined && /^(\+?84|0)\d{8,10}$/.test(digits) ? digits.replace(/^\+?84/, '0') : undefined;
}

function phoneIn(description: string): string | undefined {
  try {
    return parsed(businessCardShape, parseJsonObject(Buffer.from(description)))?.phone;
  } catch {
    return undefined; // A description of another kind: then there is no phone.
  }
}
