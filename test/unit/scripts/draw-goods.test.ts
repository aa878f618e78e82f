import sharp from 'sharp';
import { drawGoods, GOODS_KINDS } from '../../../scripts/draw/draw-goods';

it('knows twelve goods', () => {
  expect(GOODS_KINDS).toHaveLength(12);
});

it.each(GOODS_KINDS)('draws %s as a square photo, lines and colours on its own ground', async (kind) => {
  const bytes = await drawGoods(kind);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1_200, height: 1_200 });
  expect(bytes.length).toBeLessThan(1024 * 1024);
  const { channels } = await sharp(bytes).stats();
  for (const { min, max } of channels.slice(0, 3)) expect(max - min).toBeGreaterThan(150);
});

it('draws no two alike', async () => {
  const pictures = await Promise.all(GOODS_KINDS.map(drawGoods));
  expect(new Set(pictures.map((bytes) => bytes.toString('base64'))).size).toBe(12);
});
