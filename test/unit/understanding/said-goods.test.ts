import fc from 'fast-check';
import type { SaidGoods } from '../../../src/domain/said-goods';
import { hearGoods } from '../../../src/understanding/said-goods';

const of = (base: number, unit: string) => ({ base, unit });
const kg = (amount: number, unit = 'kg') => of(amount * 1000, unit);

test.each<[string, SaidGoods[]]>([
  ['mat ong rung 250k/lit con 20 lit nghe con', [{ name: 'Mat ong rung', price: { dong: 250_000 }, unit: 'lít', stock: of(20_000, 'lít') }]],
  ['chú bán cam sành 25 một ký, nhà còn 2 tạ', [{ name: 'Cam sành', price: { dong: 25_000 }, unit: 'kg', stock: kg(200, 'tạ') }]],
  ['trứng gà, còn 20 chục', [{ name: 'Trứng gà', stock: of(200, 'chục') }]],
  ['tiêu 350', [{ name: 'Tiêu', price: { dong: 350_000 } }]],
  ['xoài cát 15tr một ký', [{ name: 'Xoài cát', price: { dong: 15_000_000, doubtful: 15_000 }, unit: 'kg' }]],
  ['gà ta 2 con 350', [{ name: 'Gà ta', unit: 'con', open: { kind: 'each', dong: 350_000, many: of(2, 'con') } }]],
  ['ổi 3 ký 100', [{ name: 'Ổi', unit: 'kg', open: { kind: 'together', dong: 100_000, many: kg(3) }, terms: [{ kind: 'together', dong: 100_000, many: kg(3) }] }]],
  ['ổi 10k/2 trái', [{ name: 'Ổi', unit: 'trái', price: { dong: 5000 }, terms: [{ kind: 'together', dong: 10_000, many: of(2, 'trái') }] }]],
  ['ổi 12-15k/kg còn 2 tạ', [{ name: 'Ổi', unit: 'kg', open: { kind: 'range', dong: 12_000, most: 15_000 }, stock: kg(200, 'tạ') }]],
  ['măng khô 220 ngàn một ký, lấy 5 ký trở lên tính 200', [{ name: 'Măng khô', unit: 'kg', price: { dong: 220_000 }, terms: [{ kind: 'from', from: kg(5), dong: 200_000, unit: 'kg' }] }]],
  ['cam lẻ 25 một ký sỉ 20', [{ name: 'Cam', unit: 'kg', price: { dong: 25_000 }, wholesale: 20_000 }]],
  ['tiêu 350 một ký thương lượng', [{ name: 'Tiêu', unit: 'kg', price: { dong: 350_000 }, terms: [{ kind: 'negotiable' }] }]],
  ['còn 3 thúng khoai 50k một thúng', [{ name: 'Khoai', unit: 'thúng', price: { dong: 50_000 }, stock: of(3, 'thúng'), isLocalMeasure: true }]],
  ['gà tre con 1 ký tới 1 ký 2, giá 160k con, còn 14 con', [{ name: 'Gà tre', unit: 'con', price: { dong: 160_000 }, stock: of(14, 'con'), terms: [{ kind: 'each', unit: 'con', least: kg(1), most: kg(1.2) }] }]],
  ['bưởi da xanh ba mươi lăm nghìn một ký trái từ ký hai đến ký rưỡi', [{ name: 'Bưởi da xanh', unit: 'kg', price: { dong: 35_000 }, terms: [{ kind: 'each', unit: 'trái', least: kg(1.2), most: kg(1.5) }] }]],
  ['rau muống 5k, mồng tơi 6k một bó, bao ship', [
    { name: 'Rau muống', unit: 'bó', price: { dong: 5000 }, note: 'bao ship' },
    { name: 'Mồng tơi', unit: 'bó', price: { dong: 6000 }, note: 'bao ship' },
  ]],
  ['còn 20 ký', []],
  ['', []],
])('"%s"', (text, goods) => expect(hearGoods(text)).toEqual(goods));

test.each([
  ['mật ong rừng 250k/chai còn 20 chai, lấy tận Trà My', 'lấy tận Trà My'],
  ['cam sành 25k/kg còn 2 tạ, nhà trồng không phun thuốc', 'nhà trồng không phun thuốc'],
  ['sầu riêng 78k/kg bao ăn nha mọi người', 'bao ăn'],
  ['ai ăn cam không, cam sành 25k/kg, inbox em nha', undefined],
  ['Bà con ơi mận An Phước 18k/kg, còn tầm 60kg nha', undefined],
])('"%s" is told with "%s"', (text, note) => expect(hearGoods(text)[0]?.note).toBe(note));

test('whatever is pasted gives whole amounts and short notes', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), fc.constantFrom('cam 25k/kg còn 2 tạ', 'gà 2 con 350', 'ổi 12-15k'), (noise, line) => {
      for (const { price, stock, note } of hearGoods(`${line}, ${noise}`)) {
        expect(Number.isSafeInteger(price?.dong ?? 0)).toBe(true);
        expect(Number.isSafeInteger(stock?.base ?? 0)).toBe(true);
        expect((note ?? '').length).toBeLessThanOrEqual(120);
      }
    }),
  );
});
