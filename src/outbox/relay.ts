import { setTimeout as sleep } from 'node:timers/promises';
import { asFault, type Fault } from '../errors';
import type { Logger } from '../logger';
import type { Metrics } from '../metrics';
import { createBatcher } from '../store/batcher';
import type { OutboxRow, OutboxStore } from '../store/outbox';
import { isAway } from '../store/transaction';
import type { Deliverer } from './deliver';
import { createSlots } from './slots';

/** How often one message is tried before it is given up, rests aside that the platform asks for. */
const MOST_ATTEMPTS = 8;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 10 * 60_000;
/** How long an echo may take to show that a message of unknown outcome did go out, ms: platforms give a busy web five seconds and then come again. */
const ECHO_MS = 10_000;
const CONNECTIONS = 16;
/** How long after a store that took no note of a send it is asked again, ms. */
const STORE_WAIT_MS = 500;

export interface Relay {
  /**
   * Sends messages that this worker has claimed, in order within each conversation. Resolves when all have been tried. Behind a message that
   * waits they go back to the store, unless they are what is `due`: the first ones of their conversations.
   */
  send(rows: OutboxRow[], which?: 'due'): Promise<void>;
  /** The conversations with messages on their way, and when those will have been tried; never rejects. */
  busy(): ReadonlyMap<string, Promise<void>>;
  /** Resolves when nothing is on its way. */
  settled(): Promise<void>;
}

interface Parts {
  outbox: Pick<OutboxStore, 'markSent' | 'markFailed' | 'putOff' | 'release'>;
  deliverer: Deliverer;
  /** Hears of messages that are given up, to tell somebody else; again when this process dies over it. */
  onFailed: (row: OutboxRow, fault: Fault) => Promise<void>;
  timing: {
    clock: () => number;
    /** Rings when a message that had to wait is due. */
    alarm: (shard: number, delayMs: number) => void;
  };
  telemetry: { logger: Logger; metrics: Metrics };
}

type Outcome = 'sent' | 'failed' | 'waits';

/** How far an attempt came: platform calls that are out (`first` of them before it), the platform's ids of them, and when it began. */
interface Calls {
  first: number;
  done: number;
  ids: string[];
  began: Date;
}

/**
 * Sends what is committed: in order per conversation, several conversations at a time. A message that must wait keeps those behind it
 * waiting; one that fails for good does not. What went out is marked in bulk.
 */
export function createRelay({ outbox, deliverer, onFailed, timing: { clock, alarm }, telemetry: { logger, metrics } }: Parts): Relay {
  const lanes = new Map<string, Promise<void>>();
  /** Conversations whose first message waits: nothing overtakes it. */
  const stuck = new Set<string>();
  /** Until when pages rest, ms, that the platform asked to stay away. */
  const resting = new Map<string, number>();
  const slots = createSlots(CONNECTIONS);
  const marks = createBatcher<Parameters<OutboxStore['markSent']>[0][number]>((sent) => untilStored(() => outbox.markSent(sent)));

  /** What became of a send is known here alone until the store has it, and a send must not be repeated: the store is asked until it answers. */
  async function untilStored<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask();
      } catch (err) {
        logger.warn({ err }, 'the store takes no note of a send');
        await sleep(STORE_WAIT_MS, undefined, { ref: false });
      }
    }
  }

  async function attempt(row: OutboxRow): Promise<Outcome> {
    const restMs = (resting.get(row.channelId) ?? 0) - clock();
    const { attempts, sentCalls, platformIds, error } = row;
    if (restMs > 0) return putOff(row, { attempts, sentCalls, platformIds, error }, restMs);
    const ids = [...new Set([...platformIds, ...(row.echoedIds ?? [])])];
    const first = Math.max(sentCalls, ids.length);
    const calls = { first, done: first, ids, began: new Date(clock()) };
    const stopTimer = metrics.sendSeconds.startTimer();
    try {
      await slots(() => deliverer.deliver({ ...row, sentCalls: first, platformIds: [...ids] }, ({ platformId, isBilled }) => {
        calls.done += 1;
        if (platformId) calls.ids.push(platformId);
        if (isBilled) metrics.billedSends.inc({ channel: deliverer.channelType(row) });
      }));
      row.platformIds = calls.ids;
      return await markSent(row);
    } catch (thrown) {
      return await cope(row, calls, asFault(thrown, isAway(thrown) ? 'storeUnavailable' : 'rejected'));
    } finally {
      stopTimer({ channel: deliverer.channelType(row) });
    }
  }

  async function markSent(row: OutboxRow): Promise<Outcome> {
    await marks.add({ id: row._id, platformIds: row.platformIds, at: new Date(clock()) });
    metrics.sends.inc({ channel: deliverer.channelType(row), outcome: 'sent' });
    return 'sent';
  }

  async function cope(row: OutboxRow, calls: Calls, fault: Fault): Promise<Outcome> {
    // A rest that the platform asks for is no fault of the message, however long it lasts: the window's end ends it.
    const attempts = row.attempts + (fault.retryAfterMs === undefined ? 1 : 0);
    const error = { code: fault.code, ...(fault.externalCode ? { externalCode: fault.externalCode } : {}) };
    const waits = (fault.retryable || fault.code === 'channelConfigInvalid') && attempts < MOST_ATTEMPTS;
    metrics.sends.inc({ channel: deliverer.channelType(row), outcome: fault.code });
    logger[fault.ours ? 'error' : 'warn']({ conversationId: row.conversationId, outboxId: row._id, attempts, outcome: fault.code, externalCode: fault.externalCode }, 'message not sent');
    if (!waits) {
      // Told before it is marked: what dies in between is found unsent, and told then.
      await untilStored(() => onFailed(row, fault));
      await untilStored(() => outbox.markFailed(row._id, error, attempts));
      return 'failed';
    }
    const delay = await delayAfter(row, fault, attempts);
    if (fault.retryAfterMs) resting.set(row.channelId, clock() + delay);
    const doubt = fault.code === 'outcomeUnknown' ? { attemptedAt: doubtSince(row, calls) } : {};
    return putOff(row, { attempts, sentCalls: calls.done, platformIds: calls.ids, error, ...doubt }, delay);
  }

  async function putOff(row: OutboxRow, note: Parameters<OutboxStore['putOff']>[1], delay: number): Promise<Outcome> {
    await untilStored(() => outbox.putOff(row._id, note, new Date(clock() + delay)));
    alarm(row.shard, delay);
    return 'waits';
  }

  async function delayAfter(row: OutboxRow, fault: Fault, attempts: number): Promise<number> {
    if (fault.retryAfterMs) return Math.min(fault.retryAfterMs, LONGEST_WAIT_MS);
    if (fault.code === 'outcomeUnknown' && (await untilStored(() => deliverer.hasEchoes(row)))) return ECHO_MS;
    return Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  }

  /** Sends one conversation's messages one after the other; after one that waits the rest go back to the store. */
  async function sendLane(conversationId: string, rows: OutboxRow[], isDue: boolean): Promise<void> {
    if (isDue) stuck.delete(conversationId);
    for (const [index, row] of rows.entries()) {
      if (stuck.has(conversationId)) return untilStored(() => outbox.release(rows.slice(index).map((one) => one._id), 'queued', new Date(clock())));
      if ((await attempt(row)) === 'waits') stuck.add(conversationId);
    }
  }

  return {
    busy: () => new Map(lanes),
    settled: async () => {
      await Promise.all(lanes.values());
    },
    send: async (rows, which) => {
      const byConversation = lanesOf(rows);
      await Promise.all([...byConversation].map(([conversationId, lane]) => {
        const before = lanes.get(conversationId) ?? Promise.resolve();
        const mine = before
          .then(() => sendLane(conversationId, lane, which === 'due'))
          .catch((err: unknown) => {
            stuck.add(conversationId);
            logger.error({ conversationId, err }, 'relay failed');
          })
          .finally(() => {
            if (lanes.get(conversationId) === mine) lanes.delete(conversationId);
          });
        lanes.set(conversationId, mine);
        return mine;
      }));
    },
  };
}

/** Since when the call in hand may have gone out: the first attempt at it that had no clear end. */
function doubtSince({ attemptedAt }: OutboxRow, { first, done, began }: Calls): Date {
  return attemptedAt && done === first ? attemptedAt : began;
}

function lanesOf(rows: OutboxRow[]): Map<string, OutboxRow[]> {
  const byConversation = new Map<string, OutboxRow[]>();
  for (const row of rows) byConversation.set(row.conversationId, [...(byConversation.get(row.conversationId) ?? []), row]);
  return byConversation;
}
