import { readListings } from '../../../../src/understanding/listings';

/** The unit of each of the goods of a message. */
const unitsIn = (message: string): unknown[] => {
  const read = readListings(message);
  return 'goods' in read ? read.goods.map(({ price }) => price?.unit) : [];
};

test.each([
  'rau ngót 18k, bầu 12k, bí xanh 14k giá kg hết nhé cả nhà',
  'Ổi lê 15k, mận hậu 30k, đào 35k. Đơn vị tính: kg',
  'Tôm sú 320k, tôm thẻ 180k, cua gạch 400k, giá 1kg hàng tươi trong ngày',
  'cải bó xôi 20k, cải thìa 12k, bắp sú 9k, tất cả ký nha bà con',
  'măng cụt 60k, chôm chôm 25k, bòn bon 30k, bán ký hết luôn',
])('a unit that is said of all prices: %s', (message) => expect(unitsIn(message)).toEqual(['kg', 'kg', 'kg']));

test('what is alive is sold by the kilo', () => expect(unitsIn('vịt xiêm 70 hơi, gà ta 95 hơi')).toEqual(['kg', 'kg']));

test.each<[string, unknown[]]>([
  ['bưởi 25k/trái, tất cả ký gửi tại quầy, ổi 15k', ['trái', 'trái']],
  ['ghẹ Cù Lao Tô 250k', [undefined]],
  ['bánh canh, tô 30k', ['tô']],
])('what is none, or of one alone: %s', (message, units) => expect(unitsIn(message)).toEqual(units));
