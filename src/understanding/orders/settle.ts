import { areConvertible, findUnit } from '../../domain/quantity';
import { textOf, type Token } from '../tokens';
import { readUnit } from '../units';
import type { Entry } from './catalogue';
import type { Edit } from './edits';
import { namesGoods, type Wish } from './lines';
import { isMeasure, narrowed, soldSo } from './narrow';
import { isPack } from './runs';
import type { Span } from './spans';
import { spread, type Said } from './spread';

/** One line of an order as it is told, with what must be asked about it. */
export interface Line {
  line: { item?: string; qty?: number; unit?: string; money?: number };
  ask: ('item' | 'qty' | 'unit')[];
  isOpen: boolean;
  /** Nothing about it must be asked. */
  isSure: boolean;
  /** What it was read from, amount and goods apart. */
  from: Token[][];
  /** Where that stands in the message; left out when it stands there in another form. */
  span?: Span;
  /** How an open amount was said. */
  said?: string;
  /** Ids of the goods that fit, none when there are none; `isLoose`: they are alike only. Left out without a catalogue, and where no goods were named. */
  goods?: { ids: string[]; isLoose: boolean };
}

const EACH = /(?:^| )mỗi (?:thứ|loại|món|cái|giống)|(?:^| )(?:thứ|loại) nào cũng/u;
/** So many kilos of what? Nobody says that by the way. */
const isWeighed = ({ wish: { amount } }: Said): boolean => amount?.qty !== undefined && isMeasure(amount.unit ?? '');
const isNameless = ({ wish }: Said): boolean => wish.words.length === 0 && wish.match === undefined && wish.amount !== undefined;
const isUncounted = ({ wish }: Said): boolean => wish.words.length > 0 && wish.amount === undefined;

/** "Măng khô, … lấy nửa cân": an amount without goods and goods without an amount are one wish. */
function joined(said: Said[]): Said[] {
  const rows: Said[] = [];
  for (const one of said) {
    const last = rows.at(-1);
    if (last && isNameless(one) && isUncounted(last) && rows.filter(isUncounted).length === 1) rows[rows.length - 1] = { ...last, wish: { ...last.wish, ...(one.wish.amount && { amount: one.wish.amount }) } };
    else if (last && isUncounted(one) && isNameless(last)) rows[rows.length - 1] = { ...one, wish: { ...one.wish, ...(last.wish.amount && { amount: last.wish.amount }) } };
    else rows.push(one);
  }
  return rows;
}

/** "Mỗi thứ ký rưỡi": the amount is for every wish that has none. */
function shared(said: Said[]): Said[] {
  const each = said.find((one) => EACH.test(one.piece.words.join(' ')) && one.wish.amount !== undefined);
  if (!each || said.length < 2) return said;
  return said.filter((one) => one !== each || namesGoods(one.wish)).map((one) => (one.wish.amount ? one : { ...one, wish: { ...one.wish, ...(each.wish.amount && { amount: each.wish.amount }) } }));
}

/** True when two wishes name the same goods. */
export const same = (a: Wish, b: Wish): boolean =>
  a.match !== undefined && b.match !== undefined ? a.match.entries.some((entry) => b.match?.entries.includes(entry)) : a.words.length > 0 && textOf(a.words).toLowerCase() === textOf(b.words).toLowerCase();

/** "Một lọ cao ngựa một lọ cao ngựa loại năm lạng", dictated: once. */
const isSaidAgain = (now: Said, before: Said): boolean => now.piece === before.piece && same(now.wish, before.wish) && now.wish.amount?.qty === before.wish.amount?.qty && now.wish.amount?.unit === before.wish.amount?.unit;

/** "Ký đậu …, mà đậu phụng": the same goods, said in full. */
const isFuller = (now: Wish, before: Wish): boolean => now.amount === undefined && now.match === undefined && before.words.length > 0 && now.words.length > before.words.length && before.words.every(({ word }, i) => now.words[i]?.word === word);

/** "À 5 ký đi", "thôi hai chai": an amount that stands for the one before. */
const INSTEAD = /^(?:mà (?=thôi)|ờ|à|ủa|á|ý|ấy|thôi|không|khoan) /u;

/** "À quên, thêm 3 ký ổi": other goods beside those before. */
const ADDS = /^(?:[^ ]+ )?(?:quên|mà) (?!thôi|lộn|nhầm|không)|(?:^| )thêm /u;

/** "À mà cam 4 ký thôi": what is said later of the same goods counts; "à lộn, 2 két nước ngọt" stands for the wish before. */
function corrected(said: Said[]): Said[] {
  const rows: Said[] = [];
  for (const one of said) {
    const before = rows.findIndex((row) => same(row.wish, one.wish));
    const last = rows.length - 1;
    const whole = rows.at(-1);
    if (one.corrects && whole?.wish.amount && one.wish.amount === undefined && one.wish.words.length > 0) {
      rows[last] = { ...one, wish: { ...one.wish, amount: whole.wish.amount } };
      continue;
    }
    if (before >= 0 && one.wish.amount === undefined) continue;
    if (whole && isSaidAgain(one, whole)) continue;
    if (whole && isFuller(one.wish, whole.wish)) {
      rows[last] = { ...whole, wish: { ...one.wish, ...(whole.wish.amount && { amount: whole.wish.amount }) } };
      continue;
    }
    if (isNameless(one) && whole?.wish.amount?.qty !== undefined && whole.wish.amount.qty === one.wish.amount?.qty && whole.wish.amount.unit === one.wish.amount.unit) continue;
    if (before >= 0 && (one.corrects || /^(?:à|ờ|ừ|ủa|á|ý|ấy|không|khoan) |thôi$|cũng /u.test(one.piece.words.join(' ')))) rows[before] = { ...one, wish: { ...one.wish, ...(rows[before]?.wish.match && { match: rows[before].wish.match }) } };
    else if (ADDS.test(one.piece.words.join(' ')) && !isNameless(one)) rows.push(one);
    else if (last >= 0 && one.wish.amount && (one.corrects || (isNameless(one) && INSTEAD.test(one.piece.words.join(' '))))) rows[last] = isNameless(one) ? { ...one, wish: { ...(rows[last]?.wish ?? one.wish), amount: one.wish.amount } } : one;
    else rows.push(one);
  }
  return rows;
}

/** Beside goods with amounts those without are mostly talk; one that "và" joins is a wish. */
function counted(said: Said[]): Said[] {
  const isJoined = (one: Said): boolean => said.some((other) => other !== one && other.wish.amount !== undefined && other.piece.clause === one.piece.clause && other.piece !== one.piece);
  return said.some((one) => one.wish.amount !== undefined && !isNameless(one)) ? said.filter((one) => !isUncounted(one) || isJoined(one)) : said;
}

function toldFrom({ wish, piece }: Said, rows: Said[], entries: Entry[] | undefined, { isAnyKind, plain }: { isAnyKind: boolean; plain: string }): Line {
  const { amount } = wish;
  const match = wish.match && { ...wish.match, entries: narrowed(wish, piece.tokens.filter((token) => !rows.some((row) => row.wish !== wish && row.wish.words.includes(token))), rows.length === 1 ? plain : '') };
  const [entry, ...others] = match?.entries ?? [];
  const isOneName = entry !== undefined && match?.isLoose !== true && !(isAnyKind && wish.words.length < entry.words.length) && others.every(({ name }) => name === entry.name);
  const words = isUnnamed(wish) ? '' : textOf(wish.words);
  const item = isOneName ? entry.name : words === '' ? undefined : words;
  const ask: Line['ask'] = [];
  if ((entries && item !== undefined && !isOneName) || isUnnamed(wish) || LEFT_OPEN.test(piece.sentence)) ask.push('item');
  if (amount?.isOpen) ask.push('qty');
  const isCounted = amount?.qty !== undefined && amount.money === undefined;
  const own = others.length === 0 ? entry?.unit : undefined;
  const unit = amount?.unit ?? (isCounted && own !== undefined && isPiece(own) ? own : undefined);
  const isUnlike = unit !== undefined && own !== undefined && findUnit(own) !== undefined && !(areConvertible(unit, own) && !(isCount(unit) && isCount(own) && isAnimal(unit) !== isAnimal(own)));
  if ((isCounted && unit === undefined) || (isUnlike && !ask.includes('item'))) ask.push('unit');
  return {
    line: { ...(item !== undefined && { item }), ...(amount?.qty !== undefined && { qty: amount.qty }), ...(unit !== undefined && { unit }), ...(amount?.money !== undefined && { money: amount.money }) },
    ask,
    isOpen: amount?.isOpen === true,
    isSure: ask.length === 0 && item !== undefined,
    from: [amount?.tokens ?? [], wish.words],
    ...(amount?.said !== undefined && { said: amount.said }),
    ...(entries && item !== undefined && { goods: { ids: match?.entries.map(({ id }) => id) ?? [], isLoose: match?.isLoose === true } }),
  };
}

/** "2 hộp chi đó": no goods were named. */
const isUnnamed = ({ words, match }: Wish): boolean => match === undefined && /^(?:chi|gì|cái gì|món gì|thứ gì)(?: |$)/u.test(words.map(({ word }) => word).join(' '));
/** "Bắp luộc hay bắp sống cũng được": which of the two is left to the shop. */
const LEFT_OPEN = /(?:^| )hay (?:là )?[^ ]+(?: [^ ]+){0,4} (?:cũng được|đều được|gì cũng)(?: |$)/u;

const isPiece = (unit: string): boolean => /^(?:count|pack)$/.test(findUnit(unit)?.dimension ?? '');
const isCount = (unit: string): boolean => findUnit(unit)?.dimension === 'count';
const isAnimal = (unit: string): boolean => unit === 'con';

/** An amount without goods, of these. */
const withGoods = (row: Said, goods: Wish | undefined): Said => (goods && isNameless(row) ? { ...row, wish: { ...goods, ...(row.wish.amount && { amount: row.wish.amount }) } } : row);

/** "Ok 3 chai, chai 500ml": the unit said again is no goods. */
const withoutUnit = (one: Said): Said => (one.wish.words.length === 1 && isPack(one.wish.amount?.unit) && readUnit(one.wish.words, 0)?.unit === one.wish.amount?.unit ? { ...one, wish: { words: [], rest: one.wish.rest, ...(one.wish.amount && { amount: one.wish.amount }) } } : one);

/** The lines of an order from its wishes; goods that were only asked about lend their name to an amount without one. */
export function linesFrom(said: Said[], { mentioned, isAnyKind, plain }: { mentioned: Wish[]; isAnyKind: boolean; plain: string }, entries: Entry[] | undefined, edit: Edit | undefined): Line[] {
  const rows = counted(corrected(joined(shared(spread(said, plain, mentioned.length > 0 ? undefined : entries))).map(withoutUnit)));
  const lent = mentioned.find((wish) => namesGoods(wish) || wish.words.length > 0) ?? (entries?.length === 1 && entries[0] ? { words: [], rest: [], match: { entries, isLoose: false, from: 0, till: 0 } } : undefined);
  const goodsFor = (row: Said): Wish | undefined => lent ?? (rows.every(isNameless) ? soldSo(row.wish, entries, plain) : undefined);
  const replaced = edit === 'replace' && rows.every(isUncounted) ? mentioned.filter(({ amount }) => amount?.qty !== undefined) : [];
  if (replaced.length === 1 && replaced[0]?.amount) rows.splice(0, rows.length, ...rows.map((row) => ({ ...row, wish: { ...row.wish, ...(replaced[0]?.amount && { amount: replaced[0].amount }) } })));
  const filled = rows.map((row) => withGoods(row, goodsFor(row)));
  const lines = filled.filter((row, i) => !(i > 0 && edit === 'less' && isNameless(row)) && !(i === 0 && filled.length > 1 && isNameless(row) && row.wish.amount?.isHeld) && !(edit === undefined && i > 0 && isNameless(row) && !(isWeighed(row) && (isWeighed(filled[i - 1] ?? row) || filled[i - 1]?.piece.clause !== row.piece.clause))) && !(edit === 'again' && isUncounted(row))).map((row) => toldFrom(edit === 'remove' ? { ...row, wish: withoutOpen(row.wish) } : row, filled, entries, { isAnyKind, plain }));
  return edit === 'replace' && lines.length > 1 ? merged(lines) : doubted(lines).slice(0, 20);
}

/** Beside goods that are counted, what lacks either is talk. */
const wholeAmong = (said: Said[]): Said[] => (said.some((one) => !isNameless(one) && !isUncounted(one)) ? said.filter((one) => !isNameless(one) && !isUncounted(one)) : said);

/** The lines of wishes that are known to be such: nothing in them is talk. */
export function asTold(said: Said[], plain: string, edit: Edit | undefined, entries: Entry[] | undefined): Line[] {
  const [alone] = entries?.length === 1 ? (entries ?? []) : [];
  const lent: Wish | undefined = alone && { words: [], rest: [], match: { entries: [alone], isLoose: false, from: 0, till: 0 } };
  const rows = wholeAmong(corrected(spread(said.map(withoutUnit), plain, entries)));
  const filled = rows.map((row) => withGoods(row, lent ?? (rows.every(isNameless) ? soldSo(row.wish, entries, plain) : undefined)));
  return doubted(filled.map((row) => toldFrom(edit === 'remove' ? { ...row, wish: withoutOpen(row.wish) } : row, filled, entries, { isAnyKind: false, plain }))).slice(0, 20);
}

/** "1 hũ mắm cà …, lấy 2 hũ mắm cà luôn": the same goods twice, and nobody knows which counts. */
const doubted = (lines: Line[]): Line[] => lines.map((line, i) => (line.line.item !== undefined && !line.ask.includes('qty') && lines.slice(0, i).some((other) => other.line.item === line.line.item && other.line.unit === line.line.unit) ? { ...line, ask: [...line.ask, 'qty' as const], isSure: false } : line));

/** "Bỏ mấy chai mật ong ra": all of it. */
function withoutOpen({ amount, ...wish }: Wish): Wish {
  return amount && !amount.isOpen && !amount.isImplied ? { ...wish, amount } : wish;
}

/** Of a change "trà 2 gói thành 4 gói" the last amount counts. */
function merged(lines: Line[]): Line[] {
  const last = lines.at(-1);
  const named = lines.findLast(({ line }) => line.item !== undefined);
  if (!last || last.line.item !== undefined || !named) return lines;
  return [{ ...last, line: { ...last.line, ...(named.line.item !== undefined && { item: named.line.item }) }, ask: [...new Set([...named.ask.filter((one) => one === 'item'), ...last.ask])] }];
}
