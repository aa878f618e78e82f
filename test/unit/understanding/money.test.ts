import { readMoneyAnswer } from '../../../src/understanding/money';

test.each([
  ['250k', 250_000], ['250 k', 250_000], ['250 ngàn', 250_000], ['250 nghìn', 250_000], ['250 nghin', 250_000], ['250 ngìn', 250_000], ['250.000đ', 250_000], ['250,000', 250_000],
  ['250.000 VNĐ', 250_000], ['250000', 250_000], ['250 cành', 250_000], ['1tr2', 1_200_000], ['1 triệu 2', 1_200_000], ['triệu hai', 1_200_000], ['một triệu hai', 1_200_000], ['1tr250', 1_250_000],
  ['1 triệu 250', 1_250_000], ['1tr25', 1_250_000], ['1tr05', 1_050_000], ['một triệu rưỡi', 1_500_000], ['triệu rưỡi', 1_500_000], ['củ rưỡi', 1_500_000], ['2 củ', 2_000_000], ['2k5', 2_500],
  ['8 ngàn 5', 8_500], ['22.5k', 22_500], ['3,5k', 3_500], ['1,500k', 1_500_000], ['trăm rưỡi', 150_000], ['ngàn rưỡi', 1_500], ['2 trăm rưởi', 250_000], ['2 trăm 5', 250_000], ['hai trăm rưỡi', 250_000],
  ['hai trăm năm', 250_000], ['hai trăm năm mươi', 250_000], ['hai trăm năm chục', 250_000], ['hai trăm lẻ năm', 205_000], ['hai trăm linh năm', 205_000], ['trăm ba hai', 132_000], ['trăm mốt', 110_000],
  ['trăm tư', 140_000], ['hăm lăm', 25_000], ['bảy lăm', 75_000], ['bốn lăm', 45_000], ['mười lăm', 15_000], ['một lăm', 15_000], ['hai mươi mốt', 21_000], ['hai lăm ngàn', 25_000], ['mười ngàn', 10_000],
  ['một trăm hai mươi ngàn', 120_000], ['ba nghìn hai', 3_200], ['năm chục', 50_000], ['3 chục ngàn', 30_000], ['45 đồng', 45_000], ['35', 35_000], ['22.5', 22_500], ['5000', 5_000],
  ['250 ngan', 250_000], ['hai tram ruoi', 250_000], ['tram ruoi', 150_000], ['nam chuc', 50_000], ['muoi lam ngan', 15_000], ['giá 27 nghe con', 27_000], ['dạ khoảng 30', 30_000], ['bán 30 thôi', 30_000], ['35 rưỡi', 35_500], ['250k con ơi', 250_000], ['đắt lắm, 300 lận', 300_000], ['trăm tám', 180_000], ['15tr', 15_000_000],
])('"%s" is %d đồng', (text, dong) => expect(readMoneyAnswer(text)).toEqual({ dong }));

test.each([
  ['250 ngàn một lít', 250_000, 'lít'], ['250k/chai', 250_000, 'chai'], ['25k/kg', 25_000, 'kg'], ['5 ngàn ký', 5_000, 'kg'], ['45đ/kg', 45_000, 'kg'], ['50k/chục', 50_000, 'chục'], ['35 ngàn 1 chục', 35_000, 'chục'],
  ['25 một ký', 25_000, 'kg'], ['1 lít 250', 250_000, 'lít'], ['một lít 250 ngàn', 250_000, 'lít'], ['12 nghìn/ 1 bó', 12_000, 'bó'], ['hai trăm rưởi một lít', 250_000, 'lít'], ['95 mỗi con', 95_000, 'con'], ['100k/3kg', 33_333, 'kg'], ['210/2hộp', 105_000, 'hộp'], ['250 ngan mot lit', 250_000, 'lít'], ['15k 1 nải', 15_000, 'nải'], ['120 1 ký lô', 120_000, 'kg'],
])('"%s" is %d đồng a %s', (text, dong, unit) => expect(readMoneyAnswer(text)).toEqual({ dong, unit }));

test.each(['thì như mọi năm đó', 'rẻ thôi', 'tuỳ con', 'mật ni lấy tận Trà My, thơm lắm', 'thôn 5', 'còn 2 ký', '', '0', 'không biết', 'k', 'anh Bảy', 'còn 20', '20 lít', '0905123456', '25-30', '25 đến 30 ngàn', '25 hay 26'])('"%s" names no price', (text) => expect(readMoneyAnswer(text)).toBeUndefined());

test('a price without its unit is for the unit that was asked', () => {
  expect(readMoneyAnswer('35', { unit: 'chục' })).toEqual({ dong: 35_000, unit: 'chục' });
  expect(readMoneyAnswer('4k một trứng', { unit: 'chục' })).toEqual({ dong: 4_000, unit: 'trứng' });
});

test.each([['một tỷ hai', 1_200_000_000, 1_200_000], ['250.000k', 250_000_000, 250_000]])('"%s" is doubted even without a unit', (text, dong, doubtful) => expect(readMoneyAnswer(text)).toEqual({ dong, doubtful }));

test('15tr a nải is doubted, the likely price beside it', () => expect(readMoneyAnswer('15tr', { unit: 'nải', goods: 'Chuối mốc' })).toEqual({ dong: 15_000_000, doubtful: 15_000, unit: 'nải' }));
