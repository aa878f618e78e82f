import { mongo } from 'mongoose';
import { pingRedis } from './redis';
import { ServicesError } from './services-error';

const ANSWER_WITHIN_MS = 20_000;

/** Throws ServicesError unless the MongoDB that MONGODB_URI names answers and has transactions (a replica set or a sharded cluster). */
export async function checkMongodb(uri: string): Promise<void> {
  let client: mongo.MongoClient | undefined;
  try {
    client = new mongo.MongoClient(uri, { serverSelectionTimeoutMS: ANSWER_WITHIN_MS });
    const hello = await client.db('admin').command({ hello: 1 });
    if (hello['setName'] === undefined && hello['msg'] !== 'isdbgrid') {
      throw new ServicesError('MONGODB_URI: this MongoDB is not a replica set, so it has no transactions. Start it with --replSet.');
    }
  } catch (error) {
    if (error instanceof ServicesError) throw error;
    throw new ServicesError(`MONGODB_URI is set, but no MongoDB answers there: ${(error as Error).message}`, { cause: error });
  } finally {
    await client?.close();
  }
}

/** Throws ServicesError unless the Redis that REDIS_URL names answers. */
export async function checkRedis(url: string): Promise<void> {
  const wrong = await pingRedis(url);
  if (wrong !== undefined) throw new ServicesError(`REDIS_URL is set, but no Redis answers there: ${wrong}`);
}
