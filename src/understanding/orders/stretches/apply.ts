import { fold } from '../../../domain/text';
import { textOf, type Token } from '../../tokens';
import type { Entry } from '../catalogue';
import { inDigits, partText } from '../contact';
import type { Edit } from '../edits';
import { couldBeCalled } from '../given-names';
import { goodsAt } from '../goods-at';
import { isCapital } from '../people';
import type { Piece } from '../pieces';
import type { Line } from '../settle';
import { holdsEach } from '../spread';
import type { Sorted } from '../sorted';
import { marksByRules } from './by-rules';
import { cluesOf } from './clues';
import { PLACES, type Stretch } from './marks';
import { LINES, linesBy } from './lines';
import { markedBy, type Text } from './read';
import type { Spot } from './spots';
import { timeBy } from './times';
import { keyOf, keysOf, placesOf } from './find';
import { isSpokenTo } from '../spoken-to';

/** From here on what is learned outweighs the rules. */
const SURE = { place: 0.2, name: 0.3, time: 0.35, lines: 0.2, asked: 0.15, fewer: 0.8, changes: 0.85 };

/** The parts of the address that stretches tell, as they were typed, numbers in digits. */
function addressFrom(stretches: Stretch[], tokens: Token[]): Record<string, string> | null {
  const parts = PLACES.flatMap((part) => {
    const said = stretches.filter(({ kind }) => kind === part).map(({ from, to }) => inDigits(tokens.slice(from, to)));
    const text = /^(?:street|near|area)$/.test(part) ? said.join(', ') : (said[0] ?? '').replace(/^[pfq](?=\d+$)/i, '');
    return text === '' ? [] : [[part, partText(part, text)] as const];
  });
  return parts.length > 0 ? Object.fromEntries(parts) : null;
}

/** No small word alone is a name. */
const mayBeCalled = (words: Token[]): boolean => words.length > 1 || words.some(isCapital) || couldBeCalled(words);

/** "Trước rằm", "ngày 20": a day that the rules found is none only where it is told otherwise. */
const isDay = (time: string | undefined): boolean => DAY.test(fold(time ?? ''));
const DAY = /(?:^| )(?:ram|tet|ngay kia|ngay mot|ngay \d{1,2}|mung \S+|giao thua|chap)(?: |$)/;

/** The only place where the name stands is one where somebody is spoken to. */
function callsOnly(name: string | undefined, { tokens, words }: Text): boolean {
  const places = name === undefined ? [] : placesOf(tokens.map(keyOf), keysOf(name), () => true);
  return places.length > 0 && places.every(({ from, to }) => isSpokenTo(words, from, to));
}

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

/** The wishes are none that take something off or stand for another. */
const isPlain = ({ wishes }: Sorted, edit: Edit | undefined): boolean => (edit === undefined || edit === 'add') && wishes.every(({ isRemoved, isLess, corrects }) => !isRemoved && !isLess && !corrects);

/** What has been learned of a message's parts, where that is sure: its lines and its address. */
export interface Learned {
  address: Address;
  lines?: Line[];
}

/** Where what is learned is sure, puts what it says into what the rules said, and tells the address and the lines. */
export function withLearned({ text, spots }: { text: Text; spots: Spot[] }, sorted: Sorted, { address, ask, edit, lines: ruled }: { address: Address; ask: readonly string[]; edit?: Edit; lines: Line[] }, entries: Entry[] | undefined, isForced: boolean): Learned {
  const rules = marksByRules(text.tokens, sorted, address);
  const { stretches, sureOf } = markedBy(cluesOf(spots, rules), rules);
  const called = stretches.find(({ kind, from, to }) => kind === 'name' && !isSpokenTo(text.words, from, to));
  if (sureOf(['name']) >= SURE.name && (!called || mayBeCalled(text.tokens.slice(called.from, called.to)))) put(sorted, 'name', called && textOf(text.tokens.slice(called.from, called.to)));
  if (callsOnly(sorted.name, text)) delete sorted.name;
  const time = timeBy(text, stretches);
  if (sureOf(['time']) >= SURE.time && (time !== undefined || !isDay(sorted.time))) put(sorted, 'time', time);
  const least = sureEnough(sorted, edit, isForced ? ['item'] : ask);
  const lines = edit === 'cancel' || sureOf(LINES) < least ? undefined : linesBy(text, stretches, sorted.plain, edit, entries);
  const isTold = lines !== undefined && lines.length > 0 && isFuller(lines, ruled) && !asksUnit(lines, ask, entries) && !holdsEach(sorted.plain) && !dropsKind(lines, ruled, entries) && !(isPlain(sorted, edit) && dropsListed(lines, ruled)) && !losesMoney(lines, ruled) && (sureOf(LINES) >= SURE.fewer || !dropsGoods(lines, ruled));
  const told = withWard(addressFrom(stretches, text.tokens));
  if (sureOf(PLACES) < SURE.place || isDeepEqual(told, address) || losesLandmark(told, address, text.words)) return { address, ...(isTold && { lines }) };
  sorted.places = placesFrom(stretches, text);
  return { address: told, ...(isTold && { lines }) };
}

/** Lines that lack nothing which the others had; goods that nobody named are asked for by the rules. */
const isFuller = (lines: Line[], ruled: Line[]): boolean => (lines.every(isCounted) || !ruled.every(isCounted)) && (lines.every(({ line }) => line.item !== undefined) || !ruled.every(({ line, ask }) => line.item !== undefined || ask.includes('item')));
/** "Ba chục bạc rau": what was asked for by money is no amount of goods. */
const losesMoney = (lines: Line[], ruled: Line[]): boolean => byMoney(lines) < byMoney(ruled);
const byMoney = (lines: Line[]): number => lines.filter(({ line }) => line.money !== undefined).length;
/** "3 củ kiệu" of "củ kiệu": a unit that the listing's name has is asked for by nobody. */
const asksUnit = (lines: Line[], ruled: readonly string[], entries: Entry[] | undefined): boolean => entries !== undefined && ruled.length === 0 && lines.some(({ ask }) => ask.includes('unit'));

/** The rules found each of their lines in the catalogue, and there were more of them, or nothing to ask. */
function dropsListed(lines: Line[], ruled: Line[]): boolean {
  if (ruled.length === 0 || !ruled.every((line) => isCounted(line) && isListed(line))) return false;
  return lines.length < ruled.length || (lines.length === ruled.length && ruled.every(({ isSure }) => isSure) && lines.some(({ isSure }) => !isSure));
}

const isListed = ({ goods, from: [, words = []] }: Line): boolean => words.length > 0 && goods !== undefined && goods.ids.length > 0 && !goods.isLoose;

/** Fewer lines, one of goods that we know being left out. */
const dropsGoods = (lines: Line[], ruled: Line[]): boolean => lines.length < ruled.length && ruled.some(({ from: [, words = []] }) => goodsAt(words, 0) > 0 && !lines.some(({ line }) => fold(line.item ?? '').includes(fold(words[0]?.word ?? ''))));

/** "Cam sành đường", where cam sành and cam đường are sold, or "heo con" where only heo cỏ is: which of them stays a question. */
const dropsKind = (lines: Line[], ruled: Line[], entries: Entry[] = []): boolean =>
  ruled.some(({ line, ask }, at) => {
    const other = lines[at]?.line.item;
    if (!ask.includes('item') || line.item === undefined || other === undefined) return false;
    const told = new Set(fold(other).split(' '));
    const words = ruled[at]?.from[1] ?? [];
    if (goodsAt(words, 0) > (lines[at]?.from[1]?.length ?? 0)) return true;
    return fold(line.item).split(' ').some((word) => !told.has(word) && entries.some(({ folded }) => folded.includes(word)));
  });
const isCounted = ({ line, isOpen }: Line): boolean => line.qty !== undefined || line.money !== undefined || isOpen;

/** How sure lines must be to stand for those of the rules: less where these would ask, more where something changes. */
function sureEnough(sorted: Sorted, edit: Edit | undefined, asks: readonly string[]): number {
  if (!isPlain(sorted, edit) || asks.includes('qty')) return SURE.changes;
  return asks.length > 0 ? SURE.asked : SURE.lines;
}

/** "UBND xã Trà Giáp": the ward is said there too. */
function withWard(address: Address): Address {
  const ward = WARD.exec(address?.['near'] ?? '')?.[1]?.trim();
  return address && ward !== undefined && address['ward'] === undefined ? { ...address, ward } : address;
}
const WARD = /(?:^| )(?:(?<!tác )xã|phường|thị trấn) ((?:\p{Lu}[\p{L}']* ?)+)$/u;

const BESIDE = '(?:ke|gan|canh|sat|ngay|doi dien|ben)';

/** "Kế bên chợ": said so plainly, nobody finds the house without it. */
function losesLandmark(told: Address, was: Address, words: string[]): boolean {
  const near = fold(was?.['near'] ?? '');
  if (near === '' || Object.values(told ?? {}).some((part) => near.includes(fold(part)) || fold(part).includes(near))) return false;
  const at = fold(words.join(' ')).indexOf(near);
  const before = fold(words.join(' ')).slice(0, Math.max(0, at));
  return at > 0 && (new RegExp(`(?:^| )${BESIDE} $`).test(before) || (told === null && /(?:^| )(?:giao|ship|toi|den|cho vo|cho vao|cho ra|mang ra|dem ra) $/.test(before) && near.includes(' ')));
}

const isDeepEqual = (a: Address, b: Address): boolean => PLACES.every((part) => fold(a?.[part] ?? '') === fold(b?.[part] ?? ''));

/** Says it, unless that is what was said. */
function put(sorted: Sorted, field: 'name' | 'time', said: string | undefined): void {
  if (fold(said ?? '') === fold(sorted[field] ?? '')) return;
  if (said === undefined) delete sorted[field];
  else sorted[field] = said;
}
