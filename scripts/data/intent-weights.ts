import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../src/domain/text';
import { CLUES, cluesOf } from '../../src/understanding/intents/clues';
import { PLAIN_INTENTS } from '../../src/understanding/intents/plain-intents';

const EXAMPLES = join('scripts', 'data', 'intent-examples.txt');
const FILE = join('src', 'understanding', 'data', 'intent-weights.ts');
const ROUNDS = 20;
const KINDS = PLAIN_INTENTS.length;

interface Example {
  intent: number;
  clues: number[];
}

/** Lines of `intent: message`, each also as it would be typed without accents; empty ones and those that begin with # are for people. */
function readExamples(): { lines: number; examples: Example[] } {
  const lines = readFileSync(EXAMPLES, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const read = [...new Set(lines)].map((line) => {
    const [, name = '', message = ''] = /^(\w+): (.+)$/.exec(line) ?? [];
    const intent = PLAIN_INTENTS.findIndex((one) => one === name);
    if (intent < 0) throw new Error(`No intent: ${line}`);
    return { intent, message };
  });
  const bare = read.map(({ intent, message }) => ({ intent, message: fold(message) })).filter((one, at) => one.message !== read[at]?.message.toLowerCase());
  return { lines: read.length, examples: [...read, ...bare].map(({ intent, message }) => ({ intent, clues: cluesOf(message) })) };
}

/** The same numbers every time, so that the same examples give the same file. */
function dice(): () => number {
  let state = 5;
  return () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
}

function shuffle(list: Example[], roll: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(roll() * (at + 1));
    const [a, b] = [list[at], list[other]];
    if (a && b) [list[at], list[other]] = [b, a];
  }
}

/** How far each intent is from what the example says. */
function misses(weights: Float64Array, { intent, clues }: Example): number[] {
  const sums = PLAIN_INTENTS.map((_, kind) => clues.reduce((sum, clue) => sum + (weights[clue * KINDS + kind] ?? 0), 0));
  const shares = sums.map((sum) => Math.exp(sum - Math.max(...sums)));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, kind) => (kind === intent ? 1 : 0) - share / all);
}

/** Multinomial logistic regression by stochastic steps, the weights of the later rounds averaged. */
function train(examples: Example[]): Float64Array {
  const weights = new Float64Array(CLUES * KINDS);
  const sum = new Float64Array(CLUES * KINDS);
  const roll = dice();
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(examples, roll);
    for (const example of examples) {
      const step = 1 / (1 + round * 0.15) / Math.sqrt(example.clues.length);
      misses(weights, example).forEach((miss, kind) => {
        if (Math.abs(miss) < 0.003) return;
        for (const clue of example.clues) weights[clue * KINDS + kind] = (weights[clue * KINDS + kind] ?? 0) * (1 - 1e-5) + step * miss;
      });
    }
    if (round >= ROUNDS / 2) weights.forEach((weight, at) => (sum[at] = (sum[at] ?? 0) + weight));
  }
  return sum.map((one) => one / (ROUNDS / 2));
}

/** Learns from the examples and writes the weights. Run by hand after a change of the examples: \`npm run build && node dist/scripts/data/intent-weights.js`. */
function main(): void {
  const { lines, examples } = readExamples();
  const weights = train(examples);
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  const packed = Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / scale)).buffer).toString('base64');
  const head = `/** What each clue of a message (intents/clues.ts) says for or against each intent. Written by scripts/data/intent-weights.ts from intent-examples.txt beside it, not by hand. */`;
  writeFileSync(FILE, `${head}\nexport const LEARNED_FROM = ${lines};\nexport const SCALE = ${scale};\nexport const WEIGHTS = '${packed}';\n`);
  process.stderr.write(`${FILE}: ${lines} lines, scale ${scale.toFixed(4)}\n`);
}

main();
