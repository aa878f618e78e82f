import jsQR from 'jsqr';
import sharp from 'sharp';
import { isRefused } from '../../../src/domain/refusal';
import { vietQrPayload } from '../../../src/domain/vietqr';
import { readLetters } from '../../../src/media/letters';
import { createPhotoMaker } from '../../../src/media/photo-maker';
import { createSquareMaker, type SquareDrawing } from '../../../src/media/square-maker';

const maker = createSquareMaker();

const drawing = (more: Partial<SquareDrawing> = {}, amount = 204_000, purpose = 'DH1041'): SquareDrawing => ({
  payload: vietQrPayload({ to: { bin: '970436', account: '0011001234567' }, amount, purpose }),
  coopName: 'HTX Suối Xanh', amount: '204.000 ₫', purpose, bankName: 'Vietcombank', account: '0011001234567', owner: 'HTX SUOI XANH', ...more,
});

async function scan(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

test.each([[1, 'DH1'], [204_000, 'DH1041'], [9_999_999_999, 'DON HANG CUA HTX SUOI XANH']])('a scanner reads the square back: %i, %s', async (amount, purpose) => {
  const wanted = drawing({}, amount, purpose);
  expect(await scan(await maker.draw(wanted))).toBe(wanted.payload);
});

test('and from the photos that are made of it, the smallest too', async () => {
  const wanted = drawing();
  const photo = await createPhotoMaker().make(await maker.draw(wanted));
  if (isRefused(photo)) throw new Error(photo.refused);
  expect(photo.sizes.map(({ width, height }) => [width, height])).toEqual([[640, 800], [640, 800], [256, 320]]);
  for (const { bytes } of photo.sizes.slice(1)) expect(await scan(bytes)).toBe(wanted.payload);
});

test('every line of words is there, and the longest stay on the picture', async () => {
  const long = await maker.draw(drawing({ coopName: 'Hợp tác xã nông nghiệp dịch vụ tổng hợp Suối Xanh Tiên Phước', owner: 'HOP TAC XA NONG NGHIEP DICH VU TONG HOP SUOI XANH' }));
  for (const picture of [await maker.draw(drawing()), long]) {
    const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
    const isDark = (x: number, y: number): boolean => (data[y * info.width + x] ?? 255) < 128;
    const darkIn = (top: number, bottom: number, left: number, right: number): number => {
      let count = 0;
      for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) if (isDark(x, y)) count += 1;
      return count;
    };
    for (const feet of [64, 622, 678, 732, 776]) expect(darkIn(feet - 20, feet, 320, 612)).toBeGreaterThan(150);
    expect(darkIn(0, info.height, 0, 20) + darkIn(0, info.height, info.width - 20, info.width)).toBe(0);
  }
});

test('every letter that Vietnamese is written with has an outline of numbers', async () => {
  const letters = await readLetters(600);
  const all = 'aáàảãạăắằẳẵặâấầẩẫậeéèẻẽẹêếềểễệiíìỉĩịoóòỏõọôốồổỗộơớờởỡợuúùủũụưứừửữựyýỳỷỹỵđbcghklmnpqrstvxfjwz';
  const outlines = [...`${all}${all.toUpperCase()}0123456789₫.,&()-/`].map((letter) => letters.centred(letter, { x: 100, y: 100, size: 40, width: 500 }));
  for (const outline of outlines) expect(outline).toMatch(/^M[MLQCZ0-9. -]{20,}$/);
  expect(new Set(outlines).size).toBe(outlines.length);
});
