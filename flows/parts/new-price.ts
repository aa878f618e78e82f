import type { ListingView } from '../../src/domain/listing';
import { amountOf, likelyPrice, type Dong } from '../../src/domain/money';
import { areConvertible, unitOf } from '../../src/domain/quantity';
import { price } from '../../src/flow/answers';
import type { Talk } from '../../src/flow/flow';
import { inSentence } from './wording';

/** What was said of a price: the new one, or by how much it goes up or down. */
export interface SaidPrice {
  dong?: Dong;
  by?: Dong;
  /** Hundredths of the price. */
  percent?: number;
  unit?: string;
}

/** Prices that are counted are rounded to this, đồng. */
const ROUND = 100;

/** The new price of one unit. One that is far from the old one is asked about, whether it was said at once or in answer to the question. */
export async function newPrice(t: Talk, { name, price: was }: ListingView, said: SaidPrice): Promise<Dong> {
  const known = t.given<Dong>('price');
  if (known !== undefined) return known;
  const values = { goods: inSentence(name), unit: was.unit, priceWas: was };
  const dong = counted(said, was);
  if (dong === undefined) return t.ask('price', price(was.unit, undefined, was.dong), values);
  const likely = likelyOf(dong, said, was.dong);
  if (likely === undefined) return dong;
  return t.ask('price', price(was.unit, { dong, likely }, was.dong), { ...values, dong, likely }, { as: 'price.doubtful' });
}

/** What was said as the price of one unit; undefined when that was left open, or the units have nothing to do with each other. */
function counted({ dong, by, percent, unit }: SaidPrice, was: { dong: Dong; unit: string }): Dong | undefined {
  if (percent !== undefined) return Math.round((was.dong * (100 + percent)) / 100 / ROUND) * ROUND;
  const said = dong ?? by;
  if (said === undefined || (unit !== undefined && !areConvertible(unit, was.unit))) return undefined;
  const ofUnit = unit === undefined ? said : Math.sign(said) * amountOf({ base: unitOf(was.unit).factor, unit: was.unit }, { dong: Math.abs(said), unit });
  return dong === undefined ? Math.max(0, was.dong + ofUnit) : ofUnit;
}

/** "Giảm 25" of goods at 27,000 is rather the new price. */
function likelyOf(dong: Dong, { by }: SaidPrice, was: Dong): Dong | undefined {
  const isNear = (price: Dong): boolean => price * 2 >= was && price <= was * 2;
  if (by !== undefined && isNear(Math.abs(by))) return Math.abs(by);
  return likelyPrice(dong, was);
}
