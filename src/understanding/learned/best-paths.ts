import { likelihoodAt, type Chain, type Sweeps } from './chain';

/** A way to mark all places. */
export interface Path {
  marks: number[];
  /** What it is worth, as a logarithm: the difference of two tells how much likelier one is. */
  worth: number;
}

/** Marks less likely than this at their place are on no path that matters. */
const LIKELY = 0.0005;

/** A path up to some place, with what leads there. */
interface Step {
  mark: number;
  worth: number;
  before: Step | undefined;
}

function likelyMarks(sweeps: Sweeps, place: number, marks: number): number[] {
  const likely: number[] = [];
  for (let mark = 0; mark < marks; mark += 1) if (likelihoodAt(sweeps, place * marks + mark) > LIKELY) likely.push(mark);
  return likely;
}

const byWorth = (a: Step, b: Step): number => b.worth - a.worth;

/** The likeliest ways to mark all places, the likeliest first; `most` of them at most, among marks that are likely at their places at all. */
export function bestPaths(chain: Chain, sweeps: Sweeps, most: number): Path[] {
  const { marks, length, at, step, start } = chain;
  if (length === 0) return [];
  let ends: Step[][] = likelyMarks(sweeps, 0, marks).map((mark) => [{ mark, worth: (start[mark] ?? 0) + (at[mark] ?? 0), before: undefined }]);
  for (let place = 1; place < length; place += 1) {
    const before = ends;
    ends = likelyMarks(sweeps, place, marks).map((mark) => {
      const own = at[place * marks + mark] ?? 0;
      const steps = before.flatMap((list) => list.map((one): Step => ({ mark, worth: one.worth + (step[one.mark * marks + mark] ?? 0) + own, before: one })));
      return steps.filter(({ worth }) => worth > -Infinity).sort(byWorth).slice(0, most);
    });
  }
  return ends.flat().sort(byWorth).slice(0, most).map((last) => ({ marks: marksTo(last), worth: last.worth }));
}

function marksTo(last: Step): number[] {
  const marks: number[] = [];
  for (let step: Step | undefined = last; step; step = step.before) marks.push(step.mark);
  return marks.reverse();
}

/** What a row of marks is worth, as a logarithm; `least` where it breaks the rules. */
export function worthOf({ marks, at, step, start }: Chain, row: number[], least: number): number {
  const worth = row.reduce((sum, mark, place) => sum + (at[place * marks + mark] ?? 0) + (place === 0 ? (start[mark] ?? 0) : (step[(row[place - 1] ?? 0) * marks + mark] ?? 0)), 0);
  return Math.max(least, worth);
}
