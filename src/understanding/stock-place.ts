import { quantityOf, type Quantity } from '../domain/quantity';
import { readNumber } from './numbers';
import { readQuantity } from './quantity';
import { isOneOf, lexicon, type Token } from './tokens';

/** A stock with the tokens it takes up. */
export interface PlacedStock {
  quantity: Quantity;
  from: number;
  next: number;
}

const LEFT = lexicon('còn');
const CHILD = lexicon('con');
const AMOUNT = lexicon('lượng sl tồn kho có bán');
const ABOUT = lexicon('khoảng chừng độ cỡ có được hơn gần tầm là tổng cộng chỉ lại đúng những tới');
const ONLY = lexicon('chỉ');
const NOT_STOCK = lexicon('lấy mua từ mỗi trên dưới tặng size');

/** True for "còn", also typed "con" where no animal can be meant: behind a price or a comma, or in a message without accents before a number. */
function saysLeft(tokens: Token[], taken: boolean[], at: number): boolean {
  if (isOneOf(tokens[at], LEFT)) return !tokens[at]?.bare || tokens[at - 1]?.kind !== 'number' || taken[at - 1] === true;
  return isOneOf(tokens[at], CHILD) && (taken[at - 1] === true || tokens[at - 1]?.kind === 'sign');
}

/** The amount behind a word that announces it: with its own unit, or a bare number in the unit of the price. */
function announced(tokens: Token[], taken: boolean[], at: number, unit: string | undefined): PlacedStock | undefined {
  let next = at + 1;
  while (next < at + 4 && (isOneOf(tokens[next], ABOUT) || tokens[next]?.text === ':')) next += 1;
  if (taken[next]) return undefined;
  const from = isOneOf(tokens[at - 1], ONLY) ? at - 1 : at;
  const found = readQuantity(tokens, next);
  if (found) return { quantity: found.quantity, from, next: found.next };
  const number = unit === undefined ? undefined : readNumber(tokens, next, { money: false });
  const quantity = number && unit !== undefined && !number.scaled ? quantityOf(number.value, unit) : undefined;
  return number && quantity && { quantity, from, next: number.next };
}

/**
 * Where the stock of a listing stands: behind "còn", then behind "số lượng", "có" or "bán", then any amount at all. `taken` marks what is a
 * price or no amount; `unit` is that of the price, which a bare number borrows.
 */
export function findStock(tokens: Token[], taken: boolean[], unit?: string): PlacedStock | undefined {
  const places = tokens.map((_, at) => at).filter((at) => !taken[at]);
  for (const at of places) {
    const left = saysLeft(tokens, taken, at) ? announced(tokens, taken, at, unit) : undefined;
    if (left) return left;
  }
  for (const at of places) {
    const amount = isOneOf(tokens[at], AMOUNT) ? announced(tokens, taken, at, unit) : undefined;
    if (amount) return amount;
  }
  for (const at of places) {
    const any = isOneOf(tokens[at - 1], NOT_STOCK) ? undefined : readQuantity(tokens, at);
    if (any && !taken.slice(at, any.next).some(Boolean)) return { quantity: any.quantity, from: at, next: any.next };
  }
  return undefined;
}
