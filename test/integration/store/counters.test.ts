import { createCounterStore } from '../../../src/store/counters';
import { openDatabase } from '../../../src/store/database';
import { testMongoUri } from '../../support/services';

test('numbers that many count at once are all different and without a gap', async () => {
  const database = await openDatabase(testMongoUri());
  try {
    await database.connection.dropDatabase();
    const counters = createCounterStore(database);
    const given = (await Promise.all(Array.from({ length: 50 }, () => counters.next('order', 'owner')))).flat();
    expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => 1001 + i));
    const firsts = await Promise.all(Array.from({ length: 200 }, (_, i) => counters.next('listing', `new-${i % 40}`)));
    expect(firsts.flat().sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5].flatMap((n) => Array.from({ length: 40 }, () => n)));
    expect(await counters.next('order', 'other', 3)).toEqual([1001, 1002, 1003]);
    expect(await counters.next('contact', 'owner')).toEqual([1]);
  } finally {
    await database.close();
  }
}, 20_000);
