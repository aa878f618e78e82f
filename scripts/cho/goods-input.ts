import type { Dong } from '../../src/domain/money';
import { UNITS, quantityOf, type Quantity } from '../../src/domain/quantity';
import { tokenise } from '../../src/understanding/tokens';
import { readUnit } from '../../src/understanding/units';
import { InputError } from './input-error';

/** Dots or commas that part thousands. */
const GROUPED = /^\d{1,3}([.,]\d{3})+$/;
const PRICE = /^([\d.,]+) ?(k|ngàn|nghìn)?(?: ?(?:đ|₫|vnđ|vnd|đồng))?$/iu;

/** A price in whole đồng: 250000, 250.000 or 250k. Never guessed as in a conversation: 250 is 250 ₫. */
export function readPrice(text: string): Dong {
  const [, digits = '', thousands] = PRICE.exec(text.normalize('NFC').trim()) ?? [];
  const number = readNumber(digits);
  const dong = number === undefined ? undefined : number * (thousands ? 1000 : 1);
  if (!Number.isSafeInteger(dong) || !dong) throw new InputError(`${text} is no price in đồng. Examples: 250000, 250.000, 250k`);
  return dong;
}

/** The code of a unit by any word for it: kg, ký, chai, lit. */
export function readUnitWord(text: string): string {
  const tokens = tokenise(text);
  const found = readUnit(tokens, 0);
  if (found && found.next === tokens.length) return found.unit;
  throw new InputError(`There is no unit ${text}. There are: ${UNITS.map(({ code }) => code).join(', ')}`);
}

/** So many of a unit: 20, 2,5, 1.000. Zero is sold out. */
export function readStock(text: string, unit: string): Quantity {
  const number = readNumber(text.trim());
  if (number === undefined) throw new InputError(`${text} is no stock: it is a number that is not negative. Examples: 20, 2,5`);
  const stock = quantityOf(number, unit);
  if (!stock) throw new InputError(`${text} ${unit} cannot be counted in whole ${unit === 'kg' ? 'grams' : 'parts'}.`);
  return stock;
}

/** Not negative; thousands may be parted by dots or commas, one or two places stand after either. */
function readNumber(text: string): number | undefined {
  if (GROUPED.test(text)) return Number(text.replace(/[.,]/g, ''));
  return /^\d{1,15}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}
