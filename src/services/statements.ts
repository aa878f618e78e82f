import { boundsOf, dayOf } from '../domain/day';
import { openMoney } from '../domain/day-money';
import type { DayMoney } from '../domain/day-money';
import type { OrderState } from '../domain/order';
import { refuse } from '../domain/refusal';
import { isEmpty, statementDue, statementOf, type OrderStatements, type Statement } from '../domain/statement';
import type { Session } from '../store/database';
import type { StatementKey } from '../store/statements';
import type { Stores } from '../store/stores';
import { inTransaction } from '../store/transaction';
import { boundToSystem, knownCoop, managerIn, tell, tellManagers, type Bound, type Tools } from './bound';
import type { AfterCommit } from './context';
import { callOf } from './views';

/** What a seller may ask and say of what they sold. */
export function orderStatements(bound: Bound): OrderStatements {
  const { stores, person, act } = bound;
  const { member } = person;
  return {
    soldToday: async () => (member ? statementFor(stores, { coopId: member.coopId, sellerId: member.id, day: dayOf(act.now) }, act.session) : undefined),
    moneyToday: () => moneyToday(bound),
    answerStatement: (statementId, isRight) => answerStatement(bound, statementId, isRight),
  };
}

/** The day of a seller, by the ledger. */
export async function statementFor({ listings, stock, orders }: Stores, { coopId, sellerId, day }: StatementKey, session?: Session): Promise<Statement> {
  const { from, to } = boundsOf(day);
  const listingIds = await listings.idsOfSeller(coopId, sellerId, session);
  const movements = await stock.soldBetween({ coopId, listingIds, from, to }, session);
  const rows = await orders.byIds(coopId, [...new Set(movements.flatMap(({ orderId }) => (orderId === undefined ? [] : [orderId])))], session);
  return statementOf(rows.map((row) => ({ ...row, id: row._id })), movements);
}

const NOT_BROUGHT: OrderState[] = ['placed', 'confirmed', 'ready', 'delivering'];

async function moneyToday(bound: Bound): ReturnType<OrderStatements['moneyToday']> {
  const { stores, act: { now, session } } = bound;
  const manager = managerIn(bound);
  if (!manager) return undefined;
  const { coopId } = manager;
  const days = await stores.statements.ofDay(coopId, dayOf(now), session);
  const members = await stores.members.byIds(days.map(({ sellerId }) => sellerId), [coopId], session);
  const sellers: DayMoney['sellers'] = [];
  for (const day of days) sellers.push({ sellerCall: callOf(members.find(({ id }) => id === day.sellerId)), statement: await statementFor(stores, day, session) });
  const open = await stores.orders.ofCoop(coopId, { state: { $in: NOT_BROUGHT } }, 'oldest', session);
  const refunds = await stores.orders.refundsDue(coopId, session);
  const openOnly = open.filter(({ payment }) => payment.state !== 'refundDue');
  return { sellers: sellers.sort((a, b) => b.statement.total - a.statement.total), ...openMoney([...openOnly, ...refunds]) };
}

/** Goods of an order were sold, or are back: its seller's day is to be told. */
export async function noteSale(bound: Bound, { coopId, sellerId }: { coopId: string; sellerId: string }): Promise<void> {
  const { stores, act, newId } = bound;
  const { settings } = await knownCoop(bound, coopId);
  await stores.statements.note({ coopId, sellerId, day: dayOf(act.now) }, { id: newId(), dueAt: statementDue(act.now, settings) }, act.session);
}

/**
 * Leaves the notice of a seller's day, once whoever else asks, and gives what is to be told; nothing while it is not due, when all was taken back, or when it
 * says what was told already.
 */
export function writeStatement(tools: Tools, { coopId, statementId, now }: { coopId: string; statementId: string; now: Date }): Promise<AfterCommit[]> {
  return inTransaction(tools.stores.database, async (session) => {
    const { stores } = tools;
    const row = await stores.statements.byId(coopId, statementId, session);
    if (row?.state !== 'waiting' || row.dueAt > now) return [];
    const statement = await statementFor(stores, row, session);
    const isTold = row.statement !== undefined && JSON.stringify(row.statement) === JSON.stringify(statement);
    const isNothing = isEmpty(statement) && row.statement === undefined;
    if (!(await stores.statements.settle(row, { state: isNothing ? 'nothing' : 'told', statement }, session)) || isNothing || isTold) return [];
    const bound = boundToSystem(tools, { session, now, opId: `statement:${statementId}:${row.changes}`, by: { kind: 'system' }, after: [] });
    const values = { day: boundsOf(row.day).from, isAgain: row.statement !== undefined, statement };
    await tell(bound, { coopId, kind: 'statement', to: { memberId: row.sellerId }, about: `statement:${statementId}`, values });
    return bound.act.after;
  });
}

async function answerStatement(bound: Bound, statementId: string, isRight: boolean): ReturnType<OrderStatements['answerStatement']> {
  const { stores, person: { member }, act } = bound;
  const row = member && (await stores.statements.byId(member.coopId, statementId, act.session));
  if (!row || row.sellerId !== member.id) return refuse('noSuchStatement');
  await stores.statements.answer(row.coopId, statementId, isRight ? 'right' : 'wrong', act.session);
  if (isRight) return { managers: 0 };
  const values = { name: callOf(member), phone: member.phone, day: boundsOf(row.day).from, statement: row.statement };
  return { managers: await tellManagers(bound, { coopId: row.coopId, kind: 'statementWrong', about: `statement:${statementId}`, values }) };
}
