import { ENGLISH_UNITS, englishUnit } from '../../../src/domain/english-units';
import { UNITS } from '../../../src/domain/quantity';
import { formatsOf } from '../../../src/i18n/formats';

const english = formatsOf('en');

test('every unit of the catalogue has English words, and no other', () => {
  expect(Object.keys(ENGLISH_UNITS).sort()).toEqual(UNITS.map((unit) => unit.code).sort());
});

test.each([['kg', 1, 'kilo'], ['kg', 2, 'kilos'], ['kg', 1.5, 'kilos'], ['kg', 0, 'kilos'], ['lá', 3, 'leaves'], ['tá', 2, 'dozen']])('%s, %d of it: %s', (code, amount, word) =>
  expect(englishUnit(code, amount)).toBe(word));

test.each([['kg', '25.000 ₫ a kilo'], ['trứng', '25.000 ₫ an egg'], ['chục', '25.000 ₫ a set of ten']])('a price by the %s is %s', (unit, said) =>
  expect(english.unitPrice({ dong: 25_000, unit })).toBe(said));

test.each([
  [200_000, 'tạ', '', '200 kilos'], [1000, 'kg', '', '1 kilo'], [1500, 'kg', '', '1.5 kilos'], [2350, 'kg', '', '2.35 kilos'], [1125, 'kg', '', '1 kilo 125 grams'], [300, 'lạng', '', '300 grams'],
  [500, 'kg', '', '500 grams'], [0, 'kg', '', '0 kilos'], [3_000_000, 'tấn', '', '3000 kilos'], [20_000, 'lít', '', '20 litres'], [250, 'lít', '', '250 millilitres'],
  [200, 'chục', 'Trứng gà', '20 sets of ten (200 eggs)'], [10, 'chục', 'Bánh ít', '1 set of ten (10 pieces)'], [15, 'chục', 'Trứng gà', '15 eggs'], [24, 'tá', '', '2 dozen (24 pieces)'],
  [1, 'chai', '', '1 bottle'], [20, 'chai', '', '20 bottles'], [6, 'cặp', '', '3 pairs'], [0, 'chục', '', '0 sets of ten'],
])('%d base units spoken in %s (%s) are "%s"', (base, unit, goods, said) => expect(english.quantity({ base, unit }, goods)).toBe(said));

test('the short form leaves the brackets out', () => expect(english.quantityShort({ base: 200, unit: 'chục' }, 'Trứng gà')).toBe('20 sets of ten'));

describe('days and times in Asia/Ho_Chi_Minh', () => {
  const now = new Date('2026-11-23T09:00:00Z');
  test.each([
    ['2026-11-23T10:00:00Z', 'today, Monday 23 November'], ['2026-11-23T17:30:00Z', 'tomorrow, Tuesday 24 November'], ['2026-11-22T01:00:00Z', 'yesterday, Sunday 22 November'],
    ['2026-11-25T01:00:00Z', 'Wednesday 25 November'], ['2027-01-01T01:00:00Z', 'Friday 1 January 2027'],
  ])('%s is %s', (date, said) => expect(english.day(new Date(date), now)).toBe(said));

  test.each([['2026-11-23T08:00:00Z', '3 pm'], ['2026-11-23T02:30:00Z', '9:30 am'], ['2026-11-23T05:00:00Z', '12 noon'], ['2026-11-23T05:05:00Z', '12:05 pm'], ['2026-11-23T17:00:00Z', '12 midnight']])(
    '%s is %s', (date, said) => expect(english.time(new Date(date))).toBe(said));
});
