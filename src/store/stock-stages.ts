import type mongoose from 'mongoose';

type Stage = mongoose.mongo.Document;

const NEVER = new Date('9999-12-31T00:00:00Z');

/** What nobody has ordered yet, as an expression over the document. */
const FREE = { $subtract: ['$stock.onHand', '$stock.held'] } as const;

/** Whether the time to order a harvest is over by then, as an expression; goods without one have no such time. */
export const isOver = (now: Date): Stage => ({ $lte: [{ $ifNull: ['$harvest.cutOff', NEVER] }, now] });

/** The condition that at least so many base units are free. */
export const hasFree = (base: number): Stage => ({ $expr: { $gte: [FREE, base] } });

/**
 * The last stage of every update that moves stock: open goods with nothing free are sold out by orders, goods sold out by orders
 * with something free are open again. Goods that their seller called sold out stay so.
 */
export function deriveState(): Stage {
  const isEmptied = { $and: [{ $eq: ['$state', 'open'] }, { $lte: [FREE, 0] }] };
  const isFreed = { $and: [{ $eq: ['$state', 'soldout'] }, { $eq: ['$soldOutBy', 'orders'] }, { $gt: [FREE, 0] }] };
  const by = (emptied: unknown, freed: unknown, otherwise: unknown) => ({
    $switch: { branches: [{ case: isEmptied, then: emptied }, { case: isFreed, then: freed }], default: otherwise },
  });
  return { $set: { state: by('soldout', 'open', '$state'), soldOutBy: by('orders', '$$REMOVE', { $ifNull: ['$soldOutBy', '$$REMOVE'] }) } };
}

/** Adds whole base units, also negative ones, to what is on hand and what is held. */
export function addStock(onHand: number, held: number): Stage {
  return { $set: { stock: { onHand: { $add: ['$stock.onHand', onHand] }, held: { $add: ['$stock.held', held] } } } };
}
