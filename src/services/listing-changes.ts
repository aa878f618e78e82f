import { areConvertible } from '../domain/quantity';
import { refuse, type Refusal } from '../domain/refusal';
import type { ListingChange, ListingServices } from '../domain/use-cases';
import type { EditMark, ListingKey } from '../store/listing-edits';
import type { ListingEdit, ListingRow } from '../store/listings';
import { actorOf, audit, known, tell, type Bound } from './bound';
import { viewListings } from './views';
import { serveLine } from './wait-line';

const UNDO_MS = 600_000;

type Changes = Pick<ListingServices, 'changePrice' | 'setStock' | 'markSoldOut' | 'hide' | 'show' | 'undo'>;

/** Changes of goods by their seller or a manager of the co-op. Each can be taken back for ten minutes by who made it. */
export function listingChanges(bound: Bound): Changes {
  const { stores, act } = bound;
  return {
    changePrice: (listingId, dong) =>
      changeListing(bound, listingId, 'price', async (_row, key, mark) => (await stores.edits.changePrice(key, dong, mark, act.session)) ?? refuse('gone')),
    setStock: (listingId, onHand) =>
      changeListing<'otherUnit' | 'belowHeld'>(bound, listingId, 'stock', async (row, key, mark) => {
        if (!areConvertible(onHand.unit, row.price.unit)) return refuse('otherUnit', { unit: row.price.unit });
        const after = await stores.edits.setStock(key, onHand.base, mark, act.session);
        if (!after) return refuse('belowHeld', { held: { base: row.stock.held, unit: row.price.unit } });
        await recordAdjusted(bound, after, onHand.base - row.stock.onHand);
        return after;
      }),
    markSoldOut: (listingId) =>
      changeListing(bound, listingId, 'state', async (row, key, mark) => (await stores.edits.markSoldOut(key, mark, act.session)) ?? row),
    hide: (listingId) =>
      changeListing(bound, listingId, 'state', async (row, key, mark) => {
        const isByManager = bound.person.member?.id !== row.sellerId;
        const after = await stores.edits.hide(key, isByManager, mark, act.session);
        if (after && isByManager) await tellHidden(bound, after);
        return after ?? refuse('gone');
      }),
    show: (listingId) => changeListing<'nothingLeft'>(bound, listingId, 'state', (row, key, mark) => show(bound, row, key, mark)),
    undo: (listingId) => undo(bound, listingId),
  };
}

type Edit<R extends string> = (row: ListingRow, key: ListingKey, mark: EditMark) => Promise<ListingRow | Refusal<R | 'gone' | 'notYours'>>;

/** The frame of every change of goods: who may, whether this act has been done already, and what it was before. */
export async function changeListing<R extends string = never>(
  bound: Bound,
  listingId: string,
  what: ListingEdit['what'],
  edit: Edit<R>,
): Promise<ListingChange | Refusal<R | 'gone' | 'notYours'>> {
  const { act, person, stores } = bound;
  const { member } = person;
  const [row] = await stores.listings.byIds(member ? [member.coopId] : person.coopIds, [listingId], act.session);
  if (!row || row.state === 'removed') return refuse('gone');
  if (!member || (row.sellerId !== member.id && !member.roles.includes('manager'))) return refuse('notYours');

  const done = row.history.find((one) => one.opId === act.opId);
  if (done) return changed(bound, asBefore(row, done), row);
  const after = await edit(row, { coopId: row.coopId, id: row._id }, { opId: act.opId, at: act.now, by: actorOf(bound), what });
  if ('refused' in after) return after;
  await serveLine(bound, { coopId: row.coopId, listingId: row._id });
  if (row.sellerId !== member.id) await audit(bound, row.coopId, `listing${what.charAt(0).toUpperCase()}${what.slice(1)}Changed`, row._id);
  return changed(bound, row, after);
}

async function show(bound: Bound, row: ListingRow, key: ListingKey, mark: EditMark): Promise<ListingRow | Refusal<'notYours' | 'nothingLeft'>> {
  const isManager = bound.person.member?.roles.includes('manager') ?? false;
  if (row.isHiddenByManager && !isManager) return refuse('notYours');
  if (row.state === 'open' || row.state === 'pending' || row.state === 'draft') return row;
  return (await bound.stores.edits.show(key, mark, bound.act.session)) ?? refuse('nothingLeft');
}

async function undo(bound: Bound, listingId?: string): Promise<ListingChange | Refusal<'nothingToUndo'>> {
  const { stores, act } = bound;
  const coopId = bound.person.member?.coopId;
  const since = new Date(act.now.getTime() - UNDO_MS);
  const already = coopId && (await stores.edits.undoneIn(coopId, act.opId, act.session));
  if (already) return changed(bound, already, already);
  const last = coopId && (await stores.edits.lastBy({ coopId, by: actorOf(bound), since }, listingId, act.session));
  const edit = last ? last.history.at(-1) : undefined;
  if (!last || !edit) return refuse('nothingToUndo');
  const after = await stores.edits.undo({ coopId: last.coopId, id: last._id }, edit, act.opId, act.session);
  if (!after) return refuse('nothingToUndo');
  if (edit.stockBy !== 0) await recordAdjusted(bound, after, -edit.stockBy);
  await serveLine(bound, { coopId: last.coopId, listingId: last._id });
  return changed(bound, last, after);
}

async function changed({ stores, act }: Bound, before: ListingRow, after: ListingRow): Promise<ListingChange> {
  const [was, is] = await viewListings(stores, [before, after], act.session);
  return { before: known(was, 'listing'), after: known(is, 'listing') };
}

/** The listing as it was before one of its last changes. */
function asBefore(row: ListingRow, { before, stockBy }: ListingEdit): ListingRow {
  const stock = { ...row.stock, onHand: row.stock.onHand - stockBy };
  return { ...row, stock, state: before.state, price: { ...row.price, dong: before.dong } };
}

export async function recordAdjusted(bound: Bound, row: ListingRow, base: number): Promise<void> {
  const { stores, act } = bound;
  const movement = { _id: bound.newId(), coopId: row.coopId, opId: act.opId, listingId: row._id, kind: 'adjusted' as const, base, at: act.now, by: actorOf(bound) };
  await stores.stock.record([movement], act.session);
}

async function tellHidden(bound: Bound, row: ListingRow): Promise<void> {
  const values = { listingId: row._id, name: row.name };
  const to = { memberId: row.sellerId };
  await tell(bound, { coopId: row.coopId, kind: 'listingHiddenByManager', to, about: `listing:${row._id}`, values });
}
