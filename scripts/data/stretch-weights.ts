import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLUES } from '../../src/understanding/orders/stretches/clues';
import { ORDER } from '../../src/understanding/orders/stretches/marks';
import { cluesOfStretches } from '../../src/understanding/orders/read-whole-order';
import { dice } from './dice';
import { learnChain, packed, type Example, type Lessons } from './learn-chain';
import { typedBare, withoutCommas } from './rewritten';
import { labelled, mixed, orderRows, poolOf, type Labelled } from './stretch-examples';

const FILE = join('src', 'understanding', 'data', 'stretch-weights.ts');
const HEAD = 'What each clue of a token (orders/stretches/clues.ts) says for or against each mark. Written by scripts/data/stretch-weights.ts from the main rows of orders, not by hand.';
const ROUNDS = 6;
/** How often an example is learned without its words, and without what the rules say: they were made with these rows in sight. */
const WITHOUT_WORDS = 0.15;
const WITHOUT_RULES = 0.5;
const COPIES = 1;
const SEED = 5;
const MODELS = 3;

/** How a chain of an order is learned. */
export const LESSONS: Lessons<Example> = { order: ORDER, clues: CLUES, rounds: ROUNDS, withoutWords: WITHOUT_WORDS, withoutRules: WITHOUT_RULES };

function exampleOf({ message, goods, marks }: Labelled, share: number): Example | undefined {
  const { clues } = cluesOfStretches(message, goods);
  return clues.length === marks.length && clues.length > 0 ? { clues, marks: [marks], share } : undefined;
}

/** Each row as it is, without commas, without accents in small letters, and with other words of its kinds in it. */
export function examplesOf(rows: Labelled[], roll: () => number): Example[] {
  const pool = poolOf(rows);
  const changed = (change: (text: string) => string): Labelled[] => orderRows().flatMap((row) => {
    if (!rows.some(({ id }) => id === row.id)) return [];
    const { input } = row;
    return labelled({ ...row, input: typeof input === 'string' ? change(input) : { ...input, text: change(input.text) } }) ?? [];
  });
  const copies = Array.from({ length: COPIES }, () => rows.flatMap((row) => mixed(row, pool, roll, 0.6) ?? [])).flat();
  const others = [...changed(withoutCommas), ...changed(typedBare), ...copies];
  return [...rows.flatMap((row) => exampleOf(row, 1) ?? []), ...others.flatMap((row) => exampleOf(row, 0.5) ?? [])];
}

/** Learns from the rows and writes the weights. */
function main(): void {
  const rows = orderRows().flatMap((row) => labelled(row) ?? []);
  const examples = examplesOf(rows, dice(SEED));
  const learned = learnChain(examples, LESSONS, { models: MODELS, seed: SEED });
  writeFileSync(FILE, packed(learned, orderRows().length, HEAD));
  process.stderr.write(`${FILE}: ${rows.length} rows, ${examples.length} examples\n`);
}

if (require.main === module) main();
