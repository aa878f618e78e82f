import type { ListingView } from '../src/domain/listing';
import { isManager, isSeller } from '../src/domain/member';
import { likelyPrice, type Dong } from '../src/domain/money';
import { addQuantity, areConvertible, type Quantity } from '../src/domain/quantity';
import { isRefused } from '../src/domain/refusal';
import { amount, oneOf, price } from '../src/flow/answers';
import { flow, type Flow, type Talk } from '../src/flow/flow';
import { pickGoods } from './parts/pick-goods';
import { asName, inSentence } from './parts/wording';

interface Wish {
  kind: 'soldOut' | 'price' | 'stock' | 'hide' | 'show';
  goods?: string;
  dong?: Dong;
  quantity?: Quantity;
  isMore?: boolean;
}

/** At the read-back of a price another one may be said: "thôi, giá 28". One that is far from what is read back is not taken. */
const listen: Flow['listen'] = (input, run, reader) => {
  if (run.waitingFor !== 'sure' || input.text === undefined) return undefined;
  const known = (step: string): unknown => run.answers.find((one) => one.step === step)?.value;
  const shown = (known('price') ?? (known('update') as Wish | undefined)?.dong) as Dong | undefined; // as the steps of this flow keep them
  const heard = reader.correction(input.text).price;
  const isTaken = heard?.doubtful === undefined && (shown === undefined || heard === undefined || likelyPrice(heard.dong, shown) === undefined);
  return heard && isTaken ? { heard: { price: heard.dong } } : undefined;
};

/** A seller says what changed: gone, another price, another stock, hidden, back. Harmless things are done at once, a price is read back. */
export const change = flow(
  'change',
  async (t) => {
    const wish = t.given<Wish>('update') ?? { kind: t.given<Wish['kind']>('kind') ?? 'stock' };
    const listing = await listingOf(t, wish);
    if (!listing) return;
    if (wish.kind === 'price') return changePrice(t, listing, wish.dong);
    if (wish.kind === 'stock') return setStock(t, listing, wish);
    return changeState(t, listing, wish.kind);
  },
  { listen, isLight: true },
);

/** The goods that are meant. A stock of goods that are not there yet is an offer of new ones. */
async function listingOf(t: Talk, { kind, goods, quantity }: Wish): Promise<ListingView | undefined> {
  const id = t.given<string>('listingId');
  const found = await t.look(async (s) => {
    if (id !== undefined) return [await s.listings.byId(id)].filter((one) => one !== undefined);
    if (goods === undefined) return s.listings.mine();
    const mine = await s.listings.mineNamed(goods);
    return mine.length === 0 && isManager(t.person) ? s.listings.ofCoopNamed(goods) : mine;
  });
  if (found.length === 0 && kind === 'stock' && goods !== undefined && isSeller(t.person)) return t.go('sell', { name: asName(goods), stock: quantity });
  const listing = await pickGoods(t, found);
  if (!listing) await t.say(goods === undefined ? 'noGoods' : 'notFound', { goods }, { offers: [{ key: 'goods', labelKey: 'common:go.goods', go: { flow: 'goods' } }] });
  return listing;
}

async function changePrice(t: Talk, listing: ListingView, said?: Dong): Promise<void> {
  const { id, name, price: was } = listing;
  const goods = inSentence(name);
  const dong = await newPrice(t, listing, said);
  const values = { goods, price: { dong, unit: was.unit }, priceWas: was };
  if (t.given('changePrice') === undefined && dong === was.dong) return t.say('samePrice', values);
  const sure = await t.ask('sure', oneOf(['change', 'keep'] as const, { yes: 'change', no: 'keep' }), values);
  if (sure === 'keep') return t.say('priceKept', values);
  const changed = await t.do('changePrice', (s) => s.listings.changePrice(id, dong), [id]);
  return isRefused(changed) ? t.say(`refused.${changed.refused}`, values) : t.say('priceChanged', values, undoing(id));
}

/** One that is far from the old price is asked about, whether it was said at once or in answer to the question. */
async function newPrice(t: Talk, { name, price: was }: ListingView, said?: Dong): Promise<Dong> {
  const known = t.given<Dong>('price');
  if (known !== undefined) return known;
  const values = { goods: inSentence(name), unit: was.unit, priceWas: was };
  if (said === undefined) return t.ask('price', price(was.unit, undefined, was.dong), values);
  const likely = likelyPrice(said, was.dong);
  if (likely === undefined) return said;
  return t.ask('price', price(was.unit, { dong: said, likely }, was.dong), { ...values, dong: said, likely }, { as: 'price.doubtful' });
}

async function setStock(t: Talk, { id, name, price: { unit }, left, onHand, state }: ListingView, { quantity: said, isMore }: Wish): Promise<void> {
  const values = { goods: inSentence(name), name, unit, left, said };
  const fits = said !== undefined && areConvertible(said.unit, unit);
  const spoken = fits ? said : await t.ask('stock', amount(unit), values, { as: said ? 'stock.otherUnit' : undefined });
  // What was said to be gone counts as nothing: more of it is all there is.
  const stock = isMore && state !== 'soldout' ? addQuantity(onHand, spoken) : spoken;
  const changed = await t.do('setStock', (s) => s.listings.setStock(id, stock), [id]);
  if (isRefused(changed)) return t.say(`refused.${changed.refused}`, { ...values, ...changed.values });
  const { before, after } = changed;
  const step = before.state === 'soldout' && after.state === 'open' ? 'backOnSale' : 'stockSet';
  await t.say(step, { ...values, stock: after.onHand, price: after.price }, undoing(id));
}

async function changeState(t: Talk, { id, name, price: { unit } }: ListingView, kind: 'soldOut' | 'hide' | 'show'): Promise<void> {
  const values = { goods: inSentence(name), name, unit };
  const changed = await t.do(kind, (s) => {
    if (kind === 'soldOut') return s.listings.markSoldOut(id);
    return kind === 'hide' ? s.listings.hide(id) : s.listings.show(id);
  }, [id]);
  if (!isRefused(changed)) return t.say(`${kind}Done`, { ...values, price: changed.after.price, left: changed.after.left }, undoing(id));
  if (changed.refused !== 'nothingLeft') return t.say(`refused.${changed.refused}`, values);
  await t.say('nothingLeft', values);
  await t.go('change', { listingId: id, kind: 'stock' });
}

const undoing = (listingId: string) => ({ offers: [{ key: 'undo', labelKey: 'common:undo', go: { flow: 'undo', given: { listingId } } }] });
