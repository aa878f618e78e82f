import fc from 'fast-check';
import { amountOf } from '../../../src/domain/money';
import { editedLines, linesWith, orderLine, weighedLines } from '../../../src/domain/order-lines';
import { cheaperTiers, costOf, isSold, nearestSold, priceFor, withSteps, type SaleTerms } from '../../../src/domain/sale-terms';

const kilos = (amount: number) => ({ base: amount * 1000, unit: 'kg' });
const oranges = { listingId: 'cam', code: '1', name: 'Cam sành', price: { dong: 20_000, unit: 'kg' }, tiers: [{ from: kilos(10), dong: 18_000 }, { from: kilos(50), dong: 15_000 }] };

test.each([[9.9, 20_000], [10, 18_000], [49.9, 18_000], [50, 15_000], [200, 15_000]])('%d kg are %d a kilo', (amount, dong) => {
  expect(priceFor(oranges, kilos(amount))).toEqual({ dong, unit: 'kg' });
  expect(costOf(oranges, kilos(amount))).toBe(amount * dong);
});

test('tiers that make nothing cheaper are left out, and the others stand by amount', () => {
  const tiers = [{ from: kilos(50), dong: 15_000 }, { from: kilos(5), dong: 25_000 }, { from: kilos(60), dong: 16_000 }, { from: kilos(10), dong: 18_000 }, { from: kilos(10), dong: 19_000 }];
  expect(cheaperTiers({ ...oranges, tiers })).toEqual(oranges.tiers);
});

const FIVE_BY_TWO: SaleTerms = { minimum: kilos(5), step: kilos(2) };

test.each<[number, SaleTerms, number, number[]]>([
  [3, { minimum: kilos(5) }, 100, [5]],
  [3, { minimum: kilos(5) }, 4, [4]],
  [2.3, { step: kilos(0.5) }, 100, [2.5, 2]],
  [2.2, { step: kilos(0.5) }, 100, [2, 2.5]],
  [0.3, { step: kilos(1) }, 100, [1]],
  [5, FIVE_BY_TWO, 100, [6]],
  [7, FIVE_BY_TWO, 100, [6, 8]],
  [7, FIVE_BY_TWO, 7.5, [7.5, 6]],
])('%d kg by %j of %d kg: %j', (said, terms, left, nearest) => {
  expect(isSold(kilos(said), terms, kilos(left))).toBe(false);
  expect(nearestSold(kilos(said), terms, kilos(left)).map(({ base }) => base / 1000)).toEqual(nearest);
});

test('all that is left is sold whatever the terms are', () => expect(isSold(kilos(1.3), FIVE_BY_TWO, kilos(1.3))).toBe(true));

test('the step of the co-op counts for its unit, where the seller has none', () => {
  const steps = [kilos(0.5), { base: 1, unit: 'chai' }];
  expect(withSteps({}, 'kg', steps)).toEqual({ step: kilos(0.5) });
  expect(withSteps({ step: kilos(1) }, 'kg', steps)).toEqual({ step: kilos(1) });
  expect(withSteps({ minimum: kilos(2) }, 'lít', steps)).toEqual({ minimum: kilos(2) });
});

const amounts = fc.integer({ min: 1, max: 500_000 }).map((base) => ({ base, unit: 'kg' }));
const dongs = fc.integer({ min: 1, max: 900_000 });
const goods = fc.record({ price: dongs.map((dong) => ({ dong, unit: 'kg' })), tiers: fc.array(fc.record({ from: amounts, dong: dongs }), { maxLength: 5 }) });
const terms: fc.Arbitrary<SaleTerms> = fc.record({ minimum: amounts, step: fc.constantFrom(100, 500, 1000, 2500).map((base) => ({ base, unit: 'kg' })) }, { requiredKeys: [] });

test('more never makes one dearer, and only tiers that make something cheaper count', () => {
  fc.assert(fc.property(goods, amounts, amounts, (listed, a, b) => {
    const [few, many] = a.base <= b.base ? [a, b] : [b, a];
    expect(priceFor(listed, many).dong).toBeLessThanOrEqual(priceFor(listed, few).dong);
    expect(priceFor({ ...listed, tiers: cheaperTiers(listed) }, few)).toEqual(priceFor(listed, few));
    expect(costOf(listed, few)).toBe(amountOf(few, priceFor(listed, few)));
  }));
});

test('what is offered instead is sold, at most two amounts, and none when what was said is sold', () => {
  fc.assert(fc.property(amounts, amounts, terms, (said, left, rules) => {
    const wanted = { base: Math.min(said.base, left.base), unit: 'kg' };
    const nearest = nearestSold(wanted, rules, left);
    expect(nearest.length).toBeGreaterThan(0);
    expect(nearest.length).toBeLessThanOrEqual(2);
    for (const one of nearest) expect(isSold(one, rules, left)).toBe(true);
    if (isSold(wanted, rules, left)) expect(nearest[0]).toEqual(wanted);
  }));
});

test('less that is there, and the scale, keep the price that was agreed; only the buyer brings another one', () => {
  fc.assert(fc.property(goods, amounts, amounts, (listed, ordered, now) => {
    const lines = [orderLine({ ...oranges, ...listed }, ordered)];
    expect(lines[0]?.amount).toBe(costOf(listed, ordered));
    for (const [line] of [linesWith(lines, 'cam', now), weighedLines(lines, 'cam', now)]) {
      expect(line?.price).toEqual(lines[0]?.price);
      expect(line?.amount).toBe(amountOf(now, priceFor(listed, ordered)));
    }
    const [edited] = editedLines(linesWith(lines, 'cam', now), 'cam', now);
    expect(edited?.price).toEqual(priceFor(listed, now));
  }));
});
