import { readPlace } from '../../../src/understanding/place';

const partsOf = (text: string) => Object.fromEntries(Object.entries(readPlace(text) ?? {}).map(([part, { text: said }]) => [part, said]));

describe('the parts of an address', () => {
  it.each([
    ['112 Nguyễn Trãi q5', { street: '112 Nguyễn Trãi', district: '5' }],
    ['giao về K12/5 Lê Độ, Thanh Khê, ĐN nha em', { street: 'K12/5 Lê Độ', district: 'Thanh Khê', province: 'ĐN' }],
    ['khu phố 2, phường Long Xuyên, An Giang', { area: 'khu phố 2', ward: 'Long Xuyên', province: 'An Giang' }],
    ['tổ 4 thôn 2 xã Bình Lâm', { area: 'tổ 4 thôn 2', ward: 'Bình Lâm' }],
    ['gần chợ Trung Phước, xã Nông Sơn', { near: 'gần chợ Trung Phước', ward: 'Nông Sơn' }],
    ['hẻm 158 hoàng diệu p9 q4', { street: 'hẻm 158 hoàng diệu', ward: '9', district: '4' }],
    ['2 ký cam về 15 Lê Lợi, Hải Châu, Đà Nẵng', { street: '15 Lê Lợi', district: 'Hải Châu', province: 'Đà Nẵng' }],
    ['chị Lan 12 Ngô Gia Tự, Hải Châu, ĐN 0905111222', { street: '12 Ngô Gia Tự', district: 'Hải Châu', province: 'ĐN' }],
    ['QL1A, thôn Vĩnh Phú, xã Hoài Tân', { street: 'QL1A', area: 'thôn Vĩnh Phú', ward: 'Hoài Tân' }],
    ['ship tới bến xe Tam Kỳ nha', { near: 'bến xe Tam Kỳ' }],
    ['12 đường Lý Thường Kiệt Đông Hà', { street: '12 đường Lý Thường Kiệt', district: 'Đông Hà' }],
    ['45 hẻm 51 đường 3/2 Ninh Kiều', { street: '45 hẻm 51 đường 3/2', district: 'Ninh Kiều' }],
    ['số 3 ngách 20 ngõ 210 Đội Cấn', { street: 'số 3 ngách 20 ngõ 210 Đội Cấn' }],
    ['quán Biển Gọi đường Trần Phú, Nha Trang', { near: 'quán Biển Gọi', street: 'đường Trần Phú', district: 'Nha Trang' }],
    ['cây xăng Hòa Phú, Ban Mê Thuột', { near: 'cây xăng Hòa Phú', district: 'Ban Mê Thuột' }],
    ['cô ở bên Gia Lâm nhé', { district: 'Gia Lâm' }],
    ['xóm 4, Quỳnh Lưu, Nghệ An cháu nhé', { area: 'xóm 4', district: 'Quỳnh Lưu', province: 'Nghệ An' }],
    ['tổ 8, quân Hoàn Kiếm', { area: 'tổ 8', district: 'Hoàn Kiếm' }],
    ['khu 4 thị trân Ba Chẽ', { area: 'khu 4', ward: 'Ba Chẽ' }],
  ])('%s', (text, expected) => expect(partsOf(text)).toEqual(expected));

  it.each(['mai em ghé lấy nha', 'ok shop, mai giao cx dc', 'giao trước 5h chiều giúp em', 'shop ship về Huế được không'])('%j has none', (text) => expect(readPlace(text)).toBeUndefined());

  it('says where each part stood', () => {
    const text = 'giao 15 Lê Lợi, phường Hải Châu, Đà Nẵng, 0905 123 456';
    for (const span of Object.values(readPlace(text) ?? {})) expect(text.slice(span.start, span.end)).toBe(span.text);
  });
});
