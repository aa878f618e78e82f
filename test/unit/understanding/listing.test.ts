import { isOffer, readCorrection, readListing, type ListingReading } from '../../../src/understanding/listing';

const kg = (amount: number, unit = 'kg') => ({ base: amount * 1000, unit });
const of = (base: number, unit: string) => ({ base, unit });
const price = (dong: number, unit?: string) => (unit === undefined ? { dong } : { dong, unit });

const WHOLE: [string, ListingReading][] = [
  ['Mật ong rừng 250k/chai còn 20 chai', { name: 'Mật ong rừng', price: price(250_000, 'chai'), stock: of(20, 'chai') }],
  ['mat ong rung 250k/lit con 20 lit nghe con', { name: 'Mật ong rừng', price: price(250_000, 'lít'), stock: of(20_000, 'lít') }],
  ['Mật ong rừng 250 ngàn một lít, còn 20 lít', { name: 'Mật ong rừng', price: price(250_000, 'lít'), stock: of(20_000, 'lít') }],
  ['mật ong rừng\n250k một lít\ncòn 20 lít', { name: 'Mật ong rừng', price: price(250_000, 'lít'), stock: of(20_000, 'lít') }],
  ['chú bán cam sành 25 một ký, nhà còn 2 tạ', { name: 'Cam sành', price: price(25_000, 'kg'), stock: of(200_000, 'tạ') }],
  ['cam sanh 25 mot ky con 2 ta', { name: 'Cam sành', price: price(25_000, 'kg'), stock: of(200_000, 'tạ') }],
  ['trứng gà 35 một chục còn 20 chục', { name: 'Trứng gà', price: price(35_000, 'chục'), stock: of(200, 'chục') }],
  ['trung ga 35 1 chuc con 20 chuc', { name: 'Trứng gà', price: price(35_000, 'chục'), stock: of(200, 'chục') }],
  ['trứng vịt 4k/trứng còn 200 trứng', { name: 'Trứng vịt', price: price(4_000, 'trứng'), stock: of(200, 'trứng') }],
  ['gà 350/con còn 20', { name: 'Gà', price: price(350_000, 'con'), stock: of(20, 'con') }],
  ['vịt xiêm mỗi con 250 còn chục con', { name: 'Vịt xiêm', price: price(250_000, 'con'), stock: of(10, 'con') }],
  ['còn 40 ký khoai môn, giá 35k', { name: 'Khoai môn', price: price(35_000, 'kg'), stock: kg(40) }],
  ['mật ong 250 còn 20 chai', { name: 'Mật ong', price: price(250_000, 'chai'), stock: of(20, 'chai') }],
  ['bánh tét 60 một đòn, có 20 đòn', { name: 'Bánh tét', price: price(60_000, 'đòn'), stock: of(20, 'đòn') }],
  ['20 ký cam 27k', { name: 'Cam', price: price(27_000, 'kg'), stock: kg(20) }],
  ['cần bán 30 bó rau cải 8k/bó', { name: 'Rau cải', price: price(8_000, 'bó'), stock: of(30, 'bó') }],
  ['xoài 22.5k/kg còn 3 tạ', { name: 'Xoài', price: price(22_500, 'kg'), stock: of(300_000, 'tạ') }],
  ['lúa 9 ngàn ký, còn 2 tấn', { name: 'Lúa', price: price(9_000, 'kg'), stock: of(2_000_000, 'tấn') }],
  ['cá niên 200k/kg còn chục ký', { name: 'Cá niên', price: price(200_000, 'kg'), stock: kg(10) }],
  ['ba chỉ 120k/kg còn 5kg', { name: 'Ba chỉ', price: price(120_000, 'kg'), stock: kg(5) }],
  ['ba roi heo 120k/kg con 5 kg', { name: 'Ba rọi heo', price: price(120_000, 'kg'), stock: kg(5) }],
  ['gà con 20k/con còn 100 con', { name: 'Gà con', price: price(20_000, 'con'), stock: of(100, 'con') }],
  ['gà ta thả vườn con 350 còn 20 con', { name: 'Gà ta thả vườn', price: price(350_000, 'con'), stock: of(20, 'con') }],
  ['Cam sành: 25k/kg - còn 2 tạ', { name: 'Cam sành', price: price(25_000, 'kg'), stock: of(200_000, 'tạ') }],
  ['bán mật ong giá250k còn20 chai', { name: 'Mật ong', price: price(250_000, 'chai'), stock: of(20, 'chai') }],
  ['nếp than 40k một ký, số lượng 50 ký', { name: 'Nếp than', price: price(40_000, 'kg'), stock: kg(50) }],
  ['tôi bán mật ong rừng nguyên chất giá 250.000 đồng một lít hiện còn khoảng 20 lít', { name: 'Mật ong rừng nguyên chất', price: price(250_000, 'lít'), stock: of(20_000, 'lít') }],
  ['hai chục chai mật ong rừng, hai trăm năm chục một chai', { name: 'Mật ong rừng', price: price(250_000, 'chai'), stock: of(20, 'chai') }],
  ['Mật ong rừng - 250k - 20 chai', { name: 'Mật ong rừng', price: price(250_000, 'chai'), stock: of(20, 'chai') }],
  ['Mật ong rừng 250k 20 chai', { name: 'Mật ong rừng', price: price(250_000, 'chai'), stock: of(20, 'chai') }],
  ['50 chai mật ong rừng giá 250k', { name: 'Mật ong rừng', price: price(250_000, 'chai'), stock: of(50, 'chai') }],
  ['Mật ong rừng giá 250.000 VND/chai, số lượng: 20', { name: 'Mật ong rừng', price: price(250_000, 'chai'), stock: of(20, 'chai') }],
  ['Gạo nếp 30.000đ/kg, còn 100 kg', { name: 'Gạo nếp', price: price(30_000, 'kg'), stock: kg(100) }],
  ['Măng khô 200k/ký còn 12 ký rưỡi', { name: 'Măng khô', price: price(200_000, 'kg'), stock: kg(12.5) }],
  ['Thanh trà 35k/trái, còn khoảng 2 chục trái', { name: 'Thanh trà', price: price(35_000, 'trái'), stock: of(20, 'chục') }],
  ['mat ong rung gia 250k chai con 20', { name: 'Mật ong rừng', price: price(250_000, 'chai'), stock: of(20, 'chai') }],
];
test.each(WHOLE)('whole: "%s"', (text, reading) => expect(readListing(text)).toEqual(reading));

const PARTS: [string, ListingReading][] = [
  ['chuối mốc, còn 30 nải', { name: 'Chuối mốc', stock: of(30, 'nải') }],
  ['cô có chuối mốc, còn 30 nải', { name: 'Chuối mốc', stock: of(30, 'nải') }],
  ['chuoi moc con 30 nai', { name: 'Chuối mốc', stock: of(30, 'nải') }],
  ['mật ong rừng còn 20 lít', { name: 'Mật ong rừng', stock: of(20_000, 'lít') }],
  ['trứng gà, còn 20 chục', { name: 'Trứng gà', stock: of(200, 'chục') }],
  ['🍊 Cam sành 🍊 25k/kg!!!', { name: 'Cam sành', price: price(25_000, 'kg') }],
  ['CAM SÀNH 25K/KG', { name: 'Cam sành', price: price(25_000, 'kg') }],
  ['heo 95 một ký', { name: 'Heo', price: price(95_000, 'kg') }],
  ['tiêu 350', { name: 'Tiêu', price: price(350_000) }],
  ['cam 25', { name: 'Cam', price: price(25_000) }],
  ['giá mỗi ký 25k cam sành', { name: 'Cam sành', price: price(25_000, 'kg') }],
  ['3 ký 100 cam', { name: 'Cam', price: price(33_333, 'kg') }],
  ['hành lá mớ 5k', { name: 'Hành lá', price: price(5_000, 'mớ') }],
  ['mít thái giảm còn 12k/kg', { name: 'Mít thái', price: price(12_000, 'kg') }],
  ['bán cam sành', { name: 'Cam sành' }],
  ['bán', {}],
  ['dạ con chào cô', {}],
  ['', {}],
  ['😀😀', {}],
];
test.each(PARTS)('parts: "%s"', (text, reading) => expect(readListing(text)).toEqual(reading));

const TRAPS: [string, ListingReading][] = [
  ['Gạo ST25 18k/kg còn 50kg', { name: 'Gạo ST25', price: price(18_000, 'kg'), stock: kg(50) }],
  ['sầu riêng Ri6 loại 1 95k/kg còn 2 tạ', { name: 'Sầu riêng Ri6 loại 1', price: price(95_000, 'kg'), stock: of(200_000, 'tạ') }],
  ['bơ 034 45k một ký', { name: 'Bơ 034', price: price(45_000, 'kg') }],
  ['NPK 16-16-8 500k/bao', { name: 'NPK 16-16-8', price: price(500_000, 'bao') }],
  ['Mật ong rừng chai 500ml 150k còn 20 chai', { name: 'Mật ong rừng chai 500ml', price: price(150_000, 'chai'), stock: of(20, 'chai') }],
  ['gạo lứt bao 25 kg 600k còn 10 bao', { name: 'Gạo lứt bao 25 kg', price: price(600_000, 'bao'), stock: of(10, 'bao') }],
  ['rượu gạo 45 độ 40k/lít còn 50 lít', { name: 'Rượu gạo 45 độ', price: price(40_000, 'lít'), stock: of(50_000, 'lít') }],
  ['bán 5 con bò 3 năm tuổi 18tr/con', { name: 'Bò 3 năm tuổi', price: price(18_000_000, 'con'), stock: of(5, 'con') }],
  ['bưởi năm roi 30k/trái còn 100 trái', { name: 'Bưởi năm roi', price: price(30_000, 'trái'), stock: of(100, 'trái') }],
  ['chuối chín cây 15k/nải còn 8 nải', { name: 'Chuối chín cây', price: price(15_000, 'nải'), stock: of(8, 'nải') }],
  ['nấm tràm 80 1 ký còn 6 ký, sđt 0905 123 456', { name: 'Nấm tràm', price: price(80_000, 'kg'), stock: kg(6) }],
  ['bò một nắng 500k/kg còn 10kg', { name: 'Bò một nắng', price: price(500_000, 'kg'), stock: kg(10) }],
  ['cam của anh Bảy thôn 5 25k/kg', { name: 'Cam của anh Bảy thôn 5', price: price(25_000, 'kg') }],
  ['nước mắm Nam Ô 60k/chai 500ml còn 40 chai', { name: 'Nước mắm Nam Ô', price: price(60_000, 'chai'), stock: of(40, 'chai'), note: '500ml' }],
  ['mật ong OCOP 4 sao 300k/chai', { name: 'Mật ong OCOP 4 sao', price: price(300_000, 'chai') }],
  ['heo con 2 tháng 1tr2 một con', { name: 'Heo con 2 tháng', price: price(1_200_000, 'con') }],
  ['cà phê 100% 120k/gói', { name: 'Cà phê 100%', price: price(120_000, 'gói') }],
  ['Mật ong 3f8a 250k/chai còn 20 chai', { name: 'Mật ong 3f8a', price: price(250_000, 'chai'), stock: of(20, 'chai') }],
  ['Chuối T-1234 15k/nải còn 30 nải', { name: 'Chuối T-1234', price: price(15_000, 'nải'), stock: of(30, 'nải') }],
  ['Mật ong rừng250k/chai còn20chai', { name: 'Mật ong rừng', price: price(250_000, 'chai'), stock: of(20, 'chai') }],
  ['gà ta 120k/kg, mỗi con 2kg, còn 20 con', { name: 'Gà ta', price: price(120_000, 'kg'), stock: of(20, 'con'), note: 'mỗi con 2kg' }],
  ['Hàng thử số 7 10k/cái còn 5 cái', { name: 'Hàng thử số 7', price: price(10_000, 'cái'), stock: of(5, 'cái') }],
];
test.each(TRAPS)('trap: "%s"', (text, reading) => expect(readListing(text)).toEqual(reading));

describe('notes', () => {
  test.each([
    ['Mật ong rừng 250k/chai còn 20 chai, lấy tận Trà My', 'lấy tận Trà My'],
    ['rau muống 10k/bó còn 30 bó, sáng mai 5h cắt', 'sáng mai 5h cắt'],
    ['cam sành 25k/kg còn 2 tạ, nhà trồng không phun thuốc', 'nhà trồng không phun thuốc'],
  ])('"%s" notes "%s"', (text, note) => expect(readListing(text).note).toBe(note));
});

describe('a later word takes an earlier one back', () => {
  test.each([
    ['cam sành giá 25, à không, 27 một ký còn 2 tạ', { dong: 27_000, unit: 'kg' }],
    ['mật ong 250k/chai, lộn, 270', { dong: 270_000, unit: 'chai' }],
    ['mật ong 250k/chai, nhầm, 270k một lít', { dong: 270_000, unit: 'lít' }],
  ])('"%s"', (text, expected) => expect(readListing(text).price).toEqual(expected));
});

test('what is said beside a correction counts too', () =>
  expect(readListing('cam sành giá 25, à không, 27 một ký còn 2 tạ')).toEqual({ name: 'Cam sành', price: price(27_000, 'kg'), stock: of(200_000, 'tạ') }));

test('"con ơi" is no unit', () => expect(readListing('Mật ong rừng 250k con ơi')).toEqual({ name: 'Mật ong rừng', price: price(250_000) }));

describe('unlikely prices', () => {
  test.each([
    ['chuối 15tr một nải còn 30 nải', { dong: 15_000_000, doubtful: 15_000, unit: 'nải' }],
    ['250.000k/chai mật ong', { dong: 250_000_000, doubtful: 250_000, unit: 'chai' }],
    ['bò 18 một con', { dong: 18_000, doubtful: 18_000_000, unit: 'con' }],
    ['cam 25tr/kg', { dong: 25_000_000, doubtful: 25_000, unit: 'kg' }],
  ])('"%s" is doubted', (text, expected) => expect(readListing(text).price).toEqual(expected));
  test('dear goods may be dear', () => expect(readListing('sâm ngọc linh 150tr/kg còn 2kg').price).toEqual({ dong: 150_000_000, unit: 'kg' }));
});

test('what may be for all is asked about', () => {
  expect(readListing('bán bầy gà 20 con giá 2tr').price).toEqual({ dong: 2_000_000, doubtful: 100_000, unit: 'con' });
  expect(readListing('chuối 80k có 5 buồng')).toEqual({ name: 'Chuối', price: price(80_000, 'buồng'), stock: of(5, 'buồng') });
  expect(readListing('cam 25k còn 3 ký')).toEqual({ name: 'Cam', price: price(25_000, 'kg'), stock: kg(3) });
  expect(readListing('mít nguyên trái 80k còn 5 trái').price).toEqual(price(80_000, 'trái'));
  expect(readListing('thơm 10 ngàn 2 trái')).toEqual({ name: 'Thơm', price: { dong: 10_000, doubtful: 5_000, unit: 'trái' } });
});

test('a price or a stock left open is not read', () => {
  expect(readListing('cam 25-30k/kg còn 2 tạ')).toEqual({ name: 'Cam', stock: of(200_000, 'tạ') });
  expect(readListing('cam 25k ký còn 20-30 ký')).toEqual({ name: 'Cam', price: price(25_000, 'kg') });
  expect(readListing('bưởi da xanh 3 chục một trái còn 1 thiên').stock).toEqual(of(1000, 'trái'));
  expect(readListing('gà 1 con khoảng 1ký5').price).toBeUndefined();
});

test('half-accented and decomposed typing', () => {
  expect(readListing('Mật ong rưng 250k/lit còn 20 lit')).toEqual({ name: 'Mật ong rưng', price: price(250_000, 'lít'), stock: of(20_000, 'lít') });
  expect(readListing('Mật ong rừng 250k/chai còn 20 chai'.normalize('NFD')).stock).toEqual(of(20, 'chai'));
});

test('whatever is pasted is read quickly and never throws', () => {
  const started = performance.now();
  for (const piece of ['mật ong 250k/chai còn 20 chai ', '1', 'ký ', '0 ', 'một ', '/', '(', '\u0000', '\ud83c', 'còn ', '9'.repeat(400), '1.', 'k', '\n']) {
    const reading = readListing(piece.repeat(Math.ceil(10_000 / piece.length)));
    expect((reading.name ?? '').length).toBeLessThanOrEqual(80);
    expect(Number.isSafeInteger(reading.price?.dong ?? 0)).toBe(true);
  }
  expect(performance.now() - started).toBeLessThan(1500);
});

describe('corrections of a card', () => {
  const ROWS: [string, ListingReading][] = [
    ['giá 27, với lại còn tạ rưỡi thôi', { price: price(27_000), stock: of(150_000, 'tạ') }],
    ['giá 270', { price: price(270_000) }],
    ['gia 270', { price: price(270_000) }],
    ['270k', { price: price(270_000) }],
    ['sửa giá 27', { price: price(27_000) }],
    ['giá 27 một ký', { price: price(27_000, 'kg') }],
    ['giá hai trăm rưỡi', { price: price(250_000) }],
    ['còn 15 chai', { stock: of(15, 'chai') }],
    ['con 15 chai', { stock: of(15, 'chai') }],
    ['15 chai thôi', { stock: of(15, 'chai') }],
    ['giá 30k/kg còn 10kg', { price: price(30_000, 'kg'), stock: kg(10) }],
    ['lộn, 270', { price: price(270_000) }],
    ['nhầm rồi, 15 chai', { stock: of(15, 'chai') }],
    ['không phải 250 mà 270', { price: price(270_000) }],
    ['tên là mật ong hoa', { name: 'Mật ong hoa' }],
    ['đổi tên thành mật ong hoa', { name: 'Mật ong hoa' }],
    ['sửa tên lại là cam xoàn', { name: 'Cam xoàn' }],
    ['ten la mat ong hoa', { name: 'Mật ong hoa' }],
  ];
  test.each(ROWS)('"%s"', (text, reading) => expect(readCorrection(text)).toEqual(reading));
  test.each(['1', '3', '270', '15', 'đăng đi', 'sửa lại', 'sửa tên', 'dạ', '', 'đăng bán', 'thôn 5', 'loại 1'])('"%s" corrects nothing', (text) => expect(readCorrection(text)).toEqual({}));
});

test.each([['cam 25k', true], ['cam còn 2 ký', true], ['cam', false], ['250k', false]])('an offer: "%s" %s', (text, is) => expect(isOffer(readListing(text))).toBe(is));
