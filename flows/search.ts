import type { ListingView } from '../src/domain/listing';
import { wordsOf } from '../src/domain/text';
import { goodsOr } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { GOODS_SHOWN, goodsItems, moreGoods, namedBy, type CartLine } from './parts/goods-list';

/** A name of goods has few words; a longer sentence is not said back. */
const ECHOED_WORDS = 4;

/** Finds goods by words: one is shown at once, several are listed; nothing found leads to what is alike, or to everything. */
export const search = flow('search', async (t) => {
  const words = t.given<string>('words') ?? '';
  const skip = t.given<number>('skip') ?? 0;
  const found = await t.look((s) => s.listings.search(words, { limit: GOODS_SHOWN + 1, skip }));
  const named = namedBy(words, found);
  const [only] = named.length > 0 ? named : found;
  if (only && (named.length === 1 || found.length === 1)) return t.go('buy', { cart: t.given('cart'), listingId: only.id });
  const count = wordsOf(words).length;
  const isShort = count > 0 && count <= ECHOED_WORDS;
  if (named.length > 1) return choose(t, named, 'which');
  if (found.length > 0) return choose(t, found, isShort ? 'which.alike' : 'which.near');
  const [gone] = skip === 0 ? namedBy(words, await t.look((s) => s.waits.soldOut(words))) : [];
  if (gone) return t.go('wait', { listingId: gone.id, quantity: t.given('quantity'), then: { cart: t.given<CartLine[]>('cart') ?? [] } });
  const newest = await t.look((s) => s.listings.newest({ limit: GOODS_SHOWN + 1, skip: 0 }));
  if (newest.length === 0) return t.go('browse');
  return choose(t, newest, isShort ? 'which.none' : 'which.unknown');
}, { isLight: true });

async function choose(t: Talk, goods: ListingView[], as: string): Promise<void> {
  const cart = t.given<CartLine[]>('cart');
  const words = t.given<string>('words');
  const values = { words, count: Math.min(goods.length, GOODS_SHOWN), example: goods[0]?.name };
  const reply = await t.ask('which', goodsOr(moreGoods(goods), { items: goodsItems(t.person, goods) }), values, { as });
  if (reply.kind === 'goods') return t.go('buy', { cart, listingId: reply.listingId, quantity: reply.line?.quantity, bare: reply.line?.bare });
  if (reply.kind === 'order') return t.go('buy', { cart, order: reply.order });
  if (as === 'which.none' || as === 'which.unknown') return t.go('browse', { cart, skip: GOODS_SHOWN });
  return t.go('search', { cart, words, skip: (t.given<number>('skip') ?? 0) + GOODS_SHOWN });
}
