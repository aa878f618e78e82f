import { flow } from '../src/flow/flow';

/** Somebody wants a human: managers are told who it is, and the bot keeps quiet until they give the conversation back. */
export const person = flow('person', async (t) => {
  const called = await t.do('called', (s) => s.people.callHuman(t.given<string>('about') ?? ''));
  await t.say(called.managers === 0 ? 'nobody' : called.isAtNight ? 'called.night' : 'called', { phone: called.phone });
  t.pause();
});
