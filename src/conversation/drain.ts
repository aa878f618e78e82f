import { asFault } from '../errors';
import type { Logger } from '../logger';
import type { Metrics } from '../metrics';
import type { AfterCommit } from '../services/context';
import type { InboxRow, InboxStore } from '../store/inbox';
import type { PendingMedia } from '../store/media';
import type { OutboxRow, OutboxStore } from '../store/outbox';
import type { SessionPool } from '../store/session-pool';
import type { Plan, TurnStore } from '../store/turns';
import { isPassing, MOST_EVENTS, type Alone, type BindServices, type DoneAlone } from './alone';
import { groupRows, loadBatch, type Loaded, type LoadParts, type Waiting } from './load';
import { claimMessages, planApology, planConversation, type Planned, type PlanParts } from './plan';

const MOST_ROWS = 600;
const MOST_CONVERSATIONS = 150;
const PUT_ASIDE_MS = 500;
/** How long an alarm that fails is left alone, ms. */
const ALARM_REST_MS = 30_000;
/** After so many tries an event is given up, with its reason. */
const MOST_TRIES = 5;

interface Parts {
  inbox: InboxStore;
  outbox: OutboxStore;
  turns: TurnStore;
  load: LoadParts;
  alone: Alone;
}

interface Around {
  plan: PlanParts;
  bind: BindServices;
  /** Sends messages that this worker has claimed. */
  relay: { send(rows: OutboxRow[]): Promise<void> };
  /** Rings for what a commit left: photos to fetch, orders and notices to tell, alarms to set. `gathering`: the first photo of several. */
  afterCommit: (left: { media: PendingMedia[]; after: AfterCommit[]; wakeAt: Date[]; gathering?: PendingMedia }) => void;
  telemetry: { logger: Logger; metrics: Metrics };
}

/** A conversation that could not be worked on, and the events it was tried with. */
interface Failed {
  conversationId: string;
  rows: InboxRow[];
  thrown: unknown;
}

export interface Drain {
  /** Works through what waits in these shards; gives how many conversations it took. */
  batch(shards: number[]): Promise<number>;
}

/** One batch of conversations at a time: read → plan → commit → send. */
export function createDrain({ inbox, outbox, turns, load, alone }: Parts, { plan, bind, relay, afterCommit, telemetry }: Around, sessions: Pick<SessionPool, 'batch' | 'lend'>): Drain {
  const { logger, metrics } = telemetry;
  const aside = new Map<string, number>();
  const time = (inMs = 0): Date => new Date(plan.clock() + inMs);

  async function batch(shards: number[]): Promise<number> {
    const now = time();
    for (const [id, until] of aside) if (until <= now.getTime()) aside.delete(id);
    const rows = await inbox.unhandled(shards, MOST_ROWS, [...aside.keys()]);
    const due = (await turns.due(shards, now, MOST_CONVERSATIONS)).filter((id) => !aside.has(id));
    const waiting = groupRows(rows, due, MOST_EVENTS).slice(0, MOST_CONVERSATIONS);
    if (waiting.length === 0) return 0;
    const stopTimer = metrics.turnSeconds.startTimer();
    const { loaded, failed } = await loadSafely(waiting);
    const planned = await Promise.all(loaded.map((one) => planSafely(one, now)));
    await commitTogether(loaded, planned, failed, now);
    stopTimer();
    return waiting.length;
  }

  /** Reads a batch; when that fails each conversation is read alone, so that a broken one does not hold up the others. */
  async function loadSafely(waiting: Waiting[]): Promise<{ loaded: Loaded[]; failed: Failed[] }> {
    try {
      return { loaded: await loadBatch(waiting, load), failed: [] };
    } catch (thrown) {
      if (isPassing(thrown)) throw thrown;
      const [one, ...others] = waiting;
      if (one && others.length === 0) return one.rows.length > 1 ? loadSafely([firstOnly(one)]) : { loaded: [], failed: [{ ...one, thrown }] };
      const each = await Promise.all(waiting.map((single) => loadSafely([single])));
      return { loaded: each.flatMap((single) => single.loaded), failed: each.flatMap((single) => single.failed) };
    }
  }

  async function planSafely(one: Loaded, now: Date): Promise<Planned | { thrown: unknown }> {
    try {
      const services = bind(one.person, { now, opId: 'look', by: { kind: 'contact', contactId: one.person.contactId }, after: [] });
      return await planConversation(one, plan, now, { look: services });
    } catch (thrown) {
      if (one.rows.length <= 1) return { thrown };
      return planSafely(firstOnly(one), now);
    }
  }

  /** Commits what was planned; when that fails each conversation is redone alone. Turns with effects and failed ones follow, one by one. */
  async function commitTogether(loaded: Loaded[], planned: (Planned | { thrown: unknown })[], unread: Failed[], now: Date): Promise<void> {
    const together: { loaded: Loaded; planned: Planned }[] = [];
    const byThemselves: { loaded: Loaded; locks: string[] }[] = [];
    const failed = [...unread];
    loaded.forEach((one, index) => {
      const result = planned[index];
      if (!result || 'thrown' in result) failed.push({ conversationId: one.conversation.id, rows: one.rows, thrown: result?.thrown });
      else if (result.needsAlone) byThemselves.push({ loaded: one, locks: result.needsAlone.locks });
      else together.push({ loaded: one, planned: result });
    });
    if (together.length > 0) {
      const plans = together.map((one) => claimMessages(one.planned.plan, one.loaded, load.workerId, now));
      try {
        await turns.commit(plans, now, sessions.batch);
        plans.forEach((one, index) => finished(one, together[index]?.loaded, together[index]?.planned.outcomes ?? [], []));
      } catch (err) {
        logger.debug({ conversations: plans.length, err }, 'batch not committed: each is redone alone');
        byThemselves.push(...together.map((one) => ({ loaded: one.loaded, locks: [] })));
      }
    }
    const rest = [...byThemselves.map((one) => runAlone(one.loaded, one.locks)), ...failed.map(countFailure)];
    // All have ended before the next batch begins, whatever became of one of them.
    for (const ended of await Promise.allSettled(rest)) if (ended.status === 'rejected') throw ended.reason;
  }

  async function runAlone(loaded: Loaded, locks: string[]): Promise<void> {
    const { id } = loaded.conversation;
    const moves = { coopIds: loaded.person.coopIds, listingIds: locks };
    try {
      const done: DoneAlone | undefined = await sessions.lend((session) => alone.run(id, moves, session));
      if (done) finished(done.plan, loaded, done.outcomes, done.after);
    } catch (thrown) {
      await countFailure({ conversationId: id, rows: loaded.rows, thrown });
    }
  }

  /**
   * A conversation that fails is put aside for a moment; its event is given up after its tries, and the person is told so. What others
   * caused (a conflict, a store that is away) is no try.
   */
  async function countFailure({ conversationId, rows, thrown }: Failed): Promise<void> {
    const fault = asFault(thrown, 'flowBroken');
    const [row] = rows as [InboxRow?];
    const isHindered = isPassing(thrown);
    const tries = row && !isHindered ? await inbox.countTry(row) : 0;
    const isOver = tries >= MOST_TRIES;
    const restMs = row ? PUT_ASIDE_MS : ALARM_REST_MS;
    aside.set(conversationId, plan.clock() + restMs);
    const about = { conversationId, eventId: row?.eventId, tries, err: fault };
    if (isHindered) logger.info({ ...about, outcome: 'hindered' }, 'turn put aside');
    else logger[isOver ? 'error' : 'warn']({ ...about, outcome: fault.code }, 'turn failed');
    metrics.turns.inc({ outcome: isHindered ? 'hindered' : isOver ? 'parked' : 'failed' });
    if (row && isOver) await giveUp(conversationId, row, fault.code);
    afterCommit({ media: [], after: [], wakeAt: [time(restMs)] });
  }

  async function giveUp(conversationId: string, row: InboxRow, reason: string): Promise<void> {
    const now = time();
    try {
      await apologise(conversationId, row, now);
    } catch (err) {
      if (isPassing(err)) throw err;
      logger.error({ conversationId, eventId: row.eventId, err }, 'event given up without a word');
    }
    await inbox.park(row, reason, now);
  }

  async function apologise(conversationId: string, row: InboxRow, now: Date): Promise<void> {
    const [loaded] = await loadBatch([{ conversationId, rows: [row] }], load);
    if (!loaded) return;
    const apology = claimMessages(planApology(loaded, row, plan, now), loaded, load.workerId, now);
    await sessions.lend((session) => turns.commit([apology], now, session));
    finished(apology, loaded, ['parked'], []);
  }

  function finished(one: Plan, loaded: Loaded | undefined, outcomes: string[], after: AfterCommit[]): void {
    const { conversation } = one;
    for (const outcome of outcomes) {
      metrics.turns.inc({ outcome: outcome.split(':')[0] ?? 'none' });
      logger.info({ conversationId: conversation.id, ownerId: conversation.ownerId, outcome, events: one.handled.length }, 'turn');
    }
    const mine = one.outbox.filter((row) => row.status === 'claimed');
    if (mine.length > 0) void relay.send(mine);
    const wakeAt = conversation.wakeAt ? [conversation.wakeAt] : [];
    if (mine.length < one.outbox.length) wakeAt.push(time());
    const begins = conversation.gathering?.photos.length === one.media.length && !conversation.paused;
    afterCommit({ media: one.media, after, wakeAt, ...(begins && one.media[0] ? { gathering: one.media[0] } : {}) });
    if (loaded?.backlog.hasHeld && !conversation.run?.waitingFor) {
      const ring = () => afterCommit({ media: [], after: [], wakeAt: [time()] });
      outbox.releaseHeld([conversation.id], time()).then(ring, (err: unknown) => logger.warn({ conversationId: conversation.id, err }, 'held notices go when their time is up'));
    }
  }

  return { batch };
}

/** The events before a broken one are not held up by it: they are taken one by one. */
function firstOnly<T extends { rows: InboxRow[] }>(one: T): T {
  return { ...one, rows: one.rows.slice(0, 1) };
}
