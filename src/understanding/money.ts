import type { Dong } from '../domain/money';
import { quantityOf, type Quantity } from '../domain/quantity';
import { judgePrice, type JudgedPrice } from './bounds';
import { digitWord, endOfRange, isHalf, readNumber } from './numbers';
import { readQuantity } from './quantity';
import { isOneOf, lexicon, tokenise, type Token } from './tokens';
import { readUnit } from './units';
import { PRONOUNS } from './words';

/** Money found in tokens; `next` is the first token after it. `sure` when it is plainly money (k, ngàn, đ), not just a number. */
export interface MoneyFound {
  dong: Dong;
  next: number;
  sure: boolean;
}

/** What the money is for: one of `unit`, or `many` when said of several ("100k/3kg"). */
export interface PerFound {
  unit: string;
  many?: Quantity;
  next: number;
}

const DONG = lexicon('đ đồng vnđ vnd d dong');
const ONE = lexicon('một mỗi mốt');
const SLANG_MILLION = lexicon('củ');
const MONEY_TALK = lexicon('dạ thì giá là khoảng chừng tầm cỡ bán thôi cũng được để lấy lên xuống giảm tăng của nhà chú cô chị bác anh tui tôi em con ghi sửa thành');

/** The money that begins at `at`; a number under 1,000 is thousands, as everywhere on a market. Undefined when none begins there. */
export function readMoney(tokens: Token[], at: number): MoneyFound | undefined {
  const number = readNumber(tokens, at, { money: true });
  if (!number || number.value <= 0) return undefined;
  const isDong = isOneOf(tokens[number.next], DONG) || tokens[number.next]?.text === '₫';
  const half = !number.scaled && isHalf(tokens[number.next]);
  const value = number.value + (half ? 0.5 : 0);
  const dong = Math.round(value < 1000 ? value * 1000 : value);
  if (!Number.isSafeInteger(dong)) return undefined;
  const isRound = number.value % 500 === 0 || tokens[number.next - 1]?.kind === 'word';
  const sure = isDong || (number.scaled && isRound);
  return { dong, next: number.next + (isDong || half ? 1 : 0), sure };
}

/** What follows a price: "/chai", "một ký", "1 ký", "mỗi con", "/3kg", "ký". `loose` takes a bare unit word too ("5 ngàn ký"), but not "con", which calls the listener. */
function readPer(tokens: Token[], at: number, loose: boolean): PerFound | undefined {
  const slash = tokens[at]?.text === '/';
  const from = slash ? at + 1 : at;
  const one = isOneOf(tokens[from], ONE) || tokens[from]?.text === '1';
  const single = one ? readUnit(tokens, from + 1) : slash || loose ? readUnit(tokens, from) : undefined;
  const isCall = !slash && !one && tokens[from]?.word === 'con';
  if (single && !isCall && !isHalf(tokens[single.next])) return { unit: single.unit, next: single.next };
  if (!slash) return undefined;
  const many = readQuantity(tokens, from);
  return many && { unit: many.quantity.unit, many: many.quantity, next: many.next };
}

/** A price found in tokens with what it is for. */
export interface PriceFound {
  dong: Dong;
  unit?: string;
  next: number;
  sure: boolean;
}

/** Money and its unit, brought down to one unit: "100k/3kg" is 33,333 a kilo, "210/2 hộp" 105,000 a box. */
export function readPrice(tokens: Token[], at: number): PriceFound | undefined {
  const money = readMoney(tokens, at);
  if (!money) return undefined;
  const per = readPer(tokens, money.next, money.sure);
  if (!per) return money;
  const one = quantityOf(1, per.unit);
  const dong = per.many && one ? Math.round((money.dong * one.base) / per.many.base) : money.dong;
  return { dong, unit: per.unit, next: per.next, sure: true };
}

/** Where "25-30k/kg", "2-3 chai", "5 hay 6 con" end with their unit: so much is asked about, since neither number was said to be it. */
export function endOfOpenAmount(tokens: Token[], at: number): number | undefined {
  const end = endOfRange(tokens, at);
  return end === undefined ? undefined : Math.max(end, readPrice(tokens, end - 1)?.next ?? 0, readQuantity(tokens, end - 1)?.next ?? 0);
}

/** "một lít 250", "1 ký 25k", "mỗi con 350": the unit first, then its price. */
export function readUnitFirst(tokens: Token[], at: number): PriceFound | undefined {
  const one = isOneOf(tokens[at], ONE) || tokens[at]?.text === '1';
  const unit = one ? readUnit(tokens, at + 1) : undefined;
  const money = unit && readMoney(tokens, unit.next);
  if (!unit || !money || (money.dong < 10_000 && !money.sure) || readUnit(tokens, money.next)) return undefined;
  return { dong: money.dong, unit: unit.unit, next: money.next, sure: true };
}

/**
 * A price said in answer to a question for it: "35", "35k", "hai trăm rưỡi", "250 ngàn một lít", "2 củ". `unit` is what was asked
 * for, `goods` their name. An unlikely price comes with the likely one (`doubtful`); undefined when none is said or none near it is likely.
 */
export function readMoneyAnswer(text: string, asked: { unit?: string; goods?: string } = {}): (JudgedPrice & { unit?: string }) | undefined {
  const price = saidPrice(text);
  const unit = price?.unit ?? asked.unit;
  const judged = price && judgePrice(price.dong, unit, asked.goods);
  return judged && (unit === undefined ? judged : { ...judged, unit });
}

function saidPrice(text: string): { dong: Dong; unit?: string } | undefined {
  const tokens = tokenise(text);
  for (let at = 0; at < tokens.length; at += 1) {
    if (endOfRange(tokens, at) !== undefined) return undefined;
    const slang = readSlang(tokens, at);
    if (slang) return { dong: slang };
    const price = readUnitFirst(tokens, at) ?? readPrice(tokens, at);
    if (!price) continue;
    const clause = tokens.slice(tokens.slice(0, at).findLastIndex((token) => token.kind === 'sign') + 1, at);
    const talk = clause.every((token) => token.kind === 'sign' || isOneOf(token, MONEY_TALK));
    if (!price.sure && (!talk || isGoods(tokens, at))) return undefined;
    return price;
  }
  return undefined;
}

/** A count with its unit is no price, nor is somebody's name ("anh Bảy"); but "năm chục" is fifty thousand. */
function isGoods(tokens: Token[], at: number): boolean {
  if (digitWord(tokens[at]) !== undefined && isOneOf(tokens[at - 1], PRONOUNS)) return true;
  const found = readQuantity(tokens, at);
  return found !== undefined && found.quantity.unit !== 'chục';
}

/** "2 củ", "củ rưỡi": a củ of money is a million, when nothing but money can be meant. */
function readSlang(tokens: Token[], at: number): Dong | undefined {
  const number = readNumber(tokens, at, { money: true });
  const word = number ? number.next : at;
  if (!isOneOf(tokens[word], SLANG_MILLION) || (number && number.scaled)) return undefined;
  const half = isHalf(tokens[word + 1]);
  if (!number && !half) return undefined;
  return Math.round(((number?.value ?? 1) + (half ? 0.5 : 0)) * 1_000_000);
}
