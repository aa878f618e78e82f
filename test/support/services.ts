import { createHash, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { type Services, startServices } from '../../scripts/services';
import { runFolder } from '../../scripts/test/run-folders';

function readEnv(key: 'MONGODB_URI' | 'REDIS_URL' | 'TEST_DB_PREFIX' | 'TEST_RUN'): string {
  const value = process.env[key];
  if (value === undefined) throw new Error(`${key} is missing: tests that need MongoDB and Redis run with \`npm test -- integration\`.`);
  return value;
}

/** A name for this test file alone, in this run alone: letters, digits, - and _, at most 38 (MongoDB's databases, BullMQ's prefix). */
export function testName(): string {
  const path = expect.getState().testPath ?? '';
  const slug = basename(path, '.test.ts').replaceAll(/[^a-z0-9-]/gi, '-').slice(0, 18);
  return `${readEnv('TEST_DB_PREFIX')}${slug}_${createHash('sha256').update(path).digest('hex').slice(0, 6)}`;
}

/** Address of the running MongoDB with a database that belongs to the calling test file. */
export function testMongoUri(): string {
  const [, servers, options] = /^(mongodb(?:\+srv)?:\/\/[^/]+)(?:\/[^?]*)?(\?.*)?$/.exec(readEnv('MONGODB_URI')) ?? [];
  return `${servers}/${testName()}${options ?? ''}`;
}

/** Address of the running Redis; a test file keeps its keys apart by `testName()` as BullMQ prefix. */
export function testRedisUrl(): string {
  return readEnv('REDIS_URL');
}

/** A MongoDB and a Redis for one test alone, to be killed, restarted and emptied. The test stops them; two seconds to start. */
export function startOwnServices(): Promise<Services> {
  const { MONGODB_URI: _mongodb, REDIS_URL: _redis, ...env } = process.env;
  const dataDir = runFolder(Number(readEnv('TEST_RUN')), `own-${randomUUID().slice(0, 8)}`);
  return startServices({ dataDir, announce: () => undefined, env });
}
