import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY_MS, findServer, type Source } from '../../../scripts/services/find-server';
import type { StepResult } from '../../../scripts/services/watched';

let folder: string;
let lines: string[];
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-'));
  lines = [];
  now = 1_000_000_000;
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A source that answers the same every time and counts how often it was asked. */
function source(name: string, result: StepResult, fetches = true): Source & { asked: number } {
  const made = {
    name,
    fetches,
    asked: 0,
    find() {
      made.asked += 1;
      return Promise.resolve(result);
    },
  };
  return made;
}

const program = (name: string) => {
  const path = join(folder, name);
  writeFileSync(path, '');
  return path;
};

const search = (sources: Source[], refuse: (path: string) => string | undefined = () => undefined) =>
  findServer({ server: 'MongoDB', sources, folder, refuse: (path) => Promise.resolve(refuse(path)), announce: (line) => lines.push(line), now: () => now });

it('takes the first source that has a usable program, and says each step in one line', async () => {
  const path = program('mongod');
  const sources = [source('the PATH', { failed: 'not there' }, false), source('download', { failed: 'no answer in 20 s' }), source('wheel', { output: path })];
  expect(await search(sources)).toEqual({ path });
  expect(lines).toEqual([
    'MongoDB: the PATH …', 'MongoDB: the PATH: not there',
    'MongoDB: download …', 'MongoDB: download: no answer in 20 s',
    'MongoDB: wheel …', 'MongoDB: wheel: found',
  ]);
});

it('takes what it found before without asking anybody, unless it is gone or does not run any more', async () => {
  const path = program('mongod');
  const wheel = source('wheel', { output: path });
  await search([wheel]);
  expect(await search([wheel])).toEqual({ path });
  expect(wheel.asked).toBe(1);
  const other = source('other', { output: program('other') });
  expect(await search([other], (tried) => (tried === path ? 'does not run' : undefined))).toEqual({ path: join(folder, 'other') });
});

it('goes on past a program that is too old', async () => {
  const [old, young] = [program('old'), program('young')];
  const refuse = (path: string) => (path === old ? 'is 4.4, too old: 6.0 is needed' : undefined);
  expect(await search([source('the PATH', { output: old }, false), source('wheel', { output: young })], refuse)).toEqual({ path: young });
  expect(lines).toContain('MongoDB: the PATH: is 4.4, too old: 6.0 is needed');
});

it('leaves a download that failed within a day for last, and asks it again after the day', async () => {
  const download = source('download', { failed: 'no answer in 20 s' });
  const wheel = source('wheel', { output: program('mongod') });
  await search([download, wheel]);
  rmSync(join(folder, 'found.json'));
  now += DAY_MS - 1;
  await search([download, wheel]);
  expect(download.asked).toBe(1);
  rmSync(join(folder, 'found.json'));
  now += 1;
  await search([download, wheel]);
  expect(download.asked).toBe(2);
});

it('tries everything again, the remembered failures too, before it says that nothing works', async () => {
  const sources = [source('download', { failed: 'no answer in 20 s' }), source('wheel', { failed: 'no pip' })];
  const tried = [{ source: 'download', answer: 'no answer in 20 s' }, { source: 'wheel', answer: 'no pip' }];
  expect(await search(sources)).toEqual({ tried });
  expect(await search(sources)).toEqual({ tried });
  expect(sources.map(({ asked }) => asked)).toEqual([2, 2]);
});

it('does not remember that a program was not on the PATH: it may be installed in between', async () => {
  const path = source('the PATH', { failed: 'not there' }, false);
  await search([path]);
  await search([path]);
  expect(lines.join('\n')).not.toContain('within the last day');
});
