import Redis from 'ioredis';
import { mongo } from 'mongoose';

/** Drops the databases that a test run made in a MongoDB that is not its own. */
export async function dropTestDatabases(mongodbUri: string, prefix: string): Promise<void> {
  const client = new mongo.MongoClient(mongodbUri);
  try {
    const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true });
    for (const { name } of databases.filter(({ name }) => name.startsWith(prefix))) await client.db(name).dropDatabase();
  } finally {
    await client.close();
  }
}

/** Lets a MongoDB that is the run's own delete nothing by itself: to its clock what is written on the day of a test is long over. */
export async function keepWhatIsOver(mongodbUri: string): Promise<void> {
  const client = new mongo.MongoClient(mongodbUri);
  try {
    await client.db('admin').command({ setParameter: 1, ttlMonitorEnabled: false });
  } finally {
    await client.close();
  }
}

/** Deletes the keys that a test run made in a Redis that is not its own. */
export async function deleteTestKeys(redisUrl: string, prefix: string): Promise<void> {
  const client = new Redis(redisUrl);
  try {
    for await (const keys of client.scanStream({ match: `*${prefix}*` }) as AsyncIterable<string[]>) {
      if (keys.length > 0) await client.del(...keys);
    }
  } finally {
    client.disconnect();
  }
}
