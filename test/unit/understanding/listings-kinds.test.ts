import { listingsOutput } from '../../../src/understanding/outputs/listings';

const items = (input: string): unknown => (listingsOutput(input) as { items: unknown }).items;
const ask = (input: string): unknown => (listingsOutput(input) as { ask: unknown }).ask;
const act = (input: string): unknown => (listingsOutput(input) as { act: unknown }).act;

test('kinds that stand behind their prices are goods of their own', () => {
  expect(items('Chuối ngự 15 ngàn nải nhỏ, 25 ngàn nải lớn')).toMatchObject([{ name: 'Chuối ngự nải nhỏ', price: 15_000 }, { name: 'Chuối ngự nải lớn', price: 25_000 }]);
  expect(items('Sữa bắp 8k/chai 350ml - 15k/chai 1 lít')).toMatchObject([{ price: 8_000, pack: { size: 350, unit: 'ml' } }, { price: 15_000, pack: { size: 1, unit: 'lít' } }]);
});

test('amounts said ahead of prices go to the goods they were said of', () => {
  expect(items('còn 3 con vịt với 2 con ngan, vịt 90k/kg ngan 85k/kg')).toMatchObject([{ name: 'Vịt', qty: 3 }, { name: 'Ngan', qty: 2 }]);
  expect(items('nhà còn 14 con cừu, cừu đực 4 triệu rưỡi con, cừu cái 3 triệu con')).toEqual([
    { name: 'Cừu đực', price: 4_500_000, price_unit: 'con' },
    { name: 'Cừu cái', price: 3_000_000, price_unit: 'con' },
  ]);
});

test.each([
  ['what comes on top', 'gà 110k/kg, vịt 75k/kg, làm sạch +20k/con'],
  ['what is taken off each', 'gà 110k/kg, vịt 75k/kg, lấy trên 5 ký giảm mỗi ký 2 ngàn'],
  ['the least that is sent', 'gà 110k/kg, vịt 75k/kg, min 5 con mới ship'],
  ['how much is cut each day', 'gà 110k/kg, vịt 75k/kg, mỗi ngày 30 con'],
])('%s is neither price nor stock', (_, input) => {
  expect(items(input)).toMatchObject([{ price: 110_000 }, { price: 75_000 }]);
  expect(JSON.stringify(items(input))).not.toContain('qty');
});

test('one price for all, one for each, and what it is for', () => {
  expect(items('bán hết 200 trái dừa giá 1tr4')).toMatchObject([{ price: 1_400_000, price_per: 200, price_unit: 'trái' }]);
  expect(items('trầu nhà 20 ngàn trăm lá')).toMatchObject([{ price: 20_000, price_per: 100, price_unit: 'lá' }]);
  expect(items('khoai xắt lát 30 lon 450, tính ra 15 một lon')).toMatchObject([{ price: 15_000, price_unit: 'lon', qty: 30 }]);
  expect(ask('củi keo 600 ngàn một khối, than 9 ngàn ký')).toEqual(['unit']);
});

test('what was left open is asked and not chosen', () => {
  expect(ask('cừu đực 3 triệu 8 con')).toEqual(['price_basis']);
  expect(ask('dừa khô 900k/trái')).toEqual(['price_check']);
  expect(ask('chè búp 160k/kg, em để 2 lạng')).toEqual(['quantity_basis']);
});

test('mistyped units and short words are read as meant', () => {
  expect(items('bưởi 27k/tráai còn 80 tráai')).toMatchObject([{ price_unit: 'trái', qty: 80 }]);
  expect(items('hột vịt muối 45k/chụcc vs hột gà 32k/chục')).toMatchObject([{ price_unit: 'chục' }, { name: 'Hột gà' }]);
});

test.each([
  ['quán em cần 30kg rau mỗi tuần', 'buyer'],
  ['vừa bán 5 chai, còn 15 chai', 'update'],
  ['tiêu hôm nay 150 phải không bác', 'question'],
  ['nay tiêu lên chưa mọi người', 'question'],
  ['Xin chào, tui mới vô nhóm, mong bà con giúp đỡ', 'greeting'],
  ['trời nắng quá rau chết hết', 'other'],
  ['ai có vịt đẻ đổi gà trống với tui', 'barter'],
])('"%s" offers nothing: %s', (input, meant) => expect(act(input)).toBe(meant));
