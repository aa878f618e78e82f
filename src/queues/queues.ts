import { Queue, Worker, type ConnectionOptions } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from '../logger';
import type { Metrics } from '../metrics';
import { JOBS, type JobData, type JobHandlers, type JobName, type QueueName } from './jobs';
import { runJob } from './run-job';

/** A stalled job is taken over after seconds, not after BullMQ's minute. */
const WORKER_TIMES = { lockDuration: 10_000, stalledInterval: 3_000 };
const CONCURRENCY: Record<QueueName, number> = { inbound: 1, outbound: 8, orders: 4, media: 2 };

export interface Queues {
  /** Adds a job, if Redis answers; what cannot be added is found by the sweep. Never rejects. */
  add<Name extends JobName>(name: Name, data: JobData[Name], options?: { delayMs?: number; id?: string }): Promise<void>;
  /** Rings the bell of a shard; rings that nobody has heard yet are one. */
  ring(shard: number): Promise<void>;
  /** Works on all jobs but bells. Every job has exactly one handler: the type sees to that. */
  consume(handlers: JobHandlers): void;
  /** Hears the bell of a shard that this worker owns, until the returned function is called. */
  listen(shard: number, drain: () => Promise<void>): () => Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface QueueSettings {
  url: string;
  /** Keeps two installations on one Redis apart. */
  prefix: string;
}

/** The queues `inbound`, `outbound`, `orders` and `media`. They hold wake-ups and alarm clocks only: losing them loses nothing. */
export function createQueues({ url, prefix }: QueueSettings, { logger, metrics }: { logger: Logger; metrics: Metrics }): Queues {
  const producer = connect(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false }, logger);
  const consumer = connect(url, { maxRetriesPerRequest: null }, logger);
  const queues = new Map<string, Queue>();
  const workers = new Set<Worker>();

  const queueOf = (name: string): Queue => {
    const known = queues.get(name);
    if (known) return known;
    const queue = new Queue(name, { connection: producer as ConnectionOptions, prefix, skipVersionCheck: true });
    queue.on('error', (err) => logger.debug({ queue: name, err }, 'queue error'));
    queues.set(name, queue);
    return queue;
  };
  const add: Queues['add'] = async (name, data, { delayMs, id } = {}) => {
    const policy = JOBS[name];
    const isBell = name === 'bell';
    const queue = isBell ? bellQueue((data as JobData['bell']).shard) : policy.queue;
    try {
      await queueOf(queue).add(name, data, {
        attempts: policy.attempts,
        ...(policy.backoffMs > 0 ? { backoff: { type: 'exponential', delay: policy.backoffMs } } : {}),
        ...(delayMs ? { delay: delayMs } : {}),
        ...(id ? { jobId: id } : {}),
        ...(isBell ? { deduplication: { id: 'bell', keepLastIfActive: true } } : {}),
        removeOnComplete: true,
        removeOnFail: 1000,
      });
    } catch (err) {
      metrics.jobs.inc({ queue: policy.queue, outcome: 'notAdded' });
      logger.warn({ queue, job: name, err }, 'job not added: the sweep will find its work');
    }
  };
  const startWorker = (name: string, kind: QueueName, process: (job: { name: string; data: unknown; attemptsMade: number; opts: { attempts?: number } }) => Promise<void>): Worker => {
    const worker = new Worker(name, process, { connection: consumer as ConnectionOptions, prefix, concurrency: CONCURRENCY[kind], skipVersionCheck: true, ...WORKER_TIMES });
    worker.on('error', (err) => logger.debug({ queue: name, err }, 'queue worker error'));
    workers.add(worker);
    return worker;
  };
  /** Lets the job in hand end; while Redis is away nobody could be told that it did. */
  const end = (worker: Worker): Promise<void> => worker.close(consumer.status !== 'ready');

  return {
    add,
    ring: (shard) => add('bell', { shard }),
    consume: (handlers) => {
      const kinds = new Set(Object.values(JOBS).map((policy) => policy.queue).filter((queue) => queue !== 'inbound'));
      for (const kind of kinds) startWorker(kind, kind, (job) => runJob(kind, job, handlers, { logger, metrics }));
    },
    listen: (shard, drain) => {
      const worker = startWorker(bellQueue(shard), 'inbound', drain);
      return async () => {
        workers.delete(worker);
        await end(worker);
      };
    },
    ping: async () => {
      await producer.ping();
    },
    close: async () => {
      await Promise.all([...workers].map(end));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      producer.disconnect();
      consumer.disconnect();
    },
  };
}

/** The queue of a shard's bell. */
export const bellQueue = (shard: number): string => `inbound-${shard}`;

/** A client of Redis that reconnects by itself and says what goes wrong to the log alone. */
export function connect(url: string, options: { maxRetriesPerRequest: number | null; enableOfflineQueue?: boolean }, logger: Logger): Redis {
  const redis = new Redis(url, { ...options, retryStrategy: (times) => Math.min(times * 100, 2000), reconnectOnError: () => false });
  redis.on('error', (err) => logger.debug({ err }, 'Redis does not answer'));
  return redis;
}
