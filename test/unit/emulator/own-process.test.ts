import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator } from '../../../src/emulator/emulator';
import { readSettings } from '../../../src/emulator/settings';
import { createSnapshotFile } from '../../../src/emulator/snapshot-file';
import { orThrow } from '../../support/emulator';

const RIGHT = {
  EMULATOR_PORT: '4000',
  WEBHOOK_URL: 'http://127.0.0.1:3000/webhooks',
  MESSENGER_APP_ID: '1',
  MESSENGER_APP_SECRET: 's',
  MESSENGER_VERIFY_TOKEN: 'v',
  ZALO_APP_ID: '2',
  ZALO_APP_SECRET: 's',
  ZALO_OA_SECRET_KEY: 'k',
};

test('right settings are read', () => expect(readSettings(RIGHT)).toEqual({ ...RIGHT, EMULATOR_PORT: 4000 }));

test.each([
  [{ NODE_ENV: 'production' }, 'NODE_ENV'],
  [{ MESSENGER_GRAPH_URL: 'https://graph.facebook.com' }, 'MESSENGER_GRAPH_URL'],
  [{ ZALO_OPENAPI_URL: 'https://openapi.zalo.me' }, 'ZALO_OPENAPI_URL'],
  [{ ZALO_OAUTH_URL: 'https://oauth.zaloapp.com' }, 'ZALO_OAUTH_URL'],
  [{ WEBHOOK_URL: 'nowhere' }, 'WEBHOOK_URL'],
  [{ EMULATOR_PORT: 'http' }, 'EMULATOR_PORT'],
  [{ MESSENGER_APP_SECRET: '' }, 'MESSENGER_APP_SECRET'],
  [{ ZALO_OA_SECRET_KEY: undefined }, 'ZALO_OA_SECRET_KEY'],
])('%j is refused and named', (wrong, name) => expect(readSettings({ ...RIGHT, ...wrong })).toEqual({ problems: [expect.stringContaining(name)] }));

describe('a world in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'));
  const path = join(folder, 'world.json');
  const options = {
    messenger: { appId: '1', appSecret: 's', verifyToken: 'v' },
    zalo: { appId: '2', appSecret: 's', oaSecretKey: 'k' },
    webhookUrl: 'http://127.0.0.1:1/',
    folder: join(folder, 'photos'),
  };
  const warned: string[] = [];
  const file = () => createSnapshotFile(path, (line) => warned.push(line));

  afterAll(() => rmSync(folder, { recursive: true }));

  test('outlives a restart: people, conversations, photos, windows, tokens, the clock', async () => {
    expect(file().read()).toBeUndefined();
    const before = createEmulator(options);
    const { messenger: userId, zalo } = before.world.people.named('Cô Ba').userIds;
    const { message } = orThrow(await before.control.say({ userId, accountId: '7', text: 'alo', photos: [{ sample: 'xoài' }], delivery: { hold: true } }));
    await before.control.open({ userId: zalo, accountId: '8', delivery: { hold: true } });
    before.control.setBlocking(userId, true);
    before.clock.moveTo(5000);
    const pair = before.zalo.oas.exchange('emulator-refresh-8');
    file().write(before.snapshot());

    const kept = file().read();
    const after = createEmulator({ ...options, ...(kept ? { kept } : {}) });
    expect(after.snapshot()).toEqual(before.snapshot());
    await after.control.say({ userId, accountId: '7', text: 'còn đây', delivery: { hold: true } });
    expect(after.world.messages.of(userId, '7').map(({ seq, text }) => [seq, text])).toEqual([[1, 'alo'], [3, 'còn đây']]);
    expect(after.world.messages.since(message?.rev ?? 0).at(-1)?.rev).toBeGreaterThan(before.world.messages.lastRev());
    expect(after.zalo.oas.exchange('emulator-refresh-8')).toBeUndefined();
    expect(after.zalo.oas.calling({ token: pair?.access_token, proof: undefined })).toMatchObject({ oaId: '8' });
    expect(readdirSync(options.folder)).toHaveLength(1);
    expect(warned).toEqual([]);
  });

  test('a file that does not fit is put aside, with a line', () => {
    writeFileSync(path, '{"persons":1}');
    expect(file().read()).toBeUndefined();
    expect(warned).toEqual([expect.stringContaining('.old')]);
    expect(readFileSync(`${path}.old`, 'utf8')).toBe('{"persons":1}');
    expect(file().read()).toBeUndefined();
  });

  test('what was forgotten is gone, numbers go on', async () => {
    const emulator = createEmulator({ ...options, folder: join(folder, 'more') });
    const { messenger: userId } = emulator.world.people.named('Cô Ba').userIds;
    await emulator.control.say({ userId, accountId: '7', text: 'alo', photos: [{ sample: 'xoài' }], delivery: { hold: true } });
    const { lastRev } = emulator.world.messages;
    const before = lastRev();
    emulator.clock.moveTo(5000);
    emulator.forget();
    expect(emulator.snapshot()).toEqual({ world: { persons: [], messages: [], threads: [], blocking: [] }, zalo: { oas: [], uploads: [] }, clockOffsetMs: 0 });
    expect(await emulator.deliverer.release({})).toEqual([]);
    expect(readdirSync(join(folder, 'more'))).toEqual([]);
    expect(lastRev()).toBeGreaterThan(before);
  });
});
