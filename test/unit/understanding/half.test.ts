import { readIntent } from '../../../src/understanding/intent';
import { hearGoods } from '../../../src/understanding/said-goods';
import { readOrder } from '../../../src/understanding/order';

test.each(['cho chị 1/2 ký cam', 'cho chị nửa ký cam', 'lay 1/2 ky cam', 'lấy 1/2kg cam'])('%s is half a kilo', (text) => {
  expect(readOrder(text).lines).toMatchObject([{ words: expect.stringMatching(/^cam$/i), quantity: { base: 500, unit: 'kg' } }]);
  expect(readIntent(text, { isSeller: false, isManager: false }).kind).toBe('buy');
});

test('a slash elsewhere stays what it is: a house, a price of one unit', () => {
  expect(hearGoods('cam 25k/ký còn 20 ký')[0]).toMatchObject({ price: { dong: 25_000 }, unit: 'kg' });
  expect(readOrder('2 ký cam, giao 1/2 Lê Lợi phường Hải Châu Đà Nẵng, 0905123456').address).toContain('1/2 Lê Lợi');
});
