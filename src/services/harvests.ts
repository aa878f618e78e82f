import { againAt, harvestOf, isCutOff, type Harvest, type SaidHarvest } from '../domain/harvest';
import { areConvertible, type Quantity } from '../domain/quantity';
import { refuse } from '../domain/refusal';
import type { ListingServices } from '../domain/use-cases';
import type { HarvestDue, ListingRow } from '../store/listings';
import { inTransaction } from '../store/transaction';
import { boundToSystem, knownCoop, tell, type Bound, type Tools } from './bound';
import type { AfterCommit } from './context';
import { changeListing, recordAdjusted } from './listing-changes';
import { fireDues } from './order-dues';

/** Goods that are picked for who has ordered them, as one person may say it. */
export function listingHarvests(bound: Bound): Pick<ListingServices, 'harvestOf' | 'setHarvest'> {
  const { stores, person, act } = bound;
  return {
    harvestOf: async (said) => {
      const [coop] = await stores.coops.byIds(person.member ? [person.member.coopId] : person.coopIds, act.session);
      return coop && harvestOf(said, coop.settings, act.now);
    },
    setHarvest: (listingId, said, most) => setHarvest(bound, listingId, said, most),
  };
}

function setHarvest(bound: Bound, listingId: string, said: SaidHarvest, most?: Quantity): ReturnType<ListingServices['setHarvest']> {
  const { stores, act } = bound;
  return changeListing<'belowHeld' | 'otherUnit' | 'promised' | 'tooLate'>(bound, listingId, 'harvest', async (row, key, mark) => {
    const { harvest: before, stock, price: { unit } } = row;
    if (most && !areConvertible(most.unit, unit)) return refuse('otherUnit', { unit });
    const { settings } = await knownCoop(bound, row.coopId);
    const harvest = harvestOf(said, settings, act.now);
    if (!harvest) return refuse('tooLate');
    const isUnderWay = before !== undefined && !isCutOff(row, act.now);
    const of = isUnderWay ? await orderedOf(bound, { ...row, harvest: before }) : { orders: [], older: stock.held };
    if (before && of.orders.length > 0 && before.at.getTime() !== harvest.at.getTime()) return refuse('promised', { harvest: before });
    const usual = isUnderWay ? stock.onHand - of.older : (row.capacity ?? stock.onHand - of.older);
    const onHand = of.older + (most?.base ?? usual);
    const after = await stores.edits.setHarvest(key, { harvest, onHand }, mark, act.session);
    if (!after) return refuse('belowHeld', { held: { base: stock.held, unit } });
    await recordAdjusted(bound, after, onHand - stock.onHand);
    act.after.push({ kind: 'harvest', coopId: row.coopId, id: row._id });
    return after;
  });
}

/** A listing of which something of its harvest is due. */
type Due = ListingRow & Required<Pick<ListingRow, 'harvest' | 'harvestDue'>>;

/**
 * Lets what is due of a harvest happen, once however often it is asked; gives what is to be told, and when the next is due. Orders that nobody
 * wanted any more when they were asked are let go of first, so that nothing is picked for them.
 */
export async function harvestDue(tools: Tools, { coopId, listingId, now }: { coopId: string; listingId: string; now: Date }): Promise<{ after: AfterCommit[]; dueAt?: Date }> {
  const [row] = await tools.stores.listings.byIds([coopId], [listingId]);
  if (!row?.harvestDue) return { after: [] };
  const { kind, at } = row.harvestDue;
  if (at > now) return { after: [], dueAt: at };
  const released = kind === 'cutOff' ? await releaseUnasked(tools, row, now) : [];
  const done = await inTransaction(tools.stores.database, async (session) => {
    const [due] = await tools.stores.listings.byIds([coopId], [listingId], session);
    if (!isDue(due, now)) return { after: [] };
    const bound = boundToSystem(tools, { session, now, opId: `harvest:${listingId}:${due.harvestDue.kind}:${due.harvestDue.at.getTime()}`, by: { kind: 'system' }, after: [] });
    const dueAt = due.harvestDue.kind === 'cutOff' ? await endOrdering(bound, due, session) : await askAgain(bound, due, session);
    return { after: bound.act.after, ...(dueAt ? { dueAt } : {}) };
  });
  return { ...done, after: [...released, ...done.after] };
}

const isDue = (row: ListingRow | undefined, now: Date): row is Due => row?.harvest !== undefined && row.harvestDue !== undefined && row.harvestDue.at <= now;

async function releaseUnasked(tools: Tools, { coopId, _id: listingId }: ListingRow, now: Date): Promise<AfterCommit[]> {
  const orders = await tools.stores.orders.underWayOf({ coopId, listingId });
  const late = orders.filter(({ dues }) => dues.some(({ kind, at }) => kind === 'releaseUnasked' && at <= now));
  const told: AfterCommit[] = [];
  for (const { _id: orderId } of late) told.push(...(await fireDues(tools, { coopId, orderId, now })));
  return told;
}

/** The time to order is over: the seller is told how much to pick, for whom. */
async function endOrdering(bound: Bound, row: Due, session: NonNullable<Bound['act']['session']>): Promise<Date | undefined> {
  const { stores } = bound;
  const { coopId, _id: id, harvest, name, price: { unit }, stock, state } = row;
  const { settings } = await knownCoop(bound, coopId);
  const { orders } = await orderedOf(bound, row);
  const total = totalOf(orders);
  const next: HarvestDue = { kind: 'again', at: againAt(harvest, settings) };
  if (!(await stores.edits.endHarvest({ coopId, id }, row.harvestDue, { next, capacity: total + stock.onHand - stock.held }, session))) return undefined;
  const values = { listingId: id, name, ...harvest, total: { base: total, unit }, orders };
  if (state !== 'pending') await tell(bound, { coopId, kind: 'harvest', to: { memberId: row.sellerId }, about: `harvest:${id}`, values });
  return next.at;
}

interface Ordered {
  code: string;
  buyer: string;
  quantity: Quantity;
}

/** The orders of this harvest, with how much of it each is for; and how much `older` orders hold, base units. */
async function orderedOf({ stores, act }: Bound, { coopId, _id, harvest, price: { unit } }: Pick<Due, 'coopId' | '_id' | 'harvest' | 'price'>): Promise<{ orders: Ordered[]; older: number }> {
  const rows = await stores.orders.underWayOf({ coopId, listingId: _id }, act.session);
  const lines = rows.flatMap((row) => row.lines.filter(({ listingId }) => listingId === _id).map((line) => ({ ...line, row })));
  const isOfThis = (line: { harvest?: Harvest }): boolean => line.harvest?.at.getTime() === harvest.at.getTime();
  return {
    orders: lines.filter(isOfThis).map(({ row, quantity }) => ({ code: row.code, buyer: row.buyer.name, quantity: { base: quantity.base, unit } })),
    older: lines.filter((line) => !isOfThis(line)).reduce((sum, { quantity }) => sum + quantity.base, 0),
  };
}

const totalOf = (orders: Ordered[]): number => orders.reduce((sum, { quantity }) => sum + quantity.base, 0);

/** Goods that are still of use are asked for again: as much as before, at the same price. */
async function askAgain(bound: Bound, { coopId, _id: id, harvestDue: due, sellerId, name, price, capacity = 0, state, soldOutBy }: Due, session: NonNullable<Bound['act']['session']>): Promise<undefined> {
  if (!(await bound.stores.edits.settleHarvest({ coopId, id }, due, session))) return undefined;
  if (state !== 'soldout' || soldOutBy !== 'cutOff' || capacity <= 0) return undefined;
  const values = { listingId: id, name, price, some: { base: capacity, unit: price.unit } };
  await tell(bound, { coopId, kind: 'harvestAgain', to: { memberId: sellerId }, about: `harvest:${id}`, values });
  return undefined;
}
