import { UNITS, type Unit } from './units';

export { UNITS, type Dimension, type Unit } from './units';

/** So much of something: whole base units (gram, millilitre, piece, pack) beside the code of the unit the person spoke. */
export interface Quantity {
  base: number;
  unit: string;
}

const byCode = new Map(UNITS.map((unit) => [unit.code, unit]));

/** The unit with this code, if the catalogue has it. */
export function findUnit(code: string): Unit | undefined {
  return byCode.get(code);
}

/** The unit with this code; a RangeError when there is none, since codes come from the catalogue. */
export function unitOf(code: string): Unit {
  const unit = byCode.get(code);
  if (!unit) throw new RangeError(`no unit "${code}" in the catalogue`);
  return unit;
}

/** True when an amount in one unit can be said in the other: ký and tạ, trái and chục; a chai only in chai. */
export function areConvertible(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [unitOf(a), unitOf(b)];
  return one.dimension === other.dimension && one.dimension !== 'pack';
}

/** So many of a unit as a quantity: quantityOf(1.5, 'kg') is 1,500 g. Undefined when it is no whole, positive number of base units (half a chai). */
export function quantityOf(amount: number, unit: string): Quantity | undefined {
  const exact = amount * unitOf(unit).factor;
  const base = Math.round(exact);
  if (!Number.isSafeInteger(base) || base < 0 || Math.abs(exact - base) > 1e-6 * Math.max(1, base)) return undefined;
  return { base, unit };
}

/** How many of `unit` a quantity is: 150 kg in tạ is 1.5. A RangeError when they cannot be converted. */
export function inUnit(quantity: Quantity, unit: string): number {
  if (!areConvertible(quantity.unit, unit)) throw new RangeError(`${quantity.unit} cannot be said in ${unit}`);
  return quantity.base / unitOf(unit).factor;
}

/** The two together, in the unit of the first. A RangeError when they cannot be converted. */
export function addQuantity(a: Quantity, b: Quantity): Quantity {
  if (!areConvertible(a.unit, b.unit)) throw new RangeError(`${b.unit} cannot be added to ${a.unit}`);
  return { base: a.base + b.base, unit: a.unit };
}
