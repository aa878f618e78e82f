import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson } from '../services/json-file';
import { commandOf, endProcess } from '../services/processes';
import { projectRoot } from '../services/root';
import type { Settings } from './settings';

/** What a running `npm start` leaves for `cho`: where everything is, and the settings it made up. Holds secrets: mode 0600. */
export interface RunFile {
  /** The process of `npm start`. */
  owner: number;
  /** Web, worker and emulator. */
  pids: number[];
  mongodbUri: string;
  redisUrl: string;
  ports: { web: number; emulator?: number };
  /** The environment that web and worker run with, without MONGODB_URI and REDIS_URL. */
  settings: Settings;
}

const STOP_WITHIN_MS = 6_000;

const runFile = () => join(projectRoot(), '.data', 'run.json');

/** The running `npm start` of this checkout; undefined when none runs (a note whose process is gone does not count). */
export function readRunFile(): RunFile | undefined {
  const run = readJson<RunFile>(runFile());
  return run !== undefined && commandOf(run.owner).includes(projectRoot()) ? run : undefined;
}

/** Notes the running start. */
export function writeRunFile(run: RunFile): void {
  writeJson(runFile(), run);
}

/** Takes the note away at the end of the start. */
export function removeRunFile(): void {
  rmSync(runFile(), { force: true });
}

/** Ends web, worker and emulator of a start that crashed without ending them; its servers are startServices' own matter. */
export async function endOrphans(): Promise<void> {
  const run = readJson<RunFile>(runFile());
  if (run === undefined || readRunFile() !== undefined) return;
  const ours = run.pids.filter((pid) => commandOf(pid).includes(join(projectRoot(), 'dist')));
  await Promise.all(ours.map((pid) => endProcess(pid, STOP_WITHIN_MS)));
  removeRunFile();
}
