import { unitOf } from '../../domain/quantity';
import { readMoney } from '../money';
import { digitWord, isHalf, readNumber, scaleOf } from '../numbers';
import { readQuantity } from '../quantity';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';
import { PARTICLES } from '../words';
import { countOf } from './amounts';
import { COUNTED, isCountOf, isSmallMoney, leadsToMoney } from './counts';
import { beginsGoods, isAnimal } from './heads';
import { isOtherUnit } from './other-units';
import { goesWithNext } from './next-units';
import { LEFT, ONE, PRICE, has } from './words';

/** A price as it was said. `sure` when it can be nothing else; without `dong` it was left vague ("ba mươi mấy ngàn"). */
export interface Price {
  kind: 'price';
  dong?: number;
  /** The upper end of a range. */
  most?: number;
  per?: { n: number; unit: string };
  /** So many stand behind it, and it may be for one or for all of them: "10k 3 bó". */
  open?: true;
  sure: boolean;
  /** It is for something that is no unit here ("600 ngàn một khối"), so that no other unit may be lent to it. */
  isForOther?: true;
  /** Said in a way that is a slip as often as not: 45.000k. */
  doubtful?: true;
}

interface Said {
  dong: number;
  next: number;
  sure: boolean;
}

const RANGE = /^[-–~—]$/;
const UP_TO = lexicon('đến tới');
const SOME = lexicon('mấy');
const A_FEW = lexicon('mấy vài');
const TENS = lexicon('chục trăm');
const LIVE = lexicon('hơi');
const DONG = lexicon('đ đồng vnđ vnd d');
const SLANG = lexicon('củ');
const SLANG_HUNDRED = lexicon('lít xị');
/** Dearer things have no "2 ngàn 5". */
const MAY_HAVE_TENTHS = 10_000;
const MOST_PIECES_PRICED_TOGETHER = 5;

/** "ba mươi mấy ngàn", "trăm mấy": a price nobody can write down. Gives where it ends. */
function endOfVague(tokens: Token[], at: number): number | undefined {
  if (isOneOf(tokens[at], A_FEW) && isOneOf(tokens[at + 1], TENS)) return scaleOf(tokens[at + 2]) === undefined ? undefined : at + 3;
  const number = readNumber(tokens, at, { money: true });
  if (!number || !isOneOf(tokens[number.next], SOME)) return undefined;
  const scaled = scaleOf(tokens[number.next + 1]) !== undefined;
  return scaled ? number.next + 2 : number.scaled || number.value >= 20 ? number.next + 1 : undefined;
}

/** "2 củ", "củ rưỡi", "1 củ 4" behind the word giá: a million; "1 lít 8 một ký", "2 củ 5/con": in slang wherever it says what it is for. */
function slang(tokens: Token[], at: number): Said | undefined {
  const number = readNumber(tokens, at, { money: true });
  const word = number ? number.next : at;
  const worth = isOneOf(tokens[word], SLANG) ? 1_000_000 : isOneOf(tokens[word], SLANG_HUNDRED) ? 100_000 : undefined;
  if (worth === undefined || number?.scaled) return undefined;
  const tenths = isHalf(tokens[word + 1]) ? 5 : tenthsAt(tokens, word + 1);
  const next = word + (tenths > 0 ? 2 : 1);
  const isFor = number !== undefined && tenths > 0 && !isHalf(tokens[word + 1]) && (tokens[next]?.text === '/' || isOneOf(tokens[next], ONE) || tokens[next]?.text === '1') && readUnit(tokens, next + 1) !== undefined;
  if (!isFor && (worth < 1_000_000 || !isOneOf(tokens[at - 1], PRICE) || (!number && tenths === 0))) return undefined;
  return { dong: Math.round(((number?.value ?? 1) + tenths / 10) * worth), next, sure: true };
}

/** A last digit behind a word of slang, where it counts nothing itself. */
function tenthsAt(tokens: Token[], at: number): number {
  const digit = /^[1-9]$/.test(tokens[at]?.text ?? '') ? tokens[at]?.value : digitWord(tokens[at]);
  return digit === undefined || readUnit(tokens, at + 1) !== undefined ? 0 : digit;
}

/** "120-130k", "từ 110.000 đến 125.000 đồng": the lower end takes the scale of the upper. */
function rangeAt(tokens: Token[], at: number): (Said & { most: number }) | undefined {
  const low = readMoney(tokens, at);
  const joint = low && tokens[low.next];
  if (!low || !joint || !(RANGE.test(joint.text) || isOneOf(joint, UP_TO))) return undefined;
  const high = readMoney(tokens, low.next + 1);
  if (!high) return undefined;
  const number = readNumber(tokens, at, { money: true });
  const upper = readNumber(tokens, low.next + 1, { money: true });
  const scale = number && upper && !number.scaled && upper.scaled && upper.value >= 1_000_000 && number.value < 1000 ? 1_000_000 : undefined;
  const dong = scale !== undefined && number ? number.value * scale : low.dong;
  return dong < high.dong ? { dong, most: high.dong, next: high.next, sure: high.sure || low.sure } : undefined;
}

/** "mot tram ruoi mot ky": only a price has one of something behind it. */
const isForOne = (tokens: Token[], at: number): boolean => isOneOf(tokens[at], ONE) && readUnit(tokens, at + 1) !== undefined;

/** More that lives and is sold by the head. */
const LIVING = lexicon('dông đuông nhộng bọ dế tằm rùa trăn rắn kỳ nhông cóc nhái chẫu ếch cu sáo vẹt khướu sếu công trĩ quạ vành chuột sóc hamster cầy chồn mèo chó cún miu chích chào họa hoạ yến phụng koi lia vàng tép sam sá ngao sò hàu ốc bống');

/** "con" behind a price is a unit where animals are sold and nothing is called. */
function isPerAnimal(tokens: Token[], at: number): boolean {
  const after = tokens[at + 1];
  return (isAnimal(tokens) || has(tokens, LIVING)) && (after === undefined || after.kind !== 'word' || isOneOf(after, LEFT) || after.word === 'hơi');
}

/** "20 ngàn trăm lá", "80 ngàn thiên": for a hundred or a thousand of them. */
function largeCountAt(tokens: Token[], at: number): { per: { n: number; unit: string }; next: number } | undefined {
  if (isOneOf(tokens[at], THOUSAND_PIECES)) {
    const unit = readUnit(tokens, at + 1);
    return { per: { n: 1000, unit: unit?.unit ?? 'trái' }, next: unit?.next ?? at + 1 };
  }
  const unit = isOneOf(tokens[at], HUNDRED) ? readUnit(tokens, at + 1) : undefined;
  return unit && unitOf(unit.unit).dimension === 'count' ? { per: { n: 100, unit: unit.unit }, next: unit.next } : undefined;
}

/** What the price is for: "/kg, "một ký", "/3kg", "ký", "3 con". */
function perAt(tokens: Token[], at: number, said: Said): { per?: { n: number; unit: string }; next: number; open?: true; isForOther?: true } {
  const slash = tokens[at]?.text === '/';
  const from = slash ? at + 1 : at;
  const one = isOneOf(tokens[from], ONE) || tokens[from]?.text === '1' || (isOneOf(tokens[from], WHOLE) && readUnit(tokens, from + 1) !== undefined);
  const large = slash || said.sure ? (largeCountAt(tokens, from) ?? (isOneOf(tokens[from], ONE) ? largeCountAt(tokens, from + 1) : undefined)) : undefined;
  if (large) return large;
  const many = readQuantity(tokens, from);
  if (many && tokens[from]?.word !== 'con' && (tokens[from]?.kind === 'number' || isOneOf(tokens[from], HALF_A) || digitWord(tokens[from]) !== undefined || (slash && !readUnit(tokens, from)))) {
    const n = countOf(many.quantity);
    if (!slash && leadsToMoney(tokens, many.next)) return { next: at };
    const isTogether = slash || n === 1 || (said.sure && !tokens[from]?.glued && isFew(n) && !isOneOf(tokens[many.next], LEFT));
    const isOpen = !slash && n > 1 && (unitOf(many.quantity.unit).dimension === 'pack' || (said.dong < MAY_HAVE_TENTHS && isTenth(tokens, at)));
    if (isTogether) return { per: { n, unit: many.quantity.unit }, next: many.next, ...(isOpen && { open: true as const }) };
  }
  const unit = readUnit(tokens, one ? from + 1 : from);
  const word = tokens[one ? from + 1 : from]?.word;
  const isVerb = word === 'gói' && !slash && !one && beginsGoods(tokens, from + 1);
  if (!slash && !one && unit && goesWithNext(tokens, from)) return { next: at };
  const isUnit = unit && !isVerb && (slash || one || (said.sure && (word !== 'con' || isPerAnimal(tokens, from))));
  if (isUnit) return withHalf(tokens, unit);
  if (said.sure && (slash || one) && isOtherUnit(tokens, one ? from + 1 : from, true)) return { next: (one ? from + 1 : from) + 1, isForOther: true };
  if (said.sure && !slash && !one && isOtherUnit(tokens, from, false)) return { next: from + 1, isForOther: true };
  return slash && tokens[from]?.kind === 'word' ? { next: from + 1, isForOther: true } : { next: at };
}

/** "chai 65": the bottle that beer was in, of 650 ml. */
const BOTTLES = /^(?:65|75|650|750)$/;

/** "3 ngàn 1 lạng rưỡi" is for one and a half. */
function withHalf(tokens: Token[], unit: { unit: string; next: number }): { per: { n: number; unit: string }; next: number } {
  const half = isHalf(tokens[unit.next]);
  const isBottle = unit.unit === 'chai' && BOTTLES.test(tokens[unit.next]?.text ?? '') && tokens[unit.next + 1]?.kind !== 'word';
  const next = unit.next + (half || isBottle ? 1 : 0);
  return { per: { n: half ? 1.5 : 1, unit: unit.unit }, next: isOneOf(tokens[next], LIVE) ? next + 1 : next };
}

const isFew = (n: number): boolean => n > 0 && n <= MOST_PIECES_PRICED_TOGETHER;

/** A number that nothing names is a price in thousands when it is large enough and nothing is glued to it. */
function isLonePrice(tokens: Token[], at: number, next: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[next];
  if (token?.bare === true && token.kind === 'word') return isOneOf(before, PRICE);
  if (isOneOf(before, PRICE) || (before?.text === ':' && isOneOf(tokens[at - 2], PRICE))) return true;
  if (after?.glued && (after.kind === 'word' || after.text === '-')) return false;
  if (after?.text === '/' || after?.text === '%' || token?.glued) return false;
  if (token?.kind !== 'number' || scaleOf(tokens[next - 1]) !== undefined || digitWord(tokens[next - 1]) !== undefined) return at + 1 < next || isOneOf(token, HUNDREDS);
  const value = token.value ?? 0;
  const ends = after?.kind !== 'word' || isOneOf(after, PARTICLES) || isOneOf(after, GOES_ON) || beginsGoods(tokens, next);
  if (!ends && (isOneOf(before, COUNTED) || (tokens[next + 1]?.kind === 'number' && scaleOf(tokens[next + 2]) !== undefined))) return false;
  return value >= (ends ? 5 : 10) && (value < 1000 || value % 100 === 0) && !/^0/.test(token.text) && before !== undefined;
}

const GOES_ON = lexicon('còn và với bán lấy ai mua sỉ lẻ thôi có giao ship từ giá một mỗi');
const HALF_A = lexicon('nửa');
const WHOLE = lexicon('nguyên trọn cả');
const HUNDRED = lexicon('trăm');
const THOUSAND_PIECES = lexicon('thiên');
const HUNDREDS = lexicon('trăm mười hăm');

/** "45.000k": thousands of thousands, a slip as often as not. */
function isSlip(tokens: Token[], at: number): boolean {
  const value = tokens[at]?.kind === 'number' ? (tokens[at]?.value ?? 0) : 0;
  return value >= 10_000 && tokens[at + 1]?.word === 'k';
}

const LEAST_DONG = 20;
/** "45 đồng" is thousands, "500 đồng" may be either. */
const MAY_BE_EITHER = 100_000;

/** "500đ/con": of small things five hundred dong may be meant as it was said, and not thousands. */
function isSmallChange(tokens: Token[], at: number, unit: string | undefined): boolean {
  const number = readNumber(tokens, at, { money: true });
  const value = number?.scaled === false ? number.value : 0;
  return number !== undefined && value >= LEAST_DONG && value < 1000 && isOneOf(tokens[number.next], DONG) && unit !== undefined && unitOf(unit).dimension === 'count';
}

/** A digit behind a word for thousands or millions, which may be a tenth of it or a count: "2 ngàn 5 cái". */
const isTenth = (tokens: Token[], at: number): boolean => /^[2-9]$/.test(tokens[at]?.text ?? '') && tokens[at]?.glued === false && scaleOf(tokens[at - 1]) !== undefined;

/** "1 triệu 8 ký" is 1.8 million a kilo; of "3 triệu 8 con" it is asked. */
function withTenth(tokens: Token[], said: Said): { said: Said; open?: true } {
  const unit = said.dong >= 1_000_000 && said.dong % 1_000_000 === 0 && isTenth(tokens, said.next) ? readUnit(tokens, said.next + 1) : undefined;
  if (!unit || (unitOf(unit.unit).dimension !== 'mass' && unit.unit !== 'con')) return { said };
  const dong = said.dong + (tokens[said.next]?.value ?? 0) * 100_000;
  return { said: { dong, next: said.next + 1, sure: true }, ...(unit.unit === 'con' && { open: true as const }) };
}

/** The price that begins at `at`, with what it is for. */
export function readPriceAt(tokens: Token[], at: number): (Price & { next: number }) | undefined {
  const vague = endOfVague(tokens, at);
  if (vague !== undefined) {
    const { per, next } = perAt(tokens, vague, { dong: 0, next: vague, sure: true });
    return { kind: 'price', sure: true, next, ...(per && { per }) };
  }
  const mayBeAnother = tokens[at]?.bare === true && tokens[at]?.kind === 'word' && !isOneOf(tokens[at - 1], PRICE);
  const bare = mayBeAnother ? readNumber(tokens, at, { money: true }) : undefined;
  if (bare?.scaled === false && !(bare.value >= 10 && bare.next > at + 1 && isForOne(tokens, bare.next))) return undefined;
  if (isCountOf(tokens, at)) return undefined;
  const range = rangeAt(tokens, at);
  const found = range ?? slang(tokens, at) ?? readMoney(tokens, at);
  if (!found) return undefined;
  const { said, open: mayBeCount } = range ? { said: found } : withTenth(tokens, found);
  const isDong = isOneOf(tokens[said.next], DONG);
  const end = said.next + (isDong ? 1 : 0);
  const { per, next, open, isForOther } = perAt(tokens, end, { ...said, sure: said.sure || isDong });
  const sure = said.sure || isDong || (per !== undefined && (tokens[end]?.text === '/' || isOneOf(tokens[end], ONE) || tokens[end]?.text === '1'));
  if (!sure && !isLonePrice(tokens, at, said.next)) return undefined;
  const isChange = isSmallChange(tokens, at, per?.unit);
  if (isChange && per && isSmallMoney(tokens, { unit: per.unit, at })) return { kind: 'price', dong: said.dong / 1000, sure, next, per };
  return { kind: 'price', dong: said.dong, sure, next, ...(range && { most: range.most }), ...(per && { per }), ...((open ?? mayBeCount) && { open: true as const }), ...(isForOther && { isForOther }), ...((isSlip(tokens, at) || (isChange && said.dong >= MAY_BE_EITHER)) && { doubtful: true as const }) };
}
