import { nextCarrier, withFeeOf } from '../domain/basket-fee';
import type { Person } from '../domain/member';
import type { Dong } from '../domain/money';
import type { OrderActor, OrderDue, OrderEvent, OrderView } from '../domain/order';
import { duesAfter } from '../domain/order-dues';
import { holdsStock } from '../domain/order-rules';
import { planStep, undoOf, type OrderChanges, type PlannedStep, type StockMove } from '../domain/order-step';
import { isRefused, refuse, type Refusal } from '../domain/refusal';
import { leftOf } from '../domain/stock';
import type { OrderRefusal } from '../domain/use-cases';
import { Fault } from '../errors';
import type { OrderEffect, OrderRow, OrderStepRow } from '../store/orders';
import type { StockMovementRow } from '../store/stock';
import { Moved } from '../store/turns';
import { actorOf, audit, known, knownCoop, type Bound } from './bound';
import { noteSale } from './statements';
import { viewOrders } from './views';
import { serveLine } from './wait-line';

/** A step of an order by somebody: what happens, a word about it, and what it changes beside the state. */
export interface Step {
  event: OrderEvent;
  why?: string;
  /** The money that came in with `paid`, đồng. */
  amount?: Dong;
  changes?: OrderChanges;
  /** What those who are told are shown. */
  photo?: OrderEffect['photo'];
  /** Its alarms before the step, when they are not those of the row. */
  dues?: OrderDue[];
}

/** As what a person may act on an order or see it: its buyer, its seller, a manager of its co-op; nobody else knows that it exists. */
export function rolesIn(person: Person, order: OrderRow): OrderActor[] {
  const { member } = person;
  const isOfCoop = member?.coopId === order.coopId;
  return [
    ...(order.ownerId === person.ownerId && order.buyer.contactId === person.contactId ? (['buyer'] as const) : []),
    ...(isOfCoop && member.id === order.sellerId ? (['seller'] as const) : []),
    ...(isOfCoop && member.roles.includes('manager') ? (['manager'] as const) : []),
  ];
}

/** The order as this person may act on it, or undefined. */
export async function orderFor({ stores, person, act }: Bound, orderId: string): Promise<OrderRow | undefined> {
  const row = await stores.orders.byId(person.coopIds, orderId, act.session);
  return row && rolesIn(person, row).length > 0 ? row : undefined;
}

/**
 * Lets something happen to an order by the table of rules: state, history, what is to be told, and the stock, all in the transaction of the
 * act. The same act again gives the order as it is. Refused when the person may not, or when the order has moved on already.
 */
export async function stepOrder(bound: Bound, orderId: string, step: Step): Promise<OrderView | OrderRefusal | Refusal<'notEnoughStock'>> {
  const row = await orderFor(bound, orderId);
  if (!row) return refuse('noSuchOrder');
  return takeStep(bound, row, rolesIn(bound.person, row), step);
}

/** As stepOrder, for what never holds more than before. */
export async function plainStep(bound: Bound, orderId: string, step: Step): Promise<OrderView | OrderRefusal> {
  const done = await stepOrder(bound, orderId, step);
  if (isShort(done)) throw new Fault('flowBroken', `${step.event} wanted more stock`);
  return done;
}

/** Takes back the last step of an order, by who took it, within ten minutes. */
export async function undoStep(bound: Bound, orderId: string): Promise<OrderView | OrderRefusal> {
  const row = await orderFor(bound, orderId);
  if (!row) return refuse('noSuchOrder');
  const done = await again(bound, row);
  if (done) return done;
  const event = undoOf(row, actorOf(bound), bound.act.now);
  if (!event) return refuse('tooLate', { state: row.state });
  const paid = event === 'unpaid' ? row.history.findLast((one) => one.event === 'paid') : undefined;
  if (paid) await bound.stores.payments.giveBack({ coopId: row.coopId, orderId, takenIn: paid.opId }, bound.act.session);
  return plainStep(bound, orderId, { event });
}

/** The order as this very act left it, when it has been done already. */
export async function again(bound: Bound, row: OrderRow): Promise<OrderView | undefined> {
  return row.history.some(({ opId }) => opId === bound.act.opId) ? seen(bound, row) : undefined;
}

/** The same for whoever acts with these roles, the system included. */
export async function takeStep(bound: Bound, row: OrderRow, roles: OrderActor[], step: Step): Promise<OrderView | OrderRefusal | Refusal<'notEnoughStock'>> {
  const { stores, act } = bound;
  if (row.history.some((one) => one.opId === act.opId && one.event === step.event)) return seen(bound, row);
  const by = roles.includes('system') ? 'system' : actorOf(bound);
  const planned = planStep(row, { ...step, opId: act.opId, by, roles, now: act.now, ...(by === 'system' ? {} : { channelId: bound.person.channelId }) });
  if (isRefused(planned)) return planned;
  const short = await moveStock(bound, row, planned);
  if (short) return short;
  const written = { ...stepRow(row, planned, step), dues: await alarmsAfter(bound, row, planned, step.dues) };
  const after = await stores.orders.take({ coopId: row.coopId, id: row._id }, row.history.length, written, act.session);
  if (!after) throw new Moved('an order was moved on by somebody else'); // stock has moved in this transaction: all of it is run again
  for (const { kind, listingId } of planned.stock) if (kind === 'released') await serveLine(bound, { coopId: row.coopId, listingId });
  if (planned.stock.some(({ kind }) => kind === 'sold')) await noteSale(bound, after);
  await passFeeOn(bound, after);
  if (planned.rule.tells.length > 0) act.after.push({ kind: 'order', coopId: row.coopId, id: row._id });
  if (planned.history.as === 'manager') await audit(bound, row.coopId, `order:${step.event}`, row._id);
  return seen(bound, after);
}

/** The fee of a basket goes with its delivery: when the order that carries it is not brought, the next one of the same co-op carries it. */
async function passFeeOn(bound: Bound, ended: OrderRow): Promise<void> {
  const { stores, act } = bound;
  if (holdsStock(ended.state) || ended.delivery.fee === 0) return;
  const next = nextCarrier(ended, await stores.orders.ofBasket(ended.coopId, ended.basket, act.session));
  if (!next) return;
  const offer = next.offer && { ...next.offer, total: next.offer.total + ended.delivery.fee };
  const moved = await takeStep(bound, next, ['system'], { event: 'feeMoved', why: ended.code, changes: { delivery: withFeeOf(next.delivery, ended), ...(offer ? { offer } : {}) } });
  if (isRefused(moved)) throw new Fault('flowBroken', 'an open order could not carry the fee of its basket');
}

function stepRow(before: OrderRow, { rule, history, changes }: PlannedStep, { event: kind, why, photo }: Step): OrderStepRow {
  const { at, by, from, to } = history;
  const former = changes.sellerId === undefined ? {} : { sellerId: before.sellerId };
  const was = changes.lines || changes.buyer || changes.delivery ? { was: { lines: before.lines, total: before.total, address: before.buyer.address, ...former } } : {};
  const effect = { kind, at, by, ...(why === undefined ? {} : { why }), ...(photo ? { photo } : {}), ...was };
  return { history: { ...history, from: from ?? to }, changes, ...(rule.tells.length > 0 ? { effect } : {}) };
}

async function alarmsAfter(bound: Bound, row: OrderRow, { history, changes }: PlannedStep, dues = row.dues): Promise<OrderDue[]> {
  const { settings } = await knownCoop(bound, row.coopId);
  return duesAfter({ state: history.to, payment: changes.payment ?? row.payment, dues, lines: changes.lines ?? row.lines }, history.event, settings, bound.act.now);
}

/**
 * Moves the stock of a step and writes it into the ledger. More of something is held only when so much is free: otherwise what this step moved
 * before is moved back, and what is left is told.
 */
async function moveStock(bound: Bound, row: OrderRow, { stock, history }: PlannedStep): Promise<Refusal<'notEnoughStock'> | undefined> {
  const { stores, act, newId } = bound;
  const moved: { move: StockMove; ledger: Ledger[] }[] = [];
  for (const move of stock) {
    const ledger = await moveOne(bound, row.coopId, move);
    if (ledger) {
      moved.push({ move, ledger });
      continue;
    }
    if (move.kind !== 'held') throw new Fault('flowBroken', 'an order holds more than its listing says');
    for (const { move: { listingId, held } } of moved) await moveOne(bound, row.coopId, { listingId, kind: held > 0 ? 'released' : 'found', onHand: 0, held: -held });
    return shortOf(bound, row.coopId, move.listingId);
  }
  const lines = moved.flatMap(({ move: { listingId }, ledger }) => ledger.map(([kind, base]) => ({ listingId, kind, base })));
  await stores.stock.record(lines.filter(({ base }) => base !== 0).map((line, i) => ({
    _id: newId(), coopId: row.coopId, opId: `${row._id}/${row.history.length}/${i}`, ...line, orderId: row._id, at: act.now, by: history.by,
  })), act.session);
  return undefined;
}

type Ledger = [kind: StockMovementRow['kind'], base: number];

/** Moves the stock of one listing; gives what the ledger says of it, or undefined when the goods are not as they would have to be. */
async function moveOne({ stores: { stock }, act }: Bound, coopId: string, { listingId, kind, onHand, held }: StockMove): Promise<Ledger[] | undefined> {
  const of = { coopId, listingId, base: Math.abs(kind === 'lost' ? onHand : held) };
  switch (kind) {
    case 'held': return (await stock.hold({ ...of, now: act.now }, act.session)) ? [['held', held]] : undefined;
    case 'released': return (await stock.release(of, act.session)) ? [['released', held]] : undefined;
    case 'sold': return (await (held < 0 ? stock.sell : stock.unsell)(of, act.session)) ? [['sold', held]] : undefined;
    case 'found': return [['adjusted', await stock.find(of, act.session)], ['held', held]];
    case 'lost': return [['adjusted', 0 - (await stock.lose(of, act.session))]];
  }
}

async function shortOf({ stores, act }: Bound, coopId: string, listingId: string): Promise<Refusal<'notEnoughStock'>> {
  const [listing] = await stores.listings.byIds([coopId], [listingId], act.session);
  return refuse('notEnoughStock', listing && { listingId, name: listing.name, left: leftOf(listing) });
}

const isShort = (result: object): result is Refusal<'notEnoughStock'> => 'refused' in result && result.refused === 'notEnoughStock';

async function seen({ stores, act }: Bound, row: OrderRow): Promise<OrderView> {
  const [view] = await viewOrders(stores, [row], act.session);
  return known(view, 'order');
}
