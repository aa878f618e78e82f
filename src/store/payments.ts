import type { BankNotice, BankProvider } from '../domain/bank-notice';
import type { UnclearTransfer } from '../domain/payment';
import type { Database, Session } from './database';
import { defineRows } from './rows';
import { isDuplicateKey } from './transaction';

/** Where a transfer stands: not looked at; paid for orders; waits for a manager, who took it for an order or put it away; none of the shop's. */
export type PaymentRowState = 'new' | 'matched' | 'unclear' | 'taken' | 'dismissed' | 'foreign';

/** A transfer that came in, with the delivery that told of it. */
export interface PaymentRow extends BankNotice {
  _id: string;
  coopId: string;
  provider: BankProvider;
  /** The bytes of the whole delivery, as they came. */
  raw: Buffer;
  receivedAt: Date;
  state: PaymentRowState;
  why?: UnclearTransfer;
  /** What it paid for; while it is unclear, what it may be for. */
  orderIds: string[];
  /** The act in which a manager took it. */
  takenIn?: string;
}

type Key = Pick<PaymentRow, '_id' | 'coopId'>;

/**
 * Transfers by co-op, one row each however often and by whomever it is told: the bank's reference is unique. A service that tells of two
 * transfers of one reference gives them two numbers of its own; then they are two.
 */
export function createPaymentStore(database: Database) {
  const rows = defineRows<PaymentRow>(database, 'Payment', 'payments', [
    [{ coopId: 1, bank: 1, reference: 1 }, { unique: true }],
    [{ receivedAt: 1 }, { partialFilterExpression: { state: 'new' } }],
    [{ coopId: 1, receivedAt: 1 }, { partialFilterExpression: { state: 'unclear' } }],
    [{ coopId: 1, orderIds: 1 }],
  ]);

  async function insertNew(row: PaymentRow): Promise<boolean> {
    try {
      await rows.insertOne(row);
      return true;
    } catch (thrown) {
      if (!isDuplicateKey(thrown)) throw thrown;
      return false;
    }
  }

  return {
    rows,
    /** Keeps a transfer; false when it is kept already. */
    keep: async (row: PaymentRow): Promise<boolean> => {
      if (await insertNew(row)) return true;
      const { coopId, bank, reference, provider, noticeId } = row;
      const first = await rows.findOne({ coopId, bank, reference });
      const isOther = first?.provider === provider && first.noticeId !== noticeId;
      return isOther && insertNew({ ...row, reference: `${reference}/${noticeId}` });
    },
    byId: async (coopId: string, id: string, session?: Session): Promise<PaymentRow | undefined> => (await rows.findOne({ _id: id, coopId }, { session })) ?? undefined,
    /** Moves a transfer on from a state; false when somebody else has. */
    settle: async ({ _id, coopId }: Key, from: PaymentRowState, to: Pick<PaymentRow, 'state' | 'orderIds' | 'why' | 'takenIn'>, session?: Session): Promise<boolean> =>
      (await rows.updateOne({ _id, coopId, state: from }, { $set: to }, { session })).modifiedCount === 1,
    /** A transfer that was taken for an order in this act waits for a manager again, if there is one. */
    giveBack: async ({ coopId, orderId, takenIn }: { coopId: string; orderId: string; takenIn: string }, session?: Session): Promise<void> => {
      const orderIds = { $cond: [{ $eq: ['$why', 'noCode'] }, [], '$orderIds'] };
      await rows.updateOne({ coopId, orderIds: orderId, state: 'taken', takenIn }, [{ $set: { state: 'unclear', orderIds } }, { $unset: 'takenIn' }], { session });
    },
    /** What waits for a manager, the oldest first. */
    unclear: (coopId: string, limit: number, session?: Session): Promise<PaymentRow[]> => rows.find({ coopId, state: 'unclear' }, { session }).sort({ receivedAt: 1 }).limit(limit).toArray(),
    /** Whether a transfer is known that paid for an order. */
    hasFor: async (coopId: string, orderId: string, session?: Session): Promise<boolean> =>
      (await rows.findOne({ coopId, orderIds: orderId, state: { $in: ['matched', 'taken'] } }, { session, projection: { _id: 1 } })) !== null,
    /** For the sweep: what nobody has looked at since before `olderThan`. */
    pending: (olderThan: Date, limit: number): Promise<PaymentRow[]> => rows.find({ state: 'new', receivedAt: { $lt: olderThan } }).sort({ receivedAt: 1 }).limit(limit).toArray(),
  };
}
