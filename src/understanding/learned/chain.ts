/** What each mark of each place is worth (`at`, place by place), each mark behind another (`step`, -Infinity where it may not stand), and first (`start`). */
export interface Chain {
  marks: number;
  length: number;
  at: Float64Array;
  step: Float64Array;
  start: Float64Array;
}

/** The best marks for all places together (Viterbi). */
export function bestPath({ marks, length, at, step, start }: Chain): number[] {
  const back = new Uint8Array(length * marks);
  let sums = start.map((one, mark) => one + (at[mark] ?? 0));
  for (let place = 1; place < length; place += 1) {
    const next = new Float64Array(marks).fill(-Infinity);
    for (let mark = 0; mark < marks; mark += 1) {
      for (let was = 0; was < marks; was += 1) {
        const sum = (sums[was] ?? 0) + (step[was * marks + mark] ?? 0);
        if (sum > (next[mark] ?? 0)) [next[mark], back[place * marks + mark]] = [sum, was];
      }
      next[mark] = (next[mark] ?? 0) + (at[place * marks + mark] ?? 0);
    }
    sums = next;
  }
  const path: number[] = [];
  let mark = sums.indexOf(Math.max(...sums));
  for (let place = length - 1; place >= 0; place -= 1) {
    path[place] = mark;
    mark = back[place * marks + mark] ?? 0;
  }
  return path;
}

/** Both sweeps over a chain, each place brought to a sum of one: what stands before and behind, and by what was divided. */
export interface Sweeps {
  before: Float64Array;
  behind: Float64Array;
  divided: Float64Array;
  /** The values of places and steps as factors. */
  lifted: Float64Array;
  steps: Float64Array;
}

/** What the whole chain says of each place (forward and backward sums): `before * behind` is how likely each mark is there. */
export function sweep({ marks, length, at, step, start }: Chain): Sweeps {
  const steps = step.map(Math.exp);
  const lifted = new Float64Array(length * marks);
  const [before, behind, divided] = [new Float64Array(length * marks), new Float64Array(length * marks), new Float64Array(length)];
  for (let place = 0; place < length; place += 1) {
    const base = place * marks;
    const most = Math.max(...at.subarray(base, base + marks));
    let all = 0;
    for (let mark = 0; mark < marks; mark += 1) {
      let sum = place === 0 ? Math.exp(start[mark] ?? 0) : 0;
      if (place > 0) for (let was = 0; was < marks; was += 1) sum += (before[base - marks + was] ?? 0) * (steps[was * marks + mark] ?? 0);
      lifted[base + mark] = Math.exp((at[base + mark] ?? 0) - most);
      all += before[base + mark] = sum * (lifted[base + mark] ?? 0);
    }
    divided[place] = all;
    for (let mark = 0; mark < marks; mark += 1) before[base + mark] = (before[base + mark] ?? 0) / all;
  }
  behind.fill(1, Math.max(0, length - 1) * marks);
  for (let place = length - 2; place >= 0; place -= 1) {
    const [base, next] = [place * marks, (place + 1) * marks];
    for (let was = 0; was < marks; was += 1) {
      let sum = 0;
      for (let mark = 0; mark < marks; mark += 1) sum += (steps[was * marks + mark] ?? 0) * (lifted[next + mark] ?? 0) * (behind[next + mark] ?? 0);
      behind[base + was] = sum / (divided[place + 1] ?? 1);
    }
  }
  return { before, behind, divided, lifted, steps };
}
