import { findPhones, readPhone } from '../../../src/understanding/phone';

const MOBILE = '+84905123456';

test.each([
  '0905 123 456', '0905123456', '0905123456nha', '0905 123 456, 2kg cam', '0905 123 456 2kg', '+84905123456', '84 905 123 456', '+84 905 123 456', '0905.123.456', '0905-123-456', 'O905 123 456', '09O5 123 456',
  'sđt 0905 123 456 gọi trước', '15 Lê Lợi, 0905 123 456', '(0905) 123 456'.replace(/[()]/g, ''), 'không chín không năm một hai ba bốn năm sáu', 'khong chin khong nam mot hai ba bon nam sau',
])('"%s" is the mobile', (text) => expect(readPhone(text)).toEqual({ kind: 'phone', e164: MOBILE }));

test.each([
  ['0905 12 345', { kind: 'short', digits: 9 }], ['905123456', { kind: 'short', digits: 9 }], ['0905 1234', { kind: 'short', digits: 8 }], ['09051234567', { kind: 'long', digits: 11 }], ['0905 123 4567', { kind: 'long', digits: 11 }],
  ['0511 3812345', { kind: 'long', digits: 11 }], ['0111 111 111', { kind: 'wrong', digits: 10 }], ['0236 3812 345', { kind: 'phone', e164: '+842363812345' }],
  ['0165 4123 456', { kind: 'migrated', e164: '+84354123456' }], ['01234567890', { kind: 'migrated', e164: '+84834567890' }], ['0905 12 345 hay 0905 123 456', { kind: 'phone', e164: MOBILE }],
])('"%s" reads %j', (text, reading) => expect(readPhone(text)).toEqual(reading));

test.each(['giao 15 Lê Lợi', '250.000', 'K12/5 Núi Thành', '24/11/2026', 'mật ong', '', '0', '2 ký cam'])('"%s" has no phone', (text) => expect(readPhone(text)).toEqual({ kind: 'none' }));

test('the place of a phone is the place of its digits', () => {
  const text = 'gọi 0905 123 456 2kg';
  const [found] = findPhones(text);
  expect(text.slice(found?.start, found?.end)).toBe('0905 123 456');
});
