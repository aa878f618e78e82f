import { unitOf } from '../../domain/quantity';
import { mayCount } from '../number-parts';
import { scaleOf } from '../numbers';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';
import { PARTICLES, PRONOUNS } from '../words';
import { PRICE, phraseAt, phrases } from './words';

const BY = lexicon('theo tính bán');
const ONE_OF = /^(?:một|mỗi|1|\/)$/u;
const COUNT_BY = lexicon('tính');
const AND_ALL = lexicon('cả hết luôn đó đấy rứa vậy thế nha');

/** "tính theo cân", "tất cả tính ký", "bán theo con": the unit of all prices. */
export function saidForAll(tokens: Token[]): string | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isOneOf(tokens[at], BY)) continue;
    const next = tokens[at + 1]?.word === 'theo' ? at + 2 : at + 1;
    const unit = readUnit(tokens, next);
    const isSaid = tokens[at]?.word === 'theo' || next === at + 2 || isOneOf(tokens[at], COUNT_BY) || (unit?.unit === 'kg' && closes(tokens, unit.next));
    if (!isSaid) continue;
    if (unit && tokens[unit.next]?.kind !== 'number') return unit.unit;
  }
  return inBrackets(tokens) ?? kiloOfAll(tokens) ?? perMoney(tokens) ?? behindThePrice(tokens) ?? kiloAtEnd(tokens);
}

/** "hết nha mấy chị", "luôn đó": nothing more is said up to the next sign. */
function closes(tokens: Token[], from: number): boolean {
  const behind = tokens.slice(from);
  const end = behind.findIndex(({ kind }) => kind === 'sign');
  const rest = behind.slice(0, end < 0 ? behind.length : end);
  return rest.length <= 4 && rest.every((one) => isOneOf(one, AND_ALL) || isOneOf(one, PARTICLES) || isOneOf(one, PRONOUNS));
}

const OF_ALL = phrases('tất cả|tất tần tật|hết thảy|cả thảy|toàn bộ|đồng loạt');

/** "tất cả cân", "toàn bộ ký nha": a kilo of each. */
function kiloOfAll(tokens: Token[]): string | undefined {
  const isKilo = (at: number): boolean => {
    const length = phraseAt(tokens, at, OF_ALL);
    const unit = length > 0 ? readUnit(tokens, at + length) : undefined;
    return unit?.unit === 'kg' && closes(tokens, unit.next);
  };
  return tokens.some((_, at) => isKilo(at)) ? 'kg' : undefined;
}

const EVENLY = lexicon('đều');
const IS_BY = lexicon('là tính giá bán theo');
const MONEY = lexicon('k ngàn nghìn đồng đ vnđ vnd giá');
const AS_UNIT = lexicon('đơn đvt đv');

/** "đơn vị: đồng/kg", "đơn vị tính: kg", "giá ngàn/ký", "đều là ký": a unit with no figure before it. */
function perMoney(tokens: Token[]): string | undefined {
  for (let at = 1; at < tokens.length; at += 1) {
    const isPer = tokens[at]?.text === '/' && isOneOf(tokens[at - 1], MONEY) && tokens[at - 2]?.kind !== 'number' && !mayCount(tokens[at - 2]) && scaleOf(tokens[at - 2]) === undefined;
    const isEven = isOneOf(tokens[at - 1], EVENLY) && isOneOf(tokens[at], IS_BY);
    const isNamed = isOneOf(tokens[at - 1], AS_UNIT) && (tokens[at]?.text === ':' || tokens[at]?.word === 'vị' || tokens[at]?.word === 'vi');
    const named = isNamed && isOneOf(tokens[at + 1], COUNT_BY) ? at + 2 : at + 1;
    const from = tokens[named]?.text === ':' ? named + 1 : named;
    const unit = isPer || isEven || isNamed ? readUnit(tokens, from) : undefined;
    if (unit && tokens[unit.next]?.kind !== 'number' && (isPer || unitOf(unit.unit).dimension === 'mass' || isNamed)) return unit.unit;
  }
  return undefined;
}

/** "một cân cả nghe", "mỗi ký rứa đó", "ký hết": a clause of its own that says what all are priced by. */
function kiloAtEnd(tokens: Token[]): string | undefined {
  const isKilo = (token: Token, at: number): boolean => {
    if (token.kind !== 'sign' || !/^[,.;]$/.test(token.text)) return false;
    const from = tokens[at + 1]?.word === 'cân' ? at + 2 : at + 1;
    const unit = ONE_OF.test(tokens[from]?.word ?? '') ? readUnit(tokens, from + 1) : (readUnit(tokens, from) ?? readUnit(tokens, at + 1));
    return unit?.unit === 'kg' && closes(tokens, unit.next);
  };
  return tokens.some(isKilo) ? 'kg' : undefined;
}

/** "giá 1 kg", "giá mỗi ký" with no price behind, "giá 1kg cấp đông trên tàu": what all prices are for. */
function behindThePrice(tokens: Token[]): string | undefined {
  const at = tokens.findIndex((token, i) => isOneOf(token, PRICE) && ONE_OF.test(tokens[i + 1]?.word ?? '') && readUnit(tokens, i + 2) !== undefined);
  const unit = at < 0 ? lonePriceUnit(tokens) : readUnit(tokens, at + 2);
  if (!unit || tokens[unit.next]?.kind === 'number') return undefined;
  const isAlone = unit.unit === 'kg' && at > 0 && tokens[at - 1]?.kind === 'sign' && !hasNumber(tokens, unit.next);
  return tokens[unit.next]?.kind !== 'word' || isOneOf(tokens[unit.next], PARTICLES) || closes(tokens, unit.next) || isAlone ? unit.unit : undefined;
}

/** Whether a number stands in what is said from `from` on up to the next sign. */
function hasNumber(tokens: Token[], from: number): boolean {
  const end = tokens.findIndex(({ kind }, i) => i >= from && kind === 'sign');
  return tokens.slice(from, end < 0 ? tokens.length : end).some((token) => token.kind === 'number' || mayCount(token));
}

/** "giá ký nha" behind all prices. */
function lonePriceUnit(tokens: Token[]): { unit: string; next: number } | undefined {
  const at = tokens.findLastIndex((token, i) => isOneOf(token, PRICE) && readUnit(tokens, i + 1) !== undefined);
  return at < 0 ? undefined : readUnit(tokens, at + 1);
}

/** "sả 8k, gừng 25k (kg)", "đơn vị: kg". */
function inBrackets(tokens: Token[]): string | undefined {
  const close = tokens.findIndex((token, i) => token.text === ')' && [2, 3, 4].some((back) => tokens[i - back]?.text === '('));
  const unit = close < 0 ? undefined : readUnit(tokens, close - 1);
  return unit?.next === close && tokens[close - 2]?.kind !== 'number' ? unit.unit : undefined;
}
