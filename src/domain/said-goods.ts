import type { Dong } from './money';
import type { SaidHarvest } from './harvest';
import type { Quantity } from './quantity';

/** A price as it was said, when what one of it costs is not certain. */
export type OpenPrice =
  /** For one or for all of so many: "2 con 350". */
  | { kind: 'each'; dong: Dong; many: Quantity }
  /** For so many together, which makes no round sum for one: "100k/3kg". */
  | { kind: 'together'; dong: Dong; many: Quantity }
  /** Between two: "12-15k". */
  | { kind: 'range'; dong: Dong; most: Dong }
  /** Perhaps not the price at all, or another one was said as well. */
  | { kind: 'unsure'; dong: Dong };

/** What was said of goods that the shop has no field for: buyers read it as a note. */
export type Term =
  /** From so much on one costs less. */
  | { kind: 'from'; from: Quantity; dong: Dong; unit: string }
  | { kind: 'wholesale'; dong: Dong; unit: string }
  | { kind: 'together'; many: Quantity; dong: Dong }
  | { kind: 'negotiable' }
  /** What one of them weighs, an animal or a fruit; `most` when they differ. */
  | { kind: 'each'; unit: string; least: Quantity; most?: Quantity }
  /** What all of them weigh together. */
  | { kind: 'total'; weight: Quantity }
  /** How much is in one of what is sold. */
  | { kind: 'pack'; size: Quantity };

/** What a message says of goods for sale: whatever was found. */
export interface SaidGoods {
  name?: string;
  /** `doubtful` is the likely price when this one is implausible. */
  price?: { dong: Dong; doubtful?: Dong };
  /** What the price is for, as a unit's code. */
  unit?: string;
  open?: OpenPrice;
  stock?: Quantity;
  /** They are picked for who orders them. */
  harvest?: SaidHarvest;
  /** So much was said, and it may be what is left or something else: it is asked. */
  openStock?: Quantity;
  terms?: Term[];
  /** Less than this is not sold; sold in steps of that. */
  minimum?: Quantity;
  step?: Quantity;
  /** A wholesale price that holds from nobody said how much. */
  wholesale?: Dong;
  /** So much they weigh, each of them or all. */
  weight?: Quantity;
  /** The stock is in a measure whose size differs from house to house. */
  isLocalMeasure?: true;
  /** What was said beside, in its own words. */
  note?: string;
}

/** What a message corrects on goods in sight; nothing when it corrects nothing. */
export interface SaidCorrection {
  name?: string;
  dong?: Dong;
  /** The price goes up or down by so much, in đồng or in hundredths of it. */
  by?: Dong;
  percent?: number;
  unit?: string;
  stock?: Quantity;
  /** So much comes on top of the stock. */
  more?: Quantity;
  /** Less than this is not sold; sold in steps of that; cheaper from so much on. */
  minimum?: Quantity;
  step?: Quantity;
  tiers?: { from: Quantity; dong: Dong; unit?: string }[];
  harvest?: SaidHarvest;
}
