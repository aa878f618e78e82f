import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmulator } from '../../../src/emulator/emulator';
import { readSettings } from '../../../src/emulator/settings';
import { createSnapshotFile } from '../../../src/emulator/snapshot-file';

const RIGHT = {
  EMULATOR_PORT: '4000',
  WEBHOOK_URL: 'http://127.0.0.1:3000/webhooks/messenger',
  MESSENGER_APP_ID: '1',
  MESSENGER_APP_SECRET: 's',
  MESSENGER_VERIFY_TOKEN: 'v',
};

test('right settings are read', () => expect(readSettings(RIGHT)).toEqual({ ...RIGHT, EMULATOR_PORT: 4000 }));

test.each([
  [{ NODE_ENV: 'production' }, 'NODE_ENV'],
  [{ MESSENGER_GRAPH_URL: 'https://graph.facebook.com' }, 'MESSENGER_GRAPH_URL'],
  [{ WEBHOOK_URL: 'nowhere' }, 'WEBHOOK_URL'],
  [{ EMULATOR_PORT: 'http' }, 'EMULATOR_PORT'],
  [{ MESSENGER_APP_SECRET: '' }, 'MESSENGER_APP_SECRET'],
])('%j is refused and named', (wrong, name) => expect(readSettings({ ...RIGHT, ...wrong })).toEqual({ problems: [expect.stringContaining(name)] }));

describe('a world in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'));
  const path = join(folder, 'world.json');
  const options = { appId: '1', appSecret: 's', verifyToken: 'v', webhookUrl: 'http://127.0.0.1:1/' };

  afterAll(() => rmSync(folder, { recursive: true }));

  test('outlives a restart: people, conversations and windows', async () => {
    const file = createSnapshotFile(path);
    expect(file.read()).toBeUndefined();
    const before = createEmulator(options);
    const { userId } = before.world.personNamed('Cô Ba');
    await before.control.say({ userId, accountId: '7', text: 'alo', photos: [{ sample: 'xoài' }], delivery: { hold: true } });
    file.write(before.world.snapshot());

    const kept = createSnapshotFile(path).read();
    const after = createEmulator({ ...options, ...(kept ? { kept } : {}) });
    expect(after.world.snapshot()).toEqual(before.world.snapshot());
    await after.control.say({ userId, accountId: '7', text: 'còn đây', delivery: { hold: true } });
    expect(after.world.messages.of(userId, '7').map(({ seq, text }) => [seq, text])).toEqual([[1, 'alo'], [2, 'còn đây']]);
  });

  test('a file that is no world is refused by name', () => {
    writeFileSync(path, '{"persons":1}');
    expect(() => createSnapshotFile(path).read()).toThrow('is not a world of the emulator');
  });
});
