import { phonesOutput } from '../../../src/understanding/outputs/phones';
import { findPhones, readPhone } from '../../../src/understanding/phone';

const MOBILE = '+84905123456';

test.each([
  '0905 123 456', '0905123456', '0905123456nha', '0905 123 456, 2kg cam', '0905 123 456 2kg', '+84905123456', '84 905 123 456', '+84 905 123 456', '0905.123.456', '0905-123-456', 'O905 123 456', '09O5 123 456',
  'sđt 0905 123 456 gọi trước', '15 Lê Lợi, 0905 123 456', '(0905) 123 456'.replace(/[()]/g, ''), 'không chín không năm một hai ba bốn năm sáu', 'khong chin khong nam mot hai ba bon nam sau',
])('"%s" is the mobile', (text) => expect(readPhone(text)).toEqual({ kind: 'phone', e164: MOBILE }));

test.each([
  ['0905 12 345', { kind: 'short', digits: 9 }], ['905123456', { kind: 'short', digits: 9 }], ['0905 1234', { kind: 'short', digits: 8 }], ['09051234567', { kind: 'long', digits: 11 }], ['0905 123 4567', { kind: 'long', digits: 11 }],
  ['0511 3812345', { kind: 'migrated', e164: '+842363812345' }], ['0111 111 111', { kind: 'wrong', digits: 10 }], ['0236 3812 345', { kind: 'phone', e164: '+842363812345' }],
  ['0165 4123 456', { kind: 'migrated', e164: '+84354123456' }], ['01234567890', { kind: 'migrated', e164: '+84834567890' }], ['0905 12 345 hay 0905 123 456', { kind: 'phone', e164: MOBILE }],
])('"%s" reads %j', (text, reading) => expect(readPhone(text)).toEqual(reading));

test.each(['giao 15 Lê Lợi', '250.000', 'K12/5 Núi Thành', '24/11/2026', 'mật ong', '', '0', '2 ký cam'])('"%s" has no phone', (text) => expect(readPhone(text)).toEqual({ kind: 'none' }));

test('the place of a phone is the place of its digits', () => {
  const text = 'gọi 0905 123 456 2kg';
  const [found] = findPhones(text);
  expect(text.slice(found?.start, found?.end)).toBe('0905 123 456');
});

test.each([
  ['SĐT:0905123456', ['+84905123456']], ['zalo0905.123.456', ['+84905123456']], ['(+84) 905 123 456', ['+84905123456']], ['+84 (0) 905 123 456', ['+84905123456']], ['(0905)123456', ['+84905123456']],
  ['0905_123_456', ['+84905123456']], ['0905–123–456', ['+84905123456']], ['𝟎𝟗𝟎𝟓 𝟏𝟐𝟑 𝟒𝟓𝟔', ['+84905123456']], ['0905,123,456', ['+84905123456']], ['2 ký 0905 123 456', ['+84905123456']],
  ['0905 123 456 0914 222 111', ['+84905123456', '+84914222111']], ['0905123456, zalo 0905123456', ['+84905123456']], ['0905 12 34, à lộn 0914 222 111', ['+84914222111']], ['0905123456 / 0236.3847.215', ['+84905123456', '+842363847215']],
  ['số của con là không chín không năm, một hai ba, bốn năm sáu, hai ký cam', ['+84905123456']], ['không chín không năm ba số tám bốn năm sáu', ['+84905888456']], ['không chín mười hai ba bốn năm sáu bảy tám', ['+84912345678']],
  ['không chín không năm 123 bốn năm sáu', ['+84905123456']], ['không chín linh năm một hai ba bốn năm sáu', ['+84905123456']], ['0905 123 456 lấy 5 trái 20k', ['+84905123456']],
  ['không chín tám sáu rồi một một không rồi bốn hai năm', ['+84986110425']], ['O chín không năm một hai ba bốn năm sáu', ['+84905123456']], ['0905 123 45l', ['+84905123451']], ['không phải 0905 123 456 mà 0905 123 465', ['+84905123465']], ['0905 123 456 lấy 2l mật', ['+84905123456']],
  ['0905 123 4567', []], ['stk 0905123456 vietcombank', []], ['số tài khoản của em là 0905123456', []], ['mã vận đơn 0905123456', []], ['0 9 0 5 1 2 3 4 5 6 7', []], ['một hai ba bốn năm sáu bảy tám chín mười', []], ['ngày 09/05/2026 lúc 12h34', []],
])('"%s" holds %j', (text, numbers) => expect(phonesOutput(text).phones.map(({ e164 }) => e164)).toEqual(numbers));

test.each([['0510 3865 774', '+842353865774', 'landline', '05103865774'], ['04 3829 4471', '+842438294471', 'landline', '0438294471'], ['+84 165 4123 456', '+84354123456', 'mobile', '01654123456']])(
  '"%s" has become %s, a suggestion',
  (text, e164, type, from) => expect(phonesOutput(text)).toEqual({ phones: [{ e164, type, migrated_from: from }] }),
);
