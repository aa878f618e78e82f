import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../../src/domain/coop';
import { dayOf } from '../../../src/domain/day';
import { againAt, askAtFor, canStillAsk, firstHarvest, harvestOf, isCutOff, type SaidHarvest } from '../../../src/domain/harvest';
import { isNight } from '../../../src/domain/quiet-hours';

const settings = DEFAULT_SETTINGS;
const HOUR_MS = 3_600_000;
/** "2 09:30" is half past nine in the morning of Monday, 2 March 2026, in Vietnam. */
const at = (there: string): Date => new Date(`2026-03-${there.replace(/^(\d) /, '0$1T')}:00+07:00`);
const there = (date: Date | undefined): string | undefined => date && new Date(date.getTime() + 7 * HOUR_MS).toISOString().slice(9, 16).replace('T', ' ');
const timesOf = (said: SaidHarvest, now: string, timers = settings.timers) => {
  const harvest = harvestOf(said, { timers }, at(now));
  return harvest && [there(harvest.at), there(harvest.cutOff)];
};

test.each<[string, SaidHarvest, string, (string | undefined)[] | undefined]>([
  ['hái theo đơn', {}, '2 09:00', ['3 06:00', '2 20:00']],
  ['hái theo đơn, in the night: the next harvest that can still be ordered', {}, '2 21:00', ['4 06:00', '3 20:00']],
  ['hái sáng mai', { at: { inDays: 1, minutes: 360 } }, '2 09:00', ['3 06:00', '2 20:00']],
  ['hái sáng mai, said after the evening: an hour before', { at: { inDays: 1 } }, '2 21:00', ['3 06:00', '3 05:00']],
  ['mai cắt, nhận đơn tới 8 giờ tối nay', { at: { inDays: 1 }, until: { inDays: 0, minutes: 1200 } }, '2 19:55', ['3 06:00', '2 20:00']],
  ['nhận tới 7 giờ tối, when that is over', { at: { inDays: 1 }, until: { minutes: 1140 } }, '2 19:30', ['3 06:00', '2 20:00']],
  ['hái thứ Năm, nhận đơn tới 8 giờ tối: of the evening before', { at: { weekday: 4 }, until: { minutes: 1200 } }, '2 09:00', ['5 06:00', '4 20:00']],
  ['hái chiều mai, nhận tới trưa mai', { at: { inDays: 1, minutes: 900 }, until: { inDays: 1, minutes: 660 } }, '2 09:00', ['3 15:00', '3 11:00']],
  ['hái chiều nay', { at: { inDays: 0, minutes: 900 } }, '2 09:00', ['2 15:00', '2 14:00']],
  ['hái chiều nay, too late to order', { at: { inDays: 0, minutes: 900 } }, '2 14:10', undefined],
  ['hái chiều nay, in the evening', { at: { inDays: 0, minutes: 900 } }, '2 19:00', undefined],
  ['chốt đơn mai, of what is picked the day after: at the usual time', { at: { inDays: 2 }, until: { inDays: 1 } }, '2 09:00', ['4 06:00', '3 20:00']],
  ['an end after the harvest is none', { at: { inDays: 1 }, until: { inDays: 2, minutes: 1200 } }, '2 09:00', ['3 06:00', '2 20:00']],
  ['thứ Hai, on a Monday morning in time', { at: { weekday: 1, minutes: 900 } }, '2 09:00', ['2 15:00', '2 14:00']],
  ['thứ Hai, on a Monday evening: the next', { at: { weekday: 1, minutes: 900 } }, '2 19:00', ['9 15:00', '8 20:00']],
  ['sáng mai, said before midnight and settled after it', { at: { inDays: 1 }, on: '2026-03-01' }, '2 00:10', ['2 06:00', '2 05:00']],
])('%s', (_what, said, now, expected) => {
  expect(timesOf(said, now)).toEqual(expected);
});

test('a co-op has an evening of its own', () => {
  expect(timesOf({}, '2 09:00', { ...settings.timers, cutOffAt: 1080 })).toEqual(['3 06:00', '2 18:00']);
});

test('orders end after now and not after the goods are picked, whatever is said and whenever', () => {
  const time = fc.record({ inDays: fc.integer({ min: 0, max: 4 }), weekday: fc.nat(6), minutes: fc.nat(1439) }, { requiredKeys: [] });
  fc.assert(fc.property(fc.record({ at: time, until: time }, { requiredKeys: [] }), fc.integer({ min: 0, max: 6 * 24 * 60 }), (said, minutes) => {
    const now = new Date(at('2 00:00').getTime() + minutes * 60_000);
    const harvest = harvestOf(said, settings, now);
    if (!harvest) return;
    expect(harvest.cutOff.getTime()).toBeGreaterThan(now.getTime());
    expect(harvest.cutOff.getTime()).toBeLessThanOrEqual(harvest.at.getTime());
    expect(harvestOf({ ...said, on: dayOf(now) }, settings, now)).toEqual(harvest);
  }));
});

const TOMORROW = { at: at('3 06:00'), cutOff: at('2 20:00') };

test.each([
  ['ordered in the morning: asked in the evening before', TOMORROW, '2 09:00', '2 18:00'],
  ['ordered an hour before that: they have just said so', TOMORROW, '2 17:00', undefined],
  ['ordered in the last minute', TOMORROW, '2 19:59', undefined],
  ['orders that end before the evening: two hours before the end', { at: at('3 06:00'), cutOff: at('2 15:00') }, '2 09:00', '2 13:00'],
  ['orders that end early in the morning before: not in the night', { at: at('3 06:00'), cutOff: at('2 07:00') }, '1 09:00', '2 06:00'],
  ['orders that end before anybody could be asked', { at: at('3 06:00'), cutOff: at('2 06:10') }, '1 09:00', undefined],
])('%s', (_what, harvest, now, expected) => {
  const asked = askAtFor(harvest, settings, at(now));
  expect(there(asked)).toBe(expected);
  expect(asked !== undefined && isNight(asked)).toBe(false);
});

test('whoever is asked has half an hour', () => {
  expect(canStillAsk(TOMORROW, at('2 19:30'))).toBe(true);
  expect(canStillAsk(TOMORROW, at('2 19:31'))).toBe(false);
});

test('orders end at the very moment; goods that are there have no end', () => {
  expect(isCutOff({ harvest: TOMORROW }, at('2 19:59'))).toBe(false);
  expect(isCutOff({ harvest: TOMORROW }, at('2 20:00'))).toBe(true);
  expect(isCutOff({}, at('9 20:00'))).toBe(false);
});

test('an order waits for the first of its harvests', () => {
  const later = { at: at('4 06:00'), cutOff: at('3 20:00') };
  expect(firstHarvest([{}, { harvest: later }, { harvest: TOMORROW }])).toBe(TOMORROW);
  expect(firstHarvest([{}])).toBeUndefined();
});

test('another harvest is asked for four hours after, not in the night', () => {
  expect(there(againAt(TOMORROW, settings))).toBe('3 10:00');
  expect(there(againAt({ ...TOMORROW, at: at('3 20:00') }, settings))).toBe('4 06:00');
  expect(there(againAt({ ...TOMORROW, at: at('3 20:00') }, { quietHours: false }))).toBe('4 00:00');
});
