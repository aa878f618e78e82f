import { Router } from 'express';

/** The longest sides, px, that a photo is kept in. */
export const PHOTO_SIZES = [1600, 800, 320] as const;
export type PhotoSize = (typeof PHOTO_SIZES)[number];

const DEFAULT_SIZE = 800;
const MEDIA_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** The photos as the web shows them. */
export interface MediaGallery {
  /** Whether anybody may see it: it belongs to a listing. */
  isPublic(mediaId: string): Promise<boolean>;
  /** Whether this query carries a right signature that has not expired. */
  isValid(mediaId: string, query: Record<string, unknown>): boolean;
  /** The JPEG in that size; undefined when there is none (yet). `tag` names these bytes. */
  read(mediaId: string, size: number): Promise<{ bytes: Buffer; tag: string } | undefined>;
}

/**
 * GET /media/:id?size=1600|800|320 (800 when not given): photos of listings are public and never change; every other photo needs a
 * signed link that has not expired. Whatever is not to be seen does not exist: 404.
 */
export function createMediaRoutes(media: MediaGallery): Router {
  const router = Router();
  router.get('/media/:id', async (req, res, next) => {
    const { id } = req.params;
    const size = sizeOf(req.query['size']);
    const isSigned = media.isValid(id, req.query);
    if (!MEDIA_ID.test(id) || size === undefined || !(isSigned || (await media.isPublic(id)))) return next();
    const photo = await media.read(id, size);
    if (!photo) return next();
    res.set({
      'Cache-Control': isSigned ? 'private, no-store' : 'public, max-age=31536000, immutable',
      'Content-Type': 'image/jpeg',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      ETag: `"${photo.tag}"`,
    });
    res.send(photo.bytes); // answers 304 by itself when the ETag is known
  });
  return router;
}

function sizeOf(value: unknown): PhotoSize | undefined {
  if (value === undefined) return DEFAULT_SIZE;
  return PHOTO_SIZES.find((size) => String(size) === value);
}
