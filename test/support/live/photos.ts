import { createHash } from 'node:crypto';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { isRefused } from '../../../src/domain/refusal';
import { createPhotoMaker, sha256Of, type MadePhoto } from '../../../src/media/photo-maker';
import { newId } from '../../../src/store/ids';
import type { MediaStore } from '../../../src/store/media';

/** The photos that transcripts speak of: one picture a name, the same wherever it is sent or shown. */
export interface NamedPhotos {
  /** The file that somebody sends. */
  fileOf(name: string): Promise<Buffer>;
  /** Keeps it for an owner, as if it had been sent before; gives its media id. */
  keep(ownerId: string, name: string): Promise<string>;
  /** Which of these photos lies at an address, by its very bytes. */
  nameOf(url: string, names: string[]): Promise<string>;
}

const [COLUMNS, ROWS] = [8, 6];

/** A pattern of coloured fields that no other name has. */
function paint(name: string): Promise<Buffer> {
  const fields = createHash('shake256', { outputLength: COLUMNS * ROWS * 3 }).update(name).digest();
  return sharp(fields, { raw: { width: COLUMNS, height: ROWS, channels: 3 } }).resize(320, 240, { kernel: 'nearest' }).png().toBuffer();
}

/** The same as before for the same name. */
function once<T>(make: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (name) => {
    const one = made.get(name) ?? make(name);
    made.set(name, one);
    return one;
  };
}

/** What stands as purpose in the square for a transfer, when a scanner finds one. */
async function squareOn(bytes: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
  const purpose = /62\d\d08\d\d(.+)6304[0-9A-F]{4}$/.exec(read ?? '')?.[1];
  return purpose && `hình vuông ${purpose}`;
}

export function createNamedPhotos(media: MediaStore): NamedPhotos {
  const maker = createPhotoMaker();
  const fileOf = once(paint);
  const photoOf = once(async (name: string): Promise<MadePhoto> => {
    const photo = await maker.make(await fileOf(name));
    if (isRefused(photo)) throw new Error(`the photo ${name} is refused: ${photo.refused}`);
    return photo;
  });

  return {
    fileOf,
    keep: async (ownerId, name) => {
      const { sha256, sizes } = await photoOf(name);
      const _id = newId();
      await media.insertReady({ _id, ownerId, createdAt: new Date(), sha256, sizes: await media.keep(ownerId, sha256, sizes) });
      return _id;
    },
    nameOf: async (url, names) => {
      const answer = await fetch(url);
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (answer.status !== 200) return `a photo that is not there (${answer.status})`;
      const shown = sha256Of(bytes);
      for (const name of names) {
        const { sizes } = await photoOf(name);
        if (sizes.some((size) => sha256Of(size.bytes) === shown)) return name;
      }
      return (await squareOn(bytes)) ?? 'a photo that nobody sent';
    },
  };
}
