import { readScam } from '../../../src/understanding/scam';

test.each([
  'toi la ke toan HTX, doi so tai khoan nhan tien qua 0011223344', 'đổi số tài khoản', 'số tài khoản mới của HTX là 0011223344', 'em ơi đổi stk htx sang 123456789 vcb', 'HTX đổi tài khoản rồi, chuyển vô 0011223344 nha', 'cập nhật giúp số tài khoản nhận tiền',
])('%j wants an account changed', (text) => expect(readScam(text)).toEqual({ kind: 'scam', about: 'account' }));

test.each(['có người nói ở HTX kêu cô đọc mã trong tin nhắn', 'ai gọi hỏi mã otp nè con', 'người ta kêu cho mã xác nhận', 'có người xin mật khẩu của bác'])('%j tells of somebody who asks for a code', (text) => {
  expect(readScam(text)).toEqual({ kind: 'scam', about: 'code' });
});

test.each(['số tài khoản HTX là gì', 'cho chị xin số tài khoản', 'chuyển khoản được không', 'đổi sang chuyển khoản', 'mã mời 48271630', 'đổi địa chỉ đơn 1042', 'gọi cho chị', 'đơn 1042 đổi 3 ký', 'xin mã mời'])('%j is nothing of the kind', (text) => {
  expect(readScam(text)).toBeUndefined();
});
