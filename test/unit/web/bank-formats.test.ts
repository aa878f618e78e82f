import { createHmac } from 'node:crypto';
import { casso } from '../../../src/web/bank/casso';
import { sepay } from '../../../src/web/bank/sepay';

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

/** SePay's own example of a delivery. */
const SEPAY = {
  id: 92704, gateway: 'Vietcombank', transactionDate: '2023-03-25 14:02:37', accountNumber: '0123499999', code: null, content: 'DH1041 chuyen tien',
  transferType: 'in', transferAmount: 2277000, accumulated: 19077000, subAccount: null, referenceCode: 'MBVCB.3278907687', description: '',
};
/** Casso's own example of a delivery, its key and its signature. */
const CASSO = {
  error: 0,
  data: {
    id: 0, reference: 'MA_GIAO_DICH_THU_NGHIEM', description: 'giao dich thu nghiem', amount: 599000, runningBalance: 25000000, transactionDateTime: '2024-10-03 15:06:37',
    accountNumber: '88888888', bankName: 'VPBank', bankAbbreviation: 'VPB', virtualAccountNumber: '', virtualAccountName: '', counterAccountName: 'NGUYEN VAN A',
    counterAccountNumber: '8888888888', counterAccountBankId: '970415', counterAccountBankName: 'VietinBank',
  },
};
const CASSO_KEY = 'mgExMrjj4i7a1p8Cs6LmFbpCd8lbw4sSX4LZXPag7TKazeIogtR90tvWYTkwQbvs';
const CASSO_SIGNATURE = 't=1727948258788,v1=ed0a4bd2e826d5cb69988cdb141e6c1a080e21f3b57eb72cd78192220042b9e7dde0868fc667faea8e224900fa7904e7c88dfa098032fb2d6b6996856e8b7ff3';
const OLD_CASSO = { error: 0, data: [
  { id: 6789, tid: 'BANK_REF_ID', description: 'DH1041', amount: 790000, cusum_balance: 20000000, when: '2020-10-14 00:34:57', bank_sub_acc_id: '123456789' },
  { id: 6790, tid: '', description: 'rut tien', amount: -5000, bank_sub_acc_id: '123456789' },
  { id: 6791, tid: null, description: 'DH1042', amount: 1000, bank_sub_acc_id: 123456789 },
] };

test('SePay: the key, or a signature over time and body', () => {
  const body = bytes(SEPAY);
  expect(sepay.isAuthentic(body, { authorization: 'Apikey right' }, 'right')).toBe(true);
  for (const authorization of ['Apikey wrong', 'Bearer right', 'right', '', undefined]) expect(sepay.isAuthentic(body, { authorization }, 'right')).toBe(false);
  const signature = `sha256=${createHmac('sha256', 'right').update('1727948258.').update(body).digest('hex')}`;
  const signed = { 'x-sepay-signature': signature, 'x-sepay-timestamp': '1727948258' };
  expect(sepay.isAuthentic(body, signed, 'right')).toBe(true);
  expect(sepay.isAuthentic(bytes({ ...SEPAY, transferAmount: 1 }), signed, 'right')).toBe(false);
  expect(sepay.isAuthentic(body, { ...signed, 'x-sepay-timestamp': '1727948259' }, 'right')).toBe(false);
  expect(sepay.isAuthentic(body, { ...signed, authorization: 'Apikey right', 'x-sepay-signature': 'sha256=00' }, 'right')).toBe(false);
});

test('SePay: one transfer; nothing of what goes out; no form of its own is none', () => {
  const notice = { noticeId: '92704', reference: 'MBVCB.3278907687', bank: 'Vietcombank', accounts: ['0123499999'], amount: 2277000, purpose: 'DH1041 chuyen tien' };
  expect(sepay.read(bytes(SEPAY))).toEqual([notice]);
  expect(sepay.read(bytes({ ...SEPAY, referenceCode: null, subAccount: 'VA1' }))).toEqual([{ ...notice, reference: 'sepay:92704', accounts: ['0123499999', 'VA1'] }]);
  expect(sepay.read(bytes({ ...SEPAY, transferType: 'out' }))).toEqual([]);
  expect([sepay.read(bytes({ id: 1 })), sepay.read(Buffer.from('{')), sepay.read(Buffer.alloc(0)), sepay.read(bytes({ ...SEPAY, transferAmount: '5' }))]).toEqual([undefined, undefined, undefined, undefined]);
});

test("Casso: its own example is authentic, keys in whatever order, and nothing else is", () => {
  const headers = { 'x-casso-signature': CASSO_SIGNATURE };
  expect(casso.isAuthentic(bytes(CASSO), headers, CASSO_KEY)).toBe(true);
  expect(casso.isAuthentic(bytes({ data: Object.fromEntries(Object.entries(CASSO.data).reverse()), error: 0 }), headers, CASSO_KEY)).toBe(true);
  expect(casso.isAuthentic(bytes({ ...CASSO, data: { ...CASSO.data, amount: 1 } }), headers, CASSO_KEY)).toBe(false);
  expect(casso.isAuthentic(bytes(CASSO), headers, 'another')).toBe(false);
  expect(casso.isAuthentic(bytes(CASSO), { 'x-casso-signature': CASSO_SIGNATURE.replace('1727948258788', '1727948258789') }, CASSO_KEY)).toBe(false);
  expect(casso.isAuthentic(Buffer.from('no json'), headers, CASSO_KEY)).toBe(false);
});

test('Casso: slashes and accents as they are, or escaped as PHP does', () => {
  const body = { data: { description: 'Đơn 1/2' }, error: 0 };
  const sign = (json: string) => ({ 'x-casso-signature': `t=5,v1=${createHmac('sha512', 'key').update(`5.${json}`).digest('hex')}` });
  for (const json of ['{"data":{"description":"Đơn 1/2"},"error":0}', '{"data":{"description":"\\u0110\\u01a1n 1\\/2"},"error":0}']) expect(casso.isAuthentic(bytes(body), sign(json), 'key')).toBe(true);
});

test('Casso of before: the secret itself, and several transfers', () => {
  expect(casso.isAuthentic(bytes(OLD_CASSO), { 'secure-token': 'right' }, 'right')).toBe(true);
  for (const token of ['wrong', '', undefined]) expect(casso.isAuthentic(bytes(OLD_CASSO), { 'secure-token': token }, 'right')).toBe(false);
  expect(casso.read(bytes(OLD_CASSO))).toEqual([
    { noticeId: '6789', reference: 'BANK_REF_ID', bank: '', accounts: ['123456789'], amount: 790000, purpose: 'DH1041' },
    { noticeId: '6791', reference: 'casso:6791', bank: '', accounts: ['123456789'], amount: 1000, purpose: 'DH1042' },
  ]);
  expect(casso.read(bytes(CASSO))).toEqual([{ noticeId: '0', reference: 'MA_GIAO_DICH_THU_NGHIEM', bank: 'VPB', accounts: ['88888888'], amount: 599000, purpose: 'giao dich thu nghiem' }]);
  expect([casso.read(bytes({ error: 0 })), casso.read(bytes([]))]).toEqual([undefined, undefined]);
});
