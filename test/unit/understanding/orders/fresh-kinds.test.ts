import { readWholeOrder } from '../../../../src/understanding/orders/read-whole-order';

/** The lines in short, as typed: "cam 2 kg | ...". */
function told(text: string): string {
  const lines = readWholeOrder(text)?.lines.map(({ line }) => [line.item ?? '?', line.qty, line.unit].filter((part) => part !== undefined).join(' '));
  return lines?.join(' | ') ?? 'none';
}

describe('where goods end and their units begin', () => {
  it.each([
    ['cho em 2 hộp trà sen với 1 chậu sen đá', 'trà sen 2 hộp | sen đá 1 chậu'],
    ['gửi 1 lạng sâm ngọc linh ra Hà Nội giúp chị', 'sâm ngọc linh 1 lạng'],
    ['lấy 2kg cam xuống 88 Lê Lợi', 'cam 2 kg'],
    ['cho chị cân sườn lợn với 2 cân thịt mông', 'sườn lợn 1 kg | thịt mông 2 kg'],
    ['đặt trước 3 kg rươi nhé', 'rươi 3 kg'],
    ['lấy 3 ký rươi cam nhé', 'cam 3.5 kg'],
    ['lấy 1 con cá tầm 2 ký nấu lẩu', 'cá tầm 1 con'],
    ['anh lấy 3 ký khô cá sặc gói kỹ gửi bà con bên Mỹ', 'khô cá sặc 3 kg'],
    ['mua 2 tui mac khen 1 tui hat doi', 'mac khen 2 túi | hat doi 1 túi'],
    ['shop ơi cho con bịch bánh tráng trộn, à 5 bịch luôn đi', 'bánh tráng trộn 5 bịch'],
    ['lấy hết chỗ nấm hương đó nha', 'nấm hương'],
  ])('%s', (text, lines) => expect(told(text)).toBe(lines));
});

describe('what stands for what was said before', () => {
  it.each([
    ['lấy 5 ký, à thôi 3 ký ốc bươu nha em', 'ốc bươu 3 kg'],
    ['lấy hai ký à không ba ký ớt xiêm nghe con', 'ớt xiêm 3 kg'],
    ['hồi hôm anh đặt 2 chai nước mắm, tính lại 4 chai nghe', 'nước mắm 4 chai'],
  ])('%s', (text, lines) => expect(told(text)).toBe(lines));

  it('leaves the rest of an order as it is', () => expect(readWholeOrder('bỏ món dâu giúp chị, còn lại y cũ')).toMatchObject({ edit: 'remove', lines: [{ line: { item: 'dâu' } }] }));
});

describe('who it is for, and where', () => {
  it.each([
    ['2 hộp kẹo gương, gửi ra 33 Hàng Bông, Hà Nội cho em Quỳnh 0983 220 714', { street: '33 Hàng Bông', province: 'Hà Nội' }, 'em Quỳnh'],
    ['lấy 3kg nho, ship 104 Trần Phú, Phan Rang 0389 447 261', { street: '104 Trần Phú', ward: 'Phan Rang' }, undefined],
    ['đặt 3 hộp ô mai, ship toà Keangnam, Phạm Hùng, HN, gọi chị Trang 0976 410 233', { street: 'toà Keangnam, Phạm Hùng', province: 'Hà Nội' }, 'chị Trang'],
    ['cho con hai ký nho gửi về sáu lăm thống nhất phan rang số con là không ba bảy sáu chín chín hai một không tám', { street: '65 Thống Nhất', ward: 'Phan rang' }, undefined],
    ['Hai Phước lấy 5 ký tiêu đen nha', null, 'Hai Phước'],
    ['bên em là trường mầm non Sơn Ca, mai cần 12 kg thịt nạc', null, 'trường mầm non Sơn Ca'],
    ['2 ký ba rọi nha em, chị Hạnh tạp hóa', null, 'chị Hạnh'],
  ])('%s', (text, address, name) => {
    const order = readWholeOrder(text);
    expect(order?.address).toEqual(address);
    expect(order?.name).toBe(name);
  });
});

it.each(['Tiền ship về Yên Bái bao nhiêu hả em, chị định lấy tầm 10 cân miến', 'Có bán lẻ 1 ký không hay phải lấy sỉ'])('%j asks and orders nothing', (text) => expect(readWholeOrder(text)).toBeUndefined());
