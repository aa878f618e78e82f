import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/services/ports';
import { projectRoot } from '../../scripts/services/root';
import { testMongoUri, testName, testRedisUrl } from '../support/services';
import { readDockerfile } from './dockerfile';
import { replay } from './replay';

const stages = readDockerfile(readFileSync(join(projectRoot(), 'Dockerfile'), 'utf8'));
const image = stages.at(-1)!;
const folder = mkdtempSync(join(tmpdir(), 'chohtx-image-'));
const running: ChildProcess[] = [];
let app: string;
let ports: { web: number; worker: number; nobody: number };

beforeAll(async () => {
  app = join(await replay(stages, projectRoot(), folder), image.workdir);
  ports = { web: await freePort(), worker: await freePort(), nobody: await freePort() };
}, 480_000);
afterAll(async () => {
  await Promise.all(running.filter(({ exitCode }) => exitCode === null).map((child) => end(child)));
  rmSync(folder, { recursive: true, force: true });
});

async function end(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

/** What compose.yaml would give to a container. */
const settings = (more: Record<string, string>): Record<string, string> => ({
  PUBLIC_URL: 'https://shop.example.vn',
  MONGODB_URI: testMongoUri(),
  REDIS_URL: testRedisUrl(),
  REDIS_PREFIX: testName(),
  SECRET_KEY: 'ab'.repeat(32),
  MESSENGER_APP_ID: '1',
  MESSENGER_APP_SECRET: 'secret',
  MESSENGER_VERIFY_TOKEN: 'word',
  ...more,
});
const ofWeb = () => settings({ PORT: String(ports.web), METRICS_PORT: String(ports.nobody) });
const ofWorker = () => settings({ PORT: String(ports.nobody), METRICS_PORT: String(ports.worker) });

/** A container of the image: its words behind the entry point, or a whole command line as `docker exec` would run it. */
function start(command: string[], env: Record<string, string>, entrypoint = image.entrypoint) {
  const [program = '', ...args] = [...entrypoint, ...command];
  const child = spawn(program, args, { cwd: app, env: { PATH: process.env['PATH'], ...image.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
  return { child, said, ended: once(child, 'close').then(([code, signal]: unknown[]) => ({ code: code ?? signal, ...said })) };
}
const health = async (env: Record<string, string>) => (await start([], env, image.healthcheck).ended).code;

async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await isTrue().catch(() => false))) {
    if (Date.now() > end) throw new Error(`${what}: not within 30 s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test('both stages begin with the same Node, and what runs is not root', () => {
  expect(stages.map(({ base }) => base)).toEqual(['node:24-slim', 'node:24-slim']);
  expect(image.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  expect(image.env['NODE_ENV']).toBe('production');
});

test('the image holds what runs, and nothing that only builds or tests', () => {
  expect(readdirSync(app).sort()).toEqual(['dist', 'locales', 'node_modules', 'package.json', 'scripts']);
  for (const name of ['typescript', 'jest', 'eslint', '@swc/core', 'esbuild', 'playwright-core', 'mongodb-memory-server-core']) {
    expect([name, existsSync(join(app, 'node_modules', name))]).toEqual([name, false]);
  }
});

test('the page that the build made is in it', () => {
  expect(readdirSync(join(app, 'dist', 'public', 'try'))).toContain('index.html');
});

test('web and worker start from it, are ready and healthy, and end when they are told', async () => {
  expect(await health(ofWeb())).toBe(1);
  const web = start(image.command, ofWeb());
  await until('web answers', async () => (await fetch(`http://127.0.0.1:${ports.web}/healthz`)).ok);
  expect([await health(ofWeb()), await health(ofWorker())]).toEqual([0, 1]);
  const worker = start(['worker'], ofWorker());
  await until('all is ready', async () => (await fetch(`http://127.0.0.1:${ports.web}/readyz`)).ok);
  expect(await (await fetch(`http://127.0.0.1:${ports.web}/readyz`)).json()).toEqual({ mongodb: true, redis: true, worker: true });
  expect([await health(ofWeb()), await health(ofWorker())]).toEqual([0, 0]);

  const doctor = await start(['cho', 'doctor', '--json'], ofWeb()).ended;
  expect([doctor.code, doctor.err, JSON.parse(doctor.out).ok]).toEqual([0, '', true]);

  for (const { child } of [web, worker]) child.kill('SIGTERM');
  expect([await web.ended, await worker.ended].map(({ code, err }) => [code, err])).toEqual([[0, ''], [0, '']]);
}, 60_000);

test('it says what it can run when it is told something else', async () => {
  expect(await start(['wrok'], ofWeb()).ended).toEqual({ code: 2, out: '', err: 'Say what to run: web, worker, cho … or health; "wrok" is none of them.\n' });
  const { code, err } = await start(['worker'], { ...ofWorker(), SECRET_KEY: '' }).ended;
  expect([code, err]).toEqual([2, expect.stringContaining('SECRET_KEY is missing')]);
});
