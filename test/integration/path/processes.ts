import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../../scripts/services/ports';
import { createServices, type OperatorServices } from '../../../src/services';
import { openDatabase, type Database } from '../../../src/store/database';
import { newId } from '../../../src/store/ids';
import { createCipher } from '../../../src/store/sealed';
import { formFor, rankGoods, searchTokens } from '../../../src/understanding';
import { startEmulator, type Phone, type StartedEmulator } from '../../support/emulator';
import { testMongoUri, testName, testRedisUrl } from '../../support/services';
import { orThrow, testEnv } from '../../support/shop';
import { until } from './until';

const BUILT = join(__dirname, '..', '..', '..', 'dist', 'src');

/** A process that shares its cores with many may need that long to start. */
const START_WITHIN_MS = 60_000;

/** One of the project's processes, as `npm run web` and `npm run worker` start it. */
export interface Started {
  pid: number;
  /** All that it printed. */
  output(): string;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
  isRunning(): boolean;
  signal(name: 'SIGTERM' | 'SIGKILL'): void;
}

/** An installation of real processes, with the emulator as Messenger in the test's own. */
export interface Installation {
  emulator: StartedEmulator;
  database: Database;
  operator: OperatorServices;
  /** Where web listens. */
  url: string;
  startWeb(): Promise<Started>;
  /** Starts a worker and waits until it works. */
  startWorker(more?: Record<string, string>): Promise<Started>;
  isReady(): Promise<boolean>;
  /** Ends all that still runs. */
  stop(): Promise<void>;
}

interface Options {
  uris?: { mongodb: string; redis: string };
  logLevel?: string;
  /** Connects the emulator's OA beside its page. */
  zalo?: boolean;
}

/** Prepares an installation with one co-op; starts no process yet. */
export async function install({ uris = { mongodb: testMongoUri(), redis: testRedisUrl() }, logLevel = 'debug', zalo = false }: Options = {}): Promise<Installation> {
  const emulator = await startEmulator({});
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...testEnv(emulator, { ...uris, prefix: testName() }), PORT: String(port), PUBLIC_URL: url, LOG_LEVEL: logLevel };
  const started: Started[] = [];
  const start = (name: string, more: Record<string, string> = {}): Started => {
    const child = run(name, { ...env, ...more });
    started.push(child);
    return child;
  };
  const database = await openDatabase(uris.mongodb);
  const { operator } = createServices({ database, matcher: { searchTokens, rankGoods, formFor }, newId, random: Math.random, now: () => new Date() });
  emulator.pointTo(`${url}/webhooks/messenger`);
  return {
    emulator, database, operator, url,
    startWeb: async () => {
      const web = start('web');
      await until('web answers', async () => (await fetch(`${url}/healthz`)).ok || !web.isRunning(), START_WITHIN_MS);
      await addCoop(operator, emulator, env);
      if (zalo) await addOa(operator, emulator, env);
      return web;
    },
    startWorker: async (more) => {
      const worker = start('worker', more);
      await until('the worker works', () => worker.output().includes('worker is working'), START_WITHIN_MS);
      return worker;
    },
    isReady: async () => (await fetch(`${url}/readyz`)).status === 200,
    stop: async () => {
      for (const child of started) if (child.isRunning()) child.signal('SIGKILL');
      await Promise.all(started.map((child) => child.ended));
      await database.close();
      await emulator.stop();
    },
  };
}

function run(name: string, settings: Record<string, string>): Started {
  const { PATH, TZ } = process.env;
  const child = spawn(process.execPath, [join(BUILT, `${name}.js`)], { env: { PATH, TZ, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return {
    pid: child.pid ?? 0,
    output: () => printed,
    ended: endOf(child),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    signal: (signal) => void child.kill(signal),
  };
}

function endOf(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal ?? 'nothing')));
}

/** The same call twice changes nothing. */
async function addCoop(operator: OperatorServices, emulator: StartedEmulator, env: Record<string, string>): Promise<void> {
  const sealedToken = createCipher(env['SECRET_KEY'] ?? '').seal(emulator.tokenOf());
  orThrow(await operator.addCoop({ code: 'SUOIXANH', name: 'HTX Suối Xanh', phone: '0914222111' }));
  orThrow(await operator.setCoop('SUOIXANH', { quietHours: false })); // tests run at any hour
  orThrow(await operator.addChannel({ type: 'messenger', ownerCode: 'SUOIXANH', externalId: emulator.accountId, sealedToken }));
}

async function addOa(operator: OperatorServices, { zalo, tokenOf, refreshTokenOf }: StartedEmulator, env: Record<string, string>): Promise<void> {
  const cipher = createCipher(env['SECRET_KEY'] ?? '');
  const [sealedToken, sealedRefreshToken] = [cipher.seal(tokenOf(zalo.oaId)), cipher.seal(refreshTokenOf(zalo.oaId))];
  orThrow(await operator.addChannel({ type: 'zalo', ownerCode: 'SUOIXANH', externalId: zalo.oaId, sealedToken, sealedRefreshToken }));
}

/** An invited seller, who joined by the code. */
export async function joinSeller({ emulator, operator }: Installation, name: string, call: string): Promise<{ seller: Phone; code: string }> {
  const { code } = orThrow(await operator.invite({ coopCode: 'SUOIXANH', role: 'seller', name, call }));
  const seller = emulator.person(name);
  await seller.say(code);
  await seller.tap('Phải');
  await seller.tap('Đồng ý');
  await seller.waitFor(/điện thoại/);
  await seller.say('0905987654');
  await seller.waitFor(() => true);
  return { seller, code };
}
