import { amountOrSkip, inviteCode, oneOfPrices, price, saleUnit } from '../../../src/flow/answers';
import type { Input } from '../../../src/flow/flow';
import { createVietnamese } from '../../../src/understanding/vietnamese';

const reader = createVietnamese();
const said = (text: string): Input => ({ text, photos: [], failedPhotos: 0 });
const tapped = (choice: string): Input => ({ choice, photos: [], failedPhotos: 0 });

describe('inviteCode', () => {
  test.each([
    ['4827 1630', { value: '48271630' }],
    ['mã của cô là 48271630 nghe', { value: '48271630' }],
    ['4827-1630', { value: '48271630' }],
    ['4827 163', { reason: 'short', values: { digits: 7 } }],
    ['4827 16300', { reason: 'long', values: { digits: 9 } }],
    ['để cô tìm đã', { nothing: true }],
  ])('%s', (text, read) => expect(inviteCode().read(said(text), reader)).toEqual(read));

  test('a photo alone is no code', () => {
    expect(inviteCode().read({ photos: ['a'], failedPhotos: 0 }, reader)).toEqual({ nothing: true });
  });
});

describe('saleUnit', () => {
  const answer = saleUnit(['kg', 'chai']);
  test.each([
    ['ký', { value: 'kg' }],
    ['cân', { value: 'kg' }],
    ['chục', { value: 'chục' }],
    ['1 bó', { value: 'bó' }],
    ['sao cũng được', { nothing: true }],
    ['', { nothing: true }],
  ])('"%s"', (text, read) => expect(answer.read(said(text), reader)).toEqual(read));

  test('a tap on a likely one', () => expect(answer.read(tapped('chai'), reader)).toEqual({ value: 'chai' }));
  test('a choice that does not stand there is none', () => expect(answer.read(tapped('tấn'), reader)).toEqual({ nothing: true }));
});

describe('price', () => {
  test.each([
    ['35', { value: 35_000 }],
    ['250 ngàn', { value: 250_000 }],
    ['như mọi năm', { nothing: true }],
  ])('%s', (text, read) => expect(price('kg').read(said(text), reader)).toEqual(read));

  test('an unlikely one is refused with both amounts to tap, and either tap is taken', () => {
    const read = price('nải').read(said('15tr'), reader);
    expect(read).toMatchObject({ reason: 'doubtful', values: { dong: 15_000_000, likely: 15_000 } });
    const keys = 'choices' in read ? (read.choices ?? []).map((one) => one.key) : [];
    expect(keys.map((key) => price('nải').read(tapped(key), reader))).toEqual([{ value: 15_000 }, { value: 15_000_000 }]);
  });

  test.each([
    ['1', { reason: 'doubtful', values: { dong: 1_000, likely: 27_000 } }],
    ['30tr', { reason: 'doubtful', values: { dong: 30_000_000, likely: 30_000 } }],
    ['30', { value: 30_000 }],
  ])('"%s" beside the price before', (text, read) => expect(price('kg', undefined, 27_000).read(said(text), reader)).toMatchObject(read));

  test('a doubt heard elsewhere begins with these buttons', () => {
    expect(price('nải', { dong: 15_000_000, likely: 15_000 }).choices).toHaveLength(2);
    expect(price('nải').choices).toEqual([]);
  });
});

describe('a price of several', () => {
  const read = (text: string) => oneOfPrices('con', [350_000, 175_000]).read({ text, photos: [], failedPhotos: 0 }, reader);

  test.each([
    ['mỗi con', 350_000], ['một con 350', 350_000], ['cả 2 con', 175_000], ['hai con là 350 đó', 175_000], ['cả bầy 350', 175_000], ['180', 180_000], ['mỗi con 180', 180_000],
  ])('"%s" is %d đồng for one', (text, value) => expect(read(text)).toEqual({ value }));

  test('what says neither is asked again', () => expect(read('tuỳ con')).toEqual({ nothing: true }));
});

describe('an amount that may be left open', () => {
  const answer = amountOrSkip('kg');
  const read = (input: Partial<Input>) => answer.read({ photos: [], failedPhotos: 0, ...input }, reader);

  test('a number, the button, another unit', () => {
    expect(read({ text: '50 ký trở lên' })).toEqual({ value: { base: 50_000, unit: 'kg' } });
    expect(read({ choice: 'skip' })).toEqual({ value: 'skip' });
    expect(read({ text: '3 chai' })).toMatchObject({ reason: 'otherUnit' });
    expect(read({ text: 'chưa biết' })).toEqual({ nothing: true });
  });
});

test.each([['ký', 'kg'], ['theo lít', 'lít'], ['1 con', 'con'], ['tính theo trái nghe', 'trái']])('goods are sold by what "%s" says', (text, value) =>
  expect(saleUnit(['kg', 'chai']).read({ text, photos: [], failedPhotos: 0 }, reader)).toEqual({ value }),
);
test.each(['cả 2 con', 'sao cũng được'])('"%s" is no unit', (text) => expect(saleUnit(['kg']).read({ text, photos: [], failedPhotos: 0 }, reader)).toEqual({ nothing: true }));
