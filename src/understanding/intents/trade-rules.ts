import { rules, type Rule } from './rules';

/** Tried before all others: what takes a whole wish back, or refuses. */
export const TAKING_BACK: Rule[] = [
  ...rules(
    'cancel',
    'hủy(?! (?:cái |thao tác |lệnh |bước )*(?:vừa|mới)(?! (?:đặt|mua)))', '(?:bỏ|xóa) (?:giỏ|hết|tất cả)(?: hàng)?', '(?:rút|bỏ|xóa|dẹp|khỏi giao)(?: [^ ]+){0,2} đơn', 'bùng kèo', 'bom hàng', '(?:ngưng|dừng|dẹp|stop|thoát|ngừng)(?: lại| đi| ra| luôn| nghe| nha| giùm)?(?: [^ ]+){0,2}', '(?:không|thôi|khỏi|chẳng|chả)(?: [^ ]+)? (?:mua|đặt|lấy|bán|đăng|order|giao)(?: [^ ]+){0,3} (?:nữa|luôn|đâu)', 'thôi(?: [^ ]+)? (?:khỏi|bỏ|dẹp|không (?:mua|đặt|lấy|bán|đăng|cần))(?: [^ ]+){0,3}', '(?:để|thôi) (?:khi|bữa|hôm|lần|dịp) (?:khác|sau)', 'thôi để (?:khi|bữa|hôm|mai|lần|dịp)', 'không (?:mua|đặt|lấy) (?:gì|chi) (?:hết|đâu|cả)', '(?:bữa|hôm|lần|khi) khác (?:đi|nha|nghe|vậy|rồi)', 'bỏ đi', 'bỏ qua', 'nghỉ (?:mua|bán|đặt)', '(?:tạm thời|tạm|giờ) (?:chưa|không) (?:mua|đặt|lấy|bán|đăng|cần)', '(?:mua|đặt|lấy|bán|đăng) sau(?: nha| vậy| đi| nhé)?$', 'đổi ý(?: rồi)?', '^(?:WHO )?(?:không|khỏi|thôi) (?:mua|đặt|lấy|bán|đăng|order)$',
  ),
];

/** What is gone: for sellers, and no question. */
export const GONE: Rule[] = [
  ...rules(
    'sold_out',
    '(?:cháy|hết|đứt) hàng', 'sold out', 'bán (?:hết|sạch|sạch sành sanh|ráo)(?: [^ ]+){0,2}', 'hết (?:ráo|trơn|trọi|sạch|veo|nhẵn|rồi|sớm|luôn|mất|trụi|bay|queo|cả|nhẵn|chiều nay|hôm nay)(?: [^ ]+)?', '(?:vừa|mới|đã|thì|là|cũng) hết(?: [^ ]+){0,3}', '(?:không|chẳng|chả|chưa) còn(?: [^ ]+){0,3} (?:nữa|nào|hết|gì|đâu|một)(?: [^ ]+){0,2}', 'mua hết(?: [^ ]+){0,5}', '^hết(?: [^ ]+){0,4}$', '^(?:[^ ]+ ){1,4}hết$', '^(?:dạ |nhà |WHO )*không còn(?: nữa| hàng| gì)?(?: [^ ]+)?$', 'hết(?: [^ ]+){1,3} rồi', '(?:không còn|hết) hàng', 'tạm hết(?: hàng)?', '(?:cạn|sạch) (?:kho|hàng)',
  ),
];

/** Who asks what something costs, or wants it for less. */
export const PRICES: Rule[] = [
  ...rules(
    'price_question',
    '(?:bao nhiêu|nhiêu|mấy) (?:tiền|đồng|ngàn|nghìn|một|1|kg|ký|cân|lít|chai|con|trái|quả|bó|hũ|hộp|gói|nải|chục|lạng)(?: [^ ]+){0,3}', '(?:giá|giá cả|giá bán|giá sỉ|giá lẻ) (?:[^ ]+ ){0,6}(?:sao|nhiêu|bao nhiêu|vậy nào|thế nào|mấy|không|gì|nào|ntn)', '(?:sao|bao nhiêu|nhiêu) (?:[^ ]+ )?giá', '(?:báo|hỏi|xin|check|cho|gửi|cho xin|kiểm tra|xem|biết|bảng)(?: [^ ]+){0,4} giá', '(?:bán|tính|lấy) (?:giá )?(?:sao|nhiêu|bao nhiêu|mấy|thế nào|vậy nào|kiểu gì)', '(?:bao nhiêu|nhiêu)', '(?:mấy|nhiêu|bao) tiền', '(?:rẻ|mắc|đắt) (?:hơn|vậy|quá|dữ|thế|xíu|chút)(?: [^ ]+){0,5}', '(?:bớt|giảm|fix|hạ)(?: giá)?(?: [^ ]+){0,4} (?:không|được|chút|xíu|đi|tí)', 'giá (?:chót|cuối|gốc|mềm|bét)', '(?:lên|tăng) hay (?:xuống|giảm)', 'giá',
  ),
];

/** Who looks at goods, or wants some, whatever else is missing. */
export const WANTING: Rule[] = [
  ...rules(
    'buy',
    '(?:có|còn) bán (?:[^ ]+ ){1,5}không', '(?:cho|để|bán|chia|nhường|gửi)(?: lại)? (?:cho )?WHO (?:xem|coi|mua|đặt|lấy|order)(?! (?:đơn|lại|giá))', '(?:muốn|cần|định|tính|xin|đang) (?:mua|đặt|lấy|order|tìm|kiếm)', 'để (?:phần|dành|riêng)(?: cho)? WHO', 'xin (?:[^ ]+ )?[0-9]+ (?:kg|ký|cân|chai|con|bó|hũ|trái|quả)', '(?:mua|đặt|lấy|chốt|order|múc)(?: giùm| giúp| hộ| cho| lại| thêm| trước)* (?:WHO )?(?:[0-9]|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|chục|vài|ít|cân|ký|con|chai|bó|hũ|đơn)', '(?:để|cho|bán|chia)(?: lại)?(?: cho)? WHO (?:[^ ]+ ){0,2}(?:[0-9.,]+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|chục|vài|ít|cân|ký|con|chai|bó|hũ)', 'bán (?:lại )?cho WHO', '(?:shop|bên|nhà|htx|ở|đây|hôm|bữa|chợ)(?: [^ ]+){0,3} (?:có|còn|bán) (?:những |mấy )?(?:gì|món gì|món nào|hàng gì|loại gì|trái gì|rau gì|đồ gì)(?: [^ ]+){0,3}', '(?:có|còn|bán) (?:những |món )?(?:gì|hàng gì|món nào)(?: [^ ]+){0,2} (?:không|ngon|tươi|mới|bán)', '(?:có|còn) (?:gì|món gì) (?:không|ngon|bán|tươi|mới)', '(?:xem|coi)(?: [^ ]+){0,3} (?:hàng|loại|món|rau|trái|danh mục|sản phẩm|menu)', 'ai (?:có|còn|bán)(?: [^ ]+){1,6}', '(?:tìm|kiếm)(?: mua)? [^ ]+', '^(?:mua|đặt)(?: hàng| đồ| rau)?$', 'thèm', '(?:như|giống|y|y như) (?:hôm|lần|bữa|đợt|tuần|mọi) [^ ]+', '(?:còn|có)(?: hàng)?(?: sẵn)? không', 'đặt hàng', 'đi chợ', 'mua (?:hàng|đồ)',
  ),
];

/** Who offers goods. */
export const OFFERING: Rule[] = [
  ...rules(
    'sell',
    '(?:muốn|cần|định|tính|nhờ|xin|mới)(?: [^ ]+){0,3} (?:bán|đăng|gửi bán|lên bài|pass|thanh lý|rao)(?! cho WHO)', '(?:gửi|đem|ký|ký gửi|giao) bán', '^(?:WHO )?(?:bán|đăng|rao|pass)(?! (?:được|hết|sao|giá|bao|nhiêu|mấy|những|các|thế|cho (?:em|tui|chị|anh|mình|cô|bác|dì)|gì|không))(?: [^ ]+)*', '(?:bán|đăng|lên|thêm) (?:bài|tin|món|thêm)', '(?:đăng|lên) (?:bài|giùm|giúp|hộ|bán)', '(?:mua|ủng hộ)(?: giùm| giúp| hộ| ủng hộ)+ (?:bà con|WHO)', '(?:pass|thanh lý|nhượng) (?:lại )?[^ ]+', 'ai (?:lấy|ăn|mua|cần|có nhu cầu)(?: [^ ]+){0,3}', '(?:nhà|vườn|rẫy|ruộng|chuồng|ao)(?: WHO)?(?: [^ ]+){0,4} (?:bán|đăng|muốn bán|cần bán)', '(?:cần|muốn) (?:tìm )?(?:thương lái|lái|mối|người mua|đầu ra)', '(?:cân|bán) (?:lại )?cho (?:htx|hợp tác xã)', '(?!shop|htx)WHO bán (?!cho|gì|sao|không|răng|những|các|mấy|bao|nhiêu|giá)[^ ]+', '(?:nhà|vườn)(?: WHO)? (?:có|còn|dư|mới|vừa|đang có)(?: [^ ]+){0,3} (?:[0-9.,]+|vài|mấy|ít|buồng|tạ|lứa|con)', '^(?:[^ ]+ ){0,2}[0-9]+ ?[^ ]+ (?:[^ ]+ ){1,4}bán',
  ),
];
