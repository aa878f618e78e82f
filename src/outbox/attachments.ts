import type { MessageContent } from '../domain/message';
import { Fault, asFault } from '../errors';
import type { ChannelRow } from '../store/channels';
import type { MediaStore } from '../store/media';

/** The photos of stored messages are media ids behind this. */
const MEDIA = 'media:';

/** What a channel wants of photos that go up to it. */
export interface UploadRules {
  maxBytes: number;
  keptMs: number;
  upload: (photo: Buffer) => Promise<string>;
}

export interface Attachments {
  /** The content with addresses that open now in the place of media ids, and the media id of each of these addresses. */
  address(content: MessageContent): { content: MessageContent; mediaIds: ReadonlyMap<string, string> };
  /** The platform's id of a photo on this channel: a kept one, otherwise one of an upload. Undefined for a photo that is not there, or too large in all sizes. */
  idOf(mediaId: string, channel: ChannelRow, rules: UploadRules): Promise<string | undefined>;
  /** The platform does not know this id any more. */
  forget(mediaId: string, channel: ChannelRow, attachmentId: string): Promise<void>;
}

interface Parts {
  media: Pick<MediaStore, 'readUpTo' | 'uploadOf' | 'noteUpload' | 'forgetUpload'>;
  /** A URL under which the platform can fetch this photo now. */
  photoUrl: (mediaId: string) => string;
  clock: () => number;
}

/** Photos of messages on their way: by address, or by the platform's id of an upload, which is used again as long as it lives. */
export function createAttachments({ media, photoUrl, clock }: Parts): Attachments {
  const running = new Map<string, Promise<string | undefined>>();

  async function upload(mediaId: string, channel: ChannelRow, rules: UploadRules): Promise<string | undefined> {
    const photo = await media.readUpTo(mediaId, rules.maxBytes);
    if (!photo) return undefined;
    const at = new Date(clock());
    const attachmentId = await rules.upload(photo).catch(nothingSent);
    await media.noteUpload(mediaId, channel._id, { attachmentId, at });
    return attachmentId;
  }

  return {
    address: (content) => {
      const mediaIds = new Map<string, string>();
      const resolve = (stored: string): string => {
        if (!stored.startsWith(MEDIA)) return stored;
        const mediaId = stored.slice(MEDIA.length);
        const url = photoUrl(mediaId);
        mediaIds.set(url, mediaId);
        return url;
      };
      return { content: withPhotos(content, resolve), mediaIds };
    },
    idOf: async (mediaId, channel, rules) => {
      const kept = await media.uploadOf(mediaId, channel._id);
      if (kept && kept.at.getTime() + rules.keptMs > clock()) return kept.attachmentId;
      const key = `${channel._id} ${mediaId}`;
      const mine = running.get(key) ?? upload(mediaId, channel, rules).finally(() => running.delete(key));
      running.set(key, mine);
      return mine;
    },
    forget: (mediaId, channel, attachmentId) => media.forgetUpload(mediaId, channel._id, attachmentId),
  };
}

/** An upload without an answer says nothing of the message: that has certainly not gone out. */
function nothingSent(thrown: unknown): never {
  const fault = asFault(thrown, 'connectionFailed');
  if (fault.code !== 'outcomeUnknown') throw fault;
  throw new Fault('connectionFailed', 'a photo could not be uploaded', { cause: fault, externalCode: fault.externalCode });
}

function withPhotos(content: MessageContent, resolve: (stored: string) => string): MessageContent {
  if (content.kind === 'card') return { ...content, photoUrl: resolve(content.photoUrl) };
  if (content.kind !== 'cards') return content;
  return { ...content, cards: content.cards.map((card) => (card.photoUrl ? { ...card, photoUrl: resolve(card.photoUrl) } : card)) };
}
