import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findServer, type Source } from '../services/find-server';
import { projectRoot } from '../services/root';
import { onPath, type SourceDeps } from '../services/sources';
import { lastLine, runWatched, type StepResult } from '../services/watched';

const run = promisify(execFile);
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** What playwright-core's downloads call the program. */
const DOWNLOADED = ['chrome-headless-shell', 'headless_shell', 'chrome'];
const SILENCE_MS = 30_000;
/** apt answers slowly while it unpacks, and its folder shows only the downloads. */
const APT_SILENCE_MS = 180_000;
const APT_ARCHIVES = '/var/cache/apt/archives';

/**
 * Path of a Chromium for the tests of pages: CHROMIUM_PATH, the PATH, the system's package (only as root, as in a container), or
 * playwright-core's own download below `deps.folder`. Undefined when there is none to be had; what was tried is announced.
 */
export async function findChromium(deps: SourceDeps): Promise<string | undefined> {
  const given = deps.env['CHROMIUM_PATH'];
  if (given) return given;
  const found = await findServer({
    server: 'Chromium',
    sources: [onPath(NAMES, deps), ...systemPackage(deps), download(deps)],
    folder: deps.folder,
    refuse: refuseChromium,
    announce: deps.announce,
    now: Date.now,
  });
  return 'path' in found ? found.path : undefined;
}

async function refuseChromium(path: string): Promise<string | undefined> {
  try {
    await run(path, ['--version'], { timeout: 20_000 });
    return undefined;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    return `does not run: ${lastLine(stderr ?? '') || message}`;
  }
}

/** Debian's and Ubuntu's package; nobody's machine is changed without root's rights, which only containers give away. */
function systemPackage(deps: SourceDeps): Source[] {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return [];
  const apt = (args: string[]) =>
    runWatched({
      command: 'apt-get',
      args,
      env: { ...deps.env, DEBIAN_FRONTEND: 'noninteractive' },
      folder: APT_ARCHIVES,
      silenceMs: APT_SILENCE_MS,
      onProgress: (megabytes) => deps.announce(`Chromium: ${megabytes} MB`),
    });
  const install = () => apt(['install', '-y', '--no-install-recommends', 'chromium']);
  const find = async (): Promise<StepResult> => {
    const first = await install();
    const result = 'failed' in first && 'output' in (await apt(['update'])) ? await install() : first;
    return 'failed' in result ? result : onPath(NAMES, deps).find();
  };
  return [{ name: 'apt-get install chromium', fetches: true, find }];
}

function download(deps: SourceDeps): Source {
  const folder = join(deps.folder, 'browsers');
  const find = async (): Promise<StepResult> => {
    const result = await runWatched({
      command: process.execPath,
      args: [join(projectRoot(), 'node_modules', 'playwright-core', 'cli.js'), 'install', '--only-shell', 'chromium'],
      env: { ...deps.env, PLAYWRIGHT_BROWSERS_PATH: folder },
      folder,
      silenceMs: SILENCE_MS,
      onProgress: (megabytes) => deps.announce(`Chromium: ${megabytes} MB`),
    });
    if ('failed' in result) return result;
    const program = readdirSync(folder, { recursive: true, withFileTypes: true }).find((file) => file.isFile() && DOWNLOADED.includes(file.name));
    return program === undefined ? { failed: 'the download holds no browser' } : { output: join(program.parentPath, program.name) };
  };
  return { name: 'download by playwright-core', fetches: true, find };
}
