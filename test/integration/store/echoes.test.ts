import { conversationIdOf, shardOf } from '../../../src/domain/shard';
import { openDatabase, type Database } from '../../../src/store/database';
import { createOutboxStore, type OutboxRow } from '../../../src/store/outbox';
import { createReceiptStore } from '../../../src/store/receipts';
import { waitingRow } from '../../support/outbox-row';
import { testMongoUri } from '../../support/services';

describe('echoes of our messages', () => {
  let database: Database;

  beforeAll(async () => {
    database = await openDatabase(testMongoUri());
    await database.connection.dropDatabase();
  }, 20_000);
  afterAll(() => database.close());

  it('are noted once each, and only for the owner of the page they came in by', async () => {
    const outbox = createOutboxStore(database);
    const receipts = createReceiptStore(database, outbox);
    const rows = database.connection.collection<OutboxRow>('outbox');
    await rows.insertMany([waitingRow({ _id: 'a', ownerId: 'coop' }), waitingRow({ _id: 'b', ownerId: 'other' })]);
    const echo = (outboxId: string, platformId: string) => ({ kind: 'echo' as const, externalId: '1', platformId, at: 0, known: { outboxId } });
    const page = { _id: 'page', ownerId: 'coop' };
    await Promise.all([receipts.note(page, [echo('a', 'm1'), echo('b', 'm2')]), receipts.note(page, [echo('a', 'm1'), echo('a', 'm3')])]);
    expect((await rows.findOne({ _id: 'a' }))?.echoedIds).toEqual(['m1', 'm3']);
    expect((await rows.findOne({ _id: 'b' }))?.echoedIds).toBeUndefined();
  });

  it('that tell their words alone are kept with what is still open in the conversation, and looked for by the message in doubt', async () => {
    const outbox = createOutboxStore(database);
    const receipts = createReceiptStore(database, outbox);
    const rows = database.connection.collection<OutboxRow>('outbox');
    const page = { _id: 'oa', ownerId: 'coop' };
    const conversationId = conversationIdOf('oa', '7');
    const place = { conversationId, shard: shardOf(conversationId), ownerId: 'coop' };
    const sent = waitingRow({ _id: 'sent', ...place, status: 'sent', isOpen: false, platformIds: ['m1'] });
    const doubtful = waitingRow({ _id: 'doubtful', ...place, platformIds: ['m2'], attemptedAt: new Date(100_000), committedAt: new Date(0) });
    await rows.insertMany([sent, doubtful, waitingRow({ _id: 'elsewhere', ...place, ownerId: 'other' })]);
    const echo = (platformId: string, at: number) => ({ kind: 'echo' as const, externalId: '7', platformId, at, known: { fingerprint: 'f' } });
    // Of another message, of its own first call, from before the attempt, twice delivered, and in no order.
    await receipts.note(page, [echo('m1', 101_000), echo('m2', 101_000), echo('m0', 94_000), echo('m4', 102_000), echo('m3', 99_000)]);
    await receipts.note(page, [echo('m3', 99_000)]);
    expect((await rows.findOne({ _id: 'doubtful' }))?.contentEchoes).toHaveLength(5);
    expect(await outbox.strayEchoes(doubtful)).toEqual([{ fingerprint: 'f', platformId: 'm3', at: 99_000 }, { fingerprint: 'f', platformId: 'm4', at: 102_000 }]);
    for (const _id of ['sent', 'elsewhere']) expect((await rows.findOne({ _id }))?.contentEchoes).toBeUndefined();
  });
});
