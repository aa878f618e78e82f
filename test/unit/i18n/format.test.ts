import { formatDay, formatDong, formatNumber, formatPhone, formatQuantity, formatQuantityShort, formatTime, formatUnitPrice } from '../../../src/i18n/format';

test.each([[250_000, '250.000 ₫'], [0, '0 ₫'], [999, '999 ₫'], [1_234_567, '1.234.567 ₫'], [-5000, '-5.000 ₫']])('%d đồng is %j', (dong, said) => expect(formatDong(dong)).toBe(said));

test.each([[1.25, '1,25'], [1200, '1.200'], [0.1 + 0.2, '0,3'], [1200.5, '1.200,5']])('%d is %s', (value, said) => expect(formatNumber(value)).toBe(said));

test('a price names its unit in the word people use', () => {
  expect(formatUnitPrice({ dong: 250_000, unit: 'lít' })).toBe('250.000 ₫ một lít');
  expect(formatUnitPrice({ dong: 25_000, unit: 'kg' })).toBe('25.000 ₫ một ký');
});

test.each([
  [200_000, 'tạ', '', '200 ký (2 tạ)'], [150_000, 'tạ', '', '150 ký'], [3_000_000, 'tấn', '', '3.000 ký (3 tấn)'], [200_000, 'kg', '', '200 ký'],
  [1500, 'kg', '', 'ký rưỡi'], [2500, 'kg', '', '2 ký rưỡi'], [500, 'kg', '', 'nửa ký'], [300, 'kg', '', '3 lạng'], [300, 'lạng', '', '3 lạng'],
  [250, 'g', '', '250 gam'], [1200, 'kg', '', '1 ký 2'], [2350, 'kg', '', '2,35 ký'], [12_300, 'kg', '', '12,3 ký'], [0, 'kg', '', '0 ký'],
  [200, 'chục', 'Trứng gà', '20 chục (200 trứng)'], [200, 'chục', 'Hột vịt', '20 chục (200 trứng)'], [30, 'chục', 'Bánh ít', '3 chục (30 cái)'], [15, 'chục', 'Trứng gà', '15 trứng'],
  [24, 'tá', '', '2 tá (24 cái)'], [1500, 'lít', '', 'lít rưỡi'], [500, 'lít', '', 'nửa lít'], [1250, 'lít', '', '1,25 lít'], [20_000, 'lít', '', '20 lít'],
  [20, 'chai', '', '20 chai'], [1000, 'con', '', '1.000 con'], [30, 'nải', '', '30 nải'], [6, 'cặp', '', '3 cặp'],
])('%d base units spoken in %s (%s) are "%s"', (base, unit, goods, said) => expect(formatQuantity({ base, unit }, goods)).toBe(said));

test('the short form leaves the brackets out', () => {
  expect(formatQuantityShort({ base: 200_000, unit: 'tạ' })).toBe('200 ký');
  expect(formatQuantityShort({ base: 200, unit: 'chục' }, 'Trứng gà')).toBe('20 chục');
});

test.each([['+84905123456', '0905 123 456'], ['+842363812345', '0236 3812 345'], ['+12025550123', '+12025550123']])('%s is read out as %s', (e164, said) => expect(formatPhone(e164)).toBe(said));

describe('days in Asia/Ho_Chi_Minh', () => {
  const now = new Date('2026-11-23T09:00:00Z');
  test.each([
    ['2026-11-23T10:00:00Z', 'hôm nay, thứ Hai 23/11'], ['2026-11-23T17:30:00Z', 'ngày mai, thứ Ba 24/11'], ['2026-11-25T01:00:00Z', 'ngày mốt, thứ Tư 25/11'],
    ['2026-11-22T01:00:00Z', 'hôm qua, Chủ nhật 22/11'], ['2026-11-28T01:00:00Z', 'thứ Bảy 28/11'], ['2027-01-01T01:00:00Z', 'thứ Sáu 1/1/2027'],
  ])('%s is %s', (date, said) => expect(formatDay(new Date(date), now)).toBe(said));

  test.each([['2026-11-23T08:00:00Z', '3 giờ chiều'], ['2026-11-23T02:30:00Z', '9 giờ 30 sáng'], ['2026-11-23T05:00:00Z', '12 giờ trưa'], ['2026-11-23T17:00:00Z', '0 giờ sáng']])('%s is %s', (date, said) =>
    expect(formatTime(new Date(date))).toBe(said));
});
