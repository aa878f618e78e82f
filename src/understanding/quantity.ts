import { quantityOf, type Quantity } from '../domain/quantity';
import { readAmount } from './amounts';
import { endOfRange, readNumber } from './numbers';
import { isOneOf, lexicon, tokenise, type Token } from './tokens';
import { isSmallWord } from './words';

/** A quantity found in tokens; `next` is the first token after it. */
export interface QuantityFound {
  quantity: Quantity;
  next: number;
}

const FILLERS = lexicon('dạ thì chừng khoảng độ cỡ còn có được tầm chắc cũng chỉ tới đâu hơn gần là của nhà chú cô chị bác anh tui tôi em');
/** "Một nải bao nhiêu trái" orders nothing. */
const ASKING = lexicon('nhiêu nhiu bn mấy');

/** The quantity that begins at `at`: "20 chai", "hai chục", "2 tạ", "tạ rưỡi", "nửa ký", "1kg2". Undefined without a unit, or for half a chai. */
export function readQuantity(tokens: Token[], at: number): QuantityFound | undefined {
  const amount = readAmount(tokens, at);
  const quantity = amount && quantityOf(amount.value, amount.unit);
  return quantity && quantity.base > 0 ? { quantity, next: amount.next } : undefined;
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
