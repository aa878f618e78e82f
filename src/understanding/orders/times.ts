import { isOneOf } from '../tokens';
import { readUnit } from '../units';
import { NOT_GOODS } from './amount-words';
import { goodsAt } from './goods-at';
import type { Piece } from './pieces';
import { isTimely, timeSaid } from './time-words';

/** Words around which "mai", "sáng" or "năm" are no time. */
const NO_TIME_BEFORE = /^(?:hồi|chị|anh|cô|bác|hoa|bông|tên|em|chú|dì|cành|nhánh|cây|bà|ông|đường|phường|dọc|bạc|đơn|xã|thôn|số|ấp|khu|mỗi|tổ|loại|của|trái|trường)$/u;
const WEAK = /^(?:này|nay|t [2-7])$/u;

const MOST_TRIES = 4;
/** No time is told in more words, and those before it. */
const LONGEST = 24;

/** The time somebody wishes, with where it stands in the piece; without a day or an hour there is none. */
export function timeIn(piece: Piece): { from: number; to: number } | undefined {
  const { words } = piece;
  const first = words.findIndex(isTimely);
  if (first < 0) return undefined;
  // A time begins at most so many words before the one that gives it away.
  for (let from = Math.max(0, first - 5), tries = 0; from < words.length && tries < MOST_TRIES; tries += 1) {
    const found = timeSaid(words.slice(from, from + LONGEST));
    if (!found) return undefined;
    const place = { from: from + found.from, to: from + found.to };
    if (isTime(piece, place)) return place;
    from = place.to;
  }
  return undefined;
}

const isDate = (said: string): boolean => {
  const [day = 0, month = 0] = said.split(' / ').map(Number);
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
};

function isTime({ tokens, words }: Piece, found: { from: number; to: number }): boolean {
  const said = words.slice(found.from, found.to).join(' ');
  // "Ô mai mơ": part of a name.
  if ([1, 2].some((back) => goodsAt(tokens, found.from - back) > back)) return false;
  const [before, after] = [tokens[found.from - 1], tokens[found.to]];
  if (/^(?:hôm|bữa|ngày) (?:rằm|[0-9])/u.test(said) && /^(?:như|giống|y|hệt|theo|đơn)$/u.test(words[found.from - 1] ?? '')) return false;
  // "Giống đơn bữa chủ nhật": when the other was.
  if (/^(?:hôm|bữa|ngày|đợt)$/u.test(words[found.from - 1] ?? '') && /^(?:như|giống|y|hệt|theo|đơn)$/u.test(words[found.from - 2] ?? '')) return false;
  // "Bữa 4 người ăn", "như hôm 12".
  if (/^(?:bữa|hôm) (?!nay|mai|sau)[^ ]+(?: (?:âm|tết|chạp|giêng|tây))?$/u.test(said) && (/^(?:như|giống|y|hệt|theo|đơn|mỗi|ăn|đủ|được)$/u.test(words[found.from - 1] ?? '') || isOneOf(after, NOT_GOODS) || readUnit(tokens, found.to) !== undefined)) return false;
  // "Dọc mùng 1kg": the number counts what follows.
  if (/[0-9]$/.test(said) && after?.glued && after.kind === 'word') return false;
  // A house number or a street: "33/12 Bùi Đình Túy", "đường 3/2".
  if (/\//.test(said) && (before?.text === '/' || after?.text === '/' || /^\p{Lu}/u.test(after?.text ?? '') || /^(?:chỉ|đường|số|nhà)$/u.test(words[found.from - 1] ?? ''))) return false;
  if (/^[0-9]+ \/ [0-9]+/.test(said) && !isDate(said)) return false;
  const isPlain = found.to - found.from > 1 && !/^\p{Lu}/u.test(tokens[found.from]?.text ?? '') && /^(?:sáng|trưa|chiều|tối) (?:mai|mốt|nay|thứ|chủ|[0-9])/u.test(said) && !/^(?:đơn|hồi|mỗi|của)$/u.test(words[found.from - 1] ?? '');
  // "Cho bác trước rằm", "con gái anh ngày 20": nobody is called so.
  const isCertain = /^(?:trước|sau|đúng|ngày|mùng|mồng|rằm|thứ|chủ nhật) ?(?:[0-9]|rằm|mùng|mồng|ngày|thứ|chủ nhật|tết|k[iì]a|mốt|giao thừa|hai|ba|tư|năm|sáu|bảy)|^(?:rằm|[0-9]{1,2} tết)/u.test(said) && !/^(?:đơn|hồi|mỗi|của|như|giống)$/u.test(words[found.from - 1] ?? '') && !/^\p{Lu}/u.test(tokens[found.from]?.text ?? '');
  if (isCertain) return true;
  const goesFor = said === 'mốt' && /^(?:em|chị|anh|cô|chú|bác|dì|tui|mình|con|cháu|o|bà|ông)$/u.test(words[found.to] ?? '') && /^(?:ghé|qua|lấy|tới|lên|xuống)$/u.test(words[found.to + 1] ?? '');
  if (goesFor || (said === 'mốt' && found.from === 0)) return true;
  if (said === 'mốt') return false;
  if (WEAK.test(said) || (!isPlain && NO_TIME_BEFORE.test(words[found.from - 1] ?? '')) || /^\p{Lu}/u.test(tokens[found.from]?.text ?? '') && found.from > 0) return false;
  if (/^(?:cơm|ngủ|ăn|nghỉ|bữa)$/u.test(words[found.from - 1] ?? '') && found.to - found.from === 1 && goodsAt(tokens, found.from - 2) < 2) return false;
  return !(words[found.from - 1] === 'hôm' && words[found.from] === 'trước');
}

const DENIED = /(?:^| )(?:đừng|không|khoan|chưa) (?:có |phải |cần )*(?:giao|ship|gửi|chở|đem|nhận)(?: (?:em|chị|anh|cô|chú|bác|hàng))?(?: (?:vào|hôm|ngày|lúc|bữa))?$/u;
const FROM = /(?:^| )(?:từ|thay vì)(?: (?:hôm|ngày|lúc))?$/u;
const ONTO = /(?:^| )(?:sang|qua|thành|xuống|lên|tới|đến|thì)(?: (?:hôm|ngày|lúc|bữa|vào))?$/u;
const PAID = /(?:^| )(?:trả|lãnh|lĩnh|thanh toán|chuyển khoản|ck|gửi tiền|tính tiền|có lương|có tiền)(?: |$)/u;
const BROUGHT = /(?:^| )(?:giao|ship|gửi|chở|đem|mang|ghé|qua|lấy|nhận|tới)(?: |$)/u;

/** "Đừng giao thứ 4": by the words around it a time is none that is wished. */
export const isDenied = (before: string, behind: string): boolean => DENIED.test(before) && !/^(?:được|kịp)(?: |$)/u.test(behind);
/** "Từ 8 giờ | sang 10 giờ": by the words before each and the first itself, the second stands for the first. */
export const isMovedOn = (before: string, time: string, between: string): boolean => (FROM.test(before) || /^từ /iu.test(time)) && ONTO.test(between);
/** "Cuối tháng em trả": by the words behind it, when somebody pays. */
export const isOfPaying = (behind: string): boolean => PAID.test(behind) && !BROUGHT.test(behind);
