import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { runCho } from '../../../scripts/cho/run-cho';
import { startWorker } from '../../../src/app-worker';
import { createLogger } from '../../../src/logger';
import type { ChannelRow } from '../../../src/store/channels';
import type { Collection } from '../../../src/store/database';
import { resealChannels } from '../../../src/store/reseal';
import { createCipher } from '../../../src/store/sealed';
import { testMongoUri, testRedisUrl } from '../../support/services';
import { openShop, type Shop } from '../../support/shop';

const ROOT = join(__dirname, '..', '..', '..');
const [A, B, C] = [1, 2, 3].map(() => randomBytes(32).toString('hex')) as [string, string, string];
let shop: Shop;

beforeAll(async () => {
  shop = await openShop({ workers: 0 });
  await shop.addCoop('SUOIXANH', 'HTX Suối Xanh');
});
afterAll(() => shop.stop());
beforeEach(() => setTokens({ sealedToken: createCipher(A).seal(shop.emulator.tokenOf()), sealedRefreshToken: createCipher(A).seal('refresh-1') }));

async function setTokens(tokens: Record<string, string>): Promise<void> {
  await shop.stores.channels.rows.updateOne({ externalId: shop.emulator.accountId }, { $set: tokens });
}

/** What is sealed of the channel, opened with one key alone. */
async function openedWith(key: string): Promise<string[]> {
  const row = await shop.stores.channels.byExternalId('messenger', shop.emulator.accountId);
  const sealed = Object.entries({ ...row }).filter(([field]) => field.startsWith('sealed'));
  return sealed.map(([, text]) => createCipher(key).open(String(text)));
}

async function cho(line: string[], keys: Record<string, string>): Promise<{ code: number; out: string }> {
  let out = '';
  const output = new Writable({ write: (chunk: Buffer, _encoding, done) => { out += chunk.toString(); done(); } });
  const env = { MONGODB_URI: testMongoUri(), REDIS_URL: testRedisUrl(), PUBLIC_URL: 'http://127.0.0.1:3000', ...keys };
  const code = await runCho({ args: line, env, input: Readable.from([]), output, errors: output });
  return { code, out };
}

const rotate = async (keys: Record<string, string>) => {
  const { code, out } = await cho(['key', 'rotate', '--json'], keys);
  return { code, ...JSON.parse(out) };
};

/** Whether a worker with these keys gets an answer to somebody. */
async function answers(name: string, keys: { secretKey: string; oldSecretKey?: string }): Promise<string> {
  const { secretKey, oldSecretKey } = keys;
  const config = { ...shop.config, secretKey: Buffer.from(secretKey, 'hex'), ...(oldSecretKey ? { oldSecretKey: Buffer.from(oldSecretKey, 'hex') } : {}) };
  const worker = await startWorker(config, createLogger({ level: 'silent', name: 'test' }), ROOT);
  try {
    const person = shop.emulator.person(name);
    await person.say('chào');
    return await person.waitFor(() => true);
  } finally {
    await worker.stop();
  }
}

test('a worker speaks with the old key beside the new one, and after the rotation without it', async () => {
  expect(await answers('Lan', { secretKey: B, oldSecretKey: A })).toContain('HTX Suối Xanh');
  expect(await openedWith(A)).toEqual([shop.emulator.tokenOf(), 'refresh-1']);
  expect(await rotate({ SECRET_KEY: B, SECRET_KEY_OLD: A })).toEqual({ code: 0, channels: 1, resealed: 2, current: 0, unreadable: [] });
  expect(await openedWith(B)).toEqual([shop.emulator.tokenOf(), 'refresh-1']);
  expect(await answers('Mai', { secretKey: B })).toContain('HTX Suối Xanh');
}, 30_000);

test('a second run, and one without an old key, change nothing', async () => {
  await rotate({ SECRET_KEY: B, SECRET_KEY_OLD: A });
  const before = await shop.stores.channels.rows.find().toArray();
  const nothing = { code: 0, channels: 1, resealed: 0, current: 2, unreadable: [] };
  expect(await rotate({ SECRET_KEY: B, SECRET_KEY_OLD: A })).toEqual(nothing);
  expect(await rotate({ SECRET_KEY: B })).toEqual(nothing);
  expect(await shop.stores.channels.rows.find().toArray()).toEqual(before);
});

test('what neither key opens is named and left as it is; the rest is done', async () => {
  await setTokens({ sealedRefreshToken: createCipher(C).seal('refresh-2') });
  expect(await rotate({ SECRET_KEY: B, SECRET_KEY_OLD: A })).toEqual({ code: 1, channels: 1, resealed: 1, current: 0, unreadable: [shop.emulator.accountId] });
  const row = await shop.stores.channels.byExternalId('messenger', shop.emulator.accountId);
  expect(createCipher(B).open(row?.sealedToken ?? '')).toBe(shop.emulator.tokenOf());
  expect((await cho(['key', 'rotate'], { SECRET_KEY: B })).out).toContain(`Neither key opens those of ${shop.emulator.accountId}`);
});

test('a token renewed between reading and writing stays', async () => {
  const { rows } = shop.stores.channels;
  let renewals = 0;
  const racing = {
    find: rows.find.bind(rows),
    updateOne: rows.updateOne.bind(rows),
    findOne: async (filter: object) => {
      const row = await rows.findOne(filter);
      if (renewals < 2) await setTokens({ sealedToken: createCipher(A).seal(`renewed-${(renewals += 1)}`) });
      return row;
    },
  } as unknown as Collection<ChannelRow>; // the three methods that resealing uses, with somebody renewing in between
  expect(await resealChannels(racing, createCipher(B, A))).toMatchObject({ resealed: 2, unreadable: [] });
  expect(await openedWith(B)).toEqual(['renewed-2', 'refresh-1']);
});

test('doctor says what is left to do, and when the old key can go', async () => {
  const findings = async (keys: Record<string, string>) => JSON.parse((await cho(['doctor', '--json'], keys)).out).findings.find(({ what }: { what: string }) => what === 'stored tokens');
  expect(await findings({ SECRET_KEY: B, SECRET_KEY_OLD: A })).toMatchObject({ state: 'another SECRET_KEY', toDo: expect.stringMatching(/^2 stored tokens .*: run `cho key rotate`/) });
  expect(await findings({ SECRET_KEY: B })).toMatchObject({ toDo: expect.stringContaining('set SECRET_KEY_OLD') });
  expect(await findings({ SECRET_KEY: A })).toEqual({ what: 'stored tokens', state: 'readable' });
  await rotate({ SECRET_KEY: B, SECRET_KEY_OLD: A });
  expect(await findings({ SECRET_KEY: B, SECRET_KEY_OLD: A })).toMatchObject({ state: 'readable', advice: expect.stringContaining('take it out') });
  expect((await cho(['doctor'], { SECRET_KEY: B, SECRET_KEY_OLD: A })).out).toContain('A day after the change');
});
