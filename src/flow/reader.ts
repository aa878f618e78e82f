import type { BasketEdit, SaidDetails } from '../domain/said-order';
import type { KnownGoods } from '../domain/listing';
import type { Dong, UnitPrice } from '../domain/money';
import type { Quantity } from '../domain/quantity';
import type { SaidCorrection, SaidGoods } from '../domain/said-goods';

/** An amount that says no number ("vài ký", "2 3 ký"): as it was said, and the ends of a range. */
export interface OpenAmount {
  said: string;
  unit?: string;
  between?: [number, number];
}

/** One wish of a buyer: words for the goods, and how much: of a unit, a bare number, for how much money, or left open. */
export interface HeardLine {
  words: string;
  quantity?: Quantity;
  bare?: number;
  money?: Dong;
  open?: OpenAmount;
  /** Ids of the goods it means, once it was matched; `isAlike`: none is called so, those are like it. */
  goods?: string[];
  isAlike?: true;
}

/** What a buyer's message asks for; every part may be missing. Phones are E.164; `phones` when several numbers were said. */
export interface HeardOrder extends SaidDetails {
  /** The message, as long as its lines are not matched with goods. */
  text?: string;
  lines: HeardLine[];
  /** What becomes of the basket there is; a plain order when absent. */
  edit?: BasketEdit;
  /** Words of goods they no longer want. */
  remove?: string[];
}

/** A phone number as it can be used (E.164), one with too few or too many digits, or none. */
export type HeardPhone = { kind: 'phone'; e164: string } | { kind: 'short' | 'long'; digits: number } | { kind: 'none' };

/** A ward or commune of today by its full name, and its province. */
export interface WardToday {
  ward: string;
  province: string;
}

/** What became of the old ward that an address names (`was`): `now` when it is certain, else the `choices` among which to ask. */
export interface PlaceToday {
  was: string;
  now?: WardToday;
  choices: WardToday[];
}

/**
 * How text becomes meaning. Flows and answers ask this, so that they know no Vietnamese themselves;
 * `understanding/` is what answers, and reading is always pure.
 */
export interface Reader {
  /** All goods that a seller's message tells of. */
  goods(text: string): SaidGoods[];
  /** What a message corrects on a card in sight ("giá 27", "còn 15 chai"); a bare number corrects nothing. */
  correction(text: string): SaidCorrection;
  /** Whether a price that was said of several is for each of them or for all. */
  basis(text: string): 'each' | 'all' | undefined;
  /** The likely price of one unit where this one is out of all bounds; undefined when it may well be so. */
  likely(dong: Dong, unit?: string, name?: string): Dong | undefined;
  /** Whether the text names goods that share no word with these: then it is not about them. */
  isAboutOthers(text: string, name: string): boolean;
  /** Whether a name is written as it should be: with accents, or goods that need none ("cam"). */
  isWrittenOut(name: string): boolean;
  money(text: string, unit?: string): UnitPriceReading | undefined;
  quantity(text: string, unit?: string): { quantity?: Quantity; bare?: number } | undefined;
  phone(text: string): HeardPhone;
  /** The address in a message, cleaned; undefined when it does not look like one. */
  address(text: string): string | undefined;
  /** What an address by units from before July 2025 is today; undefined when nothing changed or too little was said. */
  placeToday(address: string): PlaceToday | undefined;
  order(text: string): HeardOrder;
  /** The same in front of goods or a basket, where a name alone is a wish; undefined when the message means something else. */
  wish(text: string): HeardOrder | undefined;
  /** The same order read again with the goods there are: its lines say which of them they mean. */
  matched(order: HeardOrder, goods: KnownGoods[]): HeardOrder;
  /** Which of these labels a text means, by number or by words; undefined for none or several. */
  choice(text: string, labels: string[]): number | undefined;
  yesNo(text: string): 'yes' | 'no' | 'polite' | undefined;
}

/** A price as it was said; `doubtful` is the likely one when it is implausible. */
export interface UnitPriceReading extends Omit<UnitPrice, 'unit'> {
  unit?: string;
  doubtful?: Dong;
}
