import { isRefused } from '../src/domain/refusal';
import { flow } from '../src/flow/flow';
import { inSentence } from './parts/wording';

/** A manager's yes or no to goods that wait for it; the seller is told. */
export const decideListing = flow('decide-listing', async (t) => {
  const listingId = t.given<string>('listingId') ?? '';
  const isApproved = t.given('decision') === 'yes';
  const decided = await t.do('decided', (s) => s.listings.decide(listingId, isApproved), [listingId]);
  if (isRefused(decided)) return t.say(`refused.${decided.refused}`);
  await t.say(isApproved ? 'approved' : 'declined', { goods: inSentence(decided.name), seller: decided.sellerCall });
});
