import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { emptyTrial } from '../../../scripts/start/empty-trial';
import { openDatabase, type Database } from '../../../src/store/database';
import { createTrialClockStore } from '../../../src/store/trial-clock';
import { testMongoUri, testName, testRedisUrl } from '../../support/services';

let folder: string;
let database: Database;
let redis: Redis;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trial-'));
  database = await openDatabase(testMongoUri());
  redis = new Redis(testRedisUrl());
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await redis.unlink(`${testName()}-other:kept`);
  redis.disconnect();
  await database.close();
});

test('a trial that begins again has no co-op, no jobs, no conversations and the time of this machine', async () => {
  const emulatorState = join(folder, 'emulator.json');
  writeFileSync(emulatorState, '{}');
  mkdirSync(`${emulatorState}.photos`);
  await database.connection.collection('coops').insertOne({ code: 'SUOIXANH' });
  await createTrialClockStore(database).advance(60_000);
  const mine = Array.from({ length: 1200 }, (_, index) => [`${testName()}:inbound-0:${index}`, 'x']).flat();
  await redis.mset(...mine, `${testName()}-other:kept`, 'y');

  await emptyTrial({ mongodbUri: testMongoUri(), redisUrl: testRedisUrl(), redisPrefix: testName(), emulatorState });

  expect(await database.connection.collection('coops').countDocuments()).toBe(0);
  expect(await createTrialClockStore(database).offsetMs()).toBe(0);
  expect(await redis.keys(`${testName()}:*`)).toEqual([]);
  expect(await redis.get(`${testName()}-other:kept`)).toBe('y');
  expect([existsSync(emulatorState), existsSync(`${emulatorState}.photos`)]).toEqual([false, false]);
});
