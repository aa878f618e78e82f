import { refuse } from '../domain/refusal';
import type { QuestionServices } from '../domain/use-cases';
import type { QuestionRow } from '../store/questions';
import { known, tell, type Bound } from './bound';
import { callOf } from './views';

/** Free questions of buyers about goods: to the seller, and the answer back. */
export function questionServices(bound: Bound): QuestionServices {
  return {
    ask: (listingId, text) => ask(bound, listingId, text),
    byId: async (questionId) => {
      const question = await mine(bound, questionId);
      return question && { id: question._id, text: question.text, listingName: question.listingName };
    },
    answer: (questionId, text) => answer(bound, questionId, text),
  };
}

async function ask(bound: Bound, listingId: string, text: string): ReturnType<QuestionServices['ask']> {
  const { stores, person, act, newId } = bound;
  const [row] = await stores.listings.byIds(person.coopIds, [listingId], act.session);
  const listing = known(row, 'listing');
  const { coopId, sellerId, name: listingName } = listing;
  const seller = await stores.members.byId(coopId, sellerId, act.session);
  if (!(await stores.questions.byOpId(coopId, act.opId, act.session))) {
    const id = newId();
    const { ownerId, contactId } = person;
    const question: QuestionRow = { _id: id, coopId, opId: act.opId, listingId, listingName, sellerId, ownerId, contactId, text, state: 'asked', askedAt: act.now };
    await stores.questions.add(question, act.session);
    const values = { questionId: id, text, listingName };
    await tell(bound, { coopId, kind: 'question', to: { memberId: sellerId }, about: `question:${id}`, values });
  }
  return { sellerCall: callOf(seller) };
}

async function answer(bound: Bound, questionId: string, text: string): ReturnType<QuestionServices['answer']> {
  const { stores, act } = bound;
  const question = await mine(bound, questionId);
  if (!question || !(await stores.questions.answer(question.coopId, questionId, text, act.session))) return refuse('noSuchQuestion');
  const to = { contactId: question.contactId, ownerId: question.ownerId };
  const values = { questionId, text, listingName: question.listingName };
  await tell(bound, { coopId: question.coopId, kind: 'answer', to, about: `question:${questionId}`, values });
  return { answered: true };
}

/** The question, when this person is the one it was put to, or a manager in their place. */
async function mine({ stores, person, act }: Bound, questionId: string): Promise<QuestionRow | undefined> {
  const { member } = person;
  const question = member && (await stores.questions.byId(member.coopId, questionId, act.session));
  return question && (question.sellerId === member.id || member.roles.includes('manager')) ? question : undefined;
}
