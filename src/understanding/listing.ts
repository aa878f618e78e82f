import type { Dong } from '../domain/money';
import { unitOf, type Quantity } from '../domain/quantity';
import { normalise } from '../domain/text';
import { judgePrice, type JudgedPrice } from './bounds';
import { maskedTokens } from './masks';
import { endOfOpenAmount, readPrice } from './money';
import { displayName, nameAndNote } from './name';
import { findPhones } from './phone';
import { findPrice, type PlacedPrice } from './price-place';
import { readQuantity } from './quantity';
import { findStock, type PlacedStock } from './stock-place';
import { MAX_READ, isOneOf, lexicon, tokenise, type Token } from './tokens';

/** A price with the unit it is for, when one was said or the stock lent its own. */
export interface PriceReading extends JudgedPrice {
  unit?: string;
}

/** What a message says of goods for sale. Every part may be missing; `note` is what was said beside it ("lấy tận Trà My"). */
export interface ListingReading {
  name?: string;
  price?: PriceReading;
  stock?: Quantity;
  note?: string;
}

const HERD = lexicon('bầy đàn lứa');
const MOST_IN_A_HAND = 5;
const SLIP = lexicon('lộn nhầm');
const AFTER_NO = lexicon('không phải');
const NAME = lexicon('tên');
const CHANGE = lexicon('đổi sửa');
const NAMING = lexicon('là thành lại');

/** The message without phone numbers, which are no amounts. */
function withoutPhones(message: string): string {
  let text = normalise(message.slice(0, MAX_READ));
  for (const phone of findPhones(text).reverse()) text = `${text.slice(0, phone.start)}, ${text.slice(phone.end)}`;
  return text;
}

/** The unit a stock lends to a price: of tạ and tấn, the price is that of a kilo. */
function pricedBy(unit: string): string {
  const { dimension, factor } = unitOf(unit);
  return dimension === 'mass' && factor > 1000 ? 'kg' : unit;
}

const isHerd = (tokens: Token[]): boolean => tokens.some((token) => isOneOf(token, HERD));

/**
 * What one would cost if the price is for all: "bầy gà 20 con giá 2tr", "10 ngàn 2 trái". It may be for one as well, so it is asked about;
 * undefined when the price names its unit, or the amount stands apart from it.
 */
function ofEach(tokens: Token[], price: PlacedPrice, stock: PlacedStock): Dong | undefined {
  const many = stock.quantity.base / unitOf(stock.quantity.unit).factor;
  const isBeside = stock.from === price.next && readQuantity(tokens, stock.from) !== undefined && many <= MOST_IN_A_HAND && stock.quantity.unit !== 'chục';
  if (price.unit !== undefined || many <= 1 || !(isBeside || isHerd(tokens))) return undefined;
  return Math.round(price.dong / many);
}

/** Price and stock found in tokens, and which tokens they take up. */
function facts(tokens: Token[], allowLone: boolean): ListingReading & { used: boolean[]; each?: Dong } {
  const used = tokens.map(() => false);
  const masked = maskedTokens(tokens);
  for (let at = 0; at < tokens.length; at += 1) {
    const end = masked[at] ? undefined : endOfOpenAmount(tokens, at);
    if (end !== undefined) for (const row of [masked, used]) row.fill(true, at, end);
  }
  const price = findPrice(tokens, masked, allowLone);
  if (price) used.fill(true, price.from, price.next);
  const taken = used.map((is, at) => is || masked[at] === true);
  const stock = findStock(tokens, taken, price?.unit);
  if (stock) used.fill(true, stock.from, stock.next);
  const unit = price?.unit ?? (allowLone && stock ? pricedBy(stock.quantity.unit) : undefined);
  const judged = price && judgePrice(price.dong, unit);
  const each = price && stock && judged ? ofEach(tokens, price, stock) : undefined;
  if (judged && each !== undefined && unit !== undefined) return { used, each, price: { dong: judged.dong, unit }, ...(isHerd(tokens) && stock && { stock: stock.quantity }) };
  return { used, ...(judged && { price: unit === undefined ? judged : { ...judged, unit } }), ...(stock && { stock: stock.quantity }) };
}

/** Where a later "à không", "lộn" takes something back; what follows wins. */
function slipAt(tokens: Token[]): number {
  return tokens.findIndex((token, at) => at > 0 && (isOneOf(token, SLIP) || (token.word === 'không' && tokens[at - 1]?.word === 'à')) && tokens.slice(at).some((later) => later.kind === 'number'));
}

/**
 * What a seller's message says of goods: "Mật ong rừng 250k/chai còn 20 chai", "chú bán cam sành 25 một ký, nhà còn 2 tạ". A bare number
 * is a price in thousands; price and stock lend each other their unit. It only extracts: whether the message is an offer at all is for
 * readIntent. Never throws, whatever is sent.
 */
export function readListing(message: string): ListingReading {
  const all = tokenise(withoutPhones(message));
  const slip = slipAt(all);
  const tokens = slip > 0 ? all.slice(0, slip) : all;
  const { used, each, price, stock } = facts(tokens, true);
  const { name, note } = nameAndNote(tokens, used);
  const later = slip > 0 ? takenBack(all.slice(slip)) : {};
  const judged = price && (each === undefined ? judgePrice(price.dong, price.unit, name) : { dong: price.dong, doubtful: each });
  return {
    ...(name !== undefined && { name }),
    ...(judged && { price: price.unit === undefined ? judged : { ...judged, unit: price.unit } }),
    ...(stock && { stock }),
    ...(note !== undefined && { note }),
    ...later,
    ...(later.price && { price: { ...(price?.unit !== undefined && { unit: price.unit }), ...later.price } }),
  };
}

/** Facts behind "lộn": here a lone number is the price. */
function takenBack(tokens: Token[]): Pick<ListingReading, 'price' | 'stock'> {
  const from = tokens.findIndex((token) => token.kind === 'number');
  const lone = from >= 0 && !readQuantity(tokens, from) ? readPrice(tokens, from) : undefined;
  const judged = lone && judgePrice(lone.dong, lone.unit);
  const found = facts(lone ? tokens.slice(lone.next) : tokens, false);
  const price = judged ? (lone.unit === undefined ? judged : { ...judged, unit: lone.unit }) : found.price;
  return { ...(price && { price }), ...(found.stock && { stock: found.stock }) };
}

/** "tên là mật ong hoa", "đổi tên thành …", "sửa tên lại là …". */
function newName(tokens: Token[]): string | undefined {
  const at = tokens.findIndex((token) => isOneOf(token, NAME));
  if (at < 0 || at > 3 || !(at === 0 || isOneOf(tokens[at + 1], NAMING) || tokens.slice(0, at).some((token) => isOneOf(token, CHANGE)))) return undefined;
  let from = at + 1;
  while (isOneOf(tokens[from], NAMING) || tokens[from]?.text === ':') from += 1;
  const { name } = nameAndNote(tokens.slice(from), tokens.slice(from).map(() => false));
  return name === undefined ? undefined : displayName(name);
}

/**
 * What a message corrects on a card that is shown: "giá 27, với lại còn tạ rưỡi thôi", "còn 15 chai", "tên là mật ong hoa", "lộn, 270".
 * A price has no unit when none was said. Empty when nothing is corrected; a bare number never is, since it picks a choice.
 */
export function readCorrection(message: string): ListingReading {
  const tokens = tokenise(withoutPhones(message));
  const name = newName(tokens);
  if (name !== undefined) return { name };
  const slip = tokens.findIndex((token, at) => isOneOf(token, SLIP) || (isOneOf(token, AFTER_NO) && isOneOf(tokens[at + 1], AFTER_NO)));
  const found = slip >= 0 ? takenBack(afterMa(tokens.slice(slip))) : facts(tokens, false);
  return { ...(found.price && { price: found.price }), ...(found.stock && { stock: found.stock }) };
}

/** "không phải 250 mà 270": what counts stands behind "mà". */
function afterMa(tokens: Token[]): Token[] {
  const at = tokens.findIndex((token) => token.word === 'mà' || (token.bare && token.word === 'ma'));
  return at < 0 ? tokens : tokens.slice(at + 1);
}

/** True when a reading has goods in it that could be offered: a name with a price or a stock. */
export function isOffer(reading: ListingReading): boolean {
  return reading.name !== undefined && (reading.price !== undefined || reading.stock !== undefined);
}
