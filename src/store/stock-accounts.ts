import { holdsStock, ORDER_STATES } from '../domain/order-rules';
import type { StockAccount, StockLevels } from '../domain/stock-drift';
import type { Collection, Session } from './database';
import type { ListingRow } from './listings';
import type { OrderRow } from './orders';
import { deriveState } from './stock-stages';
import type { StockMovementRow } from './stock';
import type { WaitRow } from './waits';

interface Rows {
  listings: Collection<ListingRow>;
  movements: Collection<StockMovementRow>;
  orders: Collection<OrderRow>;
  waits: Collection<WaitRow>;
}

const HOLDING = ORDER_STATES.filter(holdsStock);
const sumOf = (kinds: StockMovementRow['kind'][]) => ({ $sum: { $cond: [{ $in: ['$kind', kinds] }, '$base', 0] } });

/** Stock counted anew from the ledger and from what orders and offers to those who wait hold, listing by listing of one co-op; the session's snapshot keeps the three of one moment. */
export function createStockAccounts({ listings, movements, orders, waits }: Rows) {
  return {
    ofCoop: async (coopId: string, session: Session): Promise<StockAccount[]> => {
      const rows = await listings.find({ coopId }, { session, projection: { stock: 1 } }).toArray();
      const sums = await movements
        .aggregate<StockLevels & { _id: string }>([
          { $match: { coopId } },
          { $group: { _id: '$listingId', onHand: sumOf(['added', 'adjusted', 'sold']), held: sumOf(['held', 'released', 'sold']) } },
        ], { session })
        .toArray();
      const lines = await orders
        .aggregate<{ _id: string; base: number }>([
          { $match: { coopId, state: { $in: HOLDING } } },
          { $unwind: '$lines' },
          { $group: { _id: '$lines.listingId', base: { $sum: '$lines.quantity.base' } } },
        ], { session })
        .toArray();
      const offers = await waits
        .aggregate<{ _id: string; base: number }>([{ $match: { coopId, state: 'offered' } }, { $group: { _id: '$listingId', base: { $sum: '$held' } } }], { session })
        .toArray();
      const ledger = new Map(sums.map((one) => [one._id, one]));
      const ordered = new Map(lines.map((one) => [one._id, one.base]));
      for (const { _id, base } of offers) ordered.set(_id, (ordered.get(_id) ?? 0) + base);
      return rows.map(({ _id, stock }) => {
        const { onHand = 0, held = 0 } = ledger.get(_id) ?? {};
        return { listingId: _id, listing: stock, ledger: { onHand, held }, ordered: ordered.get(_id) ?? 0 };
      });
    },
    /** Sets what a listing says; goods that orders emptied or freed change their state with it. */
    set: async (key: { coopId: string; listingId: string }, to: StockLevels, session: Session): Promise<void> => {
      await listings.updateOne({ _id: key.listingId, coopId: key.coopId }, [{ $set: { stock: { onHand: to.onHand, held: to.held } } }, deriveState()], { session });
    },
  };
}
