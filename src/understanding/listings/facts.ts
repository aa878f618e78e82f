import { mayCount } from '../number-parts';
import { isHalf, readNumber, scaleOf } from '../numbers';
import { maskedOf } from './masked';
import { isOneOf, lexicon, type Token } from '../tokens';
import { unitOf } from '../../domain/quantity';
import { readQuantity } from '../quantity';
import { readUnit } from '../units';
import { PARTICLES, PRONOUNS } from '../words';
import { ANIMALS, beginsGoods } from './heads';
import { readAmountAt, type Amount } from './amounts';
import { endOfCount } from './counts';
import { readOther, type Other } from './other-units';
import { readPriceAt, type Price } from './prices';
import { endOfDensity, readEach, readPack, type Each, type Pack } from './sizes';
import { PRICE, phraseAt, phrases } from './words';

/** What stands in a message beside words: a price, an amount, the weight of one, the size of a pack, "giá thương lượng", "chưa có giá". */
export type Fact = { from: number; next: number } & (Price | Count | Amount | Each | Pack | Implied | Other | { kind: 'negotiable' | 'unpriced' | 'size' });

const GRADE = lexicon('loại hạng size số đời');
const LEAST_CALLED = 5000;
const LEAST_PRICED = 20_000;
const GONE_BY = lexicon('cũ trước giá giờ nay chừ');
const AFTER_ALL = lexicon('ai giao ship lấy bán');
const COUNTS = lexicon('có còn bán được chừng khoảng cỡ tầm dư hái nhổ mua lấy từ mỗi gần hơn đăng lượng tồn sẵn');
const AND = lexicon('còn và với lẻ sỉ');
const NEGOTIABLE = phrases('thương lượng|thoả thuận|thỏa thuận|hữu nghị|thg lượng|giá tl|tl nhẹ|nego');
const UNPRICED = phrases('chưa có giá|chưa biết giá|chưa ra giá|chưa tính giá|giá sau|giá liên hệ|giá lh|giá ib|giá inbox|liên hệ giá');

const A_FEW = lexicon('mấy vài');
/** "hũ yến chưng 45k", "cặp ngỗng": a unit right before goods, though nothing counts it. */
export interface Implied {
  kind: 'implied';
  unit: string;
}

const isStart = (tokens: Token[], at: number): boolean => at === 0 || tokens[at - 1]?.kind === 'sign' || isOneOf(tokens[at - 1], COUNTS);

function impliedAt(tokens: Token[], at: number): ((Implied | Amount) & { next: number }) | undefined {
  const unit = readUnit(tokens, at);
  const isFew = isOneOf(tokens[at - 1], A_FEW);
  if (!unit || unit.next !== at + 1 || !(isFew || isStart(tokens, at)) || !beginsGoods(tokens, at + 1) || beginsGoods(tokens, at)) return undefined;
  if (isFew && (unit.unit === 'cặp' || unit.unit === 'đôi' || (unitOf(unit.unit).dimension === 'pack' && unit.unit === tokens[at]?.word))) return { kind: 'implied', unit: unit.unit, next: at + 1 };
  if (isFew) return undefined;
  if (unit.unit === 'cặp' || unit.unit === 'đôi') return { kind: 'amount', n: 1, unit: unit.unit, next: at + 1 };
  return unitOf(unit.unit).dimension === 'pack' && unit.unit === tokens[at]?.word ? { kind: 'implied', unit: unit.unit, next: at + 1 } : undefined;
}

/** "còn 20", "nhà có 15": so many of what the price is for. */
export interface Count {
  kind: 'count';
  n: number;
}

const MOST_COUNTED = 100_000;
const TAKING = lexicon('lấy mua đặt từ trên');
const THERE = lexicon('còn có tồn lượng sl');
const CHEAPER = lexicon('giảm hạ xuống bớt');
const ON = lexicon('lên đi');
const MORE_OR_LESS = lexicon('khoảng chừng tầm cỡ độ hơn gần đúng chỉ được lại thì');

function countAt(tokens: Token[], at: number): (Count & { next: number }) | undefined {
  let before = at - 1;
  while (before > at - 3 && (isOneOf(tokens[before], MORE_OR_LESS) || tokens[before]?.text === ':')) before -= 1;
  const isThere = isOneOf(tokens[before], THERE) || (tokens[before]?.bare === true && tokens[before]?.word === 'con' && tokens[before - 1]?.kind !== 'number');
  // "lấy từ yến trở lên còn 22": what it then costs.
  if (!isThere || isOneOf(tokens[before - 1], ON) || tokens.slice(Math.max(0, before - 3), before).some((token) => isOneOf(token, CHEAPER) || isOneOf(token, GONE_BY))) return undefined;
  // "lấy 10 ký còn 25": what one then costs.
  if (tokens.slice(Math.max(0, before - 4), before).some((token, i, row) => isOneOf(token, TAKING) && row[i + 1]?.kind === 'number')) return undefined;
  const number = readNumber(tokens, at, { money: false });
  const after = number && tokens[number.next];
  const isPlain = number !== undefined && Number.isInteger(number.value) && number.value < MOST_COUNTED && (!number.scaled || number.next === at + 1);
  if (!isPlain || (after?.glued && (after.kind === 'word' || /^[/\-–%]$/.test(after.text))) || (after?.kind === 'word' && goesOn(tokens, number.next))) return undefined;
  return { kind: 'count', n: number.value, next: number.next };
}

/** A word that makes the number before it one of something. */
const goesOn = (tokens: Token[], at: number): boolean => !isOneOf(tokens[at], PARTICLES) && !isOneOf(tokens[at], PRONOUNS) && !isOneOf(tokens[at], AFTER_ALL);

type Found = (Price | Count | Amount | Each | Pack | Implied | Other | { kind: 'negotiable' | 'unpriced' | 'size' }) & { next: number };

function phraseFact(tokens: Token[], at: number): Found | undefined {
  const open = phraseAt(tokens, at, UNPRICED);
  if (open > 0) return { kind: 'unpriced', next: at + open };
  const talks = phraseAt(tokens, at, NEGOTIABLE);
  return talks > 0 ? { kind: 'negotiable', next: at + talks } : undefined;
}

/** "ngò rí hai chục": behind goods and before others, a chục is of money; behind "có", "còn", "bán" it counts. */
function isMoneyInTens(tokens: Token[], at: number, { unit, next }: { unit: string; next: number }): boolean {
  const before = tokens[at - 1];
  const goesOn = tokens[next]?.kind === 'word' && !isOneOf(tokens[next], PARTICLES) && !isOneOf(tokens[next], AND) && !beginsGoods(tokens, next);
  return unit === 'chục' && tokens[at]?.word !== 'chục' && before?.kind === 'word' && !isOneOf(before, COUNTS) && !isOneOf(before, PRONOUNS) && !goesOn;
}

/** "giá 180 ký" at the end of what is said: what one of them costs. */
function isPricedBy(tokens: Token[], at: number, { dong = 0, per }: Price, { unit, next, most }: Amount & { next: number }): boolean {
  const ends = tokens[next] === undefined || tokens[next]?.kind === 'sign' || isOneOf(tokens[next], PARTICLES);
  return ends && per === undefined && most === undefined && isOneOf(tokens[at - 1], PRICE) && dong >= LEAST_PRICED && tokens[at]?.kind === 'number' && unitOf(unit).dimension === 'mass';
}

/** "lọ 1 lít giá 70 lọ nửa lít": right behind giá, with no other price behind it. */
function isCalledPrice(tokens: Token[], at: number, { dong = 0 }: Price, { next }: Amount & { next: number }): boolean {
  return isOneOf(tokens[at - 1], PRICE) && dong >= LEAST_CALLED && readPriceAt(tokens, next)?.sure !== true && readQuantity(tokens, next) !== undefined;
}

const OF_SORT = lexicon('trống mái đực cái lớn nhỏ to bé già non tơ mẹ');

/** "con mái 280 con trống 340": the unit goes with the sort that follows it and has its own price. */
const beginsSort = (tokens: Token[], { unit, next }: { unit: string; next: number }): boolean => unit === 'con' && isOneOf(tokens[next], OF_SORT) && tokens[next + 1]?.kind === 'number';

/** "gà 120 vịt 85 ngan 90 kg hơi": what a kilo of them alive costs. */
const LIVE = lexicon('hơi');

function factAt(tokens: Token[], masked: boolean[], at: number): Found | undefined {
  const density = endOfDensity(tokens, at);
  if (density !== undefined) return { kind: 'size', next: density };
  const sized = readPack(tokens, at) ?? (masked[at] && !isOneOf(tokens[at - 1], GRADE) ? undefined : readEach(tokens, at));
  if (sized) return sized;
  if (masked[at]) return undefined;
  const said = phraseFact(tokens, at) ?? readOther(tokens, at);
  if (said) return said;
  const counted = endOfCount(tokens, at);
  if (counted !== undefined) return { kind: 'other', n: 2, next: counted };
  const price = readPriceAt(tokens, at);
  if (price && price.sure && !(tokens[at]?.kind === 'number' && price.per === undefined && countAt(tokens, at))) return price;
  const amount = readAmountAt(tokens, at);
  const count = amount ? undefined : countAt(tokens, at);
  if (count) return count;
  if (price && amount && isPricedBy(tokens, at, price, amount)) return { ...price, per: { n: 1, unit: amount.unit }, next: amount.next };
  const isLiveWeight = price !== undefined && amount?.unit === 'kg' && amount.n >= 20 && isOneOf(tokens[amount.next], LIVE) && isOneOf(tokens[at - 1], ANIMALS);
  return price && amount && (isLiveWeight || isCalledPrice(tokens, at, price, amount) || beginsSort(tokens, amount) || isMoneyInTens(tokens, at, amount)) ? price : (amount ?? price ?? impliedAt(tokens, at));
}

/** Words that facts begin with, beside numbers and units. */
const BEGINNING = lexicon('mấy vài keo nửa nữa cả non ngót hơn gần loại size cỡ hàng một mỗi mốt chục trăm thiên củ');
const SLASH: Token = { kind: 'sign', text: '/', word: '/', glued: false, bare: false, value: undefined };
const beginning = new Map<string, boolean>();
const MOST_REMEMBERED = 10_000;

/** Whether a fact may begin with the token: most words of a message begin none. */
function mayBegin(token: Token): boolean {
  if (token.kind !== 'word') return token.kind === 'number';
  const key = token.bare ? `${token.word} ` : token.word;
  const known = beginning.get(key);
  if (known !== undefined) return known;
  const isUnit = readUnit([token], 0) !== undefined || readUnit([SLASH, token], 1) !== undefined;
  const isNumber = mayCount(token) || scaleOf(token) !== undefined || isHalf(token) || isOneOf(token, BEGINNING);
  const found = isUnit || isNumber || [NEGOTIABLE, UNPRICED].some(({ exact, folded }) => exact.has(token.word) || (token.bare && folded.has(token.word))) || /^k[íýiy]$/.test(token.word);
  if (beginning.size < MOST_REMEMBERED) beginning.set(key, found);
  return found;
}

/** "4 trái/ký 60k, loại nhỏ 7 trái 40k": where goods are graded by how many go to a kilo, so are their neighbours. */
function withSizes(tokens: Token[], facts: Fact[]): Fact[] {
  const size = facts.find(({ kind }) => kind === 'size');
  return facts.map((fact, i) => {
    const isSize = size !== undefined && fact.kind === 'amount' && fact.from > size.from && unitOf(fact.unit).dimension === 'count' && fact.unit !== 'chục' && fact.n <= 60;
    const price = facts[i + 1];
    return isSize && price?.kind === 'price' && price.from === fact.next && price.per === undefined && isOneOf(tokens[fact.from - 2] ?? tokens[fact.from - 1], GRADE) ? { kind: 'size', from: fact.from, next: fact.next } : fact;
  });
}

const LEFT_OVER = lexicon('thôi thui thoi');
/** "măng khô 280 ký, 5 ký thôi", "rượu cần 200 ché, có 15 ché": of two amounts in one unit and no price the first is the price. */
function withPrices(tokens: Token[], facts: Fact[]): Fact[] {
  const [first, ...rest] = facts.filter(({ kind }) => kind === 'amount');
  if (first?.kind !== 'amount' || facts.some((fact) => fact.kind === 'price' && fact.sure) || first.most !== undefined || first.vague) return facts;
  const isPrice = tokens[first.from]?.kind === 'number' && first.n >= 20 && first.n < 1000 && tokens[first.from - 1]?.kind === 'word' && !isOneOf(tokens[first.from - 1], COUNTS);
  const isLeft = (fact: Fact): boolean => fact.kind === 'amount' && fact.unit === first.unit && fact.n < first.n && (isOneOf(tokens[fact.from - 1], COUNTS) || (tokens[fact.from - 1]?.bare === true && tokens[fact.from - 1]?.word === 'con') || isOneOf(tokens[fact.next], LEFT_OVER));
  if (!isPrice || !rest.some(isLeft)) return facts;
  return facts.map((fact): Fact => (fact === first ? { kind: 'price', dong: first.n * 1000, sure: true, per: { n: 1, unit: first.unit }, from: first.from, next: first.next } : fact));
}

/** All facts of a message from left to right; they do not overlap. */
export function factsOf(tokens: Token[]): Fact[] {
  const masked = maskedOf(tokens);
  const facts: Fact[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const found = token && mayBegin(token) ? factAt(tokens, masked, at) : undefined;
    if (found) facts.push({ ...found, from: at });
    at = found ? Math.max(found.next, at + 1) : at + 1;
  }
  return withSizes(tokens, withPrices(tokens, facts));
}
