import { flow, type Talk } from '../src/flow/flow';
import { inSentence } from './parts/wording';

/** Who waited for goods takes those that are held for them, as an order that is read back like any other, or leaves the line. */
export const answerWait = flow('answer-wait', async (t) => {
  const listingId = t.given<string>('listingId');
  if (t.given<string>('how') !== 'take' || listingId === undefined) return leave(t, listingId);
  const place = (await t.look((s) => s.waits.mine())).find((one) => one.listingId === listingId);
  if (place?.offer) return t.go('checkout', { cart: [{ listingId, quantity: place.offer.quantity }] });
  const listing = await t.look((s) => s.listings.byId(listingId));
  const name = inSentence(listing?.name ?? '');
  if (place) return t.say('notYet', { name });
  if (listing?.state === 'open' && listing.left.base > 0) return t.go('buy', { listingId });
  return t.say('over', { name }, { offers: [
    { key: 'again', go: { flow: 'wait', given: { listingId, isAsked: true } } },
    { key: 'browse', labelKey: 'common:go.browse', go: { flow: 'browse' } },
  ] });
}, { isLight: true });

async function leave(t: Talk, listingId: string | undefined): Promise<void> {
  const places = await t.look((s) => s.waits.mine());
  const left = await t.do('leave', (s) => s.waits.leave(listingId), places.map((one) => one.listingId));
  const [first] = left;
  const offers = [{ key: 'browse', labelKey: 'common:go.browse', go: { flow: 'browse' } }];
  if (!first) return t.say('none', {}, { offers });
  return t.say(left.length > 1 ? 'left.several' : 'left', { name: inSentence(first.name), count: left.length }, { offers });
}
