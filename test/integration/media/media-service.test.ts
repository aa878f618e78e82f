import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axios from 'axios';
import sharp from 'sharp';
import type { PendingMedia } from '../../../src/domain/photo';
import { isRefused } from '../../../src/domain/refusal';
import { Fault } from '../../../src/errors';
import { createMediaFetcher } from '../../../src/media/media-fetcher';
import { createMediaService, type MediaJob, type MediaOutcome } from '../../../src/media/media-service';
import { createPhotoMaker } from '../../../src/media/photo-maker';
import { openDatabase, type Database } from '../../../src/store/database';
import { createMediaStore, type MediaStore } from '../../../src/store/media';
import { inTransaction } from '../../../src/store/transaction';
import { testMongoUri } from '../../support/services';

const told: [string, MediaOutcome][] = [];
/** What the platform's server has: bytes, or a status that it answers. */
const shelf = new Map<string, Buffer | number>();
const isAway = { inbox: false };
let asked = 0;
let database: Database;
let store: MediaStore;
let cdn: Server;
let address: string;
let service: ReturnType<typeof createMediaService>;

beforeAll(async () => {
  database = await openDatabase(testMongoUri());
  store = createMediaStore(database);
  await database.createIndexes();
  cdn = createServer((req, res) => {
    asked += 1;
    const kept = shelf.get(req.url ?? '') ?? 404;
    if (typeof kept === 'number') res.writeHead(kept).end();
    else res.end(kept);
  });
  await new Promise<void>((resolve) => cdn.listen(0, '127.0.0.1', resolve));
  address = `127.0.0.1:${(cdn.address() as AddressInfo).port}`;
  service = createMediaService({
    store,
    fetcher: createMediaFetcher({
      http: axios.create(), hosts: [address], resolve: async () => [], limits: { bytes: 5_000_000, ms: 5000 },
    }),
    photos: createPhotoMaker(),
    announce: async ({ mediaId, outcome }) => {
      if (isAway.inbox) throw new Fault('storeUnavailable', 'away');
      told.push([mediaId, outcome]);
    },
    origin: { newId: randomUUID, clock: Date.now },
  });
});

afterAll(async () => {
  cdn.close();
  await database.connection.dropDatabase();
  await database.close();
});

beforeEach(() => {
  told.length = 0;
  asked = 0;
  isAway.inbox = false;
});

const colour = (background: string) => sharp({ create: { width: 900, height: 600, channels: 3, background } }).jpeg().toBuffer();

/** A photo that somebody sent to this owner, and the job that fetches it. */
async function sent(kept: Buffer | number, ownerId = 'owner-1'): Promise<MediaJob> {
  const mediaId = randomUUID();
  shelf.set(`/${mediaId}`, kept);
  const row: PendingMedia = {
    _id: mediaId, ownerId, conversationId: 'c', channelId: 'ch', externalId: 'p', shard: 1, url: `http://${address}/${mediaId}`,
    eventId: `e-${mediaId}`, createdAt: new Date(),
  };
  await inTransaction(database, (session) => store.insertPending([row], session));
  return { ownerId, mediaId };
}

const filesKept = () => database.connection.getClient().db(database.connection.name).collection('photoBytes.files').countDocuments();

test('a photo is fetched, made, kept in three sizes, and its conversation is told', async () => {
  const job = await sent(await colour('#aa0000'));
  await service.handle(job, { isLast: false });
  expect(told).toEqual([[job.mediaId, { kind: 'mediaReady' }]]);
  const row = await store.byId(job.ownerId, job.mediaId);
  expect(row).toMatchObject({ state: 'ready', isAnnounced: true, sizes: [{ side: 1600, width: 900 }, { side: 800 }, { side: 320 }] });
  const photo = await store.read(job.mediaId, 320);
  expect(await sharp(photo?.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 213 });
  expect(photo?.tag).not.toBe((await store.read(job.mediaId, 800))?.tag);
});

test('the same job twice fetches once', async () => {
  const job = await sent(await colour('#00aa00'));
  await service.handle(job, { isLast: false });
  await service.handle(job, { isLast: false });
  expect(asked).toBe(1);
  expect((await store.byId(job.ownerId, job.mediaId))?.state).toBe('ready');
});

test('the same photo twice is kept once within an owner, and apart from another owner', async () => {
  const file = await colour('#0000aa');
  const before = await filesKept();
  const jobs = [await sent(file), await sent(file), await sent(file)];
  await Promise.all(jobs.map((job) => service.handle(job, { isLast: false }))); // all at once: one keeps, the others share
  expect(await filesKept()).toBe(before + 3);
  const rows = await store.byIds('owner-1', jobs.map(({ mediaId }) => mediaId));
  expect(new Set(rows.map(({ sizes }) => sizes?.[0]?.fileId)).size).toBe(1);
  await service.handle(await sent(file, 'owner-2'), { isLast: false });
  expect(await filesKept()).toBe(before + 6);
});

test.each<[string, () => Promise<Buffer | number>, string]>([
  ['no image', async () => Buffer.from('<!doctype html>'), 'notAnImage'],
  ['cut off', async () => (await colour('#aaaa00')).subarray(0, 1500), 'cutOff'],
  ['gone', async () => 404, 'notFetched'],
  ['not taken', async () => sharp(await colour('#00aaaa')).gif().toBuffer(), 'unsupported'],
])('a photo that is %s fails at once, with its reason', async (_what, kept, reason) => {
  const job = await sent(await kept());
  await service.handle(job, { isLast: false });
  expect(told).toEqual([[job.mediaId, { kind: 'mediaFailed', reason }]]);
  expect(await store.byId(job.ownerId, job.mediaId)).toMatchObject({ state: 'failed', reason, isAnnounced: true });
  expect(await store.read(job.mediaId, 800)).toBeUndefined();
});

test('a busy server is asked again, and nobody is told before the last attempt', async () => {
  const job = await sent(503);
  await expect(service.handle(job, { isLast: false })).rejects.toMatchObject({ code: 'connectionFailed', retryable: true });
  expect(told).toEqual([]);
  expect((await store.byId(job.ownerId, job.mediaId))?.state).toBe('pending');
  await service.handle(job, { isLast: true });
  expect(told).toEqual([[job.mediaId, { kind: 'mediaFailed', reason: 'notFetched' }]]);
});

test('a photo whose end could not be told is found by the sweep, and told later without being fetched again', async () => {
  const job = await sent(await colour('#aa00aa'));
  isAway.inbox = true;
  await expect(service.handle(job, { isLast: true })).rejects.toMatchObject({ code: 'storeUnavailable' });
  const later = new Date(Date.now() + 1000);
  const left = async () => (await store.pendingOlderThan(later, 100)).map(({ _id }) => _id);
  expect(await left()).toContain(job.mediaId);
  expect((await store.pendingOlderThan(new Date(Date.now() - 60_000), 100)).map(({ _id }) => _id)).not.toContain(job.mediaId);
  isAway.inbox = false;
  await service.handle(job, { isLast: true });
  expect([told, asked]).toEqual([[[job.mediaId, { kind: 'mediaReady' }]], 1]);
  expect(await left()).not.toContain(job.mediaId);
});

test("nobody handles another owner's photo", async () => {
  const { mediaId } = await sent(await colour('#555500'));
  await service.handle({ ownerId: 'owner-2', mediaId }, { isLast: false });
  expect([asked, told]).toEqual([0, []]);
  expect(await store.byId('owner-2', mediaId)).toBeUndefined();
});

test('a rolled back turn leaves no photo behind', async () => {
  const job = await sent(404);
  const row = await store.byId(job.ownerId, job.mediaId);
  if (!row) throw new Error('no row');
  const again = { ...row, _id: randomUUID() } as PendingMedia; // it was inserted as one
  const failing = inTransaction(database, async (session) => {
    await store.insertPending([again], session);
    throw new Error('the turn failed');
  });
  await expect(failing).rejects.toThrow('the turn failed');
  expect(await store.byId(job.ownerId, again._id)).toBeUndefined();
});

test('the operator adds a photo without a platform', async () => {
  const added = await service.addPhoto('owner-1', await colour('#005555'));
  if (isRefused(added)) throw new Error(added.refused);
  expect((await store.read(added.mediaId, 1600))?.bytes.length).toBeGreaterThan(0);
  expect(await service.addPhoto('owner-1', Buffer.from('text'))).toEqual({ refused: 'notAnImage' });
  expect([asked, told]).toEqual([0, []]);
});
