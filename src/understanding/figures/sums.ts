import { goodsAt, readAmount } from '../amounts';
import { CHUC, HUNDRED, isHalf, isNear, scaleBehind, scaleOf } from '../number-words';
import { readNumber } from '../numbers';
import { isOneOf, lexicon, type Token } from '../tokens';
import { isSmallWord } from '../words';
import { readHalf } from './fractions';
import { readRange } from './ranges';
import { readSlang } from './slang';

const DONG = lexicon('đ đồng vnđ vnd d dong');
/** "một ký": what a price is for. */
export const ONE = lexicon('một mỗi mốt');
const PRICED = lexicon('bán giá lên xuống tính lấy');
const BUYS = lexicon('mua lấy');
const THEN = lexicon('thì là được');

/** Money as it was said, before what it is for. */
export interface Sum {
  min: number;
  max: number;
  next: number;
  sure: boolean;
  /** Said in whole tens or hundreds ("hai chục"), so that an amount right behind it is what it is for. */
  isRound?: boolean;
}

const asDong = (value: number): number => Math.round(value < 1000 ? value * 1000 : value);

/** "180.000k": a k too many, behind noughts that were written out. */
const isSlip = (token: Token | undefined, value: number): boolean => token?.kind === 'number' && (token.value ?? 0) >= 10_000 && value >= 10_000_000;

function withDong(tokens: Token[], sum: Sum): Sum {
  const isDong = isOneOf(tokens[sum.next], DONG) || tokens[sum.next]?.text === '₫';
  return isDong ? { ...sum, next: sum.next + 1, sure: true } : sum;
}

/** "chín rưỡi" is 9,500, "hai đồng rưỡi" 2,500, "hai chục rưỡi" 25,000. */
function withHalf(tokens: Token[], sum: Sum, { value, scaled, next }: { value: number; scaled: boolean; next: number }): Sum {
  if (scaled || value >= 100 || !isHalf(tokens[sum.next])) return sum;
  const half = isNear(tokens[next - 1], CHUC) ? 5000 : 500;
  return { ...sum, min: sum.min + half, max: sum.max + half, next: sum.next + 1 };
}

/** A count of goods and no money: "40 ký", "2 chục trứng", but not "sáu chục", "chín chục một ang". */
function isCount(tokens: Token[], at: number, next: number): boolean {
  const amount = readAmount(tokens, at);
  if (!amount || amount.next < next) return false;
  if (isOneOf(tokens[at - 1], BUYS) && isOneOf(tokens[amount.next], THEN)) return true; // "mua năm chục thì hai mươi hai"
  if (amount.unit !== 'chục' || (amount.next > next && !isHalf(tokens[amount.next - 1]))) return true;
  const after = tokens[amount.next];
  if (readNumber(tokens, amount.next, { money: true }) && !isOneOf(after, ONE) && after?.text !== '1') return readAmount(tokens, amount.next) === undefined;
  return after?.kind === 'word' && !isSmallWord(after) && !isOneOf(after, ONE) && scaleOf(after) === undefined && goodsAt(tokens, amount.next) > 0;
}

/** "lên trăm rưỡi lít", "bán 2 trăm bảy cân": a count of kilos is rarely said so short, a price often. */
function isPricedByHundreds(tokens: Token[], at: number, { value, scaled, next }: { value: number; scaled: boolean; next: number }): boolean {
  const hundred = tokens.slice(at, next).findIndex((token) => isNear(token, HUNDRED));
  const isShort = hundred >= 0 && at + hundred === next - 2 && value % 10 === 0;
  return !scaled && isShort && isOneOf(tokens[at - 1], PRICED);
}

/** Where the last ngàn, k or triệu of a range ends that has a unit behind it: "60 ngàn | ký". A range of goods has none. */
function endOfScale(tokens: Token[], from: number, next: number): number | undefined {
  for (let at = next - 1; at > from; at -= 1) {
    if (scaleBehind(tokens[at]) === undefined) continue;
    return tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.glued ? at + 2 : at + 1;
  }
  return undefined;
}

/** The money that begins at `at`, a range too; a bare number is thousands, when it counts nothing. */
export function readSum(tokens: Token[], at: number): Sum | undefined {
  const slang = readSlang(tokens, at);
  if (slang) return { min: slang.dong, max: slang.dong, next: slang.next, sure: true };
  const range = readRange(tokens, at);
  const ends = range && (range.unit === undefined ? range.next : endOfScale(tokens, at, range.next));
  if (range && ends !== undefined) return withDong(tokens, { min: range.max >= 1000 && range.min < 1000 && range.min * 1000 > range.max ? range.min : asDong(range.min), max: asDong(range.max), next: ends, sure: range.max >= 1000 });
  const half = readHalf(tokens, at);
  if (half && half.value >= 1000) return { min: half.value, max: half.value, next: half.next, sure: true };
  const number = range ? undefined : readNumber(tokens, at, { money: true });
  if (!number || number.value <= 0) return undefined;
  const isScaled = number.scaled && (!number.typed || tokens[number.next - 1]?.kind === 'word' || number.value % 100 === 0);
  const value = isSlip(tokens[at], number.value) ? number.value / 1000 : number.value;
  const sum = withHalf(tokens, withDong(tokens, { min: asDong(value), max: asDong(value), next: number.next, sure: isScaled }), number);
  const last = tokens[number.next - 1];
  if (isPricedByHundreds(tokens, at, number)) return { ...sum, sure: true };
  return !sum.sure && isCount(tokens, at, number.next) ? undefined : { ...sum, isRound: !number.typed && (isNear(last, CHUC) || isNear(last, HUNDRED)) };
}
