import type { ListingView } from '../../src/domain/listing';
import { addQuantity, type Quantity } from '../../src/domain/quantity';
import { oneOf } from '../../src/flow/answers';
import type { Talk } from '../../src/flow/flow';
import { inSentence } from './wording';

/**
 * What is on hand after so much was sold elsewhere; orders through the bot count by themselves, so it is asked. `mayBeMore`: the words may as well
 * mean that there is so much more to sell.
 */
export async function stockAfterSale(t: Talk, { name, onHand }: ListingView, sold: Quantity, mayBeMore: boolean): Promise<Quantity | 'keep'> {
  const [less, more] = [{ base: Math.max(0, onHand.base - sold.base), unit: onHand.unit }, addQuantity(onHand, sold)];
  const values = { goods: inSentence(name), name, said: sold, less, more, onHand };
  if (!mayBeMore) {
    const what = await t.ask('soldElsewhere', oneOf(['less', 'keep'] as const, { yes: 'less', no: 'keep' }), values);
    return what === 'less' ? less : 'keep';
  }
  const which = await t.ask('soldOrMore', oneOf(['less', 'more', 'keep'] as const, { no: 'keep' }), values);
  return which === 'keep' ? 'keep' : which === 'less' ? less : more;
}
