import { refuse } from '../../../src/domain/refusal';
import type { QuestionServices } from '../../../src/domain/use-cases';
import { memberOf, must, once, tellContact, tellMember, viewOf, type Caller } from './state';

/** Buyers' questions in memory: to the seller and back. */
export function fakeQuestions(caller: Caller): QuestionServices {
  const { state, person } = caller;
  const mine = (id: string) => {
    const question = state.questions.find((one) => one.id === id);
    const listing = state.listings.find((one) => one.id === question?.listingId);
    return question && listing && listing.sellerId === memberOf(caller)?.id ? { question, listing } : undefined;
  };
  return {
    ask: (listingId, text) => once(caller, 'ask', [listingId, text], () => {
      const listing = must(state.listings.find((one) => one.id === listingId), `listing ${listingId}`);
      const id = state.nextId('question');
      state.questions.push({ id, listingId, contactId: person.contactId, text });
      tellMember(state, listing.sellerId, 'question', { questionId: id, text, listingName: listing.name });
      return { sellerCall: viewOf(state, listing).sellerCall };
    }),
    byId: async (id) => {
      const found = mine(id);
      return found && { id, text: found.question.text, listingName: found.listing.name };
    },
    answer: (id, text) => once(caller, 'answer', [id, text], () => {
      const found = mine(id);
      if (!found) return refuse('noSuchQuestion');
      found.question.answer = text;
      tellContact(state, found.question.contactId, 'answer', { questionId: id, text, listingName: found.listing.name });
      return { answered: true as const };
    }),
  };
}
