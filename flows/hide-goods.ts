import { isManager } from '../src/domain/member';
import { isRefused } from '../src/domain/refusal';
import { words as anyWords } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { pickGoods } from './parts/pick-goods';
import { inSentence } from './parts/wording';

const MOST_LETTERS = 100;

/** A manager hides goods of the co-op from buyers; done at once, since it can be taken back. The seller is told. */
export const hideGoods = flow('hide-goods', async (t) => {
  if (!isManager(t.person)) return t.say('refused.notManager');
  const listing = await pickGoods(t, await goodsOf(t));
  if (!listing) return t.say('notFound', { words: t.given('words') });
  const values = { goods: inSentence(listing.name), seller: listing.sellerCall };
  const hidden = await t.do('hidden', (s) => s.listings.hide(listing.id), [listing.id]);
  if (isRefused(hidden)) return t.say(`refused.${hidden.refused}`, values);
  const offers = [{ key: 'undo', labelKey: 'common:undo', go: { flow: 'undo', given: { listingId: listing.id } } }];
  await t.say('hidden', values, { offers });
});

async function goodsOf(t: Talk) {
  const listingId = t.given<string>('listingId');
  if (listingId !== undefined) return t.look(async (s) => [await s.listings.byId(listingId)].filter((one) => one !== undefined));
  const words = await t.ask('words', anyWords(MOST_LETTERS));
  return t.look((s) => s.listings.ofCoopNamed(words));
}
