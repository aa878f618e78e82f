import type mongoose from 'mongoose';
import type { Harvest } from '../domain/harvest';
import type { ListingState } from '../domain/listing';
import type { Collection, Session } from './database';
import { harvestRow, type HarvestDue, type ListingEdit, type ListingRow } from './listings';
import { deriveState, isOver } from './stock-stages';

type Stage = mongoose.mongo.Document;
/** Who makes which change, in which act. */
export type EditMark = Pick<ListingEdit, 'opId' | 'at' | 'by' | 'what'>;
export interface ListingKey {
  coopId: string;
  id: string;
}

const HISTORY = 5;
const keep = (field: string) => ({ $ifNull: [`$${field}`, '$$REMOVE'] });
const KEEP_SOLD_OUT_BY = keep('soldOutBy');
const WITHOUT_LAST = { $cond: [{ $gt: [{ $size: '$history' }, 1] }, { $slice: ['$history', { $max: [1, { $subtract: [{ $size: '$history' }, 1] }] }] }, []] };

const isDue = ({ kind, at }: HarvestDue) => ({ 'harvestDue.kind': kind, 'harvestDue.at': at });

/**
 * Changes of listings that can be taken back. Each is one conditional update that also writes down what it replaced; undefined
 * means that the listing is gone or is not in a state that this change expects, and nothing was written.
 */
export function createListingEdits(rows: Collection<ListingRow>) {
  const edit = async (key: ListingKey, expected: object, set: Stage, mark: EditMark & { setTo?: number }, session?: Session) => {
    const filter = { _id: key.id, coopId: key.coopId, state: { $ne: 'removed' as const }, ...expected };
    const stages = [remember(mark), { $set: set }, deriveState()];
    return (await rows.findOneAndUpdate(filter, stages, { session, returnDocument: 'after' })) ?? undefined;
  };

  return {
    changePrice: (key: ListingKey, dong: number, mark: EditMark, session?: Session) => edit(key, {}, { 'price.dong': dong }, mark, session),
    /**
     * Not below what orders hold. Goods that were sold out, whoever said so, are open again when something is free; what is told of a harvest that
     * nobody can order from any more is picked, and there.
     */
    setStock: (key: ListingKey, onHand: number, mark: EditMark, session?: Session) => {
      const soldOutBy = { $cond: [{ $eq: ['$state', 'soldout'] }, 'orders', KEEP_SOLD_OUT_BY] };
      const unlessOver = (field: string) => ({ $cond: [isOver(mark.at), '$$REMOVE', keep(field)] });
      const set = { 'stock.onHand': onHand, soldOutBy, harvest: unlessOver('harvest'), harvestDue: unlessOver('harvestDue') };
      return edit(key, { 'stock.held': { $lte: onHand } }, set, { ...mark, setTo: onHand }, session);
    },
    /** A harvest of so much at most, what orders hold included; on sale again, unless a manager hid it. */
    setHarvest: (key: ListingKey, { harvest, onHand }: { harvest: Harvest; onHand: number }, mark: EditMark, session?: Session) => {
      const isHidden = { $and: [{ $eq: ['$state', 'hidden'] }, { $ne: ['$isHiddenByManager', true] }] };
      const state = { $cond: [isHidden, 'open', '$state'] };
      const soldOutBy = { $cond: [{ $eq: ['$state', 'soldout'] }, 'orders', KEEP_SOLD_OUT_BY] };
      const set = { ...harvestRow(harvest), 'stock.onHand': onHand, state, soldOutBy, publishedAt: mark.at };
      return edit(key, { 'stock.held': { $lte: onHand } }, set, { ...mark, setTo: onHand }, session);
    },
    /** The time to order is over, and what comes next is `next`; undefined when it was over already, or is another time by now. */
    endHarvest: async (key: ListingKey, due: HarvestDue, { next, capacity }: { next: HarvestDue; capacity: number }, session: Session) => {
      const isOpen = { $eq: ['$state', 'open'] };
      const isEnded = { $or: [isOpen, { $and: [{ $eq: ['$state', 'soldout'] }, { $eq: ['$soldOutBy', 'orders'] }] }] };
      const set = { state: { $cond: [isOpen, 'soldout', '$state'] }, soldOutBy: { $cond: [isEnded, 'cutOff', KEEP_SOLD_OUT_BY] }, harvestDue: next, capacity };
      return (await rows.findOneAndUpdate({ _id: key.id, coopId: key.coopId, ...isDue(due) }, [{ $set: set }], { session, returnDocument: 'after' })) ?? undefined;
    },
    /** Nothing comes of a harvest any more; false when that was so already. */
    settleHarvest: async (key: ListingKey, due: HarvestDue, session: Session): Promise<boolean> =>
      (await rows.updateOne({ _id: key.id, coopId: key.coopId, ...isDue(due) }, { $unset: { harvestDue: '' } }, { session })).modifiedCount === 1,
    markSoldOut: (key: ListingKey, mark: EditMark, session?: Session) =>
      edit(key, { state: { $in: ['open', 'soldout'] } }, { state: 'soldout', soldOutBy: 'seller' }, mark, session),
    /** From buyers' eyes; goods that wait for a manager become a draft, so that hiding and showing is no way around the manager. */
    hide: (key: ListingKey, isHiddenByManager: boolean, mark: EditMark, session?: Session) => {
      const state = { $cond: [{ $in: ['$state', ['pending', 'draft']] }, 'draft', 'hidden'] };
      return edit(key, {}, { state, isHiddenByManager: { $or: [{ $ifNull: ['$isHiddenByManager', false] }, isHiddenByManager] } }, mark, session);
    },
    show: (key: ListingKey, mark: EditMark, session?: Session) => {
      const isFree = { $gt: ['$stock.onHand', '$stock.held'] };
      const expected = { state: { $in: ['hidden', 'soldout'] as ListingState[] }, $expr: { $and: [isFree, { $not: [isOver(mark.at)] }] } };
      return edit(key, expected, { state: 'open', soldOutBy: '$$REMOVE', isHiddenByManager: false, publishedAt: mark.at }, mark, session);
    },
    /** The listing that somebody changed last, since a moment, when nobody has changed it after them; with `id`, that one only. */
    lastBy: async (who: { coopId: string; by: string; since: Date }, id: string | undefined, session?: Session) => {
      const recent = { $elemMatch: { by: who.by, at: { $gte: who.since } } };
      const filter = { coopId: who.coopId, state: { $ne: 'removed' as const }, history: recent, ...(id === undefined ? {} : { _id: id }) };
      const touched = await rows.find(filter, { session }).toArray();
      const lastAt = (row: ListingRow) => row.history.at(-1)?.at.getTime() ?? 0;
      return touched
        .filter((row) => row.history.at(-1)?.by === who.by && lastAt(row) >= who.since.getTime())
        .sort((a, b) => lastAt(b) - lastAt(a))[0];
    },
    /** The listing whose change this very act has taken back already. */
    undoneIn: async (coopId: string, opId: string, session?: Session) => (await rows.findOne({ coopId, undoneIn: opId }, { session })) ?? undefined,
    /** Takes the last change back, if it still is the last. What orders did meanwhile stays: stock goes back by the difference. */
    undo: async (key: ListingKey, last: ListingEdit, opId: string, session?: Session) => {
      const onHand = { $subtract: ['$stock.onHand', last.stockBy] };
      const filter = {
        _id: key.id,
        coopId: key.coopId,
        state: { $ne: 'removed' as const },
        $expr: { $and: [{ $eq: [{ $arrayElemAt: ['$history.opId', -1] }, last.opId] }, { $gte: [onHand, '$stock.held'] }] },
      };
      const stages = [{ $set: { ...restored(last, onHand), history: WITHOUT_LAST, undoneIn: { $literal: opId } } }, deriveState()];
      return (await rows.findOneAndUpdate(filter, stages, { session, returnDocument: 'after' })) ?? undefined;
    },
    /** A manager's yes or no to goods that wait for it. */
    decide: async (key: ListingKey, isApproved: boolean, now: Date, session?: Session) => {
      const open = { state: { $cond: [isOver(now), 'soldout', 'open'] }, soldOutBy: { $cond: [isOver(now), 'cutOff', KEEP_SOLD_OUT_BY] }, publishedAt: now };
      const set = isApproved ? open : { state: 'removed' };
      const filter = { _id: key.id, coopId: key.coopId, state: 'pending' as const };
      return (await rows.findOneAndUpdate(filter, [{ $set: set }, deriveState()], { session, returnDocument: 'after' })) ?? undefined;
    },
  };
}

function remember(mark: EditMark & { setTo?: number }): Stage {
  const before = {
    dong: '$price.dong',
    state: '$state',
    soldOutBy: KEEP_SOLD_OUT_BY,
    isHiddenByManager: { $ifNull: ['$isHiddenByManager', false] },
    ...(mark.what === 'harvest' ? { harvest: keep('harvest'), harvestDue: keep('harvestDue') } : {}),
    ...(mark.what === 'stock' ? { harvest: { $cond: [isOver(mark.at), '$harvest', '$$REMOVE'] }, harvestDue: { $cond: [isOver(mark.at), keep('harvestDue'), '$$REMOVE'] } } : {}),
  };
  const stockBy = mark.setTo === undefined ? 0 : { $subtract: [mark.setTo, '$stock.onHand'] };
  const entry = { opId: { $literal: mark.opId }, at: mark.at, by: { $literal: mark.by }, what: mark.what, stockBy, before };
  return { $set: { history: { $slice: [{ $concatArrays: ['$history', [entry]] }, -HISTORY] } } };
}

function restored({ what, before }: ListingEdit, onHand: unknown): Stage {
  if (what === 'price') return { 'price.dong': before.dong };
  const state = { state: before.state, soldOutBy: before.soldOutBy ?? '$$REMOVE', isHiddenByManager: before.isHiddenByManager };
  const harvest = what === 'harvest' || before.harvest ? { harvest: before.harvest ?? '$$REMOVE', harvestDue: before.harvestDue ?? '$$REMOVE' } : {};
  return what === 'state' ? state : { ...state, ...harvest, 'stock.onHand': onHand };
}
