import { isOneOf, lexicon, type Token } from '../tokens';
import type { Element } from './elements';
import type { Fact } from './facts';
import { beginsGoods } from './heads';
import { goodsLengthAt } from './names/vocabulary';
import { TAKING_BACK } from './retractions';
import { ALL, FROM, HAVE, LEFT, PRICE, RETAIL, WHOLESALE, has, hasPhrase, phraseAt, phrases } from './words';

/** A fact with the words that lead to it and the clause it stands in. */
export interface Cued {
  fact: Fact;
  /** Tokens between what was read before and the fact. */
  lead: Token[];
  /** Tokens from the last hard break to the fact. */
  clause: Token[];
  /** Where its clause begins. */
  clauseFrom: number;
  after: Token[];
  /** "+20k": what something costs on top. */
  isOnTop?: true;
  /** Part of "1kg bơ + 1kg chanh = 65k", which tells what neither costs. */
  sum?: true;
}

const HARD = new Set([',', '.', ';', '(', ')', '?', '!', 'và', '+']);
const isHard = (element: Element): boolean => element.kind === 'break' && HARD.has(element.text);

/** "1kg bơ + 1kg chanh dây =": since which fact a sum goes on, and whether its total comes next. */
function sumAfter(element: Element, sum: { first: number; closed: boolean } | undefined, count: number): { first: number; closed: boolean } | undefined {
  if (element.kind !== 'break') return sum;
  if (element.text === '+') return sum ?? { first: Math.max(0, count - 1), closed: false };
  if (element.text === '=') return sum && { ...sum, closed: true };
  return element.text === ':' ? sum : undefined;
}

const IN_ALL = lexicon('tổng');
const COMBO = phrases('combo|cb|set|mix');

/** All facts with what leads to them. */
export function cuedFacts(tokens: Token[], elements: Element[]): Cued[] {
  let clauseFrom = 0;
  let read = 0;
  let clauseBegin = 0;
  const cued: Cued[] = [];
  let sum: { first: number; closed: boolean } | undefined;
  for (const element of elements) {
    sum = sumAfter(element, sum, cued.length);
    if (isHard(element)) [clauseFrom, read] = [element.next, element.next];
    else if (element.kind === 'break' && element.text !== TAKING_BACK) read = element.next;
    if (isHard(element) && element.kind === 'break' && element.text !== '+') clauseBegin = element.next;
    if (element.kind !== 'fact') continue;
    const { fact } = element;
    const isTotal = sum !== undefined && (sum.closed || hasPhrase(tokens.slice(clauseBegin, fact.from), COMBO)) && fact.kind === 'price';
    const isOnTop = fact.kind === 'price' && tokens[fact.from - 1]?.text === '+';
    cued.push({ ...(isTotal && { sum: true as const }), ...(isOnTop && { isOnTop: true as const }), fact, lead: tokens.slice(read, fact.from), clause: tokens.slice(clauseFrom, fact.from), clauseFrom, after: tokens.slice(fact.next, fact.next + 4) });
    read = fact.next;
    if (isTotal) for (const part of cued.slice(sum?.first)) part.sum = true;
    if (fact.kind === 'price') sum = undefined;
  }
  return cued;
}

const FEE = lexicon('ship phí cọc vận cước thưởng hoàn tip gởi');
const LESS = lexicon('bớt giảm trừ hạ fix');
const NEW = lexicon('còn giá xuống chỉ nay');
const ORDER_FROM = phrases('đơn từ|đơn trên|đơn hàng từ|hoá đơn từ|hóa đơn từ|bill từ|đơn hàng trên');
const OLD = phrases('giá cũ|trước đây|trước kia|hồi trước|bữa trước|tuần trước|hôm trước|hôm qua|năm ngoái|giá gốc|giá thị trường|ngoài chợ|siêu thị|ngoài tiệm|chợ bán|trước bán|trước');
const LATER = phrases('tuần sau|tháng sau|mai mốt|bữa sau|hôm sau|đợt sau|vụ sau|mùa sau|tuần tới|tết bán');
const SLIP = phrases('quên|lộn|nhầm|à không|lộn rồi|à lộn|ý lộn|nói lộn|nhầm rồi|xin lỗi|sửa lại|í lộn|ghi lộn|ghi nhầm|à quên|hông phải|không phải');
const AH = lexicon('à ý í');
const MINIMUM = phrases('hàng ngày|hằng ngày|mỗi sáng|ngày cắt|ngày nhổ|bữa hái|min|tối thiểu|ít nhất|mỗi ngày|một ngày|1 ngày|mỗi tuần|mỗi tháng|mỗi bữa|ngày hái|ngày làm|ngày bán|ngày ra|ngày được|mỗi người|mỗi khách');
/** Behind an amount: so much is the least that is sold or sent. */
const AT_LEAST = phrases('mới ship|mới giao|mới bán|mới gửi|là ship|là giao|trở lên ship|trở lên giao|trở lên free|trở lên mới|free ship|freeship|ship free|được ship|được free|bao ship|miễn ship');
const EACH_OF = lexicon('mỗi');
const BELOW = lexicon('dưới');
const WHO = lexicon('ai');
const NOT = lexicon('không ko hông hong khum');
const UPWARD = phrases('trở lên|trở đi|đổ lên|đổ đi|chở lên');
const TIER = phrases('từ|trên|lấy|mua|combo|sỉ từ|cỡ|đặt');
const EVERY = phrases('mỗi loại|mỗi thứ|mỗi món|mỗi giống|mỗi mặt hàng|loại nào cũng|thứ nào cũng|tất cả đều|mỗi cái|cả hai|cả 2|cả ba');

/** Typed bare they are other words: gội, thường, cộc. */
const NO_FEE = new Set(['goi', 'thuong', 'hoan']);

/** "phí", "ship", "đặt cọc"; without accents "phi lê" is a cut of fish. */
function isFee(token: Token, at: number, all: Token[]): boolean {
  if (!isOneOf(token, FEE) || (token.word === 'phi' && all[at + 1] !== undefined)) return false;
  if (!token.bare) return true;
  if (token.word === 'coc') return all[at - 1]?.word === 'dat';
  return token.word === 'van' ? all[at + 1]?.word === 'chuyen' : !NO_FEE.has(token.word);
}

/** "nhập 8k em bán 6k": what the seller paid, and what it is sold at. */
const PAID = lexicon('nhập vốn mua');
const SOLD_AT = lexicon('bán sale pass xả bỏ');

const MORE = lexicon('thêm cộng');
const EXTRA = phrases('phụ thu|tính thêm|thu thêm');

/** "mam ruoc Go Cong 55k": a place, typed without accents. */
const isBareName = (lead: Token[]): boolean => lead.at(-1)?.bare === true && isPlaceName(lead.at(-1));

/** "hộp quà thêm 15k", "gói hút chân không cộng 5k": what is paid on top. */
const isExtra = (lead: Token[]): boolean => (isOneOf(lead[lead.length - 1], MORE) && !isBareName(lead)) || (isOneOf(lead[lead.length - 2], MORE) && !beginsGoods(lead, lead.length - 1)) || hasPhrase(lead.slice(-3), EXTRA);

const isPlaceName = (token: Token | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(token?.text ?? '') || token?.word === 'long';

/** "bớt mỗi ký 2k", "giảm mỗi con 5 ngàn". */
function takesOffEach(lead: Token[]): boolean {
  const at = lead.findLastIndex((token) => isOneOf(token, LESS));
  return at >= 0 && lead.length - at <= 4 && isOneOf(lead[at + 1], EACH_OF);
}

/** A price of something else: the shipping, a discount, what it cost once or will cost. */
export function isNoPrice({ fact, lead, clause, after, sum, isOnTop }: Cued): boolean {
  if (sum) return true;
  const last = lead[lead.length - 1];
  if (isOneOf(last, PAID) && has(after, SOLD_AT)) return true;
  // "bot thach" typed bare is bột, not bớt.
  const isLess = (at: number): boolean => isOneOf(lead[at], LESS) && !(lead[at]?.bare === true && beginsGoods(lead, at) && !(at === 0 && lead.length === 1 && lead !== clause && clause.length > 1));
  if (isLess(lead.length - 1) || (isLess(lead.length - 2) && !isOneOf(last, NEW) && !isPlaceName(last))) return true;
  if (isOnTop || (fact.kind === 'price' && isExtra(lead)) || takesOffEach(lead)) return true;
  const since = clause.slice(clause.findLastIndex((token) => isOneOf(token, PRICE)) + 1);
  if (fact.kind === 'price' && (since.length < clause.length ? lead : clause).some(isFee) && !has(lead, PRICE)) return true;
  // "giá cũ 20"; "rổ nhựa cũ 5k" is what is sold.
  if (last?.bare === false && last.word === 'cũ' && (lead.length === 1 || isOneOf(lead[lead.length - 2], PRICE))) return true;
  return hasPhrase(lead, ORDER_FROM) || hasPhrase(lead, OLD) || hasPhrase(lead, LATER);
}

/** Eggs with a chick in them are "vịt lộn"; elsewhere lộn is a slip. */
const EGGS = lexicon('vịt gà cút ngan hột trứng');
const isSlip = (tokens: Token[]): boolean => hasPhrase(tokens.filter((token, at) => !(token.word === 'lộn' && isOneOf(tokens[at - 1], EGGS))), SLIP);

/** "à 25 một cái", "quên, 20 ngàn": takes back what was said before. */
export function takesBack({ lead, clause }: Cued, before: Token[]): boolean {
  return isOneOf(lead[lead.length - 1], AH) || isOneOf(lead[0], AH) || isSlip(lead) || (clause.length === lead.length && isSlip(before.slice(-5)));
}

export const isMinimum = ({ lead, clause, after }: Cued): boolean => hasPhrase(lead, MINIMUM) || hasPhrase(clause, MINIMUM) || phraseAt(after, 0, AT_LEAST) > 0;
export const isBelow = ({ lead }: Cued): boolean => has(lead.slice(-3), BELOW);
export const isForEvery = ({ lead, after }: Cued): boolean => hasPhrase(lead, EVERY) || phraseAt(after, 0, EVERY) > 0;
export const isLeft = ({ lead }: Cued): boolean => has(lead.slice(-5), LEFT) || has(lead.slice(-5), HAVE) || (lead[lead.length - 1]?.bare === true && lead[lead.length - 1]?.word === 'con');
export const isForAll = ({ lead, fact }: Cued): boolean => lead.some((token, at) => isOneOf(token, ALL) && !(token.bare && goodsLengthAt(lead, at) > 1)) || (fact.kind === 'price' && has(lead, IN_ALL));
export const isWholesale = ({ lead }: Cued): boolean => has(lead, WHOLESALE);
export const isRetail = ({ lead }: Cued): boolean => has(lead, RETAIL);
export const saysPrice = ({ lead }: Cued): boolean => has(lead, PRICE);

/** "từ 10 ký", "lấy chục cây", "10 ký trở lên": from so much on another price holds. */
export function isFrom({ lead, after }: Cued): boolean {
  if (isOneOf(lead[lead.length - 2], WHO) && has(after, NOT)) return false;
  const from = lead.slice(-4);
  return phraseAt(after, 0, UPWARD) > 0 || (has(from, FROM) && hasPhrase(from, TIER));
}
