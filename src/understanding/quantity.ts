import { addQuantity, quantityOf, unitOf, type Quantity } from '../domain/quantity';
import { knownGoodsAt } from './goods';
import { digitWord, endOfRange, isHalf, readNumber, scaleOf } from './numbers';
import { isOneOf, lexicon, tokenise, type Token } from './tokens';
import { readUnit } from './units';
import { isSmallWord } from './words';

/** A quantity found in tokens; `next` is the first token after it. */
export interface QuantityFound {
  quantity: Quantity;
  next: number;
}

const HALF_A = lexicon('nửa');
const FILLERS = lexicon('dạ thì chừng khoảng độ cỡ còn có được tầm chắc cũng chỉ tới đâu hơn gần là của nhà chú cô chị bác anh tui tôi em');
const CONTAINED = lexicon('trái quả cái');
const EGGS = lexicon('trứng hột');
/** "Một nải bao nhiêu trái" orders nothing. */
const ASKING = lexicon('nhiêu nhiu bn mấy');
const THOUSAND_PIECES = lexicon('thiên');

/** The next place down behind a unit of weight or volume: "1 ký 2", "tạ hai", "3 tấn 2", "ký rưỡi", "2 chục rưỡi". */
function readRest(tokens: Token[], at: number, unit: string, isCounted: boolean): { share: number; next: number } {
  const none = { share: 0, next: at };
  const { dimension } = unitOf(unit);
  const divisible = dimension === 'mass' || dimension === 'volume' || unit === 'chục';
  if (!divisible) return none;
  const token = tokens[at];
  if (isHalf(token)) return { share: 0.5, next: at + 1 };
  const digit = token?.kind === 'number' && /^[1-9]$/.test(token.text) ? token.value : digitWord(token);
  if (!digit || dimension !== 'mass') return none;
  const after = tokens[at + 1];
  const goesOn = scaleOf(after) !== undefined || after?.word === 'trăm' || after?.word === 'chục' || after?.word === 'đ' || readUnit(tokens, at + 1) || after?.text === '/' || after?.text === '%';
  if (goesOn && !token?.glued) return none;
  const words = tokens.map(({ word }) => word);
  const isGoods = token?.kind === 'word' && isCounted && after?.kind === 'word' && (knownGoodsAt(words, at) > 0 || knownGoodsAt(words, at + 1) === 0);
  return isGoods ? none : { share: digit / 10, next: at + 1 };
}

/** "con" typed for "còn": in a message without accents, with a number behind. */
function saysLeft(tokens: Token[], at: number): boolean {
  return tokens[at]?.bare === true && tokens[at]?.word === 'con' && tokens[at + 1]?.kind === 'number';
}

/** "2 chục ký" is 20 kg and "2 chục chai" 20 chai; "2 chục trái" stays chục; eggs keep their word for the name. */
function behindChuc(tokens: Token[], at: number, amount: number): QuantityFound | undefined {
  const inner = readUnit(tokens, at);
  if (!inner || isOneOf(tokens[at], EGGS) || inner.unit === 'chục' || saysLeft(tokens, at)) return undefined;
  if (isOneOf(tokens[at], CONTAINED)) {
    const quantity = quantityOf(amount, 'chục');
    return quantity && { quantity, next: inner.next };
  }
  const quantity = quantityOf(amount * 10, inner.unit);
  return quantity && { quantity, next: inner.next };
}

/** "1 thiên" of limes, leaves or areca is a thousand of them (vietnamese.md 2.1). */
function piecesOf(amount: number, next: number): QuantityFound | undefined {
  const quantity = quantityOf(amount, 'trái');
  return quantity && { quantity, next };
}

function withUnit(tokens: Token[], at: number, amount: number, isCounted: boolean): QuantityFound | undefined {
  if (isCounted && isOneOf(tokens[at], THOUSAND_PIECES)) return withUnit(tokens, at + 1, amount * 1000, true) ?? piecesOf(amount * 1000, at + 1);
  const found = readUnit(tokens, at);
  if (!found) return undefined;
  const isTenEggs = !isCounted && found.unit === 'chục' && isOneOf(tokens[found.next], EGGS);
  if (isTenEggs) return { quantity: { base: 10, unit: 'chục' }, next: found.next };
  if (found.unit === 'chục') {
    const inner = behindChuc(tokens, found.next, amount);
    if (inner) return inner;
  }
  const rest = readRest(tokens, found.next, found.unit, isCounted);
  // Typed without accents, "ta lam" is more likely "gà ta làm sẵn" than 150 kilos.
  if (!isCounted && (rest.share === 0 || (tokens[at]?.bare === true && !isHalf(tokens[found.next])))) return undefined;
  const quantity = quantityOf(amount + rest.share, found.unit);
  if (!quantity || quantity.base === 0) return undefined;
  const keepsName = isOneOf(tokens[rest.next - 1], EGGS) && tokens[rest.next]?.kind === 'word';
  return { quantity, next: keepsName ? rest.next - 1 : rest.next };
}

/** "1 ký 2 lạng", "1 tạ 20 ký": a smaller weight right behind is counted in. */
function withSmaller(tokens: Token[], found: QuantityFound | undefined): QuantityFound | undefined {
  if (!found || unitOf(found.quantity.unit).dimension !== 'mass' || tokens[found.next]?.kind !== 'number') return found;
  const number = readNumber(tokens, found.next, { money: false });
  const rest = number && withUnit(tokens, number.next, number.value, true);
  if (!rest || unitOf(rest.quantity.unit).dimension !== 'mass' || rest.quantity.base >= unitOf(found.quantity.unit).factor) return found;
  return { quantity: addQuantity(found.quantity, rest.quantity), next: rest.next };
}

/** The quantity that begins at `at`: "20 chai", "hai chục", "2 tạ", "tạ rưỡi", "nửa ký", "1kg2". Undefined without a unit, or for half a chai. */
export function readQuantity(tokens: Token[], at: number): QuantityFound | undefined {
  if (isOneOf(tokens[at], HALF_A)) return withUnit(tokens, at + 1, 0.5, true);
  const number = readNumber(tokens, at, { money: false });
  if (number) return withSmaller(tokens, withUnit(tokens, number.next, number.value, true));
  return withUnit(tokens, at, 1, false);
}

/**
 * An amount said in answer to a question for it: "2 tạ", "hai chục", "còn 15 chai thôi". A bare number takes the unit that was asked for, and is
 * handed back as `bare` when none was. Undefined when no amount is said.
 */
export function readAmountAnswer(text: string, asked: { unit?: string } = {}): { quantity: Quantity } | { bare: number } | undefined {
  const tokens = tokenise(text);
  if (tokens.some((token) => isOneOf(token, ASKING))) return undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    if (endOfRange(tokens, at) !== undefined) return undefined;
    const found = readQuantity(tokens, at);
    if (found) return { quantity: found.quantity };
    const number = readNumber(tokens, at, { money: false });
    if (!number) continue;
    if (!isAlone(tokens, at, number.next)) return undefined;
    const quantity = asked.unit === undefined ? undefined : quantityOf(number.value, asked.unit);
    if (quantity) return { quantity };
    return asked.unit === undefined ? { bare: number.value } : undefined;
  }
  return undefined;
}

/** Only small talk stands beside the number, so that "thôn 5" and "2-3 chai" are no answers. */
function isAlone(tokens: Token[], from: number, next: number): boolean {
  const isTalk = (token: Token): boolean => (token.kind === 'sign' && !/^[\-–/%]$/.test(token.text)) || isOneOf(token, FILLERS) || isSmallWord(token);
  return [...tokens.slice(0, from), ...tokens.slice(next).filter((token) => token.kind !== 'sign' || /^[\-–/%]$/.test(token.text))].every(isTalk);
}
