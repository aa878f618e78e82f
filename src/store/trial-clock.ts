import type { Database } from './database';
import { defineRows } from './rows';
import { isDuplicateKey } from './transaction';

interface TrialClockRow {
  _id: string;
  offsetMs: number;
}

const ID = 'offset';

/** How far the trial's time is ahead of this machine's. It only grows: what has happened does not lie in the future again. */
export function createTrialClockStore(database: Database) {
  const rows = defineRows<TrialClockRow>(database, 'TrialClock', 'trialClock', []);
  const add = (ms: number) => rows.findOneAndUpdate({ _id: ID }, { $inc: { offsetMs: ms } }, { upsert: true, returnDocument: 'after' });

  return {
    /** 0 when nobody moved it yet. */
    offsetMs: async (): Promise<number> => (await rows.findOne({ _id: ID }))?.offsetMs ?? 0,
    /** Moves it on and gives the new offset; less than nothing is nothing. */
    advance: async (ms: number): Promise<number> => {
      const forward = Math.max(0, Math.round(ms));
      try {
        return (await add(forward))?.offsetMs ?? forward;
      } catch (thrown) {
        if (!isDuplicateKey(thrown)) throw thrown;
        return (await add(forward))?.offsetMs ?? forward; // two moved it for the first time at once: by now it is there
      }
    },
  };
}

export type TrialClockStore = ReturnType<typeof createTrialClockStore>;
