import type { ListingView } from '../src/domain/listing';
import { isManager, isSeller } from '../src/domain/member';
import { likelyPrice, type Dong } from '../src/domain/money';
import { addQuantity, areConvertible, quantityOf } from '../src/domain/quantity';
import { isRefused } from '../src/domain/refusal';
import type { SaidGoods } from '../src/domain/said-goods';
import { sameWord, wordsOf } from '../src/domain/text';
import { amount, oneOf } from '../src/flow/answers';
import { flow, type Flow, type Start, type Talk } from '../src/flow/flow';
import { givenGoods } from './parts/given-goods';
import { changeHarvest, type HarvestWish } from './parts/new-harvest';
import { newPrice, type SaidPrice } from './parts/new-price';
import { pickGoods } from './parts/pick-goods';
import { stockAfterSale } from './parts/sold-elsewhere';
import { asName, inSentence } from './parts/wording';

interface Wish extends SaidPrice, HarvestWish {
  kind: 'soldOut' | 'price' | 'stock' | 'sold' | 'hide' | 'show' | 'harvest' | 'rest';
  goods?: string;
  /** The very goods, when they are known already. */
  listingId?: string;
  isMore?: boolean;
  mayBeMore?: boolean;
  /** It was read back before, and agreed to. */
  isAgreed?: boolean;
  /** What the same words offer, should there be no such goods yet. */
  offer?: SaidGoods[];
  /** Only their price was told ("cam 30"): the goods are those on sale whose name has all the words, else others. */
  isTold?: boolean;
}

/** At the read-back of a price another one may be said: "thôi, giá 28". One that is far from what is read back is not taken. */
const listen: Flow['listen'] = (input, run, reader) => {
  if (run.waitingFor !== 'sure' || input.text === undefined) return undefined;
  const known = (step: string): unknown => run.answers.find((one) => one.step === step)?.value;
  const shown = (known('price') ?? (known('update') as Wish | undefined)?.dong) as Dong | undefined; // as the steps of this flow keep them
  const { dong } = reader.correction(input.text);
  const isTaken = dong !== undefined && (shown === undefined ? reader.likely(dong) === undefined : likelyPrice(dong, shown) === undefined);
  return isTaken ? { heard: { price: dong } } : undefined;
};

/**
 * A seller says what changed: gone, another price, another stock, hidden, back. Harmless things are done at once, a price is read back. Several
 * changes of one message are done one after the other.
 */
export const change = flow(
  'change',
  async (t) => {
    const wish = t.given<Wish>('update') ?? { kind: t.given<Wish['kind']>('kind') ?? 'stock' };
    const listing = await listingOf(t, wish);
    if (listing) await changeOne(t, listing, wish);
    await goOn(t, listing);
  },
  { listen, isLight: true },
);

async function changeOne(t: Talk, listing: ListingView, wish: Wish): Promise<void> {
  if (wish.kind === 'price') return changePrice(t, listing, wish);
  if (wish.kind === 'harvest') return changeHarvest(t, listing, wish, undoing(t, listing.id));
  if (wish.kind === 'rest') return t.say('resting', { goods: inSentence(listing.name) });
  if (wish.kind === 'stock' || wish.kind === 'sold') return setStock(t, listing, wish);
  return changeState(t, listing, wish.kind);
}

const isLast = (t: Talk): boolean => (t.given<Wish[]>('rest') ?? []).length === 0 && t.given('then') === undefined;

/** The next change of the message; without goods of its own it is about the same. Then whatever else was said in it. */
async function goOn(t: Talk, listing: ListingView | undefined): Promise<void> {
  const [next, ...rest] = t.given<Wish[]>('rest') ?? [];
  const then = t.given<Start>('then');
  if (next) await t.go('change', { update: next.goods === undefined && listing ? { listingId: listing.id, ...next } : next, rest, then });
  if (then) await t.go(then.flow, then.given);
}

/** The goods that are meant. What is said of goods that are not there yet may be an offer of new ones. */
async function listingOf(t: Talk, wish: Wish): Promise<ListingView | undefined> {
  const { kind, goods, quantity, offer = [] } = wish;
  const id = wish.listingId ?? t.given<string>('listingId');
  const found = await t.look(async (s) => {
    if (id !== undefined) return [await s.listings.byId(id)].filter((one) => one !== undefined);
    if (goods === undefined) return kind === 'harvest' ? ofHarvest(await s.listings.mine()) : s.listings.mine();
    const mine = await s.listings.mineNamed(goods);
    if (wish.isTold) return mine.filter((one) => isMeant(one, wish));
    return mine.length === 0 && isManager(t.person) ? s.listings.ofCoopNamed(goods) : mine;
  });
  if (found.length === 0 && goods !== undefined && isSeller(t.person)) {
    if (offer.length > 0) return t.go('sell', givenGoods({ goods: offer, photos: [] }));
    if (kind === 'stock') return t.go('sell', { name: asName(goods), stock: quantity });
  }
  const listing = await pickGoods(t, found);
  if (!listing) await t.say(goods === undefined ? 'noGoods' : 'notFound', { goods }, { offers: isLast(t) ? [{ key: 'goods', labelKey: 'common:go.goods', go: { flow: 'goods' } }] : [] });
  return listing;
}

/** Those that were picked for who ordered them before, if there are any. */
function ofHarvest(mine: ListingView[]): ListingView[] {
  const picked = mine.filter(({ harvest }) => harvest !== undefined);
  return picked.length > 0 ? picked : mine;
}

function isMeant({ name, price }: ListingView, { goods = '', unit }: Wish): boolean {
  const words = wordsOf(name);
  return (unit === undefined || areConvertible(unit, price.unit)) && wordsOf(goods).every((word) => words.some((one) => sameWord(one, word)));
}

async function changePrice(t: Talk, listing: ListingView, wish: Wish): Promise<void> {
  const { id, name, price: was } = listing;
  const goods = inSentence(name);
  const dong = await newPrice(t, listing, wish);
  // What is read back is what is agreed to, whatever the price has become by then.
  if (wish.by !== undefined || wish.percent !== undefined) return t.go('change', { update: { kind: 'price', listingId: id, dong }, rest: t.given('rest'), then: t.given('then') });
  const values = { goods, price: { dong, unit: was.unit }, priceWas: was };
  if (t.given('changePrice') === undefined && dong === was.dong) return t.say('samePrice', values);
  const sure = wish.isAgreed ? 'change' : await t.ask('sure', oneOf(['change', 'keep'] as const, { yes: 'change', no: 'keep' }), values);
  if (sure === 'keep') return t.say('priceKept', values);
  const changed = await t.do('changePrice', (s) => s.listings.changePrice(id, dong), [id]);
  return isRefused(changed) ? t.say(`refused.${changed.refused}`, values) : t.say('priceChanged', values, undoing(t, id));
}

async function setStock(t: Talk, listing: ListingView, { kind, quantity, bare, isMore, mayBeMore }: Wish): Promise<void> {
  const { id, name, price: { unit }, left, onHand, state } = listing;
  const said = quantity ?? (bare === undefined ? undefined : quantityOf(bare, unit));
  const values = { goods: inSentence(name), name, unit, left, said };
  const fits = said !== undefined && areConvertible(said.unit, unit);
  const spoken = fits ? said : await t.ask('stock', amount(unit), values, { as: said ? 'stock.otherUnit' : undefined });
  // What was said to be gone counts as nothing: more of it is all there is.
  const stock = kind === 'sold' && fits ? await stockAfterSale(t, listing, said, mayBeMore === true) : isMore && state !== 'soldout' ? addQuantity(onHand, spoken) : spoken;
  if (stock === 'keep') return t.say('stockKept', values);
  const changed = await t.do('setStock', (s) => s.listings.setStock(id, stock), [id]);
  if (isRefused(changed)) return t.say(`refused.${changed.refused}`, { ...values, ...changed.values });
  const { before, after } = changed;
  const step = before.state === 'soldout' && after.state === 'open' ? 'backOnSale' : 'stockSet';
  await t.say(step, { ...values, stock: after.onHand, price: after.price }, undoing(t, id));
}

async function changeState(t: Talk, { id, name, price: { unit } }: ListingView, kind: 'soldOut' | 'hide' | 'show'): Promise<void> {
  const values = { goods: inSentence(name), name, unit };
  const changed = await t.do(kind, (s) => {
    if (kind === 'soldOut') return s.listings.markSoldOut(id);
    return kind === 'hide' ? s.listings.hide(id) : s.listings.show(id);
  }, [id]);
  if (!isRefused(changed)) return t.say(`${kind}Done`, { ...values, price: changed.after.price, left: changed.after.left }, undoing(t, id));
  if (changed.refused !== 'nothingLeft') return t.say(`refused.${changed.refused}`, values);
  await t.say('nothingLeft', values);
  await t.go('change', { listingId: id, kind: 'stock', rest: t.given('rest'), then: t.given('then') });
}

/** Offered behind the last of several changes only: before it nobody would know which of them it takes back. */
function undoing(t: Talk, listingId: string) {
  return { offers: isLast(t) ? [{ key: 'undo', labelKey: 'common:undo', go: { flow: 'undo', given: { listingId } } }] : [] };
}
