import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import { endProcess } from '../services/processes';

export interface Child {
  name: string;
  pid: number;
  /** Resolves when it ended although nobody stopped it, with how it ended and its last lines. */
  died: Promise<string>;
  /** SIGTERM, then SIGKILL when it takes longer than `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

export interface ChildSpec {
  name: string;
  /** A built program. */
  file: string;
  env: NodeJS.ProcessEnv;
  /** Everything it prints, from this start on. */
  logFile: string;
  /** Hears what the child sends us; without it the child has nobody to send to. */
  onMessage?: (message: unknown) => void;
}

const LAST_LINES = 12;

/** Starts one of the project's own processes. It is in a group of its own: Ctrl-C reaches it once, from us. */
export function startChild({ name, file, env, logFile, onMessage }: ChildSpec): Child {
  const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', ...(onMessage ? (['ipc'] as const) : [])];
  const child = spawn(process.execPath, ['--enable-source-maps', file], { env, stdio, detached: true });
  if (onMessage) child.on('message', onMessage);
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile, { mode: 0o600 });
  const tail = keepTail(child, log);
  let isStopping = false;
  const died = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${name} could not be started: ${error.message}`));
    child.once('close', (code, signal) =>
      log.end(() => {
        if (!isStopping) resolve(`${name} ended by itself (${signal ?? `exit code ${code}`}). Its last words:\n${tail()}`);
      }),
    );
  });
  return {
    name,
    pid: child.pid ?? 0,
    died,
    async stop(graceMs) {
      isStopping = true;
      if (child.pid !== undefined) await endProcess(child.pid, graceMs);
    },
  };
}

/** Writes what the child prints to its log; returns how to ask for the last lines, standard error if there was any. */
function keepTail(child: ChildProcess, log: WriteStream): () => string {
  const last = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.on('data', (chunk: Buffer) => {
      log.write(chunk);
      last[stream] = (last[stream] + chunk.toString()).slice(-8_000);
    });
  }
  return () => (last.stderr.trim() || last.stdout.trim() || '(nothing)').split('\n').slice(-LAST_LINES).join('\n');
}
