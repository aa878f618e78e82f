import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { runCho } from '../../../scripts/cho/run-cho';
import { projectRoot } from '../../../scripts/services/root';
import type { Services } from '../../../scripts/services';
import { startWeb, type Running } from '../../../src/app';
import { startWorker } from '../../../src/app-worker';
import { createLogger } from '../../../src/logger';
import { openDatabase, type Database } from '../../../src/store/database';
import { startOwnServices, testMongoUri } from '../../support/services';
import { openShop, orThrow, type Shop } from '../../support/shop';

const folder = mkdtempSync(join(tmpdir(), 'cho-backup-'));
const file = join(folder, 'shop.gz');
let shop: Shop;
let own: Services;
let empty: Database;

beforeAll(async () => {
  [shop, own] = await Promise.all([openShop(), startOwnServices()]);
  empty = await openDatabase(own.mongodbUri);
}, 60_000);
afterAll(async () => {
  await empty.close();
  await own.stop();
  rmSync(folder, { recursive: true });
}, 30_000);

async function cho(line: string[], mongodb: string, input: Buffer = Buffer.alloc(0)): Promise<{ code: number; out: Buffer; err: string }> {
  const out: Buffer[] = [];
  let err = '';
  const output = new Writable({ write: (chunk: Buffer, _encoding, done) => { out.push(Buffer.from(chunk)); done(); } });
  const errors = new Writable({ write: (chunk: Buffer, _encoding, done) => { err += chunk.toString(); done(); } });
  const code = await runCho({ args: line, env: { MONGODB_URI: mongodb }, input: input.length > 0 ? new PassThrough().end(input) : Readable.from([]), output, errors });
  return { code, out: Buffer.concat(out), err };
}
const restore = (from: string, input?: Buffer) => cho(['restore', '--from', from, '--json'], own.mongodbUri, input);

/** Every collection with its indexes and documents, types of numbers and all; without what belongs to running processes. */
async function contents(database: Database): Promise<Record<string, unknown>> {
  const db = database.connection.getClient().db(database.connection.name);
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).filter((name) => !['leases', 'workers'].includes(name));
  const read = async (name: string) => {
    const rows = await db.collection(name).find({}, { promoteValues: false, sort: { _id: 1 } }).toArray();
    const indexes = await db.collection(name).indexes();
    return [name, { rows, indexes: indexes.sort((one, other) => String(one.name).localeCompare(String(other.name))) }] as const;
  };
  return Object.fromEntries(await Promise.all(names.sort().map(read)));
}

describe('a shop that is backed up while it runs', () => {
  let web: Running & { port: number };
  let worker: Running;
  let photo: string;
  afterAll(async () => {
    await worker?.stop();
    await web?.stop();
    await shop.stop();
  });

  test('is one file, for its owner alone, that is never written over', async () => {
    await shop.addCoop('SUOIXANH', 'HTX Suối Xanh');
    const seller = await shop.join('Ba', 'SUOIXANH', 'seller', 'cô Ba');
    await seller.sendPhoto('honey', 'Mật ong rừng 250k/chai còn 20 chai');
    await seller.tap('Đăng bán');
    await seller.waitFor(/đăng rồi/);
    [photo = ''] = orThrow(await shop.operator.listListings('SUOIXANH'))[0]?.photos ?? [];
    const earlier = shop.emulator.person('Lan');
    await earlier.say('2 chai mật ong rừng, giao 15 Lê Lợi phường Hải Châu Đà Nẵng, 0905 123 456');
    await earlier.tap('Đồng ý');
    await earlier.waitFor(/tên/);
    await earlier.say('Lan');
    await earlier.tap('Đặt hàng');
    await earlier.waitFor(/đơn số 1001/);
    const buyer = shop.emulator.person('Thuỷ');
    await buyer.say('cho chị 3 chai mật ong rừng');
    await buyer.waitFor(/750\.000 ₫/);

    const { code, out } = await cho(['backup', '--to', file, '--json'], testMongoUri());
    expect([code, JSON.parse(out.toString())]).toEqual([0, { file, collections: expect.any(Number), documents: expect.any(Number) }]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = await cho(['backup', '--to', file], testMongoUri());
    expect([again.code, again.err]).toEqual([1, `${file} is there already; a backup never writes over another.\n`]);

    const piped = await cho(['backup', '--to', '-'], testMongoUri());
    expect([piped.code, piped.err, gunzipSync(piped.out).subarray(0, 14).toString()]).toEqual([0, '', 'ChoHTX backup ']);
    await Promise.all(shop.workers.splice(0).map((one) => one.stop()));
  }, 60_000);

  test('comes back to the last document and index', async () => {
    const still = join(folder, 'still.gz');
    expect((await cho(['backup', '--to', still], testMongoUri())).code).toBe(0);
    expect((await restore(still)).code).toBe(0);
    const after = await contents(empty);
    expect(Object.keys(after)).toEqual(expect.arrayContaining(['coops', 'listings', 'orders', 'photoBytes.chunks', 'photoBytes.files']));
    expect(after).toEqual(await contents(shop.database));
    await empty.connection.dropDatabase();
  });

  test('is restored into an empty MongoDB', async () => {
    const { code, out, err } = await restore(file);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out.toString()).documents).toBeGreaterThan(20);
  });

  test('goes on where it was: the talk, the photo, the orders', async () => {
    const config = { ...shop.config, mongodb: { uri: own.mongodbUri }, redis: { ...shop.config.redis, url: own.redisUrl } };
    const logger = createLogger({ level: 'silent', name: 'test' });
    web = await startWeb(config, logger, { root: projectRoot() });
    worker = await startWorker({ ...config, publicUrl: `http://127.0.0.1:${web.port}` }, logger, projectRoot());
    shop.emulator.pointTo(`http://127.0.0.1:${web.port}/webhooks/messenger`);

    const buyer = shop.emulator.person('Thuỷ');
    await buyer.tap('Đủ rồi');
    await buyer.tap('Đồng ý');
    await buyer.waitFor(/điện thoại/);
    await buyer.say('0905 999 888');
    await buyer.waitFor(/đâu/);
    await buyer.say('thôn 5, xã Trà Linh, Đà Nẵng');
    await buyer.waitFor(/tên/);
    await buyer.say('Thuỷ');
    expect(await buyer.waitFor(/\[Đặt hàng\]/)).toContain('750.000 ₫');
    await buyer.tap('Đặt hàng');
    await buyer.waitFor(/đơn số 1002/);

    const shown = await fetch(`http://127.0.0.1:${web.port}/media/${photo}?size=800`);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const { out } = await cho(['orders', '--coop', 'SUOIXANH', '--json'], own.mongodbUri);
    expect(JSON.parse(out.toString()).map(({ code, total }: { code: string; total: number }) => [code, total]).sort()).toEqual([['1001', 500_000], ['1002', 750_000]]);
  }, 60_000);

  test('is not poured over another one', async () => {
    const filled = await contents(empty);
    const { code, err } = await restore(file);
    expect([code, err]).toEqual([1, 'The database that MONGODB_URI names is not empty. A backup is restored into an empty one only.\n']);
    expect(Object.keys(await contents(empty))).toEqual(Object.keys(filled));
  });
});

describe('a file that is no whole backup', () => {
  const at = (name: string, bytes: Buffer): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  beforeEach(() => empty.connection.dropDatabase());

  test.each<[string, (whole: Buffer) => Buffer]>([
    ['text', () => Buffer.from('hello')],
    ['another gzip', () => gzipSync('hello')],
    ['cut in the compressed bytes', (whole) => whole.subarray(0, whole.length / 2)],
    ['cut before its end', (whole) => gzipSync(gunzipSync(whole).subarray(0, -40))],
    ['with more behind its end', (whole) => gzipSync(Buffer.concat([gunzipSync(whole), Buffer.from('x')]))],
    ['with a bit turned over', (whole) => Buffer.from(whole.map((byte, index) => (index === whole.length - 6 ? byte ^ 1 : byte)))],
    ['empty', () => Buffer.alloc(0)],
  ])('%s is refused, and leaves nothing', async (name, change) => {
    const { code, out, err } = await restore(at(name.replaceAll(' ', '-'), change(readFileSync(file))));
    expect([code, out.toString(), err]).toEqual([1, '', expect.stringMatching(/^(this is no|the) backup[^\n]*\n$/)]);
    expect(await contents(empty)).toEqual({});
  });

  test('the whole one still is one, from a pipe too', async () => {
    expect((await restore('-', readFileSync(file))).code).toBe(0);
    expect((await cho(['restore', '--from', join(folder, 'none')], own.mongodbUri)).err).toContain('There is no file');
    expect((await cho(['backup', '--to', join(folder, 'no', 'such', 'folder')], own.mongodbUri)).err).toContain('its folder is not there');
  });
});
