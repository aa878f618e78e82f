import type { ListingView } from '../src/domain/listing';
import { pick, words } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { GOODS_SHOWN, goodsItems, mentions, namedBy } from './parts/goods-list';
import { inSentence } from './parts/wording';

const QUESTION_LENGTH = 500;
/** How many goods a free question is compared with. */
const MOST_LOOKED_AT = 100;

/** A free question about goods goes to their seller, whose answer comes back here. */
export const askSeller = flow('ask-seller', async (t) => {
  const candidates = await findGoods(t);
  if (candidates.length === 0) return t.say(t.given('words') ? 'notSold' : 'noGoods', { words: t.given('words') }, { offers: [{ key: 'person', labelKey: 'common:person', go: { flow: 'person' } }] });
  const [only] = candidates;
  const listingId = candidates.length === 1 && only ? only.id : await t.ask('goods', pick([], goodsItems(t.person, candidates)), { example: only?.name });
  const listing = await t.look((s) => s.listings.byId(listingId));
  if (!listing) return t.say('noGoods');
  const text = await t.ask('text', words(QUESTION_LENGTH), { name: inSentence(listing.name), seller: listing.sellerCall });
  const { sellerCall } = await t.do('asked', (s) => s.questions.ask(listingId, text.slice(0, QUESTION_LENGTH)));
  const offers = [{ key: 'buy', go: { flow: 'buy', given: { listingId, cart: t.given('cart') } } }];
  return t.say('told', { name: inSentence(listing.name), seller: sellerCall }, { offers });
});

/** The goods named, else those in sight; several when the words fit several, none when they fit none; the newest when nothing says which. */
async function findGoods(t: Talk): Promise<ListingView[]> {
  const [listingId, named, text] = [t.given<string>('listingId'), t.given<string>('words'), t.given<string>('text')];
  const inSight = listingId === undefined ? undefined : await t.look((s) => s.listings.byId(listingId));
  const find = (words: string) => t.look((s) => s.listings.search(words, { limit: GOODS_SHOWN, skip: 0 }));
  const onSale = await t.look((s) => s.listings.newest({ limit: MOST_LOOKED_AT, skip: 0 }));
  const mentioned = onSale.filter((one) => text !== undefined && mentions(text, one.name)).slice(0, GOODS_SHOWN);
  if (named !== undefined) {
    if (inSight && mentions(named, inSight.name)) return [inSight];
    const found = await find(named);
    const exactly = namedBy(named, found);
    return [exactly, found, mentioned].find((some) => some.length > 0) ?? [];
  }
  if (mentioned.length > 0 && !mentioned.some((one) => one.id === listingId)) return mentioned;
  return inSight ? [inSight] : onSale.slice(0, GOODS_SHOWN);
}
