import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tellProblems } from '../src/config';
import { type Services, startServices } from './services';
import { isFree } from './services/ports';
import { projectRoot } from './services/root';
import { endLeftovers } from './services/run-note';
import { ServicesError } from './services/services-error';
import { type Child, startChild } from './start/child';
import { waitForReady } from './start/ready';
import { endOrphans, readRunFile, removeRunFile, writeRunFile } from './start/run-file';
import { seedWhenEmpty } from './start/seed';
import { prepareSettings, problemsGiven, type Settings } from './start/settings';
import { HELP, whatNext } from './start/words';

/** Together with the 4 s of the servers under the 10 s that Ctrl-C may take. */
const CHILD_GRACE_MS = 5_000;
const READY_WITHIN_MS = 60_000;

const say = (line: string) => process.stderr.write(`${line}\n`);
const dataFolder = () => join(projectRoot(), '.data');
const databaseFolder = () => join(dataFolder(), 'db');

/** All that a start has set up so far, so that it can be taken down from any point. */
interface Standing {
  services?: Services;
  children: Child[];
}

async function startAll(standing: Standing, isFresh: boolean): Promise<void> {
  await endOrphans();
  const problems = problemsGiven(process.env);
  if (problems.length > 0) throw new ServicesError(tellProblems(problems));
  const settings = await prepareSettings(dataFolder(), process.env);
  await checkPort(settings);
  if (isFresh) for (const old of [join(dataFolder(), 'logs'), emulatorState()]) rmSync(old, { recursive: true, force: true });
  const services = await startServices({ dataDir: databaseFolder(), announce: say, env: process.env, fresh: isFresh });
  standing.services = services;
  const env = { ...process.env, ...settings, MONGODB_URI: services.mongodbUri, REDIS_URL: services.redisUrl };
  startChildren(standing, env);
  noteRun(standing.children, services, settings);

  await Promise.race([bringUp(env, settings), ...standing.children.map(({ died }) => died.then(fault))]);
  const { mongodbUri, redisUrl } = services;
  process.stdout.write(whatNext({ port: settings['PORT'] ?? '', emulatorPort: settings['EMULATOR_PORT'], mongodbUri, redisUrl }));
  await Promise.race(standing.children.map(({ died }) => died.then(fault)));
}

async function checkPort(settings: Settings): Promise<void> {
  const port = Number(settings['PORT']);
  if (!(await isFree(port))) throw new ServicesError(`PORT: ${settings['PORT']} is in use on this machine. Choose another: PORT=3001 npm start`);
}

function startChildren(standing: Standing, env: NodeJS.ProcessEnv): void {
  const start = (name: string, file: string, extra: Settings = {}) =>
    standing.children.push(
      startChild({
        name,
        file: join(projectRoot(), 'dist', 'src', file),
        env: { ...env, ...extra },
        logFile: join(dataFolder(), 'logs', `${name}.log`),
      }),
    );
  if (env['EMULATOR'] === 'on') {
    start('emulator', 'emulator/main.js', { WEBHOOK_URL: `${env['PUBLIC_URL']}/webhooks`, EMULATOR_STATE: emulatorState() });
  }
  start('web', 'web.js');
  start('worker', 'worker.js');
}

/** Where the emulator remembers its people and when they wrote last: its windows stay open over a restart. */
const emulatorState = (): string => join(databaseFolder(), 'emulator.json');

function noteRun(children: Child[], { mongodbUri, redisUrl }: Services, settings: Settings): void {
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

async function bringUp(env: NodeJS.ProcessEnv & { MONGODB_URI: string }, settings: Settings): Promise<void> {
  say('Starting web, worker and emulator …');
  await waitForReady(`http://127.0.0.1:${settings['PORT']}/readyz`, READY_WITHIN_MS);
  if (await seedWhenEmpty(env)) say('Filled the store with the demonstration co-op SUOIXANH.');
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
