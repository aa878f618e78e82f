import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ServerName, findProgram } from './find-services';
import { checkMongodb, checkRedis } from './given';
import { mongodUri, startMongod } from './mongod';
import { nothingWorks } from './nothing-works';
import { freePort } from './ports';
import { redisUrl, startRedis } from './redis';
import { projectRoot } from './root';
import { createRunNote, endLeftovers, readLiveNote } from './run-note';
import type { Server } from './server';
import { ServicesError } from './services-error';

export interface Services {
  mongodbUri: string;
  redisUrl: string;
  /** The servers that run for us; absent when MONGODB_URI or REDIS_URL names somebody else's. */
  mongod?: Server;
  redis?: Server;
  /** Ends what was started here, nothing else. */
  stop(): Promise<void>;
}

export interface ServicesOptions {
  /** Absolute folder for the data of these two servers alone; two runs must not share it. */
  dataDir: string;
  /** One line of what is being done, for people. */
  announce(line: string): void;
  /** Where MONGODB_URI, REDIS_URL and PATH are looked up. */
  env: NodeJS.ProcessEnv;
  /** Begin with empty databases. */
  fresh?: boolean;
}

/**
 * Finds or fetches MongoDB (always a replica set) and Redis, starts what MONGODB_URI and REDIS_URL do not name, resolves when both serve.
 * Ends what a crashed run left on the same data. Throws ServicesError when nothing works or the data is in use: never one without the other.
 */
export async function startServices(options: ServicesOptions): Promise<Services> {
  const { dataDir, env } = options;
  const live = readLiveNote(dataDir);
  if (live !== undefined) throw new ServicesError(`${dataDir} is in use by process ${live.owner}; stop that one first.`);
  const before = await endLeftovers(dataDir);
  const given = { mongodb: env['MONGODB_URI'] || undefined, redis: env['REDIS_URL'] || undefined };
  if (given.mongodb !== undefined) await checkMongodb(given.mongodb);
  if (given.redis !== undefined) await checkRedis(given.redis);
  const mongodPath = given.mongodb === undefined ? await findOrThrow('MongoDB', options) : undefined;
  const redisPath = given.redis === undefined ? await findOrThrow('Redis', options) : undefined;

  if (options.fresh) rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const run = createEmbedded(dataDir);
  try {
    const redis = redisPath === undefined ? undefined : await run.redis(redisPath);
    const mongod = mongodPath === undefined ? undefined : await run.mongod(mongodPath, before?.servers.mongod?.port);
    const uris = { mongodbUri: given.mongodb ?? mongodUri(mongod?.port ?? 0), redisUrl: given.redis ?? redisUrl(redis?.port ?? 0) };
    run.note.ready(uris.mongodbUri, uris.redisUrl);
    return { ...uris, mongod, redis, stop: run.stop };
  } catch (error) {
    await run.stop();
    throw error;
  }
}

/** Starts the servers of one data folder and remembers them for the common stop. */
function createEmbedded(dataDir: string) {
  const note = createRunNote(dataDir);
  const servers: Server[] = [];
  const keep = (server: Server) => {
    servers.push(server);
    return server;
  };
  return {
    note,
    async redis(path: string): Promise<Server> {
      const port = await freePort();
      const onStart = (pid: number) => note.started('redis', pid, port);
      return keep(await startRedis({ path, port, dataDir: join(dataDir, 'redis'), onStart }));
    },
    async mongod(path: string, wishedPort: number | undefined): Promise<Server> {
      const port = await freePort(wishedPort);
      const onStart = (pid: number) => note.started('mongod', pid, port);
      return keep(await startMongod({ path, port, dataDir: join(dataDir, 'mongodb'), onStart }));
    },
    async stop(): Promise<void> {
      await Promise.all(servers.map((server) => server.stop()));
      note.ended();
    },
  };
}

async function findOrThrow(server: ServerName, { env, announce }: ServicesOptions): Promise<string> {
  const result = await findProgram(server, { folder: join(projectRoot(), '.data', 'services'), env, announce });
  if ('tried' in result) throw new ServicesError(nothingWorks(server, result.tried));
  return result.path;
}
