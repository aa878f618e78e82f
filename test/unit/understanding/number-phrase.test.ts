import { readNumberPhrase } from '../../../src/understanding/figures/number-phrase';
import { numberOutput } from '../../../src/understanding/outputs/numbers';

const kg = (value: number): object => ({ value, unit: 'kg' });

test.each<[string, unknown]>([
  ['tầm bốn hai ký', kg(42)], ['một ký hai lạng', kg(1.2)], ['hai ký ba trăm gam', kg(2.3)], ['1kg250', kg(1.25)], ['nữa ký', kg(0.5)], ['½ ký', kg(0.5)], ['3/4 kg', kg(0.75)], ['con rưỡi vịt quay', { value: 1.5, unit: 'con' }], ['mười hai thùng rưỡi', { value: 12.5, unit: 'thùng' }],
  ['khoảng hai chục', 20], ['.220.416', 220_416], ['3 chục trứng', { value: 30, unit: 'trứng' }], ['chục rưỡi cam', 15], ['nửa chục', { value: 0.5, unit: 'chục' }], ['hai chục bao', { value: 20, unit: 'bao' }], ['mười ngày', 10], ['bàn số 7', 7], ['hai mưới', 20], ['mừoi lăm', 15], ['ba mươi nam ngàn', 35_000], ['nam ngàn', 5_000], ['mot trieu rưỡi', 1_500_000], ['hai trămm', 200], ['1OO', 100], ['5Ok', 50_000], ['1 200', 1_200], ['nửa triệu', 500_000], ['3 ngàn 500', 3_500], ['triệu không lăm', 1_050_000], ['triệu lẻ năm', 1_005_000], ['1 triệu 50', 1_050_000], ['can 5 lít', { value: 5, unit: 'lít' }], ['hai không hai sáu', 2026], ['50n', 50_000],
])('"%s" is %j', (text, output) => expect(numberOutput(text)).toEqual(output));

test.each<[string, unknown]>([
  ['5~7kg', { min: 5, max: 7, unit: 'kg' }], ['100-150 ngàn', { min: 100_000, max: 150_000 }], ['ba bốn chục ngàn', { min: 30_000, max: 40_000 }], ['một trăm đến hai trăm ngàn', { min: 100_000, max: 200_000 }], ['1tr2-1tr5', { min: 1_200_000, max: 1_500_000 }],
  ['mười hai mười ba con', { min: 12, max: 13, unit: 'con' }], ['chục mười lăm con', { min: 10, max: 15, unit: 'con' }], ['2,3 con', { min: 2, max: 3, unit: 'con' }], ['20 25 ký', { min: 20, max: 25, unit: 'kg' }], ['trăm hai trăm ba', { min: 120, max: 130 }], ['triệu hai triệu ba', { min: 1_200_000, max: 1_300_000 }], ['ba mươi ba lăm ngàn', { min: 30_000, max: 35_000 }], ['bốn chục năm chục ngàn', { min: 40_000, max: 50_000 }], ['năm bảy ký', { min: 5, max: 7, unit: 'kg' }], ['tu nam den bay ky', { min: 5, max: 7, unit: 'kg' }], ['2 ký 3 ký', { min: 2, max: 3, unit: 'kg' }], ['4 5 bó', { min: 4, max: 5, unit: 'bó' }],
])('"%s" leaves open: %j', (text, output) => expect(numberOutput(text)).toEqual(output));

test.each<[string, unknown]>([
  ['thứ nhì', { ordinal: 2 }], ['đợt 3', { ordinal: 3 }], ['hàng đầu tiên', { ordinal: 1 }], ['hạng ba', { ordinal: 3 }], ['thứ hai mươi', { ordinal: 20 }], ['ba phần tư', { num: 3, den: 4 }], ['3/5', { num: 3, den: 5 }], ['20%', { num: 20, den: 100 }],
  ['dăm ba ký', { vague: true }], ['dam ba trai', { vague: true }], ['hàng trăm', { vague: true }], ['năm ba con', { vague: true }], ['một đôi ký', { vague: true }], ['1/3 thùng', { num: 1, den: 3 }], ['mười mấy con', { vague: true }], ['vai trai', { vague: true }], ['nhiều lắm', { vague: true }], ['một xíu', { vague: true }], ['ít nhất 5 ký', kg(5)],
])('"%s" is %j', (text, output) => expect(numberOutput(text)).toEqual(output));

test.each([
  'chiều thứ bảy', 'thứ năm em giao', 'chú Bảy ghé', 'Năm ơi', 'năm nay được mùa', 'mít chín', 'thịt ba chỉ', 'sáu giờ rưỡi', '5h chiều', '20/11', 'mùng 3 tết', 'K12/5', 'bánh ít trần', 'lúa Đài Thơm 8', 'gạo OM 18', 'kiệt 12', '15 Lê Lợi', 'số nhà 15', 'thôn Bốn', 'loại hai', 'sầu Ri6', 'NPK 16-16-8', '0905 123 456', 'không lấy', 'mấy giờ', 'mấy ký vậy', 'một mình', '',
])('"%s" counts nothing', (text) => expect(numberOutput(text)).toBeNull());

test('the reading tells which words it came from', () => expect(readNumberPhrase('dạ còn hai chục ký đó')).toEqual({ kind: 'number', value: 20, unit: 'kg', from: 2, next: 5 }));

describe('amounts as they are said at a market', () => {
  const of = (value: number, unit: string): object => ({ value, unit });
  test.each<[string, unknown]>([
    ['cân thử bốn ký bảy trăm rưỡi', kg(4.75)], ['ba ký hai trăm rưỡi', kg(3.25)], ['chục hai con cá lóc', of(12, 'con')], ['chục mốt cái', of(11, 'cái')], ['độ ba tạ hai cháu ạ', of(3.2, 'tạ')], ['hai thiên rưỡi trái', of(2500, 'trái')],
    ['mỗi thứ hai bó', of(2, 'bó')], ['mỗi loại 2 ký', kg(2)], ['hai mươi lăm (25) thùng', of(25, 'thùng')], ['15 (mười lăm) bao', of(15, 'bao')], ['hai muoi mot trai', of(21, 'trái')], ['trồng 3 sào rưỡi', 3.5], ['đi 2 cây số', 2], ['khoảng 1/3 sản lượng', { num: 1, den: 3 }],
    ['hai lăm, hai sáu quả', { min: 25, max: 26, unit: 'quả' }], ['3 or 4 hộp', { min: 3, max: 4, unit: 'hộp' }],
  ])('"%s" is %j', (text, output) => expect(numberOutput(text)).toEqual(output));
  test.each<[string, unknown]>([['haii ký', kg(2)], ['nămm chai', of(5, 'chai')], ['1 tăm rưỡi ngàn', 150_000], ['32 nghn', 32_000], ['65 ngà', 65_000], ['2 tiệu rưỡi', 2_500_000], ['ba mưi trái', of(30, 'trái')]])('"%s" is mistyped for %j', (text, output) => expect(numberOutput(text)).toEqual(output));
  test.each(['cá ba sa', 'năm hết tết đến', 'chín bỏ làm mười', 'mười mươi rồi', 'tới chợ hồi 5 rưỡi sáng'])('"%s" counts nothing', (text) => expect(numberOutput(text)).toBeNull());
  test('typed bare, five pots are no idiom', () => expect(numberOutput('nam chau')).toBe(5));
});
