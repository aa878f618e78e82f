import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORD_CLASSES } from '../../src/understanding/data/word-classes';
import { goodsNames } from '../../src/understanding/listings/names/vocabulary';
import { CLUES } from '../../src/understanding/listings/stretches/clues';
import { ORDER } from '../../src/understanding/listings/stretches/marks';
import { closed } from '../../src/understanding/listings/stretches/read';
import { dice } from './dice';
import { learnChain, packed, type Lessons } from './learn-chain';
import { exampleOf, listingRows, withOtherNames, type ListingExample, type ListingRow } from './listing-examples';
import { typedBare, withoutCommas } from './rewritten';

const FILE = join('src', 'understanding', 'data', 'listing-weights.ts');
const HEAD = 'What each clue of a place of a listing (listings/stretches/clues.ts) says for or against each mark. Written by scripts/data/listing-weights.ts from the main rows of listings, not by hand.';
/** Words of these kinds are names of goods, which stand in for those of the rows. */
const GOODS = ['plant', 'animal', 'fish', 'meat', 'dish', 'drink', 'spice', 'herb', 'flower', 'seed', 'craft', 'supply'];
const SEED = 5;
const MODELS = 3;
/** How many copies of a row are made with other names in it. */
const OTHER_NAMES = 2;
const COPY = 0.5;

export const LESSONS: Lessons<ListingExample> = { order: ORDER, clues: CLUES, rounds: 7, withoutWords: 0.15, withoutRules: 0.3, closed: (chain, { isFact }) => closed(chain, (place) => isFact[place] === true) };

/** Each row as it is, without commas, without accents and commas in small letters, and with other names in it: the examples of each row. */
export function examplesOf(rows: ListingRow[], roll: () => number): ListingExample[][] {
  const said = rows.flatMap(({ output: { items = [] } }) => items.flatMap(({ name }) => name ?? []));
  const names = [...said, ...goodsNames(), ...GOODS.flatMap((kind) => (WORD_CLASSES[kind] ?? '').split(' ').map((name) => name.replaceAll('_', ' ')))];
  return rows.map((row) => {
    const unparted = withoutCommas(row.input);
    const copies = [{ ...row, input: typedBare(row.input) }, ...(unparted === row.input ? [] : [{ ...row, input: unparted }]), ...Array.from({ length: OTHER_NAMES }, () => withOtherNames(row, names, roll) ?? []).flat()];
    return [exampleOf(row, 1) ?? [], ...copies.map((copy) => exampleOf(copy, COPY) ?? [])].flat();
  });
}

/** Learns from the rows and writes the weights. */
function main(): void {
  const rows = listingRows();
  const examples = examplesOf(rows, dice(SEED)).flat();
  writeFileSync(FILE, packed(learnChain(examples, LESSONS, { models: MODELS, seed: SEED }), rows.length, HEAD));
  process.stderr.write(`${FILE}: ${rows.length} rows, ${rows.filter((row) => exampleOf(row, 1)).length} of them aligned, ${examples.length} examples\n`);
}

if (require.main === module) main();
