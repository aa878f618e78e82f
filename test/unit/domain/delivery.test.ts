import { feeOf, waysOf, type DeliveryRules } from '../../../src/domain/delivery';

const RULES: DeliveryRules = { fee: 15_000, freeFrom: 300_000, wards: [{ name: 'Sơn Trà', fee: 25_000 }, { name: 'xã Trà Linh', fee: 40_000 }], points: ['kho'], coach: 30_000 };
const at = (address: string, goods = 100_000) => feeOf(RULES, { way: 'deliver', address, goods });

test.each([
  ['15 Lê Lợi, phường Hải Châu, Đà Nẵng', 15_000],
  ['20 Ngô Quyền, phường Sơn Trà, Đà Nẵng', 25_000],
  ['20 ngo quyen phuong son tra da nang', 25_000],
  ['20 Ngô Quyền, P.Sơn Trà, Đà Nẵng', 25_000],
  ['20 Ngô Quyền, Sơn Trà', 25_000],
  ['thôn 5, xã Trà Linh', 40_000],
  ['12 đường Sơn Trà, phường Hải Châu', 15_000],
  ['5 Yết Kiêu, phường Thọ Quang, Sơn Trà cũ (phường Sơn Trà, Đà Nẵng)', 25_000],
  ['3 Lê Lợi, xã Trà Linh (xã Trà Tập, Đà Nẵng)', 15_000],
])('to %s: %d', (address, fee) => expect(at(address)).toBe(fee));

test('dear goods go free to any ward, from the very sum on', () => {
  expect(at('phường Sơn Trà', 300_000)).toBe(0);
  expect(at('phường Sơn Trà', 299_999)).toBe(25_000);
});

test('fetching costs nothing, the coach its own fee, and a co-op that set none tells it later', () => {
  expect(feeOf(RULES, { way: 'pickup', address: 'kho', goods: 1 })).toBe(0);
  expect(feeOf(RULES, { way: 'coach', address: 'Huế', goods: 999_999 })).toBe(30_000);
  expect(feeOf({ wards: [], points: [] }, { way: 'deliver', address: 'Huế', goods: 1 })).toBeUndefined();
});

test('a co-op offers what it has set, the door always', () => {
  expect(waysOf(RULES)).toEqual(['deliver', 'pickup', 'coach']);
  expect(waysOf({ wards: [], points: [], coach: 0 })).toEqual(['deliver', 'coach']);
  expect(waysOf({ wards: [], points: [] })).toEqual(['deliver']);
});
