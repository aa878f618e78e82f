import type { Messages } from './messages';
import type { ShownMessage, ShownPhoto } from './shown';

const PATIENCE_MS = 10_000;

async function isImage(url: string, maxBytes: number): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const bytes = await answer.arrayBuffer();
    return answer.status === 200 && (answer.headers.get('content-type') ?? '').startsWith('image/') && bytes.byteLength <= maxBytes;
  } catch {
    // No host, no answer in time, a port that is not for the web: the platforms answer all of them in one way.
    return false;
  }
}

async function load(photo: ShownPhoto, maxBytes: number): Promise<boolean> {
  const isThere = await isImage(photo.url, maxBytes);
  photo.state = isThere ? 'shown' : 'broken';
  return isThere;
}

/** Fetches the photos of a message that is not shown yet, as the platforms do with addresses; whether each is an image that can be had. */
export async function loadPhotos(photos: ShownPhoto[], maxBytes: number): Promise<boolean> {
  const isEachThere = await Promise.all(photos.map((photo) => load(photo, maxBytes)));
  return !isEachThere.includes(false);
}

/** Fetches the photos of a shown message's cards behind the send: a broken one leaves a grey box. */
export async function loadCards(messages: Messages, message: ShownMessage, maxBytes: number): Promise<void> {
  const photos = message.cards.flatMap(({ photo }) => (photo ? [photo] : []));
  await Promise.all(
    photos.map(async (photo) => {
      await load(photo, maxBytes);
      messages.change(message, {});
    }),
  );
}
