import type { BankAccount } from '../domain/banks';
import { bankNameOf } from '../domain/banks';
import type { Coop } from '../domain/coop';
import type { OrderView } from '../domain/order';
import type { OpenTransfer, OrderMoney, TransferSquare } from '../domain/order-money';
import { dueOf, hoursLeft, isEnded, purposeOf, sumToNote, whyUnclear } from '../domain/payment';
import { isRefused, refuse } from '../domain/refusal';
import { plainPurpose, vietQrPayload } from '../domain/vietqr';
import type { OrderRow } from '../store/orders';
import type { PaymentRow } from '../store/payments';
import { audit, known, knownCoop, managerIn, type Bound } from './bound';
import { orderFor, plainStep, rolesIn } from './order-steps';
import { checkoutPayTerms } from './order-terms';
import { viewOrders } from './views';

const MINUTE_MS = 60_000;
/** More than a manager reads at once. */
const MOST_OPEN = 20;

/** The money of orders, as one person may see and note it. */
export function orderMoney(bound: Bound): OrderMoney {
  const { stores, act } = bound;
  const view = (rows: OrderRow[]) => viewOrders(stores, rows, act.session);
  return {
    payTerms: (basket) => checkoutPayTerms(bound, basket),
    askToPayFirst: (orderId, isAsked) => askToPayFirst(bound, orderId, isAsked),
    payByTransfer: (orderId) => payByTransfer(bound, orderId),
    noteReceived: (orderId) => note(bound, orderId, 'paid'),
    noteRefunded: (orderId) => note(bound, orderId, 'refunded'),
    refundsDue: async () => {
      const manager = managerIn(bound);
      return manager ? view(await stores.orders.refundsDue(manager.coopId, act.session)) : [];
    },
    openTransfers: async () => {
      const manager = managerIn(bound);
      if (!manager) return [];
      const rows = await stores.payments.unclear(manager.coopId, MOST_OPEN, act.session);
      const orders = await view(await stores.orders.byIds(manager.coopId, rows.flatMap(({ orderIds }) => orderIds), act.session));
      return rows.map((row) => openTransfer(row, orders.find(({ id }) => row.orderIds.includes(id))));
    },
    takeTransfer: (transferId, order) => takeTransfer(bound, transferId, order),
    dismissTransfer: (transferId) => dismissTransfer(bound, transferId),
  };
}

async function askToPayFirst(bound: Bound, orderId: string, isAsked: boolean): ReturnType<OrderMoney['askToPayFirst']> {
  const { stores, act } = bound;
  const row = await orderFor(bound, orderId);
  if (!row) return refuse('noSuchOrder');
  if (!rolesIn(bound.person, row).includes('manager')) return refuse('notAllowed');
  const coop = await knownCoop(bound, row.coopId);
  if (isAsked && !coop.bank) return refuse('noBank');
  const buyer = { ownerId: row.ownerId, contactId: row.buyer.contactId };
  await stores.contacts.setPaysFirst(buyer.ownerId, buyer.contactId, row.coopId, isAsked, act.session);
  await audit(bound, row.coopId, isAsked ? 'paysFirst' : 'paysFirstEnded', buyer.contactId);
  const [order] = await viewOrders(stores, [row], act.session);
  return { order: known(order, 'order'), refusals: await stores.orders.countRefused(row.coopId, buyer, act.session) };
}

async function payByTransfer(bound: Bound, orderId: string): ReturnType<OrderMoney['payByTransfer']> {
  const row = await orderFor(bound, orderId);
  if (!row || !rolesIn(bound.person, row).includes('buyer')) return refuse('noSuchOrder');
  const coop = await knownCoop(bound, row.coopId);
  if (!coop.bank) return refuse('noBank');
  if (dueOf(row) === 0) return isEnded(row.state) ? refuse('tooLate', { state: row.state }) : refuse('nothingDue');
  const until = await awaitTransfer(bound, row, coop);
  return until instanceof Date || until === undefined ? squareOf(bound, row, { coop, bank: coop.bank, until }) : until;
}

/** Waits for a transfer from now on; one that is waited for already goes on as it is, and the rest of a half paid order does not lapse. */
async function awaitTransfer(bound: Bound, { _id, payment }: OrderRow, { settings }: Coop) {
  const { now } = bound.act;
  if (payment.received > 0) return undefined;
  if (payment.state === 'awaitingTransfer' && payment.until && payment.until > now) return payment.until;
  const until = new Date(now.getTime() + settings.timers.transfer * MINUTE_MS);
  const chosen = await plainStep(bound, _id, { event: 'transferChosen', changes: { payment: { ...payment, state: 'awaitingTransfer', until } } });
  return isRefused(chosen) ? chosen : until;
}

async function squareOf({ person, act, drawSquare }: Bound, row: OrderRow, { coop, bank, until }: { coop: Coop; bank: BankAccount; until?: Date }): Promise<TransferSquare> {
  const facts = { amount: dueOf(row), purpose: plainPurpose(purposeOf(row.code)), coopName: coop.name, bankName: bankNameOf(bank.bin) };
  const payload = vietQrPayload({ to: bank, amount: facts.amount, purpose: facts.purpose });
  const mediaId = await drawSquare(person.ownerId, { ...facts, payload, account: bank.account, owner: bank.owner });
  return { mediaId, orderId: row._id, code: row.code, ...facts, ...(until ? { hours: hoursLeft(until, act.now) } : {}) };
}

/** What a manager says of the money of an order, once: the same act again gives the order as it is. */
async function note(bound: Bound, orderId: string, event: 'paid' | 'refunded'): ReturnType<OrderMoney['noteReceived']> {
  const row = await orderFor(bound, orderId);
  if (!row) return refuse('noSuchOrder');
  if (!rolesIn(bound.person, row).includes('manager')) return refuse('notAllowed');
  const isDone = row.history.some(({ opId }) => opId === bound.act.opId);
  const amount = event === 'paid' ? sumToNote(row) : row.payment.refund;
  if (amount === 0 && !isDone) return refuse('nothingDue');
  return plainStep(bound, orderId, event === 'paid' ? { event, amount } : { event });
}

async function takeTransfer(bound: Bound, transferId: string, wanted?: { id: string } | { code: string }): ReturnType<OrderMoney['takeTransfer']> {
  const manager = managerIn(bound);
  if (!manager) return refuse('notManager');
  const { stores, act } = bound;
  const row = await stores.payments.byId(manager.coopId, transferId, act.session);
  if (!row) return refuse('alreadyDecided');
  const orders = wanted && 'code' in wanted ? await stores.orders.byCode([manager.coopId], wanted.code, act.session) : await stores.orders.byIds(manager.coopId, wanted ? [wanted.id] : row.orderIds, act.session);
  const [order] = orders;
  if (!order) return refuse('noSuchOrder');
  const isDone = order.history.some(({ opId }) => opId === act.opId);
  if (!isDone && !(await stores.payments.settle(row, 'unclear', { state: 'taken', orderIds: [order._id], takenIn: act.opId }, act.session))) return refuse('alreadyDecided');
  return plainStep(bound, order._id, { event: 'paid', amount: row.amount });
}

async function dismissTransfer(bound: Bound, transferId: string): ReturnType<OrderMoney['dismissTransfer']> {
  const manager = managerIn(bound);
  if (!manager) return refuse('notManager');
  const { stores, act } = bound;
  const row = await stores.payments.byId(manager.coopId, transferId, act.session);
  if (!row || !(await stores.payments.settle(row, 'unclear', { state: 'dismissed', orderIds: row.orderIds }, act.session))) return refuse('alreadyDecided');
  await audit(bound, manager.coopId, 'transferDismissed', transferId);
  return { dismissed: true };
}

/** The order may have moved on since the transfer came. */
function openTransfer({ _id: id, amount, purpose, receivedAt: at, why = 'noCode' }: PaymentRow, order: OrderView | undefined): OpenTransfer {
  return { id, amount, purpose, at, why: order && why !== 'otherAccount' ? whyUnclear(order) : why, ...(order ? { order } : {}) };
}
