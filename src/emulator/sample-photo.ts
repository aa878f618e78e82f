import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A PNG of raw rows (each begins with its filter byte). `colour` is 0 for grey, 2 for RGB. */
function png(size: { width: number; height: number; depth: number; colour: number }, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size.width, 0);
  header.writeUInt32BE(size.height, 4);
  header[8] = size.depth;
  header[9] = size.colour;
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** A made-up photo, 640 by 480: a round fruit on a table, its colours drawn from the name. */
export function samplePhoto(name: string): Buffer {
  const [width, height] = [640, 480];
  const seed = createHash('sha256').update(name).digest();
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isFruit = Math.hypot(x - 320, y - 250) < 150;
      const at = y * (1 + width * 3) + 1 + x * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const tone = seed[channel + (isFruit ? 0 : 3)] ?? 0;
        rows[at + channel] = Math.min(255, Math.round(tone * 0.6 + (y / height) * 60 + (isFruit ? (640 - x) / 10 : 20)));
      }
    }
  }
  return png({ width, height, depth: 8, colour: 2 }, rows);
}

/** Fifty megapixels in a few kilobytes: opened carelessly it takes all memory. */
export function photoBomb(): Buffer {
  const [width, height] = [10_000, 5_000];
  return png({ width, height, depth: 1, colour: 0 }, Buffer.alloc(height * (1 + width / 8)));
}
