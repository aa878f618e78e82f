import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a step answered: the words it printed, or why it failed, in one line. */
export type StepResult = { output: string } | { failed: string };

export interface WatchedStep {
  command: string;
  args: string[];
  cwd?: string;
  env: NodeJS.ProcessEnv;
  /** The folder whose growth is the only sign of life: a download lands here. */
  folder: string;
  /** Given up after so long without growth. */
  silenceMs: number;
  onProgress(megabytes: number): void;
}

const LOOK_EVERY_MS = 1_000;
const TELL_EVERY_LOOKS = 5;

function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}

/** The last line that is not empty: where programs say what went wrong. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim().slice(0, 300) ?? '';
}

/** Runs a download. Ended when its folder has not grown for `silenceMs`; one that moves may take its time. */
export function runWatched(step: WatchedStep): Promise<StepResult> {
  mkdirSync(step.folder, { recursive: true });
  return new Promise((resolve) => {
    const child = spawn(step.command, step.args, { cwd: step.cwd, env: step.env, stdio: ['ignore', 'pipe', 'pipe'] });
    const end = () => child.kill('SIGKILL');
    process.once('exit', end);
    child.once('close', () => process.removeListener('exit', end));
    const watch = watchGrowth(step, end);
    let words = '';
    const listen = (chunk: Buffer) => (words = (words + chunk.toString()).slice(-8_000));
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', (error) => {
      watch.stop();
      resolve({ failed: error.message });
    });
    child.on('close', (code) => {
      watch.stop();
      if (watch.wasSilent()) resolve({ failed: `no answer in ${step.silenceMs / 1_000} s` });
      else if (code === 0) resolve({ output: words });
      else resolve({ failed: lastLine(words) || `ended with ${code}` });
    });
  });
}

function watchGrowth(step: WatchedStep, giveUp: () => void): { stop(): void; wasSilent(): boolean } {
  const before = sizeOf(step.folder);
  let size = before;
  let grewAt = Date.now();
  let looks = 0;
  let silent = false;
  const timer = setInterval(() => {
    const now = sizeOf(step.folder);
    looks += 1;
    if (now !== size) {
      grewAt = Date.now();
      size = now;
      if (looks % TELL_EVERY_LOOKS === 0) step.onProgress(Math.round((size - before) / 1e5) / 10);
    } else if (Date.now() - grewAt >= step.silenceMs) {
      silent = true;
      giveUp();
    }
  }, LOOK_EVERY_MS);
  return { stop: () => clearInterval(timer), wasSilent: () => silent };
}
