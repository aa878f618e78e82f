import { areConvertible, unitOf } from '../../domain/quantity';
import { judgePrice } from '../bounds';
import { isOneOf, lexicon, textOf, type Token } from '../tokens';
import { weightBasis } from './animals';
import { isAnimal } from './heads';
import type { Place } from './places';
import { saidOf, type SaidOfGoods } from './said';
import { DEAREST_KILO, baseOf, isBase, SMALL_UNITS, type Draft, type Offer, type Stock } from './offers';

/** What must be asked before goods are put on sale. */
export type Ask = 'price' | 'unit' | 'name' | 'price_basis' | 'weight_basis' | 'quantity_basis' | 'price_check';

/** A price that holds from so much on; it is for `per` of the unit. */
export interface Tier {
  from?: number;
  unit?: string;
  dong: number;
  per?: number;
}

/** One of the goods of a message. Every part may be missing; a price is for `per` of its unit. */
export interface Goods {
  name?: string;
  price?: { dong: number; per: number; unit?: string } | { min: number; max: number; unit?: string } | { unit: string };
  stock?: { n: number; unit: string };
  /** An amount was said that is hardly the stock. */
  hasOtherAmount?: true;
  eachKg?: [number, number];
  totalKg?: number;
  /** What is asked by `weight_basis`: so much for each of them, or for all. */
  openKg?: number;
  pack?: { size: number; unit: string };
  tiers: Tier[];
  negotiable: boolean;
  ask: Ask[];
  /** What the facts were read from. */
  said: SaidOfGoods;
}

/** Packs and measures whose size differs from house to house. */
export const NO_FIXED_SIZE = new Set(['thúng', 'ang', 'giạ', 'rổ', 'sọt']);

function tierOf(offer: Offer, base: Offer): Tier | undefined {
  if (offer.dong === undefined || (offer.n !== undefined && offer.n < 1)) return undefined;
  const isMore = offer.n !== undefined && (offer.n > 1 || (base.unit !== undefined && offer.unit !== base.unit && offer.kind !== 'wholesale'));
  const from = offer.from ?? (isMore && offer.n !== undefined && offer.unit !== undefined ? { n: offer.n, unit: offer.unit } : undefined);
  const unit = from?.unit ?? offer.unit ?? base.unit;
  if (from === undefined && offer.kind !== 'wholesale') return undefined;
  if (from && isLessThan(from, base)) return undefined;
  const per = from ? totalOf(offer, base, from) : 1;
  return { ...(from && { from: inPieces(from, base).n }), ...((from ? inPieces(from, base).unit : unit) !== undefined && { unit: from ? inPieces(from, base).unit : unit }), dong: offer.dong, ...(per > 1 && { per }) };
}

/** Half a kilo behind the price of a kilo is no price for more of it. */
function isLessThan(from: { n: number; unit: string }, base: Offer): boolean {
  if (base.unit === undefined || !areConvertible(from.unit, base.unit)) return false;
  return from.n * unitOf(from.unit).factor < (base.n ?? 1) * unitOf(base.unit).factor;
}

/** "chục trái" beside a price for one trái is ten of them. */
function inPieces(from: { n: number; unit: string }, base: Offer): { n: number; unit: string } {
  if (from.unit !== 'chục' || base.unit === undefined || base.unit === 'chục' || unitOf(base.unit).dimension !== 'count') return from;
  return { n: from.n * 10, unit: base.unit };
}

/** Whether a tier's price is for one or for all of it: one never costs more than it does alone, ten cost more than one. */
function totalOf(offer: Offer, base: Offer, from: { n: number; unit: string }): number {
  const many = inPieces(from, base).n;
  if (offer.n !== undefined && offer.n > 1) return offer.unit === 'chục' ? many : offer.n;
  const one = base.dong === undefined ? undefined : base.dong / (base.n ?? 1);
  if (offer.n === 1 && offer.kind !== 'plain' && offer.unit !== from.unit) return 1;
  return one !== undefined && offer.dong !== undefined && offer.dong > one * 1.05 && many > 1 ? many : 1;
}

const MOST_CHARACTERS = 80;

/** A name as it is shown: the text's own accents, shouting lowered, the first letter a capital. */
function nameOf(tokens: Token[], isShouted: boolean): string {
  const text = isShouted ? textOf(tokens).toLowerCase() : textOf(tokens);
  const cut = text.length <= MOST_CHARACTERS ? text : text.slice(0, MOST_CHARACTERS).replace(/\s+\S*$/u, '');
  return cut.replace(/^\p{L}/u, (first) => first.toUpperCase());
}

/** A thousand of betel is a thousand leaves. */
const LEAVES = lexicon('trầu');
function inLeaves({ stock, offers }: Draft): void {
  if (stock?.unit === 'trái') stock.unit = 'lá';
  for (const offer of offers) if (offer.unit === 'trái') offer.unit = 'lá';
}

/** A draft as goods, with what has to be asked. */
export function settled(draft: Draft, isShouted: boolean, message: { tokens: Token[]; places: Place[] }): Goods {
  const goods: Goods = { tiers: [], negotiable: draft.negotiable === true, ask: [], said: {} };
  if (draft.name) goods.name = nameOf(draft.name, isShouted);
  else goods.ask.push('name');
  const base = baseOf(draft.offers);
  if (draft.name?.some((token) => isOneOf(token, LEAVES))) inLeaves(draft);
  inPiecesOfPrice(draft, base, message.tokens);
  settleStock(draft, goods, base);
  settlePrice(draft, goods, base);
  if (draft.isHardlyStock && goods.stock) withoutStock(goods);
  goods.said = saidOf(draft, base, goods.ask, message);
  return goods;
}

function withoutStock(goods: Goods): void {
  delete goods.stock;
  goods.hasOtherAmount = true;
  goods.ask = goods.ask.filter((ask) => ask !== 'quantity_basis' && ask !== 'weight_basis');
}

/** "hai chục cái nón, 35k một cái": what is priced by the piece is there in pieces. */
function inPiecesOfPrice({ stock }: Draft, base: Offer | undefined, tokens: Token[]): void {
  if (stock?.unit !== 'chục' || base?.unit === undefined || base.unit === 'chục' || tokens[stock.next - 1]?.word !== base.unit) return;
  Object.assign(stock, { n: stock.n * 10, unit: base.unit });
}

function settleStock({ stock, count, each, weight, pack, unread, name = [] }: Draft, goods: Goods, base: Offer | undefined): void {
  if (stock) goods.stock = stock.tens !== undefined && base?.unit === 'chục' ? { n: stock.tens, unit: 'chục' } : { n: stock.n, unit: stock.unit };
  if (!stock && count !== undefined && base?.unit !== undefined && (base.n ?? 1) === 1) goods.stock = { n: count.n, unit: base.unit };
  const isSmall = stock !== undefined && SMALL_UNITS.has(stock.unit) && pack !== undefined && !stock.left && base?.unit !== undefined && unitOf(base.unit).dimension === 'pack';
  if (isSmall) delete goods.stock;
  const inPack = stock && base?.unit !== undefined && !pack && unitOf(base.unit).dimension === 'pack' && /^(?:mass|volume)$/.test(unitOf(stock.unit).dimension) && base.n === 1 && !stock.left;
  if (inPack && goods.stock) {
    goods.pack = { size: goods.stock.n, unit: goods.stock.unit };
    delete goods.stock;
  }
  if (pack) goods.pack = { size: pack.size, unit: pack.unit };
  if (each) goods.eachKg = each;
  const basis = weight && stock ? (weight.isTotal ? 'total' : weightBasis(name, stock.unit === 'con' ? stock.n : stock.n * 2, weight.n)) : undefined;
  if (basis === 'each' && weight) goods.eachKg = [weight.n, weight.n];
  else if (basis === 'total' && weight) goods.totalKg = weight.n;
  else if (basis === 'open' && weight) Object.assign(goods, { openKg: weight.n, ask: [...goods.ask, 'weight_basis'] });
  const isOpen = base?.unit !== undefined && stock !== undefined && (isOpenStock(stock.unit, base.unit, pack !== undefined) || isLessThanOne(stock, base));
  if (goods.stock && stock && (unread || isOpen)) goods.ask.push('quantity_basis');
}

/** "280k/kg … gói 1 lạng": less than what the price is for is the size of something, unless it is what is left. */
function isLessThanOne(stock: Stock, base: Offer): boolean {
  return stock.left !== true && isLessThan(stock, base);
}

function isOpenStock(stock: string, priced: string, hasPack: boolean): boolean {
  if (NO_FIXED_SIZE.has(stock) && !hasPack) return true;
  const byWeight = unitOf(priced).dimension === 'mass' || unitOf(priced).dimension === 'volume';
  const { dimension } = unitOf(stock);
  return byWeight && !hasPack && (dimension === 'pack' || stock === 'cây' || stock === 'cái');
}

function settlePrice(draft: Draft, goods: Goods, base: Offer | undefined): void {
  if (base?.dong === undefined) {
    if (base?.unit !== undefined) goods.price = { unit: base.unit };
    goods.ask.push('price');
    return;
  }
  const { unit } = base;
  const herd = isForHerd(draft, base) ? draft.stock : undefined;
  const all = herd ?? (base.kind === 'all' && draft.stock && base.n === undefined ? draft.stock : undefined);
  const per = all ? all.n : (base.n ?? 1);
  const ofUnit = all ? all.unit : unit;
  goods.price = base.most !== undefined ? { min: base.dong, max: base.most, ...(ofUnit !== undefined && { unit: ofUnit }) } : { dong: base.dong, per, ...(ofUnit !== undefined && { unit: ofUnit }) };
  goods.tiers = draft.offers.filter((offer) => offer !== base).flatMap((offer) => tierOf(offer, base) ?? []);
  if (ofUnit === undefined) goods.ask.push('unit');
  if (goods.tiers.some(({ from }) => from === undefined)) goods.ask.push('quantity_basis');
  if ((base.open && !all) || herd || contradicts(draft.offers, base)) goods.ask.push('price_basis');
  if (base.doubtful || !isLikely(base.dong / per, ofUnit, goods.name)) goods.ask.push('price_check');
}

/** "3 con dê giá 9 triệu 5": for one or for all, but never for a kilo. */
function isForHerd({ stock, name = [] }: Draft, base: Offer): boolean {
  return base.unit === undefined && base.kind !== 'all' && stock?.unit === 'con' && stock.n > 1 && isAnimal(name) && (base.dong ?? 0) >= DEAREST_KILO;
}

/** Another price for as much of the same, and nothing said why. */
function contradicts(offers: Offer[], base: Offer): boolean {
  return offers.some((offer) => offer !== base && isBase(offer) && offer.kind === base.kind && offer.dong !== undefined && offer.dong !== base.dong && (offer.n ?? 1) === (base.n ?? 1) && (offer.unit ?? base.unit) === base.unit);
}

const isLikely = (dong: number, unit: string | undefined, name = ''): boolean => {
  const judged = judgePrice(Math.round(dong), unit, name);
  return judged !== undefined && judged.doubtful === undefined;
};
