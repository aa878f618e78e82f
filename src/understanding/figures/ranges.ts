import { unitOf } from '../../domain/quantity';
import { CHUC, digitWord, firstDigit, HUNDRED, isNear, scaleBehind, TEN, TENS } from '../number-words';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';
import { readFigure, type Figure } from './figure';

/** Two numbers between which the meant one is left open, in one unit or none. */
export interface RangeFound {
  min: number;
  max: number;
  unit?: string;
  next: number;
}

const UP_TO = lexicon('đến tới hay hoặc or');
const isDash = (token: Token | undefined): boolean => /^[-–—~]$/.test(token?.text ?? '');

/** What the digit at `at` is multiplied by: 100 in "năm trăm", 10 in "3 chục", 1,000 in "90k", 100,000 in "5 trăm ngàn". */
function multiplierOf(tokens: Token[], at: number): number {
  const steps = [tokens[at + 1], tokens[at + 2]].map((token) => {
    if (isNear(token, HUNDRED)) return 100;
    if (isNear(token, CHUC) || isNear(token, TENS)) return 10;
    return scaleBehind(token) ?? 1;
  });
  return steps[0] === 1 ? 1 : (steps[0] ?? 1) * (steps[1] ?? 1);
}

/** The first number in the size of the second: "4-5 trăm", "1,2 đến 1,5 triệu", "80-90k", "một trăm đến hai trăm ngàn". */
function inSizeOf(tokens: Token[], low: number, high: Figure, at: number): number {
  const scale = tokens.slice(at, high.next).map(scaleBehind).find((one) => one !== undefined) ?? 1;
  const sizes = [multiplierOf(tokens, at), scale].map((times) => Math.round(low * times * 1e6) / 1e6);
  return sizes.find((size) => size > low && size < high.value) ?? low;
}

function joined(low: Figure, high: Figure, min: number): RangeFound | undefined {
  const unit = high.unit ?? low.unit;
  if (min >= high.value || (low.unit !== undefined && low.unit !== unit)) return undefined;
  return { min, max: high.value, ...(unit === undefined ? {} : { unit }), next: high.next };
}

/** "12-15", "từ 6 tới 8 lít", "50k-60k", "2 đến 2 triệu rưỡi". A row of three ("16-16-8") or a date is none. */
function readJoined(tokens: Token[], at: number): RangeFound | undefined {
  const low = readFigure(tokens, at);
  const between = low && tokens[low.next];
  if (!low || (!isDash(between) && !isOneOf(between, UP_TO))) return undefined;
  const from = low.next + 1;
  const high = readFigure(tokens, from);
  const after = high && tokens[high.next];
  if (!high || isDash(after) || (after?.text === '/' && tokens[high.next - 1]?.kind === 'number' && tokens[high.next + 1]?.kind === 'number')) return undefined;
  return joined(low, high, low.scaled || low.unit !== undefined ? low.value : inSizeOf(tokens, low.value, high, from));
}

const digitAt = (tokens: Token[], at: number): number | undefined => {
  const token = tokens[at];
  if (token?.kind === 'number') return /^[1-9]$/.test(token.text) ? token.value : undefined;
  return isOneOf(token, TEN) ? 10 : digitWord(token);
};

/** "hai ba ký", "ba bốn trăm", "bảy tám nghìn", "chín mười trái", "2 3 bó": two neighbours without a word between; "năm bảy ký" is said like them. */
function readNeighbours(tokens: Token[], at: number): RangeFound | undefined {
  const [low, second] = [tokens[at]?.kind === 'number' ? digitAt(tokens, at) : firstDigit(tokens[at]), digitAt(tokens, at + 1)];
  const isIdiom = low === 5 && second === 7;
  if (!low || !second || (second !== low + 1 && !isIdiom) || low > 9 || tokens[at + 1]?.glued || tokens[at]?.kind !== tokens[at + 1]?.kind) return undefined;
  const high = readFigure(tokens, at + 1);
  const isTyped = tokens[at]?.kind === 'number';
  if (!high || ((isTyped || (isIdiom && multiplierOf(tokens, at + 1) === 1)) && high.unit === undefined)) return undefined;
  const times = multiplierOf(tokens, at + 1);
  const isCounted = times > 1 && high.value % times === 0;
  if (high.value !== second * (isCounted ? times : 1)) return undefined;
  return { min: low * (isCounted ? times : 1), max: high.value, ...(high.unit === undefined ? {} : { unit: high.unit }), next: high.next };
}

/** "mười mười lăm con", "mươi lăm trái": from ten up to the number behind. */
function readFromTen(tokens: Token[], at: number): RangeFound | undefined {
  const isAbout = tokens[at]?.word === 'mươi' && !isNear(tokens[at - 1], HUNDRED);
  if (!isAbout && !isOneOf(tokens[at], TEN)) return undefined;
  const ones = isAbout ? digitWord(tokens[at + 1]) : undefined;
  if (ones) {
    const unit = readUnit(tokens, at + 2);
    return { min: 10, max: 10 + ones, ...(unit ? { unit: unit.unit } : {}), next: unit?.next ?? at + 2 };
  }
  if (!isOneOf(tokens[at + 1], TEN) || (tokens[at]?.bare && digitWord(tokens[at - 1]) !== undefined)) return undefined;
  const high = readFigure(tokens, at + 1);
  return high && high.value > 10 ? { min: 10, max: high.value, ...(high.unit === undefined ? {} : { unit: high.unit }), next: high.next } : undefined;
}

/** "ký hai": a unit and its tenths before the same unit again. */
function tenthsOf(tokens: Token[], at: number): Figure | undefined {
  const unit = readUnit(tokens, at);
  const tenths = unit && digitWord(tokens[unit.next]);
  if (!tenths || readUnit(tokens, unit.next + 1)?.unit !== unit.unit) return undefined;
  return { value: 1 + tenths / 10, unit: unit.unit, next: unit.next + 1, scaled: false };
}

/** "ký hai ký ba", "2 ký 3 ký", "mười hai mười ba con", "chục rưỡi hai chục", "trăm hai trăm ba", "bốn chục năm chục ngàn", "hai lăm, hai sáu quả": one amount, then a little more. */
function readTwice(tokens: Token[], at: number): RangeFound | undefined {
  const low = tenthsOf(tokens, at) ?? readFigure(tokens, at);
  const isApart = low !== undefined && low.unit === undefined && tokens[low.next]?.text === ',';
  const from = (low?.next ?? at) + (isApart ? 1 : 0);
  const high = low ? readFigure(tokens, from) : undefined;
  if (!low || !high || (isApart && high.value !== low.value + 1) || (low.scaled && !high.scaled)) return undefined;
  const min = high.scaled && !low.scaled ? inSizeOf(tokens, low.value, high, from) : low.value;
  const isSpoken = tokens[at]?.kind === 'word' && tokens[from]?.kind === 'word' && low.value >= 10;
  const isPair = low.unit === undefined ? isSpoken : low.unit === high.unit;
  if (!isPair || min < 1 || min >= high.value || high.value > min * 2) return undefined;
  return { min, max: high.value, ...(high.unit === undefined ? {} : { unit: high.unit }), next: high.next };
}

/** "50 60k", "20 25 ký", "15, 20 con": two typed numbers, the size or the unit said once. */
function readTypedPair(tokens: Token[], at: number): RangeFound | undefined {
  const from = tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  const [low, second] = [tokens[at], tokens[from]];
  if (low?.kind !== 'number' || second?.kind !== 'number' || second.glued || !/^[1-9]\d{1,2}$/.test(low.text)) return undefined;
  const high = readFigure(tokens, from);
  if (!high || (!high.scaled && high.unit === undefined)) return undefined;
  const min = high.scaled ? inSizeOf(tokens, low.value ?? 0, high, from) : low.value ?? 0;
  const isSameSize = !high.scaled || min >= 1000;
  return isSameSize && min < high.value && high.value <= min * 1.5 ? joined({ value: min, next: from, scaled: true }, high, min) : undefined;
}

/** "2,3 con", "2, 3 con": a comma between neighbours, since nobody has 2.3 animals. */
function readCommaPair(tokens: Token[], at: number): RangeFound | undefined {
  const glued = /^([1-8]),([2-9])$/.exec(tokens[at]?.text ?? '');
  const isApart = tokens[at]?.kind === 'number' && tokens[at + 1]?.text === ',' && tokens[at + 2]?.kind === 'number';
  const [low, high, next] = glued ? [Number(glued[1]), Number(glued[2]), at + 1] : isApart ? [digitAt(tokens, at), digitAt(tokens, at + 2), at + 3] : [];
  const unit = next === undefined ? undefined : readUnit(tokens, next);
  if (!low || high !== low + 1 || !unit || (glued && unitOf(unit.unit).dimension !== 'count')) return undefined;
  return { min: low, max: high, unit: unit.unit, next: unit.next };
}

/** The range that begins at `at`; undefined when one number is meant there, or none. */
export function readRange(tokens: Token[], at: number): RangeFound | undefined {
  return readJoined(tokens, at) ?? readFromTen(tokens, at) ?? readNeighbours(tokens, at) ?? readTwice(tokens, at) ?? readTypedPair(tokens, at) ?? readCommaPair(tokens, at);
}
