import type { Person } from '../domain/member';
import { ORDER_TRANSITIONS, findTransition, type OrderActor, type OrderState, type OrderTransition, type OrderView } from '../domain/order';
import { refuse } from '../domain/refusal';
import type { OrderRefusal } from '../domain/use-cases';
import { Fault } from '../errors';
import type { OrderEffect, OrderEffectKind, OrderRow } from '../store/orders';
import { actorOf, audit, known, type Bound } from './bound';
import { viewOrders } from './views';

const UNDO_MS = 600_000;
const TOLD: Partial<Record<OrderState, OrderEffectKind>> = {
  placed: 'unconfirmed', confirmed: 'confirmed', ready: 'ready', rejected: 'rejected', cancelled: 'cancelled', expired: 'expired',
};

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

/**
 * Moves an order one step on by the table of transitions: state, history, what is to be told, and the stock it holds, all in the
 * transaction of the act. Refused when the person may not, or when the order has moved on already.
 */
export async function advanceOrder(bound: Bound, orderId: string, to: OrderState, why?: OrderEffect['why']): Promise<OrderView | OrderRefusal> {
  const { stores, person, act } = bound;
  const row = await stores.orders.byId(person.coopIds, orderId, act.session);
  const roles = row ? rolesIn(person, row) : [];
  if (!row || roles.length === 0) return refuse('noSuchOrder');
  if (row.history.some((one) => one.opId === act.opId && one.to === to)) return seen(bound, row);
  const transition = roles.map((role) => findTransition(row.state, to, role)).find((one) => one !== undefined);
  if (!transition) return tooLateOrNotAllowed(row, roles, to);
  if (row.state === 'confirmed' && to === 'placed' && !isOwnAndRecent(bound, row)) return refuse('tooLate', { state: row.state });

  const by = actorOf(bound);
  const kind = TOLD[to];
  const effect = kind && { kind, at: act.now, by, ...(why ? { why } : {}) };
  const step = { opId: act.opId, at: act.now, by, from: transition.from, to };
  const after = await stores.orders.advance({ coopId: row.coopId, id: row._id }, step, effect, act.session);
  if (!after) return refuse('tooLate', { state: row.state });
  await moveStock(bound, after, transition.stock);
  if (effect) act.after.push({ kind: 'order', coopId: row.coopId, id: row._id });
  if (!roles.includes('seller') && !roles.includes('buyer')) await audit(bound, row.coopId, `order:${to}`, row._id);
  return seen(bound, after);
}

/** Too late when this role could have done it in another state; not allowed when it never can. */
function tooLateOrNotAllowed(row: OrderRow, roles: OrderActor[], to: OrderState): OrderRefusal {
  const isEverAllowed = ORDER_TRANSITIONS.some((one) => one.to === to && one.by.some((role) => roles.includes(role)));
  return isEverAllowed ? refuse('tooLate', { state: row.state }) : refuse('notAllowed');
}

function isOwnAndRecent(bound: Bound, row: OrderRow): boolean {
  const last = row.history.at(-1);
  return last?.to === 'confirmed' && last.by === actorOf(bound) && bound.act.now.getTime() - last.at.getTime() <= UNDO_MS;
}

async function moveStock({ stores, act, newId, person }: Bound, row: OrderRow, what: OrderTransition['stock']): Promise<void> {
  if (what === 'keep') return;
  const [move, kind] = what === 'release' ? ([stores.stock.release, 'released'] as const) : ([stores.stock.sell, 'sold'] as const);
  const movements = [];
  for (const [i, { listingId, quantity }] of row.lines.entries()) {
    const isMoved = await move({ coopId: row.coopId, listingId, base: quantity.base }, act.session);
    if (!isMoved) throw new Fault('flowBroken', 'an order holds more than its listing says');
    const opId = `${row._id}/${kind}/${i}`;
    movements.push({ _id: newId(), coopId: row.coopId, opId, listingId, kind, base: -quantity.base, orderId: row._id, at: act.now, by: person.contactId });
  }
  await stores.stock.record(movements, act.session);
}

async function seen({ stores, act }: Bound, row: OrderRow): Promise<OrderView> {
  const [view] = await viewOrders(stores, [row], act.session);
  return known(view, 'order');
}
