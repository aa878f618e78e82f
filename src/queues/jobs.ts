/** What each job carries. Every job names its tenant by co-op, owner or shard. */
export interface JobData {
  /** Something waits in a shard: its owner drains it. */
  bell: { shard: number };
  /** A message that had to wait may be tried again: rings the shard it belongs to. */
  resend: { shard: number };
  /** The people of an order must be told what happened to it. */
  tellOrder: { coopId: string; orderId: string };
  /** An alarm of an order goes off, if it has one that is due. */
  orderDue: { coopId: string; orderId: string };
  /** An offer to who waited may be over: it goes to the next then. */
  waitDue: { coopId: string; waitId: string };
  /** The time to order a harvest may be over, or another may be asked for. */
  harvestDue: { coopId: string; listingId: string };
  tellNotice: { coopId: string; noticeId: string };
  /** A transfer that came in is to be looked at. */
  matchTransfer: { coopId: string; paymentId: string };
  /** A photo is to be fetched and made ready. */
  preparePhoto: { ownerId: string; mediaId: string };
}

export type JobName = keyof JobData;
export type QueueName = 'inbound' | 'outbound' | 'orders' | 'media';

interface JobPolicy {
  queue: QueueName;
  attempts: number;
  /** First wait of an exponential backoff, ms. */
  backoffMs: number;
}

/** The closed list of jobs. `bell` has a queue for each shard (`inbound-0` …), because only the shard's owner may take it. */
export const JOBS: Readonly<Record<JobName, JobPolicy>> = {
  bell: { queue: 'inbound', attempts: 1, backoffMs: 0 },
  resend: { queue: 'outbound', attempts: 1, backoffMs: 0 },
  tellOrder: { queue: 'orders', attempts: 8, backoffMs: 500 },
  orderDue: { queue: 'orders', attempts: 8, backoffMs: 500 },
  waitDue: { queue: 'orders', attempts: 8, backoffMs: 500 },
  harvestDue: { queue: 'orders', attempts: 8, backoffMs: 500 },
  tellNotice: { queue: 'orders', attempts: 8, backoffMs: 500 },
  matchTransfer: { queue: 'orders', attempts: 8, backoffMs: 500 },
  preparePhoto: { queue: 'media', attempts: 4, backoffMs: 500 },
};

/** Handlers for everything but the bell, which the owner of a shard listens to. */
export type JobHandlers = { [Name in Exclude<JobName, 'bell'>]: (data: JobData[Name], attempt: { isLast: boolean }) => Promise<void> };
