import { unitOf } from '../../src/domain/quantity';
import { anchorsOf } from '../../src/understanding/listings/anchors';
import { partsOf } from '../../src/understanding/listings/parts';
import { cluedPlaces } from '../../src/understanding/listings/stretches/read';
import { ELSE, NEITHER, STOCK } from '../../src/understanding/listings/stretches/stock';
import type { Example } from './learn-chain';
import type { Item, ListingRow } from './listing-examples';

/** An example, and at which of its places amounts stand. */
export interface StockExample extends Example {
  isAmountAt: boolean[];
}

/** What a row that may be read in two ways is worth as a lesson. */
const DISPUTED = 0.3;

interface Amount {
  n: number;
  unit: string;
}

function isStockOf({ qty, qty_unit: unit }: Item, amount: Amount): boolean {
  if (qty === undefined || Math.abs(qty - amount.n) > 1e-6) return false;
  if (unit === undefined || unit === amount.unit) return true;
  const areCounted = [unit, amount.unit].every((one) => unitOf(one).dimension === 'count');
  return areCounted && (unit === 'con') === (amount.unit === 'con');
}

/** Which amounts of a row are what there is of some goods, by what it says of itself; undefined where it has no amounts. */
export function stockExampleOf({ input, output, accept = [] }: ListingRow, share: number): StockExample | undefined {
  const parts = partsOf(input);
  const { places, clues } = cluedPlaces(parts, anchorsOf(parts.tokens, parts.elements, parts.cued));
  const ways = [output, ...accept].filter(({ is_listing: offers }) => offers);
  let isDisputed = false;
  const marks = places.map(({ cued }) => {
    if (cued?.fact.kind !== 'amount') return NEITHER;
    const { fact } = cued;
    const told = ways.map(({ items = [] }) => items.some((item) => isStockOf(item, fact)));
    isDisputed ||= told.includes(true) && told.includes(false);
    return told[0] === true ? STOCK : ELSE;
  });
  const isAmountAt = places.map(({ isAmount }) => isAmount);
  return isAmountAt.includes(true) ? { clues, marks: [marks], share: share * (isDisputed ? DISPUTED : 1), isAmountAt } : undefined;
}
