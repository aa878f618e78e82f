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
  const isHundreds = digitWord(token) !== undefined && isNear(tokens[found.next + 1], HUNDRED) && number.value % 100 === 0;
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

/** The number that begins at `at`, with its unit: "30", "bốn hai ký", "ba chục ang", "chục rưỡi trứng". */
export function readFigure(tokens: Token[], at: number): Figure | undefined {
  const number = readNumber(tokens, at, { money: true });
  const amount = readAmount(tokens, at);
  const isScale = amount && (scaleBehind(tokens[amount.next]) !== undefined || isNear(tokens[amount.next], HUNDRED));
  if (amount && !isScale && amount.next >= (number?.next ?? 0)) return withoutChuc(tokens, at, withThousandths(tokens, amount));
  if (!number) return isOneOf(tokens[at], CHUC) ? withoutChuc(tokens, at, { value: 1, unit: 'chục', next: at + 1 }) : undefined;
  const unit = readUnit(tokens, number.next);
  const { value, scaled } = number;
  return unit ? { value, unit: unit.unit, next: unit.next, scaled } : { value, next: number.next, scaled };
}
