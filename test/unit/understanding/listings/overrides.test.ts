import { readListings } from '../../../../src/understanding/listings';

const act = (message: string): string => {
  const read = readListings(message);
  return 'act' in read ? read.act : 'listing';
};

test.each([
  ['cho thuê 5 công ruộng gần kinh Xáng, 6 triệu công một năm', 'other'],
  ['Bán rẫy cà phê 1ha có giếng, sổ đỏ, giá 1 tỷ 8', 'other'],
  ['heo 58 một ký rứa thì lỗ vốn con ơi', 'other'],
  ['bữa ni biển động, tàu thuyền nằm bờ hết rồi con ơi', 'other'],
  ['bên mình có thu mua cau không em', 'question'],
  ['ổi của bác rớt giá còn 8 ngàn nghe, chỉnh giùm', 'update'],
  ['Bác cho cháu đặt chục bánh chưng với ạ', 'buyer'],
])('what only looks like an offer is none: %s', (message, expected) => {
  expect(act(message)).toBe(expected);
});

test.each(['bán chanh không hạt', 'Bán trái thơm mật Đơn Dương', 'Cần bán bưởi da xanh'])('goods and a word of selling are an offer: %s', (message) => {
  expect(act(message)).toBe('listing');
});

test.each([
  ['bán lợn không em', 'listing'],
  ['Thôi em không bán đào phai nữa nhé, xoá bài giúp em ạ', 'listing'],
])('a question or a taking down is no offer: %s', (message, not) => {
  expect(act(message)).not.toBe(not);
});
