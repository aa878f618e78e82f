import { normalise } from '../../../domain/text';
import { SCALE, STARTS, STEPS, WEIGHTS } from '../../data/stretch-weights';
import { bestPath, sweep, type Chain } from '../../learned/chain';
import { findPhones } from '../../phone';
import { plainWords } from '../../spelling';
import { MAX_READ, tokenise, type Token } from '../../tokens';
import type { Entry } from '../catalogue';
import { unshouted, withoutReadOut } from '../contact';
import { tidied, unglued } from '../tidy';
import { cluesOf, type Clues } from './clues';
import { MARKS, kindOf, mayFollow, mayOpen, stretchesOf, type Kind, type Stretch } from './marks';
import { PHONE, spotsOf } from './spots';

/** Longer messages are no orders. */
const MOST_TOKENS = 120;

/** A message for marking: its tokens, a sign where a phone number stood, and its words in plain spelling. */
export interface Text {
  tokens: Token[];
  words: string[];
}

/** The text of a message for marking. */
export function textFor(message: string): Text {
  const text = unshouted(normalise(message.slice(0, MAX_READ)));
  const phones = findPhones(text);
  const without = phones.sort((a, b) => b.start - a.start).reduce((rest, { start, end }) => `${rest.slice(0, start)} ${PHONE} ${rest.slice(end)}`, text);
  const tokens = tidied(tokenise(unglued(phones.length > 0 ? without : withoutReadOut(text, PHONE))).slice(0, MOST_TOKENS));
  return { tokens, words: plainWords(tokens) };
}

/** The clues of each token; `marks` is how the rules would mark them. */
export const stretchClues = ({ tokens, words }: Text, entries: Entry[] | undefined, marks: number[]): Clues[] => cluesOf(spotsOf(tokens, words, entries), marks);

/** What marks of one place, and of one behind another, are worth. */
export interface Weights {
  clue: ArrayLike<number>;
  step: ArrayLike<number>;
  start: ArrayLike<number>;
  scale: number;
}

/** The chain of some clues by the weights. */
export function chainOf(clues: number[][], { clue, step, start, scale }: Weights): Chain {
  const at = new Float64Array(clues.length * MARKS);
  clues.forEach((rows, place) => {
    for (const row of rows) for (let mark = 0; mark < MARKS; mark += 1) at[place * MARKS + mark] = (at[place * MARKS + mark] ?? 0) + (clue[row * MARKS + mark] ?? 0) * scale;
  });
  const steps = Float64Array.from({ length: MARKS * MARKS }, (_, i) => (mayFollow(Math.floor(i / MARKS), i % MARKS) ? (step[i] ?? 0) : -Infinity));
  return { marks: MARKS, length: clues.length, at, step: steps, start: Float64Array.from({ length: MARKS }, (_, mark) => (mayOpen(mark) ? (start[mark] ?? 0) : -Infinity)) };
}

/** What was learned; unpacked at the first message, not when the program starts. */
let unpacked: Weights | undefined;
const learned = (): Weights => (unpacked ??= { clue: new Int8Array(Buffer.from(WEIGHTS, 'base64')), step: STEPS, start: STARTS, scale: SCALE });

/** The stretches of a message, and how sure that is of some kinds of them: the least likely token, 0 to 1, of those that either the rules or the learned take for one. */
export interface Marked {
  stretches: Stretch[];
  sureOf: (kinds: readonly Kind[]) => number;
}

/** Marks a message by the clues of its tokens. */
export function markedBy(clues: Clues[], rules: number[], weights = learned()): Marked {
  if (clues.length === 0) return { stretches: [], sureOf: () => 0 };
  const chain = chainOf(clues.map((one) => [...one.kinds, ...one.words, ...one.rules]), weights);
  const marks = bestPath(chain);
  const { before, behind } = sweep(chain);
  const sureOf = (kinds: readonly Kind[]): number => {
    const isOf = (mark: number | undefined): boolean => kinds.some((kind) => kindOf(mark ?? 0) === kind);
    const shares = marks.flatMap((mark, at) => (isOf(mark) || isOf(rules[at]) ? [(before[at * MARKS + mark] ?? 0) * (behind[at * MARKS + mark] ?? 0)] : []));
    return shares.length > 0 ? Math.min(...shares) : 0;
  };
  return { stretches: stretchesOf(marks), sureOf };
}
