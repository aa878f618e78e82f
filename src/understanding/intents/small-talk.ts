import { WHO, says } from './rules';

/** Words that only round a sentence off, people and forms of address; what is left without them is what was said. */
const AROUND = new RegExp(`^(?:${WHO.slice(3, -1)}|ad|admin|bạn|dạ|ạ|à|á|ơi|nha|nhé|nhe|nghe|nhen|nghen|hen|hí|hè|hỉ|nè|nờ|này|đó|đấy|ấy|kìa|hà|hả|hen|vậy|rồi|mà|thì|là|luôn|đi|giùm|giúp|hộ|với|cho|cái|ừ|ok|ơ|ủa|ý|ối|thôi|quá|chứ|chớ|á|ha|he|hê|nớ|y|của|thiệt|thật|haha|hihi|hehe|ui|ưi|tí|xíu|chút|lắm|nữa|đâu|đâu|nào|cứ|vâng|!|\\.|,|;|:|-|\\(|\\)|"|'|\\?|…)$`, 'u');

/** What a short message says without people and particles. */
export const bareOf = (words: string[]): string[] => words.filter((word) => !AROUND.test(word));

const every = (words: string[], allowed: Set<string>): boolean => words.every((word) => allowed.has(word));
const setOf = (words: string): Set<string> => new Set(words.split(' '));

const GREETING = setOf('chào xin alo a lô lo hello hi hé lu hey hú hế hê hellu helo lô xịn kính buổi sáng trưa chiều tối chúc ê yo yêu quý vui vẻ ngày mọi người cả bà có không good morning nhà đây ai tám sáu ba tư năm bảy hai út thôn ở mấy bữa nay khỏe các ngày mới tốt lành evening afternoon hợp tác xã đều quý');
const GREETS = /^(?:chào|alo|lô|hello|hi|hé|hey|hú|hế|hê|hellu|helo|good|xin|chúc|ê|yo)$/u;

/** A greeting and nothing else; also one that says who is there. */
export function isGreeting(words: string[]): boolean {
  const said = bareOf(words).filter((word) => /\p{L}/u.test(word));
  if (says('có ai (?:ở )?(?:đó |đây |nhà )?không').test(words.join(' ')) && said.length <= 6) return true;
  if (said.length === 0) return words.includes('ơi');
  return said.some((word) => GREETS.test(word)) && (every(said, GREETING) || says('chào _* (?:đây|là)').test(words.join(' '))) && words.length <= 14;
}

const YES = setOf('đúng được phải chuẩn đồng xác nhận chốt duyệt đăng đặt gửi có nhất trí làm lên hết đơn số như vậy không cần chỉnh nội dung trên hoàn toàn chính y yes yep yeah hàng bán quyết đồngý ổn hợp lý okay muốn chịu thỏa thuận triển lẹ nguyên xi quyết định bấm ý kiến ngay vậy nó chang sao y khỏi sửa ưng thích ok bụng liền gấp cả món này mua lấy nhanh');
const AFFIRMS = /^(?:đúng|được|phải|chuẩn|đồng|xác|chốt|duyệt|đăng|đặt|gửi|có|nhất|làm|lên|chính|y|yes|yep|yeah|ổn|quyết|hợp|chịu|lấy|quyết|bấm|ưng)$/u;
const SOFT = /^(?:dạ|vâng|ừ|ok|ờ)$/u;

/** A yes that is the whole message. */
export function isYes(words: string[]): boolean {
  const text = words.join(' ');
  if (words.length > 12 || words.includes('?') || says('^đâu').test(text) || says('(?:được|phải|đúng|có)(?: [^ ]+){0,2} (?:không|chưa)').test(text) || says('(?:chưa|đừng|sai)').test(text)) return false;
  const said = bareOf(words).filter((word) => /\p{L}/u.test(word));
  if (said.length === 0) return text === 'y' || words.some((word) => SOFT.test(word)) || says('vậy (?:đi|nha|nghe|hí|hè|đó|nhé|luôn)').test(text);
  if (says('không').test(text) && !says('không cần chỉnh|không sao').test(text)) return false;
  return (AFFIRMS.test(said[0] ?? '') || text.startsWith('hết ý')) && every(said, YES);
}

const NO = setOf('không chưa sai đừng khỏi cần phải đúng được khoan đã trật lất hết có đăng bét rồi no xem lại chắc chịu gì thêm muốn lộn vội tính đồng ý ai nói cảm ơn nghĩ nhầm thích thiếu bấm gấp đâu gửi nope tới lúc để hay chờ đợi hồi đơn món số giá tên địa chỉ xong từ lên bài giao bán này nọ vậy');
const DENIES = /^(?:không|chưa|sai|đừng|khỏi|khoan|trật|no|nope)$/u;

/** A no that is the whole message; "không có" and "đừng có đăng" too, "không … nữa" takes a wish back instead. */
export function isNo(words: string[]): boolean {
  const text = words.join(' ');
  if (words.length > 12 || words.includes('?') || says('chưa (?:thấy|giao|có)').test(text)) return false;
  const said = bareOf(words).filter((word) => /\p{L}/u.test(word));
  return said.some((word) => DENIES.test(word) || words[0] === 'đâu') && (DENIES.test(said[0] ?? '') || says('ai nói|^đâu (?:có|phải)').test(text)) && every(said, NO);
}

const THANKS = says('(?:cảm|cám|cám) ơn|thanks|thank you|tri ân|biết ơn|quý hóa|tốt quá|tuyệt vời|đội ơn|ghi nhận');

/** Thanks, with nothing that asks or orders beside it. */
export const isThanks = (words: string[]): boolean => THANKS.test(words.join(' ')) && words.length <= 16 && !words.includes('?');
