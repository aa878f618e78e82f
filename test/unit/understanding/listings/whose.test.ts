import { readListings, type Goods } from '../../../../src/understanding/listings';

const goodsIn = (message: string): Goods[] => {
  const read = readListings(message);
  return 'goods' in read ? read.goods : [];
};
const told = (message: string): unknown[] => goodsIn(message).map(({ name, price, stock }) => [name, price && 'dong' in price ? price.dong : undefined, price?.unit, stock && `${stock.n} ${stock.unit}`]);

test.each<[string, unknown[]]>([
  ['cá đồng tát ao đây, cá lóc 100k/kg, cá trê 60k/kg', [['Cá lóc', 100_000, 'kg', undefined], ['Cá trê', 60_000, 'kg', undefined]]],
  ['Gạo Séng cù không có, có gạo Huyết Rồng 32k/kg', [['Gạo Huyết Rồng', 32_000, 'kg', undefined]]],
  ['dưa leo, khổ qua 14k/kg', [['Dưa leo', 14_000, 'kg', undefined], ['Khổ qua', 14_000, 'kg', undefined]]],
])('a name of which something is told has no part in the price of the next: %s', (message, expected) => {
  expect(told(message)).toEqual(expected);
});

test.each<[string, unknown[]]>([
  ['bưởi năm roi loại 1, 30 ngàn trái, loại 2 thì 18 ngàn, cỡ 500 trái loại 1', [['Bưởi năm roi loại 1', 30_000, 'trái', '500 trái'], ['Bưởi năm roi loại 2', 18_000, 'trái', undefined]]],
  ['na bở 30 na dai 45, tính cân, hôm nay hái tầm 70 cân cả hai loại', [['Na bở', 30_000, 'kg', undefined], ['Na dai', 45_000, 'kg', undefined]]],
  ['mổ heo đen 60 ký, đùi 170k/kg, sườn 190k/kg', [['Đùi', 170_000, 'kg', undefined], ['Sườn', 190_000, 'kg', undefined]]],
  ['Ai mua 40 bao trấu không, 10 ngàn bao', [['Trấu', 10_000, 'bao', '40 bao']]],
])('whose an amount is: %s', (message, expected) => {
  expect(told(message)).toEqual(expected);
});

test.each<[string, unknown[]]>([
  ['rượu cần 200 ché, làng mới ủ, có 15 ché', [['Rượu cần', 200_000, 'ché', '15 ché']]],
  ['trầu hai mươi ngàn một trăm lá', [['Trầu', 20_000, 'lá', undefined]]],
  ['sale nè: khô gà lá chanh 150k/hũ còn 120k/hũ', [['Khô gà lá chanh', 120_000, 'hũ', undefined]]],
  ['Gừng sẻ 30k, riềng 15k, ký hết', [['Gừng sẻ', 30_000, 'kg', undefined], ['Riềng', 15_000, 'kg', undefined]]],
])('what a price is: %s', (message, expected) => {
  expect(told(message)).toEqual(expected);
});

test('vague amounts of money are asked', () => {
  expect(goodsIn('măng chua mấy chục ngàn một hũ thôi à')[0]).toMatchObject({ price: { unit: 'hũ' }, ask: ['price'] });
});

test('ages, weeks and days are no prices', () => {
  expect(told('bác bảy mươi hai tuổi có vườn hồng xiêm hai mươi lăm nghìn một cân')).toEqual([['Hồng xiêm', 25_000, 'kg', undefined]]);
  expect(told('Giò xào 180k/kg, hàng tết nhận đặt đến 25 ạ')).toEqual([['Giò xào', 180_000, 'kg', undefined]]);
});

test('sizes told behind their prices are kinds of the goods, whatever was told before them', () => {
  expect(told('có vườn bưởi 200 gốc, bưởi đỏ Tân Lạc 15 nghìn một quả to, 10 nghìn quả nhỏ')).toEqual([
    ['Bưởi đỏ Tân Lạc to', 15_000, 'quả', undefined],
    ['Bưởi đỏ Tân Lạc nhỏ', 10_000, 'quả', undefined],
  ]);
});

test('words that lead on to figures are no names, and a capital L is a size', () => {
  expect(told('bán 20 cây mai con giống Nhơn An, cao 1 mét, 150 ngàn cây')).toEqual([['Mai con giống Nhơn An', 150_000, 'cây', '20 cây']]);
  expect(told('trà tắc xí muội 12k ly, size L 18k').map((one) => Array.isArray(one) && one[2])).not.toContain('lít');
});

test('a pack ahead of the price and a place in brackets are no names', () => {
  expect(told('Cá bống trứng kho tiêu hũ 65k')).toEqual([['Cá bống trứng kho tiêu', 65_000, 'hũ', undefined]]);
  expect(told('Thạch đen Thạch An (Cao Bằng), 25k/hộp')).toEqual([['Thạch đen Thạch An', 25_000, 'hộp', undefined]]);
});

test.each<[string, unknown[]]>([
  ['có 20 ký ổi với 30 ký mận, đồng giá 15k/kg', [['Ổi', 15_000, 'kg', '20 kg'], ['Mận', 15_000, 'kg', '30 kg']]],
  ['còn 5 con gà trống, 3 con gà mái, đồng giá 130k/kg', [['Gà trống', 130_000, 'kg', '5 con'], ['Gà mái', 130_000, 'kg', '3 con']]],
  ['Cô có 9 hũ kim chi và 4 hũ dưa cải, giá chung 45 ngàn một hũ', [['Kim chi', 45_000, 'hũ', '9 hũ'], ['Dưa cải', 45_000, 'hũ', '4 hũ']]],
  ['còn 10 ký tôm với 2 con gà, gà 300k/con', [['Gà', 300_000, 'con', '2 con']]],
])('two that were counted alike share the one price behind them: %s', (message, expected) => expect(told(message)).toEqual(expected));

test.each<[string, unknown[]]>([
  ['mật ong giá nhập 150k bán 120k chai', [['Mật ong', 120_000, 'chai', undefined]]],
  ['áo mưa vốn 30k pass 25k cái', [['Áo mưa', 25_000, 'cái', undefined]]],
  ['hạt giống nhập 50k gói', [['Hạt giống', 50_000, 'gói', undefined]]],
])('what the seller paid is no price: %s', (message, expected) => expect(told(message)).toEqual(expected));
