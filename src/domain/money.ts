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

/** How many times dearer or cheaper than before goods may become without being asked about. */
const FAR = 5;
/** How near the price before the likely one must be. */
const NEAR = 1.5;

/**
 * What was more likely meant by a new price that is far from the one before: the same digits with other noughts when that comes near it
 * ("30tr" for goods at 27,000), else no change. Undefined for a price that is not far: nothing need be asked.
 */
export function likelyPrice(dong: Dong, was: Dong): Dong | undefined {
  const isWithin = (price: Dong, times: number): boolean => price <= was * times && was <= price * times;
  if (isWithin(dong, FAR)) return undefined;
  return [10, 100, 1000].flatMap((times) => [dong * times, dong / times]).find((price) => Number.isInteger(price) && isWithin(price, NEAR)) ?? was;
}
