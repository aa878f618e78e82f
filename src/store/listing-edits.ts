import type mongoose from 'mongoose';
import type { ListingState } from '../domain/listing';
import type { Collection, Session } from './database';
import type { ListingEdit, ListingRow } from './listings';
import { deriveState } from './stock-stages';

type Stage = mongoose.mongo.Document;
/** Who makes which change, in which act. */
export type EditMark = Pick<ListingEdit, 'opId' | 'at' | 'by' | 'what'>;
export interface ListingKey {
  coopId: string;
  id: string;
}

const HISTORY = 5;
const KEEP_SOLD_OUT_BY = { $ifNull: ['$soldOutBy', '$$REMOVE'] };
const WITHOUT_LAST = { $cond: [{ $gt: [{ $size: '$history' }, 1] }, { $slice: ['$history', { $max: [1, { $subtract: [{ $size: '$history' }, 1] }] }] }, []] };

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
    /** Not below what orders hold. Goods that were sold out, whoever said so, are open again when something is free. */
    setStock: (key: ListingKey, onHand: number, mark: EditMark, session?: Session) => {
      const soldOutBy = { $cond: [{ $eq: ['$state', 'soldout'] }, 'orders', KEEP_SOLD_OUT_BY] };
      return edit(key, { 'stock.held': { $lte: onHand } }, { 'stock.onHand': onHand, soldOutBy }, { ...mark, setTo: onHand }, session);
    },
    markSoldOut: (key: ListingKey, mark: EditMark, session?: Session) =>
      edit(key, { state: { $in: ['open', 'soldout'] } }, { state: 'soldout', soldOutBy: 'seller' }, mark, session),
    /** From buyers' eyes; goods that wait for a manager become a draft, so that hiding and showing is no way around the manager. */
    hide: (key: ListingKey, isHiddenByManager: boolean, mark: EditMark, session?: Session) => {
      const state = { $cond: [{ $in: ['$state', ['pending', 'draft']] }, 'draft', 'hidden'] };
      return edit(key, {}, { state, isHiddenByManager: { $or: [{ $ifNull: ['$isHiddenByManager', false] }, isHiddenByManager] } }, mark, session);
    },
    show: (key: ListingKey, mark: EditMark, session?: Session) => {
      const expected = { state: { $in: ['hidden', 'soldout'] as ListingState[] }, $expr: { $gt: ['$stock.onHand', '$stock.held'] } };
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
      const set = isApproved ? { state: 'open', publishedAt: now } : { state: 'removed' };
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
  };
  const stockBy = mark.setTo === undefined ? 0 : { $subtract: [mark.setTo, '$stock.onHand'] };
  const entry = { opId: { $literal: mark.opId }, at: mark.at, by: { $literal: mark.by }, what: mark.what, stockBy, before };
  return { $set: { history: { $slice: [{ $concatArrays: ['$history', [entry]] }, -HISTORY] } } };
}

function restored({ what, before }: ListingEdit, onHand: unknown): Stage {
  if (what === 'price') return { 'price.dong': before.dong };
  const state = { state: before.state, soldOutBy: before.soldOutBy ?? '$$REMOVE', isHiddenByManager: before.isHiddenByManager };
  return what === 'stock' ? { ...state, 'stock.onHand': onHand } : state;
}
