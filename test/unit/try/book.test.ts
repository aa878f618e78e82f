import { join } from 'node:path';
import { createWords } from '../../../src/i18n/words';
import type { TrialListing, TrialOrder } from '../../../src/services/trial';
import { tryBook } from '../../../src/web/try/book';

const words = createWords(join(__dirname, '..', '..', '..', 'locales'));
const order: TrialOrder = {
  code: '1001', state: 'placed', total: 89_000, buyer: 'Thuỷ', seller: 'cô Ba', placedAt: new Date('2026-11-24T03:00:00Z'),
  lines: [{ quantity: { base: 2000, unit: 'kg' }, name: 'Cam sành' }, { quantity: { base: 10, unit: 'chục' }, name: 'Trứng gà' }],
};
const listing: TrialListing = {
  code: '12', name: 'Cam sành', price: { dong: 27_000, unit: 'kg' }, state: 'open', left: { base: 148_000, unit: 'kg' }, held: { base: 2000, unit: 'kg' }, photo: 'abc',
};
const book = (language: 'vi' | 'en', listings: Partial<TrialListing>[] = [{}]) =>
  tryBook({ orders: [order], listings: listings.map((one) => ({ ...listing, ...one })) }, language, words);

test('an order says its goods in the language asked for', () => {
  expect(book('vi').orders).toEqual([
    { code: '1001', state: 'placed', total: 89_000, buyer: 'Thuỷ', seller: 'cô Ba', placedAt: order.placedAt.getTime(), goods: '2 ký cam sành, 1 chục trứng gà' },
  ]);
  expect(book('en').orders[0]?.goods).toBe('2 kilos cam sành, 1 set of ten trứng gà');
});

test('goods say price, what is left and what is held', () => {
  expect(book('vi').listings).toEqual([
    { code: '12', name: 'Cam sành', price: '27.000 ₫ một ký', left: 'còn 148 ký', held: 'giữ 2 ký', state: 'open', photo: '/media/abc?size=320' },
  ]);
  expect(book('en').listings).toMatchObject([{ price: '27.000 ₫ a kilo', left: '148 kilos left', held: '2 kilos held' }]);
});

test.each<[TrialListing['state'], string]>([['open', 'open'], ['hidden', 'hidden'], ['soldout', 'soldOut'], ['pending', 'waiting']])('%s goods are %s', (state, shown) => {
  expect(book('vi', [{ state }]).listings[0]?.state).toBe(shown);
});

test('nothing held and nothing left leave no number', () => {
  const [none] = book('vi', [{ left: { base: 0, unit: 'kg' }, held: { base: 0, unit: 'kg' }, photo: undefined }]).listings;
  expect(none).toMatchObject({ left: 'hết' });
  expect(none).not.toHaveProperty('held');
  expect(none).not.toHaveProperty('photo');
});
