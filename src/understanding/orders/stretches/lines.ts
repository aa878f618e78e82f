import { textOf, type Token } from '../../tokens';
import { readUnit } from '../../units';
import { amountAt, oneOfUnit, type Amount } from '../amounts';
import { matchTokens, type Entry } from '../catalogue';
import type { Edit } from '../edits';
import type { Wish } from '../lines';
import type { Piece } from '../pieces';
import { isWholeTime } from '../time-words';
import { asTold, type Line } from '../settle';
import type { Said } from '../spread';
import type { Kind, Stretch } from './marks';
import type { Text } from './read';

/** Kinds of stretches that lines are made of. */
export const LINES: readonly Kind[] = ['item', 'qty'];

/** An amount and what it is of. */
interface Pair {
  qty?: Stretch;
  item?: Stretch;
}

const ENDS = /^[,;.?!#]$/;
/** A sign between an amount and goods parts them more than words do. */
const SIGN_PARTS = 5;

function distance(tokens: Token[], a: Stretch | undefined, b: Stretch | undefined): number {
  if (!a || !b) return Infinity;
  return b.from - a.to + (tokens.slice(a.to, b.from).some(({ text }) => ENDS.test(text)) ? SIGN_PARTS : 0);
}

/** Amounts with the goods beside them; what is left over alone, in the order of the message. */
function pairsOf(row: Stretch[], tokens: Token[]): Pair[] {
  const taken = new Set<Stretch>();
  const pairs: Pair[] = [];
  row.forEach((qty, i) => {
    if (qty.kind !== 'qty') return;
    const goods = (one: Stretch | undefined): Stretch | undefined => (one?.kind === 'item' && !taken.has(one) ? one : undefined);
    const [before, behind] = [goods(row[i - 1]), goods(row[i + 1])];
    const item = before && distance(tokens, before, qty) <= distance(tokens, qty, behind) ? before : behind;
    if (item) taken.add(item);
    pairs.push({ qty, ...(item && { item }) });
  });
  const lone = row.filter((one) => one.kind === 'item' && !taken.has(one));
  const bare = pairs.find(({ item }) => item === undefined);
  // Goods that were spoken of, and behind them how much: "còn mực không, cho chị 1 ký".
  if (bare && lone.length === 1 && lone[0]) bare.item = lone[0];
  else pairs.push(...lone.map((item) => ({ item })));
  const begins = ({ qty, item }: Pair): number => Math.min(qty?.from ?? Infinity, item?.from ?? Infinity);
  return pairs.sort((a, b) => begins(a) - begins(b));
}

/** The stretch between two signs around a place; its own words are those behind the wish before it: "3 ký nho | à 5 ký". */
function pieceAround({ tokens, words }: Text, begins: number, at: number, to: number): Piece {
  const from = tokens.findLastIndex(({ text }, i) => i < at && ENDS.test(text)) + 1;
  const sign = tokens.findIndex(({ text }, i) => i > at && ENDS.test(text));
  const end = sign < 0 ? tokens.length : sign;
  const sentence = words.slice(from, end).join(' ');
  return { tokens: tokens.slice(from, end), words: words.slice(Math.max(from, begins), to), asks: false, sentence, clause: sentence };
}

/** How much a stretch says; undefined when it cannot be read. */
function amountOf({ from, to }: Stretch, tokens: Token[]): Amount | undefined {
  const found = amountAt(tokens, from) ?? oneOfUnit(tokens, from);
  if (found) return { ...found, tokens: tokens.slice(from, found.next), ...(found.isOpen && { said: textOf(tokens.slice(from, found.next)) }) };
  const unit = readUnit(tokens, from);
  return unit?.next === to ? { qty: 1, unit: unit.unit, tokens: tokens.slice(from, to), next: to } : undefined;
}

function wishFrom({ qty, item }: Pair, begins: number, text: Text, entries: Entry[] | undefined): Said {
  const { tokens } = text;
  const isOpen = !qty && item && ALL_OF.test(before(text, item.from));
  const amount = qty ? amountOf(qty, tokens) : isOpen ? { isOpen: true as const, next: item.from } : undefined;
  const words = item ? tokens.slice(item.from, item.to) : [];
  const match = entries && words.length > 0 ? matchTokens(words, entries, amount?.unit) : undefined;
  const wish: Wish = { words, rest: [], ...(match && { match }), ...(amount && { amount }) };
  const [from, to] = [Math.min(item?.from ?? Infinity, qty?.from ?? Infinity), Math.max(item?.to ?? 0, qty?.to ?? 0)];
  return { wish, piece: pieceAround(text, begins, from, to), corrects: false };
}

/** "Hết chỗ cà chua đó", "ít rau": how much is left open. */
const ALL_OF = /(?:^| )(?:(?:hết|trọn|nguyên|tất cả|hết cả)(?: (?:cho|em|chị|anh|cô|chú|bác|dì|mình|tui|o))*(?: (?:chỗ|mớ|số|đám|lô|luôn|cả))?|chỗ|mớ|ít|mấy|vài|một ít) $/u;
const EACH = /(?:^| )mỗi (?:thứ|loại|món|cái|giống|hương|vị)(?: [^ ]+){0,2} $/u;
const EACH_BEHIND = /^ (?:[^ ]+ ){0,2}mỗi (?:thứ|loại|món|giống)(?: |$)/u;

const before = ({ words }: Text, at: number): string => `${words.slice(Math.max(0, at - 6), at).join(' ')} `;
const behind = ({ words }: Text, at: number): string => ` ${words.slice(at, at + 5).join(' ')}`;

/** "Hộp bánh pía": a unit alone counts nothing where so much of each is said. */
const counts = (qty: Stretch | undefined, tokens: Token[]): boolean => qty !== undefined && amountAt(tokens, qty.from) !== undefined;

/** The lines of an order by its stretches alone; undefined when one of its amounts cannot be read. */
export function linesBy(text: Text, stretches: Stretch[], plain: string, edit: Edit | undefined, entries: Entry[] | undefined): Line[] | undefined {
  const isTimeOnly = ({ kind, from, to }: Stretch): boolean => kind === 'item' && isWholeTime(text.words.slice(from, to));
  const own = stretches.filter((one) => LINES.includes(one.kind) && !isTimeOnly(one));
  // "Mỗi thứ 3 hộp": of all that have no amount of their own.
  const isEach = ({ kind, from, to }: Stretch): boolean => kind === 'qty' && (EACH.test(before(text, from)) || EACH_BEHIND.test(behind(text, to)));
  const each = own.filter(({ kind }) => kind === 'item').length > 1 ? own.find(isEach) : undefined;
  const pairs = pairsOf(own.filter((one) => one !== each), text.tokens);
  const endOf = (pair: Pair | undefined): number => Math.max(pair?.item?.to ?? 0, pair?.qty?.to ?? 0);
  const said = pairs.map((pair, i) => wishFrom(each && !counts(pair.qty, text.tokens) ? { ...pair, qty: each } : pair, endOf(pairs[i - 1]), text, entries));
  const isRead = said.every(({ wish }, i) => wish.amount !== undefined || pairs[i]?.qty === undefined);
  return isRead ? asTold(said, plain, edit, entries) : undefined;
}
