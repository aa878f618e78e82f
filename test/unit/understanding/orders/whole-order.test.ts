import { readWholeOrder } from '../../../../src/understanding/orders/read-whole-order';

const GOODS = ['Cam sành/kg', 'Cam xoàn/kg', 'Mật ong rừng/chai', 'Trứng gà ta/chục', 'Khoai lang mật/kg', 'Mắm nêm/hũ', 'Mắm cái/hũ', 'Heo cỏ/kg', 'Đậu phộng/kg', 'Dầu phụng/lít', 'Gà ta thả vườn/con'].map((one, at) => {
  const [name = '', unit = ''] = one.split('/');
  return { id: `L${at + 1}`, name, unit };
});

/** The lines in short: "Cam sành 2 kg | ..." */
function told(text: string, goods = GOODS): string {
  const lines = readWholeOrder(text, goods)?.lines.map(({ line }) => [line.item ?? '?', line.qty, line.unit, line.money && `${line.money}đ`].filter((part) => part !== undefined).join(' '));
  return lines?.join(' | ') ?? 'none';
}

describe('the lines of an order', () => {
  it.each([
    ['cho chị 3 ký cam sành với 1 chai mật nha em', 'Cam sành 3 kg | Mật ong rừng 1 chai'],
    ['cam sành 2kg khoai 3kg trứng 2 chục', 'Cam sành 2 kg | Khoai lang mật 3 kg | Trứng gà ta 2 chục'],
    ['lay 1 chuc trung ga voi 2 chai mat ong', 'Trứng gà ta 1 chục | Mật ong rừng 2 chai'],
    ['1 ký lạc, 1 lít dầu lạc, 3kg thịt lợn cỏ', 'Đậu phộng 1 kg | Dầu phụng 1 lít | Heo cỏ 3 kg'],
    ['cam xoàn với khoai mỗi loại 2 ký', 'Cam xoàn 2 kg | Khoai lang mật 2 kg'],
    ['cho 1 mắm nêm 1 mắm cái', 'Mắm nêm 1 hũ | Mắm cái 1 hũ'],
    ['3 ký cam sành nha, ủa lộn cam xoàn', 'Cam xoàn 3 kg'],
    ['cho 1kg cam sành, à không 2kg', 'Cam sành 2 kg'],
    ['lấy 100k cam xoàn', 'Cam xoàn 100000đ'],
    ['để tui con gà với nửa ký khoai', 'Gà ta thả vườn 1 con | Khoai lang mật 0.5 kg'],
    ['cam xoàn bao nhiêu một ký vậy, cho chị 2 ký', 'Cam xoàn 2 kg'],
    ['cho em 1 chai mta ong rừng', 'Mật ong rừng 1 chai'],
  ])('of "%s" are %s', (text, lines) => {
    expect(told(text)).toBe(lines);
  });
});

describe('what must be asked', () => {
  it.each([
    ['lấy 2 ký cam', ['item']],
    ['2 chục trứng vịt', ['item']],
    ['lấy vài ký khoai', ['qty']],
    ['lấy đôi ba ký khoai', ['qty']],
    ['cho dăm ký khoai', ['qty']],
    ['cho năm bảy ký khoai', ['qty']],
    ['khoảng 5,6 ký khoai nha', ['qty']],
    ['lấy 1 ký 2 con gà ta', ['qty']],
    ['1kg200 khoai', []],
    ['2-3 ký khoai nha', ['qty']],
    ['3 ký gà ta', ['unit']],
    ['2 cam sành', ['unit']],
    ['2 ký heo con', ['item']],
    ['2 ký heo cỏ', []],
  ])('about "%s" is %j', (text, ask) => {
    expect(readWholeOrder(text, GOODS)?.ask).toEqual(ask);
  });
});

describe('changes of an order', () => {
  it.each([
    ['thêm 2 ký khoai nữa nhé', 'add'],
    ['bớt cho chị 1 chai mật', 'less'],
    ['bỏ bớt 1 hũ mắm cái', 'less'],
    ['bỏ trứng ra nha', 'remove'],
    ['ko lấy khoai nữa nha', 'remove'],
    ['giảm khoai xuống còn 2 ký', 'replace'],
    ['mắm cái chứ không phải mắm nêm', 'replace'],
    ['đổi mắm nêm thành mắm cái giúp mình', 'replace'],
    ['hủy giúp chị đơn này', 'cancel'],
    ['giống đơn tuần trước nha', 'again'],
    ['cho 2 ký khoai, khỏi lấy trứng', undefined],
  ])('"%s" is %s', (text, edit) => {
    expect(readWholeOrder(text, GOODS)?.edit).toBe(edit);
  });
});

describe('what is no order', () => {
  it.each([
    'nhà em có 50 ký cam sành muốn bán', 'nếu mua 10 ký cam thì có ship không', 'cam 20k được không, được thì lấy 5 ký', 'đơn hôm trước 2 chai mật bị bể 1 chai', 'cô giao thiếu em 1 ký cam rồi',
    'mình đặt 2 chai mật hôm thứ 2 mà chưa thấy', 'cho hỏi cam sành còn không', 'lấy 10 ký có bớt không em', 'tui muốn đổi 10 ký khoai lấy 2 con gà', 'cam sành', '',
  ])('"%s"', (text) => {
    expect(readWholeOrder(text, GOODS)).toBeUndefined();
  });
});

describe('whom it is for', () => {
  it('tells name, phone, address and time apart from the goods', () => {
    const order = readWholeOrder('Em ơi lấy cho cô 3kg khoai tím nha, chiều mai giao về 12 Trần Phú, phường Hải Châu, cô Lan 0905111222');

    expect(order).toMatchObject({ phone: '+84905111222', name: 'cô Lan', time: 'chiều mai', address: { street: '12 Trần Phú', ward: 'Hải Châu' }, missing: [], ask: [] });
    expect(order?.lines.map(({ line }) => line)).toEqual([{ item: 'khoai tím', qty: 3, unit: 'kg' }]);
  });

  it.each([
    ['2 ký khoai, sáng mai bác qua lấy', ['phone']],
    ['2 ký khoai giao chỗ cũ nha', ['phone']],
    ['2 ký khoai', ['phone', 'address']],
    ['lấy khoai nha', ['qty', 'phone', 'address']],
    ['2 ký khoai, gửi về Vinh, địa chỉ chị nhắn sau', ['phone', 'address']],
  ])('misses what "%s" leaves out: %j', (text, missing) => {
    expect(readWholeOrder(text, GOODS)?.missing).toEqual(missing);
  });

  it.each([
    ['2 ký khoai, xe Phương Trang 8h tối', 'xe Phương Trang', '8h tối'],
    ['2 ký khoai, gói kỹ giùm, giao trước thứ 6', 'gói kỹ', 'trước thứ 6'],
    ['mỗi thứ 1 ký: khoai, cam xoàn', undefined, undefined],
  ])('keeps notes and times of "%s"', (text, note, time) => {
    expect(readWholeOrder(text, GOODS)).toMatchObject({ ...(note && { note }), ...(time && { time }) });
    expect(readWholeOrder(text, GOODS)?.time).toBe(time);
  });
});

describe('packs, sizes and numbers inside names', () => {
  it.each([
    ['2 chai 1 lít mật ong', 'mật ong 2 chai'],
    ['3 túi 500g hạt điều', 'hạt điều 3 túi'],
    ['Gạo bao 10kg lấy 2 bao', 'Gạo 2 bao'],
    ['2 hộp 10 trứng', 'trứng 2 hộp'],
    ['lấy bưởi năm roi 3 trái', 'bưởi Năm Roi 3 trái'],
    ['lấy 2 con gà mỗi con 2 ký', 'gà 2 con'],
    ['mua 50 ngàn rau với 20 ngàn hành', 'rau 50000đ | hành 20000đ'],
  ])('of "%s" are %s', (text, lines) => {
    expect(readWholeOrder(text)?.lines.map(({ line }) => [line.item, line.qty, line.unit, line.money && `${line.money}đ`].filter((part) => part !== undefined).join(' ')).join(' | ')).toBe(lines);
  });

  it.each(['ăn hết 3 ký cam luôn ngon quá', 'hôm qua giao 5 ký mà có 4 ký rưỡi', 'vườn tui mỗi ngày cắt 20 ký rau', 'một ký mấy trái', 'đổi cho chị 2 trái bị hư', 'em bán 5 ký nấm rơm 80k ký', 'để chị hỏi chồng rồi lấy 2 ký'])('"%s" wishes nothing', (text) => {
    expect(readWholeOrder(text)).toBeUndefined();
  });
});

describe('an order in the mess people write', () => {
  it.each([
    ['cho chị 3 ký nho à 5 ký đi', 'nho 5 kg'],
    ['lấy 2 con gà không 3 con luôn', 'gà 3 con'],
    ['bán cho thím ba chục bạc rau với nửa ký đậu khuôn', 'rau 30000đ | đậu khuôn 0.5 kg'],
    ['3 phần bún chả cá, 1 phần không hành', 'bún chả cá 3 phần'],
    ['2 con vịt làm sạch bỏ lòng, chặt sẵn giùm', 'vịt 2 con'],
    ['5 trái dưa hấu loại 3 ký một trái', 'dưa hấu 5 trái'],
    ['thay vì 2 con gà thì cho anh 3 con vịt', 'vịt 3 con'],
    ['cam 2 ký dâu da 3 ký táo 1 ký', 'cam 2 kg | dâu da 3 kg | táo 1 kg'],
    ['5 ký xoài, chiều 5h con trai cô chạy qua rước', 'xoài 5 kg'],
    ['2kg dọc mùng 1kg quả sấu', 'dọc mùng 2 kg | sấu 1 kg'],
  ])('"%s" has %s', (text, lines) => {
    expect(told(text, [])).toBe(lines);
  });

  it.each([
    ['2 ký cam, giao 15 lê lợi, anh khoa 0905 123 456', 'anh khoa'],
    ['2 ky cam giao 15 le loi, thu ha 0905 123 456', 'thu ha'],
    ['2 ký cam, 0905 123 456 nha', undefined],
    ['2 ký cam giao sáng mai 0905 123 456', undefined],
  ])('"%s" is for %s', (text, name) => {
    expect(readWholeOrder(text)?.name).toBe(name);
  });

  it('takes two boxes off, not the whole order', () => {
    expect(readWholeOrder('cho chị huỷ 2 hộp sữa trong đơn nhé')?.edit).toBe('remove');
  });

  it('"11g trưa" is an hour, no weight', () => {
    expect(readWholeOrder('1 ký sườn, 11g trưa giao nha')).toMatchObject({ time: '11g trưa', lines: [{ line: { item: 'sườn', qty: 1 } }] });
  });
});
