import { knownGoodsAt } from './goods';
import { isOneOf, lexicon, type Token } from './tokens';
import { PARTICLES, PRONOUNS } from './words';

const VERBS = lexicon('bán có còn cần muốn đăng đang lên bài giá gửi gởi mới vừa nhờ định tính rao chào xin đây với lại ni nay này bữa hôm ship giao cho tên là sáng chiều mai thu hái ủa alo nhận dạ vâng ừ thôi thì lấy mua gấp hi hello hết để đặt chốt thêm cả xem coi');
const TRAILING = lexicon('giá gía còn chỉ bán mỗi một chừng khoảng cỡ tầm hiện nay giờ chừ là được lại bà cả mọi người nào ai mua ủng lẹ có tổng cộng số lượng sl khoản giảm tăng lên xuống đồng nữa thêm shop ad');
const ONLY_LEADING = lexicon('chỉ còn');
const GIVING = lexicon('cho để');

/** True when the two words at `at` are known goods together, so that neither is a small word: "ba chỉ", "gà con", "thơm". */
const isGoodsPair = (words: string[], at: number): boolean => knownGoodsAt(words, at) > 1;

function leading(row: Token[], words: string[]): number {
  let from = 0;
  for (let at = 0; at < row.length && !isGoodsPair(words, at); at += 1) {
    const token = row[at];
    const isPronoun = isOneOf(token, PRONOUNS);
    if (!isPronoun && (isOneOf(token, VERBS) || isOneOf(token, PARTICLES) || isOneOf(token, ONLY_LEADING))) from = at + 1;
    else if (isPronoun && at > 0 && isOneOf(row[at - 1], GIVING)) from = at + 1;
    else if (!isPronoun) break;
  }
  return from;
}

function trailing(row: Token[], words: string[], from: number): number {
  let to = row.length;
  const isSmall = (token: Token | undefined): boolean => (token?.kind === 'sign' && token.text !== '%') || isOneOf(token, PARTICLES) || isOneOf(token, TRAILING);
  while (to > from) {
    const forSomebody = isOneOf(row[to - 1], PRONOUNS) && isOneOf(row[to - 2], GIVING);
    if (!forSomebody && (!isSmall(row[to - 1]) || isGoodsPair(words, to - 2))) break;
    to -= forSomebody ? 2 : 1;
  }
  return Math.max(from, to);
}

/**
 * A row without "chú bán", "nhà em có", "hôm nay" in front (a pronoun alone stays: it may be a name of goods) and without "nghe con",
 * "giá" behind. Empty when nothing but people and small words are in it.
 */
export function core(row: Token[], keepsFront = false): Token[] {
  const words = row.map((token) => token.word);
  const from = leading(row, words);
  const to = trailing(row, words, from);
  const rest = row.slice(from, to);
  if (rest.every((token) => isOneOf(token, PRONOUNS))) return [];
  return keepsFront ? row.slice(0, to) : rest;
}
