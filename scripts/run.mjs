// Runs one of the project's programs from a bare checkout: installs, builds, then starts `dist/scripts/<name>.js`.
// Plain Node without dependencies, because nothing may be installed yet. What it says itself goes to standard error:
// standard output belongs to the program (`cho … --json`).
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 19];
const SOURCES = ['src', 'flows', 'scripts', 'locales'];
/** What is built from: the code, and what the page for trying out is made of. */
const BUILT_FROM = /\.(ts|tsx|css|svg|html)$|^locales.*\.json$|bundle\.mjs$/;
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
const INSTALLED = join('node_modules', '.package-lock.json');
const LOCKS = ['package-lock.json', INSTALLED];
const STAMP = join(ROOT, 'dist', '.build-stamp.json');
/** The build's own notes for tsc: `tsc --noEmit` of the checks keeps others. */
const BUILD_INFO = join(ROOT, 'dist', '.tsbuildinfo-build');
const LOCK = join(ROOT, '.data', 'build.lock');

/** Programs by the name `npm run` uses; `build` only builds. `goesOnWithErrors`: the type errors are told, the old or half-typed code runs. `runsHere`: no service, it needs no process of its own. */
const PROGRAMS = {
  start: { file: 'start' },
  test: { file: 'test', goesOnWithErrors: true },
  check: { file: 'check', goesOnWithErrors: true },
  cho: { file: 'cho', runsHere: true },
  seed: { file: 'seed' },
  'read-flow': { file: 'read-flow', goesOnWithErrors: true },
  services: { file: 'services/main', goesOnWithErrors: true },
  chaos: { file: 'chaos', goesOnWithErrors: true },
  build: {},
};

const say = (text) => process.stderr.write(`${text}\n`);

function fail(text) {
  say(text);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(`This needs Node ${OLDEST_NODE.join('.')} or newer; here is ${process.versions.node}.`);
}

/** The time and size of a file, which tell whether it changed. */
function noteOf(path) {
  const { mtimeMs, size } = statSync(join(ROOT, path));
  return `${mtimeMs}:${size}`;
}

const notesOfLocks = () => LOCKS.map(noteOf).join(' ');

/** True when node_modules holds what package-lock.json names (npm notes what it installed in a lock of its own). Both are long: they are read only when they changed since the build. */
function isInstalled() {
  if (!existsSync(join(ROOT, INSTALLED))) return false;
  if (readStamp().locks === notesOfLocks()) return true;
  const [wanted, found] = LOCKS.map((path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8')).packages);
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.optional || entry.devOptional || entry.peer) return true;
    return found[path] !== undefined && found[path].version === entry.version;
  });
}

/** The files of a folder and those below it. Folder by folder takes a quarter of the time of `recursive`. */
function* filesIn(folder) {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    if (entry.isDirectory()) yield* filesIn(join(folder, entry.name));
    else yield join(folder, entry.name);
  }
}

/** Source files with the time and size that tell whether they changed. */
function listSources() {
  const files = {};
  for (const folder of SOURCES.filter((name) => existsSync(join(ROOT, name)))) {
    for (const path of filesIn(folder)) if (BUILT_FROM.test(path)) files[path] = noteOf(path);
  }
  for (const path of SETTINGS) files[path] = noteOf(path);
  return files;
}

function readStamp() {
  if (!existsSync(STAMP)) return { files: {}, digest: '' };
  return JSON.parse(readFileSync(STAMP, 'utf8'));
}

const digestOf = (files) => createHash('sha256').update(JSON.stringify(files)).digest('hex');

/** What a deleted source left in dist/ would still be found by `require`. */
function removeOrphans(before, now) {
  for (const path of Object.keys(before)) {
    if (now[path] === undefined && path.endsWith('.ts')) rmSync(join(ROOT, 'dist', path.replace(/\.ts$/, '.js')), { force: true });
  }
}

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
    child.on('error', (error) => fail(`${command} could not be run: ${error.message}`));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function install() {
  say('Installing dependencies from the lock file …');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const code = npm ? await run(process.execPath, [npm, ...args]) : await run('npm', args);
  if (code !== 0) fail(`npm ci ended with ${code}; its own words are above.`);
}

async function build(files) {
  say('Building …');
  removeOrphans(readStamp().files, files);
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const code = await run(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--tsBuildInfoFile', BUILD_INFO]);
  const pageCode = await run(process.execPath, [join(ROOT, 'scripts', 'page', 'bundle.mjs')]);
  if (code === 0 && pageCode === 0) writeFileSync(STAMP, JSON.stringify({ files, digest: digestOf(files), locks: notesOfLocks() }));
  return code === 0 && pageCode === 0;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** One process at a time installs and builds; the others wait for it. A lock whose owner died is taken over. */
async function withLock(work) {
  mkdirSync(dirname(LOCK), { recursive: true });
  for (let told = false; ; ) {
    try {
      const handle = openSync(LOCK, 'wx');
      writeFileSync(handle, String(process.pid));
      closeSync(handle);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    const owner = existsSync(LOCK) ? Number(readFileSync(LOCK, 'utf8')) : 0;
    if (owner && !isAlive(owner)) rmSync(LOCK, { force: true });
    else if (!told) {
      say('Waiting for another build in this folder …');
      told = true;
    }
  }
  process.on('exit', () => rmSync(LOCK, { force: true }));
  try {
    return await work();
  } finally {
    rmSync(LOCK, { force: true });
    process.removeAllListeners('exit');
  }
}

const isReady = () => isInstalled() && readStamp().digest === digestOf(listSources());

/** Installs and builds what is missing. Returns false when the sources have type errors. */
async function prepare() {
  if (isReady()) return true;
  return withLock(async () => {
    if (!isInstalled()) await install();
    const files = listSources();
    return readStamp().digest === digestOf(files) || build(files);
  });
}

/** Runs the program as a child, hands on the signals that end a service, and ends as it ends. */
function start(file, args) {
  const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`The program could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/**
 * `cho understand` is timed. The maps of all files are read at the start, a tenth of a second: it goes without them. A thousand lines are over before what V8
 * optimises early has paid for itself, and patterns are asked again and again: they are compiled once and for good, not first in a form that is made quickly.
 */
const FOR_A_THOUSAND_LINES = '--interrupt-budget=1000000 --no-regexp-tier-up';

/** Runs a command in this very process: it waits for nothing that this one holds, and a second Node takes longer to start than most commands to run. */
function runHere(file, args) {
  process.argv = [process.execPath, file, ...args];
  if (args[0] === 'understand') setFlagsFromString(FOR_A_THOUSAND_LINES);
  else process.setSourceMapsEnabled(true);
  createRequire(import.meta.url)(file);
}

async function main() {
  checkNode();
  const [name, ...args] = process.argv.slice(2);
  const program = Object.hasOwn(PROGRAMS, name ?? '') ? PROGRAMS[name] : undefined;
  if (!program) fail(`Say one of: ${Object.keys(PROGRAMS).join(', ')}.`);
  const isTyped = await prepare();
  if (!isTyped && !program.goesOnWithErrors) fail('The code has type errors (above); nothing was started.');
  if (!program.file) return;
  const base = join(ROOT, 'dist', 'scripts', program.file);
  const file = [`${base}.js`, join(base, 'index.js')].find((path) => existsSync(path));
  if (!file) fail(`dist/scripts/${program.file}.js is missing: this checkout has no scripts/${program.file}.ts.`);
  (program.runsHere ? runHere : start)(file, args);
}

await main();
