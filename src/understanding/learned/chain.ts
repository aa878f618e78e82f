/** What each mark is worth behind another (row by row, -Infinity where it may not stand) and first. Made ready once, since every message asks the same. */
export interface Steps {
  marks: number;
  step: Float64Array;
  start: Float64Array;
  /** The same as factors. */
  steps: Float64Array;
  starts: Float64Array;
  /** The marks that a mark may stand behind, and those that may stand behind it. */
  from: Int32Array[];
  to: Int32Array[];
}

/** Steps made ready for chains. */
export function stepsOf(marks: number, step: Float64Array, start: Float64Array): Steps {
  const all = Array.from({ length: marks }, (_, mark) => mark);
  const isOpen = (was: number, mark: number): boolean => (step[was * marks + mark] ?? -Infinity) > -Infinity;
  return {
    marks, step, start, steps: step.map(Math.exp), starts: start.map(Math.exp),
    from: all.map((mark) => Int32Array.from(all.filter((was) => isOpen(was, mark)))),
    to: all.map((was) => Int32Array.from(all.filter((mark) => isOpen(was, mark)))),
  };
}

/** What each mark of each place is worth (`at`, place by place), and one behind another. */
export interface Chain extends Steps {
  length: number;
  at: Float64Array;
}

const NEVER = -50;

/** Shuts marks out of places that may not have them. Changes the chain. */
export function shut(chain: Chain, mayHave: (place: number, mark: number) => boolean): Chain {
  for (let place = 0; place < chain.length; place += 1) for (let mark = 0; mark < chain.marks; mark += 1) if (!mayHave(place, mark)) chain.at[place * chain.marks + mark] = NEVER;
  return chain;
}

/** What a place gives away, as rows of the weights: by the kinds of things, by the words themselves, and by what the rules said. */
export interface Clues {
  kinds: number[];
  words: number[];
  rules: number[];
}

/** What marks of one place are worth, clue by clue, while that is learned. */
export interface Weights {
  clue: Float32Array;
  scale: number;
}

/** The chain of the clues of some places by weights that are still being learned. */
export function chainOf(clues: number[][], { clue, scale }: Weights, steps: Steps): Chain {
  const { marks } = steps;
  const at = new Float64Array(clues.length * marks);
  clues.forEach((rows, place) => {
    for (const row of rows) for (let mark = 0, to = place * marks, from = row * marks; mark < marks; mark += 1) at[to + mark] = (at[to + mark] ?? 0) + (clue[from + mark] ?? 0) * scale;
  });
  return { ...steps, length: clues.length, at };
}

/** The rules of marks: which may stand behind which, and which first. */
export interface Order {
  marks: number;
  mayFollow: (was: number, mark: number) => boolean;
  mayOpen: (mark: number) => boolean;
}

/** What marks are worth behind each other and first, ready for chains; never where they may not stand. */
export const stepsFrom = ({ marks, mayFollow, mayOpen }: Order, step: ArrayLike<number>, start: ArrayLike<number>): Steps =>
  stepsOf(marks, Float64Array.from({ length: marks * marks }, (_, i) => (mayFollow(Math.floor(i / marks), i % marks) ? (step[i] ?? 0) : -Infinity)), Float64Array.from({ length: marks }, (_, mark) => (mayOpen(mark) ? (start[mark] ?? 0) : -Infinity)));

const NO_MARKS = new Int32Array(0);

/** Both sweeps over a chain, each place brought to a sum of one: what stands before and behind, and by what was divided. */
export interface Sweeps {
  before: Float64Array;
  behind: Float64Array;
  divided: Float64Array;
  /** The values of places and steps as factors. */
  lifted: Float64Array;
  steps: Float64Array;
}

/** How likely a mark is at a place, 0 to 1; `at` is its place in the rows. */
export const likelihoodAt = ({ before, behind }: Pick<Sweeps, 'before' | 'behind'>, at: number): number => (before[at] ?? 0) * (behind[at] ?? 0);

/** What the whole chain says of each place (forward and backward sums): `before * behind` is how likely each mark is there. */
export function sweep({ marks, length, at, steps, starts, from, to }: Chain): Sweeps {
  const lifted = new Float64Array(length * marks);
  const [before, behind, divided] = [new Float64Array(length * marks), new Float64Array(length * marks), new Float64Array(length)];
  for (let place = 0; place < length; place += 1) {
    const base = place * marks;
    let most = -Infinity;
    for (let mark = 0; mark < marks; mark += 1) most = Math.max(most, (at[base + mark] ?? 0));
    let all = 0;
    for (let mark = 0; mark < marks; mark += 1) {
      const open = from[mark] ?? NO_MARKS;
      let sum = place === 0 ? (starts[mark] ?? 0) : 0;
      if (place > 0) for (let i = 0; i < open.length; i += 1) sum += (before[base - marks + (open[i] ?? 0)] ?? 0) * (steps[(open[i] ?? 0) * marks + mark] ?? 0);
      const factor = Math.exp((at[base + mark] ?? 0) - most);
      lifted[base + mark] = factor;
      before[base + mark] = sum * factor;
      all += sum * factor;
    }
    divided[place] = all;
    for (let mark = 0; mark < marks; mark += 1) before[base + mark] = (before[base + mark] ?? 0) / all;
  }
  behind.fill(1, Math.max(0, length - 1) * marks);
  const worth = new Float64Array(marks);
  for (let place = length - 2; place >= 0; place -= 1) {
    const [base, next] = [place * marks, (place + 1) * marks];
    for (let mark = 0; mark < marks; mark += 1) worth[mark] = (lifted[next + mark] ?? 0) * (behind[next + mark] ?? 0);
    for (let was = 0; was < marks; was += 1) {
      const open = to[was] ?? NO_MARKS;
      let sum = 0;
      for (let i = 0; i < open.length; i += 1) sum += (steps[was * marks + (open[i] ?? 0)] ?? 0) * (worth[(open[i] ?? 0)] ?? 0);
      behind[base + was] = sum / (divided[place + 1] ?? 0);
    }
  }
  return { before, behind, divided, lifted, steps };
}
