import { isRefused } from '../src/domain/refusal';
import { words } from '../src/flow/answers';
import { flow } from '../src/flow/flow';
import { inSentence } from './parts/wording';

const MOST_LETTERS = 500;

/** A seller answers what a buyer asked about their goods; the words go to the buyer as they are. */
export const answerQuestion = flow('answer-question', async (t) => {
  const questionId = t.given<string>('questionId') ?? '';
  const question = await t.look((s) => s.questions.byId(questionId));
  if (!question) return t.say('gone');
  const values = { text: question.text, goods: inSentence(question.listingName) };
  const answer = await t.ask('answer', words(MOST_LETTERS), values);
  const answered = await t.do('answered', (s) => s.questions.answer(questionId, answer));
  await t.say(isRefused(answered) ? 'gone' : 'sent', values);
});
