import { areConvertible, unitOf, type Quantity } from './quantity';

/** Vietnamese đồng, whole: there is no smaller coin. */
export type Dong = number;

/** What one unit costs; `unit` is a code of the catalogue. */
export interface UnitPrice {
  dong: Dong;
  unit: string;
}

/**
 * What a quantity costs at a unit price, rounded half up to the đồng; exact for any amounts.
 * A RangeError when the units cannot be converted: ask for another unit before counting money.
 */
export function amountOf(quantity: Quantity, price: UnitPrice): Dong {
  if (!areConvertible(quantity.unit, price.unit)) throw new RangeError(`${quantity.unit} has no price per ${price.unit}`);
  const factor = BigInt(unitOf(price.unit).factor);
  return Number((2n * BigInt(quantity.base) * BigInt(price.dong) + factor) / (2n * factor));
}
