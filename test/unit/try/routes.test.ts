import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import pino from 'pino';
import { createWords } from '../../../src/i18n/words';
import type { TrialReads } from '../../../src/services/trial';
import { startServer, type RunningServer } from '../../../src/web/server';
import { createActs } from '../../../src/web/try/acts';
import { createEmulatorClient } from '../../../src/web/try/emulator-client';
import { createLive } from '../../../src/web/try/live';
import { createTryPhotos } from '../../../src/web/try/photos';
import { createTryRoutes, type TryPage } from '../../../src/web/try/routes';
import { createTrial } from '../../../src/web/try/trial';
import { rawAnswer } from './raw-answer';

const logger = pino({ level: 'silent' });
const people = { add: () => Promise.reject(new Error('nobody joins here')), setLanguage: () => Promise.reject(new Error('nobody speaks here')) };

let folder: string;
let emulated: RunningServer;
let server: RunningServer;
let page: TryPage;
let url: string;

/** An emulator as small as can be: nobody is there, and one picture of each kind. */
function smallEmulator() {
  const png = Buffer.from('89504e470d0a1a0a0000', 'hex');
  return express()
    .get('/emulator/clock', (_req, res) => void res.json({ offsetMs: 0 }))
    .get('/emulator/persons', (_req, res) => void res.json({ persons: [] }))
    .get('/emulator/changes', (req, res) => {
      const answer = () => res.json({ messages: [], typing: [], last: 3 });
      if (Number(req.query['waitMs']) === 0) answer();
      else setTimeout(answer, 50);
    })
    .get('/emulator/samples', (_req, res) => void res.json({ samples: [{ name: 'cam sành', url: 'http://x' }] }))
    .get('/emulator/cdn/sample/:name', (_req, res) => void res.type('png').send(png))
    .get('/emulator/cdn/photo-1', (_req, res) => void res.type('png').send(png))
    .get('/emulator/cdn/page-1', (_req, res) => void res.type('png').send('<html>'));
}

/** The page over an emulator at `at`, with a co-op that is there or not. */
function openPage(at: string, isCoopThere: boolean): TryPage {
  const coop = isCoopThere ? { name: 'HTX Suối Xanh', phone: '+84914222111', accounts: { messenger: '1' } } : undefined;
  const reads: TrialReads = { coop: () => Promise.resolve(coop), roles: () => Promise.resolve(new Map()), book: () => Promise.resolve(undefined) };
  const emulator = createEmulatorClient(at);
  const time = { now: Date.now, offsetMs: () => 0, advance: () => Promise.resolve(0) };
  const words = createWords(join(__dirname, '..', '..', '..', 'locales'));
  const trial = createTrial({ reads, emulator, time, words, places: { emulatorUrl: at, publicUrl: 'http://127.0.0.1' } });
  const photos = createTryPhotos(emulator, (photo) => Promise.resolve(photo));
  return createTryRoutes({ trial, live: createLive({ trial, emulator, logger }), acts: createActs({ trial, emulator, time, people }), photos, folder }, logger);
}

async function serve(opened: TryPage): Promise<void> {
  page = opened;
  server = await startServer(express().use(page.router), 0);
  url = `http://127.0.0.1:${server.port}`;
}

beforeAll(async () => {
  emulated = await startServer(smallEmulator(), 0);
});
afterAll(() => emulated.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'try-'));
  await serve(openPage(`http://127.0.0.1:${emulated.port}`, true));
});
afterEach(async () => {
  page.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

const raw = (path: string, headers: Record<string, string>) => rawAnswer(url + path, headers);
const post = (name: string, headers: Record<string, string>, body = '{}') => fetch(`${url}/try/api/${name}`, { method: 'POST', headers, body });
const JSON_TYPE = { 'content-type': 'application/json' };

describe('who is let in', () => {
  it.each<[string, Record<string, string>]>([
    ['another name of this machine', { host: 'evil.example' }],
    ['another site', { origin: 'https://evil.example' }],
    ['what a proxy passes on', { 'x-forwarded-for': '1.2.3.4' }],
  ])('not %s', async (_who, headers) => {
    expect((await raw('/try/api/state', headers)).status).toBe(403);
    expect((await raw('/try/api/events?after=0', headers)).status).toBe(403);
  });

  it('no act without JSON: a form of another site can send none', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) expect((await post('restart', { 'content-type': type })).status).toBe(415);
    expect((await post('restart', { ...JSON_TYPE, origin: 'http://evil.example' })).status).toBe(403);
    expect((await post('restart', { ...JSON_TYPE, origin: url }, 'no json')).status).toBe(400);
  });

  it('the page itself, which nobody restarts here', async () => {
    const answer = await post('restart', { ...JSON_TYPE, origin: url });
    expect([answer.status, await answer.json()]).toEqual([409, { refused: 'notRestartable' }]);
  });
});

describe('a body', () => {
  const base64 = (bytes: Buffer) => bytes.toString('base64');
  const ofThuy = { name: 'Thuỷ', platform: 'zalo' };
  it.each<[string, string, object]>([
    ['a photo that is none', 'say', { ...ofThuy, photo: { base64: base64(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')) } }],
    ['text for a photo', 'say', { ...ofThuy, photo: { base64: 'không' } }],
    ['a clock put back', 'clock', { minutes: -5 }],
    ['more than is asked', 'read', { ...ofThuy, userId: '1' }],
    ['no such platform', 'read', { name: 'Thuỷ', platform: 'sms' }],
    ['a name of spaces', 'people', { name: '  ', role: 'seller' }],
  ])('with %s is none', async (_what, name, body) => {
    const answer = await post(name, JSON_TYPE, JSON.stringify(body));
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ error: 'badRequest' })]);
  });

  it.each([['a photo', 'say', 7_900_000, 409], ['a photo', 'say', 8_500_000, 400], ['a photo', 'say', 10_000_000, 413], ['anything else', 'read', 20_000, 413]])(
    'with %s (%s) of %d bytes is answered %d',
    async (_what, name, size, status) => {
      const jpeg = Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), Buffer.alloc(size)]);
      expect((await post(name, JSON_TYPE, JSON.stringify({ ...ofThuy, photo: { base64: base64(jpeg) } }))).status).toBe(status);
    },
  );
});

describe('photos', () => {
  it('of the emulator are shown here, the samples by name', async () => {
    expect(await (await fetch(`${url}/try/api/samples`)).json()).toEqual([{ name: 'cam sành', src: '/try/photo/sample/cam%20s%C3%A0nh' }]);
    for (const path of ['/try/photo/sample/cam%20s%C3%A0nh', '/try/photo/photo-1']) expect((await fetch(url + path)).headers.get('content-type')).toBe('image/png');
  });

  it.each(['sample/none', 'page-1', 'none', '..%2Fpersons'])('are nothing else: %s', async (path) => {
    expect((await raw(`/try/photo/${path}`, {})).status).toBe(404);
  });
});

describe('what is not there', () => {
  const reopen = async (at: string, isCoopThere: boolean) => {
    page.close();
    await server.close();
    await serve(openPage(at, isCoopThere));
  };

  it('an emulator that does not answer is told as such', async () => {
    await reopen('http://127.0.0.1:9', true);
    for (const path of ['state', 'samples']) {
      const answer = await fetch(`${url}/try/api/${path}`);
      expect([answer.status, await answer.json()]).toEqual([502, { error: 'emulatorAway' }]);
    }
    const act = await post('clock', JSON_TYPE, '{"minutes":30}');
    expect([act.status, await act.json()]).toEqual([502, { error: 'emulatorAway' }]);
    expect(await (await fetch(`${url}/try/api/events?after=0`)).text()).not.toContain('event: messages');
  });

  it('a co-op that is not there yet is waited for', async () => {
    await reopen(`http://127.0.0.1:${emulated.port}`, false);
    const answer = await fetch(`${url}/try/api/state`);
    expect([answer.status, await answer.json()]).toEqual([503, { error: 'notReady' }]);
  });
});

describe('events', () => {
  it.each(['', '?after=-1', '?after=x'])('ask for a number to go on from%s', async (query) => {
    expect((await fetch(`${url}/try/api/events${query}`)).status).toBe(400);
  });

  it('end for a page that knows of more than there is: the emulator began a new life', async () => {
    expect(await (await fetch(`${url}/try/api/events?after=99`)).text()).not.toContain('event: messages');
  });

  it('end when web stops, although somebody has stopped reading', async () => {
    const socket = connect(server.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write(`GET /try/api/events?after=3 HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n\r\n`);
    await new Promise((resolve) => socket.once('data', resolve));
    socket.pause();
    const stopped = server.close();
    page.close();
    await stopped;
    expect((await fetch(`${url}/try/api/events?after=3`).catch(() => undefined))?.status).toBeUndefined();
    socket.destroy();
  }, 5_000);
});
