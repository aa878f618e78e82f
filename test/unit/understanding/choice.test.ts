import { readChoice } from '../../../src/understanding/choice';

const CARD = ['Đăng bán', 'Sửa lại', 'Không đăng'];
test.each([
  ['1', 0], ['1.', 0], ['1)', 0], ['số 1', 0], ['so 2', 1], ['2️⃣', 1], ['3', 2], ['cái thứ hai', 1], ['số ba nha', 2], ['đăng', 0], ['dang ban', 0], ['Đăng bán', 0], ['ĐĂNG BÁN!', 0], ['đăng bán đi con', 0], ['đăng đi', 0],
  ['sửa', 1], ['sữa lại', 1], ['sua lai', 1], ['không', 2], ['không đăng', 2], ['khong dang', 2], ['dạ đăng bán ạ', 0],
])('card: "%s" picks %d', (text, index) => expect(readChoice(text, CARD)).toBe(index));
test.each(['4', '0', '12', 'dạ', '', 'hai', 'giá 27', 'bán', 'ừ', '250k', 'mật ong rừng', '1 ký'])('card: "%s" picks nothing', (text) => {
  const index = readChoice(text, ['Đăng bài', 'Sửa lại', 'Không đăng']);
  expect(index).toBeUndefined();
});

const GOODS = ['Mật ong rừng', 'Mật ong hoa cà phê', 'Mật ong nuôi'];
test.each([['loại 2', 1], ['món 3', 2], ['mật hoa cà phê', 1], ['hoa ca phe', 1], ['rung', 0], ['mật rừng nha em', 0], ['mật ong rưng', 0], ['cái số 3', 2], ['mat ong nuoi', 2]])('goods: "%s" picks %d', (text, index) =>
  expect(readChoice(text, GOODS)).toBe(index),
);
test.each(['mật ong', 'cam', 'mật', 'loại 4'])('goods: "%s" picks nothing', (text) => expect(readChoice(text, GOODS)).toBeUndefined());

test.each([
  ['phải rồi con', ['Phải', 'Không phải'], 0], ['không phải', ['Phải', 'Không phải'], 1], ['đủ r', ['Đủ rồi', 'Xem thêm hàng'], 0], ['thôi đồng ý', ['Đồng ý', 'Chưa đồng ý'], 0], ['chưa', ['Đồng ý', 'Chưa đồng ý'], 1],
  ['15', ['15.000 ₫ một nải', 'Giá khác'], 0], ['15.000 ₫ một nải', ['15.000 ₫ một nải', 'Giá khác'], 0], ['hủy đơn', ['Huỷ đơn', 'Giữ đơn'], 0], ['giu', ['Huỷ đơn', 'Giữ đơn'], 1], ['lấy 6 ký', ['Lấy 6 ký', 'Chờ có thêm', 'Không lấy nữa'], 0],
  ['đúng rồi em', ['Đúng rồi', 'Sửa lại'], 0],
])('"%s" of %j picks %d', (text, labels, index) => expect(readChoice(text, labels)).toBe(index));
test('a denied label is not picked', () => expect(readChoice('không đồng ý', ['Đồng ý', 'Xem hàng'])).toBeUndefined());
