import type { ListingView } from '../src/domain/listing';
import { isManager, isSeller } from '../src/domain/member';
import type { Dong } from '../src/domain/money';
import { areConvertible, UNITS, type Quantity } from '../src/domain/quantity';
import { isRefused } from '../src/domain/refusal';
import { amount, INVITE_DIGITS, oneOf, photos, price, saleUnit, aName } from '../src/flow/answers';
import { flow, type Talk } from '../src/flow/flow';
import { askCard, type Goods } from './parts/goods-card';
import { overhearGoods } from './parts/overhear-goods';
import { isOnSaleAlready } from './parts/same-goods';
import { asName, inSentence, unitOfStock } from './parts/wording';

const LIKELY_UNITS = ['kg', 'chai', 'trái'];
const MOST_LETTERS = 60;

/**
 * A seller offers goods: what is missing is asked, everything is read back once. Ends with a listing that is open or waits for
 * a manager, or with nothing changed.
 */
export const sell = flow(
  'sell',
  async (t) => {
    if (!(await maySell(t))) return;
    const name = await nameOf(t);
    if (t.given('failedPhotos') !== undefined) await askPhotos(t, name);
    const unit = await unitOf(t, name);
    const dong = await priceOf(t, name, unit);
    const stock = await stockOf(t, name, unit);
    if (t.given('forSeller') === undefined && (await isOnSaleAlready(t, { name, price: { dong, unit }, stock }))) return;
    const shown = t.given<string[]>('photos') ?? (await askPhotos(t, name));
    await publish(t, { name, dong, unit, stock, photos: shown, note: t.given<string>('note') });
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

async function nameOf(t: Talk): Promise<string> {
  const as = t.given('photos') === undefined ? undefined : 'name.photo';
  return asName(await t.ask('name', aName(MOST_LETTERS), {}, { as }));
}

/** Photos may be asked early, when those that came could not be used. */
async function askPhotos(t: Talk, name: string): Promise<string[]> {
  return t.ask('photos', photos(), { goods: inSentence(name) }, { as: t.given('failedPhotos') === undefined ? undefined : 'photos.failedFirst' });
}

/** In what the goods are priced: as was said with the price, else as the stock was counted, else it is asked. */
async function unitOf(t: Talk, name: string): Promise<string> {
  const stock = t.given<Quantity>('stock');
  if (t.given('unit') === undefined && stock) return unitOfStock(stock);
  return t.ask('unit', saleUnit(LIKELY_UNITS), { goods: inSentence(name) });
}

async function priceOf(t: Talk, name: string, unit: string): Promise<Dong> {
  const goods = inSentence(name);
  const stock = t.given<Quantity>('stock');
  const doubt = t.given<{ dong: Dong; doubtful: Dong }>('doubtful');
  const isMissing = t.given('price') === undefined;
  if (isMissing && t.given('photos') !== undefined && t.given('failedPhotos') !== undefined) await t.say('havePhoto');
  else if (isMissing && stock) await t.say('haveStock', { goods, stock, name });
  const values = { goods, unit, note: t.given('note'), dong: doubt?.dong, likely: doubt?.doubtful };
  if (!doubt) return t.ask('price', price(unit), values, { as: wordingOfPrice(t) });
  return t.ask('price', price(unit, { dong: doubt.dong, likely: doubt.doubtful }), values, { as: 'price.doubtful' });
}

function wordingOfPrice(t: Talk): string | undefined {
  if (t.heard('note')) return 'price.noted';
  return t.heard('photos') && t.given('failedPhotos') === undefined ? 'price.photo' : undefined;
}

/** How much there is, in something that can be counted in the price's unit. */
async function stockOf(t: Talk, name: string, unit: string): Promise<Quantity> {
  const heard = t.given<Quantity>('stock');
  const values = { goods: inSentence(name), unit, name };
  if (!heard || areConvertible(heard.unit, unit)) return t.ask('stock', amount(unit), values);
  const perUnit = t.each('inUnit', UNITS.findIndex((one) => one.code === unit));
  return perUnit.ask('recount', amount(unit), { ...values, stock: heard });
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
    if (decision === 'drop') return t.say('dropped', { goods: inSentence(goods.name) });
    const opened = await at.do('open', (s) => s.listings.open(asListing(goods), t.given('forSeller')));
    if (!isRefused(opened)) return sayOpened(t, opened);
    if (opened.refused !== 'coopPaused') return t.say('refused.notSeller');
    reason = opened.values?.reason ?? '';
  }
}

function asListing({ name, dong, unit, stock, photos: shown, note }: Goods) {
  return { name, price: { dong, unit }, stock, photos: shown, note };
}

async function sayOpened(t: Talk, { id, name, state }: ListingView): Promise<void> {
  const goods = inSentence(name);
  if (state === 'pending') return t.say('pending', { goods });
  const offers = [{ key: 'hide', go: { flow: 'change', given: { listingId: id, kind: 'hide' } } }];
  await t.say(t.given('forSeller') === undefined ? 'published' : 'publishedFor', { goods, seller: t.given('sellerCall') }, { offers });
}
