import { UnrecoverableError } from 'bullmq';
import { asFault, Fault } from '../errors';
import type { Logger } from '../logger';
import type { Metrics } from '../metrics';
import type { JobHandlers, QueueName } from './jobs';

interface RunningJob {
  name: string;
  data: unknown;
  attemptsMade: number;
  opts: { attempts?: number };
}

/**
 * The one place where faults become queue behaviour: retryable ones are thrown again for backoff, final ones end the job.
 * A job without a handler is a fault of ours.
 */
export async function runJob(queue: QueueName, job: RunningJob, handlers: JobHandlers, { logger, metrics }: { logger: Logger; metrics: Metrics }): Promise<void> {
  const handler = handlers[job.name as keyof JobHandlers] as ((data: unknown, attempt: { isLast: boolean }) => Promise<void>) | undefined;
  const isLast = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
  const stopTimer = metrics.jobSeconds.startTimer({ queue });
  try {
    if (!handler) throw new Fault('jobUnknown', 'a job without a handler');
    await handler(job.data, { isLast });
    metrics.jobs.inc({ queue, outcome: 'done' });
  } catch (thrown) {
    const fault = asFault(thrown, 'storeUnavailable');
    const isFinal = isLast || !fault.retryable;
    metrics.jobs.inc({ queue, outcome: isFinal ? 'failed' : 'retried' });
    logger[isFinal && fault.ours ? 'error' : 'warn']({ queue, job: job.name, outcome: fault.code, isFinal, err: fault }, 'job failed');
    if (thrown instanceof Fault && !thrown.retryable) throw new UnrecoverableError(thrown.code);
    throw fault;
  } finally {
    stopTimer();
  }
}
