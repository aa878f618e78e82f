import { unitOf } from '../../domain/quantity';
import { goodsAt, readAmount } from '../amounts';
import { CHUC, HUNDRED, isHalf, isNear, scaleBehind, scaleOf } from '../number-words';
import { readNumber } from '../numbers';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';
import { isSmallWord } from '../words';
import { readHalf } from './fractions';
import { readRange } from './ranges';
import { readSlang } from './slang';
import { isVagueAt } from './vague';

/** So many of a unit, which a price is for. */
export interface Many {
  qty: number;
  unit: string;
}

/** One amount of money in a text, with what it is for. `before` is the amount of goods that was named ahead of it, whether the price is for it or not. */
export interface Mention {
  from: number;
  next: number;
  min: number;
  max: number;
  /** It names its size (k, ngàn, đ) or what it is for, and is not just a number. */
  sure: boolean;
  vague: boolean;
  per?: Many;
  /** What it is for was said right behind it: "/kg", "một ký". */
  isPerBehind: boolean;
  before?: Many & { from: number };
}

const DONG = lexicon('đ đồng vnđ vnd d dong');
const ONE = lexicon('một mỗi mốt');
const OVER = lexicon('trên');
/** "trăm hai mấy". */
const AND_SOME = lexicon('mấy');
const GETS = lexicon('được cho');
const STOCK = lexicon('còn có tổng');
const ACTS = lexicon('bán lấy để có còn muốn xin cần mua hỏi gửi nói đăng ơi à thấy tính cho chốt');
const CLAUSE = /^[,;.?!()]$/;
const isClauseStart = (tokens: Token[], at: number): boolean => at === 0 || CLAUSE.test(tokens[at - 1]?.text ?? '') || isOneOf(tokens[at - 1], EACH);
const FEW = lexicon('ba bảy mươi');
const EACH = lexicon('mỗi cả nguyên giá dạ từ');

/** "con" behind the price of one of these is each, not somebody's child. */
const ANIMALS = lexicon('bò trâu bê nghé heo lợn dê gà vịt ngan ngỗng thỏ giống');
/** "cây nhỏ 300, cây lớn 2 triệu": a unit of some size. */
const SIZES = lexicon('nhỏ lớn to bé vừa già non');

interface Sum {
  min: number;
  max: number;
  next: number;
  sure: boolean;
  /** Said in whole tens or hundreds ("hai chục"), so that an amount right behind it is what it is for. */
  isRound?: boolean;
}

const asDong = (value: number): number => Math.round(value < 1000 ? value * 1000 : value);

/** "180.000k": a k too many, behind noughts that were written out. */
const isSlip = (token: Token | undefined, value: number): boolean => token?.kind === 'number' && (token.value ?? 0) >= 10_000 && value >= 10_000_000;

function withDong(tokens: Token[], sum: Sum): Sum {
  const isDong = isOneOf(tokens[sum.next], DONG) || tokens[sum.next]?.text === '₫';
  return isDong ? { ...sum, next: sum.next + 1, sure: true } : sum;
}

/** "chín rưỡi" is 9,500, "hai đồng rưỡi" 2,500, "hai chục rưỡi" 25,000. */
function withHalf(tokens: Token[], sum: Sum, { value, scaled, next }: { value: number; scaled: boolean; next: number }): Sum {
  if (scaled || value >= 100 || !isHalf(tokens[sum.next])) return sum;
  const half = isNear(tokens[next - 1], CHUC) ? 5000 : 500;
  return { ...sum, min: sum.min + half, max: sum.max + half, next: sum.next + 1 };
}

/** A count of goods and no money: "40 ký", "2 chục trứng", but not "sáu chục", "chín chục một ang". */
function isCount(tokens: Token[], at: number, next: number): boolean {
  const amount = readAmount(tokens, at);
  if (!amount || amount.next < next) return false;
  if (amount.unit !== 'chục' || (amount.next > next && !isHalf(tokens[amount.next - 1]))) return true;
  const after = tokens[amount.next];
  if (readNumber(tokens, amount.next, { money: true }) && !isOneOf(after, ONE) && after?.text !== '1') return readAmount(tokens, amount.next) === undefined;
  return after?.kind === 'word' && !isSmallWord(after) && !isOneOf(after, ONE) && scaleOf(after) === undefined && goodsAt(tokens, amount.next) > 0;
}

/** Where the last ngàn, k or triệu of a range ends that has a unit behind it: "60 ngàn | ký". A range of goods has none. */
function endOfScale(tokens: Token[], from: number, next: number): number | undefined {
  for (let at = next - 1; at > from; at -= 1) {
    if (scaleBehind(tokens[at]) === undefined) continue;
    return tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.glued ? at + 2 : at + 1;
  }
  return undefined;
}

/** The money that begins at `at`, a range too; a bare number is thousands, when it counts nothing. */
function readSum(tokens: Token[], at: number): Sum | undefined {
  const slang = readSlang(tokens, at);
  if (slang) return { min: slang.dong, max: slang.dong, next: slang.next, sure: true };
  const range = readRange(tokens, at);
  const ends = range && (range.unit === undefined ? range.next : endOfScale(tokens, at, range.next));
  if (range && ends !== undefined) return withDong(tokens, { min: range.max >= 1000 && range.min < 1000 && range.min * 1000 > range.max ? range.min : asDong(range.min), max: asDong(range.max), next: ends, sure: range.max >= 1000 });
  const half = readHalf(tokens, at);
  if (half && half.value >= 1000) return { min: half.value, max: half.value, next: half.next, sure: true };
  const number = range ? undefined : readNumber(tokens, at, { money: true });
  if (!number || number.value <= 0) return undefined;
  const isScaled = number.scaled && (!number.typed || tokens[number.next - 1]?.kind === 'word' || number.value % 100 === 0);
  const value = isSlip(tokens[at], number.value) ? number.value / 1000 : number.value;
  const sum = withHalf(tokens, withDong(tokens, { min: asDong(value), max: asDong(value), next: number.next, sure: isScaled }), number);
  const last = tokens[number.next - 1];
  return !sum.sure && isCount(tokens, at, number.next) ? undefined : { ...sum, isRound: !number.typed && (isNear(last, CHUC) || isNear(last, HUNDRED)) };
}

/** What follows a price: "/kg", "/3kg", "một ký", "1 hộp"; behind plain money also "ký", "bốn bó", "được 3 ký". */
function readPer(tokens: Token[], at: number, sum: Sum, isFree: boolean): (Many & { next: number }) | undefined {
  const slash = tokens[at]?.text === '/' || (isOneOf(tokens[at], OVER) && readUnit(tokens, isOneOf(tokens[at + 1], ONE) ? at + 2 : at + 1) !== undefined);
  const from = slash || (sum.sure && isOneOf(tokens[at], GETS)) ? at + 1 : at;
  const one = isOneOf(tokens[from], ONE) || tokens[from]?.text === '1';
  const amount = readAmount(tokens, from);
  const isSaid = sum.sure || (sum.isRound === true && amount !== undefined && amount.next > from + 1);
  if (amount && (slash || one || (isSaid && isFree))) return { qty: amount.value, unit: amount.unit, next: amount.next };
  const unit = readUnit(tokens, one ? from + 1 : from);
  if (!unit || (!slash && !one && (!sum.sure || !isFree))) return undefined;
  const isCall = !slash && !one && unit.unit === 'con' && (tokens[unit.next]?.kind !== 'word' || isSmallWord(tokens[unit.next])) && !isEach(tokens, unit.next);
  return isCall ? undefined : { qty: 1, unit: unit.unit, next: unit.next };
}

/** "bò 18 triệu con": one of the animals that were named, when nobody is called. */
const isEach = (tokens: Token[], next: number): boolean => (tokens[next] === undefined || tokens[next]?.kind !== 'word') && tokens.slice(0, next).some((token) => isOneOf(token, ANIMALS));

/** "gạo bao 25kg 450k": a pack with its size. */
function isPackOf(tokens: Token[], at: number): boolean {
  const pack = readUnit(tokens, at);
  const size = pack && unitOf(pack.unit).dimension === 'pack' ? readAmount(tokens, pack.next) : undefined;
  return size !== undefined && tokens[pack?.next ?? at]?.kind === 'number' && /mass|volume/.test(unitOf(size.unit).dimension);
}

/** "chai 270", "ràng bánh tráng 35k": the unit at the head of what is said. "Con bán 35k" is somebody's word for herself. */
function headUnit(tokens: Token[], at: number): (Many & { next: number }) | undefined {
  const isHead = isClauseStart(tokens, at) || isOneOf(tokens[at - 1], ONE) || isOneOf(tokens[at + 1], SIZES) || isPackOf(tokens, at);
  const unit = isHead ? readUnit(tokens, at) : undefined;
  const isGoods = goodsAt(tokens, at) > 0;
  return unit && !isGoods && !isOneOf(tokens[unit.next], ACTS) ? { qty: 1, unit: unit.unit, next: unit.next } : undefined;
}

/** An amount of goods that a price may follow; what is left in stock has none. */
function heldAt(tokens: Token[], at: number): (Many & { from: number; next: number }) | undefined {
  const amount = readAmount(tokens, at);
  // "1-9 bó: 8k": each of so many.
  if (amount && tokens[amount.next]?.text === '/' && readUnit(tokens, amount.next + 1)) return undefined; // "heo 20kg/con 2tr4"
  const isUpTo = /^[-–]$/.test(tokens[at - 1]?.text ?? '') && tokens[at - 2]?.kind === 'number';
  if (amount) return isOneOf(tokens[at - 1], STOCK) && !isOneOf(tokens[at - 2], STOCK) ? undefined : { qty: isUpTo ? 1 : amount.value, unit: amount.unit, from: at, next: amount.next };
  const head = headUnit(tokens, at);
  return head && { ...head, from: at };
}

const isMagnitude = (token: Token | undefined): boolean => scaleOf(token) !== undefined || isNear(token, HUNDRED) || isNear(token, CHUC);

/** "vài chục ngàn", "mấy trăm nghìn": where money ends that nobody can count; undefined when none begins. */
function endOfVague(tokens: Token[], at: number): number | undefined {
  if (!isVagueAt(tokens, at)) return undefined;
  let end = at + 1;
  while (isOneOf(tokens[end], FEW)) end += 1;
  if (!isMagnitude(tokens[end])) return undefined;
  while (isMagnitude(tokens[end])) end += 1;
  return end;
}

/** "sau", "nam", "ba" in a message without accents are other words more often than money. */
const isDoubtful = (tokens: Token[], at: number, next: number): boolean => next === at + 1 && tokens[at]?.bare === true && tokens[at]?.kind === 'word';

/** "2 con gà mái 3 ký". */
const MOST_WORDS_OF_AN_ANIMAL = 3;

/** "vỉ 30 trứng 90k", "con 2 ký 300k", "2 con gà 3 ký 360k": what is in the pack or what the animals weigh, no amount of its own. */
function isSize(held: (Many & { next: number }) | undefined, amount: Many & { from: number }): boolean {
  if (!held) return false;
  if (held.unit === 'con' && unitOf(amount.unit).dimension === 'mass') return amount.from - held.next <= MOST_WORDS_OF_AN_ANIMAL;
  return held.next === amount.from && held.qty === 1 && unitOf(held.unit).dimension === 'pack' && amount.unit !== 'con';
}

/** All money that is named in the tokens, in order; `masked` ones only look like numbers. */
export function moneyMentions(tokens: Token[], masked: boolean[]): Mention[] {
  const mentions: Mention[] = [];
  let held: (Many & { from: number; next: number }) | undefined;
  for (let at = 0; at < tokens.length; ) {
    if (CLAUSE.test(tokens[at]?.text ?? '')) held = undefined;
    const sum = masked[at] ? undefined : readSum(tokens, at);
    if (sum) {
      const after = readPer(tokens, sum.next, sum, held === undefined);
      if (!sum.sure && !after && isDoubtful(tokens, at, sum.next)) {
        at = sum.next;
        continue;
      }
      const per = after ? { qty: after.qty, unit: after.unit } : held && { qty: held.qty, unit: held.unit };
      mentions.push({ from: at, next: after?.next ?? sum.next, min: sum.min, max: sum.max, vague: isOneOf(tokens[sum.next], AND_SOME), isPerBehind: after !== undefined, sure: sum.sure || after !== undefined, ...(per ? { per } : {}), ...(held ? { before: { qty: held.qty, unit: held.unit, from: held.from } } : {}) });
      held = undefined;
      at = after?.next ?? sum.next;
      continue;
    }
    const vague = masked[at] ? undefined : endOfVague(tokens, at);
    if (vague !== undefined) mentions.push({ from: at, next: vague, min: 0, max: 0, vague: true, isPerBehind: false, sure: true });
    const amount = masked[at] ? undefined : heldAt(tokens, at);
    if (amount && !isSize(held, amount)) held = { qty: amount.qty, unit: amount.unit, from: amount.from, next: amount.next };
    at = vague ?? amount?.next ?? at + 1;
  }
  return mentions;
}
