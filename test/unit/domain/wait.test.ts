import fc from 'fast-check';
import { keptUntil, offersOf } from '../../../src/domain/wait';

const line = (...places: [base: number, over?: number][]) => places.map(([base, over = 0], index) => ({ id: String(index), base, over }));
const offered = (places: ReturnType<typeof line>, free: number) => offersOf(places, free).map(({ one, base }) => [one.id, base]);

test.each([
  ['nobody waits', line(), 5, []],
  ['nothing is free', line([3]), 0, []],
  ['the first is offered all that they wish for, the next what is left', line([3], [4], [1]), 5, [['0', 3], ['1', 2]]],
  ['the first is offered less than they wish for, and nobody else anything', line([10], [1]), 6, [['0', 6]]],
  ['who turned down so few is not asked again, and holds up nobody', line([10, 6], [4]), 6, [['1', 4]]],
  ['who turned down so few is asked as soon as there is more', line([10, 6], [4]), 7, [['0', 7]]],
])('%s', (_what, places, free, expected) => {
  expect(offered(places, free)).toEqual(expected);
});

test('never more is offered than is free, never more than is wished for, and in the order of the line', () => {
  const place = fc.record({ id: fc.uuid(), base: fc.integer({ min: 1, max: 20 }), over: fc.integer({ min: 0, max: 20 }) });
  fc.assert(fc.property(fc.array(place, { maxLength: 12 }), fc.integer({ min: 0, max: 60 }), (places, free) => {
    const offers = offersOf(places, free);
    const sum = offers.reduce((all, { base }) => all + base, 0);
    expect(sum).toBeLessThanOrEqual(free);
    expect(offers.every(({ one, base }) => base > 0 && base <= one.base)).toBe(true);
    const order = offers.map(({ one }) => places.indexOf(one));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const left = free - sum;
    const passedOver = places.filter((one) => !offers.some((made) => made.one === one));
    expect(passedOver.every(({ over }) => left <= over)).toBe(true);
  }));
});

test('goods are kept for half an hour, and at night until people have been awake so long', () => {
  const [noon, late] = [new Date('2026-11-28T12:00:00+07:00'), new Date('2026-11-28T21:50:00+07:00')];
  expect(keptUntil(noon, { quietHours: true })).toEqual(new Date('2026-11-28T12:30:00+07:00'));
  expect(keptUntil(late, { quietHours: true })).toEqual(new Date('2026-11-29T06:20:00+07:00'));
  expect(keptUntil(late, { quietHours: false })).toEqual(new Date('2026-11-28T22:20:00+07:00'));
});
