import type { Listing } from './listing';
import type { Dong, UnitPrice } from './money';
import type { Order, OrderLine } from './order';
import { orderLine, totalWith } from './order-lines';
import type { Quantity } from './quantity';
import { refuse, type Refusal } from './refusal';
import { priceFor } from './sale-terms';
import { leftOf } from './stock';
import { sameWords } from './text';

/** Another seller of the same goods, and what an order would be with theirs: never dearer than it was ordered. */
export interface Takeover {
  sellerId: string;
  sellerCall: string;
  lines: OrderLine[];
  total: Dong;
}

/** What of an order another seller does not have (`name`), has for more than was ordered (`price`, `was`), or has too little of (`left`, `quantity`). */
export type TakeoverRefusal = Refusal<'noneOfIt' | 'dearer' | 'tooLittle'>;

/** Goods as far as an order may be moved to them. */
export type GoodsToTake = Pick<Listing, 'id' | 'code' | 'sellerId' | 'name' | 'price' | 'tiers' | 'stock' | 'state'>;

/** The lines of an order with the goods of another seller, each at that seller's price; refused when the buyer would pay more for any of them. */
export function takenOver({ lines }: Pick<Order, 'lines'>, goods: readonly GoodsToTake[]): OrderLine[] | TakeoverRefusal {
  const taken: OrderLine[] = [];
  for (const line of lines) {
    const best = bestFor(line, goods);
    if (!best) return refuse('noneOfIt', { name: line.name });
    const left = leftOf(best);
    const price = priceFor(best, line.quantity);
    if (price.dong > line.price.dong) return refuse('dearer', { name: line.name, price, was: line.price });
    if (left.base < line.quantity.base) return refuse('tooLittle', { name: line.name, left, quantity: line.quantity });
    taken.push(orderLine({ ...best, listingId: best.id }, line.quantity));
  }
  return taken;
}

/** Every other seller who could take an order over, cheapest first; `goods` are those of its co-op. */
export function takeoversOf(order: Pick<Order, 'sellerId' | 'lines' | 'delivery'>, goods: readonly GoodsToTake[], callOf: (sellerId: string) => string): Takeover[] {
  const sellers = [...new Set(goods.map(({ sellerId }) => sellerId))].filter((id) => id !== order.sellerId);
  const found = sellers.flatMap((sellerId) => {
    const lines = takenOver(order, goods.filter((one) => one.sellerId === sellerId));
    return 'refused' in lines ? [] : [{ sellerId, sellerCall: callOf(sellerId), lines, total: totalWith(order, lines) }];
  });
  return found.sort((a, b) => a.total - b.total || a.sellerCall.localeCompare(b.sellerCall, 'vi'));
}

/** Of the same goods those that cost no more come first, then those of which there is enough, then the cheapest. */
function bestFor(line: { name: string; quantity: Quantity; price: UnitPrice }, goods: readonly GoodsToTake[]): GoodsToTake | undefined {
  const dongOf = (one: GoodsToTake): Dong => priceFor(one, line.quantity).dong;
  const lack = (one: GoodsToTake): number => (dongOf(one) > line.price.dong ? 2 : 0) + (leftOf(one).base < line.quantity.base ? 1 : 0);
  const same = goods.filter((one) => one.state === 'open' && one.price.unit === line.price.unit && sameWords(one.name, line.name));
  return [...same].sort((a, b) => lack(a) - lack(b) || dongOf(a) - dongOf(b))[0];
}
