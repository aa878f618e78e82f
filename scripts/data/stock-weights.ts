import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLUES } from '../../src/understanding/listings/stretches/clues';
import { STOCK_ORDER, closedToOthers } from '../../src/understanding/listings/stretches/stock';
import { learnChain, packed, type Lessons } from './learn-chain';
import { listingRows } from './listing-examples';
import { typedBare, withoutCommas } from './rewritten';
import { stockExampleOf, type StockExample } from './stock-examples';

const FILE = join('src', 'understanding', 'data', 'stock-weights.ts');
const HEAD = 'What each clue of a place of a listing (listings/stretches/clues.ts) says for or against an amount there being the stock. Written by scripts/data/stock-weights.ts from the main rows of listings, not by hand.';
const COPY = 0.5;
const SEED = 5;
const MODELS = 3;

const LESSONS: Lessons<StockExample> = { order: STOCK_ORDER, clues: CLUES, rounds: 6, withoutWords: 0.15, withoutRules: 0.3, closed: (chain, { isAmountAt }) => closedToOthers(chain, (place) => isAmountAt[place] === true) };

/** Learns from each row as it is, without commas, and without accents in small letters, and writes the weights. */
function main(): void {
  const rows = listingRows();
  const examples = rows.flatMap((row) => {
    const copies = [withoutCommas(row.input), typedBare(row.input)].filter((input) => input !== row.input);
    return [stockExampleOf(row, 1) ?? [], ...copies.map((input) => stockExampleOf({ ...row, input }, COPY) ?? [])].flat();
  });
  writeFileSync(FILE, packed(learnChain(examples, LESSONS, { models: MODELS, seed: SEED }), rows.length, HEAD));
  process.stderr.write(`${FILE}: ${rows.length} rows, ${examples.length} examples\n`);
}

if (require.main === module) main();
