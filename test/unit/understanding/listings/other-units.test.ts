import { readListings, type Goods } from '../../../../src/understanding/listings';
import { readOther } from '../../../../src/understanding/listings/other-units';
import { tokensOf } from '../../../../src/understanding/listings/prepare';

const goodsIn = (message: string): Goods[] => {
  const read = readListings(message);
  return 'goods' in read ? read.goods : [];
};

test.each([
  ['2 gùi bơ', 2],
  ['mỗi bầu 15k', 1],
  ['500 gốc khoai mì', 500],
])('so many of what is no unit: %s', (typed, n) => {
  expect(readOther(tokensOf(typed), 0)).toMatchObject({ kind: 'other', n });
});

test.each(['2 ký bơ', '2 tổ ong', '20 ngàn gùi', 'gùi mây nhỏ', '3 khoai'])('none of it: %s', (typed) => {
  expect(readOther(tokensOf(typed), 0)).toBeUndefined();
});

test.each([
  ['giống sầu riêng Musang King 120k/bầu', 120_000],
  ['lúa nếp than mới tuốt, một gùi 250 ngàn', 250_000],
  ['Bán 2 gùi bơ, mỗi gùi 20 ký, 300 ngàn một gùi', 300_000],
])('a price for one of it asks for the unit: %s', (message, dong) => {
  const [first, ...rest] = goodsIn(message);
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ price: { dong }, ask: ['unit'] });
  expect(first?.stock).toBeUndefined();
});

test('a pack that several say for themselves is not lent to the one that says none', () => {
  const goods = goodsIn('bánh tráng muối nhuyễn 10k, cóc lắc 25k/ly, xoài lắc 25k/ly');
  expect(goods.map(({ ask }) => ask)).toEqual([['unit'], [], []]);
  expect(goodsIn('rau muống 5k, mồng tơi 6k một bó').map(({ ask }) => ask)).toEqual([[], []]);
});

test('of two sizes that are there none is the pack, and one that gave a tier is not told again', () => {
  expect(goodsIn('Gạo Nàng Thơm 24k/ký, bao 10 ký bao 50 ký đều có')[0]?.pack).toBeUndefined();
  const [first] = goodsIn('Rượu ngô men lá 50k/lít, can 20 lít 900k');
  expect(first).toMatchObject({ tiers: [{ from: 20, unit: 'lít', dong: 900_000, per: 20 }] });
  expect(first?.pack).toBeUndefined();
});
