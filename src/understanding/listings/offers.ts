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
  at: number;
}

/** What a message tells of one of its goods, before it is settled what it comes to. */
export interface Draft {
  name?: Token[];
  offers: Offer[];
  stock?: Amount;
  /** A weight said of animals that were counted: of each or of all. */
  weight?: Amount & { isTotal?: true };
  each?: [number, number];
  pack?: Pack;
  /** How many of it go to a kilo, as it was said. */
  sized?: Token[];
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

