import type { ListingView } from '../../src/domain/listing';
import type { Person } from '../../src/domain/member';
import type { Dong } from '../../src/domain/money';
import type { Quantity } from '../../src/domain/quantity';
import { fold, sameWord, wordsOf } from '../../src/domain/text';
import type { ChoiceSpec, ItemSpec } from '../../src/flow/flow';

/** How many goods stand side by side; one more is read to know whether there is more to see. */
export const GOODS_SHOWN = 5;

/** What a buyer has chosen so far. */
export interface CartLine {
  listingId: string;
  quantity: Quantity;
  /** Price of one unit when it was chosen: a change is told before anything is ordered. */
  dong?: Dong;
}

/** Whose goods or order it is: the seller, with the co-op where a channel is shared by several. */
export function whose({ coopIds }: Person, { sellerCall, coopName }: { sellerCall: string; coopName: string }): string {
  return coopIds.length > 1 ? `${sellerCall} (${coopName})` : sellerCall;
}

/** Goods side by side, each with photo, price, what is left and whose they are; a tap gives the id of the listing. */
export function goodsItems(person: Person, goods: ListingView[]): ItemSpec[] {
  return goods.slice(0, GOODS_SHOWN).map((listing) => ({
    choice: { key: listing.id, label: listing.name },
    title: listing.name,
    factsKey: listing.harvest ? 'browse:facts.harvest' : 'browse:facts',
    values: { ...listing.harvest, name: listing.name, price: listing.price, left: listing.left, seller: whose(person, listing) },
    photo: listing.photos[0],
  }));
}

/** The button for further goods, when there are any. */
export function moreGoods(goods: ListingView[]): ChoiceSpec[] {
  return goods.length > GOODS_SHOWN ? [{ key: 'more', labelKey: 'browse:which.more' }] : [];
}

/**
 * The goods that these words really name: those whose whole name stands in them ("coi mật ong rừng"), the longest name first, else
 * all that have every word in their name. What a search finds besides is only alike, and is never ordered without asking.
 */
export function namedBy(words: string, goods: ListingView[]): ListingView[] {
  const wished = wordsOf(words);
  if (wished.length === 0) return [];
  const named = goods.filter((one) => isWithin(wordsOf(one.name), wished));
  const longest = Math.max(...named.map((one) => wordsOf(one.name).length));
  if (named.length > 0) return named.filter((one) => wordsOf(one.name).length === longest);
  return goods.filter((one) => isWithin(wished, wordsOf(one.name)));
}

/** Whether a sentence speaks of goods of this name: its first word is among the sentence's ("cam ngọt không?", Cam sành). */
export function mentions(sentence: string, name: string): boolean {
  const [first] = wordsOf(name);
  return first !== undefined && isWithin([first], wordsOf(sentence));
}

const isWithin = (few: string[], many: string[]): boolean =>
  few.every((word) => many.some((other) => sameWord(other, word) || fold(other) === fold(word)));
