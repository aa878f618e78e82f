import { isRefused } from '../src/domain/refusal';
import { flow } from '../src/flow/flow';

/** A seller says whether what they were told of their day is right; of what is not the managers learn. */
export const answerStatement = flow('answer-statement', async (t) => {
  const isRight = t.given('right') === 'yes';
  const answered = await t.do('answer', (s) => s.orders.answerStatement(t.given<string>('statementId') ?? '', isRight));
  if (isRefused(answered)) return t.say('notFound');
  if (isRight) return t.say('right');
  return t.say(answered.managers > 0 ? 'wrong' : 'wrong.nobody');
});
