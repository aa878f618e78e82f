import { lackingOf, type CoopPart, type Lacking } from './checkout';
import { feeOf, type DeliveryRules } from './delivery';
import { canJoin, isSamePlace } from './joining';
import type { Dong } from './money';
import { goodsTotal, type Order, type OrderDelivery } from './order';
import { holdsStock } from './order-rules';
import type { OrderChanges } from './order-step';

/** How an order gets to another place, and what that costs. */
export interface PlaceTerms {
  delivery: OrderDelivery;
  /** Absent: the co-op tells it later; until then the order carries none. */
  fee?: Dong;
  /** Nothing is otherwise than at the place before. */
  isSame: boolean;
}

type Brought = Pick<Order, 'code' | 'state' | 'buyer' | 'delivery' | 'lines'>;

/**
 * How an order is delivered once it goes to another place. The one that carries the fee of its basket (`others`: the rest of it, of the same co-op) goes on
 * carrying it, reckoned for there; one that went along is parted, with a fee of its own. One that nothing hangs on goes along with what of the basket is brought
 * there already. What was to be fetched is brought then.
 */
export function deliveryTo(order: Brought, others: readonly Brought[], rules: DeliveryRules, address: string): PlaceTerms {
  const { code, delivery: { way: before, point, joined, fee: paid }, buyer } = order;
  if (isSamePlace(buyer.address, address)) return { delivery: order.delivery, fee: paid, isSame: true };
  const way = before === 'pickup' ? 'deliver' : before;
  const how = { way, ...(before === way && point !== undefined ? { point } : {}) };
  const open = others.filter(({ state }) => holdsStock(state));
  const alone = open.filter((one) => one.delivery.joined === undefined);
  const beside = alone.filter((one) => isSamePlace(one.buyer.address, buyer.address));
  const carried = carriesFee(order, beside) ? beside.filter((one) => one.delivery.fee === 0) : [];
  const isFree = carried.length === 0 && open.every((one) => one.delivery.joined !== code);
  const along = isFree ? alone.find((one) => canJoin(one, { way, address })) : undefined;
  if (along) return { delivery: { ...how, fee: 0, joined: along.code }, fee: 0, isSame: joined === along.code };
  const goods = [order, ...carried].reduce((sum, { lines }) => sum + goodsTotal(lines), 0);
  const fee = feeOf(rules, { way, address, goods });
  const isUntold = fee === undefined && paid === 0 && feeOf(rules, { way: before, address: buyer.address, goods }) === undefined;
  return { delivery: { ...how, fee: fee ?? 0 }, ...(fee === undefined ? {} : { fee }), isSame: joined === undefined && (fee === paid || isUntold) };
}

/**
 * The fee that an order goes on carrying once it has these lines: none when they, with what of its basket is brought along, come to what the co-op brings for nothing. Fewer
 * goods do not bring a fee back: it was agreed that there is none.
 */
export function feeWith(order: Brought, others: readonly Brought[], rules: DeliveryRules, lines: Order['lines']): Dong {
  const { delivery: { way, fee }, buyer: { address } } = order;
  if (fee === 0 || way !== 'deliver' || goodsTotal(lines) <= goodsTotal(order.lines)) return fee;
  const along = others.filter(({ state, delivery, buyer }) => holdsStock(state) && delivery.joined === undefined && delivery.fee === 0 && isSamePlace(buyer.address, address));
  const goods = [lines, ...along.map((one) => one.lines)].reduce((sum, some) => sum + goodsTotal(some), 0);
  return feeOf(rules, { way, address, goods }) === 0 ? 0 : fee;
}

/** Of orders to one place the fee is with the one that has it; without any it would be with the first. */
function carriesFee({ code, delivery }: Brought, beside: readonly Brought[]): boolean {
  if (delivery.joined !== undefined) return false;
  return delivery.fee > 0 || beside.every((one) => one.delivery.fee === 0 && Number(one.code) > Number(code));
}

/** What changes of an order that goes to another place on these terms; an offer that stands costs what it does there. */
export function movedTo({ buyer, delivery: before, offer }: Pick<Order, 'buyer' | 'delivery' | 'offer'>, { delivery }: PlaceTerms, address: string): Pick<OrderChanges, 'buyer' | 'delivery' | 'offer'> {
  const dearer = delivery.fee - before.fee;
  return { buyer: { ...buyer, address }, delivery, ...(offer && dearer !== 0 ? { offer: { ...offer, total: offer.total + dearer } } : {}) };
}

/**
 * What would be lacking to the least that a co-op takes an order for, once an order has these lines; the rest of its basket (`others`) counts. Undefined when it is enough, when
 * it gets no less, and of one that goes along with another.
 */
export function lackingWith(order: Brought, others: readonly Brought[], coop: Pick<CoopPart, 'coopName' | 'settings'>, lines: Order['lines']): Lacking | undefined {
  if (order.delivery.joined !== undefined || goodsTotal(lines) >= goodsTotal(order.lines)) return undefined;
  const beside = others.filter(({ state, delivery }) => holdsStock(state) && delivery.joined === undefined);
  return lackingOf({ ...coop, lines: [...lines, ...beside.flatMap((one) => one.lines)] });
}
