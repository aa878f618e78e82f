import { unitOf } from '../domain/quantity';
import { endOfRange, isHalf, scaleOf } from './numbers';
import { readQuantity } from './quantity';
import { isOneOf, lexicon, type Token } from './tokens';
import { readUnit } from './units';

const BEFORE = lexicon('loại size số hạng đời vụ thôn tổ xóm khối ấp km đội lô kiệt hẻm ngõ ngách phường quận khu đường npk ocop tháng ngày mùng mồng ql lớp');
const WEEKDAY = lexicon('thứ');
const AFTER = lexicon('h giờ tháng tuổi sao tuần âm ngày lứa vụ mùa độ phút');
const RIPE = lexicon('chín');
const TREE = lexicon('cây');
const YEARS = lexicon('năm');

const isNumber = (token: Token | undefined): boolean => token?.kind === 'number';

/** Where a stretch of numbers that belong together ends: "24/11", "16-16-8", "20-22". */
function endOfRow(tokens: Token[], at: number): number {
  let end = at + 1;
  while (/^[/\-–:]$/.test(tokens[end]?.text ?? '') && tokens[end]?.glued && isNumber(tokens[end + 1]) && tokens[end + 1]?.glued) end += 2;
  return end;
}

function isDate(tokens: Token[], at: number, end: number): boolean {
  if (tokens[at + 1]?.text !== '/' || end < at + 3) return false;
  const [day, month] = [tokens[at]?.value ?? 0, tokens[at + 2]?.value ?? 0];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 && !readUnit(tokens, end) && scaleOf(tokens[end]) === undefined;
}

const isWeekday = (tokens: Token[], at: number, end: number): boolean => isOneOf(tokens[at - 1], WEEKDAY) && !readUnit(tokens, end);

/** "T-1234": the number of a code. */
const isCode = (tokens: Token[], at: number): boolean => tokens[at]?.glued === true && tokens[at - 1]?.text === '-' && tokens[at - 1]?.glued === true && tokens[at - 2]?.kind === 'word';

/** What follows a number and makes it an age, a time, a share: "5h30", "5 năm tuổi", "4 sao", "100%". Gives where it ends. */
function endOfMeasure(tokens: Token[], end: number): number | undefined {
  const after = tokens[end];
  if (after?.text === '%') return end + 1;
  if (isOneOf(after, AFTER)) return isNumber(tokens[end + 1]) && tokens[end + 1]?.glued ? end + 2 : end + 1;
  return isOneOf(after, YEARS) && scaleOf(tokens[end + 1]) === undefined && !isHalf(tokens[end + 1]) ? end + 1 : undefined;
}

/** "chai 500ml", "bao 25 kg": the size of the pack, no stock. Gives where it ends. */
function endOfSize(tokens: Token[], at: number): number | undefined {
  const pack = [1, 2].map((back) => readUnit(tokens, at - back)).find((found) => found?.next === at);
  if (!pack || unitOf(pack.unit).dimension !== 'pack') return undefined;
  const size = readQuantity(tokens, at);
  const dimension = size && unitOf(size.quantity.unit).dimension;
  return dimension === 'mass' || dimension === 'volume' ? size?.next : undefined;
}

/**
 * Which tokens only look like a price or a quantity: grades (loại 1), ages, times, dates, places (thôn 5), recipes (16-16-8), sizes of packs
 * (chai 500ml), varieties (bơ 034). They stay words of the name or the note.
 */
export function maskedTokens(tokens: Token[]): boolean[] {
  const masked = tokens.map(() => false);
  for (let at = 0; at < tokens.length; at += 1) {
    if (isOneOf(tokens[at], RIPE) && isOneOf(tokens[at + 1], TREE)) masked.fill(true, at, at + 2);
    if (!isNumber(tokens[at]) || masked[at]) continue;
    const end = endOfRow(tokens, at);
    const named = (isOneOf(tokens[at - 1], BEFORE) || isWeekday(tokens, at, end) || isCode(tokens, at)) && scaleOf(tokens[end]) === undefined;
    const until = endOfMeasure(tokens, end) ?? endOfSize(tokens, at) ?? (named || end > at + 3 || isDate(tokens, at, end) || /^0\d/.test(tokens[at]?.text ?? '') ? end : undefined);
    if (until !== undefined) masked.fill(true, at, until);
  }
  return masked;
}

/** True when an amount or a price was left open: "2-3 con", "25 đến 30 ngàn". */
export function hasOpenAmount(tokens: Token[]): boolean {
  const masked = maskedTokens(tokens);
  return tokens.some((_, at) => !masked[at] && endOfRange(tokens, at) !== undefined);
}
