import { listingsOutput } from '../../../src/understanding/outputs/listings';

const items = (input: string): unknown => (listingsOutput(input) as { items: unknown }).items;
const ask = (input: string): unknown => (listingsOutput(input) as { ask: unknown }).ask;

test.each([
  ['one of the goods, with its stock', 'Tui có 3 tạ lúa nếp hương, giá 11 ngàn 5 một ký, ai mua tới nhà chở', { name: 'Lúa nếp hương', price: 11_500, price_unit: 'kg', qty: 3, qty_unit: 'tạ' }],
  ['the size of a pack', 'dạ nhà con có 12 hũ mắm tép, hũ 400g giá 60k ạ', { name: 'Mắm tép', price: 60_000, price_unit: 'hũ', qty: 12, qty_unit: 'hũ', pack: { size: 400, unit: 'g' } }],
  ['the weight of one', 'Gà ri thả đồi 1kg4-1kg8, 140k/kg hơi, còn hơn 20 con', { name: 'Gà ri thả đồi', price: 140_000, price_unit: 'kg', qty: 20, qty_unit: 'con', each_kg: [1.4, 1.8] }],
  ['no accents', 'ban 2 con heo rung lai 30kg/con gia 150k/kg', { name: 'Heo rung lai', price: 150_000, price_unit: 'kg', qty: 2, qty_unit: 'con', each_kg: [30, 30] }],
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

test('kinds of one good are goods of their own, under its name', () => {
  expect(items('mắm ruốc Huế loại đặc biệt 90/hũ, loại thường 70/hũ')).toMatchObject([{ name: 'Mắm ruốc Huế loại đặc biệt' }, { name: 'Mắm ruốc Huế loại thường', price: 70_000, price_unit: 'hũ' }]);
  expect(items('gạo ST25 bao 10kg 280k, bao 25kg 680k')).toMatchObject([{ price: 280_000, price_unit: 'bao' }, { name: 'Gạo ST25', price: 680_000, pack: { size: 25, unit: 'kg' } }]);
});

test('a weight told of several animals is of each or of all, whichever an animal can weigh', () => {
  expect(items('4 con vịt xiêm 11 ký, bán 90 ngàn ký')).toMatchObject([{ qty: 4, qty_unit: 'con', total_kg: 11 }]);
  expect(items('con 3 con ga trong 2kg5 gia 130k/kg')).toMatchObject([{ qty: 3, each_kg: [2.5, 2.5] }]);
  expect(ask('3 con dê 75kg giá 9 triệu 5')).toEqual(['weight_basis', 'price_basis']);
});

test('what is left borrows the unit of the price', () => {
  expect(items('mật ong 250k/chai còn 20')).toMatchObject([{ price: 250_000, price_unit: 'chai', qty: 20, qty_unit: 'chai' }]);
  expect(items('Trứng gà so 3k5/quả, còn 120')).toMatchObject([{ price: 3500, qty: 120, qty_unit: 'quả' }]);
  expect(items('hồng xiêm giảm còn 19k/kg, xả hàng')).toEqual([{ name: 'Hồng xiêm', price: 19_000, price_unit: 'kg' }]);
});

test('"con" before a weight is one animal where one can weigh so much, else "còn"', () => {
  expect(items('khô cá sặc 300k/kg con 5 ky')).toMatchObject([{ qty: 5, qty_unit: 'kg' }]);
  expect(items('cá thu 1 con 7 ký cắt khúc 220k/ký')).toMatchObject([{ each_kg: [7, 7] }]);
});

test('what is only about so much is no stock', () => {
  expect(items('nhà còn bảy tám con gà 130k/kg')).toEqual([{ name: 'Gà', price: 130_000, price_unit: 'kg' }]);
  expect(items('bánh phồng tôm 25k/bịch làm được vài chục bịch')).toEqual([{ name: 'Bánh phồng tôm', price: 25_000, price_unit: 'bịch' }]);
});

test('more in a set is a tier, what is in a pack its size', () => {
  expect(items('mứt gừng 75k/hộp, combo 3 hộp 200k')).toMatchObject([{ price: 75_000, tiers: [{ from_qty: 3, unit: 'hộp', price: 200_000, price_per: 3 }] }]);
  expect(items('Bánh pía sầu riêng 60k/cây 5 cái')).toMatchObject([{ price: 60_000, price_unit: 'cây', pack: { size: 5, unit: 'cái' } }]);
});

test('names may stand behind their prices', () => {
  expect(items('10k/3 bó rau dền, 12k/2 bó cải ngọt')).toEqual([
    { name: 'Rau dền', price: 10_000, price_per: 3, price_unit: 'bó' },
    { name: 'Cải ngọt', price: 12_000, price_per: 2, price_unit: 'bó' },
  ]);
});

test('a discount, the shipping, yesterday and what a set costs are no prices', () => {
  expect(items('ổi lê 10k/kg, ship nội ô 20k')).toEqual([{ name: 'Ổi lê', price: 10_000, price_unit: 'kg' }]);
  expect(items('Măng khô Yên Bái, giá cũ 280 nay còn 230k/kg')).toEqual([{ name: 'Măng khô Yên Bái', price: 230_000, price_unit: 'kg' }]);
  expect(items('combo: 1kg bơ + 1kg chanh = 65k, bán lẻ bơ 40k/kg')).toMatchObject([{ name: 'Bơ', price: 40_000 }]);
});

test('praise is no part of a name', () => {
  expect(items('mít không hạt giòn ngọt lắm ạ 15k/kg')).toMatchObject([{ name: 'Mít không hạt' }]);
  expect(items('mắm sò Lăng Cô ngon lắm 80k hũ 300g nha mấy mệ')).toMatchObject([{ name: 'Mắm sò Lăng Cô' }]);
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
