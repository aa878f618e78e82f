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
  clue: Int8Array | Float32Array;
  scale: number;
}

/** What marks are worth behind each other and first, ready for chains. */
export const stepsFrom = (step: ArrayLike<number>, start: ArrayLike<number>): Steps =>
  stepsOf(MARKS, Float64Array.from({ length: MARKS * MARKS }, (_, i) => (mayFollow(Math.floor(i / MARKS), i % MARKS) ? (step[i] ?? 0) : -Infinity)), Float64Array.from({ length: MARKS }, (_, mark) => (mayOpen(mark) ? (start[mark] ?? 0) : -Infinity)));

function addRow(sums: Float64Array, clue: Weights['clue'], from: number): void {
  for (let mark = 0; mark < MARKS; mark += 1) sums[mark] = (sums[mark] ?? 0) + (clue[from + mark] ?? 0);
}

/** The chain of the clues of some tokens by the weights; a token's clues come in several lists. */
export function chainOf(clues: number[][][], { clue, scale }: Weights, steps: Steps): Chain {
  const at = new Float64Array(clues.length * MARKS);
  clues.forEach((lists, place) => {
    const sums = at.subarray(place * MARKS, (place + 1) * MARKS);
    for (const rows of lists) for (const row of rows) addRow(sums, clue, row * MARKS);
    for (let mark = 0; mark < MARKS; mark += 1) sums[mark] = (sums[mark] ?? 0) * scale;
  });
  return { ...steps, length: clues.length, at };
}

/** What was learned; unpacked at the first message, not when the program starts. */
let unpacked: { weights: Weights; steps: Steps } | undefined;
const learned = (): { weights: Weights; steps: Steps } => (unpacked ??= { weights: { clue: new Int8Array(Buffer.from(WEIGHTS, 'base64')), scale: SCALE }, steps: stepsFrom(STEPS, STARTS) });

/** The stretches of a message, and how sure that is of some kinds of them: the least likely token, 0 to 1, of those that either the rules or the learned take for one. */
export interface Marked {
  stretches: Stretch[];
  sureOf: (kinds: readonly Kind[]) => number;
}

/** Marks a message by the clues of its tokens. */
export function markedBy(clues: Clues[], rules: number[]): Marked {
  const { weights, steps } = learned();
  if (clues.length === 0) return { stretches: [], sureOf: () => 0 };
  const chain = chainOf(clues.map((one) => [one.kinds, one.words, one.rules]), weights, steps);
  const marks = bestPath(chain);
  const { before, behind } = sweep(chain);
  const sureOf = (kinds: readonly Kind[]): number => {
    const isOf = (mark: number | undefined): boolean => kinds.some((kind) => kindOf(mark ?? 0) === kind);
    const shares = marks.flatMap((mark, at) => (isOf(mark) || isOf(rules[at]) ? [(before[at * MARKS + mark] ?? 0) * (behind[at * MARKS + mark] ?? 0)] : []));
    return shares.length > 0 ? Math.min(...shares) : 0;
  };
  return { stretches: stretchesOf(marks), sureOf };
}
