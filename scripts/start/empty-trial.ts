import { rmSync } from 'node:fs';
import { Redis } from 'ioredis';
import { mongo } from 'mongoose';

const KEYS_AT_ONCE = 500;

export interface TrialData {
  mongodbUri: string;
  dbName?: string;
  redisUrl: string;
  redisPrefix: string;
  /** The emulator's memory; its photos lie beside it. */
  emulatorState: string;
}

/** Throws away what a trial has left: the database, everything in Redis below the prefix, the emulator's memory. Nothing may be running on it. */
export async function emptyTrial({ mongodbUri, dbName, redisUrl, redisPrefix, emulatorState }: TrialData): Promise<void> {
  const client = new mongo.MongoClient(mongodbUri);
  try {
    await client.db(dbName).dropDatabase();
  } finally {
    await client.close();
  }
  await dropKeys(redisUrl, `${redisPrefix}:*`);
  for (const path of [emulatorState, `${emulatorState}.photos`]) rmSync(path, { recursive: true, force: true });
}

async function dropKeys(url: string, pattern: string): Promise<void> {
  const redis = new Redis(url);
  try {
    for (let cursor = '0'; ; ) {
      const [next, keys] = await redis.scan(cursor, 'MATCH', pattern, 'COUNT', KEYS_AT_ONCE);
      if (keys.length > 0) await redis.unlink(keys);
      if (next === '0') return;
      cursor = next;
    }
  } finally {
    redis.disconnect();
  }
}
