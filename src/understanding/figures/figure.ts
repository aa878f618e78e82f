import { unitOf } from '../../domain/quantity';
import { readAmount, type AmountFound } from '../amounts';
import { CHUC, digitWord, HUNDRED, isHalf, isNear, scaleBehind } from '../number-words';
import { readNumber } from '../numbers';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';

/** A number with the unit behind it, if there is one. */
export interface Figure {
  value: number;
  unit?: string;
  next: number;
  /** The number says its own size: ngàn, k, 1.500. */
  scaled: boolean;
}

const DONG = lexicon('đ đồng vnđ vnd');
const NOT_MANY = lexicon('nửa');
const TREE = lexicon('cây');
const NUMBER_OF = lexicon('số');
const plain = (value: number): number => Math.round(value * 1e6) / 1e6;

/** "1kg250", "một ký hai trăm": thousandths said behind a weight or a volume, when no money and no count follows. */
function withThousandths(tokens: Token[], found: AmountFound): AmountFound {
  const { dimension } = unitOf(found.unit);
  const token = tokens[found.next];
  if (!token || !Number.isInteger(found.value) || (dimension !== 'mass' && dimension !== 'volume')) return found;
  const number = readNumber(tokens, found.next, { money: false });
  const after = number && tokens[number.next];
  if (!number || scaleBehind(after) !== undefined || isOneOf(after, DONG) || after?.text === '/' || readUnit(tokens, number.next)) return found;
  if (token.kind === 'number' && token.glued && /^\d{2,3}$/.test(token.text)) return { ...found, value: plain(found.value + number.value / 10 ** token.text.length), next: number.next };
  const isHundreds = digitWord(token) !== undefined && isNear(tokens[found.next + 1], HUNDRED) && (number.value % 100 === 0 || isHalf(tokens[number.next - 1]));
  return isHundreds ? { ...found, value: plain(found.value + number.value / 1000), next: number.next } : found;
}

/** "hai chục trứng" is twenty eggs and "chục rưỡi" fifteen; half a chục stays one, since chục differ. */
function withoutChuc(tokens: Token[], at: number, found: AmountFound): Figure {
  if (found.unit !== 'chục' || isOneOf(tokens[at], NOT_MANY)) return { ...found, scaled: false };
  const value = plain(found.value * 10);
  const last = tokens[found.next - 1];
  const isInside = isNear(last, CHUC) || isHalf(last);
  const piece = isInside ? readUnit(tokens, found.next) : readUnit(tokens, found.next - 1);
  return piece ? { value, unit: piece.unit, next: piece.next, scaled: false } : { value, next: found.next, scaled: false };
}

/** "chục hai con" is twelve. */
function chucAndOnes(tokens: Token[], at: number): Figure | undefined {
  const ones = isOneOf(tokens[at], CHUC) ? digitWord(tokens[at + 1]) : undefined;
  const unit = ones ? readUnit(tokens, at + 2) : undefined;
  return ones && unit && tokens[at]?.bare === false ? { value: 10 + ones, unit: unit.unit, next: unit.next, scaled: false } : undefined;
}

/** "hai mươi lăm (25) thùng": "15 (mười lăm) bao": where the same number in brackets ends. */
function endOfRepeat(tokens: Token[], { value, next }: { value: number; next: number }): number {
  const again = tokens[next]?.text === '(' ? readNumber(tokens, next + 1, { money: false }) : undefined;
  return again?.value === value && tokens[again.next]?.text === ')' ? again.next + 1 : next;
}

/** "2 cây số": a way, no trees. */
const isKilometre = (tokens: Token[], unit: number): boolean => isOneOf(tokens[unit], TREE) && isOneOf(tokens[unit + 1], NUMBER_OF);

/** The number that begins at `at`, with its unit: "30", "bốn hai ký", "ba chục ang", "chục rưỡi trứng". */
export function readFigure(tokens: Token[], at: number): Figure | undefined {
  const dozen = chucAndOnes(tokens, at);
  if (dozen) return dozen;
  const number = readNumber(tokens, at, { money: true });
  const amount = number && isKilometre(tokens, number.next) ? undefined : readAmount(tokens, at);
  const isScale = amount && (scaleBehind(tokens[amount.next]) !== undefined || isNear(tokens[amount.next], HUNDRED));
  if (amount && !isScale && amount.next >= (number?.next ?? 0)) return withoutChuc(tokens, at, withThousandths(tokens, amount));
  if (!number) return isOneOf(tokens[at], CHUC) ? withoutChuc(tokens, at, { value: 1, unit: 'chục', next: at + 1 }) : undefined;
  const { value, scaled } = number;
  const next = endOfRepeat(tokens, number);
  const unit = isKilometre(tokens, next) ? undefined : readUnit(tokens, next);
  return unit ? { value, unit: unit.unit, next: unit.next, scaled } : { value, next, scaled };
}
