import { unitOf } from '../../domain/quantity';
import type { Amount } from './amounts';
import { isLeft, type Cued } from './cues';

const HOLDS = new Set(['count', 'pack']);

/**
 * The pack that so much is in: "60k/cây 5 cái" right behind its price, "40 hũ dưa kiệu 500gr" behind how many there are. Undefined when the
 * amount is no size.
 */
export function packOf(cued: Cued, unit: string, stock: Amount | undefined, before: Cued | undefined): string | undefined {
  const behind = before?.fact;
  const isBehindPrice = behind?.kind === 'price' && behind.per?.n === 1 && cued.lead.length === 0 && cued.fact.from === behind.next;
  if (isBehindPrice && behind.per && behind.per.unit !== unit && HOLDS.has(unitOf(behind.per.unit).dimension)) return behind.per.unit;
  const { dimension } = unitOf(unit);
  const isCounted = stock !== undefined && unitOf(stock.unit).dimension === 'pack' && !isLeft(cued);
  return isCounted && (dimension === 'mass' || dimension === 'volume') ? stock.unit : undefined;
}
