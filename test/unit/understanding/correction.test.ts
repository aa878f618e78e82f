import type { SaidCorrection } from '../../../src/domain/said-goods';
import { hearCorrection } from '../../../src/understanding/correction';

const of = (base: number, unit: string) => ({ base, unit });

test.each<[string, SaidCorrection]>([
  ['giá 27, với lại còn tạ rưỡi thôi', { dong: 27_000, stock: of(150_000, 'tạ') }],
  ['gia 27, voi lai con ta ruoi thoi', { dong: 27_000, stock: of(150_000, 'tạ') }],
  ['giá 270', { dong: 270_000 }],
  ['gia 270', { dong: 270_000 }],
  ['270k', { dong: 270_000 }],
  ['sửa giá 27', { dong: 27_000 }],
  ['giá 27 một ký', { dong: 27_000, unit: 'kg' }],
  ['giá hai trăm rưỡi', { dong: 250_000 }],
  ['lên 28 đi con', { dong: 28_000 }],
  ['còn 15 chai', { stock: of(15, 'chai') }],
  ['con 15 chai', { stock: of(15, 'chai') }],
  ['15 chai thôi', { stock: of(15, 'chai') }],
  ['thêm 5 ký nữa', { more: of(5000, 'kg') }],
  ['giá 30k/kg còn 10kg', { dong: 30_000, unit: 'kg', stock: of(10_000, 'kg') }],
  ['lộn, 270', { dong: 270_000 }],
  ['à nhầm, 270', { dong: 270_000 }],
  ['a nham, 270', { dong: 270_000 }],
  ['à không, 27', { dong: 27_000 }],
  ['không, 265', { dong: 265_000 }],
  ['dạ không, 15 chai', { stock: of(15, 'chai') }],
  ['nhầm rồi, 15 chai', { stock: of(15, 'chai') }],
  ['lộn rồi con, 45 mới đúng', { dong: 45_000 }],
  ['không phải 250 mà 270', { dong: 270_000 }],
  ['27 chứ không phải 25', { dong: 27_000 }],
  ['255 chứ không phải 260, còn có 24 lít hà', { dong: 255_000, stock: of(24_000, 'lít') }],
  ['không phải chai mà lít', { unit: 'lít' }],
  ['khong phai chai ma lit', { unit: 'lít' }],
  ['lít chớ hổng phải chai', { unit: 'lít' }],
  ['tính theo ký nghe con', { unit: 'kg' }],
  ['bớt 5 ngàn', { by: -5000 }],
  ['giảm 10%', { percent: -10 }],
  ['tên là mật ong hoa', { name: 'Mật ong hoa' }],
  ['đổi tên thành mật ong hoa', { name: 'Mật ong hoa' }],
  ['sửa tên lại là cam xoàn', { name: 'Cam xoàn' }],
  ['ten la mat ong hoa', { name: 'Mat ong hoa' }],
  ['không phải cam sành mà cam xoàn', { name: 'Cam xoàn' }],
])('"%s"', (text, reading) => expect(hearCorrection(text)).toEqual(reading));

test.each(['1', '3', '270', '15', 'đăng đi', 'sửa lại', 'sửa tên', 'dạ', '', 'đăng bán', 'thôn 5', 'loại 1', 'đợi chút', 'ok con', 'cảm ơn con', 'không phải', 'nhầm rồi', 'còn 18-20 con', 'giá 25-30'])(
  '"%s" corrects nothing',
  (text) => expect(hearCorrection(text)).toEqual({}),
);
