import { join } from 'node:path';
import { anchorsOf } from '../../src/understanding/listings/anchors';
import { goodsOfDrafts } from '../../src/understanding/listings/goods-of-drafts';
import { partsOf, type Parts } from '../../src/understanding/listings/parts';
import { markedDrafts } from '../../src/understanding/listings/stretches/goods';
import { cluedPlaces, type Clued } from '../../src/understanding/listings/stretches/read';
import { goodsOutput } from '../../src/understanding/outputs/listings';
import { linesIn } from './examples';
import type { Example } from './learn-chain';
import { marksOf } from './listing-marks';
import { asText } from './packed';

const ROWS = join('test', 'understanding', 'listings.jsonl');

/** Goods as a row tells them. */
export interface Item {
  name?: string;
  price?: number;
  price_per?: number;
  price_min?: number;
  price_max?: number;
  price_unit?: string;
  qty?: number;
  qty_unit?: string;
  each_kg?: [number, number];
  total_kg?: number;
  pack?: { size: number; unit: string };
  tiers?: { from_qty?: number; unit?: string; price: number }[];
  negotiable?: true;
}

interface Output {
  is_listing: boolean;
  items?: Item[];
  ask?: string[];
}

/** A row of the listings, as test/understanding/rows.ts describes it. */
export interface ListingRow {
  id: string;
  input: string;
  output: Output;
  accept?: Output[];
}

/** The rows of the main set that offer something. */
export const listingRows = (): ListingRow[] => linesIn(ROWS).map((line) => JSON.parse(line) as ListingRow).filter(({ output }) => output.is_listing); // checked by test/understanding/rows.ts

/** An example, and at which of its places facts stand. */
export interface ListingExample extends Example {
  isFact: boolean[];
}

/** What marks of a row that do not read as it says are worth as a lesson. */
const UNPROVED = 0.4;
const MOST_WAYS = 24;
const MOST_RIGHT = 10;

/** A reading as text: names without accents. */
export const plain = (value: unknown): string => asText(value, (field) => field === 'name');

/** What the message is read as by marks. */
function readBy(parts: Parts, { places }: Clued, marks: number[]): string {
  const drafts = markedDrafts(parts.tokens, places, marks);
  return plain(goodsOutput(goodsOfDrafts(parts, drafts)));
}

/** All readings that a row accepts, as text. */
export const acceptedBy = ({ output, accept = [] }: ListingRow): Set<string> => new Set([output, ...accept].map(plain));

/** The marks of a row by what it says of itself, each way that reads as it accepts, or one that comes near; undefined when its names or prices do not stand in the message. */
export function exampleOf({ input, output, accept = [] }: ListingRow, share: number): ListingExample | undefined {
  const parts = partsOf(input);
  const clued = cluedPlaces(parts, anchorsOf(parts.tokens, parts.elements, parts.cued));
  const ways = [output, ...accept].filter(({ is_listing: offers, items = [] }) => offers && items.length > 0);
  const right = new Set(ways.map(plain));
  const [seen, proved] = [new Set<string>(), [] as number[][]];
  let near: number[] | undefined;
  for (const { items = [], ask = [] } of ways) {
    const marks = marksOf(parts, clued.places, items, ask);
    if (!marks || seen.has(marks.join())) continue;
    seen.add(marks.join());
    near ??= marks;
    if (right.has(readBy(parts, clued, marks))) proved.push(marks);
    if (seen.size >= MOST_WAYS || proved.length >= MOST_RIGHT) break;
  }
  if (!near) return undefined;
  return { clues: clued.clues, isFact: clued.places.map(({ cued }) => cued !== undefined), marks: proved.length > 0 ? proved : [near], share: share * (proved.length > 0 ? 1 : UNPROVED) };
}

/** The same message with other names in it; undefined where its names do not stand in it once each. */
export function withOtherNames(row: ListingRow, names: string[], roll: () => number): ListingRow | undefined {
  let input = row.input;
  const items: Item[] = [];
  for (const item of row.output.items ?? []) {
    const [low, own] = [input.toLowerCase(), item.name?.toLowerCase() ?? ''];
    const at = low.indexOf(own);
    if (own === '' || at < 0 || low.lastIndexOf(own) !== at || items.some(({ name }) => name === item.name)) return undefined;
    const name = (names[Math.floor(roll() * names.length)] ?? own).toLowerCase();
    input = input.slice(0, at) + name + input.slice(at + own.length);
    items.push({ ...item, name });
  }
  return items.length > 0 ? { id: row.id, input, output: { ...row.output, items } } : undefined;
}
