import fc from 'fast-check';
import { isNight, wakingAfter } from '../../../src/domain/quiet-hours';

const at = (there: string): Date => new Date(`2026-03-02T${there}:00+07:00`);
const MINUTE_MS = 60_000;

test.each([
  ['06:00', false], ['12:00', false], ['21:59', false], ['22:00', true], ['23:30', true], ['00:00', true], ['05:59', true],
])('at %s: night is %s', (there, expected) => {
  expect(isNight(at(there))).toBe(expected);
});

test.each([
  ['09:00', 30, '2026-03-02T09:30'],
  ['09:00', 0, '2026-03-02T09:00'],
  ['23:00', 0, '2026-03-03T06:00'],
  ['02:00', 0, '2026-03-02T06:00'],
  ['23:00', 30, '2026-03-03T06:30'],
  ['21:50', 30, '2026-03-03T06:20'],
  ['21:30', 30, '2026-03-03T06:00'],
  ['21:00', 240, '2026-03-03T09:00'],
  ['13:00', 24 * 60, '2026-03-03T21:00'],
])('%s and %i waking minutes are %s', (there, minutes, expected) => {
  expect(wakingAfter(at(there), minutes * MINUTE_MS)).toEqual(new Date(`${expected}:00+07:00`));
});

test('whenever it is, people are awake then, and never sooner than by the clock', () => {
  fc.assert(fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: at('09:00') }), fc.nat({ max: 10 * 24 * 60 * MINUTE_MS }), (from, ms) => {
    const then = wakingAfter(from, ms);
    expect(isNight(then)).toBe(false);
    expect(then.getTime()).toBeGreaterThanOrEqual(from.getTime() + ms);
    expect(wakingAfter(wakingAfter(from, ms), ms)).toEqual(wakingAfter(from, 2 * ms));
  }));
});
