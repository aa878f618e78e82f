import { z } from 'zod';
import type { Attachment, AttachmentKind } from '../../domain/message';
import { idShape } from '../fields';

/** Meta's attachment types as ours. Any other type is `other`: new ones appear without notice. */
const KINDS: Record<string, AttachmentKind> = {
  image: 'photo',
  audio: 'voice',
  video: 'video',
  file: 'file',
  sticker: 'sticker',
  location: 'location',
  fallback: 'link',
  share: 'link',
  post: 'link',
  ig_post: 'link',
  reel: 'link',
  ig_reel: 'link',
};

/** Only names of the table itself: every object has a `constructor`. */
const kindOf = (type: string): AttachmentKind => (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined) ?? 'other';

const attachmentShape = z.object({
  type: z.string().catch('unknown'),
  payload: z.object({ url: z.string().optional().catch(undefined), sticker_id: idShape.optional().catch(undefined) }).catch({}),
  // Link previews of the old form keep these beside the payload.
  url: z.string().optional().catch(undefined),
  URL: z.string().optional().catch(undefined),
});

/**
 * What was sent beside the words, in order. An image that carries a sticker's id is a sticker (all of them until June 2026; until
 * 30 August 2026 beside one of type `sticker`), and each sticker counts once. Addresses that are not http(s) are left out.
 */
export function readAttachments(raw: readonly unknown[]): Attachment[] {
  const stickers = new Set<string>();
  const found: Attachment[] = [];
  for (const one of raw) {
    const parsed = attachmentShape.safeParse(one);
    if (!parsed.success) {
      found.push({ kind: 'other' });
      continue;
    }
    const { type, payload, url, URL } = parsed.data;
    if (payload.sticker_id !== undefined && stickers.has(payload.sticker_id)) continue;
    if (payload.sticker_id !== undefined) stickers.add(payload.sticker_id);
    const kind = payload.sticker_id === undefined ? kindOf(type) : 'sticker';
    const address = [payload.url, url, URL].find((candidate) => candidate !== undefined && /^https?:\/\//i.test(candidate));
    found.push(address === undefined ? { kind } : { kind, url: address });
  }
  return found;
}
