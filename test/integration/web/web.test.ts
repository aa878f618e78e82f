import { createHmac, randomUUID } from 'node:crypto';
import axios from 'axios';
import sharp from 'sharp';
import { createMessengerChannel } from '../../../src/channels/messenger';
import { isRefused } from '../../../src/domain/refusal';
import { createLogger } from '../../../src/logger';
import { createMediaService } from '../../../src/media/media-service';
import { createMediaUrls } from '../../../src/media/media-url';
import { createPhotoMaker } from '../../../src/media/photo-maker';
import { createMetrics } from '../../../src/metrics';
import { createQueues, type Queues } from '../../../src/queues/queues';
import { openDatabase, type Database } from '../../../src/store/database';
import { createInboxStore, type InboxStore } from '../../../src/store/inbox';
import { createMediaStore } from '../../../src/store/media';
import { createOutboxStore } from '../../../src/store/outbox';
import { createReceiptStore } from '../../../src/store/receipts';
import { createStores } from '../../../src/store/stores';
import { createWebApp } from '../../../src/web/app';
import { createIntake } from '../../../src/web/intake';
import { startServer, type RunningServer } from '../../../src/web/server';
import { testMongoUri, testName, testRedisUrl } from '../../support/services';

const SECRET = 'app secret';
const PAGE = '1001';
const now = { value: Date.now() };
const publicPhotos = new Set<string>();
let database: Database;
let queues: Queues;
let inbox: InboxStore;
let server: RunningServer;
let url: string;
let urls: ReturnType<typeof createMediaUrls>;
let media: ReturnType<typeof createMediaService>;

beforeAll(async () => {
  const logger = createLogger({ level: 'silent', name: 'web' });
  const metrics = createMetrics();
  database = await openDatabase(testMongoUri());
  const stores = createStores(database);
  inbox = createInboxStore(database);
  const store = createMediaStore(database);
  const receipts = createReceiptStore(database, createOutboxStore(database));
  await database.createIndexes();
  queues = createQueues({ url: testRedisUrl(), prefix: testName() }, { logger, metrics });
  await stores.channels.add({
    _id: 'channel-1', type: 'messenger', externalId: PAGE, ownerId: 'owner-1', appId: '1', sealedToken: 'sealed', state: 'connected',
  });
  urls = createMediaUrls({ publicUrl: '', secretKey: Buffer.alloc(32, 7), clock: () => now.value });
  media = createMediaService({
    store, photos: createPhotoMaker(), announce: async () => undefined, origin: { newId: randomUUID, clock: Date.now },
    fetcher: { fetch: async () => Promise.reject(new Error('nothing is fetched here')) },
  });
  const messenger = createMessengerChannel({
    http: axios.create(), clock: () => now.value,
    settings: { appId: '1', appSecret: SECRET, verifyToken: 'right', graphUrl: 'http://127.0.0.1:1', graphVersion: 'v26.0' },
  });
  server = await startServer(createWebApp({
    channels: [messenger],
    intake: createIntake({ channels: stores.channels, inbox, noteReceipts: receipts.note, queues, clock: Date.now }, randomUUID),
    bankDesk: { linkOf: async () => undefined, keep: async () => undefined },
    health: { mongodb: () => database.ping().then(() => true), redis: () => queues.ping().then(() => true), worker: async () => false },
    media: { isPublic: async (id) => publicPhotos.has(id), isValid: urls.isValid, read: store.read },
    telemetry: { metrics, logger },
  }), 0);
  url = `http://127.0.0.1:${server.port}`;
}, 20_000);

afterAll(async () => {
  await server.close();
  await queues.close();
  await database.connection.dropDatabase();
  await database.close();
});

const sign = (body: string) => `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`;
const deliver = async (body: string, signature: string | undefined = sign(body)): Promise<number> =>
  (await fetch(`${url}/webhooks/messenger`, { method: 'POST', body, headers: signature ? { 'x-hub-signature-256': signature } : {} })).status;
const says = (mid: string, page = PAGE) =>
  JSON.stringify({
    object: 'page',
    entry: [{ id: page, time: 1, messaging: [{ sender: { id: '7' }, recipient: { id: page }, timestamp: 1, message: { mid, text: 'bán' } }] }],
  });
const rowsKept = () => inbox.rows.countDocuments();

test('the same delivery three times, at once, is one row of its owner', async () => {
  expect(await Promise.all([1, 2, 3].map(() => deliver(says('m-1'))))).toEqual([200, 200, 200]);
  expect(await deliver(says('m-1'))).toBe(200);
  const rows = await inbox.rows.find().toArray();
  expect(rows.map(({ ownerId, channelId, isHandled }) => [ownerId, channelId, isHandled])).toEqual([['owner-1', 'channel-1', false]]);
});

test('forged and unsigned deliveries leave no row', async () => {
  const before = await rowsKept();
  expect(await deliver(says('m-2'), sign(says('m-3')))).toBe(403);
  expect(await deliver(says('m-2'), '')).toBe(403);
  expect(await rowsKept()).toBe(before);
});

test('what is signed and says nothing to us is acknowledged and leaves no row', async () => {
  const before = await rowsKept();
  const deep = `{"object":"page","entry":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  const deepInside = says('m-4').replace('"bán"', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
  for (const body of ['no JSON', '[]', '{}', '{"object":"page","entry":[{"id":"1001","changes":[{"field":"feed"}]}]}', says('m-5', '9999'), deep]) {
    expect([body.slice(0, 60), await deliver(body)]).toEqual([body.slice(0, 60), 200]);
  }
  expect(await rowsKept()).toBe(before);
  expect(await deliver(deepInside)).toBe(200);
});

test('readiness looks at the real services', async () => {
  const res = await fetch(`${url}/readyz`);
  expect([res.status, await res.json()]).toEqual([503, { mongodb: true, redis: true, worker: false }]);
});

describe('a photo in the store', () => {
  let mediaId: string;
  beforeAll(async () => {
    const file = await sharp({ create: { width: 1000, height: 500, channels: 3, background: '#aa0000' } }).png().toBuffer();
    const added = await media.addPhoto('owner-1', file);
    if (isRefused(added)) throw new Error(added.refused);
    mediaId = added.mediaId;
  });
  const get = (path: string) => fetch(url + path);

  test('is shown by a signed link until that expires, and not without', async () => {
    const link = urls.signedUrl(mediaId, 320, 60_000);
    const res = await get(link);
    expect([res.status, res.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect((await sharp(Buffer.from(await res.arrayBuffer())).metadata()).width).toBe(320);
    expect((await get(link.replace('size=320', 'size=1600'))).status).toBe(404);
    expect((await get(link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).status).toBe(404);
    expect((await get(urls.publicUrl(mediaId, 320))).status).toBe(404);
    now.value += 60_001;
    expect((await get(link)).status).toBe(404);
  });

  test('is shown to everybody once it belongs to a listing', async () => {
    publicPhotos.add(mediaId);
    expect((await get(urls.publicUrl(mediaId, 1600))).status).toBe(200);
    expect((await get(urls.publicUrl('unknown', 1600))).status).toBe(404);
  });
});
