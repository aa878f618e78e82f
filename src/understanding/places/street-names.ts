import { fold, hasAccents, sameWord } from '../../domain/text';
import type { Word } from './words';

/** Names that streets of many towns have: where one ends, a district may follow without a comma; one alone is a street and no person. */
const NAMES = `
An Dương Vương|Ấp Bắc|Âu Cơ|Bà Huyện Thanh Quan|Bà Triệu|Bạch Đằng|Bạch Mai|Bến Vân Đồn|Biên Cương|Bùi Bằng Đoàn|Bùi Đình Túy|Bùi Hữu Nghĩa|Bùi Quang Chiêu|Bùi Thị Xuân|Bùi Viện|Bùi Xương Trạch|Ca Văn Thỉnh|Cách Mạng Tháng 8|Cách Mạng Tháng Tám|Cao Bá Quát|Cao Đạt|Cao Lỗ|Cao Thắng|Cao Văn Lầu|Cát Dài|Cát Cụt|Cầu Đất|Cầu Giấy|Châu Văn Liêm|Châu Thị Vĩnh Tế|Chế Lan Viên|Chi Lăng|Chu Huy Mân|Chu Mạnh Trinh|Chu Văn An|Chùa Bộc|Chùa Láng|Cô Bắc|Cô Giang|Cộng Hòa|Cù Chính Lan|Cửa Nam|Cửa Bắc
Dã Tượng|Dân Lập|Dịch Vọng|Doãn Kế Thiện|Duy Tân|Dương Bá Trạc|Dương Đình Nghệ|Dương Quảng Hàm|Dương Thị Xuân Quý|Dương Tử Giang|Dương Vân Nga|Dương Văn An|Đại Cồ Việt|Đại La|Đào Duy Anh|Đào Duy Từ|Đào Sư Tích|Đào Tấn|Đào Trí|Đặng Dung|Đặng Huy Trứ|Đặng Tất|Đặng Thai Mai|Đặng Tiến Đông|Đặng Trần Côn|Đặng Văn Bi|Đặng Văn Ngữ|Đê La Thành|Điện Biên Phủ|Đinh Bộ Lĩnh|Đinh Công Tráng|Đinh Tiên Hoàng|Đoàn Kết|Đoàn Khuê|Đoàn Như Hài|Đoàn Thị Điểm|Đoàn Trần Nghiệp|Đoàn Văn Bơ|Đội Cấn|Đội Cung|Đội Nhân|Đông Du|Đồng Khởi|Đồng Đen|Đỗ Đức Dục|Đỗ Hành|Đỗ Nhuận|Đỗ Quang|Đỗ Xuân Hợp|Đường Láng
Giải Phóng|Giảng Võ|Gia Ngư|Hà Huy Giáp|Hà Huy Tập|Hà Tôn Quyền|Hai Bà Trưng|Hải Thượng Lãn Ông|Hàm Nghi|Hàm Long|Hàn Mặc Tử|Hàn Thuyên|Hàng Bạc|Hàng Bài|Hàng Bông|Hàng Buồm|Hàng Chuối|Hàng Đào|Hàng Gai|Hàng Mã|Hàng Ngang|Hàng Than|Hàng Trống|Hậu Giang|Hồ Bá Kiện|Hồ Bá Phấn|Hồ Đắc Di|Hồ Hảo Hớn|Hồ Học Lãm|Hồ Nghinh|Hồ Quý Ly|Hồ Tùng Mậu|Hồ Văn Huê|Hồ Xuân Hương|Hoa Bằng|Hòa Bình|Hòa Hảo|Hoàng Cầu|Hoàng Diệu|Hoàng Đạo Thành|Hoàng Đạo Thúy|Hoàng Hoa Thám|Hoàng Minh Giám|Hoàng Ngân|Hoàng Quốc Việt|Hoàng Sa|Hoàng Sâm|Hoàng Tăng Bí|Hoàng Văn Thái|Hoàng Văn Thụ|Hoàng Việt|Hồng Bàng|Hồng Hà|Hồng Lĩnh|Hùng Vương|Huyền Trân Công Chúa|Huỳnh Mẫn Đạt|Huỳnh Ngọc Huệ|Huỳnh Tấn Phát|Huỳnh Thiện Lộc|Huỳnh Thúc Kháng|Huỳnh Văn Bánh|Huỳnh Văn Nghệ|Hương Lộ 2
Ích Khiêm|Ông Ích Khiêm|Khâm Thiên|Khuất Duy Tiến|Khúc Thừa Dụ|Khương Đình|Kim Đồng|Kim Giang|Kim Mã|Kim Ngưu|Kinh Dương Vương|Kỳ Đồng|Lạc Long Quân|Lạch Tray|Lam Sơn|La Thành|Láng Hạ|Láng Thượng|Lê Anh Xuân|Lê Cơ|Lê Công Thanh|Lê Chân|Lê Duẩn|Lê Đại|Lê Đại Hành|Lê Đình Dương|Lê Đình Lý|Lê Đình Thám|Lê Độ|Lê Đức Thọ|Lê Hoàn|Lê Hồng Phong|Lê Lai|Lê Lợi|Lê Ngọc Hân|Lê Ngô Cát|Lê Nin|Lê Ninh|Lê Niệm|Lê Phụng Hiểu|Lê Quang Đạo|Lê Quang Định|Lê Quang Sung|Lê Quý Đôn|Lê Tấn Quốc|Lê Thanh Nghị|Lê Thánh Tôn|Lê Thánh Tông|Lê Thị Hồng Gấm|Lê Thị Riêng|Lê Tự Trọng|Lê Trọng Tấn|Lê Văn Duyệt|Lê Văn Đức|Lê Văn Hiến|Lê Văn Hưu|Lê Văn Khương|Lê Văn Linh|Lê Văn Lương|Lê Văn Quới|Lê Văn Sỹ|Lê Văn Tám|Lê Văn Thịnh|Lê Văn Thọ|Lê Văn Việt|Liễu Giai|Lò Đúc|Lũy Bán Bích|Lương Định Của|Lương Khánh Thiện|Lương Ngọc Quyến|Lương Nhữ Học|Lương Thế Vinh|Lương Văn Can|Lưu Hữu Phước|Lý Bôn|Lý Chính Thắng|Lý Nam Đế|Lý Quốc Sư|Lý Thái Tổ|Lý Thái Tông|Lý Thánh Tông|Lý Thường Kiệt|Lý Triện|Lý Tự Trọng|Lý Văn Phức
Mã Mây|Mạc Cửu|Mạc Đĩnh Chi|Mạc Thái Tổ|Mạc Thị Bưởi|Mai Anh Tuấn|Mai Chí Thọ|Mai Dịch|Mai Hắc Đế|Mai Lão Bạng|Mai Thúc Loan|Mai Xuân Thưởng|Mậu Thân|Mễ Trì|Minh Khai|Minh Mạng|Minh Phụng|Mỹ Đình|Nam Cao|Nam Kỳ Khởi Nghĩa|Nam Quốc Cang|Năng Tĩnh|Nghi Tàm|Ngô Đức Kế|Ngô Gia Khảm|Ngô Gia Tự|Ngô Mây|Ngô Quyền|Ngô Sĩ Liên|Ngô Tất Tố|Ngô Thì Nhậm|Ngô Thời Nhiệm|Ngô Văn Sở|Ngọc Hà|Ngọc Hồi|Ngọc Khánh|Ngọc Lâm|Nguyên Hồng|Nguyễn An Ninh|Nguyễn Ái Quốc|Nguyễn Bá Ngọc|Nguyễn Biểu|Nguyễn Bỉnh Khiêm|Nguyễn Cao|Nguyễn Chánh|Nguyễn Chế Nghĩa|Nguyễn Chí Thanh|Nguyễn Công Hoan|Nguyễn Công Trứ|Nguyễn Cơ Thạch|Nguyễn Cư Trinh|Nguyễn Cửu Vân|Nguyễn Du|Nguyễn Duy Hiệu|Nguyễn Duy Trinh|Nguyễn Đình Chiểu|Nguyễn Đình Thi|Nguyễn Đức Cảnh|Nguyễn Đức Trung|Nguyễn Gia Thiều|Nguyễn Hoàng|Nguyễn Hồng Đào|Nguyễn Huệ|Nguyễn Huy Tự|Nguyễn Huy Tưởng|Nguyễn Hữu Cảnh|Nguyễn Hữu Huân|Nguyễn Hữu Thọ|Nguyễn Hữu Tiến|Nguyễn Khang|Nguyễn Khánh Toàn|Nguyễn Khoái|Nguyễn Khuyến|Nguyễn Kiệm|Nguyễn Lương Bằng|Nguyễn Minh Châu|Nguyễn Minh Hoàng|Nguyễn Mỹ|Nguyễn Ngọc Vũ|Nguyễn Nhạc|Nguyễn Oanh|Nguyễn Phi Khanh|Nguyễn Phong Sắc|Nguyễn Phúc Chu|Nguyễn Quang Bích|Nguyễn Quốc Trị|Nguyễn Quý Đức|Nguyễn Sinh Cung|Nguyễn Sinh Sắc|Nguyễn Sơn|Nguyễn Sỹ Sách|Nguyễn Tất Thành|Nguyễn Thái Bình|Nguyễn Thái Học|Nguyễn Thái Sơn|Nguyễn Thành Hãn|Nguyễn Thần Hiến|Nguyễn Thế Lộc|Nguyễn Thị Định|Nguyễn Thị Minh Khai|Nguyễn Thị Nhỏ|Nguyễn Thị Thập|Nguyễn Thiện Thuật|Nguyễn Thiếp|Nguyễn Thông|Nguyễn Thượng Hiền|Nguyễn Trãi|Nguyễn Tri Phương|Nguyễn Trọng Tuyển|Nguyễn Trung Trực|Nguyễn Trường Tộ|Nguyễn Tuân|Nguyễn Tuyển|Nguyễn Tư Giản|Nguyễn Văn Cừ|Nguyễn Văn Đậu|Nguyễn Văn Huyên|Nguyễn Văn Khối|Nguyễn Văn Linh|Nguyễn Văn Luông|Nguyễn Văn Lượng|Nguyễn Văn Nghi|Nguyễn Văn Quá|Nguyễn Văn Thoại|Nguyễn Văn Trỗi|Nguyễn Văn Tỏ|Nguyễn Văn Tố|Nguyễn Viết Xuân|Nguyễn Xí|Nguyễn Xiển|Nguyễn Xuân Khoát|Nguyễn Xuân Ôn|Nhật Tảo|Núi Thành
Ông Cao Thắng|Phạm Cự Lượng|Phạm Đình Hổ|Phạm Hồng Thái|Phạm Hùng|Phạm Hữu Lầu|Phạm Ngọc Thạch|Phạm Ngũ Lão|Phạm Như Xương|Phạm Phú Thứ|Phạm Quang Ảnh|Phạm Thế Hiển|Phạm Tu|Phạm Văn Bạch|Phạm Văn Chiêu|Phạm Văn Đồng|Phạm Văn Hai|Phạm Văn Nghị|Phạm Văn Thuận|Phạm Viết Chánh|Phan Bá Phiến|Phan Bội Châu|Phan Châu Trinh|Phan Chu Trinh|Phan Đăng Lưu|Phan Đình Giót|Phan Đình Phùng|Phan Huy Chú|Phan Huy Ích|Phan Kế Bính|Phan Ngữ|Phan Phù Tiên|Phan Thanh|Phan Thanh Giản|Phan Tứ|Phan Văn Hớn|Phan Văn Khỏe|Phan Văn Trị|Phan Văn Trường|Phan Xích Long|Phó Đức Chính|Phố Huế|Phú Xuân|Phùng Chí Kiên|Phùng Hưng|Phùng Khoang|Phương Mai|Quán Sứ|Quán Thánh|Quang Trung|Quốc Tử Giám|Quyết Thắng|Sư Vạn Hạnh|Sương Nguyệt Ánh|Tạ Quang Bửu|Tạ Uyên|Tam Trinh|Tản Đà|Tây Sơn|Tầm Vu|Tân Hương|Tân Sơn Nhì|Tân Trào|Tháng Tám|Thái Hà|Thái Phiên|Thái Thịnh|Thanh Nhàn|Thanh Niên|Thanh Sơn|Thành Thái|Thạch Lam|Thi Sách|Thích Quảng Đức|Thiên Lôi|Thống Nhất|Thợ Nhuộm|Thủ Khoa Huân|Thụy Khuê|Thượng Thanh|Tiểu La|Tô Hiến Thành|Tô Hiệu|Tô Hoài|Tô Ký|Tô Ngọc Vân|Tố Hữu|Tôn Đản|Tôn Đức Thắng|Tôn Thất Đạm|Tôn Thất Tùng|Tôn Thất Thuyết|Tống Duy Tân|Tống Phước Phổ|Tràng Thi|Tràng Tiền|Trần Bình|Trần Bình Trọng|Trần Cao Vân|Trần Cung|Trần Duy Hưng|Trần Đại Nghĩa|Trần Điền|Trần Đình Xu|Trần Hưng Đạo|Trần Hoàng Na|Trần Huy Liệu|Trần Hữu Dực|Trần Khánh Dư|Trần Khát Chân|Trần Kim Xuyến|Trần Mai Ninh|Trần Não|Trần Nguyên Đán|Trần Nguyên Hãn|Trần Nhân Tông|Trần Nhật Duật|Trần Phú|Trần Quang Diệu|Trần Quang Khải|Trần Quốc Hoàn|Trần Quốc Thảo|Trần Quốc Toản|Trần Quốc Vượng|Trần Quý Cáp|Trần Thái Tông|Trần Thánh Tông|Trần Thủ Độ|Trần Tống|Trần Văn Đang|Trần Văn Giàu|Trần Văn Ơn|Trần Văn Trà|Trần Vỹ|Trần Xuân Soạn|Triệu Khúc|Triệu Nữ Vương|Triệu Quang Phục|Triệu Quốc Đạt|Triệu Việt Vương|Trích Sài|Trịnh Công Sơn|Trịnh Đình Cửu|Trịnh Đình Trọng|Trịnh Hoài Đức|Trung Kính|Trúc Bạch|Trưng Nhị|Trưng Nữ Vương|Trưng Trắc|Trường Chinh|Trường Định|Trường Sa|Trường Thi|Trương Công Định|Trương Công Giai|Trương Định|Trương Hán Siêu|Trương Văn Bang|Trương Vĩnh Ký|Tú Xương|Tuệ Tĩnh|Tùng Thiện Vương|Ung Văn Khiêm|Vạn Kiếp|Văn Cao|Vân Đồn|Vĩnh Hưng|Vĩnh Tuy|Võ Chí Công|Võ Nguyên Giáp|Võ Oanh|Võ Thành Trang|Võ Thị Sáu|Võ Trường Toản|Võ Trứ|Võ Văn Dũng|Võ Văn Kiệt|Võ Văn Ngân|Võ Văn Tần|Vọng|Vũ Hữu|Vũ Ngọc Phan|Vũ Phạm Hàm|Vũ Tông Phan|Vũ Trọng Phụng|Vườn Lài|Xã Đàn|Xô Viết Nghệ Tĩnh|Xuân Diệu|Xuân Hồng|Xuân La|Xuân Thủy|Y Jút|Y Ngông|Yên Bái|Yên Đỗ|Yên Phụ|Yên Thế|Yersin|Yết Kiêu
`
  .trim()
  .split(/[|\n]/)
  .map((name) => name.split(' '));

/** Names by their first word without marks, the longest first. Made at the first question. */
let byHead: Map<string, string[][]> | undefined;

function namesFrom(head: string): string[][] {
  if (!byHead) {
    byHead = new Map();
    for (const name of NAMES.filter(({ length }) => length > 1)) byHead.set(fold(name[0] ?? ''), [...(byHead.get(fold(name[0] ?? '')) ?? []), name].sort((a, b) => b.length - a.length));
  }
  return byHead.get(head) ?? [];
}

const isWord = (said: string, own: string): boolean => fold(said) === fold(own) && (!hasAccents(said) || sameWord(said.toLowerCase(), own.toLowerCase()));

/** How many words of a street's name begin at a word; none is 0. */
export function streetAt(words: Pick<Word, 'text'>[], at: number): number {
  const head = words[at]?.text;
  if (head === undefined) return 0;
  return namesFrom(fold(head)).find((name) => name.every((own, i) => isWord(words[at + i]?.text ?? '', own)))?.length ?? 0;
}

/** Streets of one word that is no Vietnamese one. */
const SINGLE = /^(?:pasteur|yersin|calmette|alexandre|vọng)$/iu;
/** Streets that are dates. */
const DATES = new Set(['3/2', '2/9', '30/4', '1/5', '8/3', '19/5', '26/3', '2/4', '29/3', '19/8', '22/12', '23/10', '3/4', '27/7', '20/11', '10/3', '1/4', '16/4', '21/8']);

/** True when words `from` up to, not including, `to` end with a street's name: "12 đường Lý Thường Kiệt", "51 đường 3/2". */
export function endsInStreet(words: Pick<Word, 'text'>[], from: number, to: number): boolean {
  for (let at = Math.max(from, to - 5); at < to - 1; at += 1) if (streetAt(words, at) === to - at) return true;
  if (SINGLE.test(words[to - 1]?.text ?? '') && to - from > 1) return true;
  return to - from > 3 && DATES.has(words.slice(to - 3, to).map(({ text }) => text).join(''));
}
