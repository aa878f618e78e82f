/**
 * What a time is said with. Words of digits stand in the patterns as one sign each, and what a time is made of stands in one of them only once: written out
 * they took longer to compile than thirty messages to read.
 */
const DIGIT_SIGNS = new Map('một:① hai:② ba:③ bốn:④ tư:⑤ năm:⑥ lăm:⑦ sáu:⑧ bảy:⑨ tám:⑩ chín:⑪ mốt:⑫'.split(' ').map((pair): [string, string] => [pair.slice(0, -2), pair.slice(-1)]));
const signed = (words: string[]): string => words.map((word) => DIGIT_SIGNS.get(word) ?? word).join(' ');

const DIGIT = '[①-⑫]';
const NUMBER = `(?:[0-9]{1,2}|(?:② mươi|mười)(?: ${DIGIT})?|(?:hăm )?${DIGIT})`;
const DAY = `(?:ngày mai|ngày ⑫|ngày k[iì]a|hôm nay|bữa nay|nay|mai|⑫|này|thứ (?:[2-7]|[②③⑤⑥⑧⑨])|t ?[2-7]|chủ nhật|cn|cuối tuần|đầu tuần)(?: (?:này|tới|sau|tuần này|tuần sau|tuần tới))?`;
const DATE = `(?:(?:ngày |hôm |bữa )?[0-9]{1,2} / [0-9]{1,2}(?: / [0-9]{2,4})?|ngày ${NUMBER}(?: (?:tháng ${NUMBER}|tháng chạp|tháng giêng|tết|âm lịch|âm|chạp|giêng))?|(?:ngày )?(?:mùng|mồng) ${NUMBER}(?: tết| âm| tháng ${NUMBER})?|${NUMBER} (?:âm|tết|tét|chạp|tháng ${NUMBER}|tháng chạp|tháng giêng)(?: lịch)?|(?:ngày |hôm |bữa )?rằm(?: này| tháng [^ ]+)?|(?:ngày|trước|đúng) răm|(?:bữa|hôm) ${NUMBER}(?: (?:âm|tết|chạp|giêng|tây))?|(?:đêm )?giao thừa)`;
const PART = '(?:sang(?= (?:rằm|mai|⑫|nay|chủ|thứ|mùng|ngày))|sáng sớm|sáng|trưa|chiều tối|chiều|tối|khuya|đầu giờ chiều)';
const HOUR = `(?:(?:trước|sau|khoảng|tầm|lúc|chừng|cỡ) )?(?:${NUMBER} (?:h|giờ)|${NUMBER} (?=rưỡi ${PART}))(?: ?(?:rưỡi|[0-9]{1,2}))?(?: - [0-9]{1,2} h)?(?: ${PART})?`;
const WEEK = '(?:tuần (?:này|sau|tới)|cuối tuần(?: này| sau| tới)?|đầu tuần(?: này| sau| tới)?|(?:đầu|giữa|cuối) tháng(?: (?:[0-9]{1,2}|sau|tới|này))?|tháng (?:sau|tới)|mấy bữa nữa|vài bữa nữa|bữa khác)';
const OFFICE = '(?:trước|sau) (?:cơm|bữa|giờ cơm) (?:trưa|tối|sáng)|(?:lúc )?tan (?:trường|học|ca|sở|tầm|làm|lớp|chợ)|(?:trong|ngoài|trước|sau) giờ (?:hành chính|làm|cơm|trưa)|giờ hành chính';
const SOUTHERN_HOUR = `(?:(?:trước|sau|khoảng|tầm|lúc|chừng|cỡ) )?${NUMBER} g(?: ?[0-9]{1,2}| rưỡi)? ${PART}`;
/** One time; several may stand behind each other, "sáng mai lúc 8 giờ". */
const CORE = new RegExp(`(?:${HOUR}|${SOUTHERN_HOUR}|${PART} ${NUMBER}(?= (?:nhận|giao|lấy|ghé|qua|em|chị|anh|cô|bác|chú)(?: |$)|$)|${PART} (?:${DAY}|${DATE})|${PART}|${DATE}|${DAY}|${WEEK}|${OFFICE})(?= |$)`, 'uy');
/** What may stand before the first, and between two. */
const LEADS = /(?:trước|sau|khoảng|tầm|lúc|từ) /uy;
const JOINS = /(?:ngày|lúc|hôm|bữa|và) /uy;

/** Behind what a pattern finds right at a place; undefined when it finds nothing there. */
function endOf(pattern: RegExp, said: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(said) ? pattern.lastIndex : undefined;
}

/** Where the time ends that begins at a place, with or without such a word before it. */
function endBehind(before: RegExp, said: string, at: number): number | undefined {
  const behind = endOf(before, said, at);
  return (behind === undefined ? undefined : endOf(CORE, said, behind)) ?? endOf(CORE, said, at);
}

/** The first time that words tell, with all that follow it at once. */
export function timeSaid(words: string[]): { from: number; to: number } | undefined {
  const said = signed(words);
  for (let from = 0, at = 0; from < words.length; at = said.indexOf(' ', at) + 1, from += 1) {
    let end = endBehind(LEADS, said, at);
    if (end === undefined) continue;
    for (let next: number | undefined = end; next !== undefined; next = said[end] === ' ' ? endBehind(JOINS, said, end + 1) : undefined) end = next;
    return { from, to: from + said.slice(at, end).split(' ').length };
  }
  return undefined;
}

/** Without one of these no words tell a time. */
const TIMELY = new Set('h giờ ngày hôm bữa nay mai mốt này thứ t t2 t3 t4 t5 t6 t7 chủ cn tuần tháng mùng mồng rằm sáng sang trưa chiều tối khuya âm tết chạp giêng thừa răm đầu giữa cuối mấy vài tan / rưỡi trước sau'.split(' '));
export const isTimely = (word: string): boolean => TIMELY.has(word);

const WHOLE = new RegExp(`^(?:${HOUR}|${SOUTHERN_HOUR}|${PART} (?:${DAY}|${DATE}))$`, 'u');
/** "Mười giờ sáng": words that are a time and nothing else. "8 h30" is one too. */
export const isWholeTime = (words: string[]): boolean => words.some((word) => isTimely(word.replace(/\d+$/, ''))) && WHOLE.test(signed(words));
