import { UnrecoverableError } from 'bullmq';
import pino from 'pino';
import { Fault } from '../../../src/errors';
import { createMetrics } from '../../../src/metrics';
import type { JobHandlers } from '../../../src/queues/jobs';
import { runJob } from '../../../src/queues/run-job';

const nothing = async (): Promise<void> => undefined;

/** Runs a job whose handler does `work`; gives what it threw and how it was logged. */
async function run(work: () => Promise<void>, { name = 'tellOrder', attemptsMade = 0 } = {}) {
  const logged: { level: string; outcome: string; isFinal: boolean }[] = [];
  const logger = pino({ formatters: { level: (label) => ({ level: label }) } }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const handlers: JobHandlers = { resend: nothing, tellOrder: work, orderDue: nothing, harvestDue: async () => undefined,
      waitDue: nothing, tellNotice: nothing, matchTransfer: nothing, preparePhoto: nothing };
  const job = { name, data: {}, attemptsMade, opts: { attempts: 3 } };
  const thrown: unknown = await runJob('orders', job, handlers, { logger, metrics: createMetrics() }).catch((error: unknown) => error);
  return { thrown, log: logged.map(({ level, outcome, isFinal }) => ({ level, outcome, isFinal })) };
}

const failing = (thrown: unknown) => () => Promise.reject(thrown);

test('a job that goes well is not logged as failed', async () => {
  expect(await run(nothing)).toEqual({ thrown: undefined, log: [] });
});

test('a passing fault is thrown again, for another attempt', async () => {
  const { thrown, log } = await run(failing(new Fault('connectionFailed', 'away')));
  expect(thrown).toMatchObject({ code: 'connectionFailed' });
  expect(log).toEqual([{ level: 'warn', outcome: 'connectionFailed', isFinal: false }]);
});

test('a final fault ends the job at once, and is an error when it is ours', async () => {
  const { thrown, log } = await run(failing(new Fault('flowBroken', 'broken')));
  expect(thrown).toBeInstanceOf(UnrecoverableError);
  expect(log).toEqual([{ level: 'error', outcome: 'flowBroken', isFinal: true }]);
});

test('the last attempt is final whatever failed', async () => {
  const { log } = await run(failing(new Error('no store')), { attemptsMade: 2 });
  expect(log).toEqual([{ level: 'error', outcome: 'storeUnavailable', isFinal: true }]);
});

test('a job that nobody handles is an error of ours', async () => {
  const { thrown, log } = await run(nothing, { name: 'jobOfAnOldRelease' });
  expect(thrown).toBeInstanceOf(UnrecoverableError);
  expect(log).toEqual([{ level: 'error', outcome: 'jobUnknown', isFinal: true }]);
});
