import type { OrderMoves } from '../domain/order-moves';
import { findRule, isEverAllowed } from '../domain/order-rules';
import { takenOver, takeoversOf, type GoodsToTake, type Takeover, type TakeoverRefusal } from '../domain/order-takeover';
import { totalWith } from '../domain/order-lines';
import { isRefused, refuse, type Refusal } from '../domain/refusal';
import type { OrderRow } from '../store/orders';
import { managerIn, type Bound } from './bound';
import { again, orderFor, rolesIn, stepOrder } from './order-steps';
import { callOf } from './views';

/** More goods of the same words than any co-op has. */
const MOST_LOOKED_AT = 300;

/** An order that nobody has taken goes to another seller of its co-op. */
export function orderReassigning(bound: Bound): Pick<OrderMoves, 'takeovers' | 'takeover' | 'reassign'> {
  const { stores, act } = bound;
  return {
    takeovers: async (orderId) => {
      const row = await managedOrder(bound, orderId);
      if (!row) return [];
      const goods = await openGoods(bound, row);
      const sellers = await stores.members.byIds([...new Set(goods.map(({ sellerId }) => sellerId))], [row.coopId], act.session);
      return takeoversOf(row, goods, (id) => callOf(sellers.find((one) => one.id === id)));
    },
    takeover: async (orderId, sellerId) => {
      const row = await managedOrder(bound, orderId);
      return row ? takeover(bound, row, sellerId) : refuse('noSuchOrder');
    },
    reassign: async (orderId, sellerId) => {
      const row = await orderFor(bound, orderId);
      if (!row) return refuse('noSuchOrder');
      const done = await again(bound, row);
      if (done) return done;
      const roles = rolesIn(bound.person, row);
      if (!findRule('reassigned', row.state, roles)) return isEverAllowed('reassigned', roles) ? refuse('tooLate', { state: row.state }) : refuse('notAllowed');
      const found = await takeover(bound, row, sellerId);
      return isRefused(found) ? found : stepOrder(bound, orderId, { event: 'reassigned', changes: { sellerId, lines: found.lines } });
    },
  };
}

/** The order, when the person manages its co-op. */
async function managedOrder(bound: Bound, orderId: string): Promise<OrderRow | undefined> {
  const row = await orderFor(bound, orderId);
  return row && managerIn(bound)?.coopId === row.coopId ? row : undefined;
}

async function takeover(bound: Bound, row: OrderRow, sellerId: string): Promise<Takeover | TakeoverRefusal | Refusal<'theirsAlready'>> {
  if (row.sellerId === sellerId) return refuse('theirsAlready');
  const goods = await openGoods(bound, row);
  const lines = takenOver(row, goods.filter((one) => one.sellerId === sellerId));
  if (isRefused(lines)) return lines;
  const seller = await bound.stores.members.byId(row.coopId, sellerId, bound.act.session);
  return { sellerId, sellerCall: callOf(seller), lines, total: totalWith(row, lines) };
}

/** Open goods of the co-op that carry the words of this order's. */
async function openGoods({ stores, matcher, act }: Bound, { coopId, lines }: OrderRow): Promise<GoodsToTake[]> {
  const tokens = [...new Set(lines.flatMap(({ name }) => matcher.searchTokens(name)))];
  const rows = await stores.listings.withTokens([coopId], tokens, MOST_LOOKED_AT, act.session);
  return rows.map((row) => ({ ...row, id: row._id }));
}

