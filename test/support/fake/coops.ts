import { refuse } from '../../../src/domain/refusal';
import type { CoopServices } from '../../../src/domain/use-cases';
import { coopById, isManagerOf, memberOf, must, once, type Caller } from './state';

/** The person's co-op in memory, and its pause. */
export function fakeCoops(caller: Caller): CoopServices {
  const { state, person, act } = caller;
  const own = () => coopById(state, memberOf(caller)?.coopId ?? must(person.coopIds[0], 'co-op of the person'));
  const managed = () => (isManagerOf(caller, own().id) ? own() : undefined);
  return {
    mine: async () => {
      const coop = own();
      const union = memberOf(caller) ? undefined : state.unions.find((one) => one.id === person.ownerId);
      const managerCall = state.members.find((one) => one.coopId === coop.id && one.roles.includes('manager'))?.call;
      return structuredClone({ id: union?.id ?? coop.id, name: union?.name ?? coop.name, phone: coop.phone, managerCall, paused: union ? undefined : coop.paused });
    },
    pause: (reason) => once(caller, 'pause', reason, () => {
      const coop = managed();
      if (!coop) return refuse('notManager');
      coop.paused = { reason, since: act.now };
      return { paused: true as const };
    }),
    resume: () => once(caller, 'resume', '', () => {
      const coop = managed();
      if (!coop) return refuse('notManager');
      if (!coop.paused) return refuse('notPaused');
      coop.paused = undefined;
      return { resumed: true as const };
    }),
  };
}
