import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readJson } from '../services/json-file';
import { projectRoot } from '../services/root';

export interface Counts {
  passed: number;
  /** Failed tests, and suites that did not get as far as running their tests. */
  failed: number;
  skipped: number;
}

export interface JestRun {
  args: string[];
  env: NodeJS.ProcessEnv;
  resultFile: string;
  say(line: string): void;
}

interface JestResult {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numRuntimeErrorTestSuites: number;
}

/** MongoDB's driver imports Node's own modules dynamically, which jest allows with this flag alone; its workers inherit it. */
const NODE_FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/** After its last test jest has this long to end; then something that a test opened keeps it, which is a failure. */
const END_WITHIN_MS = 20_000;

/** Runs jest, its words to the terminal, and counts. A jest that crashes, hangs at its end or refuses its arguments is one failure. */
export async function runJest({ args, env, resultFile, say }: JestRun): Promise<Counts> {
  mkdirSync(dirname(resultFile), { recursive: true });
  const jest = join(projectRoot(), 'node_modules', 'jest', 'bin', 'jest.js');
  const child = spawn(process.execPath, [...NODE_FLAGS, jest, ...args, '--json', `--outputFile=${resultFile}`], {
    cwd: projectRoot(),
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const hung = await waitForEnd(child, resultFile);
  const result = readJson<JestResult>(resultFile);
  if (hung) say('jest did not end after its last test: a test left something open.');
  if (result === undefined) return { passed: 0, failed: 1, skipped: 0 };
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites + (hung ? 1 : 0),
    skipped: result.numPendingTests,
  };
}

/** True when it had to be killed. */
function waitForEnd(child: ChildProcess, resultFile: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let doneAt: number | undefined;
    let hung = false;
    const timer = setInterval(() => {
      if (doneAt === undefined && existsSync(resultFile)) doneAt = Date.now();
      if (doneAt === undefined || Date.now() - doneAt < END_WITHIN_MS) return;
      hung = true;
      child.kill('SIGKILL');
    }, 500);
    child.once('error', reject);
    child.once('close', () => {
      clearInterval(timer);
      resolve(hung);
    });
  });
}

/** The counts of several runs together. */
export function addCounts(all: Counts[]): Counts {
  const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
