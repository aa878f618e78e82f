import { unitOf } from '../../domain/quantity';
import { knownGoodsAt } from '../goods';
import { digitWord, readNumber } from '../numbers';
import { readQuantity } from '../quantity';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';
import { PARTICLES } from '../words';
import { phraseAt, phrases } from './words';

/** So much of something in the unit that was said; `most` when it was left open between two. `tens`: so many chục of it were said. */
export interface Amount {
  kind: 'amount';
  n: number;
  most?: number;
  unit: string;
  tens?: number;
  /** "hai ký mấy", "vài chục": about so much. */
  vague?: true;
  /** It was said of what is left or there ("còn 5 ký"). */
  left?: true;
}

const CHUC = lexicon('chục');
const MANY = lexicon('chục tạ yến tấn tá');
const THOUSAND_PIECES = lexicon('thiên');
const TAKEN = lexicon('mua lấy từ trên đặt');
const UPWARD = phrases('trở lên|đổ lên|trở đi');
const RANGE = /^[-–~—]$/;
const UP_TO = lexicon('đến tới hoặc hay');
const ABOUT_ONE = lexicon('non cả ngót hơn gần');
const A_FEW = lexicon('vài mấy');
const TENS = lexicon('trăm chục');
const AND_SOME = lexicon('mấy hơn');
/** Units that are names of goods too: what they count is them. */
const OWN_NAME = new Set(['bánh', 'trứng', 'hột', 'lá', 'bông', 'củ', 'cây', 'giò']);

const ALWAYS = new Set(['bông', 'trứng', 'bánh', 'hột']);
const EGGS = lexicon('trứng hột');
const GOES_ON = lexicon('giá gía còn có một mỗi là thì bán k ngàn nghìn');
/** "lẻ 12 si 9": sỉ, never the xị it looks like. */
export const WHOLESALE_WORDS = new Set(['si', 'sỉ', 'sĩ']);

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** How many of its own unit a quantity is. */
export function countOf(quantity: { base: number; unit: string }): number {
  return round(quantity.base / unitOf(quantity.unit).factor);
}

/** "300 bánh chưng": the unit is the first word of the name and stays with it. */
function keepsName(tokens: Token[], next: number, unit: string): boolean {
  if (!OWN_NAME.has(unit)) return false;
  const goes = tokens[next]?.kind === 'word' && !isOneOf(tokens[next], PARTICLES) && !isOneOf(tokens[next], GOES_ON);
  return knownGoodsAt(tokens.slice(next - 1, next + 3).map(({ word }) => word), 0) > 1 || (ALWAYS.has(unit) && goes);
}

/** "trăm trứng thì": eggs are only counted, the word is no name. */
function endOfCount(tokens: Token[], next: number): number {
  return isOneOf(tokens[next], EGGS) && (tokens[next + 1]?.kind !== 'word' || isOneOf(tokens[next + 1], GOES_ON)) ? next + 1 : next;
}

function endOfAmount(tokens: Token[], next: number, unit: string): number {
  const end = endOfCount(tokens, next);
  return end === next && keepsName(tokens, next, unit) && !isOneOf(tokens[next], EGGS) ? next - 1 : end;
}

function single(tokens: Token[], at: number): { amount: Amount; next: number } | undefined {
  const found = readQuantity(tokens, at);
  if (!found) return undefined;
  const { unit } = found.quantity;
  if (unit === 'xị' && tokens.slice(at, found.next).some(({ word }) => WHOLESALE_WORDS.has(word))) return undefined;
  const number = readNumber(tokens, at, { money: false });
  const tens = number && isOneOf(tokens[number.next], CHUC) && unit !== 'chục' ? number.value : undefined;
  const next = endOfAmount(tokens, found.next, unit);
  return { amount: { kind: 'amount', n: countOf(found.quantity), unit, ...(tens !== undefined && { tens }) }, next };
}

/** "bảy tám con", "hai ba ký": seven or eight, not seventy-eight. */
function wordsOfRange(tokens: Token[], at: number): { amount: Amount; next: number } | undefined {
  const [n, most] = [digitWord(tokens[at]), digitWord(tokens[at + 1])];
  const unit = n !== undefined && most === n + 1 && n > 0 ? readUnit(tokens, at + 2) : undefined;
  return unit && n !== undefined && most !== undefined ? { amount: { kind: 'amount', n, most, unit: unit.unit }, next: unit.next } : undefined;
}

/** "2-3 ký", "1kg-1kg5", "ký hai đến ký rưỡi", "2 3 con": between two amounts. */
function range(tokens: Token[], at: number): { amount: Amount; next: number } | undefined {
  const words = wordsOfRange(tokens, at);
  if (words) return words;
  const low = readQuantity(tokens, at) ?? readNumber(tokens, at, { money: false });
  const joint = low && tokens[low.next];
  if (!low || !joint) return undefined;
  const joins = RANGE.test(joint.text) || isOneOf(joint, UP_TO);
  const pairUnit = isOneOf(tokens[low.next + 1], TENS) ? low.next + 2 : low.next + 1;
  const isPair = 'value' in low && low.value < 10 && joint.kind === 'number' && joint.value === low.value + 1 && !joint.glued && readUnit(tokens, pairUnit) !== undefined;
  if (!joins && !isPair) return undefined;
  const high = readQuantity(tokens, joins ? low.next + 1 : low.next);
  if (!high) return undefined;
  const most = countOf(high.quantity);
  const scale = isPair && pairUnit > low.next + 1 ? most / (joint.value ?? 1) : 1;
  const n = 'value' in low ? low.value * scale : round(low.quantity.base / unitOf(high.quantity.unit).factor);
  return n > 0 && n < most ? { amount: { kind: 'amount', n, most, unit: high.quantity.unit }, next: high.next } : undefined;
}

/** "non tạ", "cả tạ": about one, and how much about is not said. */
function aboutOne(tokens: Token[], at: number): (Amount & { next: number }) | undefined {
  const unit = isOneOf(tokens[at], ABOUT_ONE) ? readUnit(tokens, at + 1) : undefined;
  return unit && unitOf(unit.unit).dimension === 'mass' ? { kind: 'amount', n: 1, unit: unit.unit, vague: true, next: unit.next } : undefined;
}

/** "mua chục 110", "tạ trở lên": one of them, where more of it is said to cost less. */
function oneOfMany(tokens: Token[], at: number): (Amount & { next: number }) | undefined {
  const unit = isOneOf(tokens[at], MANY) ? readUnit(tokens, at) : undefined;
  const isMore = phraseAt(tokens, at + 1, UPWARD) > 0 || isOneOf(tokens[at - 1], TAKEN);
  const many = isOneOf(tokens[at], THOUSAND_PIECES) ? readUnit(tokens, at + 1) : undefined;
  if (many && unitOf(many.unit).dimension === 'count') return { kind: 'amount', n: 1000, unit: many.unit, next: many.next };
  return unit && isMore && readUnit(tokens, unit.next) === undefined ? { kind: 'amount', n: 1, unit: unit.unit, next: unit.next } : undefined;
}

/** What begins at each token, read before: weights, sizes and amounts all ask. */
const read = new WeakMap<Token[], Map<number, (Amount & { next: number }) | null>>();

/** The amount that begins at `at`: "20 chai", "hai chục ký", "2-3 ký", "hai ký mấy". */
export function readAmountAt(tokens: Token[], at: number): (Amount & { next: number }) | undefined {
  const known = read.get(tokens) ?? new Map<number, (Amount & { next: number }) | null>();
  const before = known.get(at);
  if (before !== undefined) return before ?? undefined;
  const found = amountAt(tokens, at);
  read.set(tokens, known.set(at, found ?? null));
  return found;
}

function amountAt(tokens: Token[], at: number): (Amount & { next: number }) | undefined {
  const about = aboutOne(tokens, at) ?? oneOfMany(tokens, at);
  if (about) return about;
  const found = range(tokens, at) ?? single(tokens, at);
  if (!found) return undefined;
  const isVague = isOneOf(tokens[found.next], AND_SOME);
  if (isOneOf(tokens[at - 1], A_FEW)) return { ...found.amount, next: found.next, vague: true };
  return { ...found.amount, next: found.next + (isVague ? 1 : 0), ...(isVague && { vague: true as const }) };
}
