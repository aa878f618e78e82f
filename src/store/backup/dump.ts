import type mongoose from 'mongoose';
import type { Database } from '../database';
import { MAGIC, writeFrame } from './frames';

/** What belongs to running processes, not to the shop. */
export const NOT_KEPT = new Set(['leases', 'workers']);

/** How much a backup holds. */
export interface Counted {
  collections: number;
  documents: number;
}

/**
 * All collections of the database with their indexes, photos included, as the bytes of a backup. Everything is read as of one moment, so a shop
 * that goes on meanwhile gives a whole picture; MongoDB remembers that moment for five minutes, a shop that takes longer needs its own tools.
 */
export async function* dump(database: Database, counted: Counted): AsyncGenerator<Buffer> {
  const client = database.connection.getClient();
  const db = client.db(database.connection.name);
  const session = client.startSession({ snapshot: true });
  try {
    yield MAGIC;
    for (const name of await namesOf(db)) {
      yield writeFrame({ kind: 'collection', name, indexes: await db.collection(name).indexes() });
      counted.collections += 1;
      for await (const bson of db.collection(name).find({}, { session, raw: true })) {
        yield writeFrame({ kind: 'document', bson: bson as unknown as Uint8Array }); // what `raw` gives
        counted.documents += 1;
      }
    }
    yield writeFrame({ kind: 'end', documents: counted.documents });
  } finally {
    await session.endSession();
  }
}

async function namesOf(db: mongoose.mongo.Db): Promise<string[]> {
  const all = await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray();
  return all.map(({ name }) => name).filter((name) => !NOT_KEPT.has(name) && !name.startsWith('system.')).sort();
}
