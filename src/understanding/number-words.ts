import { fold, sameWord } from '../domain/text';
import { changed, isOneOf, lexicon, type Lexicon, type Token } from './tokens';

const DIGITS = new Map('không:0 một:1 mốt:1 hai:2 ba:3 bốn:4 tư:4 năm:5 lăm:5 nhăm:5 sáu:6 bảy:7 bẩy:7 tám:8 chín:9'.split(' ').map((pair): [string, number] => [pair.slice(0, -2), Number(pair.slice(-1))]));
/** "haii ký": the last letter typed twice makes no other word. */
for (const [word, value] of [...DIGITS]) DIGITS.set(word + (word.at(-1) ?? ''), value);
const PLAIN_DIGITS = new Map([...DIGITS].map(([word, value]): [string, number] => [fold(word), value]));
/** "hai mươi lam", "sáu mươi nam": behind a mươi these can be nothing else. */
const ONES_MISTYPED = new Map('lâm:5 làm:5 lắm:5 lam:5 nham:5 nhâm:5 nam:5 mot:1 bon:4 bay:7 tam:8 chin:9'.split(' ').map((pair): [string, number] => [pair.slice(0, -2), Number(pair.slice(-1))]));
/** Words that mười and mươi are mistyped as are none of these. */
const OTHER_THAN_TEN = new Set(['muối', 'muỗi', 'muôi', 'muồi']);
const HALF = lexicon('rưỡi rưởi');
const THOUSAND = lexicon('ngàn nghìn ngìn ngàng nghìng nghàn ngằn ngàm nghìm k ka');
const MILLION = lexicon('triệu trịu trệu tr');
const BILLION = lexicon('tỷ tỉ');
const TEN_THOUSAND = 'vạn';
/** "32 nghn", "65 ngà": ngàn, nghìn and triệu with a letter lost, behind a number. */
const LOST_LETTER = new Map('nghn:3 ngn:3 ngh:3 ngìh:3 ngàh:3 ngà:3 ngì:3 nghì:3 nghà:3 triệ:6 tiệu:6 riệu:6'.split(' ').map((pair): [string, number] => [pair.slice(0, -2), 10 ** Number(pair.slice(-1))]));
/** "50n", "50ng": short for ngàn, only glued to its digits. */
const SHORT_THOUSAND = /^(?:n|ng|ngh)$/;

export const TEN = lexicon('mười');
export const TENS = lexicon('mươi mưi');
export const CHUC = lexicon('chục');
export const HUNDRED = lexicon('trăm');
export const AND = lexicon('lẻ linh');
export const POINT = lexicon('phẩy phảy chấm');
/** A digit that cannot stand alone: "ba lăm" is 35, and nobody counts "ba, lăm". */
export const LAST = lexicon('mốt tư lăm nhăm');

const isPlain = (token: Token | undefined): boolean => token?.kind === 'word' && /^[a-z]+$/.test(token.word);

/**
 * One of the words, or one of them typed with some accents left out in a message that has others ("hai tram năm chuc"). Only for words that stand
 * behind a number, where hardly anything else does.
 */
export function isNear(token: Token | undefined, words: Lexicon): boolean {
  if (isOneOf(token, words)) return true;
  if (token?.kind !== 'word') return false;
  const { word } = token;
  if (word.at(-1) === word.at(-2) && /\p{L}$/u.test(word)) return isNear(changed(token, { word: word.slice(0, -1) }), words);
  if (isPlain(token)) return words.folded.has(word) && word.length > 2;
  return words.folded.has(foldedOf(token)) && [...words.exact].some((one) => sameWord(word, one));
}

/** True for mươi behind a digit, its tone in any place ("mưới", "muời"). */
export const isTens = (token: Token | undefined): boolean => isNear(token, TENS) || isTen(token);

/** True for mười, its tone in any place ("mừoi", "muời"). */
export function isTen(token: Token | undefined): boolean {
  if (isOneOf(token, TEN)) return true;
  return token?.kind === 'word' && token.word !== 'mươi' && !isPlain(token) && !OTHER_THAN_TEN.has(token.word) && foldedOf(token) === 'muoi';
}

/** True for trăm behind a digit, also "trâm", "trắm", "tăm" and, as some in the North say it, "chăm". */
export const isHundred = (token: Token | undefined): boolean => isNear(token, HUNDRED) || /^(?:trâm|trắm|chăm|tăm|tră)$/.test(token?.word ?? '');

/** The same token is looked at from many sides. */
const foldedWords = new WeakMap<Token, string>();

function foldedOf(token: Token): string {
  const known = foldedWords.get(token);
  if (known !== undefined) return known;
  const folded = fold(token.word);
  foldedWords.set(token, folded);
  return folded;
}

/** The value of a digit word: "bốn" and "tư" are 4. */
export function digitWord(token: Token | undefined): number | undefined {
  if (token?.kind !== 'word') return undefined;
  return DIGITS.get(token.word) ?? (token.bare ? PLAIN_DIGITS.get(token.word) : undefined);
}

/** The value of a digit word that lost its accents in a message with others: "bon" before a trăm. */
export function plainDigit(token: Token | undefined): number | undefined {
  return isPlain(token) ? PLAIN_DIGITS.get(token?.word ?? '') : undefined;
}

/** The value of a digit word that a number may begin with: no "lăm", no "mốt", no "tư" (tu is từ, too). */
export function firstDigit(token: Token | undefined): number | undefined {
  return isOneOf(token, LAST) && !(token?.bare === true && token.word === 'mot') ? undefined : digitWord(token);
}

/** The value of the digit word behind a mươi, where a mistyped lăm is one too. */
export function onesDigit(token: Token | undefined): number | undefined {
  return digitWord(token) ?? (token?.kind === 'word' ? ONES_MISTYPED.get(token.word) : undefined);
}

/** True for rưỡi: half of the unit before. */
export function isHalf(token: Token | undefined): boolean {
  return isNear(token, HALF);
}

/** What a word multiplies by: ngàn 1,000, vạn 10,000, triệu 1,000,000. "k" only when glued to digits or alone behind them; else it is "không". */
export function scaleOf(token: Token | undefined): number | undefined {
  if (isOneOf(token, THOUSAND) || (token?.glued === true && SHORT_THOUSAND.test(token.word))) return 1000;
  if (token?.word === TEN_THOUSAND) return 10_000;
  if (isOneOf(token, MILLION)) return 1_000_000;
  return isOneOf(token, BILLION) ? 1_000_000_000 : undefined;
}

/** The same behind a number, where "ngan" and "trieu" mean it in a message with accents too. */
export function scaleBehind(token: Token | undefined): number | undefined {
  const own = scaleOf(token);
  if (token?.word === 'chiệu') return 1_000_000;
  const mended = LOST_LETTER.get(token?.word ?? '');
  if (mended !== undefined) return mended;
  if (own !== undefined || token?.kind !== 'word' || token.word.length < 4) return own;
  if (isNear(token, THOUSAND)) return 1000;
  return isNear(token, MILLION) ? 1_000_000 : undefined;
}
