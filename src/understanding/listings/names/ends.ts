import { isOneOf, lexicon, type Token } from '../../tokens';
import { phraseAt, phrases } from '../words';
import type { NameSpan } from './find';
import { goodsLengthAt, homeLengthAt } from './vocabulary';

const KIN = lexicon('anh chị cô chú bác dì cậu mợ thím dượng ông bà o mệ ôn mụ út em tui tôi mình cháu con má mạ mẹ bố ba vợ chồng nội ngoại nhà');
const HOUSE = lexicon('nhà');
const SELF = lexicon('tự mới vừa hay đang');
/** What somebody does to goods before they are sold. */
const DOING = lexicon('bện tết chằm dệt rèn đúc đóng gói kho rang phơi sấy ngâm muối ủ cất chưng hái bẻ nhổ bắt câu lưới chăn trồng ươm ghép vót bào xay giã rim luộc nướng quết tráng đổ hấp vắt ép chiết lọc làm nấu nuôi đan móc may thêu khâu chẻ gặt cấy đào mò vớt kéo xúc lượm hốt đi mần gom tuốt chặt cắt cạo đập sàng nạo gọt vun tưới đẻ ấp giao chở mổ thịt đánh tát quay gác treo');
/** Words that no name of goods ends in, unless the vocabulary has it so. */
const NEVER_LAST = lexicon('đều nặng thì bán không của mà là giá còn ra mỗi cả để với cho tầm khoảng chừng được tại lúc khi này bao cũng đã sẽ đang do vì nên theo cùng rồi nữa hết tổng nhận ờ ừ nè nha nhé mn thui thoi set');
/** How large it is: "cao 60cm". */
const ACROSS = lexicon('cao dài rộng nặng hoành');
/** Those of them that are no other word without accents (của is cua, nặng nắng). */
const NEVER_LAST_BARE = new Set('deu ban khong moi khoang chung duoc tai nhan'.split(' '));
const GRADE = lexicon('loại size hạng thì');
const TOLD = phrases('năm nay|năm ni|mùa này|mùa ni|vụ này|vụ ni|đợt này|đợt ni|bữa nay|bữa ni|hôm nay|sáng nay|hồi sáng|hồi hôm|khuya ni|chính vụ|trái vụ này|đầu mùa này|đang vào|đang rộ|đang chín|vào mùa|vô mùa|tới mùa|tới lứa|đến lứa|đúng lứa|quá lứa|sai lắm|nhiều lắm|ngon lắm|to lắm|đẹp lắm|ngọt lắm|xuất vườn|xuất chuồng|tại chuồng|tại vườn|tại ruộng|tại ao|tại rẫy|tại bè|tại trại|tại nhà|mới vô|mới về|mới ra|mới lên|mới cập|mới kéo|mới vớt|cho bà con|cho anh em|cho chị em|cho khách|cho thương lái|hỗ trợ|giúp bà con|không ăn|hông ăn|ăn không hết|ăn hông hết|không kịp|không có|không còn|hông có|hông còn');

/** "bác tự bện", "nhà em trồng", "má chồng làm": by whom it was made or kept. */
function tellsWho(tokens: Token[], at: number, next: number): boolean {
  if (!isOneOf(tokens[at], KIN)) return false;
  if (isOneOf(tokens[at], HOUSE) && isOneOf(tokens[at + 1], KIN)) return true;
  let verb = at + 1;
  while (verb < at + 3 && (isOneOf(tokens[verb], KIN) || isOneOf(tokens[verb], SELF))) verb += 1;
  return verb < next + 1 && isOneOf(tokens[verb], DOING) && !(verb === next && verb === at + 1 && tokens[verb]?.kind !== 'word');
}

/** Where goods are kept or grow, ahead of their name: "cả ao cá trắm", "hai mẫu hành tím". */
const HOLDING = lexicon('ao mẫu sào lưới gốc gánh vườn ruộng giàn luống lứa bầy đàn mẻ chuồng lồng');

/** Single words that lead on to figures and were taken for names. */
const NO_NAME = lexicon('tháo gấp mão đứt dài cao nặng tính gần cò lấy bán giá thì mỗi tất set combo cb lốc mix hàng loại nè đại sll nên vậy');
const LEADING = phrases('hút chân|đóng gói|đóng túi|đóng hộp|giá lẻ|giá sỉ|giá buôn|đại lý từ|mua lẻ|mua sỉ|khách xem|ở đây|liên hệ');
const NO_NAME_BARE = new Set('tinh lay ban gia thi moi hang loai dai gan cu dau co'.split(' '));

/** Whether what was taken for a name is one word of talk, or nothing but a place. */
export function isNoName(tokens: Token[], { from, next }: NameSpan): boolean {
  const token = tokens[from];
  if (next - from === homeLengthAt(tokens, from)) return goodsLengthAt(tokens, from) < next - from;
  if (phraseAt(tokens, from, LEADING) > 0 || (isOneOf(token, ACROSS) && tokens[from + 1]?.kind === 'number')) return true;
  return next === from + 1 && (token?.bare === true ? NO_NAME_BARE.has(token.text.toLowerCase()) : isOneOf(token, NO_NAME));
}

/** A name up to where something is told of it: who made it, when it was picked, words that only lead on. What the vocabulary has is left whole. */
export function withoutTelling(tokens: Token[], span: NameSpan): NameSpan {
  const { next } = span;
  const isHeld = isOneOf(tokens[span.from], HOLDING) && goodsLengthAt(tokens, span.from) < 2 && span.from + 1 < next && goodsLengthAt(tokens, span.from + 1) > 0;
  const from = isHeld ? span.from + 1 : span.from;
  const known = from + goodsLengthAt(tokens, from);
  let end = next;
  for (let at = Math.max(from + 1, known); at < end; at += 1) if (tellsWho(tokens, at, next) || phraseAt(tokens, at, TOLD) > 0 || (isOneOf(tokens[at], ACROSS) && tokens[at + 1]?.kind === 'number')) end = at;
  while (end > Math.max(from + 1, known) && (endsNothing(tokens, end - 1) || isLeft(tokens, end - 1))) end -= 1;
  return { from, next: end };
}

/** "Ba Vì" is a place, "size vừa" a kind, "thì là" dill. */
function endsNothing(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || isOneOf(tokens[at - 1], GRADE) || (/^\p{Lu}/u.test(token.text) && /^\p{Lu}/u.test(tokens[at - 1]?.text ?? ''))) return false;
  return token.bare ? NEVER_LAST_BARE.has(token.text.toLowerCase()) : isOneOf(token, NEVER_LAST);
}

/** "khoai con 5 yen": typed bare, ahead of a number, it is còn; "rau lang đồng giá 6k". */
const isLeft = (tokens: Token[], at: number): boolean => (tokens[at]?.bare === true && tokens[at]?.word === 'con' && tokens[at + 1]?.kind === 'number') || (tokens[at]?.word === 'đồng' && tokens[at + 1]?.word === 'giá');
