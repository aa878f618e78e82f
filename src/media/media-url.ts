import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { PhotoSide } from '../domain/photo';

/**
 * Addresses of photos at the web process. `secretKey`: 32 bytes, from which a key for these links alone is derived; `clock`: ms since 1970 UTC.
 * A signed link opens one photo in one size until it expires; nothing else of it can be changed. `oldSecretKey`: links that were made with
 * it still open; none is made with it.
 */
export function createMediaUrls({ publicUrl, secretKey, oldSecretKey, clock }: {
  publicUrl: string;
  secretKey: Buffer;
  oldSecretKey?: Buffer | undefined;
  clock: () => number;
}) {
  const key = linkKey(secretKey);
  const keys = oldSecretKey ? [key, linkKey(oldSecretKey)] : [key];

  return {
    /** For photos of listings, which everybody may see. */
    publicUrl: (mediaId: string, side: PhotoSide): string => `${publicUrl}/media/${encodeURIComponent(mediaId)}?size=${side}`,
    /** For every other photo; opens it for `ttlMs`. */
    signedUrl: (mediaId: string, side: PhotoSide, ttlMs: number): string => {
      const expires = String(clock() + ttlMs);
      const query = new URLSearchParams({ size: String(side), expires, signature: sign(key, mediaId, String(side), expires) });
      return `${publicUrl}/media/${encodeURIComponent(mediaId)}?${query.toString()}`;
    },
    /** Whether this query was signed for this photo and has not expired. Anything may stand in it. */
    isValid: (mediaId: string, query: Record<string, unknown>): boolean => {
      const { size, expires, signature } = query;
      if (typeof size !== 'string' || typeof expires !== 'string' || typeof signature !== 'string') return false;
      const given = Buffer.from(signature);
      const isOf = (one: Buffer): boolean => {
        const expected = Buffer.from(sign(one, mediaId, size, expires));
        return given.length === expected.length && timingSafeEqual(given, expected);
      };
      return keys.some(isOf) && Number(expires) > clock();
    },
  };
}

const linkKey = (secretKey: Buffer): Buffer => Buffer.from(hkdfSync('sha256', secretKey, '', 'media links', 32));

const sign = (key: Buffer, mediaId: string, size: string, expires: string): string =>
  createHmac('sha256', key).update(JSON.stringify([mediaId, size, expires])).digest('base64url');
