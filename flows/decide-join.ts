import { isRefused } from '../src/domain/refusal';
import { flow } from '../src/flow/flow';

/** A manager's yes or no to somebody who wants to sell, or who has a manager's code; they are told. */
export const decideJoin = flow('decide-join', async (t) => {
  const requestId = t.given<string>('requestId') ?? '';
  const isAccepted = t.given('decision') === 'yes';
  const answered = await t.do('answered', (s) => s.people.answerJoin(requestId, isAccepted));
  if (isRefused(answered)) return t.say(`refused.${answered.refused}`);
  await t.say(isAccepted ? 'accepted' : 'declined', { who: answered.name });
});
