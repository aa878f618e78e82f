import { gzipSync } from 'node:zlib';
import { Fault } from '../../../src/errors';
import { BODY_LIMIT } from '../../../src/web/webhook-routes';
import { statusOf, sign, startWeb, type Web } from './fakes';

let web: Web;
beforeEach(async () => {
  web = await startWeb();
});
afterEach(() => web.server.close());

const counts = async (name: string) =>
  (await web.metrics.registry.metrics()).split('\n').filter((line) => line.startsWith(`chohtx_${name}`));

test('a signed delivery is handed over whole and then acknowledged', async () => {
  const body = '{"page":"7","mids":["a","b"],"unknown":1, "words":"mật ong"}';
  const res = await web.post(body);
  expect([res.status, await res.text()]).toEqual([200, 'EVENT_RECEIVED']);
  expect(web.taken).toHaveLength(1);
  expect(web.taken[0]?.rawBody.toString()).toBe(body);
  expect(web.taken[0]?.deliveries[0]?.events.map(({ eventId }) => eventId)).toEqual(['a', 'b']);
  expect(await counts('webhook_events')).toEqual(['chohtx_webhook_events_total{channel="messenger",kind="reaction"} 2']);
  expect(await counts('webhook_ignored')).toEqual(['chohtx_webhook_ignored_total{channel="messenger",why="unknownKind"} 1']);
});

test.each<[string, Record<string, string>]>([
  ['missing', {}],
  ['forged', { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }],
  ['of another body', { 'x-hub-signature-256': sign('{}') }],
  ['without its prefix', { 'x-hub-signature-256': sign('{"page":"7"}').slice(7) }],
])('a signature that is %s: 403, nothing handed over, counted', async (_what, headers) => {
  const res = await web.post('{"page":"7"}', headers);
  expect(res.status).toBe(403);
  expect(web.taken).toEqual([]);
  expect(await counts('webhook_refused')).toEqual(['chohtx_webhook_refused_total{channel="messenger",why="signature"} 1']);
  expect(web.state.log.join()).not.toContain('page');
});

test.each(['not JSON', '', '[', '\ufeff{}x'])('signed %j is acknowledged, counted, and nothing is done', async (body) => {
  expect((await web.post(body)).status).toBe(200);
  expect(web.taken).toEqual([]);
  expect(await counts('webhook_ignored')).toEqual(['chohtx_webhook_ignored_total{channel="messenger",why="unparseable"} 1']);
});

test('a hundred thousand nested levels do no harm', async () => {
  for (const [open, close] of [['[', ']'], ['{"a":', '}']] as const) {
    const body = `{"page":"7","x":${open.repeat(100_000)}1${close.repeat(100_000)}}`;
    expect((await web.post(body)).status).toBe(200);
  }
  expect((await web.post('{"page":"7"}')).status).toBe(200);
  expect(web.taken).toHaveLength(1);
});

test('an unknown page is acknowledged and counted', async () => {
  expect((await web.post('{"page":"8","mids":["a"]}')).status).toBe(200);
  expect(await counts('webhook_ignored')).toEqual(['chohtx_webhook_ignored_total{channel="messenger",why="unknownPage"} 1']);
  expect(await counts('webhook_events')).toEqual([]);
});

test('without a store nothing is acknowledged', async () => {
  web.state.fault = new Fault('storeUnavailable', 'mongodb://inside is away');
  const res = await web.post('{"page":"7","mids":["a"]}');
  expect(res.status).toBe(503);
  expect(await res.text()).not.toContain('inside');
  expect(await counts('webhook_events')).toEqual([]);
});

test('a platform that tries again only after a broken connection gets no answer', async () => {
  web.state.fault = new Fault('storeUnavailable', 'away');
  const body = '{"page":"7","mids":["a"]}';
  await expect(web.post(body, { 'x-hub-signature-256': sign(body) }, 'zalo')).rejects.toThrow();
  web.state.fault = undefined;
  expect((await web.post(body, { 'x-hub-signature-256': sign(body) }, 'zalo')).status).toBe(200);
});

test('a store that does not answer in time counts as away, before the platform gives up', async () => {
  web.state.isFrozen = true;
  const since = Date.now();
  expect((await web.post('{"page":"7","mids":["a"]}')).status).toBe(503);
  expect(Date.now() - since).toBeLessThan(5000); // Messenger's patience
});

test('a mistake of ours is a 500 that tells nothing outside and is logged', async () => {
  web.state.fault = new TypeError('at /inside/file.ts');
  const res = await web.post('{"page":"7"}');
  expect([res.status, await res.json()]).toEqual([500, { error: 'failed' }]);
  expect(web.state.log.join()).toContain('request failed');
});

test('two megabytes are taken, one byte more is 413, announced or not', async () => {
  const full = Buffer.concat([Buffer.from('{"page":"7"}'), Buffer.alloc(BODY_LIMIT - 12, ' ')]);
  expect((await web.post(full)).status).toBe(200);
  const over = Buffer.concat([full, Buffer.from(' ')]);
  expect((await web.post(over)).status).toBe(413);
  const chunked = await statusOf(`${web.url}/webhooks/messenger`, { 'transfer-encoding': 'chunked', 'x-hub-signature-256': sign(over) }, [full, Buffer.from(' ')]);
  expect(chunked).toBe(413);
  const announced = await statusOf(`${web.url}/webhooks/messenger`, { 'content-length': String(2 ** 33) }, []);
  expect(announced).toBe(413);
  expect(web.taken).toHaveLength(1);
});

test('a compressed body is refused, not unpacked', async () => {
  const packed = gzipSync('{"page":"7"}');
  const status = await statusOf(`${web.url}/webhooks/messenger`, { 'content-encoding': 'gzip', 'x-hub-signature-256': sign(packed) }, [packed]);
  expect(status).toBe(415);
  expect(web.taken).toEqual([]);
});

test.each<[string, number, string]>([
  ['hub.mode=subscribe&hub.verify_token=right&hub.challenge=1158201444', 200, '1158201444'],
  ['hub.mode=subscribe&hub.verify_token=right&hub.challenge=%3Cscript%3E', 200, '<script>'],
  ['hub.mode=subscribe&hub.verify_token=wrong&hub.challenge=1', 403, 'FORBIDDEN'],
  ['hub.mode=subscribe&hub.verify_token=right&hub.verify_token=right&hub.challenge=1', 403, 'FORBIDDEN'],
  ['hub.mode=subscribe&hub.verify_token=right&hub.challenge=1&hub.challenge=2', 403, 'FORBIDDEN'],
  ['hub[mode]=subscribe', 403, 'FORBIDDEN'],
  ['', 403, 'FORBIDDEN'],
])('handshake %s → %i, as plain text', async (query, status, text) => {
  const res = await web.get(`/webhooks/messenger?${query}`);
  expect([res.status, await res.text()]).toEqual([status, text]);
  expect(res.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(res.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a platform that is not connected has no address', async () => {
  expect((await fetch(`${web.url}/webhooks/viber`, { method: 'POST', body: '{}' })).status).toBe(404);
});
