import { readUpdate, type Update } from '../../../src/understanding/update';

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
];
test.each(ROWS)('"%s"', (text, update) => expect(readUpdate(text)).toEqual(update));

test.each(['còn bao nhiêu?', 'hết bao nhiêu tiền', 'trả lại 12', 'cam giảm 5k', 'lên bài', 'dạ', 'mật ong', 'giá cam sao rồi', '', 'bán hết 2 con heo 9 triệu', 'còn không?', 'cam hết chưa'])('"%s" changes nothing', (text) => expect(readUpdate(text)).toBeUndefined());
