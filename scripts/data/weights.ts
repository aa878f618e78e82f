import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../src/domain/text';
import { PLAIN_INTENTS } from '../../src/understanding/intents/plain-intents';
import { CLUES, cluesOf } from '../../src/understanding/learned/clues';
import { ACTS, actClues } from '../../src/understanding/listings/act';
import { partsOf } from '../../src/understanding/listings/parts';
import { ORDER_KINDS } from '../../src/understanding/orders/is-order';
import { cluesOfOrder, editByRules } from '../../src/understanding/orders/read-whole-order';
import { linesOf, readExamples, type Said } from './examples';
import { dice } from './dice';
import { weightsFile } from './packed';

const SEED = 5;
const ROUNDS = 20;
/** How often an example is learned with what rules found in it. */
const WITH_FOUND = 0.5;

interface Model {
  name: string;
  kinds: readonly string[];
  /** The clues of a message; those `found` by rules that were made with the rows in sight are left out of half of the lessons. */
  clues: (message: string) => { said: number[]; found?: number[] };
  /** What an example that orders changes of an order, where the examples do not tell. */
  named?: (message: string) => string;
  /** Examples of another model, and rows of test/understanding, that teach this one too. */
  also: () => Said[];
}

interface Example {
  kind: number;
  said: number[];
  found: number[];
}

/** What an intent is as an act, where it is one whatever was said. */
const ACT_OF: Record<string, string> = { greet: 'greeting', price_question: 'question', sold_out: 'update', thanks: 'other', human: 'other', yes: 'other', no: 'other' };
const NO_ORDERS = new Set(['greet', 'help', 'human', 'price_question', 'sell', 'sold_out', 'thanks', 'my_goods', 'my_orders', 'yes']);

const intents = (): Said[] => [...readExamples('intent'), ...intentRows()];
const intentRows = (): Said[] => linesOf('intents', (output) => String(output['intent']));

const MODELS: Model[] = [
  { name: 'intent', kinds: PLAIN_INTENTS, clues: (message) => ({ said: cluesOf(message) }), also: intentRows },
  {
    name: 'act', kinds: ACTS, clues: (message) => ({ said: actClues(partsOf(message)) }),
    also: () => [
      ...intents().flatMap(({ kind, message }) => { const act = ACT_OF[kind]; return act === undefined ? [] : [{ kind: act, message }]; }),
      ...linesOf('listings', (output) => (output['is_listing'] === true ? 'listing' : String(output['act']))),
    ],
  },
  {
    name: 'order', kinds: ORDER_KINDS, clues: cluesOfOrder,
    named: (message) => editByRules(message) ?? 'order',
    also: () => [
      ...intents().flatMap(({ kind, message }) => (NO_ORDERS.has(kind) ? [{ kind: 'no', message }] : [])),
      ...linesOf('orders', (output) => (output['is_order'] === true ? String(output['edit'] ?? 'order') : 'no')),
    ],
  },
];

/** Each message also as it would be typed without accents. */
function examplesOf({ kinds, clues, also }: Model, own: Said[]): Example[] {
  const said = [...own, ...also()];
  const bare = said.map(({ kind, message }) => ({ kind, message: fold(message) })).filter((one, at) => one.message !== said[at]?.message.toLowerCase());
  return [...said, ...bare].map(({ kind, message }) => {
    if (!kinds.includes(kind)) throw new Error(`No such kind: ${kind}: ${message}`);
    const { said: own, found = [] } = clues(message);
    return { kind: kinds.indexOf(kind), said: own, found };
  });
}

function shuffle(list: Example[], roll: () => number): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(roll() * (at + 1));
    const [a, b] = [list[at], list[other]];
    if (a && b) [list[at], list[other]] = [b, a];
  }
}

/** How far each kind is from what the example says. */
function misses(weights: Float64Array, kinds: number, clues: number[], own: number): number[] {
  const sums = Array.from({ length: kinds }, (_, kind) => clues.reduce((sum, clue) => sum + (weights[clue * kinds + kind] ?? 0), 0));
  const most = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, kind) => (kind === own ? 1 : 0) - share / all);
}

/** Multinomial logistic regression by stochastic steps, the weights of the later rounds averaged. */
function train(examples: Example[], kinds: number): Float64Array {
  const weights = new Float64Array(CLUES * kinds);
  const sum = new Float64Array(CLUES * kinds);
  const roll = dice(SEED);
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(examples, roll);
    for (const example of examples) {
      const clues = example.found.length > 0 && roll() < WITH_FOUND ? [...example.said, ...example.found] : example.said;
      const step = 1 / (1 + round * 0.15) / Math.sqrt(clues.length);
      misses(weights, kinds, clues, example.kind).forEach((miss, kind) => {
        if (Math.abs(miss) < 0.003) return;
        for (const clue of clues) weights[clue * kinds + kind] = (weights[clue * kinds + kind] ?? 0) * (1 - 1e-5) + step * miss;
      });
    }
    if (round >= ROUNDS / 2) weights.forEach((weight, at) => (sum[at] = (sum[at] ?? 0) + weight));
  }
  return sum.map((one) => one / (ROUNDS / 2));
}

/** Learns one model from its examples and writes its weights. */
function write(model: Model): void {
  const own = readExamples(model.name);
  const told = own.map(({ kind, message }) => ({ kind: kind === 'order' && model.named ? model.named(message) : kind, message }));
  const weights = train(examplesOf(model, told), model.kinds.length);
  const file = join('src', 'understanding', 'data', `${model.name}-weights.ts`);
  const head = `What each clue of a message (learned/clues.ts) says for or against each kind. Written by scripts/data/weights.ts from ${model.name}-examples.txt beside it, not by hand.`;
  writeFileSync(file, weightsFile(head, own.length, weights));
  process.stderr.write(`${file}: ${own.length} lines\n`);
}

/** Learns all models, or those named. Run by hand after a change of the examples: `npm run build && node dist/scripts/data/weights.js act`. */
const named = process.argv.slice(2);
for (const model of MODELS) if (named.length === 0 || named.includes(model.name)) write(model);
