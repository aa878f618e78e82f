import { findBank, readAccount } from '../domain/banks';
import type { BankNotice, BankProvider } from '../domain/bank-notice';
import type { Coop } from '../domain/coop';
import { codesIn, dueOf, judgeTransfer, type TransferVerdict } from '../domain/payment';
import { isRefused } from '../domain/refusal';
import { Fault } from '../errors';
import type { OrderRow } from '../store/orders';
import type { PaymentRow } from '../store/payments';
import { inTransaction } from '../store/transaction';
import { boundToSystem, tellManagers, type Bound, type Tools } from './bound';
import type { Act, AfterCommit } from './context';
import { takeStep } from './order-steps';

/** What came into the accounts of co-ops. */
export interface BankServices {
  /** The co-op with this code and its sealed secret for a service; undefined when it has none. */
  linkOf(provider: BankProvider, coopCode: string): Promise<{ coopId: string; sealedSecret: string } | undefined>;
  /** Keeps transfers with the bytes that told of them; gives the ids of those that were not kept before. */
  keep(link: { coopId: string; provider: BankProvider }, notices: BankNotice[], raw: Buffer): Promise<string[]>;
  /** Looks at a kept transfer, once: pays what it is exactly for, puts the rest before the managers. Gives what is to be told. */
  match(transfer: { coopId: string; paymentId: string }): Promise<AfterCommit[]>;
}

export function bankServices(tools: Tools, now: () => Date): BankServices {
  const { stores, newId } = tools;
  return {
    linkOf: async (provider, coopCode) => {
      const coop = await stores.coops.byCode(coopCode.toUpperCase());
      const link = coop && (await stores.bankLinks.of(coop.id, provider));
      return link && { coopId: link.coopId, sealedSecret: link.sealedSecret };
    },
    keep: async ({ coopId, provider }, notices, raw) => {
      const coop = await stores.coops.byId(coopId);
      const fresh: string[] = [];
      for (const notice of notices) {
        const row: PaymentRow = { ...notice, bank: bankOf(notice, coop), _id: newId(), coopId, provider, raw, receivedAt: now(), state: 'new', orderIds: [] };
        if (await stores.payments.keep(row)) fresh.push(row._id);
      }
      return fresh;
    },
    match: (transfer) => match(tools, { ...transfer, now: now() }),
  };
}

const isOurs = ({ accounts }: BankNotice, coop: Coop | undefined): boolean => coop?.bank !== undefined && accounts.some((one) => readAccount(one) === coop.bank?.account);

/** One name for a bank, whichever service tells of it: that of the co-op's account when it went there. */
const bankOf = (notice: BankNotice, coop: Coop | undefined): string => (isOurs(notice, coop) ? coop?.bank?.bin : findBank(notice.bank)?.bin) ?? notice.bank.trim().toUpperCase();

function match(tools: Tools, { coopId, paymentId, now }: { coopId: string; paymentId: string; now: Date }): Promise<AfterCommit[]> {
  return inTransaction(tools.stores.database, async (session) => {
    const { stores } = tools;
    const row = await stores.payments.byId(coopId, paymentId, session);
    if (row?.state !== 'new') return [];
    const coop = await stores.coops.byId(coopId, session);
    const { sure, maybe } = codesIn(row.purpose);
    const orders = await stores.orders.byCodes(coopId, [...sure, ...maybe], session);
    const verdict = judgeTransfer({ ...row, isOurs: isOurs(row, coop) }, orders.map((order) => ({ ...order, id: order._id })));
    const act: Act = { session, now, opId: `transfer:${paymentId}`, by: { kind: 'system' }, after: [] };
    await settle(boundToSystem(tools, act), row, verdict, orders);
    return act.after;
  });
}

async function settle(bound: Bound, row: PaymentRow, verdict: TransferVerdict, orders: OrderRow[]): Promise<void> {
  const { stores, act } = bound;
  const put = (to: Parameters<typeof stores.payments.settle>[2]) => stores.payments.settle(row, 'new', to, act.session);
  if (verdict.is === 'foreign') return void (await put({ state: 'foreign', orderIds: [] }));
  if (verdict.is === 'exact') {
    await put({ state: 'matched', orderIds: verdict.pays.map(({ orderId }) => orderId) });
    for (const { orderId, amount } of verdict.pays) await pay(bound, orders.find(({ _id }) => _id === orderId), amount);
    return;
  }
  const order = orders.find(({ _id }) => _id === verdict.orderId);
  const orderIds = order ? [order._id] : [];
  if (order && verdict.why === 'twice' && (await isNotedByHand(bound, order, row))) return void (await put({ state: 'matched', orderIds }));
  await put({ state: 'unclear', why: verdict.why, orderIds });
  const { amount, purpose } = row;
  const values = { why: verdict.why, amount, purpose, ...(order ? { code: order.code, due: dueOf(order), buyer: order.buyer.name, phone: order.buyer.phone } : {}) };
  await tellManagers(bound, { coopId: row.coopId, kind: 'transferUnclear', about: `transfer:${row._id}`, values });
}

async function pay(bound: Bound, order: OrderRow | undefined, amount: number): Promise<void> {
  const paid = order && (await takeStep(bound, order, ['system'], { event: 'paid', amount }));
  if (!paid || isRefused(paid)) throw new Fault('flowBroken', 'an order that asks for money took none');
}

/** The bank tells now of what a manager has noted already. */
async function isNotedByHand({ stores, act }: Bound, { _id, coopId, history }: OrderRow, { amount }: PaymentRow): Promise<boolean> {
  const last = history.findLast(({ event }) => event === 'paid' || event === 'unpaid');
  return last?.event === 'paid' && last.as === 'manager' && last.amount === amount && !(await stores.payments.hasFor(coopId, _id, act.session));
}
