import { bytesOf } from './bytes';
import { stepsFrom, type Chain, type Clues, type Order, type Steps } from './chain';

/** Learned weights as a file of `data/` has them: bytes in base 64, each so many times `SCALE`. */
export interface Learned {
  WEIGHTS: string;
  SCALE: number;
  STEPS: readonly number[];
  STARTS: readonly number[];
}

/** Learned weights made ready for chains. */
export interface Unpacked {
  pairs: Int32Array;
  steps: Steps;
  scale: number;
}

/** Marks two to a number, so that half as many are added up; each is lifted by so much that none is below zero. */
const LIFTED_BY = 128;
/** More clues of a place than this would run over into the other mark. */
const MOST_CLUES = 250;

/** What was learned; unpacked at the first message, not when the program starts. */
export function unpackedLater(order: Order, learned: Learned): () => Unpacked {
  let unpacked: Unpacked | undefined;
  return () => (unpacked ??= unpackedFrom(order, learned));
}

function unpackedFrom(order: Order, { WEIGHTS, SCALE, STEPS, STARTS }: Learned): Unpacked {
  const { marks } = order;
  const weights = bytesOf(WEIGHTS);
  const size = Math.ceil(marks / 2);
  const pairs = new Int32Array((weights.length / marks) * size);
  for (let from = 0, to = 0; from < weights.length; from += marks, to += size) {
    for (let mark = 0; mark < marks; mark += 2) {
      const second = mark + 1 < marks ? (weights[from + mark + 1] ?? 0) + LIFTED_BY : 0;
      pairs[to + (mark >> 1)] = (weights[from + mark] ?? 0) + LIFTED_BY + second * 0x10000;
    }
  }
  return { pairs, steps: stepsFrom(order, STEPS, STARTS), scale: SCALE };
}

/** The chain of the clues of some places by what was learned: what `chainOf` makes of whole weights. */
export function learnedChain(clues: Clues[], { pairs, steps, scale }: Unpacked): Chain {
  const { marks } = steps;
  const size = Math.ceil(marks / 2);
  const at = new Float64Array(clues.length * marks);
  const sums = new Int32Array(size);
  clues.forEach(({ kinds, words, rules }, place) => {
    const rows = [...kinds, ...words, ...rules].slice(0, MOST_CLUES);
    sums.fill(0);
    for (const row of rows) for (let pair = 0, from = row * size; pair < size; pair += 1) sums[pair] = (sums[pair] ?? 0) + (pairs[from + pair] ?? 0);
    for (let mark = 0; mark < marks; mark += 1) {
      const both = sums[mark >> 1] ?? 0;
      at[place * marks + mark] = ((mark % 2 === 0 ? both & 0xffff : both >>> 16) - rows.length * LIFTED_BY) * scale;
    }
  });
  return { marks, step: steps.step, start: steps.start, steps: steps.steps, starts: steps.starts, from: steps.from, to: steps.to, length: clues.length, at };
}
