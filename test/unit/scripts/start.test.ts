import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GOODS_KINDS } from '../../../scripts/draw/draw-goods';
import { isAlive } from '../../../scripts/services/processes';
import { startChild } from '../../../scripts/start/child';
import { waitForReady } from '../../../scripts/start/ready';
import { drawSamples } from '../../../scripts/start/samples';
import { prepareSettings, problemsGiven } from '../../../scripts/start/settings';
import { whatNext } from '../../../scripts/start/words';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('generated settings', () => {
  it('are made up once and kept, for their owner alone', async () => {
    const first = await prepareSettings(folder, {});
    expect(await prepareSettings(folder, {})).toEqual(first);
    expect(statSync(join(folder, 'settings.json')).mode & 0o777).toBe(0o600);
    expect(first['SECRET_KEY']).toMatch(/^[0-9a-f]{64}$/);
    expect(first).toMatchObject({
      EMULATOR: 'on',
      PUBLIC_URL: `http://127.0.0.1:${first['PORT']}`,
      MESSENGER_GRAPH_URL: `http://127.0.0.1:${first['EMULATOR_PORT']}`,
      ZALO_OPENAPI_URL: `http://127.0.0.1:${first['EMULATOR_PORT']}/zalo`,
      ZALO_OAUTH_URL: `http://127.0.0.1:${first['EMULATOR_PORT']}/zalo`,
      ZALO_OA_SECRET_KEY: expect.stringMatching(/^[0-9a-f]{32}$/),
      MEDIA_HOSTS: `127.0.0.1:${first['EMULATOR_PORT']}`,
    });
    expect((await prepareSettings(mkdtempSync(join(folder, 'b')), {}))['SECRET_KEY']).not.toBe(first['SECRET_KEY']);
  });

  it('of a checkout that knew no Zalo yet gain its part, once', async () => {
    const { SECRET_KEY: secretKey } = await prepareSettings(folder, {});
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ secretKey, appId: '1', appSecret: 's', verifyToken: 'v' }));
    const first = await prepareSettings(folder, {});
    expect(first).toMatchObject({ SECRET_KEY: secretKey, MESSENGER_APP_ID: '1', ZALO_APP_ID: expect.stringMatching(/^\d{15}$/) });
    expect(await prepareSettings(folder, {})).toEqual(first);
  });

  it('give way to the environment, which is not kept', async () => {
    const given = await prepareSettings(folder, { PORT: '3999', SECRET_KEY: 'mine', MESSENGER_VERIFY_TOKEN: '' });
    expect(given).toMatchObject({ PORT: '3999', PUBLIC_URL: 'http://127.0.0.1:3999', SECRET_KEY: 'mine' });
    expect(given['MESSENGER_VERIFY_TOKEN']).not.toBe('');
    expect(readFileSync(join(folder, 'settings.json'), 'utf8')).not.toContain('mine');
  });

  it.each([
    ['PORT', 'abc'], ['PUBLIC_URL', 'ftp://x'], ['SECRET_KEY', '123'], ['EMULATOR', 'maybe'], ['LOG_LEVEL', 'loud'], ['MESSENGER_GRAPH_URL', 'xx'],
  ])('are checked before anything starts: %s=%s', (key, value) => {
    expect(problemsGiven({ [key]: value })).toMatchObject([{ key, example: expect.stringMatching(/./) }]);
  });

  it('that are left out, or rightly given, are no problem', () => {
    expect(problemsGiven({ PORT: '', EMULATOR: 'on', PUBLIC_URL: 'http://127.0.0.1:3999' })).toEqual([]);
  });

  it('name no emulator when it is off', async () => {
    const settings = await prepareSettings(folder, { EMULATOR: 'off' });
    expect(settings['EMULATOR']).toBe('off');
    expect(settings).not.toHaveProperty('MESSENGER_GRAPH_URL');
    expect(settings).not.toHaveProperty('EMULATOR_PORT');
  });

  it('move to the next port when the one of last time is taken', async () => {
    const first = await prepareSettings(folder, {});
    const thief = createServer().listen(Number(first['PORT']), '127.0.0.1');
    await new Promise((resolve) => thief.once('listening', resolve));
    const second = await prepareSettings(folder, {});
    thief.close();
    expect(Number(second['PORT'])).toBeGreaterThanOrEqual(3_000);
    expect(second['PORT']).not.toBe(first['PORT']);
  });
});

describe('a child process', () => {
  const start = (code: string) => {
    const file = join(folder, 'program.js');
    writeFileSync(file, code);
    return startChild({ name: 'worker', file, env: process.env, logFile: join(folder, 'worker.log') });
  };
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it('that dies tells how, with its last words on standard error', async () => {
    const child = start("console.log('fine so far'); console.error('SECRET_KEY is wrong'); process.exit(3)");
    expect(await child.died).toBe('worker ended by itself (exit code 3). Its last words:\nSECRET_KEY is wrong');
    expect(readFileSync(join(folder, 'worker.log'), 'utf8')).toContain('fine so far');
  });

  it('is asked to stop, and has not died then', async () => {
    const child = start(`process.on('SIGTERM', () => process.exit(0)); require('fs').writeFileSync('${folder}/up', ''); setInterval(() => {}, 1e6)`);
    await until(() => existsSync(join(folder, 'up')));
    await child.stop(5_000);
    expect(isAlive(child.pid)).toBe(false);
    expect(await Promise.race([child.died, new Promise((resolve) => setTimeout(resolve, 100, 'stopped'))])).toBe('stopped');
  });

  it('is heard only by who listens', async () => {
    const program = "process.send && process.send({ ask: 'restart' }); require('fs').writeFileSync(process.argv[1] + '.up', String(!!process.send)); setInterval(() => {}, 1e6)";
    const file = join(folder, 'program.js');
    writeFileSync(file, program);
    const up = () => (existsSync(`${file}.up`) ? readFileSync(`${file}.up`, 'utf8') : '');
    const heard: unknown[] = [];
    const spec = { name: 'web', file, env: process.env, logFile: join(folder, 'web.log') };
    const listened = startChild({ ...spec, onMessage: (message) => heard.push(message) });
    await until(() => up() === 'true' && heard.length > 0);
    await listened.stop(5_000);
    expect(heard).toEqual([{ ask: 'restart' }]);
    const alone = startChild(spec);
    await until(() => up() === 'false');
    await alone.stop(5_000);
  });

  it('that does not listen is ended', async () => {
    const child = start(`process.on('SIGTERM', () => {}); require('fs').writeFileSync('${folder}/up', ''); setInterval(() => {}, 1e6)`);
    await until(() => existsSync(join(folder, 'up')));
    await child.stop(300);
    expect(isAlive(child.pid)).toBe(false);
  });
});

it('waits until the web process is ready, or says its last answer', async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.statusCode = asked > 3 ? 200 : 503;
    response.end('no worker');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/readyz`;
  await waitForReady(url, 5_000);
  asked = -1e6;
  await expect(waitForReady(url, 300)).rejects.toThrow('its last answer: 503 no worker');
  server.close();
  server.closeAllConnections();
});

it('shows the page to try it on first, when there is one', () => {
  const running = { port: '3001', mongodbUri: 'mongodb://127.0.0.1/x', redisUrl: 'redis://127.0.0.1' };
  expect(whatNext({ ...running, emulatorPort: '4001' }).trim().split('\n')[0]).toBe('Open http://127.0.0.1:3001/try');
  expect(whatNext(running)).not.toContain('/try');
});

it('draws the pictures that people can send, once', async () => {
  await drawSamples(folder);
  expect(readdirSync(folder).sort()).toEqual(GOODS_KINDS.map((kind) => `${kind}.jpg`).sort());
  writeFileSync(join(folder, 'cam sành.jpg'), 'mine');
  await drawSamples(folder);
  expect(readFileSync(join(folder, 'cam sành.jpg'), 'utf8')).toBe('mine');
});

it('shows no password of a given address', () => {
  const words = whatNext({ port: '3000', mongodbUri: 'mongodb://me:secret@db.example/x', redisUrl: 'redis://:secret@r.example' });
  expect(words).not.toContain('secret');
  expect(words).toContain('mongodb://…@db.example/x');
});
