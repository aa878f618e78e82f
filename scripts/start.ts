import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tellProblems } from '../src/config';
import { TABLE } from '../src/settings';
import { type Services, startServices } from './services';
import { isFree } from './services/ports';
import { projectRoot } from './services/root';
import { endLeftovers } from './services/run-note';
import { ServicesError } from './services/services-error';
import { DEMO_COOP } from './seed/demo';
import { type Child, startChild } from './start/child';
import { emptyTrial } from './start/empty-trial';
import { waitForReady } from './start/ready';
import { endOrphans, readRunFile, removeRunFile, writeRunFile } from './start/run-file';
import { drawSamples } from './start/samples';
import { seedWhenNeeded } from './start/seed';
import { prepareSettings, problemsGiven, type Settings } from './start/settings';
import { HELP, whatNext } from './start/words';

/** Together with the 4 s of the servers under the 10 s that Ctrl-C may take. */
const CHILD_GRACE_MS = 5_000;
const READY_WITHIN_MS = 60_000;
const REDIS_PREFIX = TABLE.REDIS_PREFIX.fallback;

const say = (line: string) => process.stderr.write(`${line}\n`);
const dataFolder = () => join(projectRoot(), '.data');
const databaseFolder = () => join(dataFolder(), 'db');

/** All that a start has set up so far, so that it can be taken down from any point. */
interface Standing {
  services?: Services;
  children: Child[];
  /** Nothing more is started. */
  isEnding?: boolean;
}

/** The environment of the shop's processes. */
type ShopEnv = NodeJS.ProcessEnv & { MONGODB_URI: string; REDIS_URL: string };

async function startAll(standing: Standing, isFresh: boolean): Promise<void> {
  await endOrphans();
  const problems = problemsGiven(process.env);
  if (problems.length > 0) throw new ServicesError(tellProblems(problems));
  const settings = await prepareSettings(dataFolder(), process.env);
  await checkPort(settings);
  if (isFresh) for (const old of [join(dataFolder(), 'logs'), emulatorState(), `${emulatorState()}.photos`]) rmSync(old, { recursive: true, force: true });
  const services = await startServices({ dataDir: databaseFolder(), announce: say, env: process.env, fresh: isFresh });
  standing.services = services;
  if (settings['EMULATOR'] === 'on') await drawSamples(samplesFolder());
  const { mongodbUri, redisUrl } = services;
  const env: ShopEnv = { ...process.env, ...settings, MONGODB_URI: mongodbUri, REDIS_URL: redisUrl };
  let words = whatNext({ port: settings['PORT'] ?? '', emulatorPort: settings['EMULATOR_PORT'], mongodbUri, redisUrl });
  for (;;) {
    await runUntilRestart(standing, env, settings, words);
    say('Beginning the trial again …');
    await Promise.all(standing.children.splice(0).map((child) => child.stop(CHILD_GRACE_MS)));
    await emptyTrial({ mongodbUri, dbName: env['MONGODB_DB'], redisUrl, redisPrefix: env['REDIS_PREFIX'] || REDIS_PREFIX, emulatorState: emulatorState() });
    words = 'The trial has begun again.\n';
  }
}

/** Runs the shop, telling `words` when it is up, until somebody asks on the try-it page to begin again. Throws when a process dies. */
async function runUntilRestart(standing: Standing, env: ShopEnv, settings: Settings, words: string): Promise<void> {
  if (standing.isEnding) return new Promise<never>(() => undefined); // the process ends any moment
  const asked = startChildren(standing, env);
  noteRun(standing.children, env, settings);
  const deaths = standing.children.map(({ died }) => died.then(fault));
  await Promise.race([bringUp(env, settings), ...deaths]);
  process.stdout.write(words);
  await Promise.race([asked, ...deaths]);
}

async function checkPort(settings: Settings): Promise<void> {
  const port = Number(settings['PORT']);
  if (!(await isFree(port))) throw new ServicesError(`PORT: ${settings['PORT']} is in use on this machine. Choose another: PORT=3001 npm start`);
}

/** Starts emulator, web and worker; resolves when the page asks to begin again. Data on servers of somebody's own is not thrown away: nobody hears that. */
function startChildren(standing: Standing, env: ShopEnv): Promise<void> {
  const start = (name: string, file: string, more: { env?: Settings; onMessage?: (message: unknown) => void } = {}) =>
    standing.children.push(
      startChild({
        name,
        file: join(projectRoot(), 'dist', 'src', file),
        logFile: join(dataFolder(), 'logs', `${name}.log`),
        ...more,
        env: { ...env, ...more.env },
      }),
    );
  if (env['EMULATOR'] === 'on') {
    const webhooks = { WEBHOOK_URL: `${env['PUBLIC_URL']}/webhooks` };
    start('emulator', 'emulator/main.js', { env: { ...webhooks, EMULATOR_STATE: emulatorState(), EMULATOR_SAMPLES: samplesFolder() } });
  }
  const hasOwnServers = !process.env['MONGODB_URI'] && !process.env['REDIS_URL'];
  const asked = new Promise<void>((resolve) => start('web', 'web.js', hasOwnServers ? { onMessage: () => resolve() } : {}));
  start('worker', 'worker.js');
  return asked;
}

/** Where the emulator remembers its people and when they wrote last: its windows stay open over a restart. */
const emulatorState = (): string => join(databaseFolder(), 'emulator.json');
const samplesFolder = (): string => join(dataFolder(), 'samples');

function noteRun(children: Child[], { MONGODB_URI: mongodbUri, REDIS_URL: redisUrl }: ShopEnv, settings: Settings): void {
  const emulator = settings['EMULATOR_PORT'];
  writeRunFile({
    owner: process.pid,
    pids: children.map(({ pid }) => pid),
    mongodbUri,
    redisUrl,
    ports: { web: Number(settings['PORT']), ...(emulator === undefined ? {} : { emulator: Number(emulator) }) },
    settings,
  });
}

async function bringUp(env: ShopEnv, settings: Settings): Promise<void> {
  say('Starting web, worker and emulator …');
  await waitForReady(`http://127.0.0.1:${settings['PORT']}/readyz`, READY_WITHIN_MS);
  if (await seedWhenNeeded(env)) say(`Filled the store with the demonstration co-op ${DEMO_COOP.code}.`);
}

function fault(words: string): never {
  throw new ServicesError(words);
}

/** Takes everything down, children first. Servers that were still on their way up are ended by the note they left. */
async function stopAll(standing: Standing): Promise<void> {
  await Promise.all(standing.children.map((child) => child.stop(CHILD_GRACE_MS)));
  if (standing.services) await standing.services.stop();
  else await endLeftovers(databaseFolder());
  if (readRunFile()?.owner === process.pid) removeRunFile();
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const other = readRunFile();
  if (other !== undefined) throw new ServicesError(`npm start runs in this checkout already (process ${other.owner}).`);
  const standing: Standing = { children: [] };
  let isStopping = false;
  const end = (code: number, words: string) => {
    // Ctrl-C arrives twice: from the terminal, and handed on by run.mjs.
    if (isStopping) return;
    isStopping = true;
    standing.isEnding = true;
    say(words);
    stopAll(standing).then(() => process.exit(code), fail);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0, '\nStopping …'));
  startAll(standing, values.fresh === true).catch((error: unknown) => end(1, explain(error)));
}

function explain(error: unknown): string {
  const { message, stack, code } = error as NodeJS.ErrnoException;
  if (code?.startsWith('ERR_PARSE_ARGS')) return `${message}. npm start -- --help tells what there is.`;
  return error instanceof ServicesError ? message : String(stack);
}

function fail(error: unknown): void {
  say(explain(error));
  process.exit(1);
}

main().catch(fail);
