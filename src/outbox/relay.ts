import { asFault, type Fault } from '../errors';
import type { Logger } from '../logger';
import type { Metrics } from '../metrics';
import { createBatcher } from '../store/batcher';
import type { OutboxRow, OutboxStore } from '../store/outbox';
import type { Deliverer } from './deliver';

/** How often one message is tried before it is given up. */
export const MOST_ATTEMPTS = 8;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 10 * 60_000;
/** How long an echo may take to show that a message of unknown outcome did go out, ms. */
export const ECHO_MS = 4000;
const CONNECTIONS = 16;

export interface Relay {
  /** Sends messages that this worker has claimed, in order within each conversation. Resolves when all have been tried. */
  send(rows: OutboxRow[]): Promise<void>;
  /** The conversations with messages on their way. */
  busy(): Set<string>;
  /** Resolves when nothing is on its way. */
  settled(): Promise<void>;
}

interface Parts {
  outbox: OutboxStore;
  deliverer: Deliverer;
  /** Hears of messages that are given up, to tell somebody else. */
  onFailed: (row: OutboxRow, fault: Fault) => Promise<void>;
  /** Rings when a message that had to wait is due. */
  alarm: (shard: number, delayMs: number) => void;
  telemetry: { logger: Logger; metrics: Metrics };
}

type Outcome = 'sent' | 'failed' | 'waits';

/**
 * Sends what is committed: in order per conversation, several conversations at a time. A message that must wait keeps those behind it
 * waiting; one that fails for good does not. What went out is marked in bulk.
 */
export function createRelay({ outbox, deliverer, onFailed, alarm, telemetry: { logger, metrics } }: Parts): Relay {
  const lanes = new Map<string, Promise<void>>();
  const slots = createSlots(CONNECTIONS);
  const marks = createBatcher<Parameters<OutboxStore['markSent']>[0][number], void>(async (sent) => {
    await outbox.markSent(sent);
    return sent.map(() => undefined);
  });

  async function attempt(row: OutboxRow): Promise<Outcome> {
    if (row.echoedAt) return markSent(row);
    const calls = { done: row.sentCalls, ids: [...row.platformIds] };
    const stopTimer = metrics.sendSeconds.startTimer({ channel: 'messenger' });
    try {
      await slots(() => deliverer.deliver(row, (platformId) => {
        calls.done += 1;
        if (platformId) calls.ids.push(platformId);
      }));
      row.platformIds = calls.ids;
      return await markSent(row);
    } catch (thrown) {
      return await cope(row, calls, asFault(thrown, 'rejected'));
    } finally {
      stopTimer();
    }
  }

  async function markSent(row: OutboxRow): Promise<Outcome> {
    await marks.add({ id: row._id, platformIds: row.platformIds, at: new Date() });
    metrics.sends.inc({ channel: 'messenger', outcome: 'sent' });
    return 'sent';
  }

  async function cope(row: OutboxRow, calls: { done: number; ids: string[] }, fault: Fault): Promise<Outcome> {
    const attempts = row.attempts + 1;
    const error = { code: fault.code, ...(fault.externalCode ? { externalCode: fault.externalCode } : {}) };
    const waits = (fault.retryable || fault.code === 'channelConfigInvalid') && attempts < MOST_ATTEMPTS;
    metrics.sends.inc({ channel: 'messenger', outcome: fault.code });
    logger[fault.ours ? 'error' : 'warn']({ conversationId: row.conversationId, outboxId: row._id, attempts, outcome: fault.code, externalCode: fault.externalCode }, 'message not sent');
    if (!waits) {
      await outbox.markFailed(row._id, error, attempts);
      await onFailed(row, fault);
      return 'failed';
    }
    await outbox.noteAttempt(row._id, { attempts, sentCalls: calls.done, platformIds: calls.ids, error });
    const delay = await delayAfter(row, fault, attempts);
    await outbox.release([row._id], 'queued', new Date(Date.now() + delay));
    alarm(row.shard, delay);
    return 'waits';
  }

  async function delayAfter(row: OutboxRow, fault: Fault, attempts: number): Promise<number> {
    if (fault.retryAfterMs) return Math.min(fault.retryAfterMs, LONGEST_WAIT_MS);
    if (fault.code === 'outcomeUnknown' && (await deliverer.hasEchoes(row))) return ECHO_MS;
    return Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  }

  /** Sends one conversation's messages one after the other; after one that waits the rest go back to the store. */
  async function sendLane(rows: OutboxRow[]): Promise<void> {
    for (const [index, row] of rows.entries()) {
      if ((await attempt(row)) === 'waits') {
        const behind = rows.slice(index + 1).map((one) => one._id);
        if (behind.length > 0) await outbox.release(behind, 'queued', new Date());
        return;
      }
    }
  }

  return {
    busy: () => new Set(lanes.keys()),
    settled: async () => {
      await Promise.all(lanes.values());
    },
    send: async (rows) => {
      const byConversation = lanesOf(rows);
      await Promise.all([...byConversation].map(([conversationId, lane]) => {
        const before = lanes.get(conversationId) ?? Promise.resolve();
        const mine = before.then(() => sendLane(lane)).catch((err: unknown) => logger.error({ conversationId, err }, 'relay failed'));
        lanes.set(conversationId, mine);
        return mine.finally(() => {
          if (lanes.get(conversationId) === mine) lanes.delete(conversationId);
        });
      }));
    },
  };
}

function lanesOf(rows: OutboxRow[]): Map<string, OutboxRow[]> {
  const byConversation = new Map<string, OutboxRow[]>();
  for (const row of rows) byConversation.set(row.conversationId, [...(byConversation.get(row.conversationId) ?? []), row]);
  return byConversation;
}

/** Lets at most `most` calls be under way at once. */
function createSlots(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    else free -= 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
