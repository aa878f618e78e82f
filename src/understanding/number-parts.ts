import { AND, CHUC, digitWord, firstDigit, HUNDRED, isHalf, isHundred, isNear, isTen, isTens, LAST, onesDigit, plainDigit, POINT, scaleBehind, TENS } from './number-words';
import { isOneOf, lexicon, type Token } from './tokens';
import { readUnit } from './units';
import { isSmallWord } from './words';

/** What the reader of a number may take along. */
export interface NumberRules {
  /** "năm chục" is 50 and "hai ba" 23: so with money; with goods chục is a unit. */
  money: boolean;
}

/** A number below a thousand, or digits as typed, without what multiplies it. */
export interface Part {
  value: number;
  next: number;
  /** Digits as typed, nothing else. */
  typed?: string;
  /** It says its tens or hundreds, so it stands in its own place: "mươi", "chục", "trăm". */
  full: boolean;
}

/** "năm chục một chai" is fifty for one bottle, not fifty-one bottles. */
const ARTICLE = lexicon('một');
/** Words behind a price that it is not for. */
const NO_UNITS = lexicon('bán giá còn chẵn được lấy để tính có đồng đ không ko hay hoặc đến tới với và cho bớt chứ chớ rồi nhân');
const TWENTY = lexicon('hăm');
const THIRTY = 'băm';

/** The ones behind tens, where they are no count of what follows: "năm chục một chai" is fifty for one bottle. */
function onesBehind(tokens: Token[], at: number): number | undefined {
  const token = tokens[at];
  if (isNear(tokens[at - 1], CHUC) && readUnit(tokens, at + 1)) return undefined; // "năm chục hai ký": fifty for two
  const ones = token?.kind === 'number' && /^[1-9]$/.test(token.text) && !readUnit(tokens, at + 1) ? token.value : onesDigit(token);
  if (!ones) return undefined;
  return isOneOf(token, ARTICLE) && readUnit(tokens, at + 1) !== undefined ? undefined : ones;
}

/** What stands in the tens: "hai mươi", "6 mươi", "năm chục", "hăm"; `isTens` false for a digit alone. */
function readLead(tokens: Token[], at: number, rules: NumberRules): { value: number; next: number; isTens: boolean } | undefined {
  const token = tokens[at];
  if (isOneOf(token, TWENTY)) return { value: 2, next: at + 1, isTens: true };
  if ((token?.word === THIRTY || (token?.bare && token.word === 'bam')) && digitWord(tokens[at + 1])) return { value: 3, next: at + 1, isTens: true };
  const hasTens = isTens(tokens[at + 1]) || (rules.money && isNear(tokens[at + 1], CHUC));
  const lost = hasTens || isHundred(tokens[at + 1]) || scaleBehind(tokens[at + 1]) !== undefined ? plainDigit(token) : undefined;
  const value = token?.kind === 'number' && /^[1-9]$/.test(token.text) ? token.value : digitWord(token) ?? lost;
  if (value === undefined) return undefined;
  return { value, next: at + (hasTens ? 2 : 1), isTens: hasTens };
}

/** Tens and ones in words: "mười lăm", "hăm lăm", "hai mươi mốt", "bảy lăm", "ba"; with money "năm chục" and "hai ba" too. */
function readTens(tokens: Token[], at: number, rules: NumberRules): Part | undefined {
  if (isTen(tokens[at]) && !(tokens[at]?.bare && isOneOf(tokens[at - 1], TENS))) {
    const ones = onesDigit(tokens[at + 1]);
    return ones ? { value: 10 + ones, next: at + 2, full: true } : { value: 10, next: at + 1, full: true };
  }
  // "chục ngàn": ten of them.
  if (isOneOf(tokens[at], CHUC) && scaleBehind(tokens[at + 1]) !== undefined) return { value: 10, next: at + 1, full: true };
  const lead = readLead(tokens, at, rules);
  if (!lead) return undefined;
  // "ba mươi ba lăm" is thirty, thirty-five.
  const isNext = lead.isTens && digitWord(tokens[lead.next]) === lead.value && isOneOf(tokens[lead.next + 1], LAST) && !tokens[at]?.bare;
  const ones = isNext ? undefined : lead.isTens ? onesBehind(tokens, lead.next) : digitWord(tokens[lead.next]);
  const isArticle = isOneOf(tokens[lead.next], ARTICLE) && readUnit(tokens, lead.next + 1) !== undefined;
  const isTyped = tokens[at]?.kind === 'number';
  // "2 lăm" is twenty-five.
  const isMixed = isTyped && isOneOf(tokens[lead.next], LAST) && tokens[lead.next]?.bare === false;
  const takesOnes = ones && !isArticle && (lead.isTens || isMixed || (lead.value > 0 && !isTyped && (isOneOf(tokens[lead.next], LAST) || rules.money)));
  if (takesOnes) return { value: lead.value * 10 + ones, next: lead.next + 1, full: lead.isTens };
  return lead.isTens ? { value: lead.value * 10, next: lead.next, full: true } : { value: lead.value, next: lead.next, full: false };
}

/** "3 trăm một công", "hai trăm một chai": what a price is for, one of the catalogue's units or not; "hai trăm một thôi" is 210. */
const isForOne = (tokens: Token[], at: number): boolean => {
  const token = tokens[at];
  if (readUnit(tokens, at)) return true;
  return token?.kind === 'word' && !token.bare && !isSmallWord(token) && !isOneOf(token, NO_UNITS) && !isHalf(token) && !isTens(token) && !isNear(token, CHUC) && digitWord(token) === undefined && scaleBehind(token) === undefined;
};

/** What stands behind a trăm: "lẻ năm" 5, "rưỡi" 50, "năm" 50, "ba hai" 32, "25". */
function behindHundred(tokens: Token[], at: number): { value: number; next: number } {
  const token = tokens[at];
  if (isHalf(token)) return { value: 50, next: at + 1 };
  if (isOneOf(token, AND)) {
    const ones = tokens[at + 1]?.kind === 'number' && /^[1-9]$/.test(tokens[at + 1]?.text ?? '') ? tokens[at + 1]?.value : digitWord(tokens[at + 1]);
    return ones === undefined ? { value: 0, next: at } : { value: ones, next: at + 2 };
  }
  if (token?.kind === 'number' && !(isTens(tokens[at + 1]) || isNear(tokens[at + 1], CHUC))) return typedBehindHundred(tokens, at, token);
  const isArticle = isOneOf(token, ARTICLE) && isForOne(tokens, at + 1);
  const rest = isArticle ? undefined : readTens(tokens, at, { money: true });
  if (!rest || rest.value === 0) return { value: 0, next: at }; // "hai trăm không bán"
  return { value: rest.full || rest.value > 9 ? rest.value : rest.value * 10, next: rest.next };
}

/** "2 trăm 5" is 250 and "1 trăm 25" 125; "2 trăm 3 ký" leaves the 3 to the kilos. */
function typedBehindHundred(tokens: Token[], at: number, token: Token): { value: number; next: number } {
  const value = token.value ?? 0;
  if (!/^[1-9]\d?$/.test(token.text) || readUnit(tokens, at + 1) || tokens[at + 1]?.text === '/') return { value: 0, next: at };
  return { value: value < 10 ? value * 10 : value, next: at + 1 };
}

/** Up to 999 in words. The last digit takes the next place down: "hai trăm năm" is 250, "trăm ba hai" 132, "hai trăm lẻ năm" 205. */
function readHundreds(tokens: Token[], at: number, rules: NumberRules): Part | undefined {
  const bareHundred = isOneOf(tokens[at], HUNDRED);
  const lead = bareHundred ? { value: 1, next: at, full: false } : readTens(tokens, at, rules);
  if (!lead || !isHundred(tokens[lead.next])) return lead;
  const rest = behindHundred(tokens, lead.next + 1);
  return { value: lead.value * 100 + rest.value, next: rest.next, full: true };
}

/** "ba phẩy năm" is 3.5, "không phẩy hai lăm" 0.25, "hai phẩy không năm" 2.05. */
function withDecimals(tokens: Token[], part: Part): Part {
  if (!isOneOf(tokens[part.next], POINT)) return part;
  let digits = '';
  let next = part.next + 1;
  for (let digit = digitWord(tokens[next]); digit !== undefined && digits.length < 3; digit = digitWord(tokens[next])) {
    digits += String(digit);
    next += isTens(tokens[next + 1]) ? 2 : 1;
  }
  if (digits === '') return part;
  const value = Number(`${part.value}.${digits}`);
  return { value, next, typed: String(value), full: false };
}

/** Words by whether a number in words may begin with them; most words of a message do not, and come again. */
const counting = new Map<string, boolean>();
const MOST_REMEMBERED = 10_000;

/** Whether a number in words may begin with the token. */
export function mayCount(token: Token | undefined): boolean {
  if (!token) return false;
  const key = token.bare ? `${token.word} ` : token.word;
  const known = counting.get(key);
  if (known !== undefined) return known;
  const found = isTen(token) || isOneOf(token, HUNDRED) || isOneOf(token, CHUC) || isOneOf(token, TWENTY) || token.word === THIRTY || token.word === 'bam' || digitWord(token) !== undefined || plainDigit(token) !== undefined;
  if (counting.size < MOST_REMEMBERED) counting.set(key, found);
  return found;
}

/** The part of a number that begins at `at`: typed digits, or words up to 999 with decimals. */
export function readPart(tokens: Token[], at: number, rules: NumberRules): Part | undefined {
  const token = tokens[at];
  if (token?.kind !== 'number') {
    if (!mayCount(token)) return undefined;
    const words = firstDigit(token) === undefined && digitWord(token) !== undefined && !isBehindScale(tokens, at) ? undefined : readHundreds(tokens, at, rules);
    return words && withDecimals(tokens, words);
  }
  const next = tokens[at + 1];
  const counts = isHundred(next) || isTens(next) || (rules.money && isNear(next, CHUC));
  if (isOneOf(next, LAST) && next?.bare === false && /^[2-9]$/.test(token.text)) return readHundreds(tokens, at, rules);
  if (counts && /^\d{1,2}$/.test(token.text)) return countedPart(tokens, at, rules);
  const value = token.value ?? 0;
  return counts ? { value: value * (isHundred(next) ? 100 : 10), next: at + 2, full: true } : { value, next: at + 1, typed: token.text, full: false };
}

/** "2 trăm rưỡi", "6 mươi", "5 mươi lăm", "12 chục", "15 trăm". */
function countedPart(tokens: Token[], at: number, rules: NumberRules): Part | undefined {
  if (tokens[at]?.text.length === 1) return readHundreds(tokens, at, rules);
  const value = tokens[at]?.value ?? 0;
  if (!isHundred(tokens[at + 1])) return { value: value * 10, next: at + 2, full: true };
  const rest = behindHundred(tokens, at + 2);
  return { value: value * 100 + rest.value, next: rest.next, full: true };
}

const SCALES = lexicon('ngàn nghìn triệu tỷ tỉ vạn trăm ký kí kg cân lít tạ tấn yến');
const isBehindScale = (tokens: Token[], at: number): boolean => isNear(tokens[at - 1], SCALES) || tokens[at - 1]?.kind === 'number';
