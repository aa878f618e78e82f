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
});
