import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold, normalise } from '../../src/domain/text';
import { READ_AS } from '../../src/understanding/outputs';
import { readRows, type Row } from './rows';
import { isRight } from './score';

/** Shares of the main rows read right that read the same when written another way; they only rise. */
const figures = JSON.parse(readFileSync(join(__dirname, 'figures.json'), 'utf8')) as Record<string, number>;

/** How else a person may write the same: on a keyboard without marks, shouting, hurrying, dictating. */
const WAYS: Record<string, (text: string) => string> = {
  'without marks': fold,
  'in capitals': (text) => text.toUpperCase(),
  'in small letters': (text) => text.toLowerCase(),
  'without commas': (text) => text.replaceAll(', ', ' '),
};
const SETS = ['orders', 'listings'] as const;

const textIn = ({ input }: Row): string => normalise(typeof input === 'string' ? input : input.text);
const withText = ({ input }: Row, text: string): Row['input'] => (typeof input === 'string' ? text : { ...input, text });

describe.each(SETS)('%s said another way', (set) => {
  const read = READ_AS[set];
  const rows = readRows(set, 'main').filter((row) => isRight(row, read?.(row.input) ?? null));

  it.each(Object.entries(WAYS))('%s are read as well as they were', (way, written) => {
    const changed = rows.filter((row) => written(textIn(row)) !== textIn(row));
    const broken = changed.filter((row) => !isRight(row, read?.(withText(row, written(textIn(row)))) ?? null));
    const share = changed.length === 0 ? 0 : 1 - broken.length / changed.length;
    process.stderr.write(`${set} ${way}: ${changed.length - broken.length} of ${changed.length} read the same, ${(share * 100).toFixed(1)} %\n`);
    if (process.env['SHOW'] === way) process.stderr.write(broken.map((row) => `${row.id} ${written(textIn(row))}\n`).join(''));
    expect(share).toBeGreaterThanOrEqual(figures[`${set} ${way}`] ?? 0);
  });
});
