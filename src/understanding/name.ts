import { hasAccents } from '../domain/text';
import { knownGoodsAt, restoreAccents } from './goods';
import { isOneOf, lexicon, textOf, type Token } from './tokens';
import { PARTICLES, PRONOUNS } from './words';

const VERBS = lexicon('bán có còn cần muốn đăng đang lên bài giá gửi gởi mới vừa nhờ định tính rao chào xin đây với lại ni nay này bữa hôm ship giao cho tên là sáng chiều mai thu hái ủa alo nhận dạ vâng ừ thôi thì lấy mua gấp hi hello hết để đặt chốt thêm cả xem coi');
const TRAILING = lexicon('giá gía còn chỉ bán mỗi một chừng khoảng cỡ tầm hiện nay giờ chừ là được lại bà cả mọi người nào ai mua ủng lẹ có tổng cộng số lượng sl khoản giảm tăng lên xuống đồng nữa thêm shop ad');
const ONLY_LEADING = lexicon('chỉ còn');
const GIVING = lexicon('cho để');
const MOST_CHARACTERS = 80;
const MOST_NOTE = 200;

const isBreak = (token: Token): boolean => token.kind === 'sign' && !(token.glued && /^[/\-'"&%]$/.test(token.text));

/** Runs of tokens that nothing was read from, parted by what was and by punctuation. */
function segments(tokens: Token[], used: boolean[]): Token[][] {
  const rows: Token[][] = [[]];
  tokens.forEach((token, at) => {
    if (used[at] || isBreak(token)) rows.push([]);
    else rows[rows.length - 1]?.push(token);
  });
  return rows.filter((row) => row.some((token) => token.kind !== 'sign'));
}

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

function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/\s+\S*$/u, '');
}

/** A name as it is shown: accents given back to known goods, shouting lowered, the first letter a capital. */
export function displayName(words: string): string {
  const letters = words.replace(/[^\p{L}]/gu, '');
  const calm = letters.length > 4 && letters === letters.toUpperCase() ? words.toLowerCase() : words;
  const named = cut(hasAccents(calm) ? calm : restoreAccents(calm), MOST_CHARACTERS);
  return named.replace(/^\p{L}/u, (first) => first.toUpperCase());
}

/** What is left of a message when price and stock are taken out: first the name, then notes such as "lấy tận Trà My". */
export function nameAndNote(tokens: Token[], used: boolean[]): { name?: string; note?: string } {
  const [first, ...others] = segments(tokens, used).filter((row) => core(row).some((token) => token.kind === 'word'));
  const note = cut(others.map((row) => core(row, true)).filter((row) => row.length > 1).map(textOf).join(', '), MOST_NOTE);
  return { ...(first && { name: displayName(textOf(core(first))) }), ...(note !== '' && { note }) };
}
