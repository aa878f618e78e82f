import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { candidatesIn } from '../../src/understanding/orders/read-whole-order';
import type { Line } from '../../src/understanding/orders/settle';
import { ORDER } from '../../src/understanding/orders/stretches/marks';
import { dice } from './dice';
import { chainBy, learnChain, type Learned } from './learn-chain';
import { learnChoice, questionsOf, type Question } from './learn-choice';
import { asText, weightsFile } from './packed';
import { typedBare } from './rewritten';
import { labelled, orderRows, type OrderRow, type Output } from './stretch-examples';
import { LESSONS, examplesOf } from './stretch-weights';

const FILE = join('src', 'understanding', 'data', 'order-choice-weights.ts');
const HEAD = 'What each clue of a reading of a part of an order (orders/stretches/candidate-clues.ts) says for or against its being right. Written by scripts/data/order-choice-weights.ts from the main rows of orders, not by hand.';
const SEED = 5;
const COPY = 0.5;

/** A value as text: words without accents. */
const plain = (value: unknown): string => asText(value, (field) => field !== 'unit');

const asked = (ask: string[] = []): string[] => [...new Set(ask)].sort();
const linesRead = (lines: Line[]): string => plain([lines.map(({ line }) => line), asked(lines.flatMap(({ ask }) => ask))]);
const linesSaid = ({ lines, ask }: Output): string => plain([lines, asked(ask)]);

/** What may be chosen of a row by a chain that never saw it, part by part; none where it is read as another kind of message. */
function partsOf({ input, output, accept = [] }: OrderRow, weights: Learned, share: number): Question[] {
  const [message, goods] = typeof input === 'string' ? [input, undefined] : [input.text, input.catalogue];
  const read = candidatesIn(message, goods, chainBy(ORDER, weights));
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
  const learn = (mayLearn: (at: number) => boolean): Learned => learnChain(examplesOf(rows.filter((_, at) => mayLearn(at)).flatMap((row) => labelled(row) ?? []), dice(SEED)), LESSONS, { models: 1, seed: SEED });
  const questions = questionsOf(rows, learn, (row, weights) => [...partsOf(row, weights, 1), ...partsOf(bare(row), weights, COPY)]);
  writeFileSync(FILE, weightsFile(HEAD, rows.length, learnChoice(questions, SEED)));
  process.stderr.write(`${FILE}: ${questions.length} parts of messages, ${questions.filter(({ right }) => right.includes(true)).length} of them with a right reading\n`);
}

if (require.main === module) main();
