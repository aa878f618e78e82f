import { unitOf } from '../../domain/quantity';
import { readMoney } from '../money';
import { mayCount } from '../number-parts';
import { readNumber } from '../numbers';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readQuantity } from '../quantity';
import { readUnit } from '../units';
import { PRONOUNS } from '../words';
import { beginsGoods } from './heads';
import { LIKE } from './kind-words';
import { ONE, PRICE } from './words';

/** Fewer than that are read as amounts anyway, for they are no price by themselves. */
const LEAST = 1000;
export const COUNTED = lexicon('mua lấy từ trên có còn đặt được tặng');
const STOCKED = lexicon('lượng sl tồn sẵn khoảng chừng tầm');
const OFFERED = lexicon('bán lý lí pass xả đăng vườn ruộng dư ương ươm');
const SELLS = lexicon('bán');
const DONG = lexicon('đ đồng vnđ vnd d');

const isLed = (token: Token | undefined): boolean => token === undefined || token.kind === 'sign' || [COUNTED, STOCKED, OFFERED, PRONOUNS].some((words) => isOneOf(token, words));

/** "hai nghìn rưỡi một cây", "62.000đ/kg", "giá ba trăm đồng": a price that says it is one, from `from` on or before `to`. */
function isPricedElsewhere(tokens: Token[], to: number, from: number): boolean {
  return tokens.some((_, at) => {
    const money = at < to || at >= from ? readMoney(tokens, at) : undefined;
    if (!money || (money.next > to && at < to)) return false;
    const joint = tokens[money.next];
    const isJoined = (joint?.text === '/' || isOneOf(joint, ONE) || joint?.text === '1') && tokens[money.next + 1]?.kind === 'word';
    return isJoined || isOneOf(tokens[at - 1], PRICE);
  });
}

const LITERAL = 1000;

const LEAST_OF_YOUNG = 100;
const YOUNG = lexicon('giống ươm hom');
const GROWN = lexicon('gà vịt ngan ngỗng heo lợn bò bê trâu nghé dê cừu thỏ chim cút bồ chó mèo');

/** "cua giống 800 đồng 1 con", "cây giống 500đ": what is raised by the thousand. */
const isOfYoung = (tokens: Token[]): boolean => tokens.some((token) => isOneOf(token, YOUNG)) && !tokens.some((token) => isOneOf(token, GROWN));

/** "2 nghìn cây keo, ba trăm đồng một cây", "keo 900đ/cây, xoan 1.100đ/cây": hundreds of dong, meant as they are said. */
export function isSmallMoney(tokens: Token[], of: { unit: string; at: number }): boolean {
  if ((tokens[of.at]?.value ?? 0) >= LEAST_OF_YOUNG && isOfYoung(tokens)) return true;
  return tokens.some((token, at) => {
    if (at === of.at || (token.kind !== 'number' && !mayCount(token))) return false;
    const money = token.kind === 'number' && (token.value ?? 0) >= LITERAL ? readMoney(tokens, at) : undefined;
    if (money && money.dong < LITERAL * 10 && isOneOf(tokens[money.next - 1], DONG)) return true;
    const number = readNumber(tokens, at, { money: false });
    return number !== undefined && number.value >= LITERAL && readUnit(tokens, number.next)?.unit === of.unit;
  });
}

/** Nothing but a price of its own comes next: "năm nghìn cây, giá hai nghìn rưỡi". */
function leadsToPrice(tokens: Token[], at: number): boolean {
  const next = tokens[at]?.kind === 'sign' && tokens[at]?.text !== '/' ? at + 1 : at;
  return isOneOf(tokens[next], PRICE) || (next > at && (isOneOf(tokens[next], SELLS) || readMoney(tokens, next) !== undefined));
}

const LEADING = lexicon('lấy thì là giá tính chỉ');
/** "2 cái lấy 750", "3 bó 20k": behind an amount, what so much of it costs. */
export function leadsToMoney(tokens: Token[], at: number): boolean {
  if (!isOneOf(tokens[at], LEADING)) return tokens[at]?.kind === 'number' && readMoney(tokens, at)?.sure === true;
  return tokens[at + 1]?.kind === 'number' && readMoney(tokens, at + 1) !== undefined && readQuantity(tokens, at + 1) === undefined;
}

/** "1500đ/con": so little for one that thousands of them are a count. */
function isCheapPiece(tokens: Token[], of: string): boolean {
  return tokens.some((token, at) => {
    const money = token.kind === 'number' ? readMoney(tokens, at) : undefined;
    if (!money || money.dong >= LITERAL * 10) return false;
    const end = isOneOf(tokens[money.next], DONG) ? money.next + 1 : money.next;
    return tokens[end]?.text === '/' && readUnit(tokens, end + 1)?.unit === of;
  });
}

/** "có 5000 con", "hai nghìn cây keo giống, ba trăm đồng một cây": so many of them, however large, and no price. */
export function isCountOf(tokens: Token[], at: number): boolean {
  const number = readNumber(tokens, at, { money: false });
  const unit = number && number.value >= LEAST ? readUnit(tokens, number.next) : undefined;
  if (!number || !unit) return false;
  const [before, second] = [tokens[at - 1], tokens[at - 2]];
  const says = [before, second].some((token) => isOneOf(token, COUNTED) || isOneOf(token, STOCKED) || (token?.bare === true && token.word === 'con'));
  if (tokens[at]?.kind === 'number' && (tokens[at]?.value ?? 0) >= LEAST && says) return true;
  if (says && !isOneOf(second, PRICE) && isCheapPiece(tokens, unit.unit)) return true;
  if (!/^(?:count|pack)$/.test(unitOf(unit.unit).dimension) || isOneOf(before, PRICE) || tokens[number.next - 1]?.word === 'k') return false;
  const isGoods = beginsGoods(tokens, unit.next) || (before?.kind === 'word' && tokens[unit.next]?.kind === 'word' && !isOneOf(tokens[unit.next], LIKE));
  const isOpen = (isLed(before) && isGoods) || leadsToPrice(tokens, unit.next);
  return isOpen && isPricedElsewhere(tokens, at, unit.next);
}

/** "có một ngàn hai cá rô phi … bán ba mươi hai ngàn một ký": so many of what nobody says; the token behind it. */
export function endOfCount(tokens: Token[], at: number): number | undefined {
  const number = isOneOf(tokens[at - 1], COUNTED) ? readNumber(tokens, at, { money: false }) : undefined;
  const isGoods = number !== undefined && number.value >= LEAST && number.scaled && tokens[number.next]?.glued === false && readUnit(tokens, number.next) === undefined && beginsGoods(tokens, number.next);
  return isGoods && isPricedElsewhere(tokens, at, number.next) ? number.next : undefined;
}
