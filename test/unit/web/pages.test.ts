import { createMetricsApp } from '../../../src/web/metrics-routes';
import { startServer } from '../../../src/web/server';
import { startWeb, statusOf, type Web } from './fakes';

let web: Web;
afterEach(() => web.server.close());

test('healthz says that the process lives', async () => {
  web = await startWeb({ health: { mongodb: async () => false } });
  expect((await web.get('/healthz')).status).toBe(200);
});

test('readyz says who is missing; a check that fails or hangs is a no', async () => {
  web = await startWeb();
  const fine = await web.get('/readyz');
  expect([fine.status, await fine.json()]).toEqual([200, { mongodb: true, redis: true, worker: true }]);
  await web.server.close();

  web = await startWeb({
    health: { mongodb: () => Promise.reject(new Error('away')), redis: () => new Promise(() => undefined), worker: async () => true },
  });
  const began = Date.now();
  const poor = await web.get('/readyz');
  expect([poor.status, await poor.json()]).toEqual([503, { mongodb: false, redis: false, worker: true }]);
  expect(Date.now() - began).toBeLessThan(3500);
});

test('metrics are for this machine, not for what a proxy on it passes on', async () => {
  web = await startWeb();
  const res = await web.get('/metrics');
  expect(res.status).toBe(200);
  expect(await res.text()).toContain('process_cpu_seconds_total');
  expect((await web.get('/metrics', { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404);
  expect((await web.get('/metrics', { forwarded: 'for=127.0.0.1' })).status).toBe(404);
  expect((await web.get('/metrics', { 'x-forwarded-for': '', authorization: 'Bearer ' })).status).toBe(404);
});

test('metrics open to others by the right token only', async () => {
  web = await startWeb({ metricsToken: 'right' });
  const from = { 'x-forwarded-for': '203.0.113.9' };
  expect((await web.get('/metrics', { ...from, authorization: 'Bearer right' })).status).toBe(200);
  expect((await web.get('/metrics', { ...from, authorization: 'Bearer righ' })).status).toBe(404);
  expect((await web.get('/metrics', { ...from, authorization: 'Basic right' })).status).toBe(404);
});

test('the worker serves its metrics and whether it lives, nothing else', async () => {
  web = await startWeb();
  let isAlive = true;
  const worker = await startServer(createMetricsApp({ metrics: web.metrics, isAlive: () => isAlive }), 0);
  const at = (path: string) => statusOf(`http://127.0.0.1:${worker.port}${path}`, {});
  expect([await at('/metrics'), await at('/healthz'), await at('/readyz')]).toEqual([200, 200, 404]);
  isAlive = false;
  expect([await at('/metrics'), await at('/healthz')]).toEqual([200, 503]);
  await worker.close();
});

test('unknown addresses, /try and broken ones are answered in JSON with safe headers', async () => {
  web = await startWeb();
  for (const [path, status] of [['/try', 404], ['/', 404], ['/media/%E0%A4%A', 400], ['/media/../etc', 404]] as const) {
    const res = await web.get(path);
    expect([path, res.status]).toEqual([path, status]);
    expect(await res.json()).toEqual({ error: status === 404 ? 'notFound' : 'badRequest' });
    expect(res.headers.get('x-powered-by')).toBeNull();
    expect(res.headers.get('x-content-type-options')).toBe('nosniff');
    expect(res.headers.get('referrer-policy')).toBe('no-referrer');
  }
});

test("Zalo's file for the domain is served under its own name only", async () => {
  web = await startWeb({ zaloVerifier: 'Ab1_-z' });
  const res = await web.get('/zalo_verifierAb1_-z.html');
  expect([res.status, res.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(await res.text()).toContain('<meta name="zalo-platform-site-verification" content="Ab1_-z">');
  for (const path of ['/zalo_verifierAb1.html', '/zalo_verifier.html', '/zalo_verifierAb1_-z.html/more']) expect((await web.get(path)).status).toBe(404);
  await web.server.close();
  web = await startWeb();
  expect((await web.get('/zalo_verifierAb1_-z.html')).status).toBe(404);
});

describe('photos', () => {
  const asked: string[] = [];
  const media = {
    isPublic: async (id: string) => id === 'listed',
    isValid: (id: string, query: Record<string, unknown>) => id === 'own' && query['sig'] === 'good',
    read: async (id: string, size: number) => {
      asked.push(`${id} ${size}`);
      return { bytes: Buffer.from('jpeg'), tag: `t-${size}` };
    },
  };

  test('of a listing are public, immutable, and known by their tag', async () => {
    web = await startWeb({ media });
    const res = await web.get('/media/listed?size=320');
    expect([res.status, await res.text()]).toEqual([200, 'jpeg']);
    expect(res.headers.get('content-type')).toBe('image/jpeg');
    expect(res.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(res.headers.get('etag')).toBe('"t-320"');
    expect(await statusOf(`${web.url}/media/listed?size=320`, { 'if-none-match': '"t-320"' })).toBe(304);
  });

  test('of anybody else need a good signature and are kept by no cache', async () => {
    web = await startWeb({ media });
    const res = await web.get('/media/own?size=800&sig=good');
    expect([res.status, res.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect((await web.get('/media/own?size=800&sig=bad')).status).toBe(404);
    expect((await web.get('/media/own')).status).toBe(404);
  });

  test('come in three sizes, 800 when none is named', async () => {
    web = await startWeb({ media });
    asked.length = 0;
    await web.get('/media/listed');
    for (const size of ['1600', '1', '0800', '800&size=320', '800.0', '__proto__']) {
      expect([size, (await web.get(`/media/listed?size=${size}`)).status]).toEqual([size, size === '1600' ? 200 : 404]);
    }
    expect(asked).toEqual(['listed 800', 'listed 1600']);
  });
});

test('closing lets a running request finish and does not wait for idle connections', async () => {
  let finish: (answer: boolean) => void = () => undefined;
  let begun: () => void = () => undefined;
  const isBegun = new Promise<void>((resolve) => (begun = resolve));
  web = await startWeb({ health: { worker: () => new Promise((resolve) => { finish = resolve; begun(); }) } });
  await web.get('/healthz'); // leaves a connection that is kept alive
  const running = web.get('/readyz');
  await isBegun;
  const began = Date.now();
  const closed = web.server.close();
  finish(true);
  expect((await running).status).toBe(200);
  await closed;
  expect(Date.now() - began).toBeLessThan(1500);
  await expect(web.get('/healthz')).rejects.toThrow();
});
