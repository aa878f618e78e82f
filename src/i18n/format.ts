import type { Dong, UnitPrice } from '../domain/money';
import { unitOf, type Quantity } from '../domain/quantity';
import { fold } from '../domain/text';

const HALF = 'rưỡi';

/** Whole thousands parted by dots: 12500 → "12.500". */
function grouped(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** A number with at most three places after a comma: 1.25 → "1,25". */
export function formatNumber(value: number): string {
  const [whole = '0', part] = String(Math.round(value * 1000) / 1000).split('.');
  return grouped(Number(whole)) + (part ? `,${part}` : '');
}

/** Money as it is always shown: "250.000 ₫", as people type it themselves, so that it can be searched for. */
export function formatDong(dong: Dong): string {
  return `${dong < 0 ? '-' : ''}${grouped(Math.abs(dong))} ₫`;
}

/** A price of one unit: "250.000 ₫ một lít". */
export function formatUnitPrice(price: UnitPrice): string {
  return `${formatDong(price.dong)} một ${unitOf(price.unit).word}`;
}

/** A count of a unit that knows halves: "nửa lít", "ký rưỡi", "2 ký rưỡi", "1,25 lít". */
function withHalves(amount: number, word: string): string {
  if (amount === 0.5) return `nửa ${word}`;
  if (amount === 1.5) return `${word} ${HALF}`;
  if (amount > 1 && amount % 1 === 0.5) return `${grouped(Math.floor(amount))} ${word} ${HALF}`;
  return `${formatNumber(amount)} ${word}`;
}

function weight(grams: number): string {
  if (grams > 0 && grams < 1000 && grams !== 500) return grams % 100 === 0 ? `${grams / 100} lạng` : `${grams} gam`;
  const tenths = grams / 100;
  if (Number.isInteger(tenths) && grams < 10_000 && tenths % 10 !== 0 && tenths % 10 !== 5) return `${Math.floor(tenths / 10)} ký ${tenths % 10}`;
  return withHalves(grams / 1000, 'ký');
}

/** What one of a chục or tá is called, by the name of the goods: eggs are trứng, anything else cái. */
function pieceWord(goods: string): string {
  return /\b(trung|hot)\b/.test(fold(goods)) ? 'trứng' : 'cái';
}

/** A quantity without the second reading in brackets: "200 ký", "20 chục", "3 lạng", "ký rưỡi". Weights above the kilo are said in ký. */
export function formatQuantityShort(quantity: Quantity, goods = ''): string {
  const unit = unitOf(quantity.unit);
  if (unit.dimension === 'mass') return weight(quantity.base);
  const amount = quantity.base / unit.factor;
  if (unit.dimension === 'volume') return withHalves(amount, unit.word);
  return Number.isInteger(amount) ? `${grouped(amount)} ${unit.word}` : `${grouped(quantity.base)} ${pieceWord(goods)}`;
}

/**
 * A quantity in the seller's own word, with the plain count when that word is large or local: "200 ký (2 tạ)", "20 chục (200 trứng)",
 * "3 lạng", "ký rưỡi". `goods` is the name of the goods, so that eggs are counted as trứng.
 */
export function formatQuantity(quantity: Quantity, goods = ''): string {
  const unit = unitOf(quantity.unit);
  const short = formatQuantityShort(quantity, goods);
  const amount = quantity.base / unit.factor;
  if (!Number.isInteger(amount) || amount === 0) return short;
  if (unit.dimension === 'mass' && unit.factor > 1000) return `${short} (${grouped(amount)} ${unit.word})`;
  if (unit.code === 'chục' || unit.code === 'tá') return `${short} (${grouped(quantity.base)} ${pieceWord(goods)})`;
  return short;
}

/** A phone as people read it out: "+84905123456" → "0905 123 456"; a number of another country stays as it is. */
export function formatPhone(e164: string): string {
  const national = /^\+84(\d{9,10})$/.exec(e164)?.[1];
  if (!national) return e164;
  const cut = national.length === 9 ? 6 : 7;
  return `0${national.slice(0, 3)} ${national.slice(3, cut)} ${national.slice(cut)}`;
}

export { formatDay, formatTime } from './dates';
