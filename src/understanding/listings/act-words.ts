import { lexicon } from '../tokens';
import { phrases } from './words';

/** Words by which it is told what a message is that may offer nothing. */

export const GREETING = lexicon('chào alo lô alô hello hi hé hú hey xin helo hế lu hí');
export const GREETED = lexicon('shop ad add admin htx hợp tác xã cả nhà mọi người mn em con có ai không ko đó đây buổi sáng chiều tối bot quý bà cô chú bác các bạn ngày mới tốt lành vui vẻ hay ạ');
export const CALLS = phrases('shop ơi|ad ơi|em ơi|con ơi|htx ơi|cô ơi|chị ơi|anh ơi|chú ơi|bác ơi|có ai không|có ai ở đó không|có ai đó không');
export const PUBLIC = phrases('bà con|cả nhà|mọi người|anh chị em|chị em|mn|cả xóm|các bác|mấy chị|mấy bà|ace|ai ăn|ai lấy|ai mua|ai cần|khách');
export const SELLING = phrases('cần bán|muốn bán|bán gấp|bán|đăng bán|chào bán|rao bán|thanh lý|pass|cung cấp|cung ứng|xả hàng|xả vườn|đăng giúp|đăng giùm|đăng|gửi bán|thông báo bán|có bán|nhận đặt|nhận đơn|lên hàng|lên món');
export const TRADING = phrases('đổi với|đổi lấy|trao đổi|muốn đổi|ai đổi|đổi ngang|đổi hàng|cần đổi|xin đổi');
export const NO_TRADE = phrases('1 đổi 1|một đổi một|bao đổi|đổi trả|đổi giá|đổi thành|đổi lại giá|đổi món|đổi hàng lỗi|đổi mới');
export const TRADE = lexicon('đổi');
export const TAKE = lexicon('lấy');
export const BUYING = phrases('cần gom|thu gom|anh gom|chị gom|em gom|muốn gom|cần tìm người bán|tìm người bán|tìm chỗ bán|tìm nơi bán|cần mua|muốn mua|tìm mua|cần tìm|thu mua|kiếm mua|hỏi mua|tìm mối|mua lại|cần lấy|muốn lấy|muốn đặt|cần đặt|xin đặt|cho đặt|đặt cho|lấy cho|để cho|để dành|ship cho|giao cho|gửi cho|cân cho|bán cho|để lại cho|gói cho|order|có ai bán|ai bán|ở đâu bán|chỗ nào bán|chỗ mô bán|ai có bán|cần nhập|muốn nhập|cần nguồn|tìm nguồn|cần tìm nguồn');
export const AIM = lexicon('bán cho để');
export const ASKS = lexicon('hỏi xin biết xem coi');
export const NEED = lexicon('cần mua lấy đặt chốt muốn thèm tìm kiếm');
export const NEED_TO_SELL = lexicon('bán đăng tiêu thanh pass');
export const WHO = lexicon('ai');
export const SELL = lexicon('bán');
export const SELLER = lexicon('người chỗ nơi mối nguồn');
export const HAVE = lexicon('có còn');
export const REPORT = phrases('báo giá|báo em|báo mình|báo tui|ib em|ib mình|nhắn em|nhắn mình|nhắn tui|liên hệ em|để lại|để cho');
export const HOW_MUCH = phrases('bao nhiêu|nhiêu|nhiu|bn|bao nhiu|mấy tiền|giá sao|mấy đồng|mấy ngàn|mấy nghìn|nhiêu tiền|giá thế nào|giá ra sao|giá răng|giá mô|giá chi');
export const NO_MATTER = phrases('bao nhiêu cũng|nhiêu cũng|nhiu cũng|bao nhiu cũng|bn cũng|bao nhiêu tùy|bao nhiêu có');
export const ASKING = phrases('mấy giờ|mấy rồi|thứ mấy|bao lâu|bao xa|tới đâu rồi|đến đâu rồi|mấy một ký|mấy 1 ký|mấy một cân|mấy đồng một|có giảm không|có bớt không|giảm không|mắc rứa|mắc thế|mắc vậy|đắt thế|đắt vậy|bán được bao|thế nào|ib xem giá|xin giá|cho xem giá|gửi bảng giá|xin bảng giá|cho xin giá|gửi em giá|gửi giá|cho em hỏi|cho e hỏi|cho c hỏi|cho a hỏi|cho chị hỏi|cho anh hỏi|cho tui hỏi|cho hỏi|cho hỏi|mình hỏi|em hỏi|chị hỏi|anh hỏi|hỏi giá|hỏi thăm|xin hỏi|hỏi chút|hỏi xíu|sao rồi|ra sao|thế nào|như nào|làm sao|làm răng|khi nào|bao giờ|chừng nào|khi mô|ở đâu|ở mô|chỗ nào|phải không|được không|được hông|được ko|được k|dc k|đc ko|dc ko|đc k|có không|có ko|còn không|còn ko|còn k|còn hông|còn hàng không|còn hàng ko|còn hàng k|hay là|đúng không|loại gì|loại nào|là sao|mấy ký|mấy kg|mấy con|mấy trái');
export const NOT_AT_END = lexicon('không ko k kg hông hổng khum hong hok khong chưa hả hở hử hỉ vậy thế sao răng mô nào gì chi ta hông hem');
export const OR = lexicon('hay');
/** "150 phải không bác": the price is what is asked. */
export const CONFIRM = phrases('hả|hở|à bác|hỉ|phải không|phải hông|đúng không|đúng hông|phải hem|đúng chưa|phải chưa|thiệt không|thật không');
export const BARGAIN = phrases('được không|được hông|được ko|được k|dc k|đc k|dc ko|đc ko|bớt không|bớt ko|bớt hông|bớt được không|có bớt|giảm không|rẻ hơn|mắc quá|mắc rứa|mắc vậy|mắc thế|đắt quá|đắt thế|đắt vậy|bớt cho em|bớt em|bớt chị|để em|để chị');
export const CHANGING = phrases('bán xong|bán sạch|đổi số lượng|sửa số lượng|cập nhật số lượng|nhập thêm|mới nhập thêm|ẩn món|gỡ món|xóa món|xoá món|ẩn cái|gỡ cái|ẩn tin|gỡ tin|có hàng lại|sửa dùm|sửa giùm|sửa hộ|sửa thành|đổi giùm|đổi giúp|cập nhật giá|sửa giá|sửa lại|sửa giúp|sửa giùm|đổi giá|cập nhật|chỉnh giá|chỉnh lại|đổi lại|tăng lên|tăng giá|lên giá|giảm giá còn|giảm xuống|giảm còn|hạ giá|hạ xuống|hạ còn|xuống còn|tăng thêm|tăng thành|lên thành|đổi thành|thêm hàng|hết hàng|hết rồi|bán hết|hết sạch|cháy hàng|tạm hết|ngưng bán|ngừng bán|tạm ngưng|tạm ngừng|ẩn bài|tạm ẩn|ẩn giúp|ẩn giùm|gỡ bài|gỡ xuống|xóa bài|xoá bài|nghỉ bán|dừng bán|không bán nữa|thôi bán|có lại|mở bán lại|bán lại|lên lại');
export const CHANGES_BY_WORD = lexicon('sửa cập ẩn gỡ');
export const RISES = lexicon('lên tăng xuống giảm hạ');
export const ONLY_LEFT = phrases('chỉ còn|giờ còn|nay còn|chừ còn|còn lại|còn đúng|còn có|hiện còn|giờ chỉ còn|còn mỗi|vẫn còn|giờ có');
export const ONLY = lexicon('thôi thui');
export const OFFERS = phrases('có|bán|dư|thu hoạch|thu được|hái được|mới hái|mới bẻ|mới làm|mới nhổ|sẵn|tồn|dôi|cần ra|cần bán|số lượng|sl');
export const LEFT = lexicon('còn');
export const COMPLAINT = phrases('chết hết|thối hết|rụng hết|trôi hết|bay hết|khô hết|úng hết|bệnh hết|mà sống|quá trời|tầm bậy|mất mùa|lừa đảo|trả giá kiểu|chán quá|chết luôn|hư hết|có họp|mời họp|đi họp');
export const GONE = lexicon('hết');
export const ALREADY = lexicon('rồi r');
export const FIRM = phrases('chốt|lấy|đặt');
export const TAKERS = phrases('ai ăn|ai lấy|ai mua|ai cần|ai muốn|ai dùng|ai thích|ủng hộ');
export const NOBODY = phrases('không ai|chả ai|chẳng ai|hổng ai|ko ai|chưa ai');
export const CLEARING = phrases('xả hàng|thanh lý|sale|xả vườn|cần bán|bán gấp');
export const INVITING = phrases('ai ăn|ai lấy|ai mua|ai cần|ai muốn|ai dùng|lấy không|lấy hông|ăn không|mua không|mua hông|ủng hộ');
export const MOST_WORDS_OF_AN_UPDATE = 14;
export const MOST_WORDS_OF_A_GREETING = 16;
export const HALLOO = phrases('chúc mừng|chúc cả nhà|chúc bà con|chúc mọi người|chúc anh chị|a lô|à lô|a lo|dạ chào|em chào|con chào|xin chào');
export const ASKED = phrases('hỏi|giá|bán|mua|đặt|đổi|cần|tìm|đơn|hàng|ship|giao');

/** "sao hôm qua 20k nay 25k", "tại sao …": a question from its first word. */
export const WHY = phrases('sao|răng mà|tại sao|vì sao|sao mà|ủa sao|sao lại');
export const NOTHING = lexicon('gì chi');
export const NOT = lexicon('không chả chẳng');
export const WITH_ME = phrases('với tui|với em|với mình|với tôi|với chị|với anh|với bác|với cô');
export const TAKES = lexicon('lấy mua đặt');
/** "mua 5 ký có giảm không": a question before it is a wish. */
export const HAGGLE = phrases('có giảm|có bớt|giảm không|bớt không|giảm được không|bớt được không');
/** Whom a question is put to, at its end. */
export const AUDIENCE = lexicon('mọi người mấy các cả bà con mn vậy');
export const IN_NEED = lexicon('cần');
export const MENDING = phrases('đổi số lượng|sửa số lượng|đổi giá|sửa giá|sửa lại|cập nhật|gỡ giúp|gỡ giùm');
export const SOLD = phrases('vừa bán|mới bán|đã bán|bán được|bán rồi|bán bớt được');
