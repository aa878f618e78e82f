import mongoose, { type Connection, type Model, type Schema } from 'mongoose';
import { Fault } from '../errors';

/** A session of the database driver: what happens with the same one commits together. */
export type Session = mongoose.mongo.ClientSession;
export type Collection<Row extends mongoose.mongo.Document> = mongoose.mongo.Collection<Row>;

/** One connection, the models defined on it, and sessions for transactions. */
export interface Database {
  readonly connection: Connection;
  /** Defines a model once; its indexes are made by `createIndexes`. */
  define<Row>(name: string, schema: Schema<Row>): Model<Row>;
  /** The driver's own collection, without casting: for the hot path. */
  native<Row extends mongoose.mongo.Document>(model: string): Collection<Row>;
  startSession(): Promise<Session>;
  /** Makes the indexes of every defined model; unique ones are what redelivery and races rest on. */
  createIndexes(): Promise<void>;
  /** Resolves when the server answers; rejects within about two seconds when it does not. */
  ping(): Promise<void>;
  /** Ends sessions of another process by their ids (hex), so that its open transactions stop holding documents. */
  killSessions(sessionIds: string[]): Promise<void>;
  close(): Promise<void>;
}

/** The id of a session as hex, to be recorded by the worker that owns it. */
export function sessionIdOf(session: Session): string {
  const id = session.id?.['id'] as mongoose.mongo.Binary | undefined;
  if (!id) throw new Fault('storeUnavailable', 'this session has no id');
  return Buffer.from(id.buffer).toString('hex');
}

/**
 * Connects to MongoDB. Writes are acknowledged by the majority and journalled, because a webhook is answered 200 on the strength of them.
 * Gives up on a server that does not answer within five seconds (`storeUnavailable`, retryable); later calls reconnect by themselves.
 */
export async function openDatabase(uri: string, options: { dbName?: string } = {}): Promise<Database> {
  const connection = mongoose.createConnection(uri, {
    ...(options.dbName ? { dbName: options.dbName } : {}),
    writeConcern: { w: 'majority', journal: true },
    serverSelectionTimeoutMS: 5000,
    ignoreUndefined: true,
    autoIndex: false,
    autoCreate: false,
    bufferCommands: false,
  });
  try {
    await connection.asPromise();
  } catch (cause) {
    throw new Fault('storeUnavailable', 'MongoDB does not answer', { cause });
  }
  return databaseOn(connection);
}

function databaseOn(connection: Connection): Database {
  return {
    connection,
    define: <Row>(name: string, schema: Schema<Row>) =>
      (connection.models[name] as unknown as Model<Row> | undefined) ?? (connection.model(name, schema) as unknown as Model<Row>),
    native: <Row extends mongoose.mongo.Document>(model: string) =>
      connection.getClient().db(connection.name).collection<Row>(collectionName(connection, model)),
    startSession: async () => connection.getClient().startSession(),
    createIndexes: async () => {
      for (const model of Object.values(connection.models)) await model.createIndexes();
    },
    ping: async () => {
      await connection.db?.admin().command({ ping: 1 }, { timeoutMS: 2000 });
    },
    killSessions: async (sessionIds) => {
      if (sessionIds.length === 0) return;
      const ids = sessionIds.map((hex) => ({ id: new mongoose.mongo.Binary(Buffer.from(hex, 'hex'), 4) }));
      await connection.db?.admin().command({ killSessions: ids });
    },
    close: () => connection.close(),
  };
}

function collectionName(connection: Connection, model: string): string {
  const known = connection.models[model];
  if (!known) throw new Fault('storeUnavailable', `no model "${model}" is defined on this connection`);
  return known.collection.collectionName;
}
