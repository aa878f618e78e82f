import { readGoods, type Goods, type Said } from '../../../src/understanding/listings';

const first = (message: string): Goods | undefined => readGoods(message)[0];
const cut = (message: string, said: Said | undefined): string | undefined => said && message.slice(said.from, said.to);

test.each([
  ['plain text', 'Mật ong rừng 250k/chai còn 20 chai', ['Mật ong rừng', '250k/chai', '20 chai']],
  ['marks apart from their letters', 'bán mật ong rừng 250k/chai còn 20 chai'.normalize('NFD'), ['mật ong rừng', '250k/chai', '20 chai']],
  ['full-width digits and emoji', '🍯🍯 mật ong rừng ２５０k/chai 🍯 còn 20 chai', ['mật ong rừng', '２５０k/chai', '20 chai']],
  ['a phone in front', 'gọi 0905 123 456 mua mật ong rừng 250k/chai, còn 20 chai', ['mật ong rừng', '250k/chai', '20 chai']],
  ['a letter for a nought', 'mật ong rừng 1OOk/chai, còn 20 chai', ['mật ong rừng', '1OOk/chai', '20 chai']],
])('%s: each fact has its place in the message as it was sent', (_, message, wanted) => {
  const { said } = first(message) ?? {};
  expect([said?.name, said?.price, said?.stock].map((one) => cut(message, one))).toEqual(wanted.map((part) => (message !== message.normalize('NFC') ? part.normalize('NFD') : part)));
});

test('what names its size is sure, a number alone or one without a unit is not', () => {
  expect(first('mật ong rừng 250k/chai')?.said.price?.confidence).toBe('sure');
  expect(first('tiêu sọ 260')?.said.price?.confidence).toBe('doubtful');
  expect(first('cam sành 25k')?.said.price?.confidence).toBe('doubtful');
});

test('what is left without a unit is doubtful, a fact that was not said has no place', () => {
  expect(first('mật ong 250k/chai còn 20')?.said.stock?.confidence).toBe('doubtful');
  expect(first('mật ong 250k/chai')?.said).not.toHaveProperty('stock');
});
