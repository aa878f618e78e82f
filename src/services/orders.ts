import { startOfDay } from '../domain/day';
import type { OrderState, OrderView } from '../domain/order';
import type { OrderServices } from '../domain/use-cases';
import type { OrderFilter, OrderRow } from '../store/orders';
import { managerIn, type Bound } from './bound';
import { orderMoney } from './order-money';
import { orderMoves } from './order-moves';
import { placeOrders } from './order-placing';
import { plainStep, rolesIn, undoStep, type Step } from './order-steps';
import { checkoutTerms } from './order-terms';
import { orderStatements } from './statements';
import { viewOrders } from './views';

/** Orders as one person may see and move them. */
export function orderServices(bound: Bound): OrderServices {
  const { stores, person, act } = bound;
  const view = (rows: OrderRow[]) => viewOrders(stores, rows, act.session);
  const visible = async (rows: OrderRow[]): Promise<OrderView | undefined> => (await view(rows.filter((row) => rolesIn(person, row).length > 0)))[0];
  const ofSeller = async (state: OrderState): Promise<OrderView[]> => {
    const { member } = person;
    return member ? view(await stores.orders.ofCoop(member.coopId, { sellerId: member.id, state }, 'oldest', act.session)) : [];
  };
  const step = (orderId: string, what: Step) => plainStep(bound, orderId, what);
  return {
    ...orderMoves(bound),
    ...orderMoney(bound),
    ...orderStatements(bound),
    terms: (asked) => checkoutTerms(bound, asked),
    place: (order) => placeOrders(bound, order),
    ofBuyer: async (limit) => view(await stores.orders.ofBuyer(person, limit, act.session)),
    waitingForSeller: () => ofSeller('placed'),
    toPack: () => ofSeller('confirmed'),
    ofCoop: async (which) => {
      const manager = managerIn(bound);
      if (!manager) return [];
      return view(await stores.orders.ofCoop(manager.coopId, filterFor(which, act.now), which === 'waiting' ? 'oldest' : 'newest', act.session));
    },
    byCode: async (code) => visible(await stores.orders.byCode(person.coopIds, code, act.session)),
    byId: async (orderId) => {
      const row = await stores.orders.byId(person.coopIds, orderId, act.session);
      return row && visible([row]);
    },
    confirm: (orderId) => step(orderId, { event: 'confirmed' }),
    undo: (orderId) => undoStep(bound, orderId),
    ready: (orderId) => step(orderId, { event: 'ready' }),
    reject: (orderId, why) => step(orderId, { event: 'rejected', why }),
    cancel: (orderId) => step(orderId, { event: 'cancelled' }),
  };
}

function filterFor(which: Parameters<OrderServices['ofCoop']>[0], now: Date): OrderFilter {
  if (which === 'today') return { createdAt: { $gte: startOfDay(now) } };
  return which === 'waiting' ? { state: 'placed' } : { isUnreached: true };
}
