import type { Listing, ListingState } from './listing';
import type { Quantity } from './quantity';

/** Who ended the sale of sold-out goods: orders that took the rest (it opens again when they let go), the seller's word, or the end of the time to order. */
export type SoldOutBy = 'orders' | 'seller' | 'cutOff';

type Goods = Pick<Listing, 'price' | 'stock' | 'state'>;

/** What can still be ordered, in the unit of the price; nothing of goods that are said to be sold out, whatever is on hand. */
export function leftOf(goods: Goods): Quantity {
  const free = goods.state === 'soldout' ? 0 : Math.max(0, goods.stock.onHand - goods.stock.held);
  return { base: free, unit: goods.price.unit };
}

/** Everything there is, what orders hold included, in the unit of the price. */
export function onHandOf(goods: Pick<Listing, 'price' | 'stock'>): Quantity {
  return { base: goods.stock.onHand, unit: goods.price.unit };
}

/** States that everybody on the channel may see by id: a basket or an old message may name goods that are gone by now. */
const SHOWN: readonly ListingState[] = ['open', 'soldout', 'hidden', 'removed'];

/** Whether others than its seller and the managers may know of a listing; what nobody has approved yet they may not. */
export const isShownToAll = (state: ListingState): boolean => SHOWN.includes(state);
