import { chainOf, stepsFrom, sweep, type Chain, type Clues, type Order, type Weights } from '../../src/understanding/learned/chain';
import { dice } from './dice';
import { packedBytes } from './packed';

/** An example by the clues of its places; each of `marks` is as right. `share` is how much it counts, 1 at most. */
export interface Example {
  clues: Clues[];
  marks: number[][];
  share: number;
}

/** How a chain is learned. */
export interface Lessons<One extends Example> {
  order: Order;
  /** How many clues are told apart. */
  clues: number;
  rounds: number;
  /** How often an example is learned without its words, and without what the rules say. */
  withoutWords: number;
  withoutRules: number;
  /** Shuts marks out of places of an example. */
  closed?: (chain: Chain, example: One) => Chain;
}

/** Weights while they are learned, and learned. */
export interface Learned extends Weights {
  clue: Float32Array;
  step: Float32Array;
  start: Float32Array;
}

const PARTS = ['clue', 'step', 'start'] as const;
/** What is near enough is left as it is. */
const NEAR = 0.002;
const RATE = 0.3;
/** So far each weight is held back, as if it had been moved before: what stands in few examples must not say much. */
const STEADY = 10;
/** How much of the rate is gone at the end. */
const SLOWING = 0.8;

const noWeights = ({ marks }: Order, clues: number): Learned => ({ clue: new Float32Array(clues * marks), step: new Float32Array(marks * marks), start: new Float32Array(marks), scale: 1 });

/** One step of AdaGrad at one weight. */
function move(weights: Float32Array, gone: Float32Array, at: number, by: number, rate: number): void {
  const sum = (gone[at] ?? 0) + by * by;
  gone[at] = sum;
  weights[at] = (weights[at] ?? 0) + (rate * by) / (Math.sqrt(sum) + STEADY);
}

/** Of several right rows of marks the one that is likeliest already, so that examples come to agree. */
function likeliest({ marks, at, step, start }: Chain, rows: number[][]): number[] {
  const worth = (row: number[]): number => row.reduce((sum, mark, i) => sum + (at[i * marks + mark] ?? 0) + (i === 0 ? (start[mark] ?? 0) : (step[(row[i - 1] ?? 0) * marks + mark] ?? 0)), 0);
  return rows.map((row) => ({ row, sum: worth(row) })).reduce((a, b) => (b.sum > a.sum ? b : a)).row;
}

/** Weights with how far each was moved so far. */
interface Moving {
  weights: Learned;
  gone: Learned;
  rate: number;
}

/** Moves the weights towards what an example says (gradient of its likelihood as a chain). */
function learn({ weights, gone, rate }: Moving, clues: number[][], chain: Chain, right: number[], share: number): void {
  const { marks } = chain;
  const { before, behind, divided, lifted, steps } = sweep(chain);
  for (let at = 0; at < right.length; at += 1) {
    for (let mark = 0; mark < marks; mark += 1) {
      const place = at * marks + mark;
      const miss = ((right[at] === mark ? 1 : 0) - (before[place] ?? 0) * (behind[place] ?? 0)) * share;
      if (Math.abs(miss) < NEAR) continue;
      for (const row of clues[at] ?? []) move(weights.clue, gone.clue, row * marks + mark, miss, rate);
      if (at === 0) move(weights.start, gone.start, mark, miss, rate);
    }
    if (at === 0) continue;
    for (let was = 0; was < marks; was += 1) {
      for (let mark = 0; mark < marks; mark += 1) {
        const [step, here] = [was * marks + mark, at * marks + mark];
        if (steps[step] === 0) continue;
        const both = ((before[here - mark - marks + was] ?? 0) * (steps[step] ?? 0) * (lifted[here] ?? 0) * (behind[here] ?? 0)) / (divided[at] ?? 1);
        const miss = ((right[at - 1] === was && right[at] === mark ? 1 : 0) - both) * share;
        if (Math.abs(miss) >= NEAR / 2) move(weights.step, gone.step, step, miss, rate);
      }
    }
  }
}

/** Learns from the examples; the weights of the later rounds averaged. */
function train<One extends Example>(examples: One[], lessons: Lessons<One>, roll: () => number): Learned {
  const { order, rounds, withoutWords, withoutRules, closed = (chain) => chain } = lessons;
  const [weights, gone, sum] = [noWeights(order, lessons.clues), noWeights(order, lessons.clues), noWeights(order, lessons.clues)];
  let taken = 0;
  for (let round = 0; round < rounds; round += 1) {
    const rate = RATE * (1 - (round / rounds) * SLOWING);
    for (const { one } of examples.map((example) => ({ one: example, key: roll() })).sort((a, b) => a.key - b.key)) {
      const isRuled = roll() >= withoutRules;
      const clues = one.clues.map(({ kinds, words, rules }) => [...kinds, ...(roll() < withoutWords ? [] : words), ...(isRuled ? rules : [])]);
      const chain = closed(chainOf(clues, weights, stepsFrom(order, weights.step, weights.start)), one);
      learn({ weights, gone, rate }, clues, chain, round === 0 ? (one.marks[0] ?? []) : likeliest(chain, one.marks), one.share);
    }
    if (round < rounds / 2) continue;
    taken += 1;
    for (const part of PARTS) weights[part].forEach((weight, at) => (sum[part][at] = (sum[part][at] ?? 0) + weight));
  }
  for (const part of PARTS) sum[part].forEach((weight, at) => (sum[part][at] = weight / taken));
  return sum;
}

/** The mean of some models, each learned from other dice: it is steadier than any of them. */
export function learnChain<One extends Example>(examples: One[], lessons: Lessons<One>, { models, seed }: { models: number; seed: number }): Learned {
  const sum = noWeights(lessons.order, lessons.clues);
  for (let at = 0; at < models; at += 1) {
    const model = train(examples, lessons, dice(1000 * (at + 1) + seed));
    for (const part of PARTS) model[part].forEach((weight, i) => (sum[part][i] = (sum[part][i] ?? 0) + weight / models));
  }
  return sum;
}

/** What the places of a message are worth by what was learned, before that is packed. */
export const chainBy = (order: Order, weights: Learned) => (clues: Clues[]): Chain => chainOf(clues.map(({ kinds, words, rules }) => [...kinds, ...words, ...rules]), weights, stepsFrom(order, weights.step, weights.start));

/** The weights as the reader unpacks them, under a line that says what they are. */
export function packed({ clue, step, start }: Learned, from: number, head: string): string {
  const { SCALE, WEIGHTS } = packedBytes(clue);
  const list = (numbers: Float32Array): string => `[${[...numbers].map((one) => one.toFixed(2)).join(', ')}]`;
  return `/** ${head} */\nexport const LEARNED_FROM = ${from};\nexport const SCALE = ${SCALE};\nexport const STARTS = ${list(start)};\nexport const STEPS = ${list(step)};\nexport const WEIGHTS = '${WEIGHTS}';\n`;
}
