import { ruledGoods } from '../../../support/ruled-goods';
import { listingsOutput } from '../../../../src/understanding/outputs/listings';

const names = (input: string): string[] => (listingsOutput(input) as { items: { name?: string }[] }).items.map(({ name = '' }) => name);

test.each([
  ['parts of what was named', 'Hành tím Vĩnh Châu củ lớn 45k/kg, củ nhỏ 28k/kg', ['Hành tím Vĩnh Châu củ lớn', 'Hành tím Vĩnh Châu củ nhỏ']],
  ['how it was made ready', 'Măng le: tươi 30k, luộc 40k, khô 250k/kg', ['Măng le tươi', 'Măng le luộc', 'Măng le khô']],
  ['male and female', 'Vịt xiêm con trống 95k/kg con mái 85k/kg', ['Vịt xiêm con trống', 'Vịt xiêm con mái']],
  ['colours', 'hoa hồng đỏ 5k, trắng 4k, vàng 4k một bông', ['Hoa hồng đỏ', 'Hoa hồng trắng', 'Hoa hồng vàng']],
  ['grades in the words of the trade', 'chè xanh Tân Cương nhà cháu loại tôm nõn 450k/kg, loại móc câu 280k/kg', ['Chè xanh Tân Cương loại tôm nõn', 'Chè xanh Tân Cương loại móc câu']],
  ['fillings', 'Bánh ít lá gai: nhân dừa 4k/cái, nhân đậu 5k/cái', ['Bánh ít lá gai nhân dừa', 'Bánh ít lá gai nhân đậu']],
  ['sizes of a heading', 'Cá lóc đồng, con to 120k/kg, con nhỏ 90k/kg', ['Cá lóc đồng to', 'Cá lóc đồng nhỏ']],
  ['without accents', 'dua chuot 10k/kg, to 8k/kg', ['Dua chuot', 'Dua chuot to']],
])('kinds take the name of the goods before them: %s', (_, input, wanted) => expect(names(input)).toEqual(wanted));

test.each([
  ['goods that begin like a part', 'Cam sành 20k/kg, lá lốt 5k/bó', ['Cam sành', 'Lá lốt']],
  ['what it is like', 'cam sành 20k/kg trái to ngọt, còn 50kg', ['Cam sành']],
  ['eggs that sound like a slip', 'Trứng vịt lộn 4k, trứng vịt muối 5k', ['Trứng vịt lộn', 'Trứng vịt muối']],
])('names stay as they are: %s', (_, input, wanted) => expect(names(input)).toEqual(wanted));

test('goods are called by a word of their name', () => {
  expect(names('Gà lai: con giống 60k/con, gà thịt 180k/kg. Giống còn 120 con')).toHaveLength(2);
});

test('kinds that are told by letters take the name before them by the rules', () => {
  expect(ruledGoods('Khoai lang Nhật: củ A 22k, củ B 15k, củ dạt 7k').map(({ name }) => name)).toEqual(['Khoai lang Nhật củ A', 'Khoai lang Nhật củ B', 'Khoai lang Nhật củ dạt']);
});
