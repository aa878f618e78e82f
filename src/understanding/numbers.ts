import { mayCount, readPart, type NumberRules, type Part } from './number-parts';
import { AND, digitWord, firstDigit, HUNDRED, isHalf, isHundred, isNear, scaleBehind, scaleOf, TENS } from './number-words';
import { isOneOf, lexicon, type Token } from './tokens';
import { readUnit } from './units';
import { isSmallWord } from './words';
import { unitOf } from '../domain/quantity';

export type { NumberRules } from './number-parts';
export { digitWord, isHalf, scaleOf } from './number-words';

/** A number found in tokens. `next` is the first token after it. */
export interface NumberFound {
  value: number;
  next: number;
  /** It names its own size: ngàn, triệu, k, or digits of four places and more. A number without is read as thousands where money is meant. */
  scaled: boolean;
  /** Written in digits alone. */
  typed: boolean;
}

const ARTICLE = lexicon('một');
const UP_TO = lexicon('hay hoặc đến tới');
const KIN = lexicon('mẹ con vợ chồng bố cha anh chị em bà cháu');

/**
 * Where two numbers end that leave open how much is meant ("2-3", "5 hay 6", "25 đến 30", "2 3" before a unit); undefined when there are none.
 * Both are to be asked about: neither is what somebody said.
 */
export function endOfRange(tokens: Token[], at: number): number | undefined {
  const isNumber = (token: Token | undefined): boolean => token?.kind === 'number';
  const between = tokens[at + 1];
  if (!isNumber(tokens[at]) || tokens[at - 1]?.text === '/') return undefined;
  const joined = /^[-–]$/.test(between?.text ?? '') || isOneOf(between, UP_TO);
  const second = joined ? at + 2 : at + 1;
  if (!isNumber(tokens[second]) || tokens[second + 1]?.text === '-' || tokens[second + 1]?.text === '/') return undefined;
  const [low, high] = [tokens[at]?.value ?? 0, tokens[second]?.value ?? 0];
  if (joined) return low < high ? second + 1 : undefined;
  return high === low + 1 && high < 10 && !tokens[second]?.glued && readUnit(tokens, second + 1) ? second + 1 : undefined;
}

/**
 * How much a part says behind a scale: "1 triệu 2" is two tenths, "1tr25" twenty-five hundredths, "1tr05" five hundredths. A part that says its own
 * tens stands in the next place down: "triệu không trăm năm mươi", "ngàn hai mươi", "1 triệu 50".
 */
function trailing(part: Part, scale: number, isGlued: boolean): number {
  if (part.typed !== undefined && !isGlued && /^[1-9]0$/.test(part.typed)) return (part.value * scale) / 1000;
  if (part.typed !== undefined) return (part.value / 10 ** part.typed.length) * scale;
  if (part.full) return scale === 10_000 ? part.value : (part.value * scale) / 1000;
  return part.value < 10 ? (part.value * scale) / 10 : (part.value * scale) / 100;
}

/** "1 ngàn lẻ 8" is 1,008, "hai triệu lẻ tám chục" 2,080,000, "triệu không năm" 1,050,000. */
function readOdd(tokens: Token[], at: number, scale: number): { value: number; next: number } | undefined {
  const step = scale >= 1_000_000 ? scale / 1000 : 1;
  if (isOneOf(tokens[at], AND)) {
    const part = readPart(tokens, at + 1, { money: true });
    const own = part && scaleBehind(tokens[part.next]);
    return part && own === undefined ? { value: part.value * step, next: part.next } : undefined;
  }
  const digit = scale >= 1_000_000 && digitWord(tokens[at]) === 0 ? digitWord(tokens[at + 1]) : undefined;
  const goesOn = isNear(tokens[at + 2], TENS) || isNear(tokens[at + 2], HUNDRED) || scaleBehind(tokens[at + 2]) !== undefined;
  return digit && !goesOn ? { value: (digit * scale) / 100, next: at + 2 } : undefined;
}

/** What follows a scale that no smaller scale takes up: rưỡi, lẻ, a last digit. */
function readRest(tokens: Token[], at: number, part: Part | undefined, found: { total: number; scale: number; rules: NumberRules; isBareStart: boolean }): { value: number; next: number } | undefined {
  const { total, scale, rules, isBareStart } = found;
  if (isHalf(tokens[at])) return { value: scale / 2, next: at + 1 };
  const odd = readOdd(tokens, at, scale);
  if (odd) return odd;
  const isOwn = isBareStart && part !== undefined && !part.full && part.value > 1 && part.next === at + 1;
  if (!part || !(isOwn || countsOn(tokens, at, part, scale, rules.money && scale === 1000 && total < 10_000))) return undefined;
  const isDigit = !part.full && part.value < 10 && part.next === at + 1;
  // "32 triệu hai mẹ con"
  if (isDigit && isOneOf(tokens[part.next], KIN) && isOneOf(tokens[part.next + 1], KIN)) return undefined;
  const value = trailing(part, scale, tokens[at]?.glued === true);
  return isDigit && isHalf(tokens[part.next]) ? { value: value + scale / 20, next: part.next + 1 } : { value, next: part.next };
}

/** Words by whether a number begins with them; most words of a message do not, and come again. */
const beginning = new Map<string, boolean>();
const MOST_REMEMBERED = 10_000;

/** Whether a number may begin with the token: a figure, a number in words, or a scale ("triệu rưỡi"). */
function mayBegin(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return token?.kind === 'number';
  if (token.glued) return mayCount(token) || scaleOf(token) !== undefined;
  const key = token.bare ? `${token.word} ` : token.word;
  const known = beginning.get(key);
  if (known !== undefined) return known;
  const found = mayCount(token) || scaleOf(token) !== undefined;
  if (beginning.size < MOST_REMEMBERED) beginning.set(key, found);
  return found;
}

/**
 * The number that begins at `at`, in digits or words, with ngàn, triệu, rưỡi and the colloquial last digit (1tr2, 2k5, "triệu rưỡi").
 * "25 ngàn 2 ký" keeps its 2 for the kilos. Undefined when no number begins there.
 */
export function readNumber(tokens: Token[], at: number, rules: NumberRules): NumberFound | undefined {
  if (!mayBegin(tokens[at])) return undefined;
  let total = 0;
  let i = at;
  // "Triệu hai ký": without a một before it the hai belongs to the price.
  const isBareStart = scaleOf(tokens[at]) === 1_000_000 && firstDigit(tokens[at + 1]) !== undefined;
  let scale: number | undefined;
  let typed = true;
  for (;;) {
    const joint = scale !== undefined && isOneOf(tokens[i], AND) ? i + 1 : i;
    const part = readPart(tokens, joint, rules);
    const own = part ? scaleBehind(tokens[part.next]) : scaleOf(tokens[i]);
    if (own !== undefined && (scale === undefined || own < scale) && (part || isBareScale(tokens, i, scale))) {
      total += (part?.value ?? 1) * own;
      i = (part?.next ?? i) + 1;
      scale = own;
      typed = typed && part?.typed !== undefined;
      continue;
    }
    if (scale !== undefined) {
      const rest = readRest(tokens, i, joint === i ? part : undefined, { total, scale, rules, isBareStart });
      if (rest) return { value: Math.round(total + rest.value), next: rest.next, scaled: true, typed: typed && !isHalf(tokens[i]) };
      return { value: roundOff(total), next: i, scaled: true, typed };
    }
    if (!part) return undefined;
    return { value: part.value, next: part.next, scaled: part.typed !== undefined && part.value >= 1000, typed: part.typed !== undefined };
  }
}

/** "triệu hai", "ngàn rưỡi": a scale that begins a number needs something behind it. */
function isBareScale(tokens: Token[], at: number, scale: number | undefined): boolean {
  if (scale !== undefined || tokens[at]?.word === 'k' || tokens[at]?.word === 'tr') return false;
  const after = isOneOf(tokens[at + 1], AND) ? at + 2 : at + 1;
  return isHalf(tokens[at + 1]) || digitWord(tokens[after]) !== undefined;
}

/** Whether a part behind a scale is its last digits and not the count of what follows. `isSmall`: below ten thousand, where "6 ngàn 8 ký" is a price of rice. */
function countsOn(tokens: Token[], at: number, part: Part, scale: number, isSmall: boolean): boolean {
  const token = tokens[at];
  if (part.typed !== undefined && !/^\d{1,3}$/.test(part.typed)) return false;
  if (token?.glued) return true;
  if (isOneOf(token, ARTICLE) && !isSmallWord(tokens[part.next]) && tokens[part.next] !== undefined) return false; // "8 triệu một tháng"
  const unit = readUnit(tokens, part.next)?.unit;
  // "hai ngàn năm trăm cây"
  if (scale === 1000 && part.full && part.value >= 100 && part.typed === undefined && unit !== undefined) return !isHundred(token);
  if (unit !== undefined && isSmall && part.value > 1 && part.value < 10 && unitOf(unit).dimension === 'mass') return true;
  const afterShortScale = tokens[at - 1]?.word === 'k' || (tokens[at - 1]?.word === 'tr' && !/^\d{3}$|^\d$/.test(part.typed ?? ''));
  if (afterShortScale || unit !== undefined || readUnit(tokens, at + 1)) return false;
  return part.typed === undefined || part.typed.length === 1 || scale === 1_000_000 || (scale !== 10_000 && part.typed.length === 3);
}

function roundOff(value: number): number {
  return Math.round(value * 1000) / 1000;
}
