import { fold, hasAccents, normalise, sameWords, wordsOf } from '../../../src/domain/text';

describe('fold', () => {
  test.each([
    ['Mật ong rừng', 'mat ong rung'],
    ['ĐẬU PHỘNG Đà Nẵng', 'dau phong da nang'],
    ['hòa'.normalize('NFD'), 'hoa'],
    ['hoà', 'hoa'],
    ['nước mắm Nam Ô', 'nuoc mam nam o'],
    ['250k/chai', '250k/chai'],
    ['', ''],
  ])('%j → %j', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('normalise', () => {
  test.each([
    ['m\u00e2\u0323t ong', 'mật ong'],
    ['mật\u00a0ong\u3000rừng', 'mật ong rừng'],
    ['mật\u200b ong\ufeff', 'mật ong'],
    ['  a \r\n\r\n  b ', 'a\nb'],
    ['a\tb\u0000c', 'a bc'],
    ['một\u2028hai', 'một\nhai'],
  ])('%j → %j', (text, clean) => expect(normalise(text)).toBe(clean));
});

test.each([['dau', false], ['đau', true], ['mật', true], ['250k', false]])('hasAccents(%j) is %j', (text, is) => expect(hasAccents(text)).toBe(is));

test('wordsOf leaves punctuation and emoji out', () => expect(wordsOf('Dạ, 2kg cam 🍊 nha!')).toEqual(['dạ', '2kg', 'cam', 'nha']));

describe('sameWords', () => {
  test.each([
    ['Đăng bán', 'dang ban', true],
    ['Đăng bán', 'ĐĂNG BÁN!', true],
    ['Huỷ đơn', 'hủy đơn', true],
    ['Mật ong rừng', 'Mật ong rưng', true],
    ['sữa lại', 'sửa lại', true],
    ['bán', 'bàn', false],
    ['Nhận đơn', 'nhân đón', false],
    ['Không đủ', 'Không đủ đâu', false],
    ['', '', false],
    ['Đồng ý', 'dong y', true],
  ])('%j and %j: %j', (a, b, same) => expect(sameWords(a, b)).toBe(same));
});
