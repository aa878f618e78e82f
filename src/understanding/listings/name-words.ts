import { lexicon } from '../tokens';
import { phrases } from './words';

/** Words around names of goods, by which it is told where a name begins and ends. */

export const SELLING = lexicon('bán có còn đăng rao gồm cung');
/** Words that say what follows is for sale. */
export const OFFERING = lexicon('bán rao đăng');
export const STATE = lexicon('luộc bóc lột tách nướng rang chiên hấp tươi khô sống chín xay muối sấy trống mái đực cái đỏ vàng xanh trắng tím to nhỏ lớn bé non bự thường mỏng dày nhúng vụn');
export const DRESSED = phrases('làm sẵn|làm sạch|mổ sẵn');
export const WHOLE = lexicon('nguyên cả trọn hết bán tính');
export const GRADE = lexicon('loại size hạng');
export const A_FEW = lexicon('mấy vài');
export const ROOT = lexicon('củ');
export const LEADING = lexicon(
  'hoặc hay phụ nốt nguyên trọn liền giải cứu tiêu thụ hỗ trợ sào công mẫu ha một lô đợt bán rao đăng cung cấp ứng gồm đàn bầy lứa lại cần muốn đang vừa mới nhờ xin định tính dư thừa gấp đây với lại ni nay này bữa hôm sáng chiều trưa tối mai mốt giờ chừ ngày tết rằm mùa đã giúp giùm dùm hộ thêm cả ủa alo hello hi hey ờ à dạ vâng rồi bài lên tên là chào thông báo hàng chợ sớm danh mục tuần nhận cho được đưa để bỏ gửi gởi ra lò về pass thanh lý xả ghi sản phẩm mặt sp nông sản tin món ít vài mấy toàn ai lấy mua đặt ăn thử dùng khách nào lẻ sỉ buôn buôn làm mổ hái nhổ bẻ thu hoạch câu giăng đan nấu chặt cắt đánh bắt đào vắt giá gía đơn thì con xe mở nhà tất các mỗi thứ món em e tầm còn có sẵn tại vườn kg ký nè nghe mấy',
);
export const PERSON = lexicon('ngoại nội anh chị cô chú bác dì cậu mợ thím dượng ông bà o mệ ôn mụ út tui tôi em e htx hợp tổ hội nhà mình mình mk tụi tau con cháu má mạ ba bố mẹ vợ chồng shop trại vườn cơ');
export const WORK = lexicon('nấu làm trồng nuôi phơi hái muối đan tự ủ bẻ vắt em e mình mk tui tôi mệ bác cô chú chị anh o ông bà dì còn có nội ngoại');
export const EVERY = lexicon('mỗi');
export const HOUSE = lexicon('nhà');
export const JUST = lexicon('mới vừa');
export const PLACE = lexicon('tại ở');
export const YARD = lexicon('vườn ruộng ao chuồng rẫy trại nhà hồ bè thôn xóm ấp kho');
export const MADE = lexicon('nấu làm trồng nuôi phơi hái muối đan ủ đãi gói');
/** Words for a time, behind which another name may begin: "giá chuối bữa nay chuối mốc hai mươi ngàn". */
export const TODAY = phrases('hôm nay|bữa nay|bữa ni|sáng nay|sáng ni|chiều nay|hôm ni|tuần này|ngày nay');
export const MONTHS = lexicon('tháng');
export const AGE = lexicon('tuổi');
export const TRAILING = lexicon(
  'muốn giá gía còn chỉ bán mỗi một chừng khoảng cỡ tầm hiện nay giờ chừ là được người nào ai mua lẹ có tổng cộng số lượng sl tăng lên xuống nữa thêm shop ad thì lấy từ trên dưới sỉ lẻ tính tồn cần hết nguyên giảm hạ bớt thui thoi đây khoản hôm bữa sáng chiều tối mai tất cả nặng size hàng dư đều nhoa nhen nhaa á nghen tới đến gần hơn con và với cũ ni sau mấy không chai hũ lọ gói hộp bịch túi bao thùng ký kí kg kilo lít chục cặp đôi',
);
/** A clause that begins so is no name: conditions, invitations, the weather. */
export const TALK = phrases(
  'ai|ship|giao|gửi|gởi|free|miễn|freeship|bao ăn|bao ship|bao đổi|bao sượng|bao ngọt|bao tiêm|bao chín|bao 1|bao một|inbox|ib|zalo|lh|liên hệ|liên lạc|gọi|alo|sđt|đt|nhắn|không|ko|k|hổng|hông|đừng|chưa|nhận|nhanh|trở|hái|cắt|bẻ|bắt|mua|đặt|lấy|uống|ăn|ghé|tới|đến|về|date|hsd|hạn|đảm bảo|cam kết|uy tín|cảm ơn|cám ơn|mong|xin|mời|bà con|cả nhà|mọi người|mn|mấy|tuần|tháng|ngày|sáng|chiều|tối|mai|bữa|hôm|nay|thu hoạch|vườn|nhà|của|do|vì|nên|nhưng|mà|tối thiểu|ít nhất|lý do|địa chỉ|đc|xem|coi|tùy|tuỳ|tính|giá|gía|dở|ngon|tươi|sạch|đẹp|ngọt|rẻ|số lượng|tồn|còn|có|hàng|loại|quy cách|đơn|kèm|tặng|khuyến mãi|km|đồng giá|cân hơi|hơi|đều|to|trong|trước|sau|từ|rụng|chín|cho|bán|là|thì|đang|mới|vừa|được|ở|tại|gần|xe|chuyển|thanh toán|tiền|cod|ck|đã|sẽ|hết|ra|lên|xuống|một|hai|cỡ|khoảng|trung bình|nặng|size|bk|nội',
);
export const TASTE = lexicon('ngon ngọt giòn thơm dẻo béo tươi sạch to đẹp mọng rẻ bùi thanh mát chắc ngậy mềm dai xốp bở');
export const INTENSE = lexicon('lắm quá dữ ghê lịm ngậy xỉu tuyệt cực lừ nức vời rói');
export const TOLD = phrases('chở tại|chở tận|hôm qua|hôm kia|cả hai|cả 2|cả ba|cả 3|cả bầy|cả đàn|cả lứa|mỗi loại|mỗi thứ|mỗi món|mỗi giống|cân hơi|hồi trước|đang chửa|có chửa|đang đẻ|đóng sẵn|có sẵn|chính hãng|chuẩn vườn|chuẩn vị|không phun|không thuốc|không hoá|không hóa|không chất|đảm bảo|cực ngon|cực ngọt|cực tươi|siêu ngon|siêu ngọt|siêu to|rất ngon|rất ngọt|bao ngon|bao ngọt|bao ăn|bao đổi|ăn bắp|ăn cám|ăn lúa|ăn cỏ|ăn rau|hàng tuyển|hàng đẹp|loại ngon|thơm ngon|ngon ngọt|ngon rẻ|giá rẻ|mới về|tươi ngon|còn tươi|ship|giao|freeship|free ship|bao ship|vườn em|vườn mình|vườn tui|vườn bác|vườn cô|vườn chú|vườn anh|vườn chị|đồng giá|tồn kho|số lượng|sản lượng|khối lượng|quy cách|đơn giá|của nhà|vườn nhà|chính gốc nhà|ai cần|ai lấy|ai mua|ai ăn|bà con|cả nhà|mọi người|mấy chị|mấy bà|chị em|anh em|hôm nay|sáng nay|bữa ni|bữa nay|hỏi giá|có giá|giá cũ|gói bánh|nhắn tui|nhắn em|tùy con|tuỳ con|cho ace|cho khách|cho cả|cho bà|lấy liền|đang có|giá chỉ|đã có|hiện có|fix|giảm giá|giảm nhẹ|hiện còn|nhân viên');
export const PAIRED = phrases('bê thui|bò thui|heo thui|dê thui|thịt thui|gà thui|tiêu đen|tiêu sọ|tiêu số|ngan con|ngỗng con|cút con|ếch con|ba ba con|lươn con|cải con|gà con|heo con|lợn con|ba chỉ|rau mới|cá con|vịt con|gà mới|hạt giống|trái cây|bánh hỏi|bánh ít|gà ri|ngò rí|rau cần|hành lá|cây con|đậu ve|mắm nêm|bánh mới|rượu cần|cá hố|mắm cái|gà ta|bò con|chó con|thỏ con|ốc len|rau thơm|trứng non|rau đắng|bún con|rau má|cua con|ếch con|dê con|tôm con|nghé con|bê con|heo mọi|bánh bao|bánh gói|trà gói|lợn mọi|làm sẵn|chạy đồng|lai mọi|cá chốt|làm sạch|chân không|không hạt|gừng gió|cát chu|cá chim');
export const NEVER = phrases('kính gửi|kính chào|kính mời|kính thưa|ctv|đơn hàng|đăng bài|combo|nửa|tối thiểu|ít nhất|mỗi ngày|một ngày|cố định|ship');
