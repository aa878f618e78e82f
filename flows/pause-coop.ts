import { isManager } from '../src/domain/member';
import { isRefused } from '../src/domain/refusal';
import { oneOf, words } from '../src/flow/answers';
import { flow } from '../src/flow/flow';

const MOST_LETTERS = 120;

/** A manager stops all selling of the co-op; buyers will read the reason, so it is read back first. */
export const pauseCoop = flow('pause-coop', async (t) => {
  if (!isManager(t.person)) return t.say('refused.notManager');
  const reason = await t.ask('reason', words(MOST_LETTERS));
  const sure = await t.ask('sure', oneOf(['pause', 'keep'] as const, { yes: 'pause', no: 'keep' }), { reason });
  if (sure === 'keep') return t.say('kept');
  const paused = await t.do('paused', (s) => s.coops.pause(reason));
  if (isRefused(paused)) return t.say(`refused.${paused.refused}`);
  await t.say('paused', { reason }, { offers: [{ key: 'resume', go: { flow: 'resume-coop' } }] });
});
