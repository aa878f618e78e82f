import { Router } from 'express';
import { PHOTO_SIDES, type PhotoSide } from '../domain/photo';

const DEFAULT_SIDE = 800;
const MEDIA_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** The photos as the web shows them. */
export interface MediaGallery {
  /** Whether anybody may see it: it belongs to a listing. */
  isPublic(mediaId: string): Promise<boolean>;
  /** Whether this query carries a right signature that has not expired. */
  isValid(mediaId: string, query: Record<string, unknown>): boolean;
  /** The JPEG with that longest side; undefined when there is none (yet). `tag` names these bytes. */
  read(mediaId: string, side: PhotoSide): Promise<{ bytes: Buffer; tag: string } | undefined>;
}

/**
 * GET /media/:id?size=1600|800|320 (800 when not given): photos of listings are public and never change; every other photo needs a
 * signed link that has not expired. Whatever is not to be seen does not exist: 404.
 */
export function createMediaRoutes(media: MediaGallery): Router {
  const router = Router();
  router.get('/media/:id', async (req, res, next) => {
    const { id } = req.params;
    const side = sideOf(req.query['size']);
    const isSigned = media.isValid(id, req.query);
    if (!MEDIA_ID.test(id) || side === undefined || !(isSigned || (await media.isPublic(id)))) return next();
    const photo = await media.read(id, side);
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

function sideOf(value: unknown): PhotoSide | undefined {
  if (value === undefined) return DEFAULT_SIDE;
  return PHOTO_SIDES.find((side) => String(side) === value);
}
