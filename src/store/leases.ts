import type { Database } from './database';
import { defineRows } from './rows';
import { isDuplicateKey } from './transaction';

/** How long a shard stays with a worker that does not renew, ms. */
export const LEASE_MS = 6000;
/** A worker not heard of for so long counts as gone, ms. */
export const SILENT_MS = 6000;

interface LeaseRow {
  /** `shard:<n>`, or `sweep`. */
  _id: string;
  workerId: string;
  until: Date;
}

interface WorkerRow {
  _id: string;
  heartbeatAt: Date;
  /** Ids of its database sessions, hex: whoever takes over ends them first. */
  sessionIds: string[];
  shards: number[];
}

/** Which worker owns which shard, and which workers live. */
export function createLeaseStore(database: Database) {
  const leases = defineRows<LeaseRow>(database, 'Lease', 'leases', []);
  const workers = defineRows<WorkerRow>(database, 'Worker', 'workers', [[{ heartbeatAt: 1 }, { expireAfterSeconds: 3600 }]]);

  return {
    /** Takes or renews something. Gives whose it was when it is taken over from another worker; undefined when another has it. */
    take: async (name: string, workerId: string, now: Date): Promise<{ from?: string } | undefined> => {
      const until = new Date(now.getTime() + LEASE_MS);
      try {
        const before = await leases.findOneAndUpdate(
          { _id: name, $or: [{ workerId }, { until: { $lt: now } }] },
          { $set: { workerId, until } },
          { upsert: true, returnDocument: 'before' },
        );
        return before && before.workerId !== workerId ? { from: before.workerId } : {};
      } catch (thrown) {
        if (isDuplicateKey(thrown)) return undefined;
        throw thrown;
      }
    },
    /** Gives it up at once, for others to take. */
    release: async (name: string, workerId: string): Promise<void> => {
      await leases.deleteOne({ _id: name, workerId });
    },
    beat: async (worker: { id: string; sessionIds: string[]; shards: number[] }, now: Date): Promise<void> => {
      const { id, ...rest } = worker;
      await workers.updateOne({ _id: id }, { $set: { heartbeatAt: now, ...rest } }, { upsert: true });
    },
    leave: async (workerId: string): Promise<void> => {
      await workers.deleteOne({ _id: workerId });
    },
    /** Workers heard of since then. */
    living: (since: Date): Promise<WorkerRow[]> => workers.find({ heartbeatAt: { $gt: since } }).toArray(),
    sessionsOf: async (workerId: string): Promise<string[]> => (await workers.findOne({ _id: workerId }))?.sessionIds ?? [],
  };
}

export type LeaseStore = ReturnType<typeof createLeaseStore>;
