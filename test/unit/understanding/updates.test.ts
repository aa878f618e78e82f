import fc from 'fast-check';
import { readUpdates, type Update } from '../../../src/understanding/updates';

const ROWS: [string, Update][] = [
  ['hết mật ong rồi con ơi', { kind: 'soldOut', goods: 'mật ong' }], ['het mat ong', { kind: 'soldOut', goods: 'mat ong' }], ['hết', { kind: 'soldOut' }], ['hết rồi', { kind: 'soldOut' }], ['hết hàng', { kind: 'soldOut' }], ['cháy hàng', { kind: 'soldOut' }],
  ['hết trơn rồi', { kind: 'soldOut' }], ['cam hết sạch', { kind: 'soldOut', goods: 'cam' }], ['bán hết cam rồi', { kind: 'soldOut', goods: 'cam' }], ['cam hết rồi', { kind: 'soldOut', goods: 'cam' }],
  ['cam lên 30 nghe', { kind: 'price', goods: 'cam', dong: 30_000 }], ['cam len 30', { kind: 'price', goods: 'cam', dong: 30_000 }], ['mật ong tăng lên 270k', { kind: 'price', goods: 'mật ong', dong: 270_000 }], ['giá cam 30', { kind: 'price', goods: 'cam', dong: 30_000 }],
  ['đổi giá cam 30', { kind: 'price', goods: 'cam', dong: 30_000 }], ['cam giảm còn 25k', { kind: 'price', goods: 'cam', dong: 25_000 }], ['cam xuống 20', { kind: 'price', goods: 'cam', dong: 20_000 }], ['giá cam lên 30 ngàn một ký', { kind: 'price', goods: 'cam', dong: 30_000, unit: 'kg' }],
  ['giá 30', { kind: 'price', dong: 30_000 }],
  ['mật ong còn 5 lít', { kind: 'stock', goods: 'mật ong', quantity: { base: 5000, unit: 'lít' } }], ['mat ong con 5 lit', { kind: 'stock', goods: 'mat ong', quantity: { base: 5000, unit: 'lít' } }], ['có 10 lít mật ong', { kind: 'stock', goods: 'mật ong', quantity: { base: 10_000, unit: 'lít' } }],
  ['có thêm 5 lít mật ong', { kind: 'stock', goods: 'mật ong', quantity: { base: 5000, unit: 'lít' }, isMore: true }],
  ['chỉ còn 5 lít', { kind: 'stock', quantity: { base: 5000, unit: 'lít' } }], ['cam sành nay còn 20 ký', { kind: 'stock', goods: 'cam sành', quantity: { base: 20_000, unit: 'kg' } }],
  ['tạm ẩn cam', { kind: 'hide', goods: 'cam' }], ['ẩn bài cam', { kind: 'hide', goods: 'cam' }], ['ẩn cam đi con', { kind: 'hide', goods: 'cam' }], ['khoan bán cam', { kind: 'hide', goods: 'cam' }], ['tạm ngưng bán cam', { kind: 'hide', goods: 'cam' }],
  ['mở bán lại cam', { kind: 'show', goods: 'cam' }], ['bán lại cam', { kind: 'show', goods: 'cam' }], ['cam có lại', { kind: 'show', goods: 'cam' }], ['cam lại có', { kind: 'show', goods: 'cam' }], ['hiện lại', { kind: 'show' }],
  ['ủa lộn, mật ong còn mà', { kind: 'undo', goods: 'mật ong' }], ['như cũ', { kind: 'undo' }], ['trả lại như cũ', { kind: 'undo' }], ['lộn rồi, để y như cũ', { kind: 'undo' }],
  ['cam còn 2-3 ký', { kind: 'stock', goods: 'cam' }], ['măng khô có lại rồi, 5 ký', { kind: 'stock', goods: 'măng khô', quantity: { base: 5000, unit: 'kg' } }], ['cam giảm 5k', { kind: 'price', goods: 'cam', by: -5000 }], ['cam tăng 5 ngàn', { kind: 'price', goods: 'cam', by: 5000 }], ['cam bot 5 ngan', { kind: 'price', goods: 'cam', by: -5000 }], ['mật ong thêm 20 ngàn', { kind: 'price', goods: 'mật ong', by: 20_000 }], ['cam giảm 10%', { kind: 'price', goods: 'cam', percent: -10 }], ['trứng lên 4k một trứng', { kind: 'price', goods: 'trứng', dong: 4000, unit: 'trứng' }], ['giá cam 25-30', { kind: 'price', goods: 'cam' }],
  ['cam sành giờ 28', { kind: 'price', goods: 'cam sành', dong: 28_000 }], ['cam chừ 30 ngàn ký', { kind: 'price', goods: 'cam', dong: 30_000, unit: 'kg' }],
  ['chừ còn 5 ký cam', { kind: 'stock', goods: 'cam', quantity: { base: 5000, unit: 'kg' } }], ['chanh còn 2 thiên', { kind: 'stock', goods: 'chanh', quantity: { base: 2000, unit: 'trái' } }],
  ['hái thêm được 30 ký cam', { kind: 'stock', goods: 'cam', quantity: { base: 30_000, unit: 'kg' }, isMore: true }],
  ['chuối hết rồi nờ, mai có lại', { kind: 'soldOut', goods: 'chuối' }], ['bán hết cam rồi nghe', { kind: 'soldOut', goods: 'cam' }],
  ['đừng bán gà nữa', { kind: 'hide', goods: 'gà' }], ['thôi không bán cam nữa', { kind: 'hide', goods: 'cam' }], ['gà để đó đã', { kind: 'hide', goods: 'gà' }], ['xóa cam đi', { kind: 'hide', goods: 'cam' }], ['ẩn cam giùm cô', { kind: 'hide', goods: 'cam' }],
  ['còn 5', { kind: 'stock', bare: 5 }], ['cam chỉ còn 5 thôi con', { kind: 'stock', goods: 'cam', bare: 5 }], ['mat ong con 5 thoi', { kind: 'stock', goods: 'mat ong', bare: 5 }], ['cam giảm còn 25', { kind: 'price', goods: 'cam', dong: 25_000 }],
  ['sửa giá', { kind: 'price' }], ['đổi giá cam giùm cô', { kind: 'price', goods: 'cam' }], ['mật ong giá 300', { kind: 'price', goods: 'mật ong', dong: 300_000 }],
  ['mới bán 3 ký cam', { kind: 'sold', goods: 'cam', quantity: { base: 3000, unit: 'kg' } }], ['bán được 3 ký rồi', { kind: 'sold', quantity: { base: 3000, unit: 'kg' } }], ['bán thêm được 3 ký nữa', { kind: 'sold', quantity: { base: 3000, unit: 'kg' }, mayBeMore: true }],
  ['con ơi sửa giúp bác nước mắm thành chín chục một lít', { kind: 'price', goods: 'nước mắm', dong: 90_000, unit: 'lít' }], ['cap nhat giup chi: dua gang xuong 7k', { kind: 'price', goods: 'dua gang', dong: 7000 }], ['Sửa bài bánh pía dùm tui, còn 12 cây thôi', { kind: 'stock', goods: 'bánh pía', quantity: { base: 12, unit: 'cây' } }],
  ['Bữa ni mệ hết bánh bèo rồi nghe, mai mới làm lại', { kind: 'soldOut', goods: 'bánh bèo' }], ['mat ong gio con 7 chai thoi em oi', { kind: 'stock', goods: 'mat ong', quantity: { base: 7, unit: 'chai' } }],
];
test.each(ROWS)('"%s"', (text, update) => expect(readUpdates(text)).toEqual([update]));

test.each(['còn bao nhiêu?', 'hết bao nhiêu tiền', 'trả lại 12', 'lên bài', 'dạ', 'mật ong', 'giá cam sao rồi', '', 'bán hết 2 con heo 9 triệu', 'còn không?', 'cam hết chưa', 'không bán'])('"%s" changes nothing', (text) => expect(readUpdates(text)).toEqual([]));

const SEVERAL: [string, Update[]][] = [
  ['cam hết, mật ong còn 5 lít', [{ kind: 'soldOut', goods: 'cam' }, { kind: 'stock', goods: 'mật ong', quantity: { base: 5000, unit: 'lít' } }]],
  ['cam het, mat ong con 5 lit', [{ kind: 'soldOut', goods: 'cam' }, { kind: 'stock', goods: 'mat ong', quantity: { base: 5000, unit: 'lít' } }]],
  ['cam hết mật ong còn 5 lít', [{ kind: 'soldOut', goods: 'cam' }, { kind: 'stock', goods: 'mật ong', quantity: { base: 5000, unit: 'lít' } }]],
  ['cam hết rồi, mật ong còn 5 lít, chuối lên 20', [{ kind: 'soldOut', goods: 'cam' }, { kind: 'stock', goods: 'mật ong', quantity: { base: 5000, unit: 'lít' } }, { kind: 'price', goods: 'chuối', dong: 20_000 }]],
  ['cam lên 30, còn 20 ký', [{ kind: 'price', goods: 'cam', dong: 30_000 }, { kind: 'stock', quantity: { base: 20_000, unit: 'kg' } }]],
  ['cam giá 30, mật ong giá 300', [{ kind: 'price', goods: 'cam', dong: 30_000 }, { kind: 'price', goods: 'mật ong', dong: 300_000 }]],
  ['giá cam xuống 25 còn 100 ký', [{ kind: 'price', goods: 'cam', dong: 25_000 }, { kind: 'stock', quantity: { base: 100_000, unit: 'kg' } }]],
  ['giá cam 30 giá mật ong 270', [{ kind: 'price', goods: 'cam', dong: 30_000 }, { kind: 'price', goods: 'mật ong', dong: 270_000 }]],
  ['cam hết rồi, ổi cũng hết luôn', [{ kind: 'soldOut', goods: 'cam' }, { kind: 'soldOut', goods: 'ổi' }]],
];
test.each(SEVERAL)('"%s" is several, in their order', (text, updates) => expect(readUpdates(text)).toEqual(updates));

test('a row of words that may begin something is read once at each place', () => {
  const words = fc.array(fc.constantFrom('cam', 'hết', 'còn', 'giá', '5', 'ký', 'mật ong', 'lên', '30', 'rồi', ','), { minLength: 30, maxLength: 60 });
  fc.assert(
    fc.property(words, (row) => {
      const started = performance.now();
      readUpdates(row.join(' '));
      expect(performance.now() - started).toBeLessThan(400); // a busy machine; without it this takes years
    }),
    { numRuns: 60 },
  );
});
