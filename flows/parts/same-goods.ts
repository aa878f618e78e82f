import type { ListingView } from '../../src/domain/listing';
import type { UnitPrice } from '../../src/domain/money';
import { areConvertible, type Quantity } from '../../src/domain/quantity';
import { sameWords } from '../../src/domain/text';
import type { Talk } from '../../src/flow/flow';
import { inSentence } from './wording';

/** Goods as a seller has just said them again, perhaps because nobody seemed to have heard. */
interface SaidGoods {
  name: string;
  price: UnitPrice;
  stock: Quantity;
}

/** Whether the very same is on sale already, or waits for a manager: then that is said, and nothing is asked. */
export async function isOnSaleAlready(t: Talk, said: SaidGoods): Promise<boolean> {
  const mine = await t.look((s) => s.listings.mine());
  const same = mine.find((one) => (one.state === 'open' || one.state === 'pending') && isSame(one, said));
  if (!same) return false;
  const { name, price, left } = same;
  const offers = [{ key: 'goods', labelKey: 'common:go.goods', go: { flow: 'goods' } }];
  await t.say(same.state === 'open' ? 'onSaleAlready' : 'sentAlready', { goods: inSentence(name), price, left, unit: price.unit }, { offers });
  return true;
}

function isSame({ name, price, left, onHand }: ListingView, said: SaidGoods): boolean {
  if (!sameWords(name, said.name) || price.unit !== said.price.unit || price.dong !== said.price.dong) return false;
  return areConvertible(onHand.unit, said.stock.unit) && [left.base, onHand.base].includes(said.stock.base);
}
