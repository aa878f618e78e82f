import { unitOf, type Quantity } from '../../src/domain/quantity';

/** A name inside a sentence: "Mật ong rừng" → "mật ong rừng"; what begins with two capitals ("ST25") stays. */
export function inSentence(name: string): string {
  const isAcronym = /^[\p{Lu}\p{N}]{2}/u.test(name);
  return isAcronym ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** A name as goods are called: "cam sành" → "Cam sành". */
export function asName(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** In what goods are priced when only their stock was said: "2 tạ" are sold by the ký, anything else as it was counted. */
export function unitOfStock(stock: Quantity): string {
  const unit = unitOf(stock.unit);
  return unit.dimension === 'mass' && unit.factor > 1000 ? 'kg' : stock.unit;
}
