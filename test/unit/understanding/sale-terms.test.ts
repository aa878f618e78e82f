import { takeSaleTerms } from '../../../src/understanding/sale-terms';

const kilos = (amount: number) => ({ base: amount * 1000, unit: 'kg' });

test.each([
  ['cam 25k một ký, bán từ 5 ký nghen', { minimum: kilos(5) }, 'cam 25k một ký, nghen'],
  ['tối thiểu 5 ký', { minimum: kilos(5) }, ''],
  ['lay it nhat nua ky nha', { minimum: kilos(0.5) }, 'nha'],
  ['từ 3 ký mới giao', { minimum: kilos(3) }, ''],
  ['lấy chẵn ký', { step: kilos(1) }, ''],
  ['bán chẵn chục, còn 20 chục', { step: { base: 10, unit: 'chục' } }, 'còn 20 chục'],
  ['ban tung nua ky thoi', { step: kilos(0.5) }, 'thoi'],
  ['từ 10 ký 18k', { tiers: [{ from: kilos(10), dong: 18_000 }] }, ''],
  ['từ 10 ký trở lên còn 18k một ký, giá 20', { tiers: [{ from: kilos(10), dong: 18_000, unit: 'kg' }] }, 'giá 20'],
  ['bán từ 5 ký, từ 10 ký trở lên 18k', { minimum: kilos(5), tiers: [{ from: kilos(10), dong: 18_000 }] }, ''],
])('%s', (text, terms, rest) => expect(takeSaleTerms(text, { tiers: true })).toEqual({ terms, rest }));

test.each(['còn 5 ký', 'nhà chú Tư 5 ký', 'hái từ 5 giờ sáng', 'từ 5 ký', 'giá từ 20 tới 25k', 'từng trái to'])('%s says nothing of it and stays', (text) =>
  expect(takeSaleTerms(text, { tiers: true })).toEqual({ terms: {}, rest: text }));

test('a tier stays in the message where it is read with the goods', () =>
  expect(takeSaleTerms('từ 10 ký trở lên 22k, bán từ 5 ký', { tiers: false })).toEqual({ terms: { minimum: kilos(5) }, rest: 'từ 10 ký trở lên 22k' }));
