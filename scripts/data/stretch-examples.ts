import { join } from 'node:path';
import { fold } from '../../src/domain/text';
import { amountAt, oneOfUnit, type Amount } from '../../src/understanding/orders/amounts';
import { entriesOf, matchGoods, type Entry, type Goods } from '../../src/understanding/orders/catalogue';
import { keyOf, keysOf, placesOf } from '../../src/understanding/orders/stretches/find';
import { PLACES, isFree, mark, stretchesOf, type Kind } from '../../src/understanding/orders/stretches/marks';
import { PHONE } from '../../src/understanding/orders/stretches/spots';
import { textFor } from '../../src/understanding/orders/stretches/read';
import { textOf, type Token } from '../../src/understanding/tokens';
import { readUnit } from '../../src/understanding/units';
import { linesIn } from './examples';

const ROWS = join('test', 'understanding', 'orders.jsonl');

interface Line {
  item?: string;
  qty?: number;
  unit?: string;
  money?: number;
}

/** An order as a row tells it. */
export interface Output {
  is_order: boolean;
  lines?: Line[];
  address?: Partial<Record<string, string>> | null;
  name?: string;
  time?: string;
  note?: string;
  ask?: string[];
  edit?: string;
}

/** A row of the orders, as test/understanding/rows.ts describes it. */
export interface OrderRow {
  id: string;
  input: string | { text: string; catalogue: Goods[] };
  output: Output;
  accept?: Output[];
}

/** A message with what its tokens are. */
export interface Labelled {
  id: string;
  message: string;
  goods: Goods[] | undefined;
  marks: number[];
}

/** The rows of the main set. */
export const orderRows = (): OrderRow[] => linesIn(ROWS).map((line) => JSON.parse(line) as OrderRow); // checked by test/understanding/rows.ts

const SHORT: Record<string, string[]> = { 'ha noi': ['hn'], 'da nang': ['dn'], 'hai phong': ['hp'], 'ho chi minh': ['hcm', 'tphcm', 'sg', 'sai gon'], 'buon ma thuot': ['bmt'], 'vung tau': ['vt'], 'nha trang': ['nt'] };

interface Place {
  from: number;
  to: number;
}

interface Work {
  tokens: Token[];
  keys: string[];
  marks: number[];
  entries: Entry[] | undefined;
}

/** Ways in which a part may stand in the message. */
function writings(kind: Kind, said: string): string[][] {
  if (/^(?:ward|district)$/.test(kind) && /^\d+$/.test(said)) return [...(kind === 'ward' ? ['p', 'f'] : ['q']).map((letter) => [letter + said]), [said]];
  return [keysOf(said), ...(SHORT[fold(said)] ?? []).map((short) => short.split(' '))];
}

const NUMBERED = /^(?:p|f|q|phuong|quan|xa)$/;

function spotOf({ keys, marks }: Work, kind: Kind, all: string[]): Place | undefined {
  for (const said of all.flatMap((one) => writings(kind, one))) {
    const isNumber = said.length === 1 && /^\d+$/.test(said[0] ?? '');
    const found = placesOf(keys, said, (from, to) => isFree(marks, from, to) && (!isNumber || NUMBERED.test(keys[from - 1] ?? '') || (keys[from - 1] === '.' && NUMBERED.test(keys[from - 2] ?? ''))));
    const phone = (place: Place): number => Math.min(...keys.map((key, at) => (key !== PHONE ? Infinity : at < place.from ? place.from - at : at - place.to + 1)));
    const best = kind === 'name' ? found.reduce<Place | undefined>((near, one) => (near && phone(near) <= phone(one) ? near : one), undefined) : PLACES.some((part) => part === kind) ? found.at(-1) : found[0];
    if (best) return best;
  }
  return undefined;
}

/** A time said in two places: "mai … 7h". */
function markApart(work: Work, said: string): boolean {
  const own = keysOf(said);
  for (let cut = 1; cut < own.length; cut += 1) {
    const isOpen = (from: number, to: number): boolean => isFree(work.marks, from, to);
    const [a, b] = [placesOf(work.keys, own.slice(0, cut), isOpen)[0], placesOf(work.keys, own.slice(cut), isOpen)[0]];
    if (!a || !b) continue;
    for (const place of [a, b]) mark(work.marks, { kind: 'time', ...place });
    return true;
  }
  return false;
}

/** Where the words stand that mean one of the catalogue. */
function listedSpot({ tokens, keys, marks, entries }: Work, item: string, behind: number): Place | undefined {
  const entry = entries?.find(({ name }) => fold(name) === fold(item));
  if (!entries || !entry) return undefined;
  let best: (Place & { worth: number }) | undefined;
  for (let from = 0; from < tokens.length; from += 1) {
    if (tokens[from]?.kind === 'number') continue;
    for (let to = from + 1; to <= Math.min(tokens.length, from + 7); to += 1) {
      const said = tokens.slice(from, to);
      const opensWithUnit = readUnit(tokens, from) !== undefined;
      if ((opensWithUnit && to - from > 1 && tokens[from - 1]?.kind === 'number') || !isFree(marks, from, to) || said.some(({ kind, text }) => (kind === 'sign' && text !== "'") || (kind === 'number' && !entry.folded.includes(text)))) continue;
      const match = matchGoods(said.map(({ word }) => word), entries);
      if (match?.from !== 0 || match.till !== to - from || !match.entries.includes(entry)) continue;
      const worth = (match.entries.length === 1 ? 0.5 : 0) - (match.isLoose ? 1 : 0) + (to - from) * 0.3 + (from >= behind ? 0.4 : 0) + (entry.folded.includes(keys[from] ?? '') ? 0.3 : 0) - (opensWithUnit ? 0.7 : 0);
      if (!best || worth > best.worth) best = { from, to, worth };
    }
  }
  return best && { from: best.from, to: best.to };
}

const says = (amount: Amount, { qty, unit, money }: Line): boolean => (money !== undefined ? amount.money === money : amount.qty !== undefined && Math.abs(amount.qty - (qty ?? 0)) < 1e-6 && (amount.unit === unit || unit === undefined || amount.unit === undefined));

/** One of a unit, where nothing but the unit is said: "trứng vịt lộn chục". */
function loneUnit(tokens: Token[], at: number): Amount | undefined {
  const unit = readUnit(tokens, at);
  return unit && { qty: 1, unit: unit.unit, isImplied: true, next: unit.next };
}

/** Where an amount stands, nearest to its goods; those before them first. */
function amountSpot({ tokens, marks }: Work, lines: Line[], item: Place | undefined): Place | undefined {
  const spots = (amount: Amount | undefined, from: number, more: number): (Place & { far: number })[] => {
    const told = amount && isFree(marks, from, amount.next) ? lines.filter((line) => (line.qty !== undefined || line.money !== undefined) && says(amount, line)) : [];
    return amount && told.length > 0 ? [{ from, to: amount.next, far: more + (told.some(({ unit }) => amount.unit === unit) ? 0 : 5) + (told.some((line) => line === lines[0]) ? 0 : 20) }] : [];
  };
  const all = tokens.flatMap((_, from) => [...spots(amountAt(tokens, from), from, 0), ...spots(oneOfUnit(tokens, from), from, 0), ...spots(loneUnit(tokens, from), from, 6)]);
  const far = ({ from, to, far: more }: Place & { far: number }): number => more + (!item ? from : to <= item.from ? item.from - to : from - item.to + 0.5);
  return all.sort((a, b) => far(a) - far(b))[0];
}

/** Where the goods of a line stand: by its own words, or by those of others that are as right; from `behind` on where they can. */
function itemSpots(work: Work, items: string[], behind: number): Place[] {
  const said = items.flatMap((item) => {
    const found = placesOf(work.keys, keysOf(item), (from, to) => isFree(work.marks, from, to));
    return found.find(({ from }) => from >= behind) ?? found.at(-1) ?? [];
  });
  const listed = items[0] === undefined ? undefined : listedSpot(work, items[0], behind);
  return [...said, ...(listed ? [listed] : [])];
}

/** Marks one line; undefined when its goods do not stand in the message. `lines`: what the row says, and what is as right. */
function markLine(work: Work, lines: Line[], { behind, asksQty }: { behind: number; asksQty: boolean }): Place | undefined {
  const [line = {}] = lines;
  const items = itemSpots(work, lines.flatMap(({ item }) => item ?? []), behind);
  const isCounted = line.qty !== undefined || line.money !== undefined;
  const countFor = (item: Place | undefined): Place | undefined => {
    const marks = [...work.marks];
    if (item) mark(marks, { kind: 'item', ...item });
    return amountSpot({ ...work, marks }, lines, item);
  };
  const item = (isCounted ? items.find((one) => countFor(one) !== undefined) : undefined) ?? items[0];
  const counted = isCounted ? countFor(item) : undefined;
  if (item) mark(work.marks, { kind: 'item', ...item });
  const at = !isCounted && (line.unit !== undefined || asksQty) ? work.tokens.findIndex((_, i) => { const amount = amountAt(work.tokens, i); return amount?.isOpen === true && isFree(work.marks, i, amount.next); }) : -1;
  const count = counted ?? (at >= 0 ? { from: at, to: amountAt(work.tokens, at)?.next ?? at + 1 } : undefined);
  if (count) mark(work.marks, { kind: 'qty', from: count.from, to: count.to });
  const isAlone = work.entries?.length === 1 && count !== undefined;
  return line.item !== undefined && !item && !isAlone ? undefined : { from: 0, to: Math.max(behind, item?.to ?? 0, count?.to ?? 0) };
}

/** "UBND xã Trà Giáp": the ward is within another part. */
const isWithin = (said: string, others: string[]): boolean => others.some((other) => ` ${fold(other)} `.includes(` ${fold(said)} `));

/** What the tokens of a row are, from what it says of itself; undefined when a part of that does not stand in its message, or it orders nothing. */
export function labelled({ id, input, output, accept = [] }: OrderRow): Labelled | undefined {
  if (!output.is_order) return undefined;
  const [message, goods] = typeof input === 'string' ? [input, undefined] : [input.text, input.catalogue];
  const { tokens } = textFor(message);
  const work: Work = { tokens, keys: tokens.map(keyOf), marks: tokens.map(() => 0), entries: goods && entriesOf(goods) };
  const parts = [...PLACES.map((kind): [Kind, (one: Output) => string | undefined] => [kind, (one) => one.address?.[kind]]), ['name', (one: Output) => one.name], ['time', (one: Output) => one.time]] as [Kind, (one: Output) => string | undefined][]; // a tuple for each
  for (const [kind, of] of parts.filter(([, of]) => of(output) !== undefined).sort(([, a], [, b]) => (b(output)?.length ?? 0) - (a(output)?.length ?? 0))) {
    const all = [...new Set([output, ...accept].map(of))].filter((one) => one !== undefined);
    const place = spotOf(work, kind, all);
    if (place) mark(work.marks, { kind, ...place });
    else if (!isWithin(all[0] ?? '', parts.flatMap(([other, part]) => (other === kind ? [] : (part(output) ?? [])))) && (kind !== 'time' || !markApart(work, all[0] ?? ''))) return undefined;
  }
  let behind = 0;
  for (const [at, line] of (output.lines ?? []).entries()) {
    const others = accept.flatMap(({ lines }) => lines?.[at] ?? []);
    const place = markLine(work, [line, ...others], { behind, asksQty: output.ask?.includes('qty') === true });
    if (!place) return undefined;
    behind = place.to;
  }
  for (const part of (output.note ?? '').split(/[,;]/)) {
    const [place] = placesOf(work.keys, keysOf(part), (from, to) => isFree(work.marks, from, to));
    if (place) mark(work.marks, { kind: 'note', ...place });
  }
  return { id, message, goods, marks: work.marks };
}

const PHONES = ['0905123456', '0912 345 678', '0388.221.447'];

/** What can stand in the place of another, by kind and by whether it lacks accents. */
export type Pool = Map<string, string[]>;

const poolKey = (kind: Kind, tokens: Token[]): string => `${kind}${tokens[0]?.bare === true ? '-' : ''}`;

/** All that the messages say of each kind. */
export function poolOf(all: Labelled[]): Pool {
  const pool: Pool = new Map();
  const add = (key: string, text: string): void => void pool.set(key, [...(pool.get(key) ?? []), text]);
  for (const { message, goods, marks } of all) {
    const { tokens } = textFor(message);
    for (const { kind, from, to } of stretchesOf(marks)) if (kind !== 'item' || !goods) add(poolKey(kind, tokens), textOf(tokens.slice(from, to)));
    for (const { name } of goods ?? []) add('item', name.toLowerCase());
  }
  return pool;
}

/** The same message with other goods, people, places and times in it, some of its commas left out; undefined where that cannot be told token by token. */
export function mixed({ id, message, goods, marks }: Labelled, pool: Pool, roll: () => number, share: number): Labelled | undefined {
  const { tokens } = textFor(message);
  const stretches = stretchesOf(marks);
  const dropsSigns = roll() < 0.25;
  let [text, isOther] = ['', false];
  const told: number[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const own = stretches.find(({ from }) => from === at);
    const others = own && !/^(?:qty|note)$/.test(own.kind) && !(own.kind === 'item' && goods) ? pool.get(poolKey(own.kind, tokens)) : undefined;
    const other = others && roll() < share ? others[Math.floor(roll() * others.length)] : undefined;
    isOther ||= other !== undefined;
    const said = other ?? (own ? textOf(tokens.slice(own.from, own.to)) : token?.text === PHONE ? (PHONES[Math.floor(roll() * PHONES.length)] ?? '') : (token?.text ?? ''));
    if (!(dropsSigns && !own && /^[,;.]$/.test(said) && roll() < 0.7)) {
      text += `${token?.glued === true ? '' : ' '}${said}`;
      const count = token?.text === PHONE ? 1 : textFor(said).tokens.length;
      const row = new Array<number>(count).fill(0);
      if (own) mark(row, { kind: own.kind, from: 0, to: count });
      told.push(...row);
    }
    at = own?.to ?? at + 1;
  }
  const all = textFor(text.trim()).tokens;
  return isOther && all.length === told.length ? { id, message: text.trim(), goods, marks: told } : undefined;
}
