import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import { Queue, type ConnectionOptions } from 'bullmq';
import type { Express } from 'express';
import { SHARDS } from '../domain/shard';
import type { Logger } from '../logger';
import { JOBS } from './jobs';
import { bellQueue, connect, type QueueSettings } from './queues';

/** The queues in a page, only to be looked at. */
export interface QueueBoard {
  /** Serves the page and what it asks for, below the path it was made for. */
  app: Express;
  close(): Promise<void>;
}

/**
 * bull-board over all queues of this installation, read-only. It shows ids, times and the codes of faults: no job carries more. Who may see it is
 * the caller's to decide. Opens a connection of its own to Redis.
 */
export function createQueueBoard({ url, prefix }: QueueSettings, path: string, logger: Logger): QueueBoard {
  const connection = connect(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false }, logger);
  const queues = queueNames().map((name) => new Queue(name, { connection: connection as ConnectionOptions, prefix, skipVersionCheck: true }));
  for (const queue of queues) queue.on('error', (err) => logger.debug({ queue: queue.name, err }, 'queue error'));
  const server = new ExpressAdapter();
  server.setBasePath(path);
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter: server,
    options: { uiConfig: { boardTitle: 'ChợHTX' } },
  });
  const app = server.getRouter() as Express; // it is the adapter's own Express app
  app.disable('x-powered-by');
  return {
    app,
    close: async () => {
      await Promise.all(queues.map((queue) => queue.close()));
      connection.disconnect();
    },
  };
}

function queueNames(): string[] {
  const shared = new Set(Object.values(JOBS).map(({ queue }) => queue).filter((queue) => queue !== 'inbound'));
  return [...shared, ...Array.from({ length: SHARDS }, (_, shard) => bellQueue(shard))];
}
