import { isWrittenOut, namesKnownGoods, rankGoods, searchTokens } from '../../../src/understanding/goods';

const SHELF = ['Mật ong rừng', 'Mật ong hoa cà phê', 'Cam sành', 'Heo rừng lai', 'Đậu phộng', 'Nấm tràm', 'Trứng gà', 'Bắp nếp', 'Chuối mốc', 'Gạo ST25', 'Bánh tráng', 'Khổ qua'].map((name) => ({ id: name, name }));

test.each([
  ['mật ong rừng', 'Mật ong rừng'], ['mat ong rung', 'Mật ong rừng'], ['mật ong rưng', 'Mật ong rừng'], ['mật hoa cà phê', 'Mật ong hoa cà phê'], ['cà phê', 'Mật ong hoa cà phê'], ['cam', 'Cam sành'], ['CAM SANH', 'Cam sành'], ['lợn', 'Heo rừng lai'], ['lon rung', 'Heo rừng lai'],
  ['lạc', 'Đậu phộng'], ['đậu phụng', 'Đậu phộng'], ['dau phung', 'Đậu phộng'], ['ngô', 'Bắp nếp'], ['bap', 'Bắp nếp'], ['trung ga', 'Trứng gà'], ['hột gà', 'Trứng gà'], ['nâm tràm', 'Nấm tràm'], ['chuooi', 'Chuối mốc'],
  ['gạo', 'Gạo ST25'], ['st25', 'Gạo ST25'], ['bánh đa', 'Bánh tráng'], ['banh trang', 'Bánh tráng'], ['mướp đắng', 'Khổ qua'], ['kho qua', 'Khổ qua'],
])('"%s" finds %s first', (query, name) => expect(rankGoods(query, SHELF)[0]?.id).toBe(name));

test.each(['sầu riêng', 'xyz', '', '🍊', 'máy cày'])('"%s" finds nothing', (query) => expect(rankGoods(query, SHELF)).toEqual([]));

test.each([
  ['mật ong', ['Mật ong rừng', 'Mật ong hoa cà phê', 'Mật ong nuôi']],
  ['mật ong rừng', ['Mật ong rừng']],
  ['mật ong dừa', ['Mật ong rừng', 'Mật ong hoa cà phê', 'Mật ong nuôi']],
])('"%s" means %j: those that answer every word, in the order they came; else those that answer most', (query, names) => {
  const shelf = [...SHELF, { id: 'Mật ong nuôi', name: 'Mật ong nuôi' }];
  expect(rankGoods(query, shelf).map(({ id }) => id)).toEqual(names);
});

test('the very name comes first, with score 1', () => {
  const found = rankGoods('cam', ['Cam sành', 'Cam', 'Cam xoàn'].map((name) => ({ id: name, name })));
  expect(found.map(({ id }) => id)).toEqual(['Cam', 'Cam sành', 'Cam xoàn']);
  expect(found[0]?.score).toBe(1);
});

test('accents part words that fold alike', () => {
  const pair = ['Bún khô', 'Bưởi', 'Cám gạo', 'Cam sành'].map((name) => ({ id: name, name }));
  expect(rankGoods('cám', pair)[0]?.id).toBe('Cám gạo');
  expect(rankGoods('cam', pair)[0]?.id).toBe('Cam sành');
});

test.each([
  ['Heo rừng lai', ['heo', 'rung', 'lai', 'lon']], ['Đậu phộng rang', ['dau', 'phong', 'rang', 'phung', 'lac']], ['Trứng gà', ['trung', 'ga', 'hot']], ['Cam sành', ['cam', 'sanh']],
])('%s is found by %j', (name, tokens) => expect(searchTokens(name)).toEqual(tokens));

test.each([['Cam', true], ['Mật ong rừng', true], ['Mật ong rung', true], ['mat ong rung', false], ['Cam sanh', false], ['bo', false], ['', false]])('"%s" is written as it should be: %s', (name, is) => expect(isWrittenOut(name)).toBe(is));

test.each([['mật ong', true], ['có cam không', true], ['đọc mã trong tin nhắn', false], ['Thuỷ', false]])('known goods in "%s": %s', (text, is) => expect(namesKnownGoods(text)).toBe(is));
