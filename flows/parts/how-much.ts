import type { ListingView } from '../../src/domain/listing';
import type { Dong } from '../../src/domain/money';
import { areConvertible, quantityOf, unitOf, type Quantity } from '../../src/domain/quantity';
import { isSold, leastOf, priceFor } from '../../src/domain/sale-terms';
import { judgeAmount, leftover, leftoverOrWait, nearestAmounts, wanted, type Wanted } from '../../src/flow/answers';
import type { Talk } from '../../src/flow/flow';
import type { HeardOrder } from '../../src/flow/reader';
import { GOODS_SHOWN, namedBy, whose, type CartLine } from './goods-list';
import { termsInWords } from './terms-in-words';
import type { Found } from './wish';
import { inSentence } from './wording';

/** What is weighed for a sum of money is a multiple of this, in grams or millilitres. */
const STEP = 100;

/** The basket with a line more or another amount of it; or so much is waited for. */
export type Taken = CartLine[] | { wait: Quantity };

/**
 * Agrees on how much and gives the basket with it. An amount that was said and can be had is taken as it is; one in doubt is asked in words that
 * show what was understood; more than there is leads to what is left. More ("thêm") and less ("bớt") count from what is in the basket.
 */
export async function takeLine(t: Talk, found: Found, cart: CartLine[], edit: HeardOrder['edit']): Promise<Taken> {
  const { listing } = found;
  const before = cart.find(({ listingId }) => listingId === listing.id);
  const rest = cart.filter((line) => line !== before);
  const said = await saidAmount(t, found, before);
  if (said === 'none') return cart;
  if (edit === 'less') return takeLess(t, listing, cart, said);
  const whole = said && before && edit === 'add' && areConvertible(said.unit, before.quantity.unit) ? { ...said, base: said.base + before.quantity.base } : said;
  const quantity = await agree(t, found, cart, whole);
  if (quantity === 'wait') return { wait: whole ?? listing.left };
  const line = quantity && { listingId: listing.id, quantity, dong: priceFor(listing, quantity).dong };
  if (!line) return cart;
  return [...rest, line];
}

/** "Bớt 1 chai": what is left of it; all of it goes when no less can be had. */
async function takeLess(t: Talk, listing: ListingView, cart: CartLine[], said: Quantity | undefined): Promise<CartLine[]> {
  const before = cart.find(({ listingId }) => listingId === listing.id);
  const name = inSentence(listing.name);
  if (!before) {
    await t.say('notChosen', { name });
    return cart;
  }
  const base = said && areConvertible(said.unit, before.quantity.unit) ? before.quantity.base - said.base : 0;
  const rest = cart.filter((line) => line !== before);
  if (base > 0) {
    const quantity = await asSold(t, listing, { ...before.quantity, base });
    const isTold = before.dong === priceFor(listing, before.quantity).dong;
    if (quantity) return [...rest, { ...before, quantity, ...(isTold ? { dong: priceFor(listing, quantity).dong } : {}) }];
  }
  await t.say('removed', { name });
  return rest;
}

/** The amount as far as it was said: for money it is reckoned, a range or a number without a unit is asked about. Undefined when nothing was said. */
async function saidAmount(t: Talk, { listing, wish }: Found, before: CartLine | undefined): Promise<Quantity | 'none' | undefined> {
  const { price: { unit }, left } = listing;
  const { quantity, bare, money, open } = wish;
  if (quantity) return quantity;
  if (money !== undefined) return forMoney(t, listing, money);
  const between = open?.between?.map((many) => quantityOf(many, open.unit ?? unit)).filter((one): one is Quantity => one !== undefined && areConvertible(one.unit, unit) && one.base <= left.base) ?? [];
  if (between.length > 0) return t.ask('open', leftover(unit, left, between), { ...factsOf(t, listing), said: open?.said });
  const counted = bare === undefined ? undefined : quantityOf(bare, unit);
  if (!counted || before || !isMeasured(unit) || counted.base > left.base) return counted;
  return t.ask('sure', leftover(unit, left, [counted]), { ...factsOf(t, listing), bare, amount: counted });
}

const isMeasured = (unit: string): boolean => ['mass', 'volume'].includes(unitOf(unit).dimension);

/** "Lấy 100k cam": as much as that buys, said at once; nothing when it buys none. */
async function forMoney(t: Talk, { name, price, left }: ListingView, money: Dong): Promise<Quantity | undefined> {
  const step = isMeasured(price.unit) ? STEP : 1;
  const exact = (money / price.dong) * unitOf(price.unit).factor;
  const amount = { base: Math.floor(exact / step + 1e-9) * step, unit: price.unit };
  if (amount.base <= 0 || amount.base > left.base) return amount.base > 0 ? amount : undefined;
  await t.say('forMoney', { money, amount, name: inSentence(name) });
  return amount;
}

async function agree(t: Talk, { listing, wish: { open, money } }: Found, cart: CartLine[], said: Quantity | undefined): Promise<Quantity | 'wait' | undefined> {
  const { price: { unit }, left } = listing;
  const judged = said && judgeAmount(said, unit, left);
  if (judged && 'value' in judged) return asSold(t, listing, judged.value);
  const isRefusal = judged !== undefined && 'reason' in judged;
  if (isRefusal && judged.reason === 'tooMuch') {
    const taken = await t.ask('leftover', leftoverOrWait(unit, left), factsOf(t, listing));
    return taken === 'none' || taken === 'wait' ? (taken === 'none' ? undefined : taken) : asSold(t, listing, taken);
  }
  const as = isRefusal && judged.reason === 'otherUnit' ? 'amount.otherUnit' : open ? 'amount.open' : money === undefined ? undefined : 'amount.money';
  const { words, ...quantity } = await askAmount(t, listing, cart, { as, said: open?.said, money });
  if (words !== undefined && (await namesOther(t, words, listing))) return t.go('buy', { cart, order: { lines: [{ words, quantity }] } });
  return asSold(t, listing, quantity);
}

/** An amount that their seller does not sell the goods in is answered with the nearest ones; undefined when none of them is taken. */
export async function asSold(t: Talk, listing: ListingView, said: Quantity): Promise<Quantity | undefined> {
  const { price: { unit }, left, step } = listing;
  if (isSold(said, listing, left)) return said;
  const least = { base: leastOf(listing), unit };
  const as = said.base >= least.base ? undefined : left.base < least.base ? 'nearest.rest' : 'nearest.least';
  const taken = await t.ask('nearest', nearestAmounts(unit, left, listing, said), { ...factsOf(t, listing), said, least, step }, { as });
  return taken === 'none' ? undefined : taken;
}

/** "2 chai mật ong nuôi" at the question how much of the other honey. */
async function namesOther(t: Talk, words: string, { id }: ListingView): Promise<boolean> {
  const named = namedBy(words, await t.look((s) => s.listings.search(words, { limit: GOODS_SHOWN, skip: 0 })));
  return named.length > 0 && named.every((one) => one.id !== id);
}

/** The goods on a card, with the question how much; what was said of it already is answered in words. */
async function askAmount(t: Talk, listing: ListingView, cart: CartLine[], { as, ...heard }: { as?: string; said?: string; money?: Dong }): Promise<Wanted> {
  const { id: listingId, price, left, photos, harvest } = listing;
  const picked = harvest ? [await t.words('picked', { ...harvest })] : [];
  const note = [...(listing.note ? [listing.note] : []), ...picked].join('\n');
  const offers = [
    { key: 'question', go: { flow: 'ask-seller', given: { listingId, cart } } },
    cart.length > 0
      ? { key: 'enough', labelKey: 'buy:more.enough', go: { flow: 'checkout', given: { cart } } }
      : { key: 'browse', go: { flow: 'browse', given: { cart } } },
  ];
  if (as) return t.ask('amount', wanted(price.unit, left, listing), { ...factsOf(t, listing), ...heard }, { as, offers });
  return t.ask('amount', wanted(price.unit, left, listing), { ...factsOf(t, listing), terms: await termsInWords(t, listing), note }, { photo: photos[0], as: note !== '' ? 'amount.noted' : undefined, offers });
}

function factsOf(t: Talk, listing: ListingView): Record<string, unknown> {
  const { name, price, left, note } = listing;
  return { title: name, name: inSentence(name), price, left, seller: whose(t.person, listing), note, unit: price.unit };
}
