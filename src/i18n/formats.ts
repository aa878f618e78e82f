import type { Language } from '../domain/member';
import type { UnitPrice } from '../domain/money';
import { unitOf, type Quantity } from '../domain/quantity';
import { formatBy, formatDay, formatPart, formatTime } from './dates';
import { ENGLISH } from './english';
import { formatQuantity, formatQuantityShort, formatUnitPrice } from './format';

/** How one language says amounts, units, days and times. Money and phones look the same in all, as people type them here. */
export interface Formats {
  /** A price of one unit: "250.000 ₫ một lít". */
  unitPrice(price: UnitPrice): string;
  /** An amount with the plain count beside words that not everybody knows; `goods` is the name of the goods. */
  quantity(quantity: Quantity, goods?: string): string;
  /** The same without what stands in brackets. */
  quantityShort(quantity: Quantity, goods?: string): string;
  /** The word for one of a unit, by its code, and for several. */
  unit(code: string): string;
  units(code: string): string;
  /** A day as one says it, with its date; `now` tells which day is today. */
  day(date: Date, now: Date): string;
  time(date: Date): string;
  /** A part of a day, with its date; a moment of a day. */
  part(date: Date, now: Date): string;
  by(date: Date, now: Date): string;
}

const VIETNAMESE: Formats = {
  unitPrice: formatUnitPrice,
  quantity: formatQuantity,
  quantityShort: formatQuantityShort,
  unit: (code) => unitOf(code).word,
  units: (code) => unitOf(code).word,
  day: formatDay,
  time: formatTime,
  part: formatPart,
  by: formatBy,
};

const BY_LANGUAGE: Record<Language, Formats> = { vi: VIETNAMESE, en: ENGLISH };

/** The formats of a language. */
export const formatsOf = (language: Language): Formats => BY_LANGUAGE[language];
