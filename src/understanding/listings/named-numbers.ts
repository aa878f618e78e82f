import { digitWord, scaleOf } from '../numbers';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';
import { PRONOUNS } from '../words';
import { goodsLengthAt, homeLengthAt } from './names/vocabulary';

const TEN = lexicon('mười');
const DEGREES = lexicon('độ dộ');
const STRENGTH = lexicon('đạm');
/** So many words of a name stand before its number at most: "nước mắm nhĩ 40 độ đạm". */
const MOST_BEFORE = 4;

const isNumeral = (token: Token | undefined): boolean => token?.kind === 'number' || digitWord(token) !== undefined || isOneOf(token, TEN);
const isCapital = (token: Token | undefined): boolean => /^\p{Lu}\p{Ll}+$/u.test(token?.text ?? '');
const counts = (tokens: Token[], at: number): boolean => scaleOf(tokens[at]) !== undefined || readUnit(tokens, at) !== undefined;

/** "Đài Thơm 8", "cá bảy màu", "Bảy Núi": inside a name of goods or of a place, or its end with nothing counted behind. */
function isInName(tokens: Token[], at: number): boolean {
  for (let back = 0; back <= MOST_BEFORE; back += 1) {
    const length = Math.max(back > 0 ? goodsLengthAt(tokens, at - back) : 0, homeLengthAt(tokens, at - back));
    if (length > back + 1 || (length === back + 1 && back > 0 && !counts(tokens, at + 1))) return true;
  }
  return false;
}

/** "Gạo Tháp Mười", "quán Năm Xị": a numeral with a capital beside another, in a message that is not typed so throughout. */
function isCapitalised(tokens: Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.kind !== 'word' || !isCapital(token)) return false;
  if (isOneOf(before, PRONOUNS) && !counts(tokens, at + 1)) return true;
  if (isCapital(before) && at > 1 && !isNumeral(before)) return !counts(tokens, at + 1) || isCapital(after);
  return isCapital(after) && !isNumeral(after) && !isCapital(tokens[at + 2]) && at > 0 && before?.kind === 'word';
}

/** Marks the numbers that are parts of names: of goods, of varieties, of places and people. */
export function numbersInNames(tokens: Token[], masked: boolean[]): void {
  tokens.forEach((token, at) => {
    if (isNumeral(token) && (isInName(tokens, at) || isCapitalised(tokens, at))) masked[at] = true;
  });
}

/** Where "45 độ đạm", "35 độ" ends, how strong something is, which belongs to its name; undefined when none begins at `at`. */
export function endOfStrength(tokens: Token[], at: number): number | undefined {
  if (tokens[at]?.kind !== 'number') return undefined;
  if (isOneOf(tokens[at + 1], STRENGTH)) return at + 2;
  if (!isOneOf(tokens[at + 1], DEGREES)) return undefined;
  return isOneOf(tokens[at + 2], STRENGTH) ? at + 3 : at + 2;
}
