import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../services/processes';
import { projectRoot } from '../services/root';
import { endLeftovers } from '../services/run-note';

const testFolder = () => join(projectRoot(), '.data', 'test');

/** Data folder of a test run (the process `run`): two runs in one checkout never share one. `name` tells several of a run apart. */
export function runFolder(run: number, name: string): string {
  return join(testFolder(), `${run}-${name}`);
}

/** Removes the folders of runs that are over, with the servers that a crash, or a test that was cut off, left running in them. */
export async function removeRunFolders(isOver: (run: number) => boolean): Promise<void> {
  mkdirSync(testFolder(), { recursive: true });
  for (const name of readdirSync(testFolder())) {
    if (!isOver(Number.parseInt(name, 10))) continue;
    const folder = join(testFolder(), name);
    await endLeftovers(folder);
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Removes what earlier runs left behind. */
export function removeDeadRuns(): Promise<void> {
  return removeRunFolders((run) => !isAlive(run));
}
