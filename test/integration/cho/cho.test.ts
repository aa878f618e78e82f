import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import sharp from 'sharp';
import { runCho } from '../../../scripts/cho/run-cho';
import { withShop } from '../../../scripts/cho/shop';
import { projectRoot } from '../../../scripts/services/root';
import { openDatabase } from '../../../src/store/database';
import { createMediaStore } from '../../../src/store/media';
import { createCipher } from '../../../src/store/sealed';
import { testMongoUri, testRedisUrl } from '../../support/services';
import { DELIVERY, chai, ok, openShop, orderOne, type Shop } from '../services/shop';

const KEY = 'cd'.repeat(32);
const folder = mkdtempSync(join(tmpdir(), 'cho-test-'));
let shop: Shop;

const env = (more: Record<string, string> = {}) => ({ MONGODB_URI: testMongoUri(), SECRET_KEY: KEY, PUBLIC_URL: 'https://shop.example.vn', ...more });

async function cho(line: string[], more: Record<string, string> = {}, typed: string[] = []) {
  const said = { out: '', err: '' };
  const into = (which: keyof typeof said) =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        said[which] += chunk.toString();
        done();
      },
    });
  const code = await runCho({ args: line, env: env(more), input: Readable.from(typed), output: into('out'), errors: into('err') });
  return { code, ...said };
}

async function json(line: string[], more?: Record<string, string>): Promise<any> {
  const { code, out, err } = await cho([...line, '--json'], more);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

const addCoop = (code: string, ...more: string[]) => ['coop', 'add', '--code', code, '--name', `HTX ${code}`, '--phone', '0914 222 111', ...more];
const addPage = (owner: string, page: string, token: string) => ['channel', 'add', 'messenger', '--owner', owner, '--page-id', page, '--page-token', token];

beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop.database.close();
  rmSync(folder, { recursive: true });
});

test('co-ops and unions: the same call twice changes nothing, another under its code is refused', async () => {
  expect(await json(['union', 'add', '--code', 'lh-1', '--name', 'Liên hiệp'])).toEqual({ code: 'LH-1' });
  expect(await json(addCoop('suoixanh', '--union', 'lh-1'))).toEqual({ code: 'SUOIXANH' });
  expect(await json(addCoop('SUOIXANH', '--union', 'LH-1').map((word) => (word === 'HTX SUOIXANH' ? 'HTX suoixanh' : word)))).toEqual({ code: 'SUOIXANH' });
  expect(await shop.stores.coops.byCode('SUOIXANH')).toMatchObject({ name: 'HTX suoixanh', phone: '+84914222111', settings: { publishFirst: true } });

  expect(await cho(addCoop('suoixanh').with(5, 'Another'))).toMatchObject({ code: 1, out: '', err: expect.stringContaining('SUOIXANH') });
  expect(await cho(addCoop('x y'))).toMatchObject({ code: 1, err: expect.stringContaining('2 to 20') });
  expect(await cho(addCoop('B2').with(7, '12'))).toMatchObject({ code: 1, err: expect.stringContaining('12 is no phone number') });
  expect(await json(addCoop('B2', '--union', 'lh-2'))).toEqual({ code: 'B2' });
  expect(await json(['union', 'add', '--code', 'LH-2', '--name', 'Liên hiệp 2'])).toEqual({ code: 'LH-2' });
  expect(await cho(addCoop('B3', '--union', 'B2'))).toMatchObject({ code: 1, err: expect.stringContaining('B2 can be no union') });
});

test('settings are set by name, the others stay', async () => {
  expect(await json(['coop', 'set', 'suoixanh', '--publish-first', 'off'])).toEqual({ code: 'SUOIXANH' });
  expect(await json(['coop', 'set', 'suoixanh', '--remind-after', '15', '--expire-after', '600', '--quiet-hours', 'off'])).toEqual({ code: 'SUOIXANH' });
  expect((await shop.stores.coops.byCode('SUOIXANH'))?.settings).toMatchObject({ publishFirst: false, quietHours: false, timers: { remind: 15, remindAgain: 120, alert: 240, expire: 600 } });
  const delivery = ['--delivery-fee', '15k', '--free-from', '300.000', '--ward-fees', 'Hải Châu: 10k; Sơn Trà: 20k', '--pickup', 'kho HTX', '--coach', 'driver'];
  expect(await json(['coop', 'set', 'suoixanh', ...delivery])).toEqual({ code: 'SUOIXANH' });
  expect((await shop.stores.coops.byCode('SUOIXANH'))?.settings.delivery).toEqual({
    fee: 15_000, freeFrom: 300_000, wards: [{ name: 'Hải Châu', fee: 10_000 }, { name: 'Sơn Trà', fee: 20_000 }], points: ['kho HTX'], coach: 0,
  });
  expect(await json(['coop', 'set', 'suoixanh', '--delivery-fee', 'none', '--ward-fees', 'none', '--coach', 'none'])).toEqual({ code: 'SUOIXANH' });
  expect((await shop.stores.coops.byCode('SUOIXANH'))?.settings.delivery).toEqual({ freeFrom: 300_000, wards: [], points: ['kho HTX'] });
  expect(await json(['coop', 'set', 'suoixanh', '--tolerance', '10%'])).toEqual({ code: 'SUOIXANH' });
  expect((await shop.stores.coops.byCode('SUOIXANH'))?.settings.tolerance).toBe(10);
  expect(await cho(['coop', 'set', 'suoixanh', '--tolerance', '31'])).toMatchObject({ code: 1, err: expect.stringContaining('from 0 to 30') });
  expect(await json(['coop', 'set', 'suoixanh', '--minimum-order', '100k', '--steps', 'ký: 0,5; chai: 2'])).toEqual({ code: 'SUOIXANH' });
  expect((await shop.stores.coops.byCode('SUOIXANH'))?.settings).toMatchObject({ minimumOrder: 100_000, steps: [{ base: 500, unit: 'kg' }, { base: 2, unit: 'chai' }] });
  expect(await json(['coop', 'set', 'suoixanh', '--minimum-order', 'none', '--steps', 'none'])).toEqual({ code: 'SUOIXANH' });
  const { minimumOrder, steps } = (await shop.stores.coops.byCode('SUOIXANH'))?.settings ?? {};
  expect([minimumOrder, steps]).toEqual([undefined, []]);
  for (const [list, reason] of [['ký: 0', 'no unit with a step'], ['ký', 'no unit with a step'], ['chai: 0,5', 'no unit with a step'], ['kg: 1; ký: 2', 'two steps']]) {
    expect(await cho(['coop', 'set', 'suoixanh', '--steps', list ?? ''])).toMatchObject({ code: 1, err: expect.stringContaining(reason ?? '') });
  }
  expect(await cho(['coop', 'set', 'suoixanh', '--minimum-order', 'much'])).toMatchObject({ code: 1, err: expect.stringContaining('no price in đồng') });
  expect(await cho(['coop', 'set', 'suoixanh', '--pickup', 'a; b; c; d'])).toMatchObject({ code: 1, err: expect.stringContaining('more than 3') });
  expect(await cho(['coop', 'set', 'none', '--publish-first', 'on'])).toMatchObject({ code: 1, err: expect.stringContaining('no co-op') });
});

test('a page token is kept sealed; again it gives the same id; a page has one owner', async () => {
  const made = await json(addPage('LH-1', '123456789012345678', 'a-real-token'));
  const row = await shop.stores.channels.byExternalId('messenger', '123456789012345678');
  expect(made).toEqual({ id: row?._id });
  expect(row?.sealedToken).not.toContain('a-real-token');
  expect(createCipher(KEY).open(row?.sealedToken ?? '')).toBe('a-real-token');
  expect(await json(addPage('lh-1', '123456789012345678', 'a-newer-token'))).toEqual(made);
  expect(await cho(addPage('SUOIXANH', '123456789012345678', 'x'))).toMatchObject({ code: 1, err: expect.stringContaining('another') });
  expect(await cho(addPage('NONE', '1', 'x'))).toMatchObject({ code: 1, err: expect.stringContaining('NONE') });
  expect(await cho(addPage('SUOIXANH', 'abc', 'x'))).toMatchObject({ code: 1, err: expect.stringContaining('digits') });
});

test('an OA gets both tokens sealed, from the environment or from standard input; again it is mended and tries buttons', async () => {
  const oa = ['channel', 'add', 'zalo', '--owner', 'suoixanh', '--oa-id', '4000000000000000001'];
  const made = await json(oa, { ZALO_ACCESS_TOKEN: 'real-access', ZALO_REFRESH_TOKEN: 'real-refresh' });
  const rowOf = async () => (await shop.stores.channels.byExternalId('zalo', '4000000000000000001')) ?? { _id: '', sealedToken: '', sealedRefreshToken: '' };
  const opened = async () => [(await rowOf()).sealedToken, (await rowOf()).sealedRefreshToken ?? ''].map((text) => createCipher(KEY).open(text));
  expect([made, await opened()]).toEqual([{ id: (await rowOf())._id }, ['real-access', 'real-refresh']]);

  await shop.stores.channels.rows.updateOne({ _id: made.id }, { $set: { state: 'broken', brokenAt: new Date(), isPlain: true, renewal: { by: 'x', until: new Date(Date.now() + 1e6), ended: 'refused' } } });
  expect((await json(['channels'])).at(-1)).toEqual({
    type: 'zalo', externalId: '4000000000000000001', owner: 'SUOIXANH', state: 'broken', tokenAt: expect.any(String), isPlain: true, isBilledAllowed: false,
  });
  expect(await cho([...oa, '--access-token', '-', '--refresh-token', '-'], {}, ['typed-access\ntyped-', 'refresh\n'])).toMatchObject({ code: 0, err: '' });
  expect(await opened()).toEqual(['typed-access', 'typed-refresh']);
  const row = await rowOf();
  expect(row).toMatchObject({ state: 'connected' });
  expect(['brokenAt', 'isPlain', 'renewal'].filter((field) => field in row)).toEqual([]);
});

test('the settings of an OA: paid messages, and buttons that are tried again', async () => {
  const set = ['channel', 'set', 'zalo', '--oa-id', '4000000000000000001'];
  const row = () => shop.stores.channels.byExternalId('zalo', '4000000000000000001');
  await json([...set, '--paid-messages', 'on']);
  expect(await row()).toMatchObject({ isBilledAllowed: true });
  await shop.stores.channels.rows.updateOne({ externalId: '4000000000000000001' }, { $set: { isPlain: true } });
  expect((await cho([...set, '--try-buttons'])).out).toBe('OA 4000000000000000001: buttons are tried again.\n');
  expect(await row()).toMatchObject({ isBilledAllowed: true, isPlain: false });
  expect(await cho([...set.with(4, '5'), '--try-buttons'])).toMatchObject({ code: 1, err: expect.stringContaining('no OA 5') });
  const { out } = await cho(['channels']);
  expect(out).toMatch(/type +id +owner +state +token age +buttons +paid messages\nmessenger +123456789012345678 +LH-1 +connected +0 h +yes +off\nzalo +4000000000000000001 +SUOIXANH +connected +0 h +yes +on/);
  expect(out).not.toMatch(/token-|typed|sealed/);
});

test('an invitation: code, words with the code, a link to the page of the co-op or else of its union', async () => {
  const first = await json(['invite', '--coop', 'suoixanh', '--role', 'seller', '--call', 'bác Tư']);
  expect(first).toEqual({ code: expect.stringMatching(/^\d{8}$/), words: expect.stringContaining(first.code), link: `https://m.me/123456789012345678?ref=${first.code}` });
  await json(addPage('SUOIXANH', '777', 'token'));
  const second = await json(['invite', '--coop', 'suoixanh', '--role', 'manager']);
  expect(second.link).toBe(`https://m.me/777?ref=${second.code}`);
  await json(addCoop('ZALOONLY'));
  await json(['channel', 'add', 'zalo', '--owner', 'ZALOONLY', '--oa-id', '4000000000000000002'], { ZALO_ACCESS_TOKEN: 'a', ZALO_REFRESH_TOKEN: 'b' });
  expect((await json(['invite', '--coop', 'ZALOONLY', '--role', 'seller'])).link).toBe('https://zalo.me/4000000000000000002');
  await json(addCoop('ALONE'));
  expect((await json(['invite', '--coop', 'ALONE', '--role', 'helper'])).link).toBeNull();
});

describe('goods, orders and members', () => {
  const add = (...more: string[]) => ['listing', 'add', '--coop', 'SUOIXANH', '--name', 'Mật ong rừng', ...more];
  const photo = join(folder, 'honey.jpg');

  beforeAll(async () => {
    await sharp({ create: { width: 2000, height: 1500, channels: 3, background: '#c84' } }).jpeg().toFile(photo);
    for (const phone of ['0905000111', '0905000222']) {
      ok(await shop.operator.addMember({ coopCode: 'SUOIXANH', role: 'seller', name: phone.endsWith('1') ? 'Ba' : 'Tư', call: 'cô Ba', phone }));
    }
  });

  test('a listing is added for a seller by id, phone or name, and listed with its photo, largest first', async () => {
    const { id } = (await json(['members', '--coop', 'SUOIXANH'])).find((one: { name: string }) => one.name === 'Ba');
    const { code } = await json(add('--seller', 'Ba', '--price', '250k', '--unit', 'chai', '--stock', '20', '--photo', photo));
    await json(add('--seller', id, '--price', '27.000', '--unit', 'ký', '--stock', '2,5'));
    await json(add('--seller', '0905 000 222', '--price', '1000', '--unit', 'lit', '--stock', '0'));
    const listings = await json(['listings', '--coop', 'suoixanh']);
    expect(listings).toHaveLength(3);
    expect(listings[0]).toMatchObject({ unit: 'lít', stock: 0, state: 'soldout', seller: 'Tư' });
    expect(listings[1]).toMatchObject({ price: 27_000, unit: 'kg', stock: 2.5 });
    const { photos, ...rest } = listings[2];
    expect(rest).toEqual({ code, name: 'Mật ong rừng', price: 250_000, unit: 'chai', stock: 20, held: 0, state: 'open', seller: 'Ba' });
    expect(photos.map((url: string) => url.replace(/[0-9a-f]{24}/, 'ID'))).toEqual([1600, 800, 320].map((side) => `https://shop.example.vn/media/ID?size=${side}`));

    const database = await openDatabase(testMongoUri());
    const kept = await createMediaStore(database).read(/media\/(\w+)/.exec(photos[0])?.[1] ?? '', 1600);
    await database.close();
    expect(await sharp(kept?.bytes).metadata()).toMatchObject({ width: 1600, height: 1200 });
  });

  test.each([
    [['--seller', 'Ai', '--price', '1k', '--unit', 'kg', '--stock', '1'], /no seller Ai/],
    [['--seller', 'cô Ba', '--price', '1k', '--unit', 'kg', '--stock', '1'], /several sellers cô Ba/],
    [['--seller', 'Ba', '--price', '1k', '--unit', 'kg', '--stock', '1', '--photo', __filename], /is no image/],
  ])('%j is refused in one line', async (more, why) => {
    const { code, out, err } = await cho(add(...more));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(why);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  test('orders come newest first, with exactly the keys of the contract', async () => {
    const buyer = await shop.buyer('SUOIXANH');
    const listing = (await shop.stores.listings.ofCoop(buyer.coopIds[0] ?? '')).find(({ price }) => price.unit === 'chai');
    await orderOne(shop, buyer, listing?._id ?? '', 1);
    const { code } = await orderOne(shop, buyer, listing?._id ?? '', 2);
    const orders = await json(['orders', '--coop', 'SUOIXANH']);
    expect(orders.map((one: { total: number }) => one.total)).toEqual([500_000, 250_000]);
    expect(orders[0]).toEqual({
      code, basket: expect.any(String), state: 'placed', seller: 'Ba', buyer: DELIVERY,
      lines: [{ listing: listing?.code, name: 'Mật ong rừng', qty: 2, unit: 'chai', price: 250_000, amount: 500_000 }],
      delivery: null, total: 500_000, unreached: false,
    });
    expect((await json(['listings', '--coop', 'SUOIXANH'])).find((one: { unit: string }) => one.unit === 'chai')).toMatchObject({ stock: 20, held: 3 });
    expect(chai(3).base).toBe(3);
  });

  test('members with the keys of the contract; an unknown co-op is refused by every list', async () => {
    const [member] = await json(['members', '--coop', 'SUOIXANH']);
    expect(Object.keys(member)).toEqual(['id', 'name', 'call', 'phone', 'roles', 'channels']);
    expect(member).toMatchObject({ phone: expect.stringMatching(/^\+84/), roles: ['seller'], channels: [] });
    for (const list of ['listings', 'orders', 'members']) expect(await cho([list, '--coop', 'NONE', '--json'])).toMatchObject({ code: 1, out: '' });
  });

  test('people get tables', async () => {
    expect((await cho(['listings', '--coop', 'SUOIXANH'])).out).toMatch(/code +name[^]*Mật ong rừng +250\.000\s₫\/chai +20 +3 +open +Ba/);
    expect((await cho(['orders', '--coop', 'ALONE'])).out).toMatch(/no orders/);
  });
});

test('lists need neither Messenger nor a key of their own; the indexes are there after the first command', async () => {
  expect(await cho(['orders', '--coop', 'ALONE', '--json'], { SECRET_KEY: '', PUBLIC_URL: '' })).toEqual({ code: 0, out: '[]\n', err: '' });
  await expect(withShop(env(), ({ stores }) => stores.coops.rows.indexes())).resolves.toContainEqual(expect.objectContaining({ key: { code: 1 }, unique: true }));
});

test('doctor asks MongoDB, Redis and the workers', async () => {
  const { code, out } = await cho(['doctor', '--json'], { REDIS_URL: testRedisUrl() });
  const states = Object.fromEntries(JSON.parse(out).findings.map((one: { what: string; state: string }) => [one.what, one.state]));
  expect(code).toBe(1);
  expect(states).toMatchObject({ MongoDB: 'answers', Redis: 'answers', worker: 'no heartbeat', MESSENGER_APP_ID: 'missing' });
  const away = await cho(['doctor'], { REDIS_URL: 'redis://127.0.0.1:9' });
  expect(away.out).toMatch(/Redis does not answer at REDIS_URL/);
});

test('a store that does not answer is told in one line', async () => {
  const { code, out, err } = await cho(['orders', '--coop', 'X', '--json'], { MONGODB_URI: 'mongodb://127.0.0.1:9/x?directConnection=true' });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toBe('MongoDB does not answer at MONGODB_URI: start it, or mend the address.\n');
}, 20_000);

test('the program itself: standard output holds the JSON alone, whatever libraries print', async () => {
  const program = join(projectRoot(), 'dist', 'scripts', 'cho.js'); // npm test has built it
  const answer = await new Promise<string>((resolve, reject) =>
    execFile(process.execPath, [program, 'invite', '--coop', 'ALONE', '--role', 'seller', '--json'], { env: { ...process.env, ...env() } }, (error, stdout) =>
      (error ? reject(error) : resolve(stdout))));
  expect(Object.keys(JSON.parse(answer))).toEqual(['code', 'words', 'link']);
}, 20_000);
