import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold, normalise } from '../../src/domain/text';
import { chainOf, stepsFrom, type Chain, type Clues } from '../../src/understanding/learned/chain';
import { candidatesIn } from '../../src/understanding/orders/read-whole-order';
import type { Line } from '../../src/understanding/orders/settle';
import { ORDER } from '../../src/understanding/orders/stretches/marks';
import { dice } from './dice';
import { learnChain, type Learned } from './learn-chain';
import { learnChoice, packedChoice, type Question } from './learn-choice';
import { typedBare } from './rewritten';
import { labelled, orderRows, type OrderRow, type Output } from './stretch-examples';
import { LESSONS, examplesOf } from './stretch-weights';

const FILE = join('src', 'understanding', 'data', 'order-choice-weights.ts');
const HEAD = 'What each clue of a reading of a part of an order (orders/stretches/candidate-clues.ts) says for or against its being right. Written by scripts/data/order-choice-weights.ts from the main rows of orders, not by hand.';
/** Readings of a row must come from a chain that has not learned from it: so many chains, each without its own part of the rows. */
const FOLDS = 5;
const SEED = 5;
const COPY = 0.5;

/** A value as text, so that what is the same reads the same: without accents, parts in one order. */
const plain = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) => {
    if (typeof part === 'string') return fold(normalise(part)).replace(/\s+/g, ' ');
    return typeof part !== 'object' || part === null || Array.isArray(part) ? part : Object.fromEntries(Object.entries(part).filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

const asked = (ask: string[] = []): string[] => [...new Set(ask)].sort();
const linesRead = (lines: Line[]): string => plain([lines.map(({ line }) => line), asked(lines.flatMap(({ ask }) => ask))]);
const linesSaid = ({ lines, ask }: Output): string => plain([lines, asked(ask)]);

/** What may be chosen of a row by a chain that never saw it, part by part; none where it is read as another kind of message. */
function questionsOf({ input, output, accept = [] }: OrderRow, weights: Learned, share: number): Question[] {
  const chainBy = (clues: Clues[]): Chain => chainOf(clues.map(({ kinds, words, rules }) => [...kinds, ...words, ...rules]), weights, stepsFrom(ORDER, weights.step, weights.start));
  const [message, goods] = typeof input === 'string' ? [input, undefined] : [input.text, input.catalogue];
  const read = candidatesIn(message, goods, chainBy);
  const ways = [output, ...accept].filter((one) => one.is_order && read && one.edit === read.edit);
  if (!read || ways.length === 0) return [];
  const { candidates, clues } = read;
  const question = <Value>(own: number[][], values: { value: Value }[], textOf: (value: Value) => string, right: string[]): Question => ({ candidates: own, right: values.map(({ value }) => right.includes(textOf(value))), share });
  return [
    question(clues.lines, candidates.lines, linesRead, ways.map(linesSaid)),
    question(clues.address, candidates.address, plain, ways.map(({ address }) => plain(address))),
    question(clues.name, candidates.name, plain, ways.map(({ name }) => plain(name))),
    ...(read.edit === 'cancel' ? [] : [question(clues.time, candidates.time, plain, ways.map(({ time }) => plain(time)))]),
  ];
}

const bare = (row: OrderRow): OrderRow => ({ ...row, input: typeof row.input === 'string' ? typedBare(row.input) : { ...row.input, text: typedBare(row.input.text) } });

/** Learns to choose among the readings of the rows' parts and writes the weights. */
function main(): void {
  const rows = orderRows();
  const questions: Question[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = rows.filter((_, at) => at % FOLDS !== fold);
    const weights = learnChain(examplesOf(others.flatMap((row) => labelled(row) ?? []), dice(SEED)), LESSONS, { models: 1, seed: SEED });
    for (const row of rows.filter((_, at) => at % FOLDS === fold)) questions.push(...questionsOf(row, weights, 1), ...questionsOf(bare(row), weights, COPY));
    process.stderr.write(`${fold + 1} of ${FOLDS} parts of the rows are read\n`);
  }
  const { SCALE, WEIGHTS } = packedChoice(learnChoice(questions, SEED));
  writeFileSync(FILE, `/** ${HEAD} */\nexport const LEARNED_FROM = ${rows.length};\nexport const SCALE = ${SCALE};\nexport const WEIGHTS = '${WEIGHTS}';\n`);
  process.stderr.write(`${FILE}: ${questions.length} parts of messages, ${questions.filter(({ right }) => right.includes(true)).length} of them with a right reading\n`);
}

if (require.main === module) main();
