import { projectRoot } from '../../../scripts/services/root';
import { startWeb, type Running } from '../../../src/app';
import { readConfig } from '../../../src/config';
import { createLogger } from '../../../src/logger';
import { createMetrics } from '../../../src/metrics';
import { createQueues, type Queues } from '../../../src/queues/queues';
import { startEmulator, type StartedEmulator } from '../../support/emulator';
import { testEnv } from '../../support/shop';

const TOKEN = 'a-token-of-this-test';
const logged: string[] = [];
const logger = createLogger({ level: 'info', name: 'web', destination: { write: (line) => void logged.push(line) } });
let emulator: StartedEmulator;
let web: Running & { port: number };
let queues: Queues;

beforeAll(async () => {
  emulator = await startEmulator({});
  const config = readConfig({ ...testEnv(emulator), QUEUES_TOKEN: TOKEN });
  web = await startWeb(config, logger, { root: projectRoot() });
  queues = createQueues(config.redis, { logger: createLogger({ level: 'silent', name: 'test' }), metrics: createMetrics() });
  await queues.add('tellOrder', { coopId: 'coop-1', orderId: 'order-1' }, { delayMs: 3_600_000, id: 'o1' });
});
afterAll(async () => {
  await queues.close();
  await web.stop();
  await emulator.stop();
});

const basic = (password: string) => `Basic ${Buffer.from(`anybody:${password}`).toString('base64')}`;
const ask = (path: string, authorization?: string, method = 'GET') =>
  fetch(`http://127.0.0.1:${web.port}${path}`, { method, headers: authorization ? { authorization } : {} });

test('the page and all that it asks for come from here, and its policy allows nothing from elsewhere', async () => {
  const page = await ask('/queues', basic(TOKEN));
  const html = await page.text();
  expect([page.status, html]).toEqual([200, expect.stringContaining('<title>ChợHTX</title>')]);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'|script-src[^;]*'unsafe-inline'/);
  expect([page.headers.get('x-powered-by'), page.headers.get('cache-control')]).toEqual([null, 'no-store']);
  const parts = [...html.matchAll(/(?:src|href)="(static\/[^"]+)"/g)].map(([, path]) => path);
  expect(parts.length).toBeGreaterThan(3);
  for (const path of parts) expect([path, (await ask(`/queues/${path}`, basic(TOKEN))).status]).toEqual([path, 200]);
});

test('it shows the real queues, with ids alone, and changes nothing', async () => {
  const shown = await (await ask('/queues/api/queues?activeQueue=orders&status=delayed', basic(TOKEN))).json() as { queues: { name: string; readOnlyMode: boolean; jobs: { data: unknown }[] }[] };
  expect(shown.queues.map(({ name }) => name).sort()).toEqual([...Array.from({ length: 8 }, (_, shard) => `inbound-${shard}`), 'media', 'orders', 'outbound']);
  expect(shown.queues.every(({ readOnlyMode }) => readOnlyMode)).toBe(true);
  expect(shown.queues.find(({ name }) => name === 'orders')?.jobs.map(({ data }) => data)).toEqual([{ coopId: 'coop-1', orderId: 'order-1' }]);
  for (const [method, path] of [['PUT', '/api/queues/orders/o1/promote'], ['PUT', '/api/queues/orders/empty'], ['POST', '/api/queues/orders/add'], ['DELETE', '/api/queues/orders/o1']] as const) {
    expect([path, (await ask(`/queues${path}`, basic(TOKEN), method)).status]).toEqual([path, 405]);
  }
  expect((await (await ask('/queues/api/queues/orders/o1', basic(TOKEN))).json() as { status: string }).status).toBe('delayed');
});

test('without the token there is nothing to see, and guessing ends after ten tries', async () => {
  const first = await ask('/queues');
  expect([first.status, first.headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('Basic')]);
  expect(await first.json()).toEqual({ error: 'tokenNeeded' });
  for (const wrong of ['', 'wrong', `${TOKEN} `, TOKEN.toUpperCase()]) expect([wrong, (await ask('/queues/api/queues', basic(wrong))).status]).toEqual([wrong, 401]);
  expect((await ask('/queues', `Bearer ${TOKEN}`)).status).toBe(401);
  expect((await ask('/queues/static/js/', basic('wrong'))).status).toBe(401);
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 8; attempt += 1) statuses.push((await ask('/queues', basic('wrong'))).status);
  expect(statuses.slice(-1)).toEqual([429]);
  expect((await ask('/queues', basic(TOKEN))).status).toBe(429);
  const lines = logged.filter((line) => line.includes('queues refused'));
  expect(lines).toHaveLength(10);
  expect(lines.join('')).not.toMatch(/wrong|Basic/);
});

test('an installation without a token has no such page', async () => {
  const bare = await startWeb(readConfig(testEnv(emulator)), createLogger({ level: 'silent', name: 'web' }), { root: projectRoot() });
  expect((await fetch(`http://127.0.0.1:${bare.port}/queues`, { headers: { authorization: basic(TOKEN) } })).status).toBe(404);
  await bare.stop();
});
