import { formFor, readSelfName } from '../../../src/understanding/address-form';

test.each([
  ['cô bán', 'cô'], ['Cô bán chuối', 'cô'], ['cho chị 2 ký', 'chị'], ['cho chị 1 chai mật ong rừng', 'chị'], ['nhà chú còn 2 tạ', 'chú'], ['chú bán cam sành 25 một ký, nhà còn 2 tạ', 'chú'], ['để anh 10 ký nấm tràm', 'anh'],
  ['bán cho tui 2 ký cam', 'tui'], ['cho o 2 ký', 'o'], ['cho chị hỏi mật ong còn không', 'chị'], ['ừ có, để cô soạn', 'cô'], ['cô có chuối mốc, còn 30 nải', 'cô'], ['con ơi cô bán cam', 'cô'], ['loại 2 cho chị 2 chai', 'chị'],
  ['chú đang ngoài rẫy', 'chú'], ['bác đây', 'bác'], ['em muốn mua', 'em'], ['cho chi 2 ky cam', 'chị'], ['chu ban cam', 'chú'], ['mệ muốn mua trứng', 'mệ'], ['cho chị với', 'chị'],
])('"%s": they are %s', (text, self) => expect(readSelfName(text)).toBe(self));

test.each([
  'cô ơi', 'chị ơi', 'con ơi', 'giao cho cô Năm', 'giao cho cô năm', 'chị có mật ong không', 'anh còn hàng không', 'mời cô Ba bán hàng', 'cô Năm bán cam', 'chuối bà hương', 'co ban cam', 'phải rồi con', 'không đủ con ơi, còn 3 ký',
  'đợi chút, đang ngoài rẫy', 'gửi cho chị', 'mật ong rừng 250k', '', 'hết mật ong rồi con ơi', '2 con gà', 'cô bán gì vậy',
])('"%s" says nothing of themselves', (text) => expect(readSelfName(text)).toBeUndefined());

test.each([['cô', { you: 'cô', me: 'con' }], ['mệ', { you: 'mệ', me: 'con' }], ['chị', { you: 'chị', me: 'em' }], ['tui', { me: 'em' }], ['con', { me: 'em' }]])('%s is answered with %j', (self, form) => expect(formFor(self)).toEqual(form));
