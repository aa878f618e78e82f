import type { KeptSize, Media, PhotoFailure, PhotoRefusal } from '../domain/photo';
import { isRefused, type Refusal } from '../domain/refusal';
import { Fault } from '../errors';
import type { MediaFetcher } from './media-fetcher';
import { sha256Of, type MadeSize, type PhotoMaker } from './photo-maker';

/** Where media and their bytes are kept; `src/store/media.ts` is one. */
export interface MediaShelf {
  byId(ownerId: string, mediaId: string): Promise<Media | undefined>;
  insertReady(media: Pick<Media, '_id' | 'ownerId' | 'createdAt' | 'sha256' | 'sizes'>): Promise<void>;
  markReady(ownerId: string, mediaId: string, sha256: string, sizes: KeptSize[]): Promise<void>;
  markFailed(ownerId: string, mediaId: string, reason: PhotoFailure): Promise<void>;
  markAnnounced(ownerId: string, mediaId: string): Promise<void>;
  keptSizes(ownerId: string, sha256: string): Promise<KeptSize[] | undefined>;
  keep(ownerId: string, sha256: string, made: MadeSize[]): Promise<KeptSize[]>;
}

/** A job of the queue `media`. */
export interface MediaJob {
  ownerId: string;
  mediaId: string;
}

/** What a conversation is told of a photo of its own. */
export type MediaOutcome = { kind: 'mediaReady' } | { kind: 'mediaFailed'; reason: PhotoFailure };

interface MediaParts {
  store: MediaShelf;
  fetcher: MediaFetcher;
  photos: PhotoMaker;
  /** Puts the outcome into the inbox, once however often it is called for one medium. */
  announce: (ended: MediaJob & { row: Media; outcome: MediaOutcome }) => Promise<void>;
  /** Names and dates what the operator adds; ms since 1970 UTC. */
  origin: { newId: () => string; clock: () => number };
}

/** Photos on their way from a platform's server, or from the operator's disk, into the store. */
export function createMediaService({ store, fetcher, photos, announce, origin }: MediaParts) {
  /** The JPEGs of a file: those that are kept already, or new ones. */
  async function keepPhoto(ownerId: string, file: Buffer): Promise<{ sha256: string; sizes: KeptSize[] } | Refusal<PhotoRefusal>> {
    const sha256 = sha256Of(file);
    const kept = await store.keptSizes(ownerId, sha256);
    if (kept) return { sha256, sizes: kept };
    const made = await photos.make(file);
    return isRefused(made) ? made : { sha256, sizes: await store.keep(ownerId, sha256, made.sizes) };
  }

  /** Fetches and makes; an attempt that may succeed later is thrown, unless there is no later. */
  async function finish({ _id, ownerId, url }: Media, isLast: boolean): Promise<void> {
    const file = await fetchOrNone(fetcher, url, isLast);
    if (!file) return store.markFailed(ownerId, _id, 'notFetched');
    const photo = await keepPhoto(ownerId, file);
    if (isRefused(photo)) return store.markFailed(ownerId, _id, photo.refused);
    return store.markReady(ownerId, _id, photo.sha256, photo.sizes);
  }

  return {
    /**
     * Job of the queue `media`: brings one photo to its end, ready or failed, and tells its conversation. The same job twice does
     * no harm and tells again. Throws retryable faults for another attempt; `isLast`: there is none, so it fails instead. Does
     * nothing for a medium that does not exist. What the store throws is thrown, on the last attempt too: the sweep comes back to it.
     */
    handle: async ({ ownerId, mediaId }: MediaJob, { isLast }: { isLast: boolean }): Promise<void> => {
      const pending = await store.byId(ownerId, mediaId);
      if (!pending) return;
      if (pending.state === 'pending') await finish(pending, isLast);
      const row = await store.byId(ownerId, mediaId);
      if (!row) return; // its owner has forgotten it meanwhile
      await announce({ ownerId, mediaId, row, outcome: outcomeOf(row) });
      await store.markAnnounced(ownerId, mediaId);
    },
    /** Keeps a photo that is at hand already (command line, seed). Refused when it is none that can be shown. */
    addPhoto: async (ownerId: string, file: Buffer): Promise<{ mediaId: string } | Refusal<PhotoRefusal>> => {
      const photo = await keepPhoto(ownerId, file);
      if (isRefused(photo)) return photo;
      const mediaId = origin.newId();
      await store.insertReady({ _id: mediaId, ownerId, createdAt: new Date(origin.clock()), ...photo });
      return { mediaId };
    },
  };
}

async function fetchOrNone(fetcher: MediaFetcher, url: string | undefined, isLast: boolean): Promise<Buffer | undefined> {
  if (url === undefined) return undefined;
  try {
    return await fetcher.fetch(url);
  } catch (thrown) {
    if (thrown instanceof Fault && (isLast || !thrown.retryable)) return undefined;
    throw thrown;
  }
}

function outcomeOf(row: Media): MediaOutcome {
  return row.state === 'ready' ? { kind: 'mediaReady' } : { kind: 'mediaFailed', reason: row.reason ?? 'notFetched' };
}
