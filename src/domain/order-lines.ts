import { amountOf, type Dong } from './money';
import { goodsTotal, type Order, type OrderLine, type OrderOffer } from './order';
import type { Quantity } from './quantity';
import { priceFor, type ListedPrice } from './sale-terms';

type Priced = Pick<Order, 'lines' | 'delivery'>;

/** So much of goods as it is ordered, at the price for that much. */
export function orderLine(goods: ListedPrice & Pick<OrderLine, 'listingId' | 'code' | 'name' | 'harvest'>, quantity: Quantity): OrderLine {
  const { listingId, code, name, price: listed, tiers, harvest } = goods;
  const price = priceFor(goods, quantity);
  return { listingId, code, name, quantity, price, ...(tiers?.length ? { listed: { price: listed, tiers } } : {}), amount: amountOf(quantity, price), ...(harvest ? { harvest } : {}) };
}

/** The lines as their buyer wants them: of one of the goods so much, at the price for that much, by the prices of when it was ordered. */
export function editedLines(lines: readonly OrderLine[], listingId: string, quantity: Quantity): OrderLine[] {
  const priced = lines.map((line) => (line.listingId === listingId && line.listed ? { ...line, price: priceFor(line.listed, quantity) } : line));
  return linesWith(priced, listingId, quantity);
}

/** The lines with so much of one of the goods, at the price they were ordered at; nothing of it leaves the line out. */
export function linesWith(lines: readonly OrderLine[], listingId: string, quantity: Quantity): OrderLine[] {
  return lines.flatMap((line) => {
    if (line.listingId !== listingId) return [line];
    return quantity.base > 0 ? [{ ...line, quantity, amount: amountOf(quantity, line.price) }] : [];
  });
}

/** The lines as the scale shows one of the goods; what was ordered stays written beside it. */
export function weighedLines(lines: readonly OrderLine[], listingId: string, weight: Quantity): OrderLine[] {
  return lines.map((line) => {
    if (line.listingId !== listingId) return line;
    const quantity = { base: weight.base, unit: line.quantity.unit };
    return { ...line, quantity, ordered: orderedOf(line), amount: amountOf(quantity, line.price) };
  });
}

const orderedOf = ({ ordered, quantity }: OrderLine): Quantity => ordered ?? quantity;

/** What an order costs with these lines: goods and the fee it carries. */
export const totalWith = ({ delivery }: Pick<Order, 'delivery'>, lines: readonly OrderLine[]): Dong => goodsTotal(lines) + delivery.fee;

/** Fewer or other goods put before the buyer. */
export function offerOf(order: Priced, kind: OrderOffer['kind'], lines: OrderLine[], at: Date): OrderOffer {
  return { kind, lines, total: totalWith(order, lines), at };
}

/** Whether a weight is as near to what was ordered of these goods as the buyer has agreed to. */
export function isWithinTolerance({ tolerance }: Pick<Order, 'tolerance'>, line: OrderLine, weight: Quantity): boolean {
  const { base } = orderedOf(line);
  return Math.abs(weight.base - base) * 100 <= tolerance * base;
}
