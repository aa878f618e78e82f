import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Redis from 'ioredis';
import type { EmbeddedServer } from './mongod';
import { type Server, startServer } from './server';

/** Address of the embedded Redis or Valkey. */
export function redisUrl(port: number): string {
  return `redis://127.0.0.1:${port}`;
}

/** Starts Redis or Valkey on 127.0.0.1, append-only file on and nothing ever evicted (BullMQ needs both). */
export function startRedis({ path, port, dataDir, onStart }: EmbeddedServer): Promise<Server> {
  mkdirSync(dataDir, { recursive: true });
  return startServer({
    path,
    port,
    args: [
      ...['--bind', '127.0.0.1', '--port', String(port), '--dir', dataDir],
      ...['--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction', '--daemonize', 'no', '--set-proc-title', 'no'],
    ],
    logFile: join(dataDir, 'redis.log'),
    isReady: async () => (await pingRedis(redisUrl(port))) === undefined,
    onStart,
    graceMs: 3_000,
  });
}

/** Undefined when Redis answers and has loaded its data, else what is wrong. */
export async function pingRedis(url: string): Promise<string | undefined> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0, connectTimeout: 5_000 });
  let heard: Error | undefined;
  client.on('error', (error) => (heard = error));
  try {
    await client.connect();
    await client.ping();
    return undefined;
  } catch (error) {
    return (heard ?? (error as Error)).message;
  } finally {
    client.disconnect();
  }
}
