/** What a message changes in an order that is there. */
export type Edit = 'add' | 'less' | 'remove' | 'replace' | 'cancel' | 'again';

const says = (pattern: string): RegExp => new RegExp(`(?:^| )(?:${pattern})(?= |$)`, 'u');

const WHO = '(?:em|chị|anh|cô|chú|bác|dì|mình|tui|bạn|con|cháu|o|mệ|má|thím)';
const LAST_TIME = '(?:(?<!(?:chỉ|sđt|số|chỗ|nhà|thoại) )(?:như|giống|y|y như|y chang|hệt|theo|chang|như đơn|y đơn)(?: [^ ]+){0,2} (?:(?:hôm|lần|bữa|đợt|tuần|tháng|kỳ|dịp|bận|lúc|hồi|ngày)(?: (?:tuần|tháng|thứ [^ ]+))? (?:trước|rồi|bữa|hôm|hổm|kia|qua|nọ|tê|nớ|tết|rằm|giỗ|vừa)|(?:hôm|bữa|đợt) (?:[0-9]{1,2}|mùng|mồng|t ?[2-7]|cn|chủ nhật|thứ)|mọi (?:lần|khi|bữa|hôm|ngày|tuần|tháng)|thường lệ|thường ngày|hằng ngày|hàng ngày|cũ|trước)|(?:như|giống) (?:cái |nguyên )?đơn (?:bữa|hôm|ngày|tuần|tháng|số|cũ|trước|gần|vừa|lần)|(?:đặt|lấy|làm|lên|lặp|mua)(?: giùm| giúp| cho [^ ]+)? lại (?:cái |nguyên |như )*đơn|đơn cũ)';
const AGAIN = says(LAST_TIME);
const CANCEL_WHOLE = says('(?:hủy|ngưng|dừng|bỏ)(?! (?:bớt )?nửa)(?: [^ ]+){0,2} đơn|đơn(?: [^ ]+){0,6} (?:ngưng|ngừng|dừng|hủy(?! (?:[^ ]+ ){0,2}(?:[0-9]|món|bớt|một|hai|ba|bốn|năm|nửa))|bỏ đi|thôi)(?: giùm| giúp| đi| luôn| nha| nghe| nhé)?');
const CANCEL = says(`hủy(?! (?:bớt )?nửa(?: |$))(?! (?:[^ ]+ )?(?:[0-9]|món|bớt|một|hai|ba|bốn|năm|nửa))(?: [^ ]+){0,3}|(?:bỏ|xóa|dẹp)(?: [^ ]+)? (?:đơn|hết|luôn đơn|toàn bộ|cả đơn|nguyên đơn)|(?:không|thôi|khỏi)(?: ${WHO})? (?:lấy|mua|đặt) (?:gì )?(?:nữa|hết|đâu)|thôi(?: ${WHO})? (?:khỏi|không (?:mua|lấy|đặt))(?: nữa| đâu)?|khỏi (?:giao|lấy|soạn|ship)|không (?:mua|đặt) nữa|đổi ý(?: rồi)?|rút đơn|bùng`);
const REPLACE = says(`đổi|thay|(?:thế|vậy) (?:vô|vào|bằng) |thêm(?: [^ ]+){0,2} cho (?:đủ|tròn)|(?:hủy|bỏ) (?:bớt )?nửa đơn|thành (?:[0-9.,]+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa)|(?:sửa|chỉnh|ghi|làm)(?: giùm| giúp| hộ)? lại|tính lại (?:còn |thành |là )?(?:[0-9]|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa)|thôi(?: em| chị| anh| nghe| nha| nhé)* (?:chứ|chớ) (?:[0-9]|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)|(?:hồi nãy|lúc nãy|khi nãy|hồi sáng|hồi hôm)(?: [^ ]+){0,2} (?:nói|bảo|đặt|ghi|báo)(?: [^ ]+){1,9} (?:lấy|để|cho) (?:[0-9.,]+|một|hai|ba|bốn|năm|nửa)(?: [^ ]+){1,3} thôi|điều chỉnh|(?:nói|đặt|ghi|báo)(?: [^ ]+){1,4} (?:là )?(?:nhầm|lộn)|gõ (?:nhầm|lộn)|^sửa|^(?:(?:vậy|dạ|à|ủa|ừ|ok|em|chị|anh|cô|ơi|mà|rứa|thế|chào|xin|shop|alo) )*thôi(?: (?!đừng|không|khỏi)[^ ]+)? (?:lấy|cho|đặt|mua|để|(?:[0-9.,]+|một|hai|ba|bốn|năm|nửa) (?:ký|kg|cân|con|chai|hũ|hộp|gói|bó|trái|quả|bịch|thùng|lít|chục) thôi)|(?:giảm|bớt(?!(?: (?!còn |xuống )[^ ]+){0,3}? (?:[0-9.,]+|một|hai|ba|bốn|năm|nửa) .*(?:^| )còn )|rút|tăng|hạ)(?: [^ ]+){0,5} (?:còn|thành|xuống) (?:[0-9.,]+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa)|tăng(?: [^ ]+){0,9} lên (?:[0-9.,]+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa)|(?:chứ|chớ) không phải|chỉ (?:lấy|còn)|tăng(?: [^ ]+){0,3} lên [0-9]+|^(?:dạ |à |ủa |ý |ấy |á |chết |em |ơi )*(?:lộn|nhầm|không phải|ghi lộn|ghi nhầm|nói lộn|đặt lộn|đặt nhầm)`);
const SLIP_ALONE = says('(?:lộn|nhầm|sai) (?:số|địa chỉ|tên)|số (?:đúng|mới|chính xác) là|(?:đổi|dời|hẹn lại)(?: lại| giùm| giúp)? (?:số|địa chỉ|tên|người nhận|chỗ giao|giờ|ngày|lịch)|địa chỉ (?:mới|đúng)');
const LESS = says('bỏ bớt|bớt(?: lại| đi| cho| giùm| giúp| ra)*(?: [^ ]+){0,2}|giảm(?: đi| bớt| cho| giùm| lại)*(?: [^ ]+){0,2}|trừ (?:đi|ra|bớt|giùm)|lấy ít (?:lại|đi)');
const REMOVE = says(`(?<![0-9] |một |hai )(?:bỏ|xóa|gỡ|hủy|rút lại)(?! bớt| vô| vào| cọc| thùng| bịch| túi| bao| trong| hộp| ớt| sổ| cho| lòng| ruột| đầu| vỏ| hột| hạt| cuống| gốc| rễ| xương| da(?: |$)| chân| mang| vảy| đuôi| nội tạng| xốp| đá| riêng| giấy| ngăn| lông| bọc| rổ| tủ| kỹ| đi mấy| mỡ)|(?:không|khỏi|đừng|hết|thôi không|chẳng)(?: ${WHO})? (?:lấy|mua|đặt|cần)|bỏ(?: (?!(?:[0-9]|một|hai|ba|bốn|nửa)(?: |$))[^ ]+){1,5} ra(?: khỏi(?: đơn)?)?(?: (?:nha|nhé|nghe|giùm|giúp|đi|em|chị|anh|ạ))*$|thôi khỏi|(?<!(?:có|hết|được|không|nếu|mắc|khác) )thì thôi$|(?<!ra |thôi |đã )khỏi(?: (?:nghen|nghe|nha|nhé|đi|luôn|ạ|hen|hí|em|chị|anh|con|cô))*$|(?:khỏi|đừng) (?:gửi|giao) (?:con|lọ|hũ|chai|hộp|gói|bó|bịch|túi|thùng|trái|quả|cây|món|cái|ký|mấy)|thôi(?: [^ ]+){1,3} khỏi(?: [^ ]+)?$|không ăn được|(?:không|đừng|khỏi) (?:cho|bỏ|để|gửi)(?: [^ ]+){1,3} (?:vô|vào)(?: trong)? đơn`);
const ADD = says('(?:cộng |lấy |đặt |mua |cho |order )?thêm');
const ANOTHER = says('(?:[^ ]+) nữa');
const CHANGES = says(`(?:đổi|dời|sửa|hẹn|lùi|thay|chỉnh|cập nhật|lộn|nhầm|sai|(?:chuyển|giao) (?:qua|sang|lại)|giao (?:trễ|sớm|muộn)(?: lại)?(?: giùm| giúp)?(?: [^ ]+)? (?:qua|sang)|chuyển(?: giúp| giùm| dùm| hộ)?(?: ${WHO})? (?:giờ|ngày|lịch|người|tên|chỗ|nơi|địa chỉ)|gửi lại (?:[^ ]+ )?(?:tên|số điện|sđt|địa chỉ)|giao (?:trễ|sớm|muộn) (?:hơn|lại)|người nhận thành|(?:để|đợi|chờ) (?:[^ ]+ ){1,2}(?:hẵng|hãy|rồi hãy|mới) (?:giao|gửi|ship|chở|đem)|(?:khoan|đừng) (?:giao|gửi|ship) (?:vội|liền|ngay|hôm nay|bữa nay))(?! khoản)`);

/** "Còn lại y cũ", "mấy món kia giao bình thường": what stays as it is. */
const STAYS = /(?:còn lại|(?:món|thứ|cái|mấy) (?:kia|khác))(?: [^ ]+){0,3} (?:cũ|nguyên|bình thường|vậy|không đổi|hôm trước|lần trước|mọi khi|mọi lần)/gu;

/** Which words of a piece say that it takes goods off. */
export const isRemoval = (plain: string): boolean => REMOVE.test(plain) && !/(?:^| )vẫn /u.test(plain);

/** "Thêm cho đủ 10 hộp", "hủy nửa đơn": what it says is what it comes to, whatever examples say. */
export const isTotal = (plain: string): boolean => TOTAL.test(plain);
const TOTAL = /(?:^| )(?:thêm(?: [^ ]+){0,2} cho (?:đủ|tròn)|(?:hủy|bỏ) (?:bớt )?nửa đơn)(?: |$)/u;

/** "Bớt 2 chai", "gà luộc thì khỏi", "không lấy ổi nữa, lấy mận": said so plainly that a change is this one, whatever examples say. `pieces` are those of its wishes. */
export const isCertain = (plain: string, edit: Edit | undefined, pieces: string[]): boolean =>
  isTotal(plain) || (edit === 'less' && TAKES_OFF.test(plain)) || (edit === 'remove' && pieces.some(leavesOut)) || (edit === 'replace' && TAKES_OTHER.test(plain));
const TAKES_OFF = new RegExp(`^(?:(?:${WHO}|dạ|ơi|shop|à|ủa) )*bớt(?: (?:cho|giùm|giúp|lại|đi|ra|${WHO}))* (?:[0-9]|một|hai|ba|bốn|năm|nửa)`, 'u');
const TAKES_OTHER = says('(?:không|đừng|khỏi) (?:lấy|mua|đặt)(?: [^ ]+){1,4} nữa (?:mà |thì )?(?:lấy|mua|đặt|thay|đổi)');
/** "Mấy ký đu đủ thì khỏi": what is left out is spoken of, not asked about. */
export const leavesOut = (plain: string): boolean => LEAVES_OUT.test(plain);
const LEAVES_OUT = /(?<!(?:^| )(?:ra|thôi)) khỏi(?: (?:nghen|nghe|nha|nhé|hen|đi|luôn))*$/u;

/** True when a message says that something is to be otherwise. */
export const isReplacement = (plain: string): boolean => REPLACE.test(plain);

/** Which words of a piece say that less is wanted. */
export const isLessening = (plain: string): boolean => LESS.test(plain) && !REPLACE.test(plain);

/** What the whole message says to change, by its plain words; `opens` is its first piece that wishes anything. Undefined for a new order. */
export function editOf(plain: string, opens: string, facts: { hasLines: boolean; hasAmounts: boolean; hasRemoval: boolean; takesOther: boolean; hasContact: boolean; asks: boolean; isOne: boolean; swaps: boolean }): Edit | undefined {
  const isReplaced = REPLACE.test(plain);
  if (TOTAL.test(plain) && facts.hasLines) return 'replace';
  const told = plain.replace(STAYS, '');
  if (SLIP_ALONE.test(plain) && !facts.hasLines && facts.hasContact) return 'replace';
  const first = AGAIN.exec(told)?.index ?? -1;
  if (first >= 0 && first < 30 && !facts.asks && first < (REPLACE.exec(plain)?.index ?? plain.length) && first < (LESS.exec(plain)?.index ?? plain.length)) return 'again';
  if (CHANGES.test(plain) && !facts.hasLines && facts.hasContact && !facts.asks) return 'replace';
  const again = AGAIN.exec(told)?.index ?? -1;
  if (again >= 0 && !facts.asks && !isReplaced && (!LESS.test(plain) || again < (LESS.exec(plain)?.index ?? 0))) return 'again';
  if ((CANCEL.test(plain) && !facts.hasLines) || (CANCEL_WHOLE.test(plain) && !facts.asks)) return 'cancel';
  if (facts.swaps || (facts.hasRemoval && facts.takesOther)) return 'replace';
  if (isReplaced && facts.hasLines && !/^(?:[^ ]+ )+(?:à|ủa|á) (?:lộn|nhầm)/u.test(plain)) return 'replace';
  if (facts.hasRemoval) return 'remove';
  if (LESS.test(opens) && facts.hasAmounts) return 'less';
  return (ADD.test(opens) || (facts.isOne && ANOTHER.test(opens))) && facts.hasLines ? 'add' : undefined;
}
