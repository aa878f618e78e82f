import { normalise } from '../../../domain/text';
import { SCALE, STARTS, STEPS, WEIGHTS } from '../../data/stretch-weights';
import { bestPath, stepsOf, sweep, type Chain, type Steps } from '../../learned/chain';
import { MAX_READ } from '../../tokens';
import type { Entry } from '../catalogue';
import { phonesOf, unshouted, withoutReadOut } from '../contact';
import { tidyText, type Tidy } from '../tidy';
import { cluesOf, type Clues } from './clues';
import { MARKS, kindOf, mayFollow, mayOpen, stretchesOf, type Kind, type Stretch } from './marks';
import { PHONE, spotsOf } from './spots';

/** Longer messages are no orders. */
const MOST_TOKENS = 120;

/** A message for marking: its tokens, a sign where a phone number stood, and its words in plain spelling. */
export type Text = Tidy;

/** The text of a message for marking. */
export function textFor(message: string): Text {
  const text = unshouted(normalise(message.slice(0, MAX_READ)));
  const phones = phonesOf(text);
  const without = [...phones].sort((a, b) => b.start - a.start).reduce((rest, { start, end }) => `${rest.slice(0, start)} ${PHONE} ${rest.slice(end)}`, text);
  return tidyText(phones.length > 0 ? without : withoutReadOut(text, PHONE), MOST_TOKENS);
}

/** The clues of each token; `marks` is how the rules would mark them. */
export const stretchClues = ({ tokens, words }: Text, entries: Entry[] | undefined, marks: number[]): Clues[] => cluesOf(spotsOf(tokens, words, entries), marks);

/** What marks of one place are worth, clue by clue. */
export interface Weights {
  clue: Float32Array;
  scale: number;
}

/** What marks are worth behind each other and first, ready for chains. */
export const stepsFrom = (step: ArrayLike<number>, start: ArrayLike<number>): Steps =>
  stepsOf(MARKS, Float64Array.from({ length: MARKS * MARKS }, (_, i) => (mayFollow(Math.floor(i / MARKS), i % MARKS) ? (step[i] ?? 0) : -Infinity)), Float64Array.from({ length: MARKS }, (_, mark) => (mayOpen(mark) ? (start[mark] ?? 0) : -Infinity)));

/** The chain of the clues of some tokens by weights that are still being learned. */
export function chainOf(clues: number[][], { clue, scale }: Weights, steps: Steps): Chain {
  const at = new Float64Array(clues.length * MARKS);
  clues.forEach((rows, place) => {
    for (const row of rows) for (let mark = 0, to = place * MARKS, from = row * MARKS; mark < MARKS; mark += 1) at[to + mark] = (at[to + mark] ?? 0) + (clue[from + mark] ?? 0) * scale;
  });
  return { ...steps, length: clues.length, at };
}

/** Marks two to a number, so that half as many are added up; each is lifted by so much that none is below zero. */
const PAIRS = Math.ceil(MARKS / 2);
const LIFTED_BY = 128;
/** More clues of a token than this would run over into the other mark. */
const MOST_CLUES = 250;

/** What was learned; unpacked at the first message, not when the program starts. */
let unpacked: { pairs: Int32Array; steps: Steps } | undefined;
const learned = (): { pairs: Int32Array; steps: Steps } => (unpacked ??= { pairs: pairsOf(Buffer.from(WEIGHTS, 'base64')), steps: stepsFrom(STEPS, STARTS) });

function pairsOf(bytes: Buffer): Int32Array {
  const pairs = new Int32Array((bytes.length / MARKS) * PAIRS);
  for (let row = 0, from = 0, to = 0; from < bytes.length; row += 1, from = row * MARKS, to = row * PAIRS) {
    for (let mark = 0; mark < MARKS; mark += 1) pairs[to + (mark >> 1)] = (pairs[to + (mark >> 1)] ?? 0) + (bytes.readInt8(from + mark) + LIFTED_BY) * (mark % 2 === 0 ? 1 : 0x10000);
  }
  return pairs;
}

/** The same chain as `chainOf` makes of whole weights. */
function learnedChain(clues: Clues[]): Chain {
  const { pairs, steps } = learned();
  const at = new Float64Array(clues.length * MARKS);
  const sums = new Int32Array(PAIRS);
  clues.forEach(({ kinds, words, rules }, place) => {
    const rows = [...kinds, ...words, ...rules].slice(0, MOST_CLUES);
    sums.fill(0);
    for (const row of rows) for (let pair = 0, from = row * PAIRS; pair < PAIRS; pair += 1) sums[pair] = (sums[pair] ?? 0) + (pairs[from + pair] ?? 0);
    for (let mark = 0; mark < MARKS; mark += 1) {
      const both = sums[mark >> 1] ?? 0;
      at[place * MARKS + mark] = ((mark % 2 === 0 ? both & 0xffff : both >>> 16) - rows.length * LIFTED_BY) * SCALE;
    }
  });
  return { ...steps, length: clues.length, at };
}

/** The stretches of a message, and how sure that is of some kinds of them: the least likely token, 0 to 1, of those that either the rules or the learned take for one. */
export interface Marked {
  stretches: Stretch[];
  sureOf: (kinds: readonly Kind[]) => number;
}

/** Marks a message by the clues of its tokens. */
export function markedBy(clues: Clues[], rules: number[]): Marked {
  if (clues.length === 0) return { stretches: [], sureOf: () => 0 };
  const chain = learnedChain(clues);
  const marks = bestPath(chain);
  const { before, behind } = sweep(chain);
  const sureOf = (kinds: readonly Kind[]): number => {
    const isOf = (mark: number | undefined): boolean => kinds.some((kind) => kindOf(mark ?? 0) === kind);
    const shares = marks.flatMap((mark, at) => (isOf(mark) || isOf(rules[at]) ? [(before[at * MARKS + mark] ?? 0) * (behind[at * MARKS + mark] ?? 0)] : []));
    return shares.length > 0 ? Math.min(...shares) : 0;
  };
  return { stretches: stretchesOf(marks), sureOf };
}
