import type { ListingView } from '../../src/domain/listing';
import type { OrderLine, OrderView } from '../../src/domain/order';
import type { Quantity } from '../../src/domain/quantity';
import { sameWords } from '../../src/domain/text';
import type { Talk } from '../../src/flow/flow';
import { inSentence } from './wording';

const LOOKED_AT = 5;

/**
 * The same goods of another member of the co-op, where one order cannot give them, put before the buyer: whose, at what price and how much dearer
 * or cheaper. Taking them is an order of its own that is read back before it is placed. False when nobody else has any.
 */
export async function sayOthers(t: Talk, order: OrderView, line: OrderLine, wanted: Quantity): Promise<boolean> {
  const alike = await t.look((s) => s.listings.similar(line.listingId, LOOKED_AT));
  const [other] = alike.filter((one) => isSame(one, order, line)).sort((a, b) => Number(hasEnough(b, wanted)) - Number(hasEnough(a, wanted)) || a.price.dong - b.price.dong);
  if (!other) return false;
  const { id: listingId, price, left, sellerCall: seller } = other;
  const amount = hasEnough(other, wanted) ? wanted : { base: left.base, unit: wanted.unit };
  const difference = price.dong - line.price.dong;
  const { name: buyer, phone, address } = order.buyer;
  const cart = [{ listingId, quantity: amount, dong: price.dong }];
  const step = difference === 0 ? 'others.same' : difference > 0 ? 'others.dearer' : 'others.cheaper';
  await t.say(step, { name: inSentence(line.name), seller, price, amount, unit: price.unit, difference: Math.abs(difference) }, {
    offers: [
      { key: 'take', labelKey: 'common:takeAll', values: { left: amount }, go: { flow: 'checkout', given: { cart, name: buyer, phone, address } } },
      { key: 'browse', labelKey: 'common:go.browse', go: { flow: 'browse' } },
    ],
  });
  return true;
}

const hasEnough = ({ left }: ListingView, wanted: Quantity): boolean => left.base >= wanted.base;

function isSame(one: ListingView, order: OrderView, line: OrderLine): boolean {
  return one.sellerId !== order.sellerId && one.coopId === order.coopId && one.price.unit === line.price.unit && one.left.base > 0 && sameWords(one.name, line.name);
}
