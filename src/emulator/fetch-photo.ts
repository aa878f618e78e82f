import { GraphError } from './graph-error';
import type { ShownCard, ShownPhoto } from './world';

/** An image by URL may have 8 MB (messenger.md 3.6). */
const MAX_BYTES = 8 * 1024 * 1024;
const PATIENCE_MS = 10_000;

async function isImage(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const bytes = await answer.arrayBuffer();
    return answer.status === 200 && (answer.headers.get('content-type') ?? '').startsWith('image/') && bytes.byteLength <= MAX_BYTES;
  } catch {
    // No host, no answer in time, a port that is not for the web: the platform answers all of them in one way.
    return false;
  }
}

async function load(photo: ShownPhoto): Promise<boolean> {
  const isThere = await isImage(photo.url);
  photo.state = isThere ? 'shown' : 'broken';
  return isThere;
}

/** Fetches the photos sent by address, as the platform does; throws 100/2018008 when one is not an image that can be had. */
export async function fetchPhotos(photos: ShownPhoto[]): Promise<void> {
  const isEachThere = await Promise.all(photos.map(load));
  if (isEachThere.includes(false)) throw new GraphError(100, 2018008, 'Failed to fetch the file from the url');
}

/** Fetches the photos of cards behind the send: a broken one leaves a grey box, the send is accepted. */
export async function fetchCardPhotos(cards: ShownCard[]): Promise<void> {
  await Promise.all(cards.flatMap(({ photo }) => (photo ? [load(photo)] : [])));
}
