import { unitOf } from '../domain/quantity';
import { knownGoodsAt } from './goods';
import { LAST, TENS } from './number-words';
import { digitWord, isHalf, readNumber, scaleOf } from './numbers';
import { isOneOf, lexicon, type Token } from './tokens';
import { readUnit } from './units';
import { isSmallWord } from './words';

/** So much of a unit, as it was said: 1.5 thùng, which no shop can sell, is an amount too. `next` is the first token after it. */
export interface AmountFound {
  value: number;
  unit: string;
  next: number;
}

const HALF_A = lexicon('nửa');
/** Often typed for nửa: "nữa ký"; behind an amount it is "more". */
const HALF_MISTYPED = 'nữa';
const CONTAINED = lexicon('trái quả cái');
const EGGS = lexicon('trứng hột');
const THOUSAND_PIECES = lexicon('thiên');

/** Words that go on behind an amount and are no goods: "một tạ hai bán mười sáu". */
const BEHIND_AMOUNTS = lexicon('bán giá còn thì là nha nhé nghe ạ tính');

const LISTENERS = lexicon('cháu em con anh chị cô chú bác dì ơi nhen hén hỉ đó thôi');

const plain = (value: number): number => Math.round(value * 1e6) / 1e6;

/** "1 ký 2", "3kg05": the digits behind a unit, in tenths or, with a nought before them, hundredths. */
function typedShare(token: Token | undefined): number | undefined {
  if (token?.kind !== 'number') return undefined;
  if (/^[1-9]$/.test(token.text)) return (token.value ?? 0) / 10;
  return token.glued && /^0[1-9]$/.test(token.text) ? (token.value ?? 0) / 100 : undefined;
}

/** What follows makes the digit a number of its own: "1 ký 2 chục", "1 ký 5k". */
function goesOn(tokens: Token[], at: number): boolean {
  const after = tokens[at];
  const isLonger = tokens[at - 1]?.kind === 'word' && after?.bare === false && (isOneOf(after, TENS) || isOneOf(after, LAST)); // "lạng ba mươi", "ký chín lăm"
  return scaleOf(after) !== undefined || isLonger || /^(?:trăm|chục|đ|\/|%)$/.test(after?.word ?? '') || readUnit(tokens, at) !== undefined;
}

const MOST_WORDS = 8;

/** How many words of known goods begin at a token; looks only as far as names go. */
export function goodsAt(tokens: Token[], at: number): number {
  return knownGoodsAt(tokens.slice(at, at + MOST_WORDS).map(({ word }) => word), 0, tokens[at]?.bare === true);
}

/** "3 kg rươi": a worm that is eaten, unless goods follow ("2 ký rươi cam" lacks a mark). */
const isWorm = (tokens: Token[], at: number): boolean => tokens[at]?.word === 'rươi' && goodsAt(tokens, at + 1) === 0;

/** The next place down behind a unit of weight or volume: "1 ký 2", "tạ hai", "3 tấn 2", "lít tư"; behind any unit rưỡi. */
function readRest(tokens: Token[], at: number, unit: string, isCounted: boolean): { share: number; next: number } {
  const none = { share: 0, next: at };
  const token = tokens[at];
  if (isHalf(token) && !isWorm(tokens, at)) return { share: 0.5, next: at + 1 };
  const word = digitWord(token);
  const share = typedShare(token) ?? (word === undefined ? undefined : word / 10);
  const { dimension } = unitOf(unit);
  const takes = dimension === 'mass' || dimension === 'volume';
  if (!share || !takes || (goesOn(tokens, at + 1) && !token?.glued)) return none;
  const after = tokens[at + 1];
  const isSaidTo = isOneOf(after, LISTENERS) && tokens.slice(at + 2).every(isSmallWord); // "ba tạ hai cháu ạ"
  const isGoods = word !== undefined && !isOneOf(token, LAST) && isCounted && after?.kind === 'word' && !isSaidTo && !isOneOf(after, BEHIND_AMOUNTS) && (goodsAt(tokens, at) > 0 || goodsAt(tokens, at + 1) === 0);
  return isGoods ? none : { share, next: at + 1 };
}

/** "con" typed for "còn": in a message without accents, with a number behind. */
function saysLeft(tokens: Token[], at: number): boolean {
  return tokens[at]?.bare === true && tokens[at]?.word === 'con' && tokens[at + 1]?.kind === 'number';
}

/** "2 chục ký" is 20 kg and "2 chục chai" 20 chai; "2 chục trái" stays chục; eggs keep their word for the name. */
function behindChuc(tokens: Token[], at: number, value: number): AmountFound | undefined {
  const inner = readUnit(tokens, at);
  if (!inner || isOneOf(tokens[at], EGGS) || inner.unit === 'chục' || saysLeft(tokens, at)) return undefined;
  if (isOneOf(tokens[at], CONTAINED)) return { value, unit: 'chục', next: inner.next };
  return { value: plain(value * 10), unit: inner.unit, next: inner.next };
}

function withUnit(tokens: Token[], at: number, value: number, isCounted: boolean): AmountFound | undefined {
  // "1 thiên" of limes, leaves or areca is a thousand of them (vietnamese.md 2.1).
  if (isCounted && isOneOf(tokens[at], THOUSAND_PIECES) && isHalf(tokens[at + 1])) return { value: (value + 0.5) * 1000, unit: readUnit(tokens, at + 2)?.unit ?? 'trái', next: readUnit(tokens, at + 2)?.next ?? at + 2 };
  if (isCounted && isOneOf(tokens[at], THOUSAND_PIECES)) return withUnit(tokens, at + 1, value * 1000, true) ?? { value: value * 1000, unit: 'trái', next: at + 1 };
  const found = readUnit(tokens, at);
  if (!found) return undefined;
  const isTenEggs = !isCounted && found.unit === 'chục' && isOneOf(tokens[found.next], EGGS);
  if (isTenEggs) return { value: 1, unit: 'chục', next: found.next };
  if (found.unit === 'chục') {
    const inner = behindChuc(tokens, found.next, value);
    if (inner) return inner;
  }
  const rest = readRest(tokens, found.next, found.unit, isCounted);
  // Typed without accents, "ta lam" is more likely "gà ta làm sẵn" than 150 kilos.
  if (!isCounted && (rest.share === 0 || (tokens[at]?.bare === true && !isHalf(tokens[found.next])))) return undefined;
  if (value + rest.share === 0) return undefined;
  const keepsName = isOneOf(tokens[rest.next - 1], EGGS) && tokens[rest.next]?.kind === 'word';
  return { value: plain(value + rest.share), unit: found.unit, next: keepsName ? rest.next - 1 : rest.next };
}

/** "1 ký 2 lạng", "1 tạ 20 ký", "1 lít 200 ml": a smaller unit of the same kind right behind is counted in. */
function withSmaller(tokens: Token[], found: AmountFound | undefined): AmountFound | undefined {
  const unit = found && unitOf(found.unit);
  if (!found || !unit || (unit.dimension !== 'mass' && unit.dimension !== 'volume')) return found;
  const number = readNumber(tokens, found.next, { money: false });
  const rest = number && withUnit(tokens, number.next, number.value, true);
  const smaller = rest && unitOf(rest.unit);
  if (!rest || !smaller || smaller.dimension !== unit.dimension || rest.value * smaller.factor >= unit.factor) return found;
  return { ...found, value: plain(found.value + (rest.value * smaller.factor) / unit.factor), next: rest.next };
}

const isHalfA = (tokens: Token[], at: number): boolean =>
  isOneOf(tokens[at], HALF_A) || (tokens[at]?.word === HALF_MISTYPED && readUnit(tokens, at + 1) !== undefined && tokens[at - 1]?.kind !== 'number' && readUnit(tokens, at - 1) === undefined);

/** The amount that begins at `at`: "20 chai", "hai chục", "tạ rưỡi", "nửa ký", "1kg2", "con rưỡi". Undefined without a unit. */
export function readAmount(tokens: Token[], at: number): AmountFound | undefined {
  // Typed bare, "nua can" is half a cân: nobody halves a can.
  if (isHalfA(tokens, at)) return tokens[at + 1]?.bare === true && tokens[at + 1]?.word === 'can' ? { value: 0.5, unit: 'kg', next: at + 2 } : withUnit(tokens, at + 1, 0.5, true);
  const number = readNumber(tokens, at, { money: false });
  if (number) return withSmaller(tokens, withUnit(tokens, number.next, number.value, true));
  return withUnit(tokens, at, 1, false);
}
