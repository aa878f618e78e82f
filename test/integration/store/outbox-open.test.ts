import { openDatabase, type Database } from '../../../src/store/database';
import { createOutboxStore, type OutboxRow } from '../../../src/store/outbox';
import { waitingRow } from '../../support/outbox-row';
import { testMongoUri } from '../../support/services';

const now = new Date('2026-11-24T03:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

describe('what is read to be sent', () => {
  let database: Database;

  beforeEach(async () => {
    database = await openDatabase(testMongoUri());
    await database.connection.dropDatabase();
  }, 20_000);
  afterEach(() => database.close());

  async function openOf(rows: (Partial<OutboxRow> & { _id: string })[], limit = 100): Promise<string[]> {
    const outbox = createOutboxStore(database);
    await database.createIndexes();
    await database.connection.collection<OutboxRow>('outbox').insertMany(rows.map((row, index) => waitingRow({ committedAt: minutes(-60 + index), conversationId: row._id, ...row })));
    return (await outbox.open([0], now, limit)).map(({ _id }) => _id);
  }

  it('is what is due, however many messages of a resting page stand before it', async () => {
    const resting = Array.from({ length: 20 }, (_, index) => ({ _id: `resting-${index}`, notBefore: minutes(10) }));
    expect(await openOf([...resting, { _id: 'a' }, { _id: 'b', notBefore: minutes(-1) }], 2)).toEqual(['a', 'b']);
  });

  it('has what still waits in the same conversations, in its place', async () => {
    const rows = [{ _id: 'first', conversationId: 'thuy', notBefore: minutes(1) }, { _id: 'second', conversationId: 'thuy' }, { _id: 'other', notBefore: minutes(1) }];
    expect(await openOf(rows)).toEqual(['first', 'second']);
  });

  it('has what is let go of between its two looks, so that nothing behind it goes first', async () => {
    const outbox = createOutboxStore(database);
    await database.createIndexes();
    const held = { _id: 'placed', conversationId: 'tu', status: 'held' as const, notBefore: minutes(2), committedAt: minutes(-2) };
    await database.connection.collection<OutboxRow>('outbox').insertMany([waitingRow(held), waitingRow({ _id: 'cancelled', conversationId: 'tu', committedAt: minutes(-1) })]);
    const find = outbox.rows.find.bind(outbox.rows);
    jest.spyOn(outbox.rows, 'find').mockImplementationOnce((...asked) => {
      const cursor = find(...asked);
      const toArray = cursor.toArray.bind(cursor);
      cursor.toArray = async () => {
        const found = await toArray();
        await outbox.releaseHeld(['tu'], minutes(-0.1));
        return found;
      };
      return cursor;
    });
    expect((await outbox.open([0], now, 100)).map(({ _id, status }) => [_id, status])).toEqual([['placed', 'queued'], ['cancelled', 'queued']]);
  });

  it('leaves what is sent, and other shards', async () => {
    expect(await openOf([{ _id: 'sent', isOpen: false, status: 'sent' }, { _id: 'elsewhere', shard: 1 }, { _id: 'here' }])).toEqual(['here']);
  });
});
