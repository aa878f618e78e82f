import { listingsOutput } from '../../../src/understanding/outputs/listings';

const items = (input: string): unknown => (listingsOutput(input) as { items: unknown }).items;
const ask = (input: string): unknown => (listingsOutput(input) as { ask: unknown }).ask;

test.each([
  ['one of the goods, with its stock', 'Tui có 3 tạ lúa nếp hương, giá 11 ngàn 5 một ký, ai mua tới nhà chở', { name: 'Lúa nếp hương', price: 11_500, price_unit: 'kg', qty: 3, qty_unit: 'tạ' }],
  ['the size of a pack', 'dạ nhà con có 12 hũ mắm tép, hũ 400g giá 60k ạ', { name: 'Mắm tép', price: 60_000, price_unit: 'hũ', qty: 12, qty_unit: 'hũ', pack: { size: 400, unit: 'g' } }],
  ['the weight of one', 'Gà ri thả đồi 1kg4-1kg8, 140k/kg hơi, còn hơn 20 con', { name: 'Gà ri thả đồi', price: 140_000, price_unit: 'kg', qty: 20, qty_unit: 'con', each_kg: [1.4, 1.8] }],
  ['no accents', 'ban 2 con heo rung lai 30kg/con gia 150k/kg', { name: 'Heo rừng lai', price: 150_000, price_unit: 'kg', qty: 2, qty_unit: 'con', each_kg: [30, 30] }],
])('%s: %s', (_, input, item) => {
  expect(items(input)).toEqual([item]);
});

test('a range is no price', () => {
  expect(items('Lợn mán 120-130k/cân hơi tuỳ con')).toEqual([{ name: 'Lợn mán', price_unit: 'kg', price_min: 120_000, price_max: 130_000 }]);
});

test('several goods share a unit that was said once, and one price', () => {
  expect(items('ngò gai 30, húng lủi 25, tía tô 20 một ký')).toMatchObject([{ price: 30_000, price_unit: 'kg' }, { price: 25_000, price_unit: 'kg' }, { price: 20_000, price_unit: 'kg' }]);
  expect(items('dưa leo, khổ qua 14k/kg')).toMatchObject([{ name: 'Dưa leo', price: 14_000 }, { name: 'Khổ qua', price: 14_000 }]);
});

test('more of it for less is a tier, for one or for all of it', () => {
  expect(items('O Lan còn 40 cái nón lá, 60 ngàn cái, lấy chục cái trở lên 55')).toMatchObject([{ price: 60_000, tiers: [{ from_qty: 10, unit: 'cái', price: 55_000 }] }]);
  expect(items('nếp cẩm Điện Biên 50k/kg, 10kg 480k')).toMatchObject([{ price: 50_000, tiers: [{ from_qty: 10, unit: 'kg', price: 480_000, price_per: 10 }] }]);
});

test('what is open is asked', () => {
  expect(ask('vịt trời 6 con 1 triệu')).toEqual(['price_basis']);
  expect(ask('ổi lê 10k, cóc non 15k')).toEqual(['unit']);
  expect(ask('rau dền 8 triệu một bó')).toEqual(['price_check']);
});

test.each([
  ['hôm nay giá hành tím bao nhiêu vậy bà con', 'question'],
  ['e lấy 3kg xoài nhé', 'buyer'],
  ['cam còn 20 ký nữa thôi', 'update'],
  ['sửa giá mật ong lên 280 nghe con', 'update'],
  ['ai đổi gà trống lấy gạo nếp không', 'barter'],
  ['Xin chào quý hợp tác xã', 'greeting'],
])('%s offers nothing', (input, act) => {
  expect(listingsOutput(input)).toEqual({ is_listing: false, act });
});
