import { bytesOf } from './bytes';
import { stepsFrom, type Chain, type Clues, type Order, type Steps } from './chain';

/** Learned weights as a file of `data/` has them: bytes in base 64, each so many times `SCALE`. */
export interface Learned {
  WEIGHTS: string;
  SCALE: number;
  STEPS: readonly number[];
  STARTS: readonly number[];
}

/** Learned weights made ready for chains; `size` numbers for each clue. */
export interface Unpacked {
  fours: Int32Array;
  size: number;
  steps: Steps;
  scale: number;
}

/** Marks four to a number, so that a clue's stand in one line of the processor's memory; each is lifted by so much that none is below zero. */
const LIFTED_BY = 128;
/** More clues of a place than this would run over into the next mark where they are added up, two marks to a number. */
const MOST_CLUES = 250;

/** What was learned; unpacked at the first message, not when the program starts. */
export function unpackedLater(order: Order, learned: Learned): () => Unpacked {
  let unpacked: Unpacked | undefined;
  return () => (unpacked ??= unpackedFrom(order, learned));
}

function unpackedFrom(order: Order, { WEIGHTS, SCALE, STEPS, STARTS }: Learned): Unpacked {
  const { marks } = order;
  const weights = bytesOf(WEIGHTS);
  const size = Math.ceil(marks / 4);
  const rows = weights.length / marks;
  const bytes = new Uint8Array(rows * size * 4);
  for (let row = 0; row < rows; row += 1) {
    for (let mark = 0; mark < marks; mark += 1) bytes[row * size * 4 + mark] = (weights[row * marks + mark] ?? 0) + LIFTED_BY;
  }
  return { fours: new Int32Array(bytes.buffer), size, steps: stepsFrom(order, STEPS, STARTS), scale: SCALE };
}

/** Adds up four marks of some clues: the first and third in one number, the second and fourth in the other. */
function addUp(rows: number[], { fours, size }: Unpacked, sums: Int32Array): void {
  sums.fill(0);
  for (const row of rows) {
    for (let four = 0, from = row * size; four < size; four += 1) {
      const marks = fours[from + four] ?? 0;
      sums[2 * four] = (sums[2 * four] ?? 0) + (marks & 0xff00ff);
      sums[2 * four + 1] = (sums[2 * four + 1] ?? 0) + ((marks >>> 8) & 0xff00ff);
    }
  }
}

/** The chain of the clues of some places by what was learned: what `chainOf` makes of whole weights. */
export function learnedChain(clues: Clues[], unpacked: Unpacked): Chain {
  const { steps, scale, size } = unpacked;
  const { marks } = steps;
  const at = new Float64Array(clues.length * marks);
  const sums = new Int32Array(2 * size);
  clues.forEach(({ kinds, words, rules }, place) => {
    const rows = [...kinds, ...words, ...rules].slice(0, MOST_CLUES);
    addUp(rows, unpacked, sums);
    for (let mark = 0; mark < marks; mark += 1) {
      const both = sums[2 * (mark >> 2) + (mark & 1)] ?? 0;
      at[place * marks + mark] = (((mark & 2) === 0 ? both & 0xffff : both >>> 16) - rows.length * LIFTED_BY) * scale;
    }
  });
  return { marks, step: steps.step, start: steps.start, steps: steps.steps, starts: steps.starts, from: steps.from, to: steps.to, length: clues.length, at };
}
