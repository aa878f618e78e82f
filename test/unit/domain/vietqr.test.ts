import fc from 'fast-check';
import { bankNameOf, findBank, readAccount } from '../../../src/domain/banks';
import { plainPurpose, vietQrPayload } from '../../../src/domain/vietqr';

// Published payloads, as the README of vietnam-qr-pay prints them; their purposes are in small letters, which ours never are.
const PUBLISHED: [Parameters<typeof vietQrPayload>[0], string][] = [
  [{ to: { bin: '970416', account: '257678859' }, amount: 1000, purpose: 'Chuyen tien' }, '00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA5303704540410005802VN62150811Chuyen tien6304BBB8'],
  [{ to: { bin: '970416', account: '257678859' }, amount: 10000, purpose: 'Chuyen tien' }, '00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA53037045405100005802VN62150811Chuyen tien630453E6'],
];

/** CRC-16/CCITT-FALSE by a table, so that it is not the same code twice. */
function crcOf(text: string): string {
  const table = Array.from({ length: 256 }, (_, byte) => Array.from({ length: 8 }).reduce<number>((crc) => ((crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff), byte << 8));
  return [...Buffer.from(text)].reduce((crc, byte) => ((crc << 8) ^ (table[((crc >> 8) ^ byte) & 0xff] ?? 0)) & 0xffff, 0xffff).toString(16).toUpperCase().padStart(4, '0');
}

function fieldsOf(text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (let at = 0; at < text.length;) {
    const length = Number(text.slice(at + 2, at + 4));
    fields[text.slice(at, at + 2)] = text.slice(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return fields;
}

test.each(PUBLISHED)('a payload is the published one, but for capitals in its purpose: %j', (request, published) => {
  const body = published.slice(0, -4);
  expect(crcOf(body)).toBe(published.slice(-4));
  const loud = body.replace('Chuyen tien', 'CHUYEN TIEN');
  expect(vietQrPayload(request)).toBe(loud + crcOf(loud));
});

test("the check sum is NAPAS's: of its own example, and of the usual digits", () => {
  expect(crcOf('00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang6304')).toBe('2E2E');
  expect(crcOf('123456789')).toBe('29B1');
});

test('whatever account, amount and purpose: the fields say them and the check sum is right', () => {
  const account = fc.stringMatching(/^[A-Z0-9]{6,19}$/);
  fc.assert(fc.property(account, fc.integer({ min: 1, max: 1_000_000_000 }), fc.string(), (number, amount, purpose) => {
    const payload = vietQrPayload({ to: { bin: '970436', account: number }, amount, purpose });
    expect(crcOf(payload.slice(0, -4))).toBe(payload.slice(-4));
    const fields = fieldsOf(payload);
    const receiver = fieldsOf(fields['38'] ?? '');
    expect([fields['54'], fieldsOf(receiver['01'] ?? ''), fieldsOf(fields['62'] ?? '')['08']]).toEqual([String(amount), { '00': '970436', '01': number }, plainPurpose(purpose)]);
  }));
});

test('a purpose is plain and short; what no app takes is no payload', () => {
  expect(plainPurpose('Đơn hàng số 1041, cô Ba ở Suối Xanh')).toBe('DON HANG SO 1041 CO BA O');
  for (const amount of [0, -5, 1.5]) expect(() => vietQrPayload({ to: { bin: '970436', account: '0011001' }, amount, purpose: 'DH1' })).toThrow(RangeError);
  expect(() => vietQrPayload({ to: { bin: '9704', account: '0011001' }, amount: 5, purpose: 'DH1' })).toThrow(RangeError);
});

test('banks are found by code, name and number, in any case', () => {
  for (const text of ['VCB', 'vietcombank', '970436']) expect(findBank(text)).toEqual({ code: 'VCB', bin: '970436', name: 'Vietcombank' });
  expect([findBank('MBBank')?.bin, findBank('Co-op Bank')?.bin, findBank('agribank')?.bin, findBank('vietin bank')?.bin]).toEqual(['970422', '970446', '970405', '970415']);
  expect([findBank('ngân hàng xóm'), bankNameOf('970499')]).toEqual([undefined, '970499']);
  expect([readAccount('0011 0012-345'), readAccount('12 34'), readAccount('số tài khoản')]).toEqual(['00110012345', undefined, undefined]);
});
