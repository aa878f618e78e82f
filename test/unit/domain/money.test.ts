import { amountOf, likelyPrice } from '../../../src/domain/money';

test.each([
  [2000, 'kg', 27_000, 'kg', 54_000],
  [300, 'lạng', 27_000, 'kg', 8_100],
  [200_000, 'tạ', 27_000, 'kg', 5_400_000],
  [1, 'chai', 180_000, 'chai', 180_000],
  [15, 'trứng', 35_000, 'chục', 52_500],
  [1, 'trứng', 35_005, 'chục', 3_501],
  [333, 'g', 10_001, 'kg', 3_330],
  [0, 'kg', 10_000, 'kg', 0],
  [900_000_000_000, 'tấn', 99_999_999, 'kg', 89_999_999_100_000_000],
])('%d base units (%s) at %d a %s cost %d', (base, unit, dong, per, amount) => expect(amountOf({ base, unit }, { dong, unit: per })).toBe(amount));

test('a bottle has no price per litre', () => expect(() => amountOf({ base: 1, unit: 'chai' }, { dong: 1, unit: 'lít' })).toThrow(RangeError));

test.each([
  [30_000, 27_000, undefined], [5_400, 27_000, undefined], [135_000, 27_000, undefined],
  [1_000, 27_000, 27_000], [5_399, 27_000, 27_000], [136_000, 27_000, 27_000],
  [30_000_000, 27_000, 30_000], [2_800, 27_000, 28_000], [300_000, 27_000, 30_000], [270, 27_000, 27_000],
])('%d after %d: %p was meant', (dong, was, likely) => expect(likelyPrice(dong, was)).toBe(likely));
