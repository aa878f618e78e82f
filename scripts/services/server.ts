import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endProcess, isAlive } from './processes';

/** A database server that this process started and that it alone stops. */
export interface Server {
  readonly pid: number;
  readonly port: number;
  /** Ends it cleanly. */
  stop(): Promise<void>;
  /** Ends it like a power cut (SIGKILL). */
  kill(): Promise<void>;
  /** Cleanly down if it is up, then up on the same port and data; resolves when it serves again. */
  restart(): Promise<void>;
  /** The last lines that it printed, when it is down though nobody stopped it. */
  lastWords(): string | undefined;
}

export interface ServerSpec {
  path: string;
  args: string[];
  port: number;
  /** Everything the server prints; its end is quoted when it does not start. */
  logFile: string;
  /** Resolves once the server answers; called again until it does. */
  isReady(): Promise<boolean>;
  /** Told the process at once, at every start. */
  onStart(pid: number): void;
  /** How long it may tidy up when it is stopped. */
  graceMs: number;
}

const START_WITHIN_MS = 60_000;

function lastWords(logFile: string): string {
  return existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n') : '';
}

async function launch(spec: ServerSpec): Promise<number> {
  mkdirSync(dirname(spec.logFile), { recursive: true });
  const log = openSync(spec.logFile, 'a');
  // A group of its own: Ctrl-C in the terminal must reach the databases last, from us.
  const child = spawn(spec.path, spec.args, { stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  let failed: Error | undefined;
  child.on('error', (error) => (failed = error));
  child.unref();
  if (child.pid !== undefined) spec.onStart(child.pid);
  for (const until = Date.now() + START_WITHIN_MS; Date.now() < until; ) {
    const pid = child.pid;
    if (failed !== undefined || pid === undefined || !isAlive(pid)) break;
    if (await spec.isReady()) return pid;
    await sleep(50);
  }
  if (child.pid !== undefined) await endProcess(child.pid, spec.graceMs);
  throw new Error(`${spec.path} did not start: ${failed?.message ?? ''}\n${lastWords(spec.logFile)}`);
}

/** Starts a server and waits until it serves. Throws with its last words when it does not. */
export async function startServer(spec: ServerSpec): Promise<Server> {
  let pid = await launch(spec);
  let isStopped = false;
  return {
    get pid() {
      return pid;
    },
    port: spec.port,
    stop() {
      isStopped = true;
      return endProcess(pid, spec.graceMs);
    },
    async kill() {
      isStopped = true;
      if (isAlive(pid)) process.kill(pid, 'SIGKILL');
      while (isAlive(pid)) await sleep(20);
    },
    async restart() {
      await endProcess(pid, spec.graceMs);
      pid = await launch(spec);
      isStopped = false;
    },
    lastWords: () => (isStopped || isAlive(pid) ? undefined : lastWords(spec.logFile)),
  };
}
