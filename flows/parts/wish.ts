import type { ListingView } from '../../src/domain/listing';
import { goodsOr } from '../../src/flow/answers';
import type { Talk } from '../../src/flow/flow';
import type { HeardLine } from '../../src/flow/reader';
import { GOODS_SHOWN, goodsItems, namedBy } from './goods-list';
import { inSentence } from './wording';

/** What a buyer wants: goods by words or by a tap on them, and how much if it was said. */
export interface Wish extends HeardLine {
  listingId?: string;
}

/** Goods that a wish means. */
export interface Found {
  listing: ListingView;
  wish: Wish;
}

/** `absent`: nothing of that name; `gone`: sold out and nothing is alike; `declined`: none of those shown; `other`: other goods were named instead; `wait`: sold out, and
 * they may want to wait for it. */
export type Unfound = 'absent' | 'gone' | 'declined' | 'other' | 'wait';

/** The goods a wish means: one by its name, otherwise asked. What is only alike is offered where nothing else was wished for. */
export async function findWished(t: Talk, wish: Wish, isOnly: boolean): Promise<Found | Unfound> {
  const { listingId } = wish;
  if (listingId !== undefined) {
    const listing = await t.look((s) => s.listings.byId(listingId));
    if (listing?.state === 'open' && listing.left.base > 0) return { listing, wish };
    return listing ? offerAlike(t, listing, wish, isOnly) : 'gone';
  }
  const { goods, isExact } = await candidates(t, wish, isOnly);
  const [first] = goods;
  if (!first) return 'absent';
  if (isExact && goods.length === 1) return { listing: first, wish };
  const as = wish.words === '' ? 'goods.any' : isExact ? 'goods' : 'goods.alike';
  return chooseOne(t, 'goods', goods, wish, { words: wish.words }, as);
}

interface Candidates {
  goods: ListingView[];
  /** They are called as was said; otherwise they are only like it. */
  isExact: boolean;
}

async function candidates(t: Talk, wish: Wish, isOnly: boolean): Promise<Candidates> {
  if (wish.words === '') return { goods: await t.look((s) => s.listings.newest({ limit: GOODS_SHOWN, skip: 0 })), isExact: false };
  const matched: ListingView[] = [];
  for (const id of wish.goods?.slice(0, GOODS_SHOWN) ?? []) {
    const listing = await t.look((s) => s.listings.byId(id));
    if (listing?.state === 'open') matched.push(listing);
  }
  if (matched.length > 0) return { goods: matched, isExact: wish.isAlike !== true };
  if (wish.goods && !isOnly) return { goods: [], isExact: false };
  const goods = await t.look((s) => s.listings.search(wish.words, { limit: GOODS_SHOWN, skip: 0 }));
  const named = namedBy(wish.words, goods);
  return named.length > 0 ? { goods: named, isExact: true } : { goods, isExact: false };
}

async function offerAlike(t: Talk, gone: ListingView, wish: Wish, isOnly: boolean): Promise<Found | Unfound> {
  const alike = await t.look((s) => s.listings.similar(gone.id, GOODS_SHOWN));
  if (alike.length > 0) return chooseOne(t, 'instead', alike, wish, { name: inSentence(gone.name) }, 'instead');
  if (isOnly && gone.state === 'soldout') return 'wait';
  await t.say('gone', { name: inSentence(gone.name) });
  return 'gone';
}

async function chooseOne(
  t: Talk, step: 'goods' | 'instead', goods: ListingView[], wish: Wish, values: Record<string, unknown>, as: string,
): Promise<Found | Unfound> {
  const reply = await t.ask(step, goodsOr([{ key: 'none' }], { items: goodsItems(t.person, goods), no: 'none' }), { ...values, example: goods[0]?.name }, { as });
  if (reply.kind === 'choice') return 'declined';
  if (reply.kind === 'order') return 'other';
  const listing = await t.look((s) => s.listings.byId(reply.listingId));
  if (!listing) return 'gone';
  const { words: _words, goods: _goods, isAlike: _isAlike, ...said } = reply.line ?? { words: '' };
  return { listing, wish: Object.keys(said).length > 0 ? { ...said, words: wish.words } : wish };
}
