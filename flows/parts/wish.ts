import type { ListingView } from '../../src/domain/listing';
import { quantityOf, type Quantity } from '../../src/domain/quantity';
import { goodsOr, judgeAmount, leftover, wanted, type Wanted } from '../../src/flow/answers';
import type { Talk } from '../../src/flow/flow';
import type { HeardLine } from '../../src/flow/reader';
import { GOODS_SHOWN, goodsItems, namedBy, whose, type CartLine } from './goods-list';
import { inSentence } from './wording';

/** What a buyer wants: goods by words or by a tap on them, and how much if it was said. */
export interface Wish extends HeardLine {
  listingId?: string;
}

interface Found {
  listing: ListingView;
  wish: Wish;
}

/** `absent`: nothing of that name; `gone`: sold out and nothing is alike; `declined`: none of those shown; `other`: other goods were named instead. */
export type Unfound = 'absent' | 'gone' | 'declined' | 'other';

/** The goods a wish means: one by its name, otherwise asked. */
export async function findWished(t: Talk, wish: Wish): Promise<Found | Unfound> {
  const { listingId } = wish;
  if (listingId !== undefined) {
    const listing = await t.look((s) => s.listings.byId(listingId));
    if (listing?.state === 'open' && listing.left.base > 0) return { listing, wish };
    return listing ? offerAlike(t, listing, wish) : 'gone';
  }
  const goods = await t.look((s) =>
    wish.words === '' ? s.listings.newest({ limit: GOODS_SHOWN, skip: 0 }) : s.listings.search(wish.words, { limit: GOODS_SHOWN, skip: 0 }));
  const named = namedBy(wish.words, goods);
  const [only] = named;
  if (only && named.length === 1) return { listing: only, wish };
  if (goods.length === 0) return 'absent';
  const as = wish.words === '' ? 'goods.any' : named.length > 1 ? 'goods' : 'goods.alike';
  return chooseOne(t, 'goods', named.length > 1 ? named : goods, wish, { words: wish.words }, as);
}

async function offerAlike(t: Talk, gone: ListingView, wish: Wish): Promise<Found | Unfound> {
  const alike = await t.look((s) => s.listings.similar(gone.id, GOODS_SHOWN));
  if (alike.length > 0) return chooseOne(t, 'instead', alike, wish, { name: inSentence(gone.name) }, 'instead');
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
  const said = reply.line?.quantity ?? reply.line?.bare;
  if (!listing) return 'gone';
  return { listing, wish: said === undefined ? wish : { ...wish, quantity: reply.line?.quantity, bare: reply.line?.bare } };
}

/** Agrees on how much. An amount that was said and can be had is taken as it is; more than there is leads to what is left. */
export async function takeLine(t: Talk, { listing, wish }: Found, cart: CartLine[]): Promise<CartLine | undefined> {
  const { unit } = listing.price;
  const said = wish.quantity ?? (wish.bare === undefined ? undefined : quantityOf(wish.bare, unit));
  const judged = said && judgeAmount(said, unit, listing.left);
  const lineOf = (quantity: Quantity): CartLine => ({ listingId: listing.id, quantity, dong: listing.price.dong });
  if (judged && 'value' in judged) return lineOf(judged.value);
  const values = factsOf(t, listing);
  if (judged && 'reason' in judged && judged.reason === 'tooMuch') {
    const taken = await t.ask('leftover', leftover(unit, listing.left), values);
    return taken === 'none' ? undefined : lineOf(taken);
  }
  const isOtherUnit = judged !== undefined && 'reason' in judged && judged.reason === 'otherUnit';
  const { words, ...quantity } = await askAmount(t, listing, cart, isOtherUnit);
  if (words !== undefined && (await namesOther(t, words, listing))) return t.go('buy', { cart, order: { lines: [{ words, quantity }] } });
  return lineOf(quantity);
}

/** "2 chai mật ong nuôi" at the question how much of the other honey. */
async function namesOther(t: Talk, words: string, { id }: ListingView): Promise<boolean> {
  const named = namedBy(words, await t.look((s) => s.listings.search(words, { limit: GOODS_SHOWN, skip: 0 })));
  return named.length > 0 && named.every((one) => one.id !== id);
}

/** The goods on a card, with the question how much. */
async function askAmount(t: Talk, listing: ListingView, cart: CartLine[], isOtherUnit: boolean): Promise<Wanted> {
  const { id: listingId, price, left, note, photos } = listing;
  const offers = [
    { key: 'question', go: { flow: 'ask-seller', given: { listingId, cart } } },
    cart.length > 0
      ? { key: 'enough', labelKey: 'buy:more.enough', go: { flow: 'checkout', given: { cart } } }
      : { key: 'browse', go: { flow: 'browse', given: { cart } } },
  ];
  if (isOtherUnit) return t.ask('amount', wanted(price.unit, left), factsOf(t, listing), { as: 'amount.otherUnit', offers });
  return t.ask('amount', wanted(price.unit, left), factsOf(t, listing), { photo: photos[0], as: note ? 'amount.noted' : undefined, offers });
}

function factsOf(t: Talk, listing: ListingView): Record<string, unknown> {
  const { name, price, left, note } = listing;
  return { title: name, name: inSentence(name), price, left, seller: whose(t.person, listing), note, unit: price.unit };
}
