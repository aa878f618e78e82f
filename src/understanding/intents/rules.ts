/** What `cho understand --as intents` can answer. */
export type PlainIntent =
  | 'yes' | 'no' | 'cancel' | 'back' | 'undo' | 'help' | 'greet' | 'sell' | 'buy' | 'my_orders' | 'my_goods' | 'price_question' | 'human' | 'sold_out' | 'thanks' | 'other';

/** A way to say an intent: words in plain spelling (spelling.ts), parted by blanks; `_` is any word, `_*` up to four of them. */
export type Rule = [PlainIntent, RegExp];

/** One pattern: `|` and brackets as in regular expressions, whole words only. */
export function says(pattern: string): RegExp {
  const words = pattern.replaceAll(' _* ', '(?: [^ ]+){0,4} ').replaceAll('_', '[^ ]+');
  return new RegExp(`(?:^| )(?:${words})(?= |$)`, 'u');
}

export const WHO = '(?:em|chị|anh|cô|chú|bác|dì|mình|tui|bạn|con|cháu|ông|bà|mợ|cậu|thím|dượng|o|mệ|má|mạ|ta|thằng|nhỏ|shop|htx)';
/** Rules of one intent; WHO stands for any word for a person. */
export const rules = (intent: PlainIntent, ...patterns: string[]): Rule[] => patterns.map((pattern) => [intent, says(pattern.replaceAll('WHO', WHO))]);

/** Rules that hold wherever the words stand, in the order they are tried. */
export const ANYWHERE: Rule[] = [
  ...rules('back', '(?:quay|trở|lùi|lui) (?:lại|về)(?! như| giá)(?: [^ ]+){0,4}'),
  ...rules('buy', '(?:mua|đặt|chốt|giao|ship|gửi|lấy (?:cho )?WHO)(?: [^ ]+){0,3} như (?:c[ũứ]|hôm|lần|bữa|mọi|đợt)'),
  ...rules(
    'human',
    '(?:gặp|kêu|nói chuyện|liên hệ|tư vấn|làm việc|chat|trao đổi)(?: [^ ]+){0,3} (?:người|chủ|quản lý|nhân viên|nv|ban|htx|admin|ad|cán bộ|giám đốc|trưởng|phụ trách|tư vấn viên)',
    '(?:gặp|nói chuyện với) (?:ai|trực tiếp)', 'nói chuyện với (?:WHO|máy|bot)', 'trả lời (?:giùm |cho )?WHO', '(?:cần|xin|cho|tìm)(?: [^ ]+){0,2} (?:người|nhân viên) (?:hỗ trợ|giúp|tư vấn)', 'số(?: điện thoại)?(?: [^ ]+){0,2} (?:quản lý|chủ|nhân viên)', 'đổi trả|hoàn tiền', '(?:kêu|gọi) WHO [^ ]+ (?:ra|tới|lại|giùm|đây|nghe)', '(?:người|ng) thật', 'tổng đài', 'hotline', 'gọi(?: điện)? lại(?: [^ ]+)? (?:cho )?(?:WHO|ch[ủứ])', '(?:gọi|phone|alo) (?:cho |điện cho |lại )WHO',
    'khiếu nại', 'nhân viên', 'lừa đảo', 'ăn gian', 'làm ăn (?:gì|kiểu gì|sao)', 'không (?:muốn|thèm|thích) (?:chat|nói) _* (?:bot|máy)', '(?:ad|admin|chủ shop|shop) đâu', '(?:gọi|nhắn|kêu) (?:hoài|mãi|miết) _* ?không', '(?:máy|bot) (?:hay|à)', 'có ai (?:trực|thật)',
    '(?:cho|xin) (?:[^ ]+ )?số (?:điện thoại )?(?:của )?(?:quản lý|chủ|htx|hợp tác xã|người)', 'bực (?:mình|quá)',
  ),
  ...rules(
    'undo',
    'hoàn tác', 'undo', 'hoàn lại', '(?:trả|quay)(?: lại| về)+(?: cái)? giá', 'phục hồi', '(?:lấy|trả|mở|cho) lại (?:giùm|giúp|như|cái|cho|bài|món|hàng)', '(?:hủy|bỏ|gỡ|đừng tính|rút|xóa)(?: [^ ]+){0,2} (?:vừa|mới) (?:rồi|nãy|làm|xong|bấm|sửa|đổi|đăng|nhận)', 'như hồi nãy', 'lỡ (?:xóa|gỡ|đăng|đổi|sửa|nhận|từ chối|hủy)', 'khôi phục', '(?:để|trả|lấy|cho|quay|về|trở|đổi|chuyển)(?: [^ ]+){0,3} (?:như c[ũứ]|như trước|như (?:hồi )?đầu|như ban đầu|giá cũ)', '(?:như cũ|như trước) (?:đi|giùm|lại|nghe|nha|cho)', '(?:lỡ tay|bấm lỡ|lỡ (?:bấm|ấn|nhấn|chạm))', '(?:bấm|ấn|nhấn|bấm nút) (?:nhầm|lộn|trật)(?! [^ ]*(?: [^ ]+){0,4} chọn)(?: [^ ]+){0,4} (?:ra|lại|giùm|bỏ|hết|trả|mở)', 'rút (?:lại )?cái (?:vừa|mới|hồi)', 'thao tác nhầm', '(?:đừng|khỏi) đổi (?:gì )?hết',
    '(?:hủy|bỏ|gỡ) (?:cái |thao tác |bước )?(?:vừa|mới|hồi nãy)(?: rồi| làm| xong| bấm| sửa| đổi| đăng)?(?! (?:đặt|mua))',
  ),
  ...rules(
    'back',
    '^(?:dạ |ý |ủa |á |ối )*(?:nhầm|lộn|trật|sai)(?: mất| hết)?(?: rồi)?(?: [^ ]+)?$', 'quay ra', '^(?:[^ ]+ ){0,3}sửa lại(?: với| đi| nha| giùm| nhé)?$', '(?:sửa|đổi) lại (?:câu|số|cái)', '^(?:[^ ]+ ){0,3}làm lại(?: [^ ]+)?$', '(?:nói|viết) (?:sai|lộn|nhầm|trật)', '(?:quay|trở|lui|lùi|back|về)(?: [^ ]+)? (?:lại|lui|về)', '(?:lùi|lui|lùi lại|back)(?: lại)?(?: [^ ]+)? (?:bước|câu|xíu|đi|cái)', 'lui', 'back', '(?:chọn|nhập|hỏi|trả lời|ghi|khai|điền|bấm) lại', '(?:nhầm|lộn)(?: [^ ]+){0,5} lại', '(?:ghi|nhập|bấm|chọn|gõ|trả lời|điền|khai|đánh) (?:sai|nhầm|lộn|trật)', 'làm lại(?: [^ ]+){0,2} từ', '(?:câu|bước|chỗ|phần) (?:trước|trên|vừa rồi|hồi nãy)', 'trở về',
  ),
  ...rules(
    'help',
    'hướng dẫn', 'hdsd', '^giúp(?: với| giùm)?$', 'chưa biết (?:dùng|làm|bấm|xài|cách|đặt|bán|đăng)', 'cách sử dụng', '(?:cần|nhờ) hỗ trợ', '^(?:[^ ]+ ){0,2}giúp WHO$', 'sao (?:để|mà)(?: [^ ]+){0,3} (?:bán|mua|đặt|đăng|sửa|xem|gửi)', '(?:gửi|chụp|làm|đăng|nhắn)(?: [^ ]+){0,2} kiểu (?:gì|nào)', '(?:có thể|được) (?:làm|giúp) gì', '(?:sửa|đổi|gỡ|đăng|xóa|đặt|xem|gửi)(?: lại)? (?:bài|giá|ảnh|hình|tin|đơn|hàng) (?:sao|thế nào|vậy nào|ở đâu)', 'trợ giúp', 'help', '(?:làm|bấm|nhấn|dùng|xài|mua|đặt|đăng|sửa|nhập|chụp|đổi) (?:sao|cách nào|kiểu gì|kiểu nào|sao đây|thế nào|vậy nào|ntn|răng)(?! rồi)', '(?:làm|phải|bấm|gõ) sao (?:để|mà)', 'làm (?:sao|cách nào|thế nào|vậy nào) (?:để|mà|đặt|mua|bán|đăng|gửi)', 'cách (?:nào|dùng|bán|mua|đặt|đăng|sửa|xem|gửi|xài|thức|làm)', 'chỉ (?:giùm |cho |giúp )?(?:WHO )?(?:với|cách|giùm|chỗ)', 'không biết (?:dùng|làm|bấm|xài|cách|đặt|bán|đăng|sử|bắt đầu)', 'không hiểu', 'không rành', '(?:bấm|nhấn|gõ|nhắn) (?:vô |vậy )?(?:đâu|gì|nút nào|chỗ nào)', '(?:phải|cần) làm gì', '(?:gõ|bấm|nhắn|viết|mua|đặt|bán|đăng|xài|dùng|nhập|chụp|làm)(?: hàng| đồ| bài| ảnh| hình)? (?:kiểu gì|sao cho|gì bây giờ|gì đây|gì giờ)', '(?:không|chưa|sao không) (?:bấm|gửi|vô|đăng|mở|đặt|thấy nút|chụp|nhắn)(?: [^ ]+)? được', '(?:nút|chữ|cái|câu)(?: [^ ]+)? (?:là|nghĩa là|này là) (?:gì|sao)', 'nghĩa là (?:gì|sao)', 'làm được (?:những |cái )?gì', '^menu$', '(?:xem|về|hiện|mở) menu$', 'chỉ WHO(?: [^ ]+){0,4} với', 'bắt đầu (?:sao|từ đâu|đâu)', 'dùng (?:được )?(?:cái này )?(?:sao|làm gì)', 'mò (?:hoài|mãi|miết)',
  ),
  ...rules(
    'my_orders',
    '(?:kiểm tra|xem|check|tra|dò|hỏi|theo dõi|cho [^ ]+ hỏi)(?: [^ ]+){0,4} đơn', '(?:tình trạng|trạng thái) (?:đơn|hàng|giao)', 'đơn(?: hàng)?(?: số)?(?: [^ ]+){0,6} (?:đâu|tới đâu|sao|chưa|sao rồi|đến đâu|khi nào|chừng nào|bao giờ|bữa nào|hôm nào)', '(?:có|được|bao nhiêu|nhiêu|mấy) (?:mấy |bao nhiêu |nhiêu )?đơn(?! giá)', '(?:có )?đơn (?:nào |mới )(?:không|chưa|mới|nào)', 'đơn (?:hàng )?(?:của )?WHO', 'đơn (?:hàng )?(?:của WHO )?(?:giao|tới|ship|đi|đâu)',
    'có ai (?:đặt|mua|hỏi mua|lấy|chốt)(?: [^ ]+){0,5} (?:không|chưa)', 'ai (?:đặt|mua)(?: [^ ]+)? (?:hàng )?(?:của )?WHO', '(?:bao giờ|khi nào|chừng nào|bữa nào|hôm nào|mấy giờ) (?:hàng|đồ|mới|thì|có)(?: [^ ]+){0,3} (?:về|tới|giao|đến|nhận|có)', '(?:đặt|mua|chốt|order)(?: [^ ]+){0,8} (?:chưa (?:thấy|có|giao|tới|nhận|ai)|đâu rồi|sao rồi|tới đâu)', '(?:chưa|sao) (?:thấy|có|ai|chưa)(?: [^ ]+){0,4} (?:giao|ship|hàng|gọi)', 'hàng (?:đi )?(?:tới|đến) đâu', 'sao(?: [^ ]+){0,3} lâu', 'lịch sử (?:mua|đặt|đơn)', '(?:khách|người) (?:đặt|mua)(?: [^ ]+){0,2} (?:chưa|không|nào)', '^(?:xem )?đơn(?: hàng)?(?: số)? [0-9]{3,6}', 'hàng (?:bao giờ|khi nào|chừng nào|bữa nào) (?:tới|về|giao|đến|có)', 'chưa (?:thấy|nhận|có|được)(?: [^ ]+){0,2} (?:hàng|đồ|đơn)', '(?:giao|ship|gửi) (?:hàng )?(?:chưa|tới đâu|đến đâu|tới chưa)', 'hàng (?:của )?(?:WHO )?(?:đặt|mua)? ?(?:tới|đến|về|đi) (?:đâu|chưa)', 'hàng (?:của )?(?:WHO )?(?:giao|đi|ship) chưa',
  ),
  ...rules(
    'my_goods',
    '(?:món|hàng|bài|danh sách|đồ|sản phẩm|mặt hàng|tin|bài đăng)(?: [^ ]+){0,4} (?:[đd][aă]ng bán|đã [đd]ăng|đang đăng|[đd]ăng (?:bữa|hôm|hồi|rồi|có))', '(?:món|hàng|bài|bài đăng|mặt hàng|sản phẩm|tin)(?: [^ ]+){0,3} (?:của |nhà )WHO', '(?:mấy |các |cái )?(?:món|bài|mặt hàng) (?:WHO )(?:đăng|bán)', 'WHO (?:đang|đăng) bán (?:những |mấy )?(?:gì|món|hàng)', '(?:sửa|đổi|chỉnh|cập nhật|điều chỉnh|nâng|hạ|tăng|giảm)(?: lại)?(?: [^ ]+)? (?:giá|tồn kho|tồn|số lượng|kho)(?! (?:được )?(?:không|hay))', '(?:đăng|lên) (?:lên )?chưa', '(?:bật|mở|hiện) lại (?:bài|món|hàng|tin)', '(?:tăng|giảm|xuống|hạ|lên giá)(?: giá)?(?: lên| còn| xuống| thành)?(?: [^ ]+){0,3} [0-9.,]+ (?:k|ngàn|nghìn|đ|đồng)', '[^ ]+ lên(?! món| bài| hàng)(?: [^ ]+)? [0-9.,]+ (?:k|ngàn|nghìn)', 'WHO đăng (?:đâu|sao|ở đâu)', '(?:xem|kiểm)(?: lại)? kho', '^(?:[^ ]+ ){0,2}sửa (?:lại )?(?:bài|món|tin|hàng)', '(?:gỡ|xóa|ẩn|tắt|hạ|gỡ bỏ)(?: [^ ]+)? (?:bài|món|tin|hàng)', '(?:sửa|chỉnh|cập nhật)(?: lại)? (?:giùm|giúp|hộ|cho|nha|nghe|hí|em|với)?$', '(?:xem|coi) (?:lại )?(?:hàng|món|bài) (?:mình|WHO|nhà)',
  ),
  ...rules('help', '(?:giúp|hộ) WHO (?:với|cái|nghe|đi)'),
];
