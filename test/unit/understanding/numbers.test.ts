import { readNumber } from '../../../src/understanding/numbers';
import { tokenise } from '../../../src/understanding/tokens';

const read = (text: string, money = true): number | undefined => readNumber(tokenise(text), 0, { money })?.value;

test.each([
  ['1 250 000', 1_250_000], ['１５．０００', 15_000], ['2½', 2.5], ['3,,5', 3.5], ['7 mươi', 70], ['4 mươi lăm', 45], ['2 trăm lẻ 6', 206], ['15 trăm', 1_500], ['2 trăm 45', 245], ['12 chục', 120],
  ['ba phẩy bảy lăm', 3.75], ['một phẩy hai triệu', 1_200_000], ['hai chấm không tám', 2.08], ['băm tư', 34], ['ba mươi lâm', 35], ['tám mưoi', 80],
  ['hai ngàn không trăm hai mươi sáu', 2_026], ['một triệu không trăm linh năm ngàn', 1_005_000], ['năm ngàn lẻ ba', 5_003], ['ba triệu lẻ sáu chục', 3_060_000], ['triệu không tám', 1_080_000], ['2 triệu lẻ năm ngàn', 2_005_000],
  ['bốn vạn rưỡi', 45_000], ['ba vạn hai', 32_000], ['hai vạn năm trăm', 20_500], ['triệu ba rưỡi', 1_350_000], ['một ngàn ba trăm rưỡi', 1_350], ['ba trăm rưởi ngan', 350_000], ['bon tram năm chuc', 450], ['2 trieu rưỡi', 2_500_000],
  ['một triệu bốn trăm', 1_400_000], ['hai tỷ ba trăm', 2_300_000_000], ['bảy ngàn ba', 7_300], ['7 ngàn 3 ký', 7_300],
])('"%s" is %d', (text, value) => expect(read(text)).toBe(value));

test.each([['30 ngàn 2 ký', 30_000], ['10 ngàn 3 trái', 10_000], ['2 trăm 3 ký', 200], ['năm chục một chai', 50], ['100k 4 bó', 100_000], ['5 ngan con', 5_000]])('"%s" is %d, its last digit counts the goods', (text, value) => expect(read(text)).toBe(value));

test.each(['lăm ký', 'mốt giao', 'mươi trái', 'lẻ', 'rưỡi', 'cam'])('"%s" begins with no number', (text) => expect(read(text)).toBeUndefined());
