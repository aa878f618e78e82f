import { amountOf, type Dong, type UnitPrice } from './money';
import type { Quantity } from './quantity';

/** From so much on, one unit costs less. */
export interface PriceTier {
  from: Quantity;
  /** For one of the unit that the goods are priced in. */
  dong: Dong;
}

/** On what terms a seller sells goods, beside their price. All amounts can be counted in the price's unit. */
export interface SaleTerms {
  /** Less than this is not sold, unless it is all that is left. */
  minimum?: Quantity;
  /** Sold in whole multiples of this. */
  step?: Quantity;
  /** Cheaper from so much on, the smallest amount first. */
  tiers?: PriceTier[];
}

/** What goods cost by how much is taken. */
export interface ListedPrice extends Pick<SaleTerms, 'tiers'> {
  price: UnitPrice;
}

/** The terms of goods priced in this unit, where their co-op has a step for it and their seller has none. */
export function withSteps(terms: SaleTerms, unit: string, steps: readonly Quantity[]): SaleTerms {
  const step = terms.step ?? steps.find((one) => one.unit === unit);
  return saleTermsOf({ ...terms, ...(step ? { step } : {}) });
}

/** The terms alone of whatever carries them; what is not set is left out. */
export function saleTermsOf({ minimum, step, tiers }: SaleTerms): SaleTerms {
  return { ...(minimum ? { minimum } : {}), ...(step ? { step } : {}), ...(tiers?.length ? { tiers } : {}) };
}

/** What one unit costs when so much is taken: the least of the price and of every tier that is reached, so that more never makes one dearer. */
export function priceFor({ price, tiers = [] }: ListedPrice, quantity: Quantity): UnitPrice {
  const reached = tiers.filter(({ from }) => from.base <= quantity.base).map(({ dong }) => dong);
  return { dong: Math.min(price.dong, ...reached), unit: price.unit };
}

/** What so much of the goods costs. A RangeError when it cannot be counted in the price's unit. */
export const costOf = (goods: ListedPrice, quantity: Quantity): Dong => amountOf(quantity, priceFor(goods, quantity));

/** The tiers that make something cheaper, the smallest amount first: each cheaper than the price and than all below it. */
export function cheaperTiers({ price, tiers = [] }: ListedPrice): PriceTier[] {
  let least = price.dong;
  return [...tiers].sort((a, b) => a.from.base - b.from.base || a.dong - b.dong).filter(({ from, dong }) => {
    const isCheaper = from.base > 0 && dong > 0 && dong < least;
    if (isCheaper) least = dong;
    return isCheaper;
  });
}

/** The least that is sold at once: the minimum, in whole steps; 0 without either. */
export function leastOf({ minimum, step }: SaleTerms): number {
  const base = minimum?.base ?? step?.base ?? 0;
  return step ? Math.ceil(base / step.base) * step.base : base;
}

/** Whether so much is sold at once when so much is left. All that is left always is. */
export function isSold(quantity: Quantity, terms: SaleTerms, left: Quantity): boolean {
  const inSteps = terms.step === undefined || quantity.base % terms.step.base === 0;
  return quantity.base === left.base || (inSteps && quantity.base >= leastOf(terms));
}

/** The amounts nearest to a wished one that are sold: at most one below and one above it, the nearer one first. Nothing when nothing is left. */
export function nearestSold(quantity: Quantity, terms: SaleTerms, left: Quantity): Quantity[] {
  const step = terms.step?.base ?? 1;
  const least = leastOf(terms);
  const below = Math.floor(quantity.base / step) * step;
  const above = Math.max(least, Math.ceil(quantity.base / step) * step);
  const bases = [...(below >= least && below > 0 ? [Math.min(below, left.base)] : []), Math.min(above, left.base)].filter((base) => base > 0);
  const distance = (base: number): number => Math.abs(base - quantity.base);
  return [...new Set(bases)].sort((a, b) => distance(a) - distance(b)).map((base) => ({ base, unit: quantity.unit }));
}
