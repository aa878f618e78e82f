import { normalise } from '../../domain/text';
import { digitWord, isHalf, TENS } from '../number-words';
import { findPhones } from '../phone';
import { isOneOf, lexicon, tokenise, type Token } from '../tokens';
import { readUnit } from '../units';
import { isSmallWord, trimmed } from '../words';
import { readFigure, type Figure } from './figure';
import { readFraction } from './fractions';
import { notFigures } from './not-figures';
import { isWeekday, readOrdinal } from './ordinals';
import { readRange } from './ranges';
import { isLeftOpen, isVagueAt, saysMany } from './vague';

/** What a phrase says as a number, and between which tokens. `unit` is a code of the catalogue, as the speaker said it. */
export type NumberReading = { from: number; next: number } & (
  | { kind: 'number'; value: number; unit?: string }
  | { kind: 'range'; min: number; max: number; unit?: string }
  | { kind: 'ordinal'; value: number }
  | { kind: 'fraction'; num: number; den: number }
  | { kind: 'vague' }
);

/** "1 200", where nothing but a number is looked for. */
const THOUSANDS_APART = /(?<![\d.,/-]|\d )([1-9]\d{0,2}) (\d{3})(?![\d.,]| ?\d| ?\p{L}{1,2}\b| ?(?:ngàn|nghìn))/u;
const NEGATIVE = lexicon('âm');

/** "hai muoi mot trai": typed bare, where nothing but a number is looked for, the mot is a mốt. */
function withoutItsOnes(tokens: Token[], { value, unit, next }: Figure): { value: number; unit: string; next: number } | undefined {
  const isOpen = unit === undefined && tokens[next]?.bare === true && tokens[next]?.word === 'mot' && isOneOf(tokens[next - 1], TENS);
  const counted = isOpen ? readUnit(tokens, next + 1) : undefined;
  return counted && { value: value + 1, unit: counted.unit, next: counted.next };
}

/** "3 sào rưỡi", "hai tháng rưỡi": half of a unit that is none of the catalogue. */
function withHalfOfOther(tokens: Token[], { value, unit, scaled, next }: Figure): { value: number; next: number } | undefined {
  const other = tokens[next];
  const isOther = unit === undefined && !scaled && other?.kind === 'word' && !isSmallWord(other) && !isHalf(other) && isHalf(tokens[next + 1]);
  return isOther ? { value: value + 0.5, next: next + 2 } : undefined;
}

/** "30", "bốn mươi hai ký", "hai rưởi"; left open by a mấy behind it. */
function readPlain(tokens: Token[], at: number): NumberReading | undefined {
  const found = readFigure(tokens, at);
  if (!found) return undefined;
  if (isLeftOpen(tokens, at, found.next)) return { kind: 'vague', from: at, next: found.next };
  const open = withoutItsOnes(tokens, found) ?? withHalfOfOther(tokens, found);
  if (open) return { kind: 'number', from: at, ...open };
  const half = found.unit === undefined && !found.scaled && isHalf(tokens[found.next]);
  const value = half ? found.value + 0.5 : found.value;
  const unit = found.unit ?? (half ? readUnit(tokens, found.next + 1)?.unit : undefined);
  return { kind: 'number', value, ...(unit === undefined ? {} : { unit }), from: at, next: found.next + (half ? 1 : 0) };
}

function readAt(tokens: Token[], at: number): NumberReading | undefined {
  if (isVagueAt(tokens, at) || (digitWord(tokens[at]) === 1 && isVagueAt(tokens, at + 1))) return { kind: 'vague', from: at, next: at + 1 };
  const range = readRange(tokens, at);
  if (range) return { kind: 'range', from: at, ...range };
  const share = readFraction(tokens, at);
  if (share) return share.den > 1 && (share.unit === undefined || !Number.isInteger(share.value * 1000)) ? { kind: 'fraction', num: share.num, den: share.den, from: at, next: share.next } : { kind: 'number', value: share.value, ...(share.unit === undefined ? {} : { unit: share.unit }), from: at, next: share.next };
  return readDigits(tokens, at) ?? readPlain(tokens, at);
}

/** "hai không hai sáu": digits read out one by one, with a không among them. */
function readDigits(tokens: Token[], at: number): NumberReading | undefined {
  let next = at;
  let digits = '';
  for (let digit = digitWord(tokens[next]); digit !== undefined; digit = digitWord(tokens[next])) {
    digits += String(digit);
    next += 1;
  }
  return /^[1-9]\d*0\d+$/.test(digits) ? { kind: 'number', value: Number(digits), from: at, next } : undefined;
}

/** "-5", "âm 5": only at the start, since a dash elsewhere parts. */
function isNegative(tokens: Token[], at: number): boolean {
  return at === 1 && (isOneOf(tokens[0], NEGATIVE) || (tokens[0]?.text === '-' && tokens[1]?.glued === true));
}

/** "2/3" alone is a share, in a sentence it is a day. */
function aloneAsShare(tokens: Token[]): NumberReading | undefined {
  const said = trimmed(tokens);
  const share = said.length === 3 ? readFraction(said, 0) : undefined;
  return share?.next === 3 && share.den > 1 ? { kind: 'fraction', num: share.num, den: share.den, from: 0, next: tokens.length } : undefined;
}

/** The first number that a text says: a number, an amount, a range, a rank, a share, or one left open. Phones, places, times and names are none. */
export function readNumberPhrase(message: string): NumberReading | undefined {
  let text = normalise(message);
  for (const { start, end } of findPhones(text).reverse()) text = `${text.slice(0, start)}; ${text.slice(end)}`;
  const tokens = tokenise(text.replace(THOUSANDS_APART, '$1.$2').replace(/^\.(?=\d)/, '0.'));
  const alone = aloneAsShare(tokens);
  if (alone) return alone;
  const masked = notFigures(tokens, { money: false });
  for (let at = 0; at < tokens.length; at += 1) {
    const ordinal = readOrdinal(tokens, at);
    if (ordinal) return { kind: 'ordinal', from: at, ...ordinal };
    if (isWeekday(tokens, at)) at += 1;
    else if (!masked[at]) {
      const found = readAt(tokens, at);
      if (found?.kind === 'number' && isNegative(tokens, at)) return { ...found, value: -found.value };
      if (found) return found;
    }
  }
  return saysMany(tokens) ? { kind: 'vague', from: 0, next: tokens.length } : undefined;
}
