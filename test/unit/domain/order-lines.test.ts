import type { OrderLine } from '../../../src/domain/order';
import { isWithinTolerance, linesWith, offerOf, weighedLines } from '../../../src/domain/order-lines';

const kilos = (amount: number) => ({ base: amount * 1000, unit: 'kg' });
const line = (listingId: string, amount: number): OrderLine => ({
  listingId, code: '1', name: 'Cam sành', quantity: kilos(amount), price: { dong: 27_000, unit: 'kg' }, amount: amount * 27_000,
});
const lines = [line('cam', 5), line('xoài', 1)];

test('other amounts keep the price; none leaves the goods out', () => {
  expect(linesWith(lines, 'cam', kilos(3))).toEqual([line('cam', 3), line('xoài', 1)]);
  expect(linesWith(lines, 'cam', kilos(0))).toEqual([line('xoài', 1)]);
  expect(lines).toEqual([line('cam', 5), line('xoài', 1)]);
});

test('an offer costs its goods and the fee of the order', () => {
  const at = new Date('2026-03-02T05:00:00Z');
  expect(offerOf({ lines, delivery: { way: 'deliver', fee: 15_000 } }, 'rest', [line('cam', 3)], at)).toEqual({ kind: 'rest', lines: [line('cam', 3)], total: 96_000, at });
});

test('the tolerance counts from what was ordered, however often it is weighed, and its edge is within', () => {
  const [cam] = lines as [OrderLine, OrderLine];
  for (const [tolerance, grams, isWithin] of [[10, 5500, true], [10, 4500, true], [10, 5501, false], [10, 4499, false], [0, 5000, true], [0, 5001, false]] as const) {
    expect(isWithinTolerance({ tolerance }, cam, { base: grams, unit: 'kg' })).toBe(isWithin);
  }
  const [weighed] = weighedLines(lines, 'cam', kilos(5.5)) as [OrderLine, OrderLine];
  expect(weighed).toEqual({ ...line('cam', 5.5), ordered: kilos(5) });
  expect(isWithinTolerance({ tolerance: 10 }, weighed, kilos(6))).toBe(false);
  expect(weighedLines([weighed], 'cam', kilos(5.2))).toEqual([{ ...line('cam', 5.2), ordered: kilos(5) }]);
});

test('a weight said in another unit stands in the unit of the order', () => {
  expect(weighedLines(lines, 'cam', { base: 5100, unit: 'tạ' })[0]).toMatchObject({ quantity: { base: 5100, unit: 'kg' }, amount: 137_700 });
});
