import { ALARMS, goesOff } from '../domain/order-dues';
import { isRefused } from '../domain/refusal';
import { Fault } from '../errors';
import { inTransaction } from '../store/transaction';
import { boundToSystem, type Tools } from './bound';
import type { Act, AfterCommit } from './context';
import { takeStep } from './order-steps';

/**
 * Lets what is due of an order happen, as the system, and gives what is to be told of it; nothing when nothing is due (any more). However often and from
 * wherever it is asked, an alarm goes off once: the step names the order as it was read, and takes its alarm with it.
 */
export async function fireDues(tools: Tools, { coopId, orderId, now }: { coopId: string; orderId: string; now: Date }): Promise<AfterCommit[]> {
  const told: AfterCommit[] = [];
  for (let next = await fireNext(tools, { coopId, orderId, now }); next; next = await fireNext(tools, { coopId, orderId, now })) told.push(...next);
  return told;
}

/** One alarm in a transaction of its own; undefined when none is late. */
function fireNext(tools: Tools, { coopId, orderId, now }: { coopId: string; orderId: string; now: Date }): Promise<AfterCommit[] | undefined> {
  return inTransaction(tools.stores.database, async (session) => {
    const row = await tools.stores.orders.byId([coopId], orderId, session);
    const late = row && goesOff(row, now);
    if (!late) return undefined;
    const { due, rest } = late;
    if (!due) {
      await tools.stores.orders.setDues({ coopId, id: orderId }, row.history.length, rest, session);
      return [];
    }
    const { event, why } = ALARMS[due.kind];
    const act: Act = { session, now, opId: `${orderId}:${due.kind}:${due.at.getTime()}`, by: { kind: 'system' }, after: [] };
    const done = await takeStep(boundToSystem(tools, act), row, ['system'], { event, dues: rest, ...(why ? { why } : {}) });
    if (isRefused(done)) throw new Fault('flowBroken', `the alarm ${due.kind} is allowed in no state that it is for`);
    return act.after;
  });
}
