import { readYesNo } from '../../../src/understanding/yes-no';

test.each([
  ...['đúng', 'đúng rồi con', 'dung roi', 'dạ đúng', 'phải', 'phải rồi', 'chuẩn', 'đồng ý', 'dong y', 'đăng đi', 'đặt đi em', 'chốt', 'dc', 'dạ được ạ', 'ừ rứa', 'đúng rứa', 'rứa đi', 'lên đơn đi', 'Đúng rồi!'].map((text) => [text, 'yes']),
  ...['không', 'k', 'ko em', 'k dc', 'dạ không', 'hông', 'hổng', 'nỏ', 'không phải', 'không phải mô', 'thôi', 'chưa', 'sai rồi', 'đừng', 'khỏi', 'thôi khỏi', 'khum', 'để coi đã', 'ok thôi', 'chưa đồng ý'].map((text) => [text, 'no']),
  ...['dạ', 'ừ', 'vâng', 'dạ vâng ạ', 'ừ con', 'ừ ừ', 'um', 'uhm', '👍', '👌 👍', 'ờ', 'Dạ.', 'ok em', 'oke', 'dạ ok ạ', 'đợi chút', 'chờ chị xíu', 'khoan đợi chút nghe'].map((text) => [text, 'polite']),
])('"%s" is %s', (text, answer) => expect(readYesNo(text)).toBe(answer));

test.each(['được không?', 'kk', 'không sao đâu', 'mật ong', '', 'đúng rồi, giao sớm nha', 'có 10 lít mật ong', 'không đủ con ơi, còn 3 ký', '1', '🍊'])('"%s" is neither', (text) => expect(readYesNo(text)).toBeUndefined());

test.each(['Đào', 'Hồng', 'Quỳnh Như', 'Như', 'Hồng Nhung', 'Đạt', 'Ý', 'Minh', 'Thuỷ', 'chị Hồng', 'cô Đào', 'Lê Thị Hồng', 'Sáu'])('a name is neither: %s', (name) => expect(readYesNo(name)).toBeUndefined());
