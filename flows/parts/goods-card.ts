import type { SaidHarvest } from '../../src/domain/harvest';
import type { Dong } from '../../src/domain/money';
import type { Quantity } from '../../src/domain/quantity';
import type { SaleTerms } from '../../src/domain/sale-terms';
import { oneOf } from '../../src/flow/answers';
import type { Talk } from '../../src/flow/flow';
import { termsInWords } from './terms-in-words';
import { inSentence } from './wording';

/** Goods as they will be put on sale. */
export interface Goods {
  name: string;
  dong: Dong;
  unit: string;
  stock: Quantity;
  photos: string[];
  note?: string;
  sale: SaleTerms;
}

/**
 * Shows the goods as a card to be published, edited or dropped. After a correction it shows old and new. `t` knows the answers,
 * `at` is the round it is asked in, `pausedFor` why the co-op sells nothing just now, when publishing was refused for that.
 */
export async function askCard(t: Talk, at: Talk, goods: Goods, pausedFor?: unknown): Promise<'publish' | 'edit' | 'drop'> {
  const { name, dong, unit, stock, note, sale } = goods;
  const as = pausedFor === undefined ? wordingOf(t, goods) : 'card.paused';
  const values = {
    name, goods: inSentence(name), stock, note, terms: await termsInWords(t, { ...sale, name, price: { dong, unit } }), price: { dong, unit }, priceWas: t.was<Dong>('price'),
    stockWas: t.was<Quantity>('stock'), nameWas: t.was('name'), unitWas: t.was('unit'), reason: pausedFor, seller: t.given('sellerCall'),
    dong: t.given<{ dong: Dong }>('doubtful')?.dong, ...(await howMuch(t, goods)),
  };
  const showsPhoto = as === undefined || as === 'card.noted' || as === 'card.photos' || as === 'card.otherPhoto' || as === 'card.for' || as === 'card.same';
  const photo = t.heard('photos') ? goods.photos.at(-1) : goods.photos[0];
  return at.ask('card', oneOf(['publish', 'edit', 'drop'] as const, { yes: 'publish', no: 'drop' }), values, { as, photo: showsPhoto ? photo : undefined });
}

const SALE_TERMS = ['minimum', 'step', 'tiers'];

/** What there is of it, or how much is picked at most and when. */
async function howMuch(t: Talk, { stock, name }: Goods): Promise<{ have: string; harvest: string }> {
  const said = t.given<SaidHarvest>('harvest');
  const times = said && (await t.look((s) => s.listings.harvestOf(said)));
  if (!times) return { have: await t.words('have', { stock, name }), harvest: '' };
  return { have: await t.words('most', { stock, name }), harvest: `\n${await t.words('picked', { ...times })}` };
}

/** Which words the card has: what was corrected in this message comes first. */
function wordingOf(t: Talk, { note }: Goods): string | undefined {
  if (t.was('unit') !== undefined) return t.was('price') === undefined ? 'card.changed.unit' : 'card.changedUnit';
  const changed = ['price', 'stock', 'name'].filter((step) => t.was(step) !== undefined);
  if (SALE_TERMS.some((field) => t.heard(field))) return 'card.changedAll';
  if (changed.includes('name') && changed.length > 1) return 'card.changedAll';
  if (changed.length > 1) return 'card.changedBoth';
  if (changed.length === 1) return `card.changed.${changed[0] ?? ''}`;
  if (t.heard('harvest')) return 'card.changed.harvest';
  if (t.heard('same')) return 'card.same';
  if (t.was('isShared') !== undefined) return 'card.otherPhoto';
  if (t.was('photos') !== undefined) return 'card.photos';
  if (t.heard('doubtful')) return 'card.doubtful';
  if (t.heard('failedPhotos')) return 'card.failedPhotos';
  if (note !== undefined) return 'card.noted';
  return t.given('forSeller') === undefined ? undefined : 'card.for';
}
