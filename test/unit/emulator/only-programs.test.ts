import { request } from 'node:http';
import { startEmulator, type StartedEmulator } from '../../support/emulator';

let started: StartedEmulator;

beforeAll(async () => {
  started = await startEmulator({});
});
afterAll(() => started.stop());

/** Node's own client, which sends any header that it is told to. */
const statusOf = (method: string, path: string, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    const asked = request(`${started.url}/emulator${path}`, { method, headers }, (answer) => resolve(answer.resume().statusCode));
    asked.once('error', reject).end();
  });

test.each<[string, Record<string, string>]>([
  ['a form of another site', { origin: 'https://evil.example', 'content-type': 'text/plain' }],
  ['a page that was opened from a file', { origin: 'null' }],
  ['a picture in a page of another site', { 'sec-fetch-site': 'cross-site' }],
  ['a page under a name of its own for this machine', { host: 'evil.example' }],
])('%s neither reads nor changes what people said', async (_who, headers) => {
  await started.person('Cô Ba').open();
  expect(await statusOf('POST', '/reset', headers)).toBe(403);
  expect(await statusOf('GET', '/messages', headers)).toBe(403);
  expect(started.emulator.world.messages.all()).not.toHaveLength(0);
});

test('a program may', async () => {
  expect(await statusOf('GET', '/messages', {})).toBe(200);
  expect(await statusOf('POST', '/reset', {})).toBe(200);
});
