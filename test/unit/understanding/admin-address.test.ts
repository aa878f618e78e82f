import { readAdminAddress } from '../../../src/understanding/admin-address';

/** Rows of one rule each: address → system, ward, today's ward and province, what is asked. */
const read = (text: string) => {
  const { system, ward, ward_new, province_new, ask } = readAdminAddress(text);
  return [system, ward, ward_new, province_new, ask.join(' ')];
};

describe('an address', () => {
  it.each([
    ['12 Bạch Đằng, phường Phước Ninh, quận Hải Châu, TP Đà Nẵng', 'old', 'Phước Ninh', 'Hải Châu', 'Đà Nẵng', ''],
    ['thôn 2, xã Thăng An, TP Đà Nẵng', 'new', 'Thăng An', 'Thăng An', 'Đà Nẵng', ''],
    ['K20/3 Trần Cao Vân p. Xuân Hà q. Thanh Khê đn', 'old', 'Xuân Hà', 'Thanh Khê', 'Đà Nẵng', ''],
    ['45 le van sy p13 q3 tphcm', 'old', '13', 'Nhiêu Lộc', 'Hồ Chí Minh', ''],
    ['15 Nguyễn Huệ, P. Bến Nghé, Q.1, TPHCM', 'old', 'Bến Nghé', 'Sài Gòn', 'Hồ Chí Minh', ''],
    ['7 Điện Biên Phủ P.25 BT', 'old', '25', 'Thạnh Mỹ Tây', 'Hồ Chí Minh', ''],
    ['số 3 ngõ 12 Láng Hạ, Đống Đa, Hà Nội', 'either', undefined, undefined, 'Hà Nội', 'ward'],
    ['ấp 4, xã Mỹ Thạnh, Giồng Trôm, Bến Tre', 'old', 'Mỹ Thạnh', 'Lương Phú', 'Vĩnh Long', ''],
    ['xã Hòa Liên, huyện Hòa Vang, Đà Nẵng', 'old', 'Hòa Liên', undefined, 'Đà Nẵng', 'street ward_new'],
    ['đặc khu Phú Quốc, An Giang, đường Trần Hưng Đạo', 'new', 'Phú Quốc', 'Phú Quốc', 'An Giang', ''],
    ['phường Long Thành, TP Đồng Nai, 5 Lê Duẩn', 'new', 'Long Thành', 'Long Thành', 'Đồng Nai', ''],
    ['9 Lê Lợi, P. 1, Vũng Tàu, Bà Rịa - Vũng Tàu', 'old', '1', 'Vũng Tàu', 'Hồ Chí Minh', ''],
    ['12 Lê Lợi, xã Không Có Thật, Đà Nẵng', 'unknown', 'Không Có Thật', undefined, 'Đà Nẵng', 'ward'],
  ])('%s', (text, ...expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['accents in the name decide', 'ấp 1, xã Tân Thạnh, Thới Lai, Cần Thơ', 'Tân Thạnh'],
    ['an old ward in its district comes before the new one of that name', 'tổ 2, thị trấn Nhà Bè, huyện Nhà Bè, TP HCM', 'Nhà Bè'],
    ['a former name is kept as it was written', '3 Lê Lợi, phường Nam Dương, quận Hải Châu', 'Nam Dương'],
    ['a letter is missing', '5 lê lợi, thạch than, hải châu, đn', 'Thạch Thang'],
    ['another letter of the same sound', '12 nguyễn văn linh, phường thạc dán, thanh khê', 'Thạc Gián'],
    ['numbers that were said', 'nhà ở đường ba tháng hai phường mười hai quận mười', '12'],
    ['a ward told by its market', 'mạ ở chợ Vinh Thanh, Phú Vang, Huế', 'Vinh Thanh'],
    ['an estate with a ward in its name', 'KĐT Phú Mỹ An, Ngũ Hành Sơn', undefined],
    ['a commune without its accent', 'thon 1 phung xa thach that ha noi', 'Phùng Xá'],
  ])('%s', (_, text, ward) => expect(readAdminAddress(text).ward).toBe(ward));

  it.each(['dạ em cảm ơn', 'chốt đơn nha', '2 ký cam', 'khi nào giao vậy em', 'không lấy nữa đâu', '', '👍', 'chị lấy 3 chai mật ong'])('%j is none', (text) =>
    expect(readAdminAddress(text)).toEqual({ system: 'none', ask: [], choices: [] }));

  it.each([['chị ở ngoài Huế á', 'Huế'], ['ship ra Hà Nội', 'Hà Nội'], ['đảo Lý Sơn', 'Quảng Ngãi'], ['bệnh viện 124 Hải Phòng', undefined]])('%s is in %s', (text, province) => expect(readAdminAddress(text).province_new).toBe(province));

  it('calls a province what it was called', () => expect(readAdminAddress('Lăng Cô, Phú Lộc, Thừa Thiên Huế').province_old).toBe('Thừa Thiên Huế'));

  it.each([
    ['xóm 6 Ninh Hiệp Gia Lâm nhé cháu, cứ hỏi nhà ông Khoát', 'xóm 6'],
    ['nhà ngói đỏ thôn 3 xã Chiên Đàn, Đà Nẵng', 'thôn 3'],
    ['P1502 toà 29T2 Hoàng Đạo Thúy, Trung Hoà, Cầu Giấy', 'P1502 toà 29T2 Hoàng Đạo Thúy'],
    ['12 Lê Lợi Phong Nha, Quảng Trị nha em', '12 Lê Lợi'],
  ])('finds the street of "%s"', (text, street) => expect(readAdminAddress(text)).toMatchObject({ street }));

  it('tells between which of today\'s wards to choose', () => {
    const { choices } = readAdminAddress('xã Hòa Liên, huyện Hòa Vang, Đà Nẵng');
    expect(choices).toEqual([
      { ward: 'Hải Vân', province: 'Đà Nẵng' },
      { ward: 'Liên Chiểu', province: 'Đà Nẵng' },
    ]);
  });

  it('is read in no time, however long or hostile', () => {
    const texts = ['phường '.repeat(2000), '1/'.repeat(5000), 'Hải Châu, '.repeat(1000), 'xa phuong quan '.repeat(700), '- '.repeat(5000), 'ĐN '.repeat(3000), '0905 123 456 '.repeat(800)];
    readAdminAddress('Đà Nẵng');
    for (const text of texts) {
      const before = process.cpuUsage();
      readAdminAddress(text);
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(250);
    }
  });
});
