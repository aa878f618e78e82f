import type { ListingView } from '../../src/domain/listing';
import type { UnitPrice } from '../../src/domain/money';
import { areConvertible, type Quantity } from '../../src/domain/quantity';
import { sameWord, sameWords, wordsOf } from '../../src/domain/text';
import { oneOf } from '../../src/flow/answers';
import type { Talk } from '../../src/flow/flow';
import { inSentence } from './wording';

/** Goods as a seller has said them, complete. */
export interface SaidComplete {
  name: string;
  price: UnitPrice;
  stock: Quantity;
}

const ON_SALE = new Set<ListingView['state']>(['open', 'pending']);
const CHANGEABLE = new Set<ListingView['state']>(['open', 'soldout']);

/** Whether the very same is on sale already, or waits for a manager: then that is said, and nothing is asked. */
export async function isOnSaleAlready(t: Talk, said: SaidComplete, isLast: boolean): Promise<boolean> {
  const mine = await t.look((s) => s.listings.mine());
  const same = mine.find((one) => ON_SALE.has(one.state) && isSame(one, said));
  if (!same) return false;
  const { name, price, left } = same;
  const offers = isLast ? [{ key: 'goods', labelKey: 'common:go.goods', go: { flow: 'goods' } }] : [];
  await t.say(same.state === 'open' ? 'onSaleAlready' : 'sentAlready', { goods: inSentence(name), price, left, unit: price.unit }, { offers });
  return true;
}

function isSame({ name, price, left, onHand }: ListingView, said: SaidComplete): boolean {
  if (!sameWords(name, said.name) || price.unit !== said.price.unit || price.dong !== said.price.dong) return false;
  return areConvertible(onHand.unit, said.stock.unit) && [left.base, onHand.base].includes(said.stock.base);
}

/** "Cam" may be the "Cam sành" that is on sale. */
function hasWords(name: string, said: string): boolean {
  const words = wordsOf(name);
  return wordsOf(said).every((word) => words.some((one) => sameWord(one, word)));
}

/**
 * The seller's goods of that name that are on sale for another price or with another stock, when they say that those are meant; new
 * ones of the same name are theirs to put on sale too.
 */
export async function goodsToChange(t: Talk, said: SaidComplete): Promise<ListingView | undefined> {
  const mine = await t.look((s) => s.listings.mine());
  const like = mine.filter((one) => CHANGEABLE.has(one.state) && one.price.unit === said.price.unit && hasWords(one.name, said.name));
  const same = like.find((one) => sameWords(one.name, said.name)) ?? (like.length === 1 ? like[0] : undefined);
  if (!same) return undefined;
  const values = { goods: inSentence(same.name), name: same.name, price: said.price, stock: said.stock, priceWas: same.price, left: same.left };
  const which = await t.ask('twice', oneOf(['change', 'another'] as const, { yes: 'change' }), values, { as: same.state === 'open' ? undefined : 'twice.soldout' });
  return which === 'change' ? same : undefined;
}
