import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sizesCheck } from '../../../scripts/checks/sizes';
import { addCounts } from '../../../scripts/test/run-jest';
import { asksForBrowser, selectParts, withoutBrowser } from '../../../scripts/test/select';

const FAST = { projects: ['unit', 'flows', 'channels', 'understanding'], isSlow: false };
const SLOW = { projects: ['integration', 'e2e', 'image', 'browser'], isSlow: true };
const CHAOS = { projects: ['chaos'], isSlow: true };

it.each([
  [[], [FAST, SLOW, CHAOS], []],
  [['unit'], [{ projects: ['unit'], isSlow: false }], []],
  [['understanding', '-t', 'money'], [{ projects: ['understanding'], isSlow: false }], ['-t', 'money']],
  [['e2e', 'flows', '-t', 'bán'], [{ projects: ['flows'], isSlow: false }, { projects: ['e2e'], isSlow: true }], ['-t', 'bán']],
  [['--bail', 'test/unit/scripts'], [FAST, SLOW], ['--bail', 'test/unit/scripts']],
  [['chaos'], [CHAOS], []],
  [['e2e', 'chaos', '--bail'], [{ projects: ['e2e'], isSlow: true }, CHAOS], ['--bail']],
])('npm test -- %j', (args, parts, jestArgs) => {
  expect(selectParts(args)).toEqual({ parts, jestArgs });
});

it('leaves the tests of pages out, and nothing else', () => {
  expect(withoutBrowser([FAST, SLOW])).toEqual([FAST, { projects: ['integration', 'e2e', 'image'], isSlow: true }]);
  expect(withoutBrowser([{ projects: ['browser'], isSlow: true }])).toEqual([]);
  expect([asksForBrowser([FAST, SLOW]), asksForBrowser([FAST])]).toEqual([true, false]);
});

it('adds the counts of the parts', () => {
  expect(addCounts([{ passed: 3, failed: 1, skipped: 0 }, { passed: 4, failed: 0, skipped: 2 }])).toEqual({ passed: 7, failed: 1, skipped: 2 });
  expect(addCounts([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

it('fails a file over 350 lines and tells of one over 200', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sizes-'));
  for (const lines of [200, 201, 350, 351]) writeFileSync(join(folder, `f${lines}.ts`), 'x;\n'.repeat(lines));
  const { problems, notes } = await sizesCheck(folder, ['.']).run();
  expect(problems).toEqual(['f351.ts: 351 lines']);
  expect(notes?.sort()).toEqual(['f201.ts: 201 lines', 'f350.ts: 350 lines']);
  rmSync(folder, { recursive: true });
});
