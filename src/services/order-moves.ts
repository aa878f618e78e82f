import type { OrderMoves } from '../domain/order-moves';
import { refuse } from '../domain/refusal';
import type { OrderRow } from '../store/orders';
import { actorOf, type Bound } from './bound';
import { orderEditing } from './order-editing';
import { orderOffers } from './order-offers';
import { orderReassigning } from './order-reassigning';
import { again, orderFor, plainStep, rolesIn } from './order-steps';
import { orderWeighing } from './order-weighing';
import { viewOrders } from './views';

/** How far back somebody's own last step is looked for, ms. */
const LOOKED_BACK_MS = 30 * 24 * 3_600_000;

/** What befalls an order between its two people. */
export function orderMoves(bound: Bound): OrderMoves {
  const { stores, person, act } = bound;
  return {
    ...orderEditing(bound),
    ...orderOffers(bound),
    ...orderWeighing(bound),
    ...orderReassigning(bound),
    ofSellerIn: async (states) => {
      const { member } = person;
      return member ? viewOrders(stores, await stores.orders.ofCoop(member.coopId, { sellerId: member.id, state: { $in: states } }, 'oldest', act.session), act.session) : [];
    },
    lastMoved: async () => {
      const by = actorOf(bound);
      const rows = await stores.orders.movedBy(person.coopIds, by, new Date(act.now.getTime() - LOOKED_BACK_MS), act.session);
      const lastOf = ({ history }: OrderRow): number => Math.max(...history.filter((one) => one.by === by).map(({ at }) => at.getTime()));
      const [last] = rows.sort((a, b) => lastOf(b) - lastOf(a));
      return last && rolesIn(person, last).length > 0 ? (await viewOrders(stores, [last], act.session))[0] : undefined;
    },
    answerEvening: async (orderId, isWanted) => {
      const row = await orderFor(bound, orderId);
      if (!row) return refuse('noSuchOrder');
      const done = await again(bound, row);
      if (done) return done;
      if (!row.dues.some(({ kind }) => kind === 'releaseUnasked')) return refuse('tooLate', { state: row.state });
      return plainStep(bound, orderId, { event: isWanted ? 'eveningConfirmed' : 'eveningDeclined' });
    },
    handOver: (orderId) => plainStep(bound, orderId, { event: 'handedOver' }),
    deliver: (orderId) => plainStep(bound, orderId, { event: 'delivered' }),
    refuseDelivery: (orderId) => plainStep(bound, orderId, { event: 'refused' }),
    complain: (orderId, words, mediaId) =>
      plainStep(bound, orderId, { event: 'complained', why: words, ...(mediaId === undefined ? {} : { photo: { ownerId: person.ownerId, mediaId } }) }),
  };
}
