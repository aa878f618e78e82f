import { isOneOf, lexicon, type Lexicon, type Token } from './tokens';
import { readUnit } from './units';

/** A number found in tokens. `next` is the first token after it. */
export interface NumberFound {
  value: number;
  next: number;
  /** It names its own size: ngàn, triệu, k, or digits of four places and more. A number without is read as thousands where money is meant. */
  scaled: boolean;
  /** Written in digits alone. */
  typed: boolean;
}

/** What the reader of a number may take along. */
export interface NumberRules {
  /** "năm chục" is 50 and "hai ba" 23: so with money; with goods chục is a unit. */
  money: boolean;
}

const DIGITS: [Lexicon, number][] = [
  [lexicon('không'), 0], [lexicon('một mốt'), 1], [lexicon('hai'), 2], [lexicon('ba'), 3], [lexicon('bốn tư'), 4],
  [lexicon('năm lăm nhăm'), 5], [lexicon('sáu'), 6], [lexicon('bảy bẩy'), 7], [lexicon('tám'), 8], [lexicon('chín'), 9],
];
/** "năm chục một chai" is fifty for one bottle, not fifty-one bottles. */
const ARTICLE = lexicon('một');
const TENS = lexicon('mươi');
const TEN = lexicon('mười');
const TWENTY = lexicon('hăm');
const CHUC = lexicon('chục');
const HUNDRED = lexicon('trăm');
const AND = lexicon('lẻ linh');
const LAST_ONLY = lexicon('mốt tư lăm nhăm');
const HALF = lexicon('rưỡi rưởi');
const THOUSAND = lexicon('ngàn nghìn ngìn ngàng nghìng k cành');
const MILLION = lexicon('triệu trịu tr');
const BILLION = lexicon('tỷ tỉ');

/** The value of a digit word: "bốn" and "tư" are 4. */
export function digitWord(token: Token | undefined): number | undefined {
  return DIGITS.find(([words]) => isOneOf(token, words))?.[1];
}

const UP_TO = lexicon('hay hoặc đến tới');

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

/** True for rưỡi: half of the unit before. */
export function isHalf(token: Token | undefined): boolean {
  return isOneOf(token, HALF);
}

/** What a word multiplies by: ngàn 1,000, triệu 1,000,000. "k" only when glued to digits or alone behind them; else it is "không". */
export function scaleOf(token: Token | undefined): number | undefined {
  if (isOneOf(token, THOUSAND)) return 1000;
  if (isOneOf(token, MILLION)) return 1_000_000;
  return isOneOf(token, BILLION) ? 1_000_000_000 : undefined;
}

interface Part {
  value: number;
  next: number;
  /** Digits as typed, without a scale. */
  typed?: string;
  /** The last word took the next place down or stands in tens: "mươi", "chục". */
  full: boolean;
}

/** Tens and ones in words: "mười lăm", "hăm lăm", "hai mươi mốt", "bảy lăm", "ba"; with money "năm chục" and "hai ba" too. */
function readTens(tokens: Token[], at: number, rules: NumberRules): Part | undefined {
  if (isOneOf(tokens[at], TEN) && !(tokens[at]?.bare && isOneOf(tokens[at - 1], TENS))) {
    const ones = digitWord(tokens[at + 1]);
    return ones ? { value: 10 + ones, next: at + 2, full: true } : { value: 10, next: at + 1, full: true };
  }
  const twenty = isOneOf(tokens[at], TWENTY);
  const first = twenty ? 2 : digitWord(tokens[at]);
  if (first === undefined) return undefined;
  const isTens = isOneOf(tokens[at + 1], TENS) || (rules.money && isOneOf(tokens[at + 1], CHUC));
  const next = at + (isTens ? 2 : 1);
  const ones = digitWord(tokens[next]);
  const isArticle = isOneOf(tokens[next], ARTICLE) && readUnit(tokens, next + 1) !== undefined;
  const takesOnes = ones !== undefined && ones > 0 && !isArticle && (isTens || twenty || (first > 0 && (isOneOf(tokens[next], LAST_ONLY) || rules.money)));
  if (takesOnes) return { value: first * 10 + ones, next: next + 1, full: isTens };
  return isTens || twenty ? { value: first * 10, next, full: true } : { value: first, next, full: false };
}

/** Up to 999 in words. The last digit takes the next place down: "hai trăm năm" is 250, "trăm ba hai" 132, "hai trăm lẻ năm" 205. */
function readHundreds(tokens: Token[], at: number, rules: NumberRules): Part | undefined {
  const bareHundred = isOneOf(tokens[at], HUNDRED);
  const lead = bareHundred ? { value: 1, next: at, full: false } : readTens(tokens, at, rules);
  if (!lead || !isOneOf(tokens[lead.next], HUNDRED)) return lead;
  const after = lead.next + 1;
  const base = lead.value * 100;
  if (isHalf(tokens[after])) return { value: base + 50, next: after + 1, full: true };
  if (isOneOf(tokens[after], AND)) {
    const ones = digitWord(tokens[after + 1]);
    return ones === undefined ? { value: base, next: after, full: true } : { value: base + ones, next: after + 2, full: true };
  }
  const rest = readTens(tokens, after, { money: true });
  if (!rest) return { value: base, next: after, full: true };
  return { value: base + (rest.full || rest.value > 9 ? rest.value : rest.value * 10), next: rest.next, full: true };
}

function readPart(tokens: Token[], at: number, rules: NumberRules): Part | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number') return readHundreds(tokens, at, rules);
  const value = token.value ?? 0;
  const next = tokens[at + 1];
  if (isOneOf(next, HUNDRED)) return digitsThenHundred(tokens, at, value);
  if (rules.money && isOneOf(next, CHUC)) return { value: value * 10, next: at + 2, full: true };
  return { value, next: at + 1, typed: token.text, full: false };
}

/** "2 trăm", "2 trăm rưỡi", "2 trăm 5", "2 trăm 50". */
function digitsThenHundred(tokens: Token[], at: number, value: number): Part {
  const rest = tokens[at + 2];
  if (isHalf(rest)) return { value: value * 100 + 50, next: at + 3, full: true };
  const ones = rest?.kind === 'number' && /^\d{1,2}$/.test(rest.text) ? rest.value ?? 0 : digitWord(rest);
  if (ones === undefined) return { value: value * 100, next: at + 2, full: true };
  return { value: value * 100 + (ones < 10 ? ones * 10 : ones), next: at + 3, full: true };
}

/** How much a part says behind a scale: "1 triệu 2" is two tenths, "1tr25" twenty-five hundredths, "1tr05" five hundredths. */
function trailing(part: Part, scale: number): number {
  if (part.typed !== undefined) return (part.value / 10 ** part.typed.length) * scale;
  if (part.value < 10) return (part.value * scale) / 10;
  return part.full ? (part.value * scale) / 1000 : (part.value * scale) / 100;
}

/**
 * The number that begins at `at`, in digits or words, with ngàn, triệu, rưỡi and the colloquial last digit (1tr2, 2k5, "triệu rưỡi").
 * "25 ngàn 2 ký" keeps its 2 for the kilos. Undefined when no number begins there.
 */
export function readNumber(tokens: Token[], at: number, rules: NumberRules): NumberFound | undefined {
  let total = 0;
  let i = at;
  let scale: number | undefined;
  let typed = true;
  for (;;) {
    const part = readPart(tokens, i, rules);
    const own = scaleOf(tokens[part ? part.next : i]);
    if (own !== undefined && (scale === undefined || own < scale) && (part || isBareScale(tokens, i, scale))) {
      total += (part?.value ?? 1) * own;
      i = (part?.next ?? i) + 1;
      scale = own;
      typed = typed && part?.typed !== undefined;
      continue;
    }
    if (scale !== undefined) {
      if (isHalf(tokens[i])) return { value: Math.round(total + scale / 2), next: i + 1, scaled: true, typed: false };
      if (part && countsOn(tokens, i, part, scale)) return { value: Math.round(total + trailing(part, scale)), next: part.next, scaled: true, typed };
      return { value: roundOff(total), next: i, scaled: true, typed };
    }
    if (!part) return undefined;
    return { value: part.value, next: part.next, scaled: part.typed !== undefined && part.value >= 1000, typed: part.typed !== undefined };
  }
}

/** "triệu hai", "ngàn rưỡi": a scale that begins a number needs something behind it. */
function isBareScale(tokens: Token[], at: number, scale: number | undefined): boolean {
  if (scale !== undefined || tokens[at]?.word === 'k' || tokens[at]?.word === 'tr') return false;
  return isHalf(tokens[at + 1]) || digitWord(tokens[at + 1]) !== undefined;
}

function countsOn(tokens: Token[], at: number, part: Part, scale: number): boolean {
  const token = tokens[at];
  if (part.typed !== undefined && !/^\d{1,3}$/.test(part.typed)) return false;
  if (token?.glued) return true;
  const afterShortScale = tokens[at - 1]?.word === 'k' || tokens[at - 1]?.word === 'tr';
  if (afterShortScale || readUnit(tokens, part.next) || readUnit(tokens, at + 1)) return false;
  return part.typed === undefined || part.typed.length === 1 || scale === 1_000_000;
}

function roundOff(value: number): number {
  return Math.round(value * 1000) / 1000;
}
