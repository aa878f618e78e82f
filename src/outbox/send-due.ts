import type { OutboxRow, OutboxStore } from '../store/outbox';
import type { TurnStore } from '../store/turns';
import { orderOf } from './order-notices';
import type { Relay } from './relay';

const MOST = 500;
/** How long a notice with choices waits for the answer to the question in hand, ms. */
const HOLD_MS = 120_000;

interface Parts {
  outbox: Pick<OutboxStore, 'open' | 'claim' | 'release'>;
  turns: Pick<TurnStore, 'byIds'>;
  relay: Pick<Relay, 'busy' | 'send'>;
  worker: {
    id: string;
    /** The workers that live now. */
    living: () => Promise<{ _id: string }[]>;
  };
  clock: () => number;
  /** Asks for another look, when a message could not go because others to the same person were on their way. */
  ring: () => void;
}

/**
 * Sends what waits in this worker's shards and is due: retries, notices, messages that a dead worker had claimed. In each
 * conversation the first one that is not due stops those behind it; a held notice stops nobody.
 */
export function createDueSender({ outbox, turns, relay, worker, clock, ring }: Parts) {
  return {
    /** Starts what is due; gives how many messages that were. */
    batch: async (shards: number[]): Promise<number> => {
      const now = new Date(clock());
      // Looked at before reading: a lane that ends meanwhile has marked its messages by then, and must not be taken for a lost one.
      const busy = relay.busy();
      const open = await outbox.open(shards, now, MOST);
      if (open.length === 0) return 0;
      const living = new Set((await worker.living()).map(({ _id }) => _id));
      const isTaken = (row: OutboxRow) =>
        row.status === 'claimed' && row.claimedBy !== undefined && (row.claimedBy === worker.id ? busy.has(row.conversationId) : living.has(row.claimedBy));
      const leading = leadingDue(open, now, isTaken);
      const due = leading.filter((row) => !busy.has(row.conversationId));
      for (const { conversationId } of leading) void busy.get(conversationId)?.then(ring);
      const toSend = await holdBack(due, now);
      if (toSend.length === 0) return 0;
      await outbox.claim(toSend.map((row) => row._id), worker.id, now);
      const sent = relay.send(toSend.map((row) => ({ ...row, claimedBy: worker.id })), 'due');
      if (open.length >= MOST) void sent.then(ring); // more may stand behind what was read
      return toSend.length;
    },
  };

  /** Notices with choices wait while a question is fresh: they must not take its numbers. */
  async function holdBack(due: OutboxRow[], now: Date): Promise<OutboxRow[]> {
    const notices = due.filter((row) => row.prompt?.kind === 'notice' && row.status !== 'held');
    if (notices.length === 0) return due;
    const conversations = await turns.byIds([...new Set(notices.map((row) => row.conversationId))]);
    const held = new Set<string>();
    for (const row of notices) {
      const { run, prompt, lastTurnAt } = conversations.get(row.conversationId) ?? {};
      const askedAt = prompt?.kind === 'question' ? prompt.at : lastTurnAt;
      const freeAt = run?.waitingFor && !run.isLight && askedAt ? new Date(askedAt.getTime() + HOLD_MS) : now;
      if (freeAt <= now) continue;
      held.add(row._id);
      await outbox.release([row._id], 'held', freeAt);
    }
    // What tells of the same order later waits behind it.
    const waiting = new Set(due.filter((row) => held.has(row._id)).map(orderFor));
    return due.filter((row) => !held.has(row._id) && !isBehind(row, waiting));
  }
}

/** One person's notices of one order. */
const orderFor = (row: OutboxRow): string => `${row.conversationId} ${orderOf(row)}`;

/** Whether a message tells of one of these orders, as `orderFor` names them. */
const isBehind = (row: OutboxRow, orders: Set<string>): boolean => orderOf(row) !== undefined && orders.has(orderFor(row));

/** What may go now, in order: from each conversation the messages before the first that must wait, but none of an order whose earlier notice is held. */
export function leadingDue(open: OutboxRow[], now: Date, isTaken: (row: OutboxRow) => boolean): OutboxRow[] {
  const blocked = new Set<string>();
  return open.filter((row) => {
    if (blocked.has(row.conversationId) || isBehind(row, blocked)) return false;
    const isDue = (row.notBefore ?? now) <= now;
    if (row.status === 'held') {
      if (!isDue) blocked.add(orderFor(row));
      return isDue;
    }
    if (isTaken(row) || !isDue) {
      blocked.add(row.conversationId);
      return false;
    }
    return true;
  });
}
