import { readAddress } from '../../../src/understanding/address';
import { readOrder, type OrderReading } from '../../../src/understanding/order';

const kg = (amount: number) => ({ base: amount * 1000, unit: 'kg' });
const of = (base: number, unit: string) => ({ base, unit });

const ROWS: [string, Omit<OrderReading, 'text'>][] = [
  ['cho chị 2 chai mật ong rừng', { lines: [{ words: 'mật ong rừng', quantity: of(2, 'chai') }] }],
  ['cho chị 1 chai mật ong rừng', { lines: [{ words: 'mật ong rừng', quantity: of(1, 'chai') }] }],
  ['2 chai', { lines: [{ words: '', quantity: of(2, 'chai') }] }],
  ['3', { lines: [{ words: '', bare: 3 }] }],
  ['loại 2 cho chị 2 chai', { lines: [{ words: 'loại 2', quantity: of(2, 'chai') }] }],
  ['lấy 3 ký thôi', { lines: [{ words: '', quantity: kg(3) }] }],
  ['để anh 10 ký nấm tràm', { lines: [{ words: 'nấm tràm', quantity: kg(10) }] }],
  ['bán cho tui 2 ký cam', { lines: [{ words: 'cam', quantity: kg(2) }] }],
  ['cho tui 2 ky cam sanh', { lines: [{ words: 'cam sanh', quantity: kg(2) }] }],
  ['đặt cho chú 2 bao gạo ST25', { lines: [{ words: 'gạo ST25', quantity: of(2, 'bao') }] }],
  ['lấy ký rưỡi nấm', { lines: [{ words: 'nấm', quantity: kg(1.5) }] }],
  ['1,5 ký cam', { lines: [{ words: 'cam', quantity: kg(1.5) }] }], ['cam 0,5kg', { lines: [{ words: 'cam', quantity: kg(0.5) }] }],
  ['2,5 lít mật ong, 1,5 ký cam', { lines: [{ words: 'mật ong', quantity: of(2_500, 'lít') }, { words: 'cam', quantity: kg(1.5) }] }],
  ['2 ký cam,3 chai mật ong', { lines: [{ words: 'cam', quantity: kg(2) }, { words: 'mật ong', quantity: of(3, 'chai') }] }],
  ['1kg2 nấm tràm', { lines: [{ words: 'nấm tràm', quantity: kg(1.2) }] }],
  ['chị lấy 2 chục trứng gà nha', { lines: [{ words: 'trứng gà', quantity: of(20, 'chục') }] }],
  ['cho chị 5 trứng', { lines: [{ words: 'trứng', quantity: of(5, 'trứng') }] }],
  ['cho em 2 mật ong rừng', { lines: [{ words: 'mật ong rừng', bare: 2 }] }],
  ['cho chị mật ong', { lines: [{ words: 'mật ong' }] }],
  ['mua mật ong', { lines: [{ words: 'mật ong' }] }],
  ['lấy 2-3 chai mật ong', { lines: [{ words: 'mật ong', open: { said: '2-3 chai', unit: 'chai', between: [2, 3] } }] }],
  ['cho 2 3 ký cam', { lines: [{ words: 'cam', open: { said: '2 3 ký', unit: 'kg', between: [2, 3] } }] }],
  ['lấy 5 hay 6 ký cam', { lines: [{ words: 'cam', open: { said: '5 hay 6 ký', unit: 'kg', between: [5, 6] } }] }],
  ['giao về 12-14 Lê Lợi, 2 ký cam', { lines: [{ words: 'cam', quantity: kg(2) }], address: '12-14 Lê Lợi' }],
  ['2 cam 1 mật ong', { lines: [{ words: 'cam', bare: 2 }, { words: 'mật ong', bare: 1 }] }],
  ['cho chị một ký hai cam', { lines: [{ words: 'cam', quantity: kg(1.2) }] }],
  ['đổi 2 chai thành 3 chai', { lines: [{ words: '', quantity: of(3, 'chai') }], edit: 'replace' }],
  ['không lấy cam nữa lấy chuối', { lines: [{ words: 'chuối' }], edit: 'replace', remove: ['cam'] }],
  ['em lay 3kg cam nha shop', { lines: [{ words: 'cam', quantity: kg(3) }] }],
  ['lấy 100k cam', { lines: [{ words: 'cam', money: 100_000 }] }],
  ['vài ký cam', { lines: [{ words: 'cam', open: { said: 'vài ký', unit: 'kg' } }] }],
  ['2 ký cam, 3 bó rau muống', { lines: [{ words: 'cam', quantity: kg(2) }, { words: 'rau muống', quantity: of(3, 'bó') }] }],
  ['2 ký cam 1 chai mật ong', { lines: [{ words: 'cam', quantity: kg(2) }, { words: 'mật ong', quantity: of(1, 'chai') }] }],
  ['2 ký cam + 1 con gà', { lines: [{ words: 'cam', quantity: kg(2) }, { words: 'gà', quantity: of(1, 'con') }] }],
  ['lấy 2 con gà ta, làm sẵn nha', { lines: [{ words: 'gà ta', quantity: of(2, 'con') }], note: 'làm sẵn' }],
  ['lấy 2 con gà nhé được không?', { lines: [{ words: 'gà', quantity: of(2, 'con') }] }],
  ['thôi lấy 2 ký', { lines: [{ words: '', quantity: kg(2) }], edit: 'replace' }],
  ['2 nải chuối bà hương', { lines: [{ words: 'chuối bà hương', quantity: of(2, 'nải') }] }],
  ['không lấy cam nữa', { lines: [], remove: ['cam'] }],
  ['bớt 1 ký cam', { lines: [{ words: 'cam', quantity: kg(1) }], edit: 'less' }],
  ['thêm 2 chai mật ong nữa', { lines: [{ words: 'mật ong', quantity: of(2, 'chai') }], edit: 'add' }],
  ['đổi cam thành bưởi', { lines: [{ words: 'bưởi' }], edit: 'replace', remove: ['cam'] }],
  ['đổi 2 ký cam thành 3 ký', { lines: [{ words: 'cam', quantity: kg(3) }], edit: 'replace' }],
  ['à không, 2 thôi', { lines: [{ words: '', bare: 2 }] }],
  ['như hôm trước nha em', { lines: [], edit: 'again' }],
  ['lấy như cũ giùm chị', { lines: [], edit: 'again' }],
  ['giao sáng mai giúp em', { lines: [], time: 'sáng mai' }],
  ['ít chín thôi nha', { lines: [], note: 'ít chín' }],
  ['2 ký cam, ít chín thôi, giao giờ hành chính', { lines: [{ words: 'cam', quantity: kg(2) }], note: 'ít chín', time: 'giờ hành chính' }],
  ['2 ký cam, 0905 123 456 hoặc 0905 777 888', { lines: [{ words: 'cam', quantity: kg(2) }], phones: ['+84905123456', '+84905777888'] }],
  ['bỏ cam', { lines: [], remove: ['cam'] }],
  ['không lấy cam, lấy 2 chai mật ong', { lines: [{ words: 'mật ong', quantity: of(2, 'chai') }], edit: 'replace', remove: ['cam'] }],
  [
    '2 ký cam với 1 chai mật hoa cà phê, giao 15 Lê Lợi phường Hải Châu Đà Nẵng, 0905 123 456',
    { lines: [{ words: 'cam', quantity: kg(2) }, { words: 'mật hoa cà phê', quantity: of(1, 'chai') }], phone: '+84905123456', address: '15 Lê Lợi phường Hải Châu Đà Nẵng' },
  ],
  [
    'đặt 2kg cam sành và 3 nải chuối mốc giao 40 núi thành hoà cường bắc q hải châu, kế bên chợ, sđt 0905123456',
    { lines: [{ words: 'cam sành', quantity: kg(2) }, { words: 'chuối mốc', quantity: of(3, 'nải') }], phone: '+84905123456', address: '40 Núi Thành Hoà Cường Bắc q Hải Châu, kế bên chợ' },
  ],
  ['cho chi 2 chai mat ong rung giao 15 le loi da nang', { lines: [{ words: 'mat ong rung', quantity: of(2, 'chai') }], address: '15 Le Loi Da Nang' }],
  ['giao cho chị 2 ký cam về K12/5 Núi Thành', { lines: [{ words: 'cam', quantity: kg(2) }], address: 'K12/5 Núi Thành' }],
  ['tên Thuỷ, 0905 123 456, 15 Lê Lợi', { lines: [], phone: '+84905123456', address: '15 Lê Lợi', name: 'Thuỷ' }],
  ['2 ký cam, 0905 12 345', { lines: [{ words: 'cam', quantity: kg(2) }] }],
  ['0905 123 456 2kg cam', { lines: [{ words: 'cam', quantity: kg(2) }], phone: '+84905123456' }],
];
const withoutText = ({ text: _text, ...order }: OrderReading) => order;
test.each(ROWS)('order: "%s"', (text, order) => expect(withoutText(readOrder(text))).toEqual(order));

test('a pasted book is no order of a thousand lines', () => expect(readOrder('2 ký cam, '.repeat(1000)).lines.length).toBeLessThanOrEqual(20));

describe('addresses', () => {
  test.each([
    ['40 núi thành hoà cường bắc q hải châu, kế bên chợ', '40 núi thành hoà cường bắc q hải châu, kế bên chợ'],
    ['giao về 15 Lê Lợi nha em', '15 Lê Lợi'],
    ['địa chỉ: 15 Lê Lợi, phường Hải Châu, Đà Nẵng 0905123456', '15 Lê Lợi, phường Hải Châu, Đà Nẵng'],
    ['K12/5 Núi Thành', 'K12/5 Núi Thành'],
    ['thôn 5 xã Tiên Phước', 'thôn 5 xã Tiên Phước'],
    ['tổ 4 thôn 2, Trà My', 'tổ 4 thôn 2, Trà My'],
    ['gần chợ Trung Phước', 'gần chợ Trung Phước'],
    ['15 Lê Lợi (kế bên chợ)', '15 Lê Lợi (kế bên chợ)'],
    ['km 33 QL1A', 'km 33 QL1A'],
    ['15 duong 3 thang 2 da nang', '15 duong 3 thang 2 da nang'],
    ['15 Lê Lợi\nphường Hải Châu', '15 Lê Lợi, phường Hải Châu'],
    ['xóm 3', 'xóm 3'],
    ['phường 22', 'phường 22'],
    ['Điện Bàn', 'Điện Bàn'],
    ['chị ở Hội An', 'Hội An'],
    ['nhà văn hoá thôn 3', 'nhà văn hoá thôn 3'],
    ['123/4 Nguyễn Văn Linh, Q7, HCM', '123/4 Nguyễn Văn Linh, Q7, HCM'],
    ['số nhà 5 đường 3 Tháng 2', 'số nhà 5 đường 3 Tháng 2'],
    ['UBND xã Bình Minh', 'UBND xã Bình Minh'],
    ['Đà Nẵng', 'Đà Nẵng'],
  ])('"%s"', (text, address) => expect(readAddress(text)).toEqual({ text: address, looksRight: true }));

  test.each(['để coi đã', '2 ký cam', 'dạ', '', '0905 123 456', 'ở nhà', 'mật ong rừng', 'cho chị hỏi', 'đúng rồi em', '2 chai', 'để chị hỏi lại', 'không', 'hôm nay'])('"%s" is no address', (text) => expect(readAddress(text).looksRight).toBe(false));
});
