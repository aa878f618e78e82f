import type { Database } from './database';
import { defineRows } from './rows';
import { isDuplicateKey } from './transaction';

interface CounterRow {
  _id: string;
  ownerId: string;
  value: number;
}

const FIRST = { order: 1001, listing: 1, contact: 1 } as const;

/** Numbers that people say: order codes, listing codes, contacts' short numbers. */
export function createCounterStore(database: Database) {
  const rows = defineRows<CounterRow>(database, 'Counter', 'counters', []);
  const add = async (kind: keyof typeof FIRST, ownerId: string, count: number): Promise<number> => {
    const value = { $add: [{ $ifNull: ['$value', FIRST[kind] - 1] }, count] };
    const key = { _id: `${kind}:${ownerId}`, ownerId };
    const row = await rows.findOneAndUpdate(key, [{ $set: { value } }], { upsert: true, returnDocument: 'after' });
    return row?.value ?? FIRST[kind] + count - 1;
  };

  return {
    /**
     * The next `count` numbers of a kind for an owner (union or co-op), in a row. Never part of a transaction: two that count at
     * once must not wait for each other, and a number that is not used leaves a gap, which is allowed.
     */
    next: async (kind: keyof typeof FIRST, ownerId: string, count = 1): Promise<number[]> => {
      let last: number;
      try {
        last = await add(kind, ownerId, count);
      } catch (thrown) {
        if (!isDuplicateKey(thrown)) throw thrown;
        // Two began the same count at once; by now it is there.
        last = await add(kind, ownerId, count);
      }
      return Array.from({ length: count }, (_, i) => last - count + 1 + i);
    },
  };
}
