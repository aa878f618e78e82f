import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { fileOf, linesOf, PARTS, rowOf, SETS, type Part, type SetName } from '../../understanding/rows';

const files = SETS.flatMap((set) => PARTS.map((part): [string, SetName, Part] => [basename(fileOf(set, part)), set, part]));
const there = files.filter(([, set, part]) => existsSync(fileOf(set, part)));

/** What is wrong with a line, with the line's number, or nothing. */
function fault(line: string, at: number, set: SetName, part: Part): string[] {
  const read = rowOf(set, part).safeParse(JSON.parse(line));
  return read.success ? [] : [`line ${at + 1}: ${z.prettifyError(read.error)}`];
}

const rowIn = z.object({ id: z.string(), input: z.unknown() });
const rows = (set: SetName, part: Part) => linesOf(set, part).map((line) => rowIn.parse(JSON.parse(line)));
const twice = (all: string[]) => all.filter((one, at) => all.indexOf(one) !== at);
const key = (input: unknown) => JSON.stringify(input).normalize('NFC').toLowerCase();

test('only files of sets lie among the rows', () => {
  const found = readdirSync(dirname(fileOf('listings', 'main'))).filter((name) => name.endsWith('.jsonl'));
  expect(found.sort()).toEqual(there.map(([name]) => name).sort());
});

test.each(there)('every row of %s fits', (_, set, part) => {
  const lines = linesOf(set, part);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.flatMap((line, at) => fault(line, at, set, part))).toEqual([]);
});

test.each(SETS)('%s: no id and no input stands twice, in neither file', (set) => {
  const all = PARTS.flatMap((part) => rows(set, part));
  expect(twice(all.map(({ id }) => id))).toEqual([]);
  expect(twice(all.map(({ input }) => key(input)))).toEqual([]);
});

describe('a row that does not fit', () => {
  const row = (output: unknown, more = {}) => rowOf('listings', 'main').safeParse({ id: 'listings-0001', input: 'cam', style: 'south', output, ...more }).success;
  const sold = (item: object, ask: string[] = []) => ({ is_listing: true, items: [item], ask });
  const cam = sold({ name: 'Cam', price: 25_000, price_unit: 'kg' });
  test.each<[string, boolean, unknown, object?]>([
    ['a whole one fits', true, cam],
    ['an unknown unit', false, sold({ name: 'Cam', price: 25_000, price_unit: 'ký' })],
    ['an unknown key', false, sold({ name: 'Cam', price: 25_000, price_unit: 'kg', ship: true })],
    ['a fraction of a đồng', false, sold({ name: 'Cam', price: 2.5, price_unit: 'kg' })],
    ['no price and no question', false, sold({ name: 'Cam' })],
    ['no price, asked', true, sold({ name: 'Cam' }, ['price'])],
    ['no unit and no question', false, sold({ name: 'Cam', price: 25_000 })],
    ['no name and no question', false, sold({ price: 25_000, price_unit: 'kg' })],
    ['the best reading accepted again', false, cam, { accept: [cam] }],
    ['an id of the other file', false, cam, { id: 'listings-a001' }],
    ['a style nobody has', false, cam, { style: 'west' }],
  ])('%s: %s', (_, fits, output, more = {}) => expect(row(output, more)).toBe(fits));
});
