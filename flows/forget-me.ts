import { oneOf } from '../src/flow/answers';
import { flow } from '../src/flow/flow';

/** Forgets a buyer's name, phone, address and consent, asked once. Orders under way keep what they need. */
export const forgetMe = flow('forget-me', async (t) => {
  const { delivery, hasConsented } = t.person;
  const isKnown = delivery !== undefined || hasConsented || t.given('sure') !== undefined;
  if (!isKnown) return t.say('nothingKept');
  const answer = await t.ask('sure', oneOf(['forget', 'keep'] as const, { yes: 'forget', no: 'keep' }));
  if (answer === 'keep') return t.say('kept');
  await t.do('forgotten', (s) => s.people.forget());
  t.forgetRest();
  return t.say('done');
});
