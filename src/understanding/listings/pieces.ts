import { knownGoodsAt } from '../goods';
import { isOneOf, lexicon, type Lexicon, type Token } from '../tokens';
import { PARTICLES, PRONOUNS } from '../words';
import { digitWord } from '../numbers';
import { readUnit } from '../units';
import { beginsGoods } from './heads';
import { phraseAt, phrases } from './words';

/** A run of words that may be the name of goods; `isGoods` when it begins as names of goods do. */
export interface Piece {
  tokens: Token[];
  from: number;
  next: number;
  isGoods: boolean;
  /** "loại 1", "size lớn": a kind of goods named before. */
  isGrade: boolean;
  /** Nothing but a word of selling was left out in front, so that it may stand in a row of names. */
  isClean: boolean;
}

const SELLING = lexicon('bán có còn đăng rao gồm cung');
const STATE = lexicon('luộc bóc lột tách nướng rang chiên hấp tươi khô sống chín xay muối sấy');
const DRESSED = phrases('làm sẵn|làm sạch|mổ sẵn');
const WHOLE = lexicon('nguyên cả trọn hết bán tính');
const GRADE = lexicon('loại size hạng');
const A_FEW = lexicon('mấy vài');
const ROOT = lexicon('củ');
const LEADING = lexicon(
  'giải cứu tiêu thụ hỗ trợ sào công mẫu ha một lô đợt bán rao đăng cung cấp ứng gồm đàn bầy lứa lại cần muốn đang vừa mới nhờ xin định tính dư thừa gấp đây với lại ni nay này bữa hôm sáng chiều trưa tối mai mốt giờ chừ ngày tết rằm mùa đã giúp giùm dùm hộ thêm cả ủa alo hello hi hey ờ à dạ vâng rồi bài lên tên là chào thông báo hàng chợ sớm danh mục tuần nhận cho được đưa để bỏ gửi gởi ra lò về pass thanh lý xả ghi sản phẩm mặt sp nông sản tin món ít vài mấy toàn ai lấy mua đặt ăn thử dùng khách nào lẻ sỉ buôn buôn làm mổ hái nhổ bẻ thu hoạch câu giăng đan nấu chặt cắt đánh bắt đào vắt giá gía đơn thì con xe mở nhà tất các mỗi thứ món em e tầm còn có sẵn tại vườn kg ký nè nghe mấy',
);
const PERSON = lexicon('anh chị cô chú bác dì cậu mợ thím dượng ông bà o mệ ôn mụ út tui tôi em e htx hợp tổ hội nhà mình mình mk tụi tau con cháu má mạ ba bố mẹ vợ chồng shop trại vườn cơ');
const WORK = lexicon('nấu làm trồng nuôi phơi hái muối đan tự ủ bẻ vắt em e mình mk tui tôi mệ bác cô chú chị anh o ông bà dì còn có nội ngoại');
const EVERY = lexicon('mỗi');
const HOUSE = lexicon('nhà');
const JUST = lexicon('mới vừa');
const PLACE = lexicon('tại ở');
const YARD = lexicon('vườn ruộng ao chuồng rẫy trại nhà hồ bè thôn xóm ấp kho');
const MADE = lexicon('nấu làm trồng nuôi phơi hái muối đan ủ đãi gói');
const AGE = lexicon('tuổi');
const TRAILING = lexicon(
  'giá gía còn chỉ bán mỗi một chừng khoảng cỡ tầm hiện nay giờ chừ là được người nào ai mua lẹ có tổng cộng số lượng sl tăng lên xuống nữa thêm shop ad thì lấy từ trên dưới sỉ lẻ tính tồn cần hết nguyên giảm hạ bớt thui thoi đây khoản hôm bữa sáng chiều tối mai tất cả nặng size hàng dư đều nhoa nhen nhaa á nghen tới đến gần hơn con và với cũ ni sau mấy không chai hũ lọ gói hộp bịch túi bao thùng ký kí kg kilo lít chục cặp đôi',
);
/** A clause that begins so is no name: conditions, invitations, the weather. */
const TALK = phrases(
  'ai|ship|giao|gửi|gởi|free|miễn|freeship|bao ăn|bao ship|bao đổi|bao sượng|bao ngọt|bao tiêm|bao chín|bao 1|bao một|inbox|ib|zalo|lh|liên hệ|liên lạc|gọi|alo|sđt|đt|nhắn|không|ko|k|hổng|hông|đừng|chưa|nhận|nhanh|trở|hái|cắt|bẻ|bắt|mua|đặt|lấy|uống|ăn|ghé|tới|đến|về|date|hsd|hạn|đảm bảo|cam kết|uy tín|cảm ơn|cám ơn|mong|xin|mời|bà con|cả nhà|mọi người|mn|mấy|tuần|tháng|ngày|sáng|chiều|tối|mai|bữa|hôm|nay|thu hoạch|vườn|nhà|của|do|vì|nên|nhưng|mà|tối thiểu|ít nhất|lý do|địa chỉ|đc|xem|coi|tùy|tuỳ|tính|giá|gía|dở|ngon|tươi|sạch|đẹp|ngọt|rẻ|số lượng|tồn|còn|có|hàng|loại|quy cách|đơn|kèm|tặng|khuyến mãi|km|đồng giá|cân hơi|hơi|đều|to|trong|trước|sau|từ|rụng|chín|cho|bán|là|thì|đang|mới|vừa|được|ở|tại|gần|xe|chuyển|thanh toán|tiền|cod|ck|đã|sẽ|hết|ra|lên|xuống|một|hai|cỡ|khoảng|trung bình|nặng|size|bk|nội',
);
const MOST_WORDS = 9;

/** Where something begins that is told of the goods but is not their name: "nhà em", "mới bẻ", "tại vườn", "bác nấu". */
function endOfName(row: Token[]): number {
  for (let at = 1; at < row.length; at += 1) {
    const [token, after] = [row[at], row[at + 1]];
    const ofHouse = isOneOf(token, HOUSE) && isOneOf(after, WORK);
    const isPraise = isOneOf(token, TASTE) && praises(row, at);
    const isEach = isOneOf(token, EVERY) && readUnit(row, at + 1) !== undefined;
    const isNew = isOneOf(token, JUST) && after !== undefined && !beginsGoods(row, at);
    const isPlace = isOneOf(token, PLACE) && isOneOf(after, YARD);
    const byWhom = isOneOf(token, PRONOUNS) && !isOneOf(token, HOUSE) && (isOneOf(after, MADE) || (/^\p{Lu}\p{Ll}/u.test(after?.text ?? '') && /^\p{Ll}/u.test(token?.text ?? '')));
    const isAged = isOneOf(row[row.length - 1], AGE) && (token?.kind === 'number' || isOneOf(token, MADE)) && at >= row.length - 4;
    const isTold = isOneOf(token, MADE) && row.slice(at).some((word) => isOneOf(word, AGE));
    if (ofHouse || isPraise || isEach || isNew || isPlace || byWhom || isAged || isTold || phraseAt(row, at, TOLD) > 0) return at;
  }
  return row.length;
}

const TASTE = lexicon('ngon ngọt giòn thơm dẻo béo tươi sạch to đẹp mọng rẻ bùi thanh mát chắc ngậy mềm dai xốp bở');
const INTENSE = lexicon('lắm quá dữ ghê lịm ngậy xỉu tuyệt cực lừ nức vời rói');

/** "giòn ngọt lắm", "béo ngậy": praise up to a word that says how much. */
function praises(row: Token[], at: number): boolean {
  let end = at;
  while (isOneOf(row[end], TASTE) && !isOneOf(row[end], INTENSE)) end += 1;
  return isOneOf(row[end], INTENSE);
}

const TOLD = phrases('chính hãng|chuẩn vườn|chuẩn vị|không phun|không thuốc|không hoá|không hóa|không chất|đảm bảo|cực ngon|cực ngọt|cực tươi|siêu ngon|siêu ngọt|siêu to|rất ngon|rất ngọt|bao ngon|bao ngọt|bao ăn|bao đổi|ăn bắp|ăn cám|ăn lúa|ăn cỏ|ăn rau|hàng tuyển|hàng đẹp|loại ngon|thơm ngon|ngon ngọt|ngon rẻ|giá rẻ|mới về|tươi ngon|còn tươi|ship|giao|freeship|free ship|bao ship|vườn em|vườn mình|vườn tui|vườn bác|vườn cô|vườn chú|vườn anh|vườn chị|đồng giá|tồn kho|số lượng|sản lượng|khối lượng|quy cách|đơn giá|của nhà|vườn nhà|chính gốc nhà|ai cần|ai lấy|ai mua|ai ăn|bà con|cả nhà|mọi người|mấy chị|mấy bà|chị em|anh em|hôm nay|sáng nay|bữa ni|bữa nay|hỏi giá|có giá|giá cũ|gói bánh|nhắn tui|nhắn em|tùy con|tuỳ con|cho ace|cho khách|cho cả|cho bà|lấy liền|đang có|giá chỉ|đã có|hiện có|fix|giảm giá|giảm nhẹ|hiện còn|nhân viên');

const isLead = (token: Token | undefined): boolean => token?.kind === 'number' || digitWord(token) !== undefined || isOneOf(token, LEADING) || isOneOf(token, PARTICLES) || token?.kind === 'sign';

/** Where the name begins: behind "hôm nay nhà em có", "chị Tư bán", "HTX Nông nghiệp Duy Oanh cung cấp". */
function startOfName(row: Token[]): number {
  let at = 0;
  while (at < row.length && !(beginsGoods(row, at) && !isNameOfPerson(row, at) && !isCounted(row, at)) && (isLead(row[at]) || isOneOf(row[at], PRONOUNS) || isOneOf(row[at], PERSON) || isNameOfPerson(row, at) || isCounted(row, at))) at += 1;
  if (at < row.length && beginsGoods(row, at)) return at;
  const isAbout = isOneOf(row[0], PERSON) || isLead(row[0]);
  const later = isAbout ? row.findIndex((_, i) => i > at && beginsGoods(row, i) && !isNameOfPerson(row, i) && (isLead(row[i - 1]) || isOneOf(row[0], PERSON))) : -1;
  return later > 0 ? later : at;
}

/** "mấy trái bí đỏ", "vài con gà": the unit behind a vague count is no part of the name. */
function isCounted(row: Token[], at: number): boolean {
  return isOneOf(row[at - 1], A_FEW) && readUnit(row, at)?.next === at + 1 && !isOneOf(row[at], ROOT) && beginsGoods(row, at + 1);
}

/** "chị Thơm", "o Chín": a name with a capital behind what people are called. */
function isNameOfPerson(row: Token[], at: number): boolean {
  return isOneOf(row[at - 1], PERSON) && /^\p{Lu}\p{Ll}*$/u.test(row[at]?.text ?? '') && !/^\p{Lu}{2}/u.test(row[at - 1]?.text ?? '') && at <= 3;
}

/** "Lăng Cô": a capital where the message has small letters. */
const isPlaceName = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text);

function trimmedEnd(row: Token[]): number {
  let to = row.length;
  const isSmall = (token: Token | undefined): boolean => (token?.kind === 'sign' && token.text !== '%') || isOneOf(token, PARTICLES) || isOneOf(token, TRAILING) || (isOneOf(token, PRONOUNS) && !isPlaceName(token));
  while (to > 0 && isSmall(row[to - 1]) && !isOneOf(row[to - 2], GRADE) && !(to > 1 && (beginsPair(row, to - 2) || isKnownPair(row, to - 2)))) to -= 1;
  return to;
}

/** The last two words are known goods together: "mật ong" typed without accents is no "ông". */
const isKnownPair = (row: Token[], at: number): boolean => knownGoodsAt(row.slice(at, at + 2).map(({ word }) => word), 0) > 1;

const PAIRED = phrases('cải con|gà con|heo con|lợn con|ba chỉ|rau mới|cá con|vịt con|gà mới|hạt giống|trái cây|bánh hỏi|bánh ít|gà ri|ngò rí|rau cần|hành lá|cây con|đậu ve|mắm nêm|bánh mới|rượu cần|cá hố|mắm cái|gà ta|bò con|chó con|thỏ con|ốc len|rau thơm|trứng non|rau đắng|bún con|rau má|cua con|ếch con|dê con|tôm con|nghé con|bê con|heo mọi|bánh bao|bánh gói|trà gói|lợn mọi|làm sẵn|chạy đồng|lai mọi|cá chốt|làm sạch|chân không|không hạt|gừng gió|cát chu|cá chim');
const beginsPair = (row: Token[], at: number): boolean => phraseAt(row, at, PAIRED) > 0;

/** "nấm mối nấm mối đó": said twice by a person who thinks aloud. */
function unrepeated(row: Token[]): Token[] {
  for (let half = 3; half >= 1; half -= 1) {
    if (row.length < half * 2) continue;
    const isTwice = row.slice(0, half).every(({ word }, i) => word === row[half + i]?.word);
    if (isTwice && (half > 1 || row.length > 2)) return half > 1 ? row.slice(half) : row;
  }
  return row;
}

const NEVER = phrases('combo|nửa|tối thiểu|ít nhất|mỗi ngày|một ngày|cố định|ship');

function pieceOf(row: Token[], from: number): Piece | undefined {
  const isState = (isOneOf(row[0], STATE) || phraseAt(row, 0, DRESSED) > 0) && row.length <= 3 && !beginsGoods(row);
  if ((isState || isOneOf(row[0], GRADE)) && (isState || row.length > 1) && row.length <= 5) return gradeOf(row, from);
  const begin = startOfName(row);
  const cut = row.slice(begin);
  const named = cut.slice(0, endOfName(cut));
  const tokens = unrepeated(named.slice(0, trimmedEnd(named)));
  if (isOnlyUnits(tokens)) return undefined;
  if (!tokens.some(({ kind, word }) => kind === 'word' && word.length > 1) || phraseAt(tokens, 0, NEVER) > 0) return undefined;
  const isGoods = beginsGoods(tokens);
  if (!isGoods && isTalk(row, tokens)) return undefined;
  const isClean = row.slice(0, begin).every((token) => isOneOf(token, PARTICLES)) || row.slice(0, begin).some((token) => isOneOf(token, SELLING));
  return { tokens, from: from + begin, next: from + row.length, isGoods, isGrade: false, isClean };
}

/** "buồng nguyên", "nguyên con": how it is sold, not what. */
function isOnlyUnits(row: Token[]): boolean {
  return row.some((_, at) => readUnit(row, at) !== undefined) && row.every((token, at) => isOneOf(token, WHOLE) || (readUnit(row, at) !== undefined && !beginsGoods(row, at)));
}

function isTalk(row: Token[], tokens: Token[]): boolean {
  const said = row.findIndex((token) => !isOneOf(token, PARTICLES));
  return phraseAt(tokens, 0, TALK) > 0 || phraseAt(row, said, TALK) > 0 || tokens.length > MOST_WORDS || isOneOf(tokens[0], PERSON) || tokens[0]?.kind !== 'word';
}

function gradeOf(row: Token[], from: number): Piece {
  const to = Math.max(Math.min(2, row.length), trimmedEnd(row));
  return { tokens: row.slice(0, to), from, next: from + row.length, isGoods: false, isGrade: true, isClean: true };
}

const splits = (row: Token[], at: number, words: Lexicon): boolean => at > 0 && isOneOf(row[at], words) && !(beginsPair(row, at - 1));

/** The names that may be in a run of words between facts: parted at "có", "bán", "còn". */
export function piecesOf(run: Token[], from: number): Piece[] {
  const starts = [0, ...run.map((_, at) => at).filter((at) => splits(run, at, SELLING))];
  return starts.flatMap((start, i) => {
    const row = run.slice(start, starts[i + 1]);
    const isSpeaker = starts[i + 1] !== undefined && isOneOf(row[0], PERSON) && row.length <= 3;
    return isSpeaker ? [] : (pieceOf(row, from + start) ?? []);
  });
}
