import { listingsOutput } from '../../../../src/understanding/outputs/listings';

const itemsIn = (message: string): unknown => (listingsOutput(message) as { items: unknown }).items;
const asked = (message: string): unknown => (listingsOutput(message) as { ask: unknown }).ask;

test.each([
  ['còn 24 hũ mắm tôm chua 70k hũ, ai ôm hết em để 60', { price: 70_000, qty: 24, tiers: [{ from_qty: 24, unit: 'hũ', price: 60_000 }] }],
  ['bầy ngan 30 con nhà bà Sáu, 160 ngàn con, mua mão 4 triệu 2', { price: 160_000, qty: 30, tiers: [{ from_qty: 30, unit: 'con', price: 4_200_000, price_per: 30 }] }],
  ['thanh lý 80 chậu cúc mâm xôi 90k chậu, ai hốt trọn tui tính 6tr', { price: 90_000, qty: 80, tiers: [{ from_qty: 80, unit: 'chậu', price: 6_000_000, price_per: 80 }] }],
  ['có 2 tạ khoai mỡ 18k/kg, gom hết 16k/kg', { name: 'Khoai mỡ', price: 18_000, qty: 2, tiers: [{ from_qty: 200, unit: 'kg', price: 16_000 }] }],
  ['nhà có đàn thỏ 15 con, 120k con, bắt nguyên chuồng 1tr6', { price: 120_000, tiers: [{ from_qty: 15, unit: 'con', price: 1_600_000, price_per: 15 }] }],
])('a price for who takes all there is: %s', (message, item) => {
  expect(itemsIn(message)).toMatchObject([item]);
  expect(asked(message)).toEqual([]);
});

test.each(['còn 20 kg xoài 35k/kg, bán cho hết trong chiều', 'gà tre 90k con, có 12 con, ai lấy hết bớt 50k', 'chim chào mào 400k con, có 3 con'])('what is no such price: %s', (message) => {
  expect(itemsIn(message)).not.toMatchObject([{ tiers: [{}] }]);
});

test('what is priced by the piece is there in pieces', () => {
  expect(itemsIn('có hai chục cái nón lá 35k một cái')).toMatchObject([{ price_unit: 'cái', qty: 20, qty_unit: 'cái' }]);
  expect(itemsIn('trứng vịt 38k/chục, còn 6 chục')).toMatchObject([{ price_unit: 'chục', qty: 6, qty_unit: 'chục' }]);
});
