import type { EmulatorClient } from './emulator-client';
import { MOST_PHOTO_BYTES, photoType } from './photo-bytes';

const PHOTO_ID = /^[A-Za-z0-9-]{1,64}$/;

export interface TryPhotos {
  /** The pictures that people of the page can send, with their paths on this server. */
  samples(): Promise<{ name: string; src: string }[]>;
  /** One of them, small. Undefined when there is none of that name. */
  sample(name: string): Promise<Buffer | undefined>;
  /** What somebody sent or the shop uploaded. */
  uploaded(id: string): Promise<Buffer | undefined>;
}

/** The emulator's photos, for a page that asks no other server than this one. `shrink` makes a picture of a few kilobytes. */
export function createTryPhotos(emulator: Pick<EmulatorClient, 'samples' | 'photo'>, shrink: (photo: Buffer) => Promise<Buffer>): TryPhotos {
  const small = new Map<string, Buffer>();
  const fetchPhoto = async (path: string): Promise<Buffer | undefined> => {
    const answer = await emulator.photo(path);
    if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > MOST_PHOTO_BYTES) return undefined;
    const bytes = Buffer.from(await answer.arrayBuffer());
    return photoType(bytes) && bytes;
  };

  return {
    samples: async () => (await emulator.samples()).map((name) => ({ name, src: `/try/photo/sample/${encodeURIComponent(name)}` })),
    sample: async (name) => {
      const known = small.get(name);
      if (known) return known;
      if (!(await emulator.samples()).includes(name)) return undefined;
      const whole = await fetchPhoto(`sample/${encodeURIComponent(name)}`);
      const made = whole && (await shrink(whole));
      if (made) small.set(name, made);
      return made;
    },
    uploaded: async (id) => (PHOTO_ID.test(id) ? fetchPhoto(id) : undefined),
  };
}
