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
    ['lấy 2 thùng cam 10kg về Vinh nhé', 'cam 2 thùng'],
    ['em lấy 2 vỉ trứng gà, cả 2 vỉ đừng có bể nha', 'trứng gà 2 vỉ'],
    ['bó rau má 2 bó, nấm đùi gà 1 ký', 'rau má 2 bó | nấm đùi gà 1 kg'],
    ['lấy 2 con cá ngừ khoảng hai ký một con kho cho thợ ăn', 'cá ngừ 2 con'],
    ['có con chó dữ, giao 2 lít dầu phụng', 'dầu phụng 2 lít'],
    ['lấy 2kgg thịt nạc vai', 'thịt nạc vai 2 kg'],
    ['đặt thực phẩm: Bí đỏ: 12 kg, Cải ngọt: 10 kg', 'Bí đỏ 12 kg | Cải ngọt 10 kg'],
    ['đặt 45 suất quà (mỗi suất 1 hộp chè, 2 lọ mật ong)', 'chè 45 hộp | mật ong 90 lọ'],
    ['đặt cho 30 cháu, mỗi cháu 1 hộp sữa chua', 'sữa chua 30 hộp'],
  ])('%s', (text, lines) => expect(told(text)).toBe(lines));
});

describe('what stands for what was said before', () => {
  it.each([
    ['lấy 5 ký, à thôi 3 ký ốc bươu nha em', 'ốc bươu 3 kg'],
    ['lấy hai ký à không ba ký ớt xiêm nghe con', 'ớt xiêm 3 kg'],
    ['hồi hôm anh đặt 2 chai nước mắm, tính lại 4 chai nghe', 'nước mắm 4 chai'],
    ['tăng lên 3 bao giùm chú, hồi sáng nói 2 bao phân bò', 'phân bò 3 bao'],
    ['lấy 5 lít dầu mè à nhầm 5 lít dầu phộng', 'dầu phộng 5 lít'],
    ['2 chai dầu phụng, 1 hộp mè xửng, thôi mè xửng khỏi', 'dầu phụng 2 chai'],
    ['bớt cho chị 1 con vịt nhé, lấy 2 con thôi', 'vịt 1 con'],
    ['lấy 2 ký cam, à quên 3 ký ổi nữa', 'cam 2 kg | ổi 3 kg'],
  ])('%s', (text, lines) => expect(told(text)).toBe(lines));

  it('leaves the rest of an order as it is', () => expect(readWholeOrder('bỏ món dâu giúp chị, còn lại y cũ')).toMatchObject({ edit: 'remove', lines: [{ line: { item: 'dâu' } }] }));
});

describe('who it is for, and where', () => {
  it.each([
    ['2 hộp kẹo gương, gửi ra 33 Hàng Bông, Hà Nội cho em Quỳnh 0983 220 714', { street: '33 Hàng Bông', province: 'Hà Nội' }, 'em Quỳnh'],
    ['lấy 3kg nho, ship 104 Trần Phú, Phan Rang 0389 447 261', { street: '104 Trần Phú', district: 'Phan Rang' }, undefined],
    ['đặt 3 hộp ô mai, ship toà Keangnam, Phạm Hùng, HN, gọi chị Trang 0976 410 233', { near: 'toà Keangnam', street: 'Phạm Hùng', province: 'Hà Nội' }, 'chị Trang'],
    ['cho con hai ký nho gửi về sáu lăm thống nhất phan rang số con là không ba bảy sáu chín chín hai một không tám', { street: '65 Thống Nhất', district: 'Phan rang' }, undefined],
    ['lấy 3 ký thịt, giao quán cơm tấm Bà Ba 77 Nguyễn Văn Quá trước 9h', { near: 'quán cơm tấm Bà Ba', street: '77 Nguyễn Văn Quá' }, undefined],
    ['1 bó rau muống, giao đại lý Hồng Phúc chợ Hàn', { near: 'đại lý Hồng Phúc chợ Hàn' }, undefined],
    ['lấy 1kg đào, giao 16B Lý Nam Đế, Hoàn Kiếm', { street: '16B Lý Nam Đế', ward: 'Hoàn Kiếm' }, undefined],
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
