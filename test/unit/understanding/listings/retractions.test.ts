import { readListings } from '../../../../src/understanding/listings';

const goods = (message: string): unknown[] => {
  const read = readListings(message);
  return 'goods' in read ? read.goods.map(({ name, stock }) => (stock ? [name, stock.n, stock.unit] : name)) : [read.act];
};

test.each([
  ['Chị bán chả mực ý nhầm, chả cá thu Cát Bà 260k/kg nhé', ['Chả cá thu Cát Bà']],
  ['Bán tỏi Lý Sơn à em nhầm tỏi Kinh Môn nhé cả nhà 35k/kg', ['Tỏi Kinh Môn']],
  ['bán ba mươi ký ớt xanh à nhầm ớt đỏ hai mươi hai ngàn một ký', [['Ớt đỏ', 30, 'kg']]],
])('of two names around a taking back the second was meant: %s', (message, expected) => {
  expect(goods(message)).toEqual(expected);
});

test('names are kept where none is taken back, and two of one price', () => {
  expect(goods('trứng vịt lộn 4k/quả, trứng gà 3k/quả')).toEqual(['Trứng vịt lộn', 'Trứng gà']);
  expect(goods('bán cam với bưởi da xanh, 20k/kg')).toEqual(['Cam', 'Bưởi da xanh']);
});
