import type { Gathering } from '../domain/conversation';

/** How long an unfinished photo waits for its siblings or its words, ms. */
const SIBLINGS_MS = 1500;
/** How long words wait for a photo that is still being fetched, ms. */
const PHOTO_MS = 10_000;

/** What came of waiting: the photos that can be shown, how many cannot, and the words said meanwhile. */
export interface Gathered {
  photos: string[];
  failedPhotos: number;
  text?: string;
}

/** Adds photos and words that just came. */
export function gatherMore(known: Gathering | undefined, photos: string[], words: string | undefined, now: Date): Gathering {
  return {
    photos: [...(known?.photos ?? []), ...photos.map((mediaId) => ({ mediaId, state: 'pending' as const }))],
    words: [...(known?.words ?? []), ...(words ? [words] : [])],
    at: now,
  };
}

/** One photo is ready, or never will be. */
export function settlePhoto(gathering: Gathering, mediaId: string, state: 'ready' | 'failed'): Gathering {
  return { ...gathering, photos: gathering.photos.map((photo) => (photo.mediaId === mediaId ? { mediaId, state } : photo)) };
}

/**
 * What was gathered, once it is complete: every photo settled and words there, or the wait for siblings over; or words that
 * have waited ten seconds. Until then the time to look again.
 */
export function gathered({ photos, words, at }: Gathering, now: Date): Gathered | { wakeAt: Date } {
  const waited = now.getTime() - at.getTime();
  const isSettled = photos.every((photo) => photo.state !== 'pending');
  const isDone = isSettled ? words.length > 0 || waited >= SIBLINGS_MS : words.length > 0 && waited >= PHOTO_MS;
  if (!isDone) return { wakeAt: new Date(at.getTime() + (isSettled ? SIBLINGS_MS : Math.max(PHOTO_MS, waited + SIBLINGS_MS))) };
  return {
    photos: photos.filter((photo) => photo.state === 'ready').map((photo) => photo.mediaId),
    failedPhotos: photos.filter((photo) => photo.state === 'failed').length,
    ...(words.length > 0 ? { text: words.join(', ') } : {}),
  };
}
