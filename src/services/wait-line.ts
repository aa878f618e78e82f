import { isCutOff } from '../domain/harvest';
import { leftOf } from '../domain/stock';
import { keptUntil, offersOf } from '../domain/wait';
import { Fault } from '../errors';
import type { ListingRow } from '../store/listings';
import type { StockMovementRow } from '../store/stock';
import { Moved } from '../store/turns';
import type { WaitKey, WaitRow } from '../store/waits';
import { inTransaction } from '../store/transaction';
import { boundToSystem, knownCoop, tell, type Bound, type Tools } from './bound';
import type { AfterCommit } from './context';

/** How many of a line are looked at when goods return; who stands behind them is served as those answer. */
const MOST_AT_ONCE = 100;

/**
 * Offers what is free of these goods to those who wait for it, in their order, and holds it for them: in the very transaction in which it became
 * free, so that nobody who comes later is faster. Nothing happens while the goods are not on sale.
 */
export async function serveLine(bound: Bound, key: WaitKey): Promise<void> {
  const { stores, act } = bound;
  const line = await stores.waits.line(key, MOST_AT_ONCE, act.session);
  if (line.length === 0) return;
  const [listing] = await stores.listings.byIds([key.coopId], [key.listingId], act.session);
  const { paused, settings } = await knownCoop(bound, key.coopId);
  if (listing?.state !== 'open' || paused || isCutOff(listing, act.now)) return;
  const until = keptUntil(act.now, settings, listing.harvest);
  for (const { one, base } of offersOf(line.map((row) => ({ ...row, id: row._id })), leftOf(listing).base)) {
    const { id: _id, ...row } = one;
    await offer(bound, row, listing, { held: base, until });
  }
}

async function offer(bound: Bound, row: WaitRow, { name, price }: ListingRow, { held, until }: { held: number; until: Date }): Promise<void> {
  const { stores, act } = bound;
  const { coopId, listingId, ownerId, contactId } = row;
  const isHeld = await stores.stock.hold({ coopId, listingId, base: held, now: act.now }, act.session);
  if (!isHeld || !(await stores.waits.offer(row, { held, until }, act.session))) throw new Moved('goods that were free are not free any more');
  await record(bound, row, 'held', held);
  const values = { listingId, name, price, some: { base: held, unit: price.unit }, until };
  await tell(bound, { coopId, kind: 'backAgain', to: { ownerId, contactId }, about: `wait:${row._id}`, values });
  act.after.push({ kind: 'wait', coopId, id: row._id });
}

/** Ends a place; what was held for it goes to the next. */
export async function endPlace(bound: Bound, row: WaitRow, state: 'left' | 'lapsed'): Promise<void> {
  if (!(await bound.stores.waits.end(row, state, bound.act.session))) throw new Moved('a place in a line was ended by somebody else');
  if (row.state !== 'offered') return;
  await letGo(bound, row);
  await serveLine(bound, row);
}

/** What is held for this person of these goods, because they waited. */
export async function keptFor({ stores, person, act }: Bound, listingIds: string[]): Promise<WaitRow[]> {
  const places = await stores.waits.ofContact(person, act.session);
  return places.filter((row) => row.state === 'offered' && listingIds.includes(row.listingId));
}

/** Goods as the one sees them for whom some are held: those are free. */
export function asKept(listing: ListingRow, kept: WaitRow[]): ListingRow {
  const base = heldOf(kept, listing._id);
  if (base === 0) return listing;
  const state = listing.state === 'soldout' && listing.soldOutBy === 'orders' ? 'open' : listing.state;
  return { ...listing, state, stock: { ...listing.stock, held: listing.stock.held - base } };
}

/** Frees what is held for this person, for the order that is being placed; `holdAgain` is the way back. */
export async function freeKept({ stores, act }: Bound, kept: WaitRow[]): Promise<void> {
  for (const row of kept) if (!(await stores.stock.release(stockOf(row), act.session))) throw new Fault('flowBroken', 'an offer holds more than its listing says');
}

export async function holdAgain({ stores, act }: Bound, kept: WaitRow[]): Promise<void> {
  for (const row of kept) if (!(await stores.stock.hold({ ...stockOf(row), now: act.now }, act.session))) throw new Moved('what was freed a moment ago is gone');
}

/** The offers have become an order: they end, and what the order left of them goes to the next. */
export async function endKept(bound: Bound, kept: WaitRow[]): Promise<void> {
  const { stores, act } = bound;
  for (const row of kept) {
    if (!(await stores.waits.end(row, 'taken', act.session))) throw new Moved('an offer was ended by somebody else');
    await record(bound, row, 'released', -heldIn(row));
    await serveLine(bound, row);
  }
}

/** An offer that nobody answered in time goes to the next, once however often it is asked; gives what is to be told, or when its time is over. */
export function lapse(tools: Tools, { coopId, waitId, now }: { coopId: string; waitId: string; now: Date }): Promise<{ after: AfterCommit[]; dueAt?: Date }> {
  return inTransaction(tools.stores.database, async (session) => {
    const row = await tools.stores.waits.byId(coopId, waitId, session);
    if (row?.state !== 'offered' || !row.until) return { after: [] };
    if (row.until > now) return { after: [], dueAt: row.until };
    const bound = boundToSystem(tools, { session, now, opId: `${waitId}:lapsed`, by: { kind: 'system' }, after: [] });
    await endPlace(bound, row, 'lapsed');
    return { after: bound.act.after };
  });
}

async function letGo(bound: Bound, row: WaitRow): Promise<void> {
  await freeKept(bound, [row]);
  await record(bound, row, 'released', -heldIn(row));
}

async function record({ stores, act, newId }: Bound, { _id, coopId, listingId, contactId }: WaitRow, kind: StockMovementRow['kind'], base: number): Promise<void> {
  await stores.stock.record([{ _id: newId(), coopId, opId: `${_id}/${kind}`, listingId, kind, base, at: act.now, by: contactId }], act.session);
}

const heldIn = ({ held = 0 }: WaitRow): number => held;
const heldOf = (kept: WaitRow[], listingId: string): number => kept.filter((row) => row.listingId === listingId).reduce((sum, row) => sum + heldIn(row), 0);
const stockOf = (row: WaitRow) => ({ coopId: row.coopId, listingId: row.listingId, base: heldIn(row) });
