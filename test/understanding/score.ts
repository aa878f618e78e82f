import { fold, normalise } from '../../src/domain/text';
import { READ_AS } from '../../src/understanding/outputs';
import { readRows, type Part, type Row, type SetName } from './rows';

/** How well one part of a set is read. */
export interface Score {
  rows: number;
  right: number;
  /** Rows whose price, unit or amount was told wrongly without anything being asked: the mistakes that cost somebody money. */
  confidentlyWrong: string[];
  wrong: { id: string; input: unknown; expected: unknown; got: unknown }[];
}

/** Lists whose order means nothing. */
const UNORDERED = new Set(['ask', 'missing']);
/** Free text: how much of it a person would copy harms nobody. */
const NOT_SCORED = new Set(['note']);
/** Values that are words of people: case, accents' places and blanks do not make them other words. */
const WORDS = new Set(['name', 'item', 'time', 'street', 'ward', 'district', 'area', 'province', 'near', 'ward_new', 'province_new', 'district_old', 'province_old']);
const FIGURE = ['amount', 'value', 'unit', 'per_qty', 'per_unit', 'deduction'];
const COSTLY = ['price', 'price_per', 'price_unit', 'price_min', 'price_max', 'qty', 'qty_unit', 'unit', 'money'];

/** Reads all rows of a part of a set and compares with what they say. */
export function score(set: SetName, part: Part): Score {
  const read = READ_AS[set];
  const rows = readRows(set, part);
  const result: Score = { rows: rows.length, right: 0, confidentlyWrong: [], wrong: [] };
  for (const row of rows) {
    const got = read?.(row.input) ?? null;
    const accepted = [row.output, ...(row.accept ?? [])];
    if (isRight(row, got)) result.right += 1;
    else result.wrong.push({ id: row.id, input: row.input, expected: row.output, got });
    if (isConfidentlyWrong(accepted, got)) result.confidentlyWrong.push(row.id);
  }
  return result;
}

/** True when a reading is one of those that a row accepts; case and marks of names mean nothing. */
export const isRight = (row: Row, got: unknown): boolean => [row.output, ...(row.accept ?? [])].some((one) => canonical(one) === canonical(got));

function canonical(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (NOT_SCORED.has(key)) return undefined;
    if (Array.isArray(part)) return UNORDERED.has(key) ? [...part].sort() : part;
    if (typeof part === 'string' && WORDS.has(key)) return fold(normalise(part)).replace(/\s+/g, ' ');
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** Goods or lines whose figures are in no accepted reading, while nothing is asked. */
function isConfidentlyWrong(accepted: Row['output'][], got: unknown): boolean {
  const figures = figuresOf(got);
  if (figures.length === 0 || asked(got)) return false;
  return !accepted.some((one) => figures.every((figure) => figuresOf(one).includes(figure)));
}

const asked = (output: unknown): boolean => typeof output === 'object' && output !== null && 'ask' in output && Array.isArray(output.ask) && output.ask.length > 0;

function figuresOf(output: unknown): string[] {
  if (typeof output === 'number') return [JSON.stringify(output)];
  if (typeof output !== 'object' || output === null) return [];
  if ('amount' in output || 'value' in output) return [JSON.stringify(FIGURE.map((key) => (output as Record<string, unknown>)[key] ?? null))]; // an object with such keys
  const list = 'items' in output ? output.items : 'lines' in output ? output.lines : [];
  if (!Array.isArray(list)) return [];
  return list.map((one: Record<string, unknown>) => JSON.stringify(COSTLY.map((key) => one[key] ?? null)));
}
