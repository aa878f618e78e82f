import { openDatabase, type Database } from '../../../src/store/database';
import { createStores, type Stores } from '../../../src/store/stores';
import { isTransient } from '../../../src/store/transaction';
import { testMongoUri } from '../../support/services';

let database: Database;
let stores: Stores;

beforeAll(async () => {
  database = await openDatabase(testMongoUri());
  await database.connection.dropDatabase();
  stores = createStores(database);
  await database.connection.collection<{ _id: string; coopId: string }>('listings').insertMany([{ _id: 'cam', coopId: 'xanh' }, { _id: 'gao', coopId: 'xanh' }]);
}, 60_000);
afterAll(() => database.close());

/** Reserves in a transaction of its own, which stays open until `end`. */
async function begin(listingId: string, coopIds = ['xanh']) {
  const session = await database.startSession();
  session.startTransaction();
  const reserved = stores.stock.reserve({ coopIds, listingIds: [listingId] }, session);
  const end = async (): Promise<void> => {
    await session.abortTransaction();
    await session.endSession();
  };
  return { outcome: reserved.then(() => 'reserved', (thrown: unknown) => (isTransient(thrown) ? 'conflict' : thrown)), end };
}

test('two transactions that move the same goods conflict at their beginning; other goods, and those of other co-ops, are free', async () => {
  const first = await begin('cam');
  expect(await first.outcome).toBe('reserved');
  const others = [await begin('cam'), await begin('gao'), await begin('cam', ['khac'])];
  expect(await Promise.all(others.map(({ outcome }) => outcome))).toEqual(['conflict', 'reserved', 'reserved']);
  await Promise.all([first, ...others].map(({ end }) => end()));
  const again = await begin('cam');
  expect(await again.outcome).toBe('reserved');
  await again.end();
}, 30_000);
