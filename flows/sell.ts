import type { SaidHarvest } from '../src/domain/harvest';
import type { ListingView } from '../src/domain/listing';
import { isManager, isSeller } from '../src/domain/member';
import { areConvertible, UNITS, type Quantity } from '../src/domain/quantity';
import { isRefused } from '../src/domain/refusal';
import { amount, INVITE_DIGITS, oneOf, photos, aName } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import type { Place } from './parts/given-goods';
import { askCard, type Goods } from './parts/goods-card';
import { noteOf } from './parts/goods-note';
import { priceOfGoods, unitOfGoods } from './parts/goods-price';
import { goOn, isLastOf, nextOf } from './parts/other-goods';
import { overhearGoods } from './parts/overhear-goods';
import { goodsToChange, isOnSaleAlready } from './parts/same-goods';
import { asName, inSentence } from './parts/wording';

const MOST_LETTERS = 60;

/**
 * A seller offers goods: what is missing is asked, everything is read back once. Ends with a listing that is open or waits for
 * a manager, or with nothing changed; then the next goods of the same message have their turn.
 */
export const sell = flow(
  'sell',
  async (t) => {
    if (!(await maySell(t))) return;
    await sayPlace(t);
    const name = await nameOf(t);
    if (t.given('failedPhotos') !== undefined) await askPhotos(t, name);
    const unit = await unitOfGoods(t, name);
    const dong = await priceOfGoods(t, name, unit);
    const stock = await stockOf(t, name, unit);
    if (!(await isKnown(t, { name, dong, unit, stock }))) {
      const { note, sale } = await noteOf(t, { name, dong, unit, stock });
      const shown = t.given<string[]>('photos') ?? (await askPhotos(t, name));
      await publish(t, { name, dong, unit, stock, photos: shown, note, sale });
    }
    await goOn(t);
  },
  { isKept: true, listen: overhearGoods },
);

async function maySell(t: Talk): Promise<boolean> {
  if (isSeller(t.person) || t.given('forSeller') !== undefined) return true;
  if (isManager(t.person)) {
    await t.say('managerHint');
    return false;
  }
  const yourName = await t.ask('yourName', aName(MOST_LETTERS, [{ key: 'no' }]));
  if (yourName === 'no') {
    await t.say('notAsked');
    return false;
  }
  // The question asks for either: eight digits are the code, and no name to tell a manager.
  const digits = yourName.replace(/\D/g, '');
  if (digits.length === INVITE_DIGITS) return t.go('join', { digits });
  const asked = await t.do('askedToSell', (s) => s.people.askToSell(yourName));
  await t.say(isRefused(asked) ? 'alreadyAsked' : 'asked');
  return false;
}

/** "Món 1 trong 3", before the first question about each. */
async function sayPlace(t: Talk): Promise<void> {
  const place = t.given<Place>('place');
  if (place?.nth === 1) await t.say('several', { ...place });
  else if (place) await t.say('nth', { ...place });
}

/** Accents are given back only as the co-op itself wrote the name before. */
async function nameOf(t: Talk): Promise<string> {
  const as = t.given('photos') === undefined ? undefined : 'name.photo';
  const name = asName(await t.ask('name', aName(MOST_LETTERS), {}, { as }));
  if (t.understand((reader) => reader.isWrittenOut(name))) return name;
  return (await t.look((s) => s.listings.writtenBefore(name))) ?? name;
}

/** Photos may be asked early, when those that came could not be used. */
async function askPhotos(t: Talk, name: string): Promise<string[]> {
  return t.ask('photos', photos(), { goods: inSentence(name) }, { as: t.given('failedPhotos') === undefined ? undefined : 'photos.failedFirst' });
}

/** How much there is, in something that can be counted in the price's unit. */
async function stockOf(t: Talk, name: string, unit: string): Promise<Quantity> {
  const heard = t.given<Quantity>('stock');
  const said = t.given<Quantity>('openStock');
  const values = { goods: inSentence(name), unit, name, said };
  if (!heard || areConvertible(heard.unit, unit)) return t.ask('stock', amount(unit), values, { as: said ? 'stock.unsure' : t.given('harvest') === undefined ? undefined : 'stock.harvest' });
  const perUnit = t.each('inUnit', UNITS.findIndex((one) => one.code === unit));
  return perUnit.ask('recount', amount(unit), { ...values, stock: heard });
}

/** Whether these goods are on sale already and nothing has to be published: the very same, or they are changed instead. */
async function isKnown(t: Talk, { name, dong, unit, stock }: Omit<Goods, 'photos' | 'note' | 'sale'>): Promise<boolean> {
  if (t.given('forSeller') !== undefined) return false;
  const said = { name, price: { dong, unit }, stock };
  const harvest = t.given<SaidHarvest>('harvest');
  if (!harvest && (await isOnSaleAlready(t, said, isLastOf(t)))) return true;
  const same = await goodsToChange(t, said);
  if (!same) return false;
  const changes = [
    ...(same.price.dong === dong ? [] : [{ kind: 'price', listingId: same.id, dong, isAgreed: true }]),
    ...(harvest ? [{ kind: 'harvest', listingId: same.id, quantity: stock, harvest }] : []),
    ...(harvest || same.left.base === stock.base ? [] : [{ kind: 'stock', listingId: same.id, quantity: stock }]),
  ];
  const [update, ...rest] = changes;
  return t.go('change', { update, rest, then: nextOf(t) });
}

async function publish(t: Talk, goods: Goods): Promise<void> {
  for (let round = 0, reason: unknown; ; round += 1) {
    const at = t.each('round', round);
    const decision = await askCard(t, at, goods, reason);
    if (decision === 'edit') {
      await at.ask('edit', oneOf([]), { unit: goods.unit });
      reason = undefined;
      continue;
    }
    if (decision === 'drop') return t.say(isLastOf(t) ? 'dropped' : 'droppedNext', { goods: inSentence(goods.name) });
    const opened = await at.do('open', (s) => s.listings.open({ ...asListing(goods), harvest: t.given('harvest') }, t.given('forSeller')));
    if (!isRefused(opened)) return sayOpened(t, opened);
    if (opened.refused !== 'coopPaused') return t.say('refused.notSeller');
    reason = opened.values?.reason ?? '';
  }
}

function asListing({ name, dong, unit, stock, photos: shown, note, sale }: Goods) {
  return { ...sale, name, price: { dong, unit }, stock, photos: shown, note };
}

async function sayOpened(t: Talk, { id, name, state, harvest }: ListingView): Promise<void> {
  const goods = inSentence(name);
  if (state === 'pending') return t.say('pending', { goods });
  if (!isLastOf(t)) return t.say('publishedNext', { goods });
  const offers = [{ key: 'hide', go: { flow: 'change', given: { listingId: id, kind: 'hide' } } }];
  if (harvest && t.given('forSeller') === undefined) return t.say('published.harvest', { goods, ...harvest }, { offers: offers.map((one) => ({ ...one, labelKey: 'sell:published.hide' })) });
  await t.say(t.given('forSeller') === undefined ? 'published' : 'publishedFor', { goods, seller: t.given('sellerCall') }, { offers });
}
