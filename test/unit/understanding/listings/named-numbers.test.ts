import { factsOf } from '../../../../src/understanding/listings/facts';
import { readListings } from '../../../../src/understanding/listings';
import { namesIn } from '../../../../src/understanding/listings/names/find';
import { tokensOf } from '../../../../src/understanding/listings/prepare';
import { textOf } from '../../../../src/understanding/tokens';

function names(message: string): string[] {
  const tokens = tokensOf(message);
  return namesIn(tokens, factsOf(tokens)).map(({ from, next }) => textOf(tokens.slice(from, next)));
}

const figures = (message: string): unknown[] => {
  const read = readListings(message);
  return 'goods' in read ? read.goods.map(({ price, stock }) => [price, stock]) : [];
};

test.each([
  ['how strong it is', 'nước mắm nhĩ 45 độ đạm 150k/lít', ['nước mắm nhĩ 45 độ đạm']],
  ['the same without accents', 'nuoc mam Phan Thiet 40 do dam 65k/chai', ['nuoc mam Phan Thiet 40 do dam']],
  ['a variety behind the name', 'lúa tươi OM5451 tại ruộng 6.800 đ/kg', ['lúa tươi OM5451']],
  ['a variety of two consonants', 'lúa giống ĐV108 18k/kg', ['lúa giống ĐV108']],
  ['a number the vocabulary has in the name', 'gạo Đài Thơm 8 giá 15.800đ/kg', ['gạo Đài Thơm 8']],
])('a number belongs to a name: %s', (_, message, expected) => {
  expect(names(message)).toEqual(expected);
});

test.each([
  ['Nước mắm nhĩ 45 độ đạm 150k/lít', [[{ dong: 150_000, per: 1, unit: 'lít' }, undefined]]],
  ['bán gạo Tháp Mười giá 15k/kg', [[{ dong: 15_000, per: 1, unit: 'kg' }, undefined]]],
  ['lúa giống ĐV108 bao 40 ký 720 ngàn', [[{ dong: 720_000, per: 1, unit: 'bao' }, undefined]]],
])('it is no price and no amount: %s', (message, expected) => {
  expect(figures(message)).toEqual(expected);
});

test('a number with a unit or a scale behind it stays one, whatever is named before', () => {
  expect(figures('gạo nàng hoa 9 ngàn một ký')).toEqual([[{ dong: 9000, per: 1, unit: 'kg' }, undefined]]);
  expect(figures('Bán Mười ký cam 20k/kg')[0]).toEqual([{ dong: 20_000, per: 1, unit: 'kg' }, { n: 10, unit: 'kg' }]);
});
