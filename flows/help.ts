import { isManager, isSeller } from '../src/domain/member';
import { flow } from '../src/flow/flow';

/** What one can write here, with an example, for everybody by who they are. */
export const help = flow('help', async (t) => {
  const offers = [{ key: 'person', labelKey: 'common:go.person', go: { flow: 'person', given: { about: 'help' } } }];
  if (isManager(t.person)) return t.say('manager', {}, { offers });
  await t.say(isSeller(t.person) ? 'seller' : 'buyer', {}, { offers });
});
