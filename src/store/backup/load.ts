import mongoose from 'mongoose';
import { refuse, type Refusal } from '../../domain/refusal';
import { Fault } from '../../errors';
import type { Database } from '../database';
import { NOT_KEPT, type Counted } from './dump';
import { readFrames, type Frame } from './frames';

const { BSON } = mongoose.mongo;
const MOST_DOCUMENTS = 500;
const MOST_BYTES = 8 * 1024 * 1024;

type Loading = { db: mongoose.mongo.Db; counted: Counted };

/**
 * Fills an empty database from the bytes of a backup, indexes first. Refused when there is a single document in it. When the backup is broken
 * (`unparseable`) or something fails, what was filled in is taken out again.
 */
export async function load(database: Database, bytes: AsyncIterable<Uint8Array>): Promise<Counted | Refusal<'notEmpty'>> {
  const { connection } = database;
  const db = connection.getClient().db(connection.name);
  if (!(await isEmpty(db))) return refuse('notEmpty');
  const counted = { collections: 0, documents: 0 };
  const filled: string[] = [];
  try {
    await fill({ db, counted }, readFrames(bytes), filled);
  } catch (thrown) {
    for (const name of filled) await db.collection(name).drop();
    throw thrown;
  }
  return counted;
}

async function isEmpty(db: mongoose.mongo.Db): Promise<boolean> {
  for (const { name } of await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray()) {
    if (!NOT_KEPT.has(name) && (await db.collection(name).findOne({}, { projection: { _id: 1 } }))) return false;
  }
  return true;
}

async function fill({ db, counted }: Loading, frames: AsyncIterable<Frame>, filled: string[]): Promise<void> {
  let into: mongoose.mongo.Collection | undefined;
  let batch: Uint8Array[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (into && batch.length > 0) await into.insertMany(batch.map((bson) => BSON.deserialize(bson, { promoteValues: false, bsonRegExp: true })), { ordered: false });
    counted.documents += batch.length;
    batch = [];
    size = 0;
  };
  for await (const frame of frames) {
    if (frame.kind === 'document') {
      batch.push(frame.bson);
      size += frame.bson.length;
      if (batch.length >= MOST_DOCUMENTS || size >= MOST_BYTES) await flush();
      continue;
    }
    await flush();
    if (frame.kind === 'end' && frame.documents !== counted.documents) throw new Fault('unparseable', 'the backup does not hold what it says');
    if (frame.kind === 'end') return;
    into = db.collection(frame.name);
    filled.push(frame.name);
    counted.collections += 1;
    await makeIndexes(db, frame.name, frame.indexes);
  }
}

/** Also makes the collection, when it has no documents. */
async function makeIndexes(db: mongoose.mongo.Db, name: string, indexes: mongoose.mongo.Document[]): Promise<void> {
  const exists = (await db.listCollections({ name }, { nameOnly: true }).toArray()).length > 0;
  if (!exists) await db.createCollection(name);
  const others = indexes.filter(({ name: index }) => index !== '_id_').map(({ v: _, ns: __, ...rest }) => rest as mongoose.mongo.IndexDescription); // as listIndexes gave them
  if (others.length > 0) await db.collection(name).createIndexes(others);
}
