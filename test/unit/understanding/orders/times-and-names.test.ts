import { readWholeOrder } from '../../../../src/understanding/orders/read-whole-order';

describe('when it is wished', () => {
  it.each([
    ['giao cho bác trước rằm, 2 nải chuối', 'trước rằm'],
    ['2 hộp chả mực, giao trước 27 tết', 'trước 27 tết'],
    ['2 hop cha muc, giao truoc 25 tet', 'truoc 25 tet'],
    ['cho con 2 nải chuối với buồng cau, cúng nhà mới hôm 16', 'hôm 16'],
    ['mua giùm mệ 20 quả cau, ngày rằm lấy', 'ngày rằm'],
    ['mua dum me 20 qua cau ngay ram nghe', 'ngay ram'],
    ['cho chau 1 cap banh chung, 29 tet chau ve lay', '29 tet'],
    ['đám cưới con anh ngày 20, để anh 100 ký gạo', 'ngày 20'],
    ['ngày kia nhà chị giỗ, lấy 2 con gà', 'ngày kia'],
    ['lấy 20 cái bánh xèo, giao trước bữa trưa', 'trước bữa trưa'],
    ['lấy 3 hộp sữa, 6h30 tan làm em ghé', '6h30 tan làm'],
    ['mai sáng sớm cho 10 kg cá', 'mai sáng sớm'],
    ['23 tháng chạp lấy 3 con cá chép', '23 tháng chạp'],
    ['lấy 2 ký giò, 30 tết em qua', '30 tết'],
    ['lấy 5 ký cá, thứ 6 tuần sau giao', 'thứ 6 tuần sau'],
    ['lấy 5 ký cá, cuối tháng em trả tiền', ''],
    ['lấy 5 bao cám, tối trả tiền nha', ''],
    ['cho em 1 bao cám, mùng 5 lãnh lương em trả', ''],
    ['đừng giao thứ 4, giao thứ 6 cho cô nghen', 'thứ 6'],
    ['dời từ thứ 5 qua chủ nhật nha em', 'chủ nhật'],
    ['lấy 5kg cam, 15h cn này giao', '15h cn này'],
    ['trưa mai 11 giờ rưỡi giao 10 hộp xôi', 'trưa mai 11 giờ rưỡi'],
    ['8 rưỡi tối nay lấy 2 ký tôm', '8 rưỡi tối nay'],
    ['lấy 4 ly chè lúc 3 rưỡi', '3 rưỡi'],
  ])('%s', (text, time) => expect(readWholeOrder(text)?.time ?? '').toBe(time));
});

describe('who gets it, and who is only spoken to', () => {
  it.each([
    ['cho em 2 ký cam nghen chị Tám', ''],
    ['lấy 1 chai nước mắm nghe o Thảo', ''],
    ['Thím Ba, cho con ký rưỡi tép bạc', ''],
    ['dì Bảy ơi con là Ngân, lấy 6 hộp chè', 'Ngân'],
    ['cô Năm hả, con là Tí cháu bà Sáu, lấy 3 ký nếp', 'Tí'],
    ['bác Sáu ạ cháu đặt 3 chục trứng', ''],
    ['3 ký xoài nha anh Hai', ''],
    ['lấy giống bác Lành, 2 ký cá nục', ''],
    ['Hai Phước lấy 5 ký tiêu đen nha', 'Hai Phước'],
    ['chú Chín Cá lấy 10 ký mồi', 'chú Chín Cá'],
    ['Tư Rẫy đây, cho 3 bao phân bò', 'Tư Rẫy'],
    ['cho Năm Cam 2 thùng bia nha', 'Năm Cam'],
    ['ba Nam Cam lay 1 can dau an', 'ba Nam Cam'],
    ['anh Tám chợ Đầm lấy 20 ký cá cơm', 'anh Tám'],
    ['giao 2 ký nem cho Út Hậu, 12 Lê Lợi', 'Út Hậu'],
    ['bà Hai Lúa đặt 5 ký gạo', 'bà Hai Lúa'],
    ['giao cho Sáu Thủy 5 thùng quýt 0918 226 004', 'Sáu Thủy'],
    ['lấy 200 cây keo, liên hệ đ/c Lâm 0363 507 914', 'đ/c Lâm'],
    ['lấy cho ả Nga 1 chục cà', 'ả Nga'],
    ['em đặt 2 hộp chả, cô giáo Hường lớp lá nhận', 'cô giáo Hường'],
  ])('%s', (text, name) => expect(readWholeOrder(text)?.name ?? '').toBe(name));
});

describe('a bare bo', () => {
  it.each([
    ['cho 1 bo am chen', 'bộ'],
    ['lay 2 bo khay uom', 'bộ'],
    ['dat 1 bo noi gom', 'bộ'],
    ['cho 3 bo rau muong', 'bó'],
    ['lay 2 bo hoa cuc', 'bó'],
  ])('%s', (text, unit) => expect(readWholeOrder(text)?.lines[0]?.line.unit).toBe(unit));
});

describe('places that people are found at', () => {
  it.each([
    ['lấy 2 bao đá, giao bãi biển Mỹ Khê, chòi số 3', 'bãi biển Mỹ Khê'],
    ['ship 3 ly nước mía tới phòng tập California nha', 'phòng tập California'],
    ['đặt 100 chậu cúc, giao tại khuôn viên UBND xã Tân Lập', 'khuôn viên UBND xã Tân Lập'],
    ['2 thùng nước suối, giao công trình Sông Hậu', 'công trình Sông Hậu'],
    ['5 ký xoài giao nhà nghỉ Hoa Sữa', 'nhà nghỉ Hoa Sữa'],
    ['đem 3 hộp xôi ra sân banh Kỳ Hòa', 'sân banh Kỳ Hòa'],
    ['giao 2 ký nem tới thư viện Khoa Học', 'thư viện Khoa Học'],
  ])('%s', (text, place) => expect(readWholeOrder(text)?.address?.['near'] ?? '').toContain(place));
});
