import type { BankProvider } from '../domain/bank-notice';
import type { Database, Session } from './database';
import { defineRows } from './rows';

/** That a service tells of what comes into a co-op's account, and the secret by which we know it. */
export interface BankLinkRow {
  _id: string;
  coopId: string;
  provider: BankProvider;
  /** As `createCipher` sealed it. */
  sealedSecret: string;
}

/** One secret a co-op and service. */
export function createBankLinkStore(database: Database) {
  const rows = defineRows<BankLinkRow>(database, 'BankLink', 'bankLinks', [[{ coopId: 1, provider: 1 }, { unique: true }]]);
  return {
    rows,
    of: async (coopId: string, provider: BankProvider): Promise<BankLinkRow | undefined> => (await rows.findOne({ coopId, provider })) ?? undefined,
    /** Replaces the secret that was there. */
    set: async ({ _id, coopId, provider, sealedSecret }: BankLinkRow, session?: Session): Promise<void> => {
      await rows.updateOne({ coopId, provider }, { $set: { sealedSecret }, $setOnInsert: { _id } }, { session, upsert: true });
    },
  };
}
