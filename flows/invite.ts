import { isManager, type Role } from '../src/domain/member';
import { isRefused } from '../src/domain/refusal';
import { oneOf, aName } from '../src/flow/answers';
import { flow } from '../src/flow/flow';

const MOST_LETTERS = 60;

/** A manager invites somebody: as what, and how they are called. Ends with a code to be handed on. */
export const invite = flow('invite', async (t) => {
  if (!isManager(t.person)) return t.say('refused.notManager');
  const role = await t.ask('role', oneOf<Exclude<Role, 'buyer'>>(['seller', 'helper', 'manager']));
  const name = await t.ask('name', aName(MOST_LETTERS));
  const call = t.given<string>('call') ?? name;
  const invited = await t.do('invited', (s) => s.people.invite(role, name, call));
  if (isRefused(invited)) return t.say(`refused.${invited.refused}`);
  await t.say(`invited.${role}`, { who: name });
  await t.say('words', { who: name, code: `${invited.code.slice(0, 4)} ${invited.code.slice(4)}` });
});
