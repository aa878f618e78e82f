import { readAmountAnswer } from '../../../src/understanding/quantity';

test.each([
  ['20 chai', 20, 'chai'], ['hai chục', 20, 'chục'], ['2 tạ', 200_000, 'tạ'], ['tạ rưỡi', 150_000, 'tạ'], ['tạ hai', 120_000, 'tạ'], ['ký rưỡi', 1_500, 'kg'], ['nửa ký', 500, 'kg'], ['1kg2', 1_200, 'kg'],
  ['1 ký 2', 1_200, 'kg'], ['2 ký mốt', 2_100, 'kg'], ['ký sáu', 1_600, 'kg'], ['3 tấn 2', 3_200_000, 'tấn'], ['2 chục ký', 20_000, 'kg'], ['2 chục chai', 20, 'chai'], ['2 chục trái', 20, 'chục'],
  ['20 chục trứng', 200, 'chục'], ['2 chục rưỡi', 25, 'chục'], ['3 ký lô', 3_000, 'kg'], ['2 kí', 2_000, 'kg'], ['5 cân', 5_000, 'kg'], ['hai mươi ký', 20_000, 'kg'], ['mười lăm con', 15, 'con'],
  ['12con', 12, 'con'], ['3 lạng', 300, 'lạng'], ['ba lạng', 300, 'lạng'], ['2 yến', 20_000, 'yến'], ['1,5 lít', 1_500, 'lít'], ['1.5kg', 1_500, 'kg'], ['hai lít rưỡi', 2_500, 'lít'], ['2 xị', 500, 'xị'],
  ['500ml', 500, 'ml'], ['300 gram', 300, 'g'], ['còn 15 chai thôi', 15, 'chai'], ['chỉ còn 5 lít', 5_000, 'lít'], ['còn trăm rưỡi con', 150, 'con'], ['2 tá', 24, 'tá'], ['3 cặp', 6, 'cặp'], ['4 đôi', 8, 'đôi'],
  ['5 bó', 5, 'bó'], ['1 ký 2 lạng', 1_200, 'kg'], ['2 ký 300 gam', 2_300, 'kg'], ['1 tạ 20 ký', 120_000, 'tạ'], ['ba ký hai', 3_200, 'kg'], ['nửa tạ', 50_000, 'tạ'], ['còn khoảng chục chai', 10, 'chai'], ['30 nải', 30, 'nải'], ['2 buồng', 2, 'buồng'], ['10 hủ', 10, 'hũ'], ['5 bịt', 5, 'bịch'], ['2 phuy', 2, 'phuy'], ['1.200 con', 1_200, 'con'],
  ['nam ky', 5_000, 'kg'], ['2 lit ruoi', 2_500, 'lít'], ['con 20 lit', 20_000, 'lít'], ['2 ta', 200_000, 'tạ'], ['20 trung', 20, 'trứng'], ['hai tram con', 200, 'con'], ['hai chuc', 20, 'chục'],
])('"%s" is %d base units, spoken in %s', (text, base, unit) => expect(readAmountAnswer(text)).toEqual({ quantity: { base, unit } }));

test.each(['2-3 chai', '5 hay 6 ký', '2 3 ký', 'từ 10 đến 15 con'])('"%s" leaves open how much', (text) => expect(readAmountAnswer(text, { unit: 'kg' })).toBeUndefined());

test('a thiên is a thousand', () => expect(readAmountAnswer('1 thiên', { unit: 'trái' })).toEqual({ quantity: { base: 1000, unit: 'trái' } }));

test.each([['30', 30_000], ['còn khoảng 30', 30_000], ['chừng 12 thôi', 12_000], ['ba mươi', 30_000], ['1,5', 1_500]])('"%s" takes the unit that was asked for', (text, base) =>
  expect(readAmountAnswer(text, { unit: 'kg' })).toEqual({ quantity: { base, unit: 'kg' } }),
);

test('a bare number without a unit asked for is handed back', () => expect(readAmountAnswer('30')).toEqual({ bare: 30 }));
test.each(['nửa chai', 'thôn 5', 'nhiều lắm', '', 'vài ký', 'năm nay được mùa'])('"%s" is no quantity by itself', (text) => expect(readAmountAnswer(text)).toBeUndefined());
test.each(['ở thôn 5', '2-3 chai', 'chừng 20 mấy chai', 'còn nhiều lắm'])('"%s" is too vague for an answer', (text) => expect(readAmountAnswer(text, { unit: 'kg' })).toBeUndefined());
