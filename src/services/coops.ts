import { refuse } from '../domain/refusal';
import type { CoopServices } from '../domain/use-cases';
import { audit, known, managerIn, type Bound } from './bound';
import { callOf } from './views';

/** The co-op that somebody deals with, and pausing its selling. */
export function coopServices(bound: Bound): CoopServices {
  const { stores, act } = bound;
  return {
    mine: () => mine(bound),
    pause: async (reason) => {
      const manager = managerIn(bound);
      if (!manager) return refuse('notManager');
      await stores.coops.pause(manager.coopId, { reason, since: act.now }, act.session);
      await audit(bound, manager.coopId, 'coopPaused', manager.coopId);
      return { paused: true };
    },
    resume: async () => {
      const manager = managerIn(bound);
      if (!manager) return refuse('notManager');
      if (!(await stores.coops.resume(manager.coopId, act.session))) return refuse('notPaused');
      await audit(bound, manager.coopId, 'coopResumed', manager.coopId);
      return { resumed: true };
    },
  };
}

async function mine({ stores, person, act }: Bound): ReturnType<CoopServices['mine']> {
  const coops = await stores.coops.byIds(person.member ? [person.member.coopId] : person.coopIds, act.session);
  const coop = known(coops[0], 'co-op');
  const [manager] = await stores.members.withRole([coop.id], 'manager', act.session);
  const managerCall = callOf(manager);
  const call = managerCall ? { managerCall } : {};
  const union = person.member || coop.id === person.ownerId ? undefined : await stores.unions.byId(person.ownerId, act.session);
  if (union) return { id: union.id, name: union.name, phone: coop.phone, ...call };
  return { id: coop.id, name: coop.name, phone: coop.phone, ...call, ...(coop.paused ? { paused: coop.paused } : {}) };
}
