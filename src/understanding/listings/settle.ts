import { areConvertible, unitOf } from '../../domain/quantity';
import { judgePrice } from '../bounds';
import { displayName } from '../name';
import { isOneOf, lexicon, textOf, type Token } from '../tokens';
import { readUnit } from '../units';
import { weightBasis } from './animals';
import { isAnimal } from './heads';
import type { Draft, Offer } from './drafts';

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
  eachKg?: [number, number];
  totalKg?: number;
  pack?: { size: number; unit: string };
  tiers: Tier[];
  negotiable: boolean;
  ask: Ask[];
}

/** No kilo of live animals costs as much. */
const DEAREST_KILO = 1_000_000;
const BY = lexicon('theo tính bán');
const COUNT_BY = lexicon('tính');
/** Packs and measures whose size differs from house to house. */
const NO_FIXED_SIZE = new Set(['thúng', 'ang', 'giạ', 'rổ', 'sọt']);
/** Goods that are sold by the piece, so that a stock in pieces tells what the price is for. */
const BY_PIECE = lexicon('dừa trứng hột bưởi thơm khóm dứa bắp bánh giò mít gà vịt');

const isBase = ({ kind, from }: Offer): boolean => from === undefined && kind !== 'wholesale';

/** The price of the smallest amount is the price, the others are what more of it costs. */
function baseOf(offers: Offer[]): Offer | undefined {
  const retail = offers.find(({ kind }) => kind === 'retail');
  const plain = offers.filter((offer) => isBase(offer) && offer.kind !== 'all');
  const one = plain.find(({ n }) => n === undefined || n === 1);
  return retail ?? one ?? plain[0] ?? offers.find(isBase) ?? offers[0];
}

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

/** The unit the stock or the pack lends to a price that names none. */
function lentUnit({ pack, stock, name = [], each, sized }: Draft): string | undefined {
  if (sized) return 'kg';
  if (pack && pack.of !== 'chục' && (!stock || stock.unit !== pack.of || unitOf(pack.unit).dimension === 'mass')) return pack.of;
  if (!stock) return undefined;
  const { dimension, factor } = unitOf(stock.unit);
  if (dimension === 'mass') return factor > 1000 ? 'kg' : stock.unit;
  if (dimension === 'volume' || dimension === 'pack' || stock.unit === 'chục') return stock.unit;
  return !each && name.some((token) => isOneOf(token, BY_PIECE)) && stock.unit !== 'con' ? stock.unit : undefined;
}

/** "tính theo cân", "tất cả tính ký", "bán theo con": the unit of all prices. */
function saidForAll(tokens: Token[]): string | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isOneOf(tokens[at], BY)) continue;
    const next = tokens[at + 1]?.word === 'theo' ? at + 2 : at + 1;
    const isSaid = tokens[at]?.word === 'theo' || next === at + 2 || isOneOf(tokens[at], COUNT_BY);
    const unit = isSaid ? readUnit(tokens, next) : undefined;
    if (unit && tokens[unit.next]?.kind !== 'number') return unit.unit;
  }
  return inBrackets(tokens);
}

/** "sả 8k, gừng 25k (kg)", "đơn vị: kg". */
function inBrackets(tokens: Token[]): string | undefined {
  const at = tokens.findIndex((token, i) => token.text === '(' && tokens[i + 2]?.text === ')');
  return at < 0 ? undefined : readUnit(tokens, at + 1)?.unit;
}

/** The same goods in two sizes are two names. */
export function nameBySize(drafts: Draft[]): void {
  const names = drafts.map(({ name }) => (name ? textOf(name) : ''));
  drafts.forEach((draft, i) => {
    if (draft.name && draft.sized && names.filter((name) => name === names[i]).length > 1) draft.name = [...draft.name, ...draft.sized];
  });
}

/** The unit of other prices of the same goods, or the one that its stock, its pack or its size lends. */
function ownUnit(draft: Draft, tokens: Token[]): string | undefined {
  const own = draft.offers.find((offer) => offer.unit !== undefined)?.unit ?? draft.offers.find(({ from }) => from)?.from?.unit;
  const at = baseOf(draft.offers)?.at ?? 0;
  const isLive = isAnimal(draft.name ?? []) && tokens.slice(Math.max(0, at - 2), at).some(({ word }) => word === 'hơi');
  return own ?? lentUnit(draft) ?? (isLive ? 'kg' : undefined);
}

/** Gives the prices without a unit the one that all others have, or that was said for all. */
export function spreadUnits(drafts: Draft[], tokens: Token[]): void {
  const bases = drafts.map(({ offers }) => baseOf(offers));
  drafts.forEach((draft, i) => {
    const unit = bases[i]?.unit ?? ownUnit(draft, tokens);
    if (bases[i] && unit !== undefined) Object.assign(bases[i], { unit, n: bases[i]?.n ?? 1 });
  });
  const said = saidForAll(tokens);
  const units = new Set(bases.flatMap((offer) => (offer?.unit !== undefined ? [offer.unit] : [])));
  const shared = said ?? (units.size === 1 && drafts.length > 1 ? [...units][0] : undefined);
  drafts.forEach((draft, i) => {
    const base = bases[i];
    if (!base || base.unit !== undefined) return;
    const unit = shared ?? animalBefore(draft, tokens) ?? wholeAnimal(draft, base);
    if (unit !== undefined) Object.assign(base, { unit, n: base.n ?? 1 });
  });
}

/** "con bò cái tơ 19 triệu": one animal, and its price. */
function animalBefore({ name, stock }: Draft, tokens: Token[]): string | undefined {
  const at = name?.[0] ? tokens.indexOf(name[0]) : -1;
  const token = tokens[at - 1];
  return at > 0 && token?.word === 'con' && !(token.bare && tokens[at - 2]?.kind === 'word') && (stock === undefined || stock.n === 1) ? 'con' : undefined;
}

/** "heo mọi 3 triệu": so much is never for a kilo of it, and there are not several. */
function wholeAnimal({ name = [], stock, each }: Draft, { dong = 0, n }: Offer): string | undefined {
  const isOne = stock === undefined ? each === undefined || each[0] === each[1] : stock.n === 1 && stock.unit === 'con';
  return isAnimal(name.slice(0, 1)) && dong >= DEAREST_KILO && isOne && n === undefined ? 'con' : undefined;
}

/** A draft as goods, with what has to be asked. */
export function settled(draft: Draft): Goods {
  const goods: Goods = { tiers: [], negotiable: draft.negotiable === true, ask: [] };
  if (draft.name) goods.name = displayName(textOf(draft.name));
  else goods.ask.push('name');
  const base = baseOf(draft.offers);
  settleStock(draft, goods, base);
  settlePrice(draft, goods, base);
  return goods;
}

function settleStock({ stock, each, weight, pack, name = [] }: Draft, goods: Goods, base: Offer | undefined): void {
  if (stock) goods.stock = stock.tens !== undefined && base?.unit === 'chục' ? { n: stock.tens, unit: 'chục' } : { n: stock.n, unit: stock.unit };
  const inPack = stock && base?.unit !== undefined && !pack && unitOf(base.unit).dimension === 'pack' && /^(?:mass|volume)$/.test(unitOf(stock.unit).dimension) && base.n === 1 && !stock.left;
  if (inPack && goods.stock) {
    goods.pack = { size: goods.stock.n, unit: goods.stock.unit };
    delete goods.stock;
  }
  if (pack) goods.pack = { size: pack.size, unit: pack.unit };
  if (each) goods.eachKg = each;
  const basis = weight && stock ? weightBasis(name, stock.n, weight.n) : undefined;
  if (basis === 'each' && weight) goods.eachKg = [weight.n, weight.n];
  else if (basis === 'total' && weight) goods.totalKg = weight.n;
  else if (basis === 'open') goods.ask.push('weight_basis');
  if (goods.stock && stock && base?.unit !== undefined && isOpenStock(stock.unit, base.unit, pack !== undefined)) goods.ask.push('quantity_basis');
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
