import { scaleBehind } from '../number-words';
import { readNumber } from '../numbers';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';

/** A share of one, with what it is a share of: "3/4 kg" is 0.75 kg. `den` 1 for a half that was named as one. */
export interface ShareFound {
  num: number;
  den: number;
  value: number;
  unit?: string;
  next: number;
}

const PARTS_OF = lexicon('phần');
const WHOLES = lexicon('sản lượng diện vườn ruộng đàn bầy đám lứa mẻ tổng số nhà trại hàng giá cây nước mùa');
const HALF_A = lexicon('nửa');
const A_HALF_BEFORE = lexicon('một phân');
const FOURTH = lexicon('tư');
const HUNDRED = lexicon('trăm');

/** "một nửa", "phân nửa", "nửa triệu"; "nửa ký" is an amount. */
export function readHalf(tokens: Token[], at: number): ShareFound | undefined {
  const half = isOneOf(tokens[at], HALF_A) ? at : isOneOf(tokens[at], A_HALF_BEFORE) && isOneOf(tokens[at + 1], HALF_A) ? at + 1 : undefined;
  if (half === undefined || readUnit(tokens, half + 1)) return undefined;
  const scale = scaleBehind(tokens[half + 1]) ?? (isOneOf(tokens[half + 1], HUNDRED) ? 100 : undefined);
  return { num: 1, den: 1, value: 0.5 * (scale ?? 1), next: half + (scale === undefined ? 1 : 2) };
}

/** "20%", "20 phần trăm". */
function readPercent(tokens: Token[], num: { value: number; next: number }): ShareFound | undefined {
  const isSign = tokens[num.next]?.text === '%';
  const isSpoken = isOneOf(tokens[num.next], PARTS_OF) && isOneOf(tokens[num.next + 1], HUNDRED);
  return isSign || isSpoken ? { num: num.value, den: 100, value: num.value / 100, next: num.next + (isSign ? 1 : 2) } : undefined;
}

const denominator = (tokens: Token[], at: number): { value: number; next: number } | undefined =>
  isOneOf(tokens[at], FOURTH) ? { value: 4, next: at + 1 } : readNumber(tokens, at, { money: false });

/** "hai phần năm", "2/3", "3/4 kg", "một nửa", "20%". A slash in a place ("K12/5") or a date is none. */
export function readFraction(tokens: Token[], at: number): ShareFound | undefined {
  const half = readHalf(tokens, at);
  if (half) return half;
  const num = readNumber(tokens, at, { money: false });
  if (!num || !Number.isInteger(num.value) || num.value < 1) return undefined;
  const percent = readPercent(tokens, num);
  if (percent) return percent;
  const isSpoken = isOneOf(tokens[num.next], PARTS_OF);
  const den = isSpoken || tokens[num.next]?.text === '/' ? denominator(tokens, num.next + 1) : undefined;
  if (!den || !Number.isInteger(den.value) || den.value <= num.value || den.value > 100) return undefined;
  const unit = readUnit(tokens, den.next);
  if (!isSpoken && isPlace(tokens, at, den.next, unit !== undefined)) return undefined;
  const value = num.value / den.value;
  return { num: num.value, den: den.value, value, ...(unit ? { unit: unit.unit } : {}), next: unit?.next ?? den.next };
}

/** "1/3 sản lượng", "2/3 vườn": what a share is of. */
export const isShareOf = (tokens: Token[], at: number): boolean => isOneOf(tokens[at], WHOLES);

const isPlace = (tokens: Token[], at: number, next: number, hasUnit: boolean): boolean =>
  tokens[next]?.text === '/' || /^\p{Lu}/u.test(tokens[next]?.text ?? '') || (!hasUnit && tokens[at - 1]?.kind === 'word' && !isShareOf(tokens, next));
