import { digitWord } from '../number-words';
import { readNumber } from '../numbers';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';
import { isSmallWord } from '../words';

const RANK = lexicon('thứ');
/** "hạng ba", "giải nhì"; a "loại 1" is a grade, which ranks nothing. */
const PLACE = lexicon('hạng giải');
/** "lần 2" is the second, "2 lần" are two. */
const TIME = lexicon('lần đợt lứa lượt kỳ khóa');
const FIRST = lexicon('nhất');
const SECOND = lexicon('nhì');
const FOURTH = lexicon('tư');
const AT_HEAD = lexicon('đầu');
const HEAD_MOST = lexicon('tiên');
const THIS_WEEK = lexicon('này ni nầy tới sau tuần rồi trước');
const EACH = lexicon('mỗi từng');
const DAY = lexicon('sáng trưa chiều tối ngày hôm bữa vào đến tới từ mỗi hẹn giao qua mai khuya');

interface Rank {
  value: number;
  next: number;
}

function rankAt(tokens: Token[], at: number): Rank | undefined {
  const token = tokens[at];
  if (isOneOf(token, FIRST)) return { value: 1, next: at + 1 };
  if (isOneOf(token, SECOND)) return { value: 2, next: at + 1 };
  if (isOneOf(token, FOURTH)) return { value: 4, next: at + 1 };
  const number = readNumber(tokens, at, { money: true });
  return number && Number.isInteger(number.value) && number.value >= 1 ? { value: number.value, next: number.next } : undefined;
}

/** "mỗi thứ hai bó": two of each. */
function isOfEach(tokens: Token[], at: number): boolean {
  const number = isOneOf(tokens[at - 1], EACH) ? readNumber(tokens, at + 1, { money: false }) : undefined;
  return number !== undefined && readUnit(tokens, number.next) !== undefined;
}

/** True for the "thứ" of a day: "chiều thứ bảy", "thứ năm này". Without goods before it "thứ ba" is one, unless it is all that was said. */
export function isWeekday(tokens: Token[], at: number): boolean {
  if (!isOneOf(tokens[at], RANK)) return false;
  const rank = isOfEach(tokens, at) ? undefined : rankAt(tokens, at + 1);
  if (!rank || rank.value < 2 || rank.value > 7 || isOneOf(tokens[at + 1], SECOND)) return false;
  const before = tokens[at - 1];
  if (isOneOf(tokens[rank.next], THIS_WEEK) || isOneOf(before, DAY)) return true;
  return (before === undefined || before.kind === 'sign' || isSmallWord(before)) && !tokens.slice(rank.next).every(isSmallWord);
}

/** "thứ nhất", "thứ 5", "lứa thứ tư", "hạng ba", "lần 2", "đầu tiên". */
export function readOrdinal(tokens: Token[], at: number): Rank | undefined {
  if (isOneOf(tokens[at], AT_HEAD) && (isOneOf(tokens[at + 1], HEAD_MOST) || isOneOf(tokens[at - 1], TIME))) return { value: 1, next: at + 2 };
  if (isOneOf(tokens[at], RANK)) return isWeekday(tokens, at) || isOfEach(tokens, at) ? undefined : rankAt(tokens, at + 1);
  const isPlace = isOneOf(tokens[at], PLACE) && (tokens[at + 1]?.kind === 'number' || digitWord(tokens[at + 1]) !== undefined || isOneOf(tokens[at + 1], FIRST) || isOneOf(tokens[at + 1], SECOND));
  const isTime = isOneOf(tokens[at], TIME) && (tokens[at + 1]?.kind === 'number' || digitWord(tokens[at + 1]) !== undefined);
  return isPlace || isTime ? rankAt(tokens, at + 1) : undefined;
}
