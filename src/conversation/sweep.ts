import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../logger';
import type { Metrics } from '../metrics';
import type { InboxStore } from '../store/inbox';
import type { LeaseStore } from '../store/leases';
import type { MediaStore } from '../store/media';
import type { Stores } from '../store/stores';

const EVERY_MS = 5000;
/** What has waited so long was forgotten by whoever should have rung for it, ms. */
const OLD_MS = 10_000;
/** After so long a photo is given its last attempt, ms. */
const LAST_PHOTO_MS = 60_000;
const MOST = 100;
/** How long a renewal of tokens is waited for at the end, ms. */
const RENEWAL_MS = 6000;

interface Parts {
  stores: Stores;
  inbox: InboxStore;
  media: MediaStore;
  leases: LeaseStore;
  telemetry: { logger: Logger; metrics: Metrics };
}

interface Work {
  workerId: string;
  owned: () => number[];
  /** The shop's clock; leases have this machine's. */
  clock: () => number;
  /** Works on this worker's own shards. */
  ring: () => Promise<void>;
  tellOrder: (job: { coopId: string; orderId: string }) => Promise<unknown>;
  orderDue: (job: { coopId: string; orderId: string }) => Promise<void>;
  waitDue: (job: { coopId: string; waitId: string }) => Promise<void>;
  harvestDue: (job: { coopId: string; listingId: string }) => Promise<void>;
  /** Sellers' days are told from here alone: no bell rings for an evening. */
  tellDay: (day: { coopId: string; statementId: string }) => Promise<void>;
  tellNotice: (job: { coopId: string; noticeId: string }) => Promise<void>;
  matchTransfer: (job: { coopId: string; paymentId: string }) => Promise<void>;
  preparePhoto: (job: { ownerId: string; mediaId: string }, attempt: { isLast: boolean }) => Promise<void>;
  /** Renews tokens of channels that have reached their age. */
  renewTokens: () => Promise<void>;
}

/**
 * Finds what no bell and no job told of, every five seconds: a timer and the store, never a job, since Redis may have lost all of
 * them. Each worker looks into its own shards; what has no shard is for the one that holds the lease `sweep`.
 */
export function createSweep({ stores, inbox, media, leases, telemetry: { logger, metrics } }: Parts, work: Work) {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let current: Promise<void> = Promise.resolve();
  let renewing: Promise<void> | undefined;

  async function sweep(): Promise<void> {
    const now = new Date(work.clock());
    const old = new Date(now.getTime() - OLD_MS);
    const oldest = await inbox.oldest(work.owned());
    metrics.oldestUnhandledSeconds.set(oldest ? (now.getTime() - oldest.getTime()) / 1000 : 0);
    await work.ring();
    renewing ??= renewTokens().finally(() => (renewing = undefined));
    if (!(await leases.take('sweep', work.workerId, new Date()))) return;
    for (const order of await stores.orders.pending(old, MOST)) await quietly('order', () => work.tellOrder({ coopId: order.coopId, orderId: order._id }));
    for (const order of await stores.orders.due(old, MOST)) await quietly('alarm', () => work.orderDue({ coopId: order.coopId, orderId: order._id }));
    for (const place of await stores.waits.due(old, MOST)) await quietly('place', () => work.waitDue({ coopId: place.coopId, waitId: place._id }));
    for (const listing of await stores.listings.harvestsDue(old, MOST)) await quietly('harvest', () => work.harvestDue({ coopId: listing.coopId, listingId: listing._id }));
    for (const day of await stores.statements.due(now, MOST)) await quietly('day', () => work.tellDay({ coopId: day.coopId, statementId: day._id }));
    for (const notice of await stores.notices.pending(old, MOST)) await quietly('notice', () => work.tellNotice({ coopId: notice.coopId, noticeId: notice._id }));
    for (const transfer of await stores.payments.pending(old, MOST)) await quietly('transfer', () => work.matchTransfer({ coopId: transfer.coopId, paymentId: transfer._id }));
    for (const photo of await media.pendingOlderThan(old, MOST)) {
      const isLast = now.getTime() - photo.createdAt.getTime() > LAST_PHOTO_MS;
      await quietly('photo', () => work.preparePhoto({ ownerId: photo.ownerId, mediaId: photo._id }, { isLast }));
    }
  }

  /** Beside the sweep, since a platform may take its time. One worker does it; a lease on each channel keeps two from the same token. */
  async function renewTokens(): Promise<void> {
    try {
      if (await leases.take('tokens', work.workerId, new Date())) await work.renewTokens();
    } catch (err) {
      logger.warn({ err }, 'tokens could not be looked at');
    }
  }

  async function quietly(what: string, task: () => Promise<unknown>): Promise<void> {
    try {
      await task();
      logger.info({ what }, 'sweep found forgotten work');
    } catch (err) {
      logger.warn({ what, err }, 'sweep could not finish forgotten work');
    }
  }

  const tick = (): void => {
    if (isStopped) return;
    current = sweep()
      .catch((err: unknown) => logger.warn({ err }, 'sweep failed'))
      .finally(() => {
        if (!isStopped) timer = setTimeout(tick, EVERY_MS);
      });
  };

  return {
    start: (): void => {
      timer = setTimeout(tick, EVERY_MS);
    },
    stop: async (): Promise<void> => {
      isStopped = true;
      clearTimeout(timer);
      await current;
      // New tokens that are on their way should be kept; a platform that does not answer holds up no shutdown.
      await Promise.race([renewing, sleep(RENEWAL_MS, undefined, { ref: false })]);
      await leases.release('sweep', work.workerId);
      await leases.release('tokens', work.workerId);
    },
  };
}
