import { toVietnamese } from '../../../src/understanding/english';
import { readIntent } from '../../../src/understanding/intent';
import { readMoneyIntent } from '../../../src/understanding/money-intent';

const manager = (text: string) => readMoneyIntent(text, { isManager: true, isSeller: false });
const buyer = (text: string) => readMoneyIntent(text, { isManager: false, isSeller: false });

test.each(['đã nhận tiền 1042', 'Nhận được tiền đơn 1042 rồi nha', 'da nhan tien 1042', 'thấy tiền của đơn 1042 rồi', 'đơn 1042 chuyển khoản rồi', '1042 trả tiền rồi em', 'tiền 1042 vào rồi', 'HTX nhận chuyển khoản đơn 1042 rồi'])('money came: "%s"', (text) => {
  expect(manager(text)).toEqual({ kind: 'moneyReceived', code: '1042' });
  expect(buyer(text)?.kind).not.toBe('moneyReceived');
});

test.each(['đã hoàn tiền 1042', 'trả lại tiền cho khách đơn 1042 rồi', 'đã chuyển lại tiền 1042', 'hoàn trả tiền 1042'])('money went back: "%s"', (text) => {
  expect(manager(text)).toEqual({ kind: 'moneyReturned', code: '1042' });
  expect(buyer(text)).toBeUndefined();
});

test.each([['chuyển khoản', 'transfers'], ['tiền vào', 'transfers'], ['tiền chưa rõ', 'transfers'], ['tiền phải trả lại', 'refundsDue'], ['còn phải hoàn tiền ai', 'refundsDue'], ['tiền cần hoàn', 'refundsDue']])('a list: "%s"', (text, kind) => {
  expect(manager(text)).toEqual({ kind });
});

test.each(['hôm nay bán được bao nhiêu', 'hôm nay bán được bao nhiêu rồi con', 'bán được mấy ký rồi', 'Nay tui bán được nhiêu tiền em', 'hom nay ban duoc bao nhieu', 'sổ hôm nay', 'tiền hàng hôm nay'])('a seller asks what they sold: "%s"', (text) => {
  expect(readIntent(text, { isSeller: true, isManager: false })).toEqual({ kind: 'soldToday' });
  expect(readIntent(text, { isSeller: false, isManager: false }).kind).not.toBe('soldToday');
});

test.each([['tiền hôm nay', true, true], ['xem tiền hôm nay', true, false], ['hôm nay thu được bao nhiêu', true, false], ['tien hom nay', true, true]])('a manager asks for the money of today: "%s"', (text, isManager, isSeller) => {
  expect(readIntent(text, { isSeller, isManager })).toEqual({ kind: 'moneyToday' });
  expect(readIntent(text, { isSeller: false, isManager: false }).kind).not.toBe('moneyToday');
});

test('who sells and manages asks for the own sales by selling, and who sells alone by the money, too', () => {
  expect(readIntent('hôm nay bán được bao nhiêu', { isSeller: true, isManager: true })).toEqual({ kind: 'soldToday' });
  expect(readIntent('tiền hôm nay', { isSeller: true, isManager: false })).toEqual({ kind: 'soldToday' });
});

test.each<[string, string | undefined]>([
  ['em chuyển khoản được không', undefined], ['cho chị số tài khoản', undefined], ['gửi anh số tài khoản để chuyển', undefined], ['ck dc k shop', undefined], ['gửi lại hình vuông', undefined], ['cho xin mã QR', undefined],
  ['chuyển khoản đơn 1042', '1042'], ['chuyển khoản', undefined], ['chị chuyển tiền trước nha', undefined],
])('a buyer wants to transfer: "%s"', (text, code) => {
  expect(buyer(text)).toEqual({ kind: 'payByTransfer', ...(code ? { code } : {}) });
});

test.each<[string, string | undefined, boolean]>([
  ['bắt chuyển khoản trước đơn 1042', '1042', true], ['bắt khách 1042 chuyển khoản trước nha em', '1042', true], ['khách đơn 1042 phải ck trước', '1042', true], ['bat khach 1042 chuyen khoan', '1042', true],
  ['người mua đơn 1042 lần sau phải chuyển tiền trước mới giao', '1042', true], ['yêu cầu người mua đơn 1042 trả tiền trước', '1042', true], ['khách này không nhận hàng đơn 1042, lần sau bắt chuyển khoản trước', '1042', true],
  ['lấy tiền trước 1042', '1042', true], ['bắt chuyển khoản trước', undefined, true],
  ['khỏi bắt chuyển khoản trước đơn 1042', '1042', false], ['thôi không bắt 1042 chuyển khoản trước nữa', '1042', false], ['khách đơn 1042 không cần chuyển khoản trước', '1042', false], ['bỏ bắt chuyển khoản đơn 1042', '1042', false],
  ['cho khách 1042 trả tiền mặt', '1042', false], ['cho người mua đơn 1042 trả khi nhận hàng lại', '1042', false],
])('a manager wants a buyer to pay first, or not any more: "%s"', (text, code, isAsked) => {
  const intent = { kind: 'payFirst', ...(code === undefined ? {} : { code }), isAsked };
  expect(manager(text)).toEqual(intent);
  expect(readIntent(text, { isManager: true, isSeller: true })).toEqual(intent);
  expect(buyer(text)?.kind).not.toBe('payFirst');
  expect(readIntent(text, { isManager: false, isSeller: true }).kind).not.toBe('payFirst');
});

test.each(['chị chuyển tiền trước nha', 'lấy 2 ký cam, em chuyển khoản trước', 'khách không nhận đơn 1042', 'chuyển khoản đơn 1042', 'đơn 1042 khách chuyển khoản rồi', 'đã nhận tiền 1042', 'hàng này phải giao trước 5 giờ', 'đơn 1042 và 1043 bắt chuyển khoản trước'])('nobody is made to pay first by: "%s"', (text) => {
  expect(manager(text)?.kind).not.toBe('payFirst');
});

test.each(['2kg nho hết nhiu để e ck', 'lấy 2 ký cam, chuyển khoản nha', 'đổi số tài khoản nhận tiền qua 0011223344', 'nhận đơn 1042', 'trả tiền khi nhận hàng', 'xong 1042', 'cam bao nhiêu một ký'])('it is about something else: "%s"', (text) => {
  expect([buyer(text), manager(text)]).toEqual([undefined, undefined]);
});

test('a manager who notes money does not take the order, and others mean what they said before', () => {
  const staff = { isSeller: true, isManager: true };
  expect(readIntent('đã nhận tiền 1042', staff)).toEqual({ kind: 'moneyReceived', code: '1042' });
  expect(readIntent('đã nhận tiền 1042', { isSeller: true, isManager: false })).toEqual({ kind: 'moneyReceived', code: '1042' });
  expect(readIntent('nhận 1042', staff)).toEqual({ kind: 'confirmOrder', code: '1042' });
  expect(readIntent('chuyển khoản được không', { isSeller: false, isManager: false })).toEqual({ kind: 'payByTransfer' });
});

test.each([
  ['Can I pay by transfer?', { kind: 'payByTransfer' }], ['show me the square again', { kind: 'payByTransfer' }], ['transfer order 1042', { kind: 'payByTransfer', code: '1042' }], ['transfers', { kind: 'transfers' }],
  ['what did I sell today?', { kind: 'soldToday' }], ['money today', { kind: 'moneyToday' }], ['order 1042 is paid', { kind: 'moneyReceived', code: '1042' }], ['money for order 1042 is there', { kind: 'moneyReceived', code: '1042' }], ['paid back 1042', { kind: 'moneyReturned', code: '1042' }], ['1042 refunded', { kind: 'moneyReturned', code: '1042' }], ['pay first 1042', { kind: 'payFirst', code: '1042', isAsked: true }], ['make the buyer of 1042 pay first', { kind: 'payFirst', code: '1042', isAsked: true }], ['1042 need not pay first', { kind: 'payFirst', code: '1042', isAsked: false }], ['to pay back', { kind: 'refundsDue' }],
])('in English: "%s"', (text, intent) => {
  const isList = intent.kind === 'payByTransfer';
  expect(readMoneyIntent(toVietnamese(text), { isManager: !isList, isSeller: intent.kind === 'soldToday' })).toEqual(intent);
});
