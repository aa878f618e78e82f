import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sweep } from '../../src/understanding/learned/chain';
import { CLUES, type Clues } from '../../src/understanding/orders/stretches/clues';
import { MARKS } from '../../src/understanding/orders/stretches/marks';
import { chainOf, stepsFrom, type Weights } from '../../src/understanding/orders/stretches/read';
import { cluesOfStretches } from '../../src/understanding/orders/read-whole-order';
import { fold } from '../../src/domain/text';
import { dice } from './dice';
import { labelled, mixed, orderRows, poolOf, type Labelled } from './stretch-examples';

const FILE = join('src', 'understanding', 'data', 'stretch-weights.ts');
const ROUNDS = 6;
/** How often an example is learned without its words, and without what the rules say: they were made with these rows in sight. */
const WITHOUT_WORDS = 0.15;
const WITHOUT_RULES = 0.5;
/** What is near enough is left as it is. */
const NEAR = 0.002;
const COPIES = 1;
const SEED = 5;
/** How many models are learned, each from other dice; their mean is steadier than any of them. */
const MODELS = 4;

/** An example by the clues of its tokens. */
interface Example {
  id: string;
  clues: Clues[];
  marks: number[];
  share: number;
}

function exampleOf({ id, message, goods, marks }: Labelled, share: number): Example | undefined {
  const { clues } = cluesOfStretches(message, goods);
  return clues.length === marks.length && clues.length > 0 ? { id, clues, marks, share } : undefined;
}

/** Each row as it is, without commas, without accents in small letters, and with other words of its kinds in it. */
function examplesOf(rows: Labelled[], roll: () => number): Example[] {
  const pool = poolOf(rows);
  const changed = (change: (text: string) => string): Labelled[] => orderRows().flatMap((row) => {
    if (!rows.some(({ id }) => id === row.id)) return [];
    const { input } = row;
    return labelled({ ...row, input: typeof input === 'string' ? change(input) : { ...input, text: change(input.text) } }) ?? [];
  });
  const withoutCommas = (text: string): string => text.replace(/[,;.](?=\s)/g, ' ');
  const copies = Array.from({ length: COPIES }, () => rows.flatMap((row) => mixed(row, pool, roll, 0.6) ?? [])).flat();
  const others = [...changed(withoutCommas), ...changed((text) => fold(text).replace(/,(?=\s)/g, '')), ...copies];
  return [...rows.flatMap((row) => exampleOf(row, 1) ?? []), ...others.flatMap((row) => exampleOf(row, 0.5) ?? [])];
}

interface Learning extends Weights {
  clue: Float32Array;
  step: Float32Array;
  start: Float32Array;
}

const noWeights = (): Learning => ({ clue: new Float32Array(CLUES * MARKS), step: new Float32Array(MARKS * MARKS), start: new Float32Array(MARKS), scale: 1 });

/** One step of AdaGrad at one weight. */
function move(weights: Float32Array, gone: Float32Array, at: number, by: number, rate: number): void {
  const sum = (gone[at] ?? 0) + by * by;
  gone[at] = sum;
  weights[at] = (weights[at] ?? 0) + (rate * by) / (Math.sqrt(sum) + 0.1);
}

/** Moves the weights towards what an example says (gradient of its likelihood as a chain). */
function learn(weights: Learning, gone: Learning, clues: number[][], { marks, share }: Example, rate: number): void {
  const chain = chainOf(clues, weights, stepsFrom(weights.step, weights.start));
  const { before, behind, divided, lifted, steps } = sweep(chain);
  for (let at = 0; at < marks.length; at += 1) {
    for (let mark = 0; mark < MARKS; mark += 1) {
      const place = at * MARKS + mark;
      const miss = ((marks[at] === mark ? 1 : 0) - (before[place] ?? 0) * (behind[place] ?? 0)) * share;
      if (Math.abs(miss) < NEAR) continue;
      for (const row of clues[at] ?? []) move(weights.clue, gone.clue, row * MARKS + mark, miss, rate);
      if (at === 0) move(weights.start, gone.start, mark, miss, rate);
    }
    if (at === 0) continue;
    for (let was = 0; was < MARKS; was += 1) {
      for (let mark = 0; mark < MARKS; mark += 1) {
        const [step, here] = [was * MARKS + mark, at * MARKS + mark];
        if (steps[step] === 0) continue;
        const both = ((before[here - mark - MARKS + was] ?? 0) * (steps[step] ?? 0) * (lifted[here] ?? 0) * (behind[here] ?? 0)) / (divided[at] ?? 1);
        const miss = ((marks[at - 1] === was && marks[at] === mark ? 1 : 0) - both) * share;
        if (Math.abs(miss) >= NEAR / 2) move(weights.step, gone.step, step, miss, rate);
      }
    }
  }
}

/** Learns from the examples; the weights of the later rounds averaged. */
function train(examples: Example[], roll: () => number): Learning {
  const [weights, gone, sum] = [noWeights(), noWeights(), noWeights()];
  let taken = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const order = examples.map((one) => ({ one, key: roll() })).sort((a, b) => a.key - b.key);
    for (const { one } of order) {
      const isRuled = roll() >= WITHOUT_RULES;
      const clues = one.clues.map(({ kinds, words, rules }) => [...kinds, ...(roll() < WITHOUT_WORDS ? [] : words), ...(isRuled ? rules : [])]);
      learn(weights, gone, clues, one, 0.3 * (1 - (round / ROUNDS) * 0.8));
    }
    if (round < ROUNDS / 2) continue;
    taken += 1;
    for (const part of ['clue', 'step', 'start'] as const) weights[part].forEach((weight, at) => (sum[part][at] = (sum[part][at] ?? 0) + weight));
  }
  for (const part of ['clue', 'step', 'start'] as const) sum[part].forEach((weight, at) => (sum[part][at] = weight / taken));
  return sum;
}

/** The weights as the reader unpacks them. */
function packed({ clue, step, start }: Learning, from: number): string {
  const most = clue.reduce((best, weight) => Math.max(best, Math.abs(weight)), 0);
  const scale = most / 127;
  const bytes = Buffer.from(Int8Array.from(clue, (weight) => Math.round(weight / scale)).buffer).toString('base64');
  const list = (numbers: Float32Array): string => `[${[...numbers].map((one) => one.toFixed(2)).join(', ')}]`;
  const head = '/** What each clue of a token (orders/stretches/clues.ts) says for or against each mark. Written by scripts/data/stretch-weights.ts from the main rows of orders, not by hand. */';
  return `${head}\nexport const LEARNED_FROM = ${from};\nexport const SCALE = ${scale};\nexport const STARTS = ${list(start)};\nexport const STEPS = ${list(step)};\nexport const WEIGHTS = '${bytes}';\n`;
}

/** The mean of some models. */
function mean(models: Learning[]): Learning {
  const sum = noWeights();
  for (const model of models) for (const part of ['clue', 'step', 'start'] as const) model[part].forEach((weight, at) => (sum[part][at] = (sum[part][at] ?? 0) + weight / models.length));
  return sum;
}

/** Learns from the rows and writes the weights. */
function main(): void {
  const rows = orderRows().flatMap((row) => labelled(row) ?? []);
  const examples = examplesOf(rows, dice(SEED));
  const models = Array.from({ length: MODELS }, (_, at) => train(examples, dice(1000 * (at + 1) + SEED)));
  writeFileSync(FILE, packed(mean(models), orderRows().length));
  process.stderr.write(`${FILE}: ${rows.length} rows, ${examples.length} examples\n`);
}

if (require.main === module) main();
