import fc from 'fast-check';
import { partFee, termsOf, type CoopPart } from '../../../src/domain/checkout';
import { DEFAULT_SETTINGS } from '../../../src/domain/coop';
import type { DeliveryRules } from '../../../src/domain/delivery';

const part = (delivery: DeliveryRules, amounts: number[], unit = 'chai'): CoopPart =>
  ({ coopName: 'HTX Xanh', settings: { ...DEFAULT_SETTINGS, tolerance: 10, delivery }, lines: amounts.map((amount) => ({ quantity: { base: 1, unit }, amount })) });
const NONE: DeliveryRules = { wards: [], points: [] };

const fees = fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined });
const rules: fc.Arbitrary<DeliveryRules> = fc.record({ fee: fees, freeFrom: fees, coach: fees, points: fc.array(fc.constant('kho'), { maxLength: 1 }), wards: fc.array(fc.record({ name: fc.constantFrom('Hải Châu', 'Sơn Trà'), fee: fc.integer({ min: 0, max: 100_000 }) }), { maxLength: 2 }) })
  .map(({ fee, freeFrom, coach, ...rest }) => ({ ...rest, ...(fee === undefined ? {} : { fee }), ...(freeFrom === undefined ? {} : { freeFrom }), ...(coach === undefined ? {} : { coach }) }));
const where = fc.record({ way: fc.constantFrom('deliver' as const, 'pickup' as const, 'coach' as const), address: fc.constantFrom('15 Lê Lợi, phường Hải Châu', 'phường Sơn Trà', 'Huế') });

test('what is told for a basket is the sum of what its co-ops charge, or it is told later', () => {
  fc.assert(fc.property(fc.array(fc.tuple(rules, fc.array(fc.integer({ min: 1, max: 2_000_000 }), { minLength: 1, maxLength: 4 })), { minLength: 1, maxLength: 3 }), where, (shops, to) => {
    const parts = shops.map(([delivery, amounts]) => part(delivery, amounts));
    const each = parts.map((one) => partFee(one, to));
    const sum = each.reduce<number>((all, fee) => all + (fee ?? 0), 0);
    expect(termsOf(parts, to).fee).toBe(each.includes(undefined) ? undefined : sum);
  }));
});

test('goods of several co-ops go to the door', () => {
  const both = { ...NONE, points: ['kho'], coach: 0 };
  expect(termsOf([part(both, [1])], {})).toMatchObject({ ways: ['deliver', 'pickup', 'coach'], points: ['kho'] });
  expect(termsOf([part(both, [1]), part(both, [1])], {})).toMatchObject({ ways: ['deliver'], points: [] });
});

test('only what is weighed may weigh otherwise', () => {
  expect(termsOf([part(NONE, [1], 'chai')], {}).tolerance).toBe(0);
  expect(termsOf([part(NONE, [1], 'kg')], {}).tolerance).toBe(10);
  expect(termsOf([part(NONE, [1], 'chai'), part(NONE, [1], 'yến')], {}).tolerance).toBe(10);
});
