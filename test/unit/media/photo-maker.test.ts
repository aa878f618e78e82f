import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { isRefused } from '../../../src/domain/refusal';
import { createPhotoMaker, type MadePhoto } from '../../../src/media/photo-maker';

const photos = createPhotoMaker();
const MEGABYTE = 1024 * 1024;

/** Left half red, right half blue. */
function twoColours(width: number, height: number): sharp.Sharp {
  const blue = { create: { width: Math.floor(width / 2), height, channels: 3 as const, background: '#0000ff' } };
  return sharp({ create: { width, height, channels: 3, background: '#ff0000' } }).composite([{ input: blue, gravity: 'east' }]);
}

function noise(width: number, height: number): sharp.Sharp {
  let seed = 1;
  const pixels = Buffer.alloc(width * height * 3);
  for (let i = 0; i < pixels.length; i += 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    pixels[i] = seed >> 16;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

async function made(file: Buffer): Promise<MadePhoto> {
  const result = await photos.make(file);
  if (isRefused(result)) throw new Error(`refused: ${result.refused}`);
  return result;
}

async function colourAt(jpeg: Buffer | undefined, left: number, top: number): Promise<number[]> {
  const { data } = await sharp(jpeg).extract({ left, top, width: 1, height: 1 }).raw().toBuffer({ resolveWithObject: true });
  return [...data];
}

test.each(['jpeg', 'png', 'webp'] as const)('%s becomes three JPEGs, largest first, named by what came in', async (format) => {
  const file = await twoColours(2400, 1200).toFormat(format).toBuffer();
  const { sizes, sha256 } = await made(file);
  expect(sizes.map(({ side, width, height }) => [side, width, height])).toEqual([[1600, 1600, 800], [800, 800, 400], [320, 320, 160]]);
  expect(sha256).toBe(createHash('sha256').update(file).digest('hex'));
  for (const { bytes, width } of sizes) {
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width, space: 'srgb', channels: 3 });
  }
});

test('a small photo is not enlarged', async () => {
  const { sizes } = await made(await twoColours(400, 100).png().toBuffer());
  expect(sizes.map(({ width }) => width)).toEqual([400, 400, 320]);
});

test('it is turned upright, and nothing tells where it was taken', async () => {
  const file = await twoColours(400, 200)
    .jpeg()
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 46/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const before = await sharp(file).metadata();
  expect(before.orientation).toBe(6);
  const { sizes } = await made(file);
  expect([sizes[0]?.width, sizes[0]?.height]).toEqual([200, 400]);
  const [top, bottom] = [await colourAt(sizes[0]?.bytes, 100, 50), await colourAt(sizes[0]?.bytes, 100, 350)];
  expect(top[0]).toBeGreaterThan(200); // red had been on the left: a quarter turn clockwise puts it on top
  expect(bottom[2]).toBeGreaterThan(200);
  for (const { bytes } of sizes) {
    const after = await sharp(bytes).metadata();
    expect([after.exif, after.xmp, after.iptc, after.icc, after.orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(bytes.includes('Camera')).toBe(false);
  }
});

test('the test above would see GPS data if it were left in', async () => {
  const file = await twoColours(40, 20).jpeg().withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 46/1 0/1' } }).toBuffer();
  expect((await sharp(file).metadata()).exif).toBeDefined();
});

test('however busy a picture is, no size has more than a megabyte', async () => {
  const { sizes } = await made(await noise(1700, 1700).jpeg({ quality: 95 }).toBuffer());
  for (const { bytes } of sizes) expect(bytes.length).toBeLessThanOrEqual(MEGABYTE);
});

test('what is transparent becomes white; grey, palette and 16-bit pictures become sRGB', async () => {
  const clear = sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
  expect(await colourAt((await made(await clear.png().toBuffer())).sizes[0]?.bytes, 5, 5)).toEqual([255, 255, 255]);
  const pictures = [
    await twoColours(20, 20).greyscale().png().toBuffer(),
    await twoColours(20, 20).png({ palette: true }).toBuffer(),
    await twoColours(20, 20).toColourspace('rgb16').png().toBuffer(),
    await twoColours(20, 20).toColourspace('cmyk').jpeg().toBuffer(),
  ];
  for (const picture of pictures) {
    expect(await sharp((await made(picture)).sizes[0]?.bytes).metadata()).toMatchObject({ space: 'srgb', channels: 3, depth: 'uchar' });
  }
});

test('of a moving WebP the first frame is taken', async () => {
  const frames = [await twoColours(40, 20).png().toBuffer(), await noise(40, 20).png().toBuffer()];
  const moving = await sharp(frames, { join: { animated: true } }).webp({ loop: 0 }).toBuffer();
  expect((await sharp(moving).metadata()).pages).toBe(2);
  const { sizes } = await made(moving);
  expect([sizes[0]?.width, sizes[0]?.height]).toEqual([40, 20]);
  expect((await colourAt(sizes[0]?.bytes, 3, 10))[0]).toBeGreaterThan(200);
});

test('a bomb of fifty megapixels is refused without being decoded', async () => {
  const bomb = await sharp({ create: { width: 10_000, height: 5_000, channels: 3, background: '#ffffff' } }).png().toBuffer();
  expect(bomb.length).toBeLessThan(MEGABYTE);
  const began = Date.now();
  expect(await photos.make(bomb)).toEqual({ refused: 'tooLarge' });
  expect(Date.now() - began).toBeLessThan(500);
});

test.each(['jpeg', 'png', 'webp'] as const)('a %s that ends early is refused, wherever it ends', async (format) => {
  const file = await noise(600, 400).toFormat(format).toBuffer();
  for (const share of [0.99, 0.5, 0.05]) {
    expect([share, await photos.make(file.subarray(0, Math.floor(file.length * share)))]).toEqual([share, { refused: 'cutOff' }]);
  }
  expect(isRefused(await photos.make(file))).toBe(false);
});

test('what is no photo is refused by its content, not by its name', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>';
  const files: [Buffer, string][] = [
    [Buffer.from('mật ong rừng 250k/chai'), 'notAnImage'],
    [Buffer.alloc(0), 'notAnImage'],
    [Buffer.from('%PDF-1.7\n'), 'notAnImage'],
    [Buffer.from(svg), 'unsupported'],
    [Buffer.from(`\ufeff<?xml version="1.0"?>\n${svg}`), 'unsupported'],
    [await twoColours(20, 20).gif().toBuffer(), 'unsupported'],
    [await twoColours(20, 20).tiff().toBuffer(), 'unsupported'],
    [await twoColours(64, 64).avif().toBuffer(), 'unsupported'],
    [Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'unsupported'],
    [Buffer.from('\xff\xd8\xff\xe0 text that begins like a JPEG', 'latin1'), 'cutOff'],
  ];
  for (const [file, refused] of files) expect([refused, await photos.make(file)]).toEqual([refused, { refused }]);
});
