import { lexicon } from '../tokens';

/** "Vài ba", "đôi ba", "năm bảy": no number is meant. */
export const PAIRS = new Set(['vài ba', 'đôi ba', 'dăm ba', 'dăm bảy', 'năm bảy', 'ba bảy', 'đôi mươi', 'vài mươi', 'mấy mươi']);

/** Units that are the first word of goods as well: there they stay part of the name. */
export const NAMES_TOO = new Set(['bánh', 'củ', 'lá', 'bông', 'cây', 'trứng', 'hột', 'quả', 'hạt']);

/** Containers that people say and the catalogue has not. */
export const OTHER_UNITS = lexicon('bìa ống bẹ khúc tảng mẻ bầu khoanh múi luống muỗng tờ bát hộc lát set combo kiện xe gánh tép dây nhánh ly cốc tô dĩa đĩa chén viên thanh phong tấm gùi tổ cọc nậm thếp bọng cỗ sợi đoạn lóng lẵng âu niêu vò chum thố tráp mẹt thau xô quyển sấp tệp quầy thỏi gốc thẻ');

/** What is counted that is no goods: people, meals, hours. */
export const NOT_GOODS = lexicon('người ng khẩu miệng bữa lần ngày tháng tuổi độ đạm h giờ phút sao năm đứa cháu tuần hôm đám nhà thằng tầng lầu');

/** Before a number they make it a house, a floor, a kind. */
export const NUMBERS_A_PLACE = lexicon('tầng lầu số ngõ ngách hẻm kiệt lô tổ thôn ấp xóm khu phường quận đường phòng nhà căn block tòa km quốc loại size đội kp q p thứ ô cổng cửa khóm kiot ốt');

/** Units that begin a wish by themselves ("lấy con gà", "chục trứng"); others are goods as well (củ, bánh, trứng). */
export const ALONE = new Set(['đôi', 'con', 'mớ', 'xị', 'xâu', 'chùm', 'mâm', 'bình', 'lốc', 'két', 'phần', 'suất', 'lọ', 'khay', 'cuộn', 'ly', 'tô', 'ràng', 'tấn', 'chục', 'bó', 'tập', 'xấp', 'sọt', 'thúng', 'chai', 'hũ', 'kg', 'lít', 'nải', 'hộp', 'gói', 'bịch', 'thùng', 'lạng', 'bao', 'buồng', 'cặp', 'tá', 'yến', 'tạ', 'rổ', 'giỏ', 'đòn', 'can', 'lon', 'túi', 'vỉ']);

/** Dishes that goods are served in: "dĩa xôi" is one. */
export const DISHES = lexicon('dĩa đĩa bát chén cốc mẹt niêu thố bìa');

/** "Con nào", "thùng xốp": nothing is wished for. */
export const NO_GOODS = new Set(['nào', 'gì', 'chi', 'này', 'đó', 'ấy', 'kia', 'ơi', 'nao', 'gi', 'xốp', 'riêng', 'cho', 'lại', 'kỹ', 'trai', 'gái', 'dâu', 'rể', 'bé', 'ghé', 'qua', 'là', 'lấy', 'mua', 'đặt', 'ra', 'về', 'xuống', 'lên', 'đi', 'cần', 'muốn', 'nhận', 'chạy', 'gửi', 'giao', 'bận', 'đang', 'sẽ', 'hỏi', 'nhờ', 'xin', 'nói', 'dặn', 'kêu', 'sai', 'bảo', 'chuyển', 'trả', 'tính', 'định', 'tên', 'gọi', 'thích', 'không', 'có', 'biết', 'tự', 'sang', 'thấy', 'đẹp', 'của', 'với', 'đủ', 'chẵn', 'tròn', 'thử', 'thường', 'thuong', 'nghe', 'nghen', 'nhen', 'hen', 'hè', 'hí', 'ạ', 'luôn', 'thôi', 'rồi', 'giúp', 'giùm', 'dùm', 'hộ', 'giup', 'gium', 'dum', 'trước', 'truoc', 'điện', 'dien', 'giấy', 'hợp', 'kỹ', 'ky', 'nha', 'nhé', 'mô', 'ni', 'ở', 'bên', 'dưới', 'trên', 'trong', 'em', 'chị', 'anh', 'tôi', 'mình', 'nhà']);

/** Digits inside names: "bưởi 5 roi", "thịt 3 chỉ". */
export const NAMED = new Set(['5 roi', '5 nhân', '3 chỉ', '3 chi', '3 rọi', '3 roi', '3 khía', '3 kích', '5 vị', '3 trăng', '7 lá']);

/** Behind these "con" is a child: "bà con", "mẹ con". */
export const WITH_CHILD = lexicon('bà mẹ má mạ vợ trẻ các bố cha tụi');

/** What a child asks for: "cho con chai nước mắm". */
export const PACK_WORDS = lexicon('chai hũ hộp gói bịch thùng túi lon bó chục lọ bao kg ký cặp vỉ ly tô');

/** "Có con chó dữ": told, not wished for. */
export const HAS = lexicon('có hình vẽ');

/** Containers that begin names of goods as well: "2 tổ yến". */
export const NAMES_ALSO = lexicon('tổ tép gốc hàng lóng');

/** "Cái trà bụp giấm đó": which one, not how many. */
export const POINTS = lexicon('đó ấy này kia nọ đấy');

/** "Mai gói bánh": wrapped, no packet. */
export const WRAPPED = lexicon('bánh nem chả giò xôi');

/** "2 bánh đường thốt nốt", "1 bánh xà phòng": pressed into cakes, no pastry. */
export const MOULDED = /^(?:đường phèn|đường thốt|đường phên|đường bát|đường đen|thạch đen|thach den|xà phòng|xà bông|trà phổ|men rượu)$/;

/** They are numbers by themselves. */
export const TENS = lexicon('mười trăm');

/** In the middle of a number. */
export const WITHIN = lexicon('mươi trăm lẻ linh');

/** Behind them a number counts goods. */
export const TAKES = lexicon('lấy mua đặt chốt');

/** The same, and what joins a wish to another. */
export const ASKS_FOR = lexicon('lấy mua đặt chốt cho thêm với và em chị anh cô chú bác');

/** Before a name. */
export const TITLES = lexicon('anh chị em cô chú bác dì ông bà cậu mợ thím dượng o mệ thầy chế út');

/** They leave an amount open. */
export const VAGUE = lexicon('vài mấy ít chút dăm');

/** The same only before a unit or goods: "ít đá"; "nạc dăm" is none. */
export const ALSO_PLAIN = lexicon('ít chút dăm');

/** Before an amount that is about so much. */
export const ABOUT = lexicon('khoảng chừng tầm cỡ độ');

/** Behind an amount: there may be more. */
export const MORE = lexicon('mấy hơn');
