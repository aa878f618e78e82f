import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** True while a process of this number runs, whoever owns it; a dead one that nobody has reaped does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !readFileSync(stat, 'utf8').includes(') Z ');
}

/** The words a running process was started with, '' when it is gone; tells a stale number from its new owner. */
export function commandOf(pid: number): string {
  if (!isAlive(pid)) return '';
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch (error) {
    if (!isAlive(pid)) return '';
    throw error;
  }
}

/** Asks a process to end, waits, then ends it. Resolves when it is gone; `graceMs` is how long it may tidy up. */
export async function endProcess(pid: number, graceMs: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGTERM');
  for (const until = Date.now() + graceMs; Date.now() < until; ) {
    if (!isAlive(pid)) return;
    await sleep(20);
  }
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await sleep(20);
}
