import { joinSentences } from '../../../src/i18n/join-sentences';

test.each([
  [['Dạ cô, con thấy hình rồi.', 'Dạ, một ký giá bao nhiêu cô?'], 'Dạ cô, con thấy hình rồi.\nMột ký giá bao nhiêu cô?'],
  [['Em là máy trả lời.', 'Dạ chị, có 3 loại ạ.', 'Dạ. Chị lấy loại nào ạ?'], 'Em là máy trả lời.\nDạ chị, có 3 loại ạ.\nChị lấy loại nào ạ?'],
  [['Dạ, xong rồi.', 'Dạo này cam ngon.'], 'Dạ, xong rồi.\nDạo này cam ngon.'],
  [['Một ký giá bao nhiêu cô?'], 'Một ký giá bao nhiêu cô?'],
  [[], ''],
])('%j is one text in which "Dạ" is said once', (parts, text) => {
  expect(joinSentences(parts)).toBe(text);
});
