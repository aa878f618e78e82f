import { isRefused } from '../src/domain/refusal';
import { flow } from '../src/flow/flow';

/** A manager opens the co-op's selling again. */
export const resumeCoop = flow('resume-coop', async (t) => {
  const resumed = await t.do('resumed', (s) => s.coops.resume());
  await t.say(isRefused(resumed) ? `refused.${resumed.refused}` : 'resumed');
});
