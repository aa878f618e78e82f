import { listingsOutput } from '../../../../src/understanding/outputs/listings';

const itemsIn = (message: string): unknown => (listingsOutput(message) as { items: unknown }).items;
const asked = (message: string): unknown => (listingsOutput(message) as { ask: unknown }).ask;

test.each([
  ['rượu đế sỉ 30k lít từ 50 lít, lẻ 40k lít', { price: 40_000, tiers: [{ from_qty: 50, unit: 'lít', price: 30_000 }] }],
  ['cà rốt 12k/kg (mua 20kg), lẻ 16k/kg', { price: 16_000, tiers: [{ from_qty: 20, unit: 'kg', price: 12_000 }] }],
  ['bưởi da xanh 22.000đ/trái (từ 30 trái), 26.000đ/trái lẻ', { price: 26_000, tiers: [{ from_qty: 30, unit: 'trái', price: 22_000 }] }],
  ['tiêu đen 140k/kg từ 10kg trở lên, lẻ 150k', { price: 150_000, price_unit: 'kg', tiers: [{ from_qty: 10, unit: 'kg', price: 140_000 }] }],
])('an amount behind the price that it holds from, beside the one for little: %s', (message, item) => {
  expect(itemsIn(message)).toMatchObject([item]);
  expect(asked(message)).toEqual([]);
});

test.each([
  ['cam sành 20k/kg, lấy 5 kg 90k', { price: 20_000, tiers: [{ from_qty: 5, unit: 'kg', price: 90_000, price_per: 5 }] }],
  ['ốc bươu 60k/kg, lấy từ 10kg 50k', { price: 60_000, tiers: [{ from_qty: 10, unit: 'kg', price: 50_000 }] }],
])('an amount ahead of its own price: %s', (message, item) => expect(itemsIn(message)).toMatchObject([item]));

test.each([
  ['khoai mỡ Tân An 16k ký, lấy bao 40 ký thì 13k', { price: 16_000, tiers: [{ from_qty: 40, unit: 'kg', price: 13_000 }] }],
  ['túi cói 1 cái 120 ngàn 3 cái lấy 330', { price: 120_000, tiers: [{ from_qty: 3, unit: 'cái', price: 330_000, price_per: 3 }] }],
  ['ruou nep Phu Cong 60k 1 chai, mua 4 chai 220k', { price: 60_000, tiers: [{ from_qty: 4, unit: 'chai', price: 220_000, price_per: 4 }] }],
])('what more of it costs: %s', (message, item) => expect(itemsIn(message)).toMatchObject([item]));

test('so many that one price is for', () => expect(itemsIn('rau má 10 ngàn 3 bó lấy 5 bó tặng hành')).toMatchObject([{ price: 10_000, price_per: 3, price_unit: 'bó' }]));
