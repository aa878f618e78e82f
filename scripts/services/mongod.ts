import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { type Server, startServer } from './server';

const SET_NAME = 'chohtx';
const DATABASE = 'chohtx';
const NOT_YET_INITIALISED = 94;
const CACHE_GB = '0.25';
const OPLOG_MB = '256';
/** Alone in the set nobody else can win: after a change of port the default of 10 s is only waiting. */
const SETTINGS = { electionTimeoutMillis: 500 };

export interface EmbeddedServer {
  path: string;
  port: number;
  /** Data and log of this one server. */
  dataDir: string;
  /** Told the process at once, at every start. */
  onStart(pid: number): void;
}

/** Address of the embedded MongoDB: a replica set of one, because transactions need a set. */
export function mongodUri(port: number): string {
  return `mongodb://127.0.0.1:${port}/${DATABASE}?replicaSet=${SET_NAME}`;
}

/** Starts mongod on 127.0.0.1 and resolves when it is the primary of its own replica set. */
export function startMongod({ path, port, dataDir, onStart }: EmbeddedServer): Promise<Server> {
  mkdirSync(dataDir, { recursive: true });
  return startServer({
    path,
    port,
    args: [
      ...['--replSet', SET_NAME, '--bind_ip', '127.0.0.1', '--port', String(port), '--dbpath', dataDir, '--nounixsocket'],
      ...['--wiredTigerCacheSizeGB', CACHE_GB, '--oplogSize', OPLOG_MB, '--quiet'],
      // Alone in its set it has nobody to hand over to: without this a stop waits for up to 15 s.
      ...['--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100'],
      ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
    ],
    logFile: join(dataDir, 'mongod.log'),
    isReady: () => isPrimary(port),
    onStart,
    graceMs: 4_000,
  });
}

/** Looks whether mongod is primary; founds the set on fresh data, and renames its only member when the port is another. */
async function isPrimary(port: number): Promise<boolean> {
  const client = new mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, { serverSelectionTimeoutMS: 1_000 });
  try {
    const admin = client.db('admin');
    const hello = await admin.command({ hello: 1 });
    if (hello['isWritablePrimary'] === true) return true;
    await setUp(admin, port);
    return false;
  } catch (error) {
    if (error instanceof mongo.MongoError) return false;
    throw error;
  } finally {
    await client.close();
  }
}

interface SetConfig {
  version: number;
  members: { host: string }[];
}

async function setUp(admin: mongo.Db, port: number): Promise<void> {
  const host = `127.0.0.1:${port}`;
  const config = await readConfig(admin);
  if (config === undefined) {
    await admin.command({ replSetInitiate: { _id: SET_NAME, members: [{ _id: 0, host }], settings: SETTINGS } });
  } else if (config.members[0] !== undefined && config.members[0].host !== host) {
    const member = { ...config.members[0], host };
    await admin.command({ replSetReconfig: { ...config, version: config.version + 1, members: [member], settings: SETTINGS }, force: true });
  }
}

async function readConfig(admin: mongo.Db): Promise<SetConfig | undefined> {
  try {
    const { config } = await admin.command({ replSetGetConfig: 1 });
    // The server's own document; only the two fields above are read.
    return config as SetConfig;
  } catch (error) {
    if (error instanceof mongo.MongoServerError && error.code === NOT_YET_INITIALISED) return undefined;
    throw error;
  }
}
