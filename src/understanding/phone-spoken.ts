import { digitWord } from './numbers';
import { inPlan, movedTo } from './phone-plan';
import { isOneOf, lexicon, tokenise, type Token } from './tokens';
import { readUnit } from './units';

const ZERO = lexicon('lẻ linh');
const TEN = lexicon('mười');
const TENS = lexicon('mươi');
const TIMES = lexicon('số con');
/** Không, as some say or hear it, before another digit. */
const NOUGHT = lexicon('o ô hông');
/** "… tám sáu rồi một một không": breath between digits. */
const BREATH = lexicon('rồi chấm gạch xong à ờ ừ ơ dạ tiếp tới nữa');

/** What one or more words say as digits: "chín" 9, "mười hai" 12, "ba số tám" 888. */
function digitsAt(tokens: Token[], at: number, isInside: boolean): { digits: string; next: number } | undefined {
  const token = tokens[at];
  if (token?.kind === 'number' && /^\d+$/.test(token.text)) return { digits: token.text, next: at + 1 };
  if (isOneOf(token, TEN)) return { digits: digitWord(tokens[at + 1]) === undefined ? '10' : '1', next: at + 1 };
  if ((isInside && isOneOf(token, ZERO)) || (isOneOf(token, NOUGHT) && digitWord(tokens[at + 1]) !== undefined)) return { digits: '0', next: at + 1 };
  const digit = digitWord(token);
  if (digit === undefined) return undefined;
  const repeated = isOneOf(tokens[at + 1], TIMES) ? digitWord(tokens[at + 2]) : undefined;
  if (repeated !== undefined && digit >= 2 && digit <= 6) return { digits: String(repeated).repeat(digit), next: at + 3 };
  if (isOneOf(tokens[at + 1], TENS)) return { digits: digitWord(tokens[at + 2]) === undefined ? `${digit}0` : String(digit), next: at + 2 };
  return { digits: String(digit), next: at + 1 };
}

interface Row {
  digits: string;
  /** The last digit counts what comes next: "… bốn năm sáu, hai ký". */
  countsOn: boolean;
}

/** Rows of digits read out one by one, signs between them or not. Rows of typed digits alone are none. */
function rowsOf(tokens: Token[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < tokens.length; ) {
    let digits = '';
    let isSpoken = false;
    let end = at;
    for (let next = at; next < tokens.length; ) {
      const one = digitsAt(tokens, next, digits !== '');
      const isBreath = tokens[next]?.kind === 'sign' || (isOneOf(tokens[next], BREATH) && digitsAt(tokens, next + 1, true) !== undefined);
      if (!one && (!isBreath || digits === '')) break;
      digits += one?.digits ?? '';
      isSpoken ||= tokens[next]?.kind === 'word';
      next = one?.next ?? next + 1;
      if (one) end = next;
    }
    if (isSpoken) rows.push({ digits, countsOn: readUnit(tokens, end) !== undefined });
    at = Math.max(end, at + 1);
  }
  return rows;
}

const isPhone = (digits: string): boolean => (inPlan(digits) ?? movedTo(digits)) !== undefined;

/** The phone in a row: from a 0 to its end, a last digit left to the goods that it counts. Else the whole row, when it begins like a phone. */
function phoneIn({ digits, countsOn }: Row): string | undefined {
  for (let at = digits.indexOf('0'); at >= 0 && at < 4; at = digits.indexOf('0', at + 1)) {
    const rest = digits.slice(at);
    if (isPhone(rest)) return rest;
    if (countsOn && isPhone(rest.slice(0, -1))) return rest.slice(0, -1);
  }
  return digits.startsWith('0') && digits.length >= 7 ? digits : undefined;
}

/** Phone numbers that somebody read out ("không chín không năm một hai ba …"), as national digits; also those that cannot be one. */
export function spokenPhones(text: string): string[] {
  return rowsOf(tokenise(text)).flatMap((row) => phoneIn(row) ?? []);
}
