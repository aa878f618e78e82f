import fc from 'fast-check';
import { bestPaths, worthOf } from '../../../src/understanding/learned/best-paths';
import { stepsFrom, sweep, type Chain, type Order } from '../../../src/understanding/learned/chain';

/** Mark 2 goes on with 1 only. */
const ORDER: Order = { marks: 3, mayFollow: (was, mark) => mark !== 2 || was > 0, mayOpen: (mark) => mark !== 2 };

const value = fc.integer({ min: -30, max: 30 }).map((tenths) => tenths / 10);
const chains: fc.Arbitrary<Chain> = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.array(value, { minLength: 15, maxLength: 15 }), fc.array(value, { minLength: 9, maxLength: 9 }), fc.array(value, { minLength: 3, maxLength: 3 }))
  .map(([length, at, step, start]) => ({ ...stepsFrom(ORDER, step, start), length, at: Float64Array.from(at.slice(0, length * 3)) }));

/** All rows of marks that the rules allow, the best first. */
function allRows(chain: Chain): { marks: number[]; worth: number }[] {
  let rows: number[][] = [[]];
  for (let place = 0; place < chain.length; place += 1) rows = rows.flatMap((row) => [0, 1, 2].map((mark) => [...row, mark]));
  return rows.map((marks) => ({ marks, worth: worthOf(chain, marks, -Infinity) })).filter(({ worth }) => worth > -Infinity).sort((a, b) => b.worth - a.worth);
}

it('finds the best ways to mark all places, the best first, and no others', () => {
  fc.assert(fc.property(chains, (chain) => {
    const paths = bestPaths(chain, sweep(chain), 4);
    const all = allRows(chain);
    expect(paths[0]?.worth).toBeCloseTo(all[0]?.worth ?? NaN);
    paths.forEach(({ marks, worth }, at) => {
      expect(worth).toBeCloseTo(worthOf(chain, marks, -Infinity));
      // What is hardly likely at its place may be left out.
      if (worth > (all[0]?.worth ?? 0) - 5) expect(worth).toBeCloseTo(all[at]?.worth ?? NaN);
    });
    expect(new Set(paths.map(({ marks }) => marks.join())).size).toBe(paths.length);
  }));
});

it('marks nothing where there is nothing', () => {
  const chain: Chain = { ...stepsFrom(ORDER, [], []), length: 0, at: new Float64Array(0) };
  expect(bestPaths(chain, sweep(chain), 4)).toEqual([]);
});
