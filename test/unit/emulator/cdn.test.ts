import sharp from 'sharp';
import type { BrokenPhoto } from '../../../src/emulator/cdn';
import { startEmulator, type StartedEmulator } from '../../support/emulator';

let started: StartedEmulator;

beforeAll(async () => {
  started = await startEmulator();
});
afterAll(() => started.stop());

const ask = (broken: BrokenPhoto, init: RequestInit = {}): Promise<Response> => fetch(started.emulator.cdn.add({ broken }), init);
const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());

test('a sample is a real picture, the same for the same name', async () => {
  const bytes = await bytesOf(await fetch(started.emulator.cdn.add({ sample: 'xoài' })));
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 640, height: 480 });
  await sharp(bytes).raw().toBuffer();
  expect(bytes).toEqual(await bytesOf(await fetch(started.emulator.cdn.add({ sample: 'xoài' }))));
  expect(bytes).not.toEqual(await bytesOf(await fetch(started.emulator.cdn.add({ sample: 'cam' }))));
});

test('half a file cannot be opened', async () => {
  const bytes = await bytesOf(await ask('cut'));
  await expect(sharp(bytes).raw().toBuffer()).rejects.toThrow();
});

test('a file that is no image says it were one', async () => {
  const answer = await ask('notImage');
  expect(answer.headers.get('content-type')).toBe('image/jpeg');
  await expect(sharp(await bytesOf(answer)).metadata()).rejects.toThrow();
});

test('a bomb is small and has fifty megapixels', async () => {
  const bytes = await bytesOf(await ask('bomb'));
  expect(bytes.length).toBeLessThan(100_000);
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 10_000, height: 5_000 });
});

test('a missing one is 404, one elsewhere is on a host of another name', async () => {
  expect((await ask('missing')).status).toBe(404);
  const answer = await ask('elsewhere', { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, expect.stringMatching(/^http:\/\/localhost:/)]);
});

test('a huge one declares ten gigabytes, a slow one never answers', async () => {
  const stop = new AbortController();
  expect((await ask('huge', { signal: stop.signal })).headers.get('content-length')).toBe('10000000000');
  stop.abort();
  await expect(ask('slow', { signal: AbortSignal.timeout(200) })).rejects.toThrow(/timeout/);
});

test('it counts how often a photo was asked for', async () => {
  const url = started.emulator.cdn.add({ sample: 'xoài' });
  await (await fetch(url)).arrayBuffer();
  expect(started.emulator.cdn.askedFor(url)).toBe(1);
});
