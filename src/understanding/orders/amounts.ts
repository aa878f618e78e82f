import { findUnit, inUnit, UNITS } from '../../domain/quantity';
import { endOfOpenAmount, readMoney } from '../money';
import { digitWord, readNumber, scaleOf } from '../numbers';
import { readQuantity, type QuantityFound } from '../quantity';
import { remembered } from '../remembered';
import { fold, hasAccents } from '../../domain/text';
import { isOneOf, lexicon, type Token } from '../tokens';
import { streetAt } from '../places/street-names';
import { readUnit } from '../units';
import { ABOUT, ALONE, ALSO_PLAIN, ASKS_FOR, DISHES, HAS, MORE, MOULDED, NAMED, NAMES_ALSO, NAMES_TOO, NOT_GOODS, NO_GOODS, NUMBERS_A_PLACE, OTHER_UNITS, PACK_WORDS, PAIRS, POINTS, TAKES, TENS, TITLES, VAGUE, WITHIN, WITH_CHILD, WRAPPED } from './amount-words';
import { goodsAt } from './goods-at';

/** How much was said: so many of a unit, a bare number, an amount of money, or something that leaves it open ("vài ký", "2-3 con"). */
export interface Amount {
  qty?: number;
  unit?: string;
  money?: number;
  isOpen?: true;
  /** How an open amount was said: "vài ký", "2 3 ký". */
  said?: string;
  /** The tokens it was read from. */
  tokens?: Token[];
  /** In a container that has no unit of ours: "2 kiện nước". */
  isHeld?: true;
  /** One, since no number was said: "lấy con gà". */
  isImplied?: true;
  next: number;
}

const ARTICLE = lexicon('một');
/** "Mươi trái": about ten. */
const ABOUT_TEN = lexicon('mươi');
const HALF = lexicon('nửa');

const EACH = lexicon('mỗi');
const isCapital = (token: Token | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(token?.text ?? '');

/** "12 Nguyễn Văn Linh", "18 ngo Duc Ke", "tầng 7": a number of a place. */
function isOfPlace(tokens: Token[], at: number, next: number): boolean {
  const goods = goodsAt(tokens, next);
  // "Mỗi thứ 2" counts, "thứ bảy" is a day.
  if (isOneOf(tokens[at - 1], TAKES) || (tokens[at - 1]?.word === 'thứ' && isOneOf(tokens[at - 2], EACH))) return false;
  return isOneOf(tokens[at - 1], NUMBERS_A_PLACE) || tokens[next]?.text === '/' || (goods === 0 && isCapital(tokens[next])) || (goods < 2 && !isCapital(tokens[next]) && isCapital(tokens[next + 1]));
}

/** "ba bốn lạng", "hai ba ký". */
function endOfSpokenRange(tokens: Token[], at: number): number | undefined {
  const [low, high] = [digitWord(tokens[at]), digitWord(tokens[at + 1])];
  return low && high === low + 1 && readUnit(tokens, at + 2) ? at + 2 : undefined;
}

/** "Đôi ba ký", "mươi trái", "khoảng 5,6 ký". */
function vagueAt(tokens: Token[], at: number): Amount | undefined {
  const isPair = PAIRS.has(`${tokens[at]?.word ?? ''} ${tokens[at + 1]?.word ?? ''}`);
  const isTen = isOneOf(tokens[at], ABOUT_TEN) && digitWord(tokens[at - 1]) === undefined;
  const [low, high] = /^(\d),(\d)$/.exec(tokens[at]?.text ?? '')?.slice(1).map(Number) ?? [];
  const isEither = low !== undefined && high === low + 1 && isOneOf(tokens[at - 1], ABOUT);
  if (!isPair && !isTen && !isEither) return undefined;
  const end = at + (isPair ? 2 : 1);
  const unit = readUnit(tokens, end);
  return { isOpen: true, ...(unit && { unit: unit.unit }), next: unit?.next ?? end };
}

function openAt(tokens: Token[], at: number): Amount | undefined {
  const vague = vagueAt(tokens, at);
  if (vague) return vague;
  const range = endOfOpenAmount(tokens, at) ?? endOfSpokenRange(tokens, at);
  if (range !== undefined) {
    const last = readUnit(tokens, range - 1);
    const unit = last?.next === range ? last : (readUnit(tokens, range) ?? last);
    return { isOpen: true, ...(unit && { unit: unit.unit }), next: Math.max(range, unit?.next ?? 0) };
  }
  if (!isOneOf(tokens[at], VAGUE) || goodsAt(tokens, at - 1) > 1) return undefined;
  const unit = readUnit(tokens, at + 1);
  if (isOneOf(tokens[at], ALSO_PLAIN) && !leavesOpen(tokens, at, unit?.next)) return undefined;
  return { isOpen: true, ...(unit && { unit: unit.unit }), next: unit?.next ?? at + 1 };
}

/** "Ít rau", "ít ký cam": goods or a unit stand behind, or "một" before. */
function leavesOpen(tokens: Token[], at: number, behindUnit: number | undefined): boolean {
  if (isOneOf(tokens[at - 1], ARTICLE) || tokens[at - 1]?.text === '1') return true;
  return behindUnit === undefined ? goodsAt(tokens, at + 1) > 0 : tokens[behindUnit]?.kind === 'word';
}

const isPiecesAgain = (unit: string): boolean => findUnit(unit)?.dimension === 'count';

/** "Ký ba rọi": a last digit that begins a name of goods is none. */
function wholeQuantity(tokens: Token[], at: number): QuantityFound | undefined {
  const found = readQuantity(tokens, at);
  const last = (found?.next ?? 0) - 1;
  return found && last > at && digitWord(tokens[last]) !== undefined && goodsAt(tokens, last) > 1 ? readQuantity(tokens.slice(0, last), at) : found;
}

function quantityAt(tokens: Token[], at: number): Amount | undefined {
  if (isOneOf(tokens[at], HALF)) {
    const unit = readUnit(tokens, at + 1);
    return unit && { qty: 0.5, unit: unit.unit, next: unit.next };
  }
  const found = wholeQuantity(tokens, at);
  if (!found) return undefined;
  const { unit } = found.quantity;
  // "Một chục bánh ít": the last word begins the name.
  if (found.next - at > 1 && tokens[found.next - 2]?.word === 'chục' && goodsAt(tokens, found.next - 1) > 1) return { qty: inUnit(found.quantity, unit) / 10, unit: 'chục', next: found.next - 1 };
  // "500 g/gói": what one holds.
  if (tokens[found.next]?.text === '/' && readUnit(tokens, found.next + 1)) return undefined;
  // "20 ngàn hạt chia": money for goods that a counted thing is the first word of.
  if (NAMES_TOO.has(tokens[found.next - 1]?.word ?? '') && scaleOf(tokens[found.next - 2]) !== undefined && tokens[found.next]?.kind === 'word') return undefined;
  // "Ba chục bạc rau": money.
  if (unit === 'chục' && tokens[found.next]?.word === 'bạc') return { money: Math.round(inUnit(found.quantity, unit)) * 10_000, next: found.next + 1 };
  const amount = { qty: inUnit(found.quantity, unit), unit, next: found.next };
  // "1kg200", "2 ký 300": grams.
  const grams = unit === 'kg' && /^[1-9]\d{2}$/.test(tokens[found.next]?.text ?? '') && !readUnit(tokens, found.next + 1) && scaleOf(tokens[found.next + 1]) === undefined ? (tokens[found.next]?.value ?? 0) : 0;
  if (grams > 0) return { qty: amount.qty + grams / 1000, unit, next: found.next + 1 };
  // "Chục củ hành": ten of what is counted singly.
  if (found.next - at > 1 && tokens[found.next - 2]?.word === 'chục' && unit !== 'chục' && findUnit(unit)?.dimension === 'count') return { qty: amount.qty / 10, unit: 'chục', next: found.next };
  // "2 củ kiệu": the unit begins the name; what goods are filled into begins none, "2 hộp trà".
  const isName = found.next - at > 1 && tokens[found.next]?.word !== 'thơm' && ((findUnit(unit)?.dimension !== 'pack' && goodsAt(tokens, found.next - 1) > 1) || (tokens[found.next - 1]?.word === 'bánh' && tokens[found.next]?.kind === 'word' && !MOULDED.test(`${tokens[found.next]?.word ?? ''} ${tokens[found.next + 1]?.word ?? ''}`)));
  if (isName) return { qty: amount.qty, ...(unit !== 'bánh' && { unit }), next: found.next - 1 };
  const saysMore = isOneOf(tokens[found.next], MORE) && (!isPiecesAgain(unit) || unit === 'chục');
  return saysMore ? { isOpen: true, unit, next: found.next + 1 } : amount;
}

function moneyAt(tokens: Token[], at: number): Amount | undefined {
  // "200 ngan nam tram": goods that sound like more of the number.
  const goods = tokens[at]?.bare ? tokens.findIndex((_, i) => i > at && i < at + 5 && goodsAt(tokens, i) > 1) : -1;
  const money = readMoney(goods > 0 ? tokens.slice(0, goods) : tokens, at);
  const isCost = tokens[money?.next ?? at]?.text === '/' || /^(?:giá|gia|một|mot)$/u.test(tokens[at - 1]?.word ?? '') || /^(?:một|mot|mỗi|moi)$/u.test(tokens[money?.next ?? at]?.word ?? '');
  return money?.sure && !isCost ? { money: money.dong, next: money.next } : undefined;
}

/** "Bơ 034", "41/7 Trưng Nữ Vương": digits of a variety or a house. */
const isCode = (tokens: Token[], at: number): boolean =>
  /^0\d\d+$/.test(tokens[at]?.text ?? '') ||
  (tokens[at]?.word === 'chín' && tokens[at + 1]?.word === 'cây') ||
  (tokens[at]?.word === 'chín' && !readUnit(tokens, at + 1) && digitWord(tokens[at + 1]) === undefined && goodsAt(tokens, at + 1) === 0) ||
  NAMED.has(`${tokens[at]?.text ?? ''} ${tokens[at + 1]?.word ?? ''}`) ||
  (tokens[at]?.glued === true && tokens[at - 1]?.text === '/') ||
  (tokens[at]?.kind === 'word' && isCapital(tokens[at]) && isOneOf(tokens[at - 1], TITLES) && !readUnit(tokens, at + 1)) ||
  (at > 1 && tokens[at]?.kind === 'number' && /^\p{Lu}+\p{Ll}*$/u.test(tokens[at - 1]?.text ?? '') && !readUnit(tokens, at + 1) && (at + 1 >= tokens.length || tokens[at + 1]?.kind === 'number'));
/** Two words with capitals, the first no unit as it is typed. */
const isTitled = (tokens: Token[], at: number): boolean => isCapital(tokens[at]) && isCapital(tokens[at + 1]) && goodsAt(tokens, at) === 0 && readUnit(tokens, at) !== undefined && !UNITS.some(({ code, aliases }) => [code, ...aliases].includes(tokens[at]?.word ?? ''));

/** "Năm chục ngàn" is money, though "năm chục" alone counts. */
const longer = (quantity: Amount | undefined, money: Amount | undefined): Amount | undefined => (quantity && money && money.next > quantity.next ? money : (quantity ?? money));

/** Words that an amount may begin with, folded: most words are none, and are not looked at any closer. */
const BEGINS = new Set([...'khong mot hai ba bon tu nam lam nham sau bay tam chin muoi tram chuc ngan nghin ngin nghing ngang ngam k ka trieu triu treu tr ty ti van ruoi nua vai may it chut dam doi thien'.split(' '), ...UNITS.flatMap(({ code, aliases }) => [code, ...aliases]).map((name) => fold(name.split(' ')[0] ?? ''))]);
const couldBegin = (token: Token | undefined): boolean => {
  const plain = token?.kind === 'word' ? fold(token.word) : '';
  return token?.kind === 'number' || BEGINS.has(plain) || (plain.at(-1) === plain.at(-2) && BEGINS.has(plain.replace(/(.)\1+$/, '$1')));
};

/** The amount that begins at a token. A number alone counts when it is a plain one; whether it is of goods is for the caller to see. */
export const amountAt = remembered((tokens: Token[], at: number): Amount | undefined => {
  if (!couldBegin(tokens[at])) return undefined;
  // "Bưởi năm roi", "thịt ba chỉ": a number inside a name.
  if (tokens[at]?.kind === 'word' && [1, 2].some((back) => goodsAt(tokens, at - back) > back)) return undefined;
  // "Số tám mươi tám": the middle of a number begins none.
  if (tokens[at]?.kind === 'word' && isOneOf(tokens[at - 1], WITHIN) && (digitWord(tokens[at - 2]) !== undefined || isOneOf(tokens[at - 2], TENS))) return undefined;
  // "214 Trưng Nữ Vương", "112 Phan Xich Long": a house.
  if (tokens[at]?.kind === 'number' && (streetAt(tokens, at + 1) > 1 || isTitled(tokens, at + 1))) return undefined;
  // "Cho ba 3 con": a word before digits is somebody.
  if (isCode(tokens, at) || (tokens[at]?.bare && tokens[at]?.word === 'ba' && tokens[at + 1]?.kind === 'number')) return undefined;
  const sure = openAt(tokens, at) ?? longer(quantityAt(tokens, at), moneyAt(tokens, at));
  if (sure) return sure;
  const number = tokens[at]?.kind === 'number' || digitWord(tokens[at]) !== undefined || isOneOf(tokens[at], TENS) ? readNumber(tokens, at, { money: false }) : undefined;
  const isPlain = number && Number.isInteger(number.value) && number.value > 0 && number.value < 1000;
  const isName = tokens[at]?.kind === 'word' && goodsAt(tokens, at) > 0;
  if (!isPlain || isName || isOneOf(tokens[number.next], NOT_GOODS) || isOfPlace(tokens, at, number.next)) return undefined;
  const isSet = isOneOf(tokens[number.next], OTHER_UNITS) && !(isOneOf(tokens[number.next], NAMES_ALSO) && goodsAt(tokens, number.next) > 1);
  // "1 set 2 hộp": the second amount counts.
  if (isSet && tokens[number.next + 1]?.kind === 'number') return undefined;
  return { qty: number.value, ...(isSet && { isHeld: true as const }), next: isSet ? number.next + 1 : number.next };
});

/** "Hết mớ cá rô đó": all there is. */
const ALL = lexicon('hết cả trọn');

/** One of a unit that is named without a number: "con gà trống", "chục trứng". */
export const oneOfUnit = remembered((tokens: Token[], at: number): Amount | undefined => {
  const unit = readUnit(tokens, at);
  if (isOneOf(tokens[at], DISHES) && goodsAt(tokens, at + 1) > 0 && goodsAt(tokens, at) === 0 && !isOneOf(tokens[at - 1], EACH)) return { qty: 1, ...(unit ? { unit: unit.unit } : { isHeld: true as const }), isImplied: true, next: at + 1 };
  const after = tokens[unit?.next ?? at];
  const word = tokens[at]?.word ?? '';
  if (unit && hasAccents(word) && !findUnit(unit.unit)?.aliases.concat(unit.unit).some((own) => own.split(' ')[0] === word)) return undefined;
  if (isOneOf(tokens[at - 1], EACH) || (tokens[at]?.word === 'lon' && tokens[at + 1]?.word === 'roi')) return undefined;
  // "Bà con", "cho con bịch bánh": people. "Tan làm": no ton.
  if (word === 'con' && (isOneOf(tokens[at - 1], WITH_CHILD) || isOneOf(after, PACK_WORDS) || (isCapital(after) && goodsAt(tokens, at + 1) === 0) || isOneOf(tokens[at - 1], HAS) || readUnit(tokens, at + 1)?.unit === 'kg')) return undefined;
  if (word === 'gói' && isOneOf(after, WRAPPED) && !isOneOf(tokens[at - 1], ASKS_FOR)) return undefined;
  // "Thêm cả lạng tỏi" is one: nobody says how much all of it weighs.
  const isAll = isOneOf(tokens[at - 1], ALL) && !/^(?:mass|volume)$/.test(findUnit(unit?.unit ?? '')?.dimension ?? '');
  if (word === 'tan' || (isAll && unit !== undefined && goodsAt(tokens, unit.next) > 0)) return undefined;
  // "Để con ba bó rau": the speaker, not an animal.
  if (unit && ((readQuantity(tokens, unit.next) && !(goodsAt(tokens, unit.next) > 1)) || (goodsAt(tokens, at) > unit.next - at && after?.word !== 'thơm'))) return undefined;
  const isAlone = unit !== undefined && (ALONE.has(unit.unit) || (/^(?:trái|quả|cái)$/.test(word) && goodsAt(tokens, unit.next) > 0 && !tokens.slice(at).some((token) => isOneOf(token, POINTS))));
  return unit && isAlone && after?.kind === 'word' && !readUnit(tokens, unit.next)?.unit.startsWith('con') && !NO_GOODS.has(after.word) ? { qty: 1, unit: unit.unit, isImplied: true, next: unit.next } : undefined;
});
