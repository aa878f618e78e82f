import { askAtFor, firstHarvest, isCutOff } from '../../../src/domain/harvest';
import { goodsTotal, type OrderActor, type OrderLine, type OrderView } from '../../../src/domain/order';
import { deliveryTo, feeWith, lackingWith, movedTo } from '../../../src/domain/order-edit';
import { editedLines, isWithinTolerance, linesWith, offerOf, totalWith, weighedLines } from '../../../src/domain/order-lines';
import type { OrderMoves } from '../../../src/domain/order-moves';
import type { StepRequest } from '../../../src/domain/order-step';
import { takenOver, takeoversOf } from '../../../src/domain/order-takeover';
import { isRefused, refuse, type Refusal } from '../../../src/domain/refusal';
import type { OrderRefusal } from '../../../src/domain/use-cases';
import { mayFakeGrow } from './pay-terms';
import { coopById, isManagerOf, memberOf, must, type Caller } from './state';

export type FakeStep = Pick<StepRequest, 'event' | 'why' | 'changes' | 'amount'>;
type Take<R> = (orderId: string, step: FakeStep) => Promise<R>;

/** What befalls an order between its two people, in memory and by the real rules. */
export function fakeOrderMoves(
  caller: Caller, take: Take<OrderView | OrderRefusal | Refusal<'notEnoughStock'>>, step: Take<OrderView | OrderRefusal>,
): OrderMoves {
  const { state, act } = caller;
  const find = (id: string) => state.orders.find((one) => one.id === id && rolesIn(caller, one).length > 0);
  const lineOf = (order: OrderView, listingId: string) => must(order.lines.find((one) => one.listingId === listingId), 'line');
  const offered = (id: string, at?: string) => {
    const offer = find(id)?.offer;
    return offer && (at === undefined || offer.at.toISOString() === at) ? offer : undefined;
  };
  const goodsOf = ({ coopId }: OrderView) => state.listings.filter((one) => one.coopId === coopId);
  const callOf = (id: string) => {
    const { call, name } = must(state.members.find((one) => one.id === id), `member ${id}`);
    return call ?? name;
  };
  const takeover = (order: OrderView, sellerId: string) => {
    if (order.sellerId === sellerId) return refuse('theirsAlready');
    const lines = takenOver(order, goodsOf(order).filter((one) => one.sellerId === sellerId));
    return isRefused(lines) ? lines : { sellerId, sellerCall: callOf(sellerId), lines, total: totalWith(order, lines) };
  };
  const others = ({ id, coopId, basket }: OrderView) => state.orders.filter((one) => one.id !== id && one.coopId === coopId && one.basket === basket);
  const placeTerms = (order: OrderView, address: string) => deliveryTo(order, others(order), coopById(state, order.coopId).settings.delivery, address);
  const fee = (order: OrderView, lines: OrderLine[]) => feeWith(order, others(order), coopById(state, order.coopId).settings.delivery, lines);
  const lacking = (order: OrderView, lines: OrderLine[]) => {
    const { name: coopName, settings } = coopById(state, order.coopId);
    return lackingWith(order, others(order), { coopName, settings }, lines);
  };
  return {
    ofSellerIn: async (states) => structuredClone(state.orders.filter((one) => one.sellerId === memberOf(caller)?.id && states.includes(one.state))),
    offerRest: async (id, listingId, left) => {
      const order = find(id);
      if (!order) return refuse('noSuchOrder');
      if (left.base >= lineOf(order, listingId).quantity.base) return refuse('notLess', { left });
      const lines = linesWith(order.lines, listingId, left);
      return lines.length === 0 ? refuse('nothingLeft') : step(id, { event: 'restOffered', changes: { offer: offerOf(order, 'rest', lines, act.now) } });
    },
    takeOffer: async (id, at) => {
      const offer = offered(id, at);
      return offer ? step(id, { event: offer.kind === 'rest' ? 'restTaken' : 'weightAccepted', changes: { lines: offer.lines, offer: null } }) : refuse('noOffer');
    },
    keepOrdered: async (id, at) => (offered(id, at)?.kind === 'weight' ? step(id, { event: 'weightKept', changes: { offer: null } }) : refuse('noOffer')),
    declineOffer: async (id, at) => {
      const offer = offered(id, at);
      return offer ? step(id, { event: offer.kind === 'rest' ? 'cancelled' : 'weightDeclined' }) : refuse('noOffer');
    },
    weigh: async (id, listingId, weight) => {
      const order = find(id);
      if (!order) return refuse('noSuchOrder');
      const lines = weighedLines(order.lines, listingId, weight);
      return isWithinTolerance(order, lineOf(order, listingId), weight)
        ? step(id, { event: 'weighed', changes: { lines } })
        : step(id, { event: 'weightOffered', changes: { offer: offerOf(order, 'weight', lines, act.now) } });
    },
    edit: async (id, { address, line }) => {
      const order = find(id);
      if (!order) return refuse('noSuchOrder');
      const lines = line ? { lines: editedLines(order.lines, line.listingId, line.quantity) } : {};
      if (lines.lines && !mayFakeGrow(caller, order, goodsTotal(lines.lines))) return refuse('payOtherwise');
      if (lines.lines && lacking(order, lines.lines)) return refuse('belowMinimum');
      return take(id, { event: 'edited', changes: { ...(address === undefined ? {} : movedTo(order, placeTerms({ ...order, ...lines }, address), address)), ...(lines.lines ? { ...lines, offer: undefined, ...(address === undefined ? { delivery: { ...order.delivery, fee: fee(order, lines.lines) } } : {}) } : {}) } });
    },
    feeWith: async (id, { listingId, quantity }) => {
      const order = find(id);
      return order && fee(order, editedLines(order.lines, listingId, quantity));
    },
    lackingWith: async (id, { listingId, quantity }) => {
      const order = find(id);
      return order && lacking(order, editedLines(order.lines, listingId, quantity));
    },
    deliveryTo: async (id, address) => {
      const order = find(id);
      return order && placeTerms(order, address);
    },
    lastMoved: async () => {
      const by = caller.person.contactId;
      const lastOf = ({ history }: OrderView) => Math.max(0, ...history.filter((one) => one.by === by && one.event !== 'placed').map(({ at }) => at.getTime()));
      const [last] = state.orders.filter((one) => lastOf(one) > 0 && rolesIn(caller, one).length > 0).sort((a, b) => lastOf(b) - lastOf(a));
      return structuredClone(last);
    },
    takeovers: async (id) => {
      const order = find(id);
      return order && isManagerOf(caller, order.coopId) ? takeoversOf(order, goodsOf(order), callOf) : [];
    },
    takeover: async (id, sellerId) => {
      const order = find(id);
      return order && isManagerOf(caller, order.coopId) ? takeover(order, sellerId) : refuse('noSuchOrder');
    },
    reassign: async (id, sellerId) => {
      const order = find(id);
      const found = order ? takeover(order, sellerId) : refuse('noSuchOrder');
      return isRefused(found) ? found : take(id, { event: 'reassigned', changes: { sellerId, lines: found.lines } });
    },
    answerEvening: async (id, isWanted) => {
      const order = find(id);
      if (!order) return refuse('noSuchOrder');
      return isAsked(order, caller) ? step(id, { event: isWanted ? 'eveningConfirmed' : 'eveningDeclined' }) : refuse('tooLate', { state: order.state });
    },
    handOver: (id) => step(id, { event: 'handedOver' }),
    deliver: (id) => step(id, { event: 'delivered' }),
    refuseDelivery: (id) => step(id, { event: 'refused' }),
    complain: (id, words) => step(id, { event: 'complained', why: words }),
  };
}

/** Whether its buyer was asked in the evening before a harvest, and has not answered. */
function isAsked(order: OrderView, { state, act }: Caller): boolean {
  const harvest = firstHarvest(order.lines);
  const at = harvest && askAtFor(harvest, coopById(state, order.coopId).settings, order.createdAt);
  const isAnswered = order.history.some(({ event }) => event === 'eveningConfirmed');
  return at !== undefined && at <= act.now && !isCutOff({ harvest }, act.now) && !isAnswered;
}

/** As what this person may act on an order. */
export function rolesIn(caller: Caller, order: OrderView): OrderActor[] {
  const roles: OrderActor[] = [];
  if (order.buyer.contactId === caller.person.contactId) roles.push('buyer');
  if (order.sellerId === memberOf(caller)?.id) roles.push('seller');
  if (isManagerOf(caller, order.coopId)) roles.push('manager');
  return roles;
}
