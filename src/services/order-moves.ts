import { goodsTotal } from '../domain/order';
import { deliveryTo, movedTo, type PlaceTerms } from '../domain/order-edit';
import { editedLines } from '../domain/order-lines';
import type { OrderMoves } from '../domain/order-moves';
import { refuse } from '../domain/refusal';
import type { OrderRow } from '../store/orders';
import { actorOf, known, type Bound } from './bound';
import { orderOffers } from './order-offers';
import { orderReassigning } from './order-reassigning';
import { again, orderFor, plainStep, rolesIn, stepOrder } from './order-steps';
import { orderWeighing } from './order-weighing';
import { mayGrow } from './pay-terms';
import { viewOrders } from './views';

/** How far back somebody's own last step is looked for, ms. */
const LOOKED_BACK_MS = 30 * 24 * 3_600_000;

/** What befalls an order between its two people. */
export function orderMoves(bound: Bound): OrderMoves {
  const { stores, person, act } = bound;
  return {
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
    edit: async (orderId, { address, line }) => {
      const row = await orderFor(bound, orderId);
      if (!row) return refuse('noSuchOrder');
      const lines = line && editedLines(row.lines, line.listingId, line.quantity);
      if (lines && !(await mayGrow(bound, row, goodsTotal(lines)))) return refuse('payOtherwise');
      const place = address === undefined ? {} : movedTo(row, await placeTerms(bound, { ...row, lines: lines ?? row.lines }, address), address);
      return stepOrder(bound, orderId, { event: 'edited', changes: { ...place, ...(lines ? { lines, offer: undefined } : {}) } });
    },
    deliveryTo: async (orderId, address) => {
      const row = await orderFor(bound, orderId);
      return row && placeTerms(bound, row, address);
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

/** How an order would get to another place, by what its co-op takes for that now. */
async function placeTerms({ stores, act }: Bound, row: OrderRow, address: string): Promise<PlaceTerms> {
  const coop = known(await stores.coops.byId(row.coopId, act.session), 'co-op');
  const basket = await stores.orders.ofBasket(row.coopId, row.basket, act.session);
  return deliveryTo(row, basket.filter(({ _id }) => _id !== row._id), coop.settings.delivery, address);
}
