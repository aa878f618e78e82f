import { OPEN_STATES } from '../../../src/domain/order-rules';
import { goodsTotal, type OrderView } from '../../../src/domain/order';
import { payTermsOf, type PayTerms, type Standing } from '../../../src/domain/pay-terms';
import { contactOf, coopById, memberOf, type Caller } from './state';

/** How goods of such sums, by co-op, can be paid, by the real rules. */
export function fakePayTerms(caller: Caller, goods: ReadonlyMap<string, number>, { isJoined = false, but }: { isJoined?: boolean; but?: string } = {}): PayTerms {
  return payTermsOf([...goods].map(([coopId, sum]) => {
    const { settings, bank } = coopById(caller.state, coopId);
    return { settings, hasBank: bank !== undefined, standing: standingAt(caller, coopId, but), goods: sum, isJoined };
  }));
}

/** Whether an order may cost so much more for goods, paid as it is. */
export function mayFakeGrow(caller: Caller, order: OrderView, goods: number): boolean {
  const isFree = order.payment.state !== 'cod' || goods <= goodsTotal(order.lines);
  return isFree || fakePayTerms(caller, new Map([[order.coopId, goods]]), { isJoined: true, but: order.id }).ways.includes('cod');
}

function standingAt(caller: Caller, coopId: string, but?: string): Standing {
  const { state, person } = caller;
  const own = state.orders.filter((one) => one.coopId === coopId && one.buyer.contactId === person.contactId);
  return {
    isKnown: memberOf(caller)?.coopId === coopId || own.some((one) => one.state === 'delivered'),
    paysFirst: contactOf(caller).paysFirstAt?.includes(coopId) ?? false,
    open: own.filter((one) => one.id !== but && OPEN_STATES.some((open) => open === one.state)).map(({ basket, lines, payment }) => ({ basket, goods: goodsTotal(lines), payment })),
  };
}
