import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Redis from 'ioredis';
import { mongo } from 'mongoose';
import { startServices, type Services } from '../../scripts/services';
import { readJson, writeJson } from '../../scripts/services/json-file';
import { commandOf, isAlive } from '../../scripts/services/processes';
import type { RunNote } from '../../scripts/services/run-note';
import { runFolder } from '../../scripts/test/run-folders';
import { startOwnServices, testMongoUri, testName, testRedisUrl } from '../support/services';

jest.setTimeout(60_000);

async function withMongo<T>(uri: string, use: (db: mongo.Db, client: mongo.MongoClient) => Promise<T>): Promise<T> {
  const client = new mongo.MongoClient(uri);
  try {
    return await use(client.db(), client);
  } finally {
    await client.close();
  }
}

describe('the services of a test run', () => {
  it('gives transactions on a database of this file alone', async () => {
    await withMongo(testMongoUri(), async (db, client) => {
      expect(db.databaseName).toBe(testName());
      await db.createCollection('goods');
      await client.withSession((session) =>
        session.withTransaction(() => db.collection('goods').insertOne({ name: 'mật ong rừng' }, { session })),
      );
      expect(await db.collection('goods').countDocuments()).toBe(1);
      await db.dropDatabase();
    });
  });

  it('keeps every Redis write in an append-only file and evicts nothing', async () => {
    const redis = new Redis(testRedisUrl());
    expect(await redis.config('GET', 'appendonly')).toEqual(['appendonly', 'yes']);
    expect(await redis.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
    redis.disconnect();
  });
});

describe('services of one test alone', () => {
  let services: Services;
  beforeAll(async () => {
    services = await startOwnServices();
  });
  afterAll(() => services?.stop());

  it('listens on 127.0.0.1 only', async () => {
    const { bind } = await withMongo(services.mongodbUri, async (db) => {
      const { parsed } = await db.admin().command({ getCmdLineOpts: 1 });
      return { bind: parsed.net.bindIp };
    });
    expect(bind).toBe('127.0.0.1');
  });

  it('has what was acknowledged after a kill of both', async () => {
    const redis = new Redis(services.redisUrl);
    await redis.set('word', 'kept', 'EX', 1_000);
    await withMongo(services.mongodbUri, (db) => db.collection('goods').insertOne({ name: 'gạo' }, { writeConcern: { w: 'majority', j: true } }));
    // Redis writes its file through once a second.
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    redis.disconnect();
    await Promise.all([services.mongod?.kill(), services.redis?.kill()]);
    await Promise.all([services.mongod?.restart(), services.redis?.restart()]);

    const again = new Redis(services.redisUrl);
    expect(await again.get('word')).toBe('kept');
    again.disconnect();
    expect(await withMongo(services.mongodbUri, (db) => db.collection('goods').countDocuments())).toBe(1);
  });

  it('tells the last words of a server that went down by itself, none of one that was stopped', async () => {
    const { redis } = services;
    expect(redis?.lastWords()).toBeUndefined();
    process.kill(redis?.pid ?? 0, 'SIGTERM');
    while (isAlive(redis?.pid ?? 0)) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(redis?.lastWords()).toMatch(/ready to exit, bye bye/);
    await redis?.restart();
    expect(redis?.lastWords()).toBeUndefined();
    await redis?.stop();
    expect(redis?.lastWords()).toBeUndefined();
  });
});

describe('a second start on the same data', () => {
  const dataDir = runFolder(Number(process.env['TEST_RUN']), 'second');
  const { MONGODB_URI: _mongodb, REDIS_URL: _redis, ...env } = process.env;
  const start = (fresh = false) => startServices({ dataDir, announce: () => undefined, env, fresh });
  const noteFile = join(dataDir, 'services.json');
  const goods = (services: Services) => withMongo(services.mongodbUri, (db) => db.collection('goods').countDocuments());

  it('keeps the data and the port; fresh begins with nothing', async () => {
    const first = await start();
    await withMongo(first.mongodbUri, (db) => db.collection('goods').insertOne({ name: 'tiêu' }));
    await first.stop();
    const second = await start();
    expect(second.mongodbUri).toBe(first.mongodbUri);
    expect(await goods(second)).toBe(1);
    await second.stop();
    const third = await start(true);
    expect(await goods(third)).toBe(0);
    await third.stop();
  });

  it('moves to another port when somebody took the old one', async () => {
    const first = await start();
    await withMongo(first.mongodbUri, (db) => db.collection('goods').insertOne({ name: 'quế' }));
    await first.stop();
    const note = readJson<RunNote>(noteFile);
    const takenPort = Number(new URL(testRedisUrl()).port);
    writeJson(noteFile, { ...note, servers: { mongod: { pid: 0, port: takenPort } } });
    const second = await start();
    expect(second.mongod?.port).not.toBe(takenPort);
    expect(await goods(second)).toBe(1);
    await second.stop();
  });

  it('ends the servers of a start that crashed', async () => {
    const crashed = await start();
    const pids = [crashed.mongod?.pid ?? 0, crashed.redis?.pid ?? 0];
    expect(pids.map(commandOf)).toEqual([expect.stringContaining(dataDir), expect.stringContaining(dataDir)]);
    // The owner is gone: a number that no process has.
    writeJson(noteFile, { ...readJson<RunNote>(noteFile), owner: 2 ** 22 + 1 });
    const next = await start();
    expect(pids.filter(isAlive)).toEqual([]);
    await next.stop();
  });

  it('refuses data that a live process uses, and lets its servers be', async () => {
    const running = await start();
    const note = readJson<RunNote>(noteFile);
    writeJson(noteFile, { ...note, owner: Number(process.env['TEST_RUN']) });
    await expect(start()).rejects.toThrow('is in use by process');
    expect(isAlive(running.mongod?.pid ?? 0)).toBe(true);
    await running.stop();
    expect(existsSync(noteFile)).toBe(true);
  });
});

describe('given addresses', () => {
  it('are asked, and a dead one is told instead of being replaced', async () => {
    const dataDir = runFolder(Number(process.env['TEST_RUN']), 'given');
    const env = { ...process.env, REDIS_URL: 'redis://127.0.0.1:1' };
    await expect(startServices({ dataDir, announce: () => undefined, env })).rejects.toThrow(/^REDIS_URL is set, but no Redis answers there: .*ECONNREFUSED/);
  });

  it('are used as they are, and nothing is started', async () => {
    const dataDir = runFolder(Number(process.env['TEST_RUN']), 'given');
    const services = await startServices({ dataDir, announce: () => undefined, env: process.env });
    expect(services).toMatchObject({ mongodbUri: process.env['MONGODB_URI'], mongod: undefined, redis: undefined });
    await services.stop();
  });
});
