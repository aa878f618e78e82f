import { unitOf } from '../../domain/quantity';
import { goodsAt, readAmount } from '../amounts';
import { CHUC, digitWord, HUNDRED, isHalf, isNear, isTens, scaleOf } from '../number-words';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';
import { ONE, readSum } from './sums';

/** So many of a unit, which a price is for. */
export interface Many {
  qty: number;
  unit: string;
}

/** An amount of goods with where it stands. */
export type Held = Many & { from: number; next: number };

const STOCK = lexicon('còn có tổng');
const SELLS = lexicon('bán giá tính mua lấy');
const ACTS = lexicon('hết bán lấy để có còn muốn xin cần mua hỏi gửi nói đăng ơi à thấy tính cho chốt');
/** Signs that end what an amount may be priced by. */
export const CLAUSE = /^[,;.?!()]$/;
const isClauseStart = (tokens: Token[], at: number): boolean => at === 0 || CLAUSE.test(tokens[at - 1]?.text ?? '') || isOneOf(tokens[at - 1], EACH);
const EACH = lexicon('mỗi cả nguyên giá dạ từ');
/** "con" behind the price of one of these is each, not somebody's child. */
export const ANIMALS = lexicon('bò trâu bê nghé heo lợn dê gà vịt ngan ngỗng thỏ giống');
/** "cây nhỏ 300, cây lớn 2 triệu": a unit of some size. */
const SIZES = lexicon('nhỏ lớn to bé vừa già non');

/** "gạo bao 25kg 450k": a pack with its size. */
function isPackOf(tokens: Token[], at: number): boolean {
  const pack = readUnit(tokens, at);
  const size = pack && unitOf(pack.unit).dimension === 'pack' ? readAmount(tokens, pack.next) : undefined;
  return size !== undefined && tokens[pack?.next ?? at]?.kind === 'number' && /mass|volume/.test(unitOf(size.unit).dimension);
}

/** "cá rô đồng ký hai trăm chín", "cân bảy mươi", "hũ mắm bốn lăm": a unit right before money in the middle of what is said, or one word of goods between, when no number counts it. */
function isBeforePrice(tokens: Token[], at: number): boolean {
  const [before, unit] = [tokens[at - 1], readUnit(tokens, at)];
  if (!unit || (unit.unit === 'con' && !isAnimal(tokens, at)) || tokens[at]?.bare || before?.kind !== 'word' || isCounting(before) || isOneOf(before, STOCK) || isOneOf(before, EACH)) return false;
  if (readUnit(tokens, at - 1) || goodsAt(tokens, at - 1) > 1) return false;
  const isOffered = [before, tokens[at - 2], tokens[at - 3]].some((token) => isOneOf(token, SELLS));
  return isPriceAt(tokens, unit.next) || (isOffered && tokens[unit.next]?.kind === 'word' && !isCounting(tokens[unit.next]) && isPriceAt(tokens, unit.next + 1));
}

/** "gà ta con hai trăm": the con is one of those. */
const isAnimal = (tokens: Token[], at: number): boolean => tokens.slice(Math.max(0, at - 3), at).some((token) => isOneOf(token, ANIMALS)) && !tokens.slice(Math.max(0, at - 3), at).some((token) => isOneOf(token, ACTS));

const isCounting = (token: Token | undefined): boolean => token?.kind === 'number' || digitWord(token) !== undefined || isMagnitude(token) || isTens(token) || isHalf(token);

/** Money of ten thousand and more, or that says its size. */
function isPriceAt(tokens: Token[], at: number): boolean {
  const sum = readSum(tokens, at);
  return sum !== undefined && (sum.sure || sum.min >= 10_000) && readUnit(tokens, sum.next) === undefined;
}

/** "chai 270", "ràng bánh tráng 35k": the unit at the head of what is said. "Con bán 35k" is somebody's word for herself. */
function headUnit(tokens: Token[], at: number, isFree: boolean): (Many & { next: number }) | undefined {
  const isHead = isClauseStart(tokens, at) || (isFree && isBeforePrice(tokens, at)) || isOneOf(tokens[at - 1], ONE) || isOneOf(tokens[at + 1], SIZES) || isPackOf(tokens, at);
  const unit = isHead ? readUnit(tokens, at) : undefined;
  const isGoods = goodsAt(tokens, at) > 0;
  return unit && !isGoods && !isOneOf(tokens[unit.next], ACTS) ? { qty: 1, unit: unit.unit, next: unit.next } : undefined;
}

/** An amount of goods that a price may follow; what is left in stock has none. */
export function heldAt(tokens: Token[], at: number, isFree: boolean): Held | undefined {
  const amount = readAmount(tokens, at);
  // "1-9 bó: 8k": each of so many.
  if (amount && tokens[amount.next]?.text === '/' && readUnit(tokens, amount.next + 1)) return undefined; // "heo 20kg/con 2tr4"
  const weight = amount?.unit === 'con' && isOneOf(tokens[amount.next], ONE) ? readUnit(tokens, amount.next + 1) : undefined;
  if (weight && unitOf(weight.unit).dimension === 'mass') return { qty: 1, unit: weight.unit, from: at, next: weight.next }; // "tôm 30 con một cân"
  const isUpTo = /^[-–]$/.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.kind === 'number';
  if (amount) return isOneOf(tokens[at - 1], STOCK) && !isOneOf(tokens[at - 2], STOCK) ? undefined : { qty: isUpTo ? 1 : amount.value, unit: amount.unit, from: at, next: amount.next };
  const head = headUnit(tokens, at, isFree);
  return head && { ...head, from: at };
}

/** Ngàn, triệu, trăm or chục. */
export const isMagnitude = (token: Token | undefined): boolean => scaleOf(token) !== undefined || isNear(token, HUNDRED) || isNear(token, CHUC);
