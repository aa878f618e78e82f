/** Whether a name begins at a place, goes on there, or is not there. */
export const MARKS = ['out', 'begin', 'on'] as const;
const [OUT, BEGIN, ON] = [0, 1, 2];

/** Scores of the three marks at each place, and of one mark behind another (from * 3 + to). */
export interface Scores {
  at: (spot: number) => [number, number, number];
  step: ArrayLike<number>;
}

/** Behind which marks each may stand: a name does not go on where none began. */
const BEHIND: readonly (readonly number[])[] = [[OUT, BEGIN, ON], [OUT, BEGIN, ON], [BEGIN, ON]];

/** The mark before that leads to `mark` best, and the sum it comes to. */
function bestBefore(sums: number[], mark: number, step: ArrayLike<number>): { was: number; sum: number } {
  let [was, sum] = [OUT, -Infinity];
  for (const one of BEHIND[mark] ?? []) {
    const reached = (sums[one] ?? -Infinity) + (step[one * 3 + mark] ?? 0);
    if (reached > sum) [was, sum] = [one, reached];
  }
  return { was, sum };
}

/** The best marks for all places together (Viterbi); where `isClosed` no name may stand. */
export function bestMarks(length: number, { at, step }: Scores, isClosed: (spot: number) => boolean): number[] {
  let sums = [0, -Infinity, -Infinity];
  const back: number[][] = [];
  for (let spot = 0; spot < length; spot += 1) {
    const isOut = isClosed(spot);
    const scores = isOut ? [0, -Infinity, -Infinity] : at(spot);
    const before = [OUT, BEGIN, ON].map((mark) => bestBefore(sums, mark, step));
    back.push(before.map(({ was }) => was));
    sums = before.map(({ sum }, mark) => sum + (scores[mark] ?? 0));
  }
  const marks = new Array<number>(length).fill(OUT);
  let mark = sums.indexOf(Math.max(...sums));
  for (let spot = length - 1; spot >= 0; spot -= 1) {
    marks[spot] = mark;
    mark = back[spot]?.[mark] ?? OUT;
  }
  return marks;
}
