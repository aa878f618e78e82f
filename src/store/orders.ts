import type { Dong } from '../domain/money';
import type { Order, OrderDue, OrderEvent, OrderHistory, OrderLine, OrderState } from '../domain/order';
import { OPEN_STATES } from '../domain/order-rules';
import type { OrderChanges } from '../domain/order-step';
import type { Database, Session } from './database';
import { defineRows } from './rows';

/** Something about an order that its people must be told. */
export interface OrderEffect {
  kind: OrderEvent;
  at: Date;
  /** Who did it: a member's or contact's id, or 'system'. */
  by: string;
  /** A word about it: why it was rejected, what is complained of. */
  why?: string;
  /** What shows it: the scale, goods that are complained of. Only contacts of that owner are shown it. */
  photo?: { ownerId: string; mediaId: string };
  /** What goods, sum or place were before it changed them; `sellerId`: whose it was. */
  was?: { lines: OrderLine[]; total: Dong; address: string; sellerId?: string };
}

/** A step of an order as it is written: what changes, what is told, and which alarms it has from now on (absent: the same). */
export interface OrderStepRow {
  history: OrderHistory & { from: OrderState };
  changes: OrderChanges & { total?: number };
  effect?: OrderEffect;
  dues?: OrderDue[];
}

export interface OrderRow extends Omit<Order, 'id'> {
  _id: string;
  /** The act, and the seller among the sellers of the basket. */
  opId: string;
  /** The act of the whole checkout. */
  placedBy: string;
  /** Owner of the channel that the buyer ordered on. */
  ownerId: string;
  effects: OrderEffect[];
  effectsState: 'pending' | 'done';
  /** With `isUnreached`: who could not be told last. */
  unreachedWho?: 'seller' | 'buyer';
  /** When another order last went along with it. */
  joinedAt?: Date;
  /** How many of the effects have been told. */
  told?: number;
  /** When the state of the effects last became pending: the sweep looks for old ones. */
  effectsAt: Date;
  /** Alarms that have not gone off, the next one first; `nextDueAt` is its time, absent without any. */
  dues: OrderDue[];
  nextDueAt?: Date;
}

/** How to find orders: always within co-ops, or within the owner for a buyer. */
export type OrderFilter = Partial<Pick<OrderRow, 'sellerId' | 'isUnreached'>> & { state?: OrderState | { $in: OrderState[] }; createdAt?: { $gte: Date } };

const NEWEST = { createdAt: -1, code: -1 } as const;

/** Orders by co-op. A code is unique within the union or co-op it was counted in. */
export function createOrderStore(database: Database) {
  const rows = defineRows<OrderRow>(database, 'Order', 'orders', [
    [{ coopId: 1, code: 1 }, { unique: true }],
    [{ coopId: 1, opId: 1 }, { unique: true }],
    [{ coopId: 1, createdAt: -1 }],
    [{ coopId: 1, state: 1, createdAt: 1 }],
    [{ ownerId: 1, 'buyer.contactId': 1, createdAt: -1 }],
    [{ effectsAt: 1 }, { partialFilterExpression: { effectsState: 'pending' } }],
    [{ nextDueAt: 1 }, { partialFilterExpression: { nextDueAt: { $exists: true } } }],
    [{ coopId: 1, basket: 1 }],
    [{ coopId: 1, createdAt: 1 }, { partialFilterExpression: { 'payment.state': 'refundDue' } }],
  ]);

  return {
    rows,
    addAll: async (orders: OrderRow[], session?: Session): Promise<void> => {
      await rows.insertMany(orders, { session });
    },
    byId: async (coopIds: string[], id: string, session?: Session): Promise<OrderRow | undefined> =>
      (await rows.findOne({ coopId: { $in: coopIds }, _id: id }, { session })) ?? undefined,
    byCode: (coopIds: string[], code: string, session?: Session): Promise<OrderRow[]> =>
      rows.find({ coopId: { $in: coopIds }, code }, { session }).toArray(),
    byCodes: (coopId: string, codes: string[], session?: Session): Promise<OrderRow[]> => rows.find({ coopId, code: { $in: codes } }, { session }).toArray(),
    byIds: (coopId: string, ids: string[], session?: Session): Promise<OrderRow[]> => rows.find({ coopId, _id: { $in: ids } }, { session }).toArray(),
    ofBasket: (coopId: string, basket: string, session?: Session): Promise<OrderRow[]> => rows.find({ coopId, basket }, { session }).toArray(),
    /** Orders under way of these goods, oldest first. */
    underWayOf: ({ coopId, listingId }: { coopId: string; listingId: string }, session?: Session): Promise<OrderRow[]> =>
      rows.find({ coopId, state: { $in: [...OPEN_STATES] }, 'lines.listingId': listingId }, { session }).sort({ createdAt: 1, code: 1 }).toArray(),
    /** Orders whose money must go back, oldest first. */
    refundsDue: (coopId: string, session?: Session): Promise<OrderRow[]> => rows.find({ coopId, 'payment.state': 'refundDue' }, { session }).sort({ createdAt: 1 }).toArray(),
    ofBuyer: (buyer: { ownerId: string; contactId: string }, limit: number, session?: Session): Promise<OrderRow[]> =>
      rows.find({ ownerId: buyer.ownerId, 'buyer.contactId': buyer.contactId }, { session }).sort(NEWEST).limit(limit).toArray(),
    /** A buyer's orders that are under way at these co-ops, oldest first. */
    openOf: (coopIds: string[], buyer: { ownerId: string; contactId: string }, session?: Session): Promise<OrderRow[]> =>
      rows.find({ coopId: { $in: coopIds }, ownerId: buyer.ownerId, 'buyer.contactId': buyer.contactId, state: { $in: [...OPEN_STATES] } }, { session }).sort({ createdAt: 1, code: 1 }).toArray(),
    /** Notes that more goes along with a buyer's order, so that it cannot leave at the same moment; the order, or undefined when it is in none of these states. */
    noteJoined: async (key: { coopId: string; id: string }, buyer: { ownerId: string; contactId: string }, { states, at }: { states: readonly OrderState[]; at: Date }, session?: Session): Promise<OrderRow | undefined> =>
      (await rows.findOneAndUpdate({ _id: key.id, coopId: key.coopId, ownerId: buyer.ownerId, 'buyer.contactId': buyer.contactId, state: { $in: [...states] } }, { $set: { joinedAt: at } }, { session, returnDocument: 'after' })) ?? undefined,
    /** At which of these co-ops an order of the buyer came to a good end. */
    boughtAt: (coopIds: string[], buyer: { ownerId: string; contactId: string }, session?: Session): Promise<string[]> =>
      rows.distinct('coopId', { coopId: { $in: coopIds }, ownerId: buyer.ownerId, 'buyer.contactId': buyer.contactId, state: 'delivered' }, { session }),
    /** How many orders of one co-op a buyer did not take when they came. */
    countRefused: (coopId: string, buyer: { ownerId: string; contactId: string }, session?: Session): Promise<number> =>
      rows.countDocuments({ coopId, ownerId: buyer.ownerId, 'buyer.contactId': buyer.contactId, state: 'returned', 'history.event': 'refused' }, { session }),
    /** Orders since a day in which somebody, as anything but their buyer at placing, took a step. */
    movedBy: (coopIds: string[], by: string, since: Date, session?: Session): Promise<OrderRow[]> =>
      rows.find({ coopId: { $in: coopIds }, createdAt: { $gte: since }, history: { $elemMatch: { by, event: { $ne: 'placed' } } } }, { session }).toArray(),
    /** What one act has placed already. */
    placedByAct: (buyer: { ownerId: string; contactId: string }, placedBy: string, session?: Session): Promise<OrderRow[]> =>
      rows.find({ ownerId: buyer.ownerId, 'buyer.contactId': buyer.contactId, placedBy }, { session }).sort({ code: 1 }).toArray(),
    ofCoop: (coopId: string, filter: OrderFilter, order: 'newest' | 'oldest', session?: Session): Promise<OrderRow[]> =>
      rows.find({ coopId, ...filter }, { session }).sort(order === 'newest' ? NEWEST : { createdAt: 1, code: 1 }).toArray(),
    /**
     * Writes a step, if the order is still as it was when the step was planned: same state and as many steps behind it. Undefined when it
     * has moved on.
     */
    take: async (key: { coopId: string; id: string }, stepsBefore: number, step: OrderStepRow, session?: Session): Promise<OrderRow | undefined> => {
      const { history, effect } = step;
      const filter = { _id: key.id, coopId: key.coopId, state: history.from, history: { $size: stepsBefore } };
      const update = { ...changesOf(step), $push: { history, ...(effect ? { effects: effect } : {}) } };
      return (await rows.findOneAndUpdate(filter, update, { session, returnDocument: 'after' })) ?? undefined;
    },
    /** The alarms that are left when others were overtaken, if the order has taken no step since. */
    setDues: async (key: { coopId: string; id: string }, stepsBefore: number, dues: OrderDue[], session: Session): Promise<void> => {
      const [next] = dues;
      const update = next ? { $set: { dues, nextDueAt: next.at } } : { $set: { dues }, $unset: { nextDueAt: '' as const } };
      await rows.updateOne({ _id: key.id, coopId: key.coopId, history: { $size: stepsBefore } }, update, { session });
    },
    /** For the sweep: orders with an alarm from before `now`. */
    due: (now: Date, limit: number): Promise<OrderRow[]> => rows.find({ nextDueAt: { $lte: now } }).sort({ nextDueAt: 1 }).limit(limit).toArray(),
    /** For the sweep: orders with something untold since before `olderThan`. */
    pending: (olderThan: Date, limit: number): Promise<OrderRow[]> =>
      rows.find({ effectsState: 'pending', effectsAt: { $lt: olderThan } }).sort({ effectsAt: 1 }).limit(limit).toArray(),
    /** Its first `told` effects are told, and nothing is pending any more when those are all; gives the order as it is by then. */
    markTold: async (key: { coopId: string; id: string }, told: number): Promise<OrderRow | undefined> => {
      const isAll = { $eq: [{ $size: '$effects' }, told] };
      const stage = { told: { $max: ['$told', told] }, effectsState: { $cond: [isAll, 'done', '$effectsState'] } };
      return (await rows.findOneAndUpdate({ _id: key.id, coopId: key.coopId }, [{ $set: stage }], { returnDocument: 'after' })) ?? undefined;
    },
    /** `who` is the one of its people who could not be told. */
    markUnreached: async (key: { coopId: string; id: string }, isUnreached: boolean, who?: OrderRow['unreachedWho']): Promise<void> => {
      await rows.updateOne({ _id: key.id, coopId: key.coopId }, { $set: { isUnreached, unreachedWho: who } });
    },
  };
}

/** What a step sets and unsets; an ended offer goes away. */
function changesOf({ history, changes, effect, dues }: OrderStepRow) {
  const { offer, ...set } = changes;
  const next = dues?.[0];
  const gone = { ...(offer === null ? { offer: '' as const } : {}), ...(dues && !next ? { nextDueAt: '' as const } : {}) };
  return {
    $set: {
      ...set, state: history.to, ...(offer ? { offer } : {}), ...(dues ? { dues } : {}), ...(next ? { nextDueAt: next.at } : {}),
      ...(effect ? { effectsState: 'pending' as const, effectsAt: effect.at } : {}),
    },
    ...(Object.keys(gone).length > 0 ? { $unset: gone } : {}),
  };
}
