import { SHARDS } from '../domain/shard';
import type { Logger } from '../logger';
import { LEASE_MS, SILENT_MS, type LeaseStore } from '../store/leases';

/** How often leases are renewed and free shards looked for, ms. */
const RENEW_MS = 2000;

export interface ShardHolder {
  owned(): number[];
  /** When the last round of renewing ended, well or not: one that is long ago means that this process hangs. ms since 1970 UTC. */
  roundAt(): number;
  /** Takes what is free, and goes on renewing until `stop`. */
  start(): Promise<void>;
  /** Gives all shards up at once. */
  stop(): Promise<void>;
}

interface Parts {
  leases: LeaseStore;
  /** Hears the bell of a shard until the returned function is called. */
  listen: (shard: number, drain: () => Promise<void>) => () => Promise<void>;
  workerId: string;
  sessionIds: string[];
  logger: Logger;
}

interface Hooks {
  /** Something may wait in this worker's shards. */
  onBell: () => Promise<void>;
  /** Ends the open transactions of a worker that is gone. */
  killSessions: (sessionIds: string[]) => Promise<void>;
}

/**
 * Holds this worker's share of the shards by leases in the store: as many as are fair among living workers, and all that nobody
 * renews. Before a dead worker's shard is worked on, its database sessions are ended, since they hold documents for a minute otherwise.
 */
export function createShardHolder({ leases, listen, workerId, sessionIds, logger }: Parts, { onBell, killSessions }: Hooks): ShardHolder {
  const held = new Map<number, { until: number; deafen: () => Promise<void> }>();
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();
  let isStopping = false;
  let roundAt = Date.now();

  async function take(shard: number): Promise<void> {
    const now = new Date();
    const taken = await leases.take(nameOf(shard), workerId, now);
    const known = held.get(shard);
    if (!taken) {
      held.delete(shard);
      await known?.deafen();
      return;
    }
    if (taken.from) {
      logger.warn({ shard, from: taken.from }, 'shard taken over');
      await killSessions(await leases.sessionsOf(taken.from));
    }
    const until = now.getTime() + LEASE_MS;
    if (known) known.until = until;
    else if (!isStopping) {
      held.set(shard, { until, deafen: listen(shard, onBell) });
      void onBell();
    }
  }

  /** Stops hearing of a shard, lets the batch in hand end, and frees it. */
  async function giveUp(shard: number): Promise<void> {
    const known = held.get(shard);
    held.delete(shard);
    await known?.deafen();
    await onBell();
    await leases.release(nameOf(shard), workerId);
  }

  async function renew(): Promise<void> {
    const now = new Date();
    await leases.beat({ id: workerId, sessionIds, shards: [...held.keys()] }, now);
    const living = await leases.living(new Date(now.getTime() - SILENT_MS));
    const fair = Math.ceil(SHARDS / Math.max(1, living.length));
    for (const shard of [...held.keys()]) await (held.size > fair ? giveUp(shard) : take(shard));
    for (const shard of order(workerId)) if (!isStopping && !held.has(shard) && held.size < fair) await take(shard);
  }

  const tick = (): Promise<void> => {
    current = renew()
      .catch((err: unknown) => logger.warn({ err }, 'leases not renewed'))
      .finally(() => {
        roundAt = Date.now();
        if (!isStopping) timer = setTimeout(() => void tick(), RENEW_MS);
      });
    return current;
  };

  return {
    owned: () => [...held].filter(([, { until }]) => until > Date.now()).map(([shard]) => shard),
    roundAt: () => roundAt,
    start: tick,
    stop: async () => {
      isStopping = true;
      clearTimeout(timer);
      await current; // it would take again what is given up here
      await Promise.all([...held.keys()].map(giveUp));
      await leases.leave(workerId);
    },
  };
}

const nameOf = (shard: number): string => `shard:${shard}`;

/** Each worker looks for shards from another one on, so that they do not all reach for the same. */
function order(workerId: string): number[] {
  const first = Number.parseInt(workerId.slice(-2), 16) % SHARDS;
  return Array.from({ length: SHARDS }, (_, index) => (first + index) % SHARDS);
}
