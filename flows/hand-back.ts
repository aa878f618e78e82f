import { isRefused } from '../src/domain/refusal';
import { flow } from '../src/flow/flow';

/** A manager has finished talking with somebody: the bot goes on with them. */
export const handBack = flow('hand-back', async (t) => {
  const number = t.given<number>('number') ?? 0;
  const given = await t.do('handBack', (s) => s.people.handBack(number));
  if (isRefused(given)) return t.say(`refused.${given.refused}`, { number });
  await t.say(given.name === undefined ? 'done' : 'doneNamed', { number, who: given.name });
});
