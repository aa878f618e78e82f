import { unitOf } from '../../domain/quantity';
import type { Token } from '../tokens';
import type { Amount } from './amounts';
import type { Pack } from './sizes';

/** No kilo of live animals costs as much. */
export const DEAREST_KILO = 1_000_000;

/** One price of some goods: for `n` of `unit`, or of nothing that was named. */
export interface Offer {
  dong?: number;
  most?: number;
  n?: number;
  unit?: string;
  /** It holds from so much on. */
  from?: { n: number; unit: string };
  kind: 'plain' | 'tier' | 'wholesale' | 'retail' | 'all';
  /** Said of several at once without a word whether for each: "2 con 350". */
  open?: true;
  doubtful?: true;
  isForOther?: true;
  /** Its unit is that of a pack named ahead ("lon guigoz 60 ngàn"), which tells nothing of other goods. */
  isHeld?: true;
  /** It is what all there is costs: "cả bầy 300 con 82k". */
  isAll?: true;
  /** A number that nothing called a price. */
  isLone?: true;
  /** Its first token, and the one after its last. */
  at: number;
  next: number;
}

/** What is there of it, and from which token on up to which it was said. */
export type Stock = Amount & { from: number; next: number };

/** What a message tells of one of its goods, before it is settled what it comes to. */
export interface Draft {
  name?: Token[];
  offers: Offer[];
  stock?: Stock;
  /** So many of what the price is for: "còn 20". */
  count?: { n: number; from: number; next: number };
  /** A weight said of animals that were counted: of each or of all. */
  weight?: Amount & { isTotal?: true };
  each?: [number, number];
  pack?: Pack;
  /** How many of it go to a kilo, as it was said. */
  sized?: Token[];
  /** What was taken for the stock is hardly that. */
  isHardlyStock?: true;
  /** Another amount was told beside the stock, and nothing said what it is. */
  unread?: true;
  negotiable?: true;
  unpriced?: true;
}

/** A price that holds for any amount: no tier and not for wholesale. */
export const isBase = ({ kind, from }: Offer): boolean => from === undefined && kind !== 'wholesale';

/** The price of the smallest amount is the price, the others are what more of it costs. */
export function baseOf(offers: Offer[]): Offer | undefined {
  const retail = offers.find(({ kind }) => kind === 'retail');
  const plain = offers.filter((offer) => isBase(offer) && offer.kind !== 'all');
  const one = plain.find(({ n }) => n === undefined || n === 1);
  return retail ?? one ?? plain[0] ?? offers.find(isBase) ?? offers[0];
}

/** More pieces than these are a stock rather than what one price is for. */
export const MOST_TOGETHER = 10;
/** Amounts that things are sold by. */
export const ROUND_COUNTS = new Set([100, 200, 500, 1000]);
/** Nobody has a stock of so many grams: it is the size of something. */
export const SMALL_UNITS = new Set(['g', 'ml']);

/** Whether an amount right before a price is what the price is for: "3 ký 100", "100 lá 80k", but not "200 trái 9k". */
export function isFew({ n, unit }: Amount, offer: Offer): boolean {
  const { dimension, factor } = unitOf(unit);
  if (dimension === 'mass' && factor > 1000) return false;
  return n <= MOST_TOGETHER || SMALL_UNITS.has(unit) || (dimension === 'count' && unit !== 'con' && (offer.dong ?? 0) >= n * (ROUND_COUNTS.has(n) ? 100 : 500));
}
