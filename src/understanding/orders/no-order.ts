const says = (pattern: string): RegExp => new RegExp(`(?:^| )(?:${pattern})(?= |$)`, 'u');

const WHO = '(?:em|chị|anh|cô|chú|bác|dì|mình|tui|bạn|con|cháu|ông|bà|o|mệ|má|mạ|mẹ|ba|bố|bé|sếp|thím|út|ngoại|nội|cậu|mợ|dượng|tao|choa|nhà|shop|htx)';

const SOME = '(?:[0-9]|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|chục|trăm|vài|mấy|ký|ít)';

/** A piece that asks: nothing in it is ordered. */
const QUESTION = [
  says('(?:bao nhiêu|nhiêu|mấy tiền|giá (?:sao|nào|gì)|thế nào|vậy nào|mấy giờ|(?:khi nào|bao giờ|chừng nào|bữa nào)(?!.* (?:cũng|thì|rảnh|có hàng))|ở đâu|sao (?:vậy|chưa|mà|lại|không)|là sao|tới đâu|ai (?:có|bán)|tư vấn|báo giá|(?<!(?:đám|lễ|ăn|dạm|mâm|cưới|quả|giỏ) )hỏi(?! ấn| an| vợ| cưới))'),
  says('(?:còn|lên|xuống|tới|được)(?: còn| tới)? mấy(?: rồi)?(?: [^ ]+)?$'),
  /(?:^| )(?:không|chưa|hả|hử|gì|nhiêu|(?<!(?:xem|coi|thử) )sao|đâu|nhỉ|đúng không)(?: (?:em|chị|anh|cô|chú|bác|dì|o|mệ|con|cháu|shop|ad|ạ|á|à|vậy|ta|nhỉ|hè|hí|bạn|đó|nha|nhé|rồi|bà|ông))*$/u,
  says('hay (?:bán|là|lại)'),
  says('báo giá|giá sỉ|cái giá|bảng giá'),
  says('^(?:không|hông) biết'),
  says('không hay (?:phải|là|chỉ|mua|lấy)'), says('(?:bán|lấy) sỉ(?: [^ ]+){0,6} được không'),
];
/** A polite wish in the form of a question: "lấy 2 ký được không em". */
const POLITE = /(?:(?:^| )(?:cho|lấy|đặt|mua|để|gửi|ship|bán|đổi|sửa|thêm|bớt|giao)(?: [^ ]+){1,12}|^(?:[0-9.,]+|một|hai|ba|bốn|năm|nửa) (?:kg|ký|cân|chai|hũ|hộp|gói|bó|con|trái|quả|lít|chục|nải|bịch)(?: [a-zà-ỹđ]+){1,4}) (?:được|kịp) không(?: [^ ]+){0,2}$/u;

/** Haggling, telling, offering, complaining: goods and numbers without a wish. */
const NO_WISH = [
  says('tổng(?: cộng)?|phân vân|suy nghĩ|(?:để|chờ|đợi)(?: [^ ]+)? (?:hỏi|coi|xem|tính|nghĩ)|mới (?:đặt|mua|lấy)|chưa (?:đặt|lấy|mua)|(?:ăn|xài|dùng|bán) hết'), says('bị (?:hư|thối|bể|úng|dập|nát|hỏng|sâu|mốc|thiếu|chua)'), says(`(?:vườn|rẫy|ruộng|trại|nhà)(?: ${WHO})?(?: [^ ]+){0,3} (?:cắt|hái|thu|nuôi|trồng|bẻ|đẻ)`), says(`^(?:[^ ]+ )?đơn (?:của )?${WHO}(?!.* (?:thêm|bỏ|bớt|đổi|lấy|hủy|sửa|xóa|cho|giảm|tăng|thay)(?: |$))`), says('^(?:dạ |nhà )?còn (?:[0-9.,]+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mấy)'), says('(?:đặt|cân|giao|nhận|trả|gửi|chuyển)(?!.* (?:như|giống|y) )(?: [^ ]+){1,6} rồi(?: (?:đó|á|nha|nhé|mà|em|chị|anh))*$|(?:đặt|mua|lấy|giao|gửi)(?: [^ ]+){1,6} rồi (?:đó|mà|á)'), says('được mấy [^ ]+|(?:gói|nấu|làm) được [0-9]+'),
  says('(?:có )?(?:bớt|giảm|khuyến mãi|chiết khấu)(?: giá)?(?: [^ ]+){0,3} (?:không|được|chút|đồng|nào|xíu|tí)'),
  says('(?:được|chịu|bán) thì (?:[^ ]+ )?(?:mua|lấy|chốt|đặt|qua)'), says('(?:mắc|đắt|rẻ) (?:quá|vậy|hơn|thế|dữ|ghê)|sao (?:mắc|đắt)|mắc hà'), says('nếu (?:[^ ]+ )?(?:lấy|mua|đặt)'), says(`(?:chừng|lúc|khi|bữa|hồi) (?:đó|ấy)(?: ${WHO})?(?: mới| sẽ)? (?:đặt|lấy|mua|ghé|gọi|qua)|(?:lần|bữa|khi|hôm|dịp) (?:sau|khác)(?: ${WHO})?(?: mới| sẽ)? (?:đặt|lấy|mua|ghé|qua)`), says('nên thôi|thôi (?:để|khỏi)(?: [^ ]+)? (?:lần|bữa|khi|hôm|dịp) (?:khác|sau)'), says('giá(?: [^ ]+)? (?:cao|mắc|đắt|chát)'),
  says('(?:cần|muốn|nhờ|xin)(?: [^ ]+){0,2} (?:bán|gửi bán|ký gửi|thanh lý)'), says(`^(?:${WHO} )*bán(?! cho ${WHO}| giùm| ${WHO} ${SOME})`), says(`${WHO} bán(?! cho ${WHO}| giùm| ${WHO} ${SOME})`), says(`(?:nhà|vườn|chỗ|rẫy|ruộng|ao|chuồng|bên)(?: ${WHO})? (?:có|còn|dư|mới|vừa)(?! [0-9]+ (?:người|đứa|bé|cháu|miệng|em))`), says('(?:để lại|bán lại|nhượng lại) cho (?:htx|shop)'),
  says('(?:ai|lái)(?: nào)? (?:mua|lấy|vô|cần|ăn)'), says('muốn đổi|đổi (?:[^ ]+ ){1,5}lấy'), says('hợp đồng|hợp tác(?! xã)|(?:làm|mở|tìm|tuyển|giá|cho) đại lý|đại lý (?:cấp|không|chưa|được)|chiết khấu'), says(`(?:hôm|bữa|lần|đợt|tuần|sáng|chiều|tối|hồi) (?:trước|bữa|qua|rồi|nọ|kia|nay|sáng|trưa|chiều)(?: ${WHO})? ?(?:đặt|mua|lấy|giao|nhận|bể|bị|hư)`),
  says('(?<!(?:chuẩn|à|á|ủa|ý|í|ấy|ui|dạ|anh|chết|ôi|ơ|ừ|nói|gõ|ghi) )(?:bị|bể|hư|thối|úng|dập|thiếu|nhầm) (?:hết|mất|mấy|rồi|[0-9]+|hai|ba|một|bốn|năm)'), says('(?:đặt|mua|chốt)(?: [^ ]+){1,8} (?:mà |nhưng )?chưa (?:thấy|có|giao|nhận|tới|ai)'), says('sao(?: [^ ]+){0,8} chưa|chưa (?:thấy|nhận|giao)'), says('(?:hết hạn|bị hỏng|sượng|chua quá|dở|không tươi|không ngon)(?: [^ ]+){0,3}'), says('đơn (?:[^ ]+ )?(?:đặt|sao|tới|giao|đâu|chưa|của)'), says('chợ (?:[^ ]+ ){0,3}(?:có|bán) [0-9]'), says('[0-9]+ sao'), says('gặp (?:người|chủ|ai)'), says('[^ ]+ (?:được|dc) (?:không|hông)(?: [^ ]+)?$'), says('(?:giao|gửi|đưa|soạn)(?: [^ ]+)? (?:thiếu|nhầm|lộn|sai|trễ|dư)'), says('(?:trả|xin) giá'), says('(?:sao|thấy|trong) (?:đơn|hóa đơn|bill)(?: lại)? (?:ghi|báo|lên|hiện|tính|là)'), says('giá (?!(?:với|và|đỗ) )(?:[^ ]+ ){0,2}[0-9.,]+'), says('bán (?:được|có) [0-9.,]+'), says('^(?:[^ ]+ )?ngoài (?:[0-9]|một|hai|ba|mấy|cái|đơn)'),
];

/** Wishes that are none however politely they are asked. */
const NEVER = says('(?:muốn )?đổi (?:[^ ]+ ){1,5}lấy|sợ|không (?:đủ|hết)|ăn không hết');

/** A price that is bid, on which the wish hangs; or a complaint about what was ordered. */
const BIDS = says('(?:giao|gửi|soạn) (?:nhầm|lộn|sai) (?:loại|hàng|món|đồ|màu)|(?:đặt|mua)(?: [^ ]+){1,3} mà (?:ra|tới|nhận|giao|gửi)|đổi (?:[^ ]+ ){0,2}(?:hũ|chai|gói|hộp|con|trái|quả|cái|bịch|túi|thùng) khác|(?:bao giờ|khi nào|chừng nào|bữa nào|hôm nào) (?:có|về)(?: [^ ]+){1,5} thì (?:gọi|báo|nhắn|alo|kêu)|đặt(?: [^ ]+){1,4} sao (?:có|chỉ)|(?:giao|gửi) (?:nhầm|lộn|sai)(?: [^ ]+){0,6} đặt [^ ]+(?: [^ ]+){0,3} mà$|nhận (?:đủ|được)(?: hàng)? rồi|đã nhận|[0-9.,]+ (?:k |ngàn |nghìn |đ |đồng )?(?:(?:/ |một |1 )?(?:kg|ký|cân|chai|hũ|con|trái|bó|hộp|chục|lít) )?(?:được (?:không|thì)|thì (?:[^ ]+ )?(?:lấy|mua|chốt))|sao(?: [^ ]+){0,2} chưa (?:thấy|giao|có|nhận|ai)|chưa thấy (?:ai |hàng )?(?:giao|gửi|tới|ship)');

const WANTS = says('lấy|mua|đặt|chốt|order|để|cho|thêm|bớt|bỏ|đổi|cần');
const TOLD = says('(?<!như |giống |y |chang |hệt |đơn )(?:hôm|bữa|lần|đợt) (?:bữa|qua|trước|rồi|nọ|kia|hôm)');
const HOW_MANY = says('mấy (?:trái|quả|con|tô|bữa|người|ngày|hôm|tháng|tiền|củ|bông|ký|kg)');

/** True when a sentence tells of what was, or asks how many there are, without wanting anything. */
const IF_SO = /(?:^| )(?:lấy|mua|đặt) .*(?:^| )(?:ship|phí|hết|tổng|tính|giá|giảm)(?: [^ ]+){0,3} (?:bao nhiêu|nhiêu|sao|mấy)(?: |$)/u;
export const tells = (sentence: string): boolean => IF_SO.test(sentence) || (TOLD.test(sentence) && (!WANTS.test(sentence) || says('mà (?:có|chỉ|được|giao|thiếu)').test(sentence))) || (HOW_MANY.test(sentence) && !WANTS.test(sentence));

/** True when the whole message is a bid or a complaint, whatever wishes seem to be in it. */
export const bids = (plain: string): boolean => BIDS.test(plain) || WHOLESALE.test(plain) || (INTENDS.test(plain) && HOW_MUCH.test(plain));

const NOT_YET = says('(?:mà |nhưng )?chưa (?:thấy|giao|nhận|tới|ai)');
const HOW_MUCH = says('bao nhiêu|nhiêu|giá sao|giá nào|mấy tiền');
/** "Chị bán sỉ rau cho em được không, ngày tầm 20 ký". */
const WHOLESALE = says('bán sỉ(?: [^ ]+){0,6} (?:được )?không|số lượng (?:lớn|nhiều) thì giá');
/** "Ship về Yên Bái bao nhiêu, chị định lấy 10 cân": they ask before they order. */
const INTENDS = says(`(?:định|tính|dự định)(?: ${WHO})? (?:lấy|mua|đặt)`);
/** True when a message complains that something has not come, or asks for a price before it orders: certain, whatever else is in it. */
export const awaits = (plain: string): boolean => NOT_YET.test(plain) || WHOLESALE.test(plain) || (INTENDS.test(plain) && HOW_MUCH.test(plain));

/** True when a piece only asks; a wish that is asked politely does not. */
export const asksOnly = (plain: string): boolean => QUESTION.some((pattern) => pattern.test(plain)) && !(POLITE.test(plain) && !/(?:bớt|giảm|giá|sỉ|rẻ|tính)/u.test(plain));

/** True when a piece speaks of goods without wishing for them. */
export const wishesNothing = (plain: string): boolean => NEVER.test(plain) || (!(POLITE.test(plain) && !/(?:bớt|giảm|giá|sỉ|rẻ|tính|[0-9]+ (?:[0-9]|ba|hai))/u.test(plain)) && NO_WISH.some((pattern) => pattern.test(plain)));

/** Words that wish. */
export const WISHES = says(`(?:cho|để) (?:[0-9.,]+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|vài|ít|trăm|chục)|lấy|mua|đặt|chốt|order|(?:cho|để|bán cho|gửi cho|lấy cho|ghi cho|bán)(?: [^ ]+)? ${WHO}|cần|thêm|bỏ|bớt|đổi|sửa|gửi|soạn|ship|giao|thèm|xin`);
