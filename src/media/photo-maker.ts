import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { PHOTO_SIDES, type PhotoRefusal, type PhotoSide } from '../domain/photo';
import { refuse, type Refusal } from '../domain/refusal';
import { kindOfFile } from './photo-kind';

/** Pixels of the largest photo that is decoded at all. */
const PIXEL_LIMIT = 40_000_000;
const BYTE_LIMIT = 1024 * 1024;
const QUALITIES = [82, 72, 62, 50, 38, 25, 10];
const SECONDS_LIMIT = 20;

/** A JPEG, upright, sRGB, without metadata. `side`: the longest it may have; small photos are not enlarged. */
export interface MadeSize {
  side: PhotoSide;
  width: number;
  height: number;
  bytes: Buffer;
}

export interface MadePhoto {
  /** Largest first; each at most 1 MB. */
  sizes: MadeSize[];
  /** Of the file that came in, hex. */
  sha256: string;
}

export type PhotoMaker = ReturnType<typeof createPhotoMaker>;

/** Names a file by its bytes: SHA-256, hex. */
export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Makes what is shown from what was sent. One thread and no cache, because many run beside each other and none comes twice. */
export function createPhotoMaker() {
  sharp.concurrency(1);
  sharp.cache(false);
  return {
    /**
     * Three JPEGs of a JPEG, PNG or WebP (its first frame). Refused: `notAnImage`, `unsupported` (another kind of image),
     * `tooLarge` (above 40 megapixels: not even decoded), `cutOff` (the file ends early or is broken inside).
     */
    make: async (file: Buffer): Promise<MadePhoto | Refusal<PhotoRefusal>> => {
      const kind = kindOfFile(file);
      if (kind !== 'photo') return refuse(kind === 'noImage' ? 'notAnImage' : 'unsupported');
      try {
        return { sizes: await makeSizes(file), sha256: sha256Of(file) };
      } catch (thrown) {
        if (!(thrown instanceof Error) || thrown instanceof TypeError) throw thrown; // a mistake of ours, not of the file
        return refuse(thrown.message.includes('pixel limit') ? 'tooLarge' : 'cutOff');
      }
    },
  };
}

/** Decodes once, at the largest size; the smaller ones are made of that. The raw pixels in between hold no metadata. */
async function makeSizes(file: Buffer): Promise<MadeSize[]> {
  const [largest] = PHOTO_SIDES;
  const { data, info } = await sharp(file, { limitInputPixels: PIXEL_LIMIT, failOn: 'error', pages: 1 })
    .timeout({ seconds: SECONDS_LIMIT })
    .autoOrient()
    .resize({ width: largest, height: largest, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  const sizes: MadeSize[] = [];
  for (const side of PHOTO_SIDES) sizes.push(await makeSize(pixels, side));
  return sizes;
}

async function makeSize(pixels: sharp.Sharp, side: PhotoSide): Promise<MadeSize> {
  const resized = pixels.clone().resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
  const { data, info } = await encode(resized, QUALITIES);
  return { side, width: info.width, height: info.height, bytes: data };
}

/** In the first of these qualities that keeps within 1 MB; pure noise of 1600 × 1600 does in the last. */
async function encode(pixels: sharp.Sharp, [quality, ...lower]: readonly number[]): Promise<{ data: Buffer; info: sharp.OutputInfo }> {
  const made = await pixels.clone().jpeg({ quality, progressive: true }).toBuffer({ resolveWithObject: true });
  return made.data.length <= BYTE_LIMIT || lower.length === 0 ? made : encode(pixels, lower);
}
