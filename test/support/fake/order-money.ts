import { bankNameOf } from '../../../src/domain/banks';
import type { OrderPayment, OrderView } from '../../../src/domain/order';
import type { OrderMoney } from '../../../src/domain/order-money';
import { dueOf, hoursLeft, isEnded, purposeOf, judgeTransfer, sumToNote, whyUnclear, type PayWay } from '../../../src/domain/payment';
import { isRefused, refuse } from '../../../src/domain/refusal';
import type { OrderRefusal } from '../../../src/domain/use-cases';
import { goodsByCoop } from './order-terms';
import { fakePayTerms } from './pay-terms';
import { rolesIn, type FakeStep } from './order-moves';
import { coopById, isManagerOf, must, once, tellManagers, type Caller, type FakeState } from './state';

/** How a new order is paid. */
export function paymentFor(state: FakeState, coopId: string, pay: PayWay = 'cod', now: Date): OrderPayment {
  const payment = { state: 'cod' as const, received: 0, refund: 0 };
  if (pay === 'cod') return payment;
  return { ...payment, state: 'awaitingTransfer', until: new Date(now.getTime() + coopById(state, coopId).settings.timers.transfer * 60_000) };
}

/** A transfer that came in, as the shop judges it; transcripts have none that pays by itself. */
export function addTransfer(state: FakeState, coopName: string, { at, ...said }: { amount: number; purpose: string; at: Date }): void {
  const { id: coopId } = must(state.coops.find(({ name }) => name === coopName), `co-op ${coopName}`);
  const verdict = judgeTransfer({ ...said, isOurs: true }, state.orders.filter((one) => one.coopId === coopId));
  if (verdict.is !== 'unclear') throw new Error(`this transfer is ${verdict.is}`);
  state.transfers.push({ id: state.nextId('transfer'), coopId, at, ...said, why: verdict.why, orderId: verdict.orderId, state: 'unclear' });
  tellManagers(state, coopId, 'transferUnclear', {});
}

/** The money of orders, in memory and by the real rules. A square is named after its order. */
export function fakeOrderMoney(caller: Caller, step: (orderId: string, step: FakeStep) => Promise<OrderView | OrderRefusal>): OrderMoney {
  const { state, act } = caller;
  const find = (id: string) => state.orders.find((one) => one.id === id && rolesIn(caller, one).length > 0);
  const bankOf = (coopId: string) => coopById(state, coopId).bank;
  const note = async (id: string, event: 'paid' | 'refunded') => {
    const order = find(id);
    if (!order) return refuse('noSuchOrder');
    if (!rolesIn(caller, order).includes('manager')) return refuse('notAllowed');
    const amount = event === 'paid' ? sumToNote(order) : order.payment.refund;
    return amount === 0 ? refuse('nothingDue') : step(id, event === 'paid' ? { event, amount } : { event });
  };
  const open = (id: string) => state.transfers.find((one) => one.id === id && one.state === 'unclear' && isManagerOf(caller, one.coopId));
  return {
    payTerms: async ({ lines, joins }) => fakePayTerms(caller, goodsByCoop(caller, lines), { isJoined: joins !== undefined }),
    askToPayFirst: async (id, isAsked) => {
      const order = find(id);
      if (!order) return refuse('noSuchOrder');
      if (!rolesIn(caller, order).includes('manager')) return refuse('notAllowed');
      if (isAsked && !bankOf(order.coopId)) return refuse('noBank');
      const buyer = must(state.contacts.find(({ contactId }) => contactId === order.buyer.contactId), 'buyer');
      buyer.paysFirstAt = [...(buyer.paysFirstAt ?? []).filter((coopId) => coopId !== order.coopId), ...(isAsked ? [order.coopId] : [])];
      const own = state.orders.filter((one) => one.coopId === order.coopId && one.buyer.contactId === buyer.contactId);
      return { order, refusals: own.filter((one) => one.state === 'returned' && one.history.some(({ event }) => event === 'refused')).length };
    },
    payByTransfer: async (id) => {
      const order = find(id);
      if (!order || !rolesIn(caller, order).includes('buyer')) return refuse('noSuchOrder');
      const bank = bankOf(order.coopId);
      if (!bank) return refuse('noBank');
      if (dueOf(order) === 0) return isEnded(order.state) ? refuse('tooLate', { state: order.state }) : refuse('nothingDue');
      const isAwaited = order.payment.received > 0 || (order.payment.until !== undefined && order.payment.until > act.now);
      const until = new Date(act.now.getTime() + coopById(state, order.coopId).settings.timers.transfer * 60_000);
      const chosen = isAwaited ? order : await step(id, { event: 'transferChosen', changes: { payment: { ...order.payment, state: 'awaitingTransfer', until } } });
      if (isRefused(chosen)) return chosen;
      return {
        mediaId: `hình vuông ${purposeOf(order.code)}`, orderId: id, code: order.code, amount: dueOf(chosen), purpose: purposeOf(order.code), coopName: order.coopName, bankName: bankNameOf(bank.bin),
        ...(chosen.payment.until ? { hours: hoursLeft(chosen.payment.until, act.now) } : {}),
      };
    },
    noteReceived: (id) => note(id, 'paid'),
    noteRefunded: (id) => note(id, 'refunded'),
    refundsDue: async () => structuredClone(state.orders.filter((one) => isManagerOf(caller, one.coopId) && one.payment.state === 'refundDue')),
    openTransfers: async () => state.transfers.filter((one) => open(one.id)).map(({ id, amount, purpose, at, why, orderId }) => {
      const order = orderId === undefined ? undefined : find(orderId);
      return { id, amount, purpose, at, why: order ? whyUnclear(order) : why, order: structuredClone(order) };
    }),
    takeTransfer: async (id, wanted) => {
      const transfer = open(id);
      if (!transfer) return refuse('alreadyDecided');
      const order = state.orders.find((one) => (wanted === undefined ? one.id === transfer.orderId : 'code' in wanted ? one.code === wanted.code : one.id === wanted.id));
      if (!order) return refuse('noSuchOrder');
      Object.assign(transfer, { state: 'taken', takenIn: act.opId });
      return step(order.id, { event: 'paid', amount: transfer.amount });
    },
    dismissTransfer: (id) => once(caller, 'dismissTransfer', id, () => {
      const transfer = open(id);
      if (!transfer) return refuse('alreadyDecided');
      transfer.state = 'dismissed';
      return { dismissed: true as const };
    }),
  };
}
