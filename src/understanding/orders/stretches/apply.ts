import { fold } from '../../../domain/text';
import { textOf, type Token } from '../../tokens';
import { amountAt, oneOfUnit } from '../amounts';
import { matchGoods, type Entry } from '../catalogue';
import { inDigits, partText } from '../contact';
import type { Edit } from '../edits';
import { couldBeCalled } from '../given-names';
import type { Wish } from '../lines';
import { isCapital } from '../people';
import type { Piece } from '../pieces';
import type { Sorted } from '../sorted';
import { marksByRules } from './by-rules';
import { PLACES, type Kind, type Stretch } from './marks';
import { markedBy, stretchClues, textFor, type Text } from './read';

/** From here on what is learned outweighs the rules. */
const SURE = { place: 0.65, name: 0.65, time: 0.65, lines: 0.65 };
const LINES: readonly Kind[] = ['item', 'qty'];

/** The parts of the address that stretches tell, as they were typed, numbers in digits. */
function addressFrom(stretches: Stretch[], tokens: Token[]): Record<string, string> | null {
  const parts = PLACES.flatMap((part) => {
    const said = stretches.filter(({ kind }) => kind === part).map(({ from, to }) => inDigits(tokens.slice(from, to)));
    const text = /^(?:street|near|area)$/.test(part) ? said.join(', ') : (said[0] ?? '').replace(/^[pfq](?=\d+$)/i, '');
    return text === '' ? [] : [[part, partText(part, text)] as const];
  });
  return parts.length > 0 ? Object.fromEntries(parts) : null;
}

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
function pairsOf(stretches: Stretch[], tokens: Token[]): Pair[] {
  const row = stretches.filter(({ kind }) => LINES.includes(kind));
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

/** The stretch between two signs around a place. */
function pieceAround({ tokens, words }: Text, at: number): Piece {
  const from = tokens.findLastIndex(({ text }, i) => i < at && ENDS.test(text)) + 1;
  const sign = tokens.findIndex(({ text }, i) => i > at && ENDS.test(text));
  const to = sign < 0 ? tokens.length : sign;
  const sentence = words.slice(from, to).join(' ');
  return { tokens: tokens.slice(from, to), words: words.slice(from, to), asks: false, sentence, clause: sentence };
}

function wishFrom({ qty, item }: Pair, text: Text, entries: Entry[] | undefined): Sorted['wishes'][number] {
  const { tokens } = text;
  const found = qty && (amountAt(tokens, qty.from) ?? oneOfUnit(tokens, qty.from));
  const amount = qty && found && { ...found, tokens: tokens.slice(qty.from, found.next), ...(found.isOpen && { said: textOf(tokens.slice(qty.from, found.next)) }) };
  const words = item ? tokens.slice(item.from, item.to) : [];
  const match = entries && words.length > 0 ? matchGoods(words.map(({ word }) => word), entries, amount?.unit) : undefined;
  const wish: Wish = { words, rest: [], ...(match && { match }), ...(amount && { amount }) };
  return { wish, piece: pieceAround(text, (item ?? qty)?.from ?? 0), isRemoved: false, isLess: false, corrects: false };
}

const isSame = (a: Sorted['wishes'], b: Sorted['wishes']): boolean => {
  const told = (wishes: Sorted['wishes']): string => wishes.map(({ wish: { words, amount, match } }) => [textOf(words).toLowerCase(), match?.entries.map(({ id }) => id), amount?.qty, amount?.unit, amount?.money, amount?.isOpen].join('|')).join('\n');
  return told(a) === told(b);
};

/** No small word alone is a name. */
const mayBeCalled = (words: Token[]): boolean => words.length > 1 || words.some(isCapital) || couldBeCalled(words);

type Address = Record<string, string> | null;

/** What kind of unit is named, which a stretch leaves out. */
const UNIT_KIND = /^(?:phường|xã|quận|huyện|tỉnh|thành|phố|thị|trấn|p|q|h|x|tp|tx|tt|phuong|xa|quan|huyen|tinh|thanh|pho|thi|tran|\.)$/;

/** The address as it was typed: stretches beside each other are one piece. */
function placesFrom(stretches: Stretch[], { tokens, words }: Text): Piece[] {
  const pieces: { from: number; to: number }[] = [];
  for (const { from, to } of stretches.filter(({ kind }) => PLACES.some((part) => part === kind))) {
    let begins = from;
    while (UNIT_KIND.test(tokens[begins - 1]?.word ?? '') && begins - 1 >= (pieces.at(-1)?.to ?? 0)) begins -= 1;
    const last = pieces.at(-1);
    if (last?.to === begins) last.to = to;
    else pieces.push({ from: begins, to });
  }
  return pieces.map(({ from, to }) => ({ tokens: tokens.slice(from, to), words: words.slice(from, to), asks: false, sentence: '', clause: '' }));
}

/** Goods with how much of them: what lacks either is left to the rules. */
const isWhole = ({ wish: { words, amount } }: Sorted['wishes'][number]): boolean => words.length > 0 && amount !== undefined;

/** The wishes are none that take something off or stand for another. */
const isPlain = ({ wishes }: Sorted, edit: Edit | undefined): boolean => (edit === undefined || edit === 'add') && wishes.every(({ isRemoved, isLess, corrects }) => !isRemoved && !isLess && !corrects);

/** Where what is learned is sure, puts what it says into what the rules said; returns the address, undefined where nothing was to be changed. */
export function withLearned(message: string, sorted: Sorted, { address, ask, edit }: { address: Address; ask: readonly string[]; edit?: Edit }, entries: Entry[] | undefined): { address: Address } | undefined {
  const text = textFor(message);
  const rules = marksByRules(text.tokens, sorted, address);
  const { stretches, sureOf } = markedBy(stretchClues(text, entries, rules), rules);
  const said = (kind: Kind): string[] => stretches.filter((one) => one.kind === kind).map(({ from, to }) => textOf(text.tokens.slice(from, to)));
  const called = stretches.find(({ kind }) => kind === 'name');
  const isNamed = sureOf(['name']) >= SURE.name && (!called || mayBeCalled(text.tokens.slice(called.from, called.to))) && put(sorted, 'name', said('name')[0]);
  const isTimed = sureOf(['time']) >= SURE.time && put(sorted, 'time', said('time').join(' ') || undefined);
  let isChanged = isNamed || isTimed;
  // What the rules would ask about is not answered by what is likely.
  if (ask.length === 0 && isPlain(sorted, edit) && sureOf(LINES) >= SURE.lines) {
    const wishes = pairsOf(stretches, text.tokens).map((pair) => wishFrom(pair, text, entries));
    if (wishes.length > 0 && wishes.every(isWhole) && !isSame(wishes, sorted.wishes)) [sorted.wishes, isChanged] = [wishes, true];
  }
  const told = addressFrom(stretches, text.tokens);
  if (sureOf(PLACES) < SURE.place || isDeepEqual(told, address) || losesLandmark(told, address, text.words)) return isChanged ? { address } : undefined;
  sorted.places = placesFrom(stretches, text);
  return { address: told };
}

const BESIDE = '(?:ke|gan|canh|sat|ngay|doi dien|ben)';

/** "Kế bên chợ": said so plainly, nobody finds the house without it. */
function losesLandmark(told: Address, was: Address, words: string[]): boolean {
  const near = fold(was?.['near'] ?? '');
  if (near === '' || Object.values(told ?? {}).some((part) => near.includes(fold(part)) || fold(part).includes(near))) return false;
  const at = fold(words.join(' ')).indexOf(near);
  return at > 0 && new RegExp(`(?:^| )${BESIDE} $`).test(fold(words.join(' ')).slice(0, at));
}

const isDeepEqual = (a: Address, b: Address): boolean => PLACES.every((part) => fold(a?.[part] ?? '') === fold(b?.[part] ?? ''));

/** Returns whether that says something else. */
function put(sorted: Sorted, field: 'name' | 'time', said: string | undefined): boolean {
  if (fold(said ?? '') === fold(sorted[field] ?? '')) return false;
  if (said === undefined) delete sorted[field];
  else sorted[field] = said;
  return true;
}
