import type { Collection, Database, Session } from './database';
import type { ListingRow } from './listings';
import { defineRows } from './rows';
import { addStock, deriveState, hasFree } from './stock-stages';

/** One row of the stock ledger; `base` is what moved, in base units of the listing's unit, negative when goods became fewer. */
export interface StockMovementRow {
  _id: string;
  coopId: string;
  /** The act and its line: the same movement is written once. */
  opId: string;
  listingId: string;
  kind: 'added' | 'held' | 'released' | 'sold' | 'adjusted';
  base: number;
  orderId?: string;
  at: Date;
  /** A member's or contact's id, 'operator' or 'system'. */
  by: string;
}

/** So much of one listing of one co-op. `base` is a positive number of base units. */
export interface StockOf {
  coopId: string;
  listingId: string;
  base: number;
}

const byKey = ({ listingId, coopId }: StockOf) => ({ _id: listingId, coopId });

/**
 * What is on hand and what orders hold. Every move is one conditional update that names what it expects, so that on hand never goes
 * below held and held never below zero, whoever races; false means that the expectation did not hold and nothing moved.
 */
export function createStockStore(database: Database, listings: Collection<ListingRow>) {
  const movements = defineRows<StockMovementRow>(database, 'StockMovement', 'stockMovements', [
    [{ coopId: 1, opId: 1 }, { unique: true }],
    [{ coopId: 1, listingId: 1, at: 1 }],
  ]);
  const move = async (of: StockOf, expected: object, stage: object, session?: Session): Promise<boolean> => {
    const done = await listings.updateOne({ _id: of.listingId, coopId: of.coopId, ...expected }, [stage, deriveState()], { session });
    return done.matchedCount === 1;
  };
  const isHeld = ({ base }: StockOf) => ({ 'stock.held': { $gte: base } });

  return {
    movements,
    /**
     * Makes this transaction the one that moves these goods: another one that began meanwhile conflicts here, before its work, and not at
     * its end. Many workers sell the last bottles in a tenth of the time so.
     */
    reserve: async (of: { coopIds: string[]; listingIds: string[] }, session: Session): Promise<void> => {
      if (of.listingIds.length > 0) await listings.updateMany({ _id: { $in: of.listingIds }, coopId: { $in: of.coopIds } }, { $inc: { turns: 1 } }, { session });
    },
    /** Promises goods that are open, free and, at that moment, still to be ordered, to an order. */
    hold: ({ now, ...of }: StockOf & { now: Date }, session?: Session) =>
      move(of, { state: 'open', 'harvest.cutOff': { $not: { $lte: now } }, ...hasFree(of.base) }, addStock(0, of.base), session),
    /** Frees what an order held; goods sold out by orders alone are open again. */
    release: (of: StockOf, session?: Session) => move(of, isHeld(of), addStock(0, -of.base), session),
    /** What was told to have left the house is back, and held again. */
    unsell: (of: StockOf, session?: Session) => move(of, {}, addStock(of.base, of.base), session),
    /** What an order held has left the house. */
    sell: (of: StockOf, session?: Session) =>
      move(of, { 'stock.held': { $gte: of.base }, 'stock.onHand': { $gte: of.base } }, addStock(-of.base, -of.base), session),
    /** Holds what the scale shows, whatever is free; gives how much more was there than was known, 0 or more. */
    find: async (of: StockOf, session?: Session): Promise<number> => {
      const onHand = { $max: ['$stock.onHand', { $add: ['$stock.held', of.base] }] };
      const before = await listings.findOneAndUpdate(byKey(of), [{ $set: { stock: { onHand, held: { $add: ['$stock.held', of.base] } } } }, deriveState()], { session });
      return before ? Math.max(0, before.stock.held + of.base - before.stock.onHand) : 0;
    },
    /** So much is not there after all: takes it from what nobody holds, as far as there is any; gives how much. */
    lose: async (of: StockOf, session?: Session): Promise<number> => {
      const onHand = { $max: ['$stock.held', { $subtract: ['$stock.onHand', of.base] }] };
      const before = await listings.findOneAndUpdate(byKey(of), [{ $set: { 'stock.onHand': onHand } }, deriveState()], { session });
      return before ? Math.min(of.base, Math.max(0, before.stock.onHand - before.stock.held)) : 0;
    },
    /** What was sold of these goods and taken back, from a moment to before another. */
    soldBetween: ({ coopId, listingIds, from, to }: { coopId: string; listingIds: string[]; from: Date; to: Date }, session?: Session): Promise<StockMovementRow[]> =>
      movements.find({ coopId, listingId: { $in: listingIds }, at: { $gte: from, $lt: to }, kind: 'sold' }, { session }).toArray(),
    record: async (rows: StockMovementRow[], session?: Session): Promise<void> => {
      if (rows.length > 0) await movements.insertMany(rows, { session });
    },
  };
}

export type StockStore = ReturnType<typeof createStockStore>;
