import type { Logger } from '../logger';
import type { Drain } from './drain';

export interface Loop {
  /** Works until nothing is left; a call while it works makes it look once more. Never rejects: what failed is found by the sweep. */
  ring(): Promise<void>;
  /** Rings at a time to come, by the shop's clock; whoever moves that clock on rings too. */
  ringAt(at: Date): void;
  /** Accepts no more rings and waits for the batch in hand. */
  stop(): Promise<void>;
}

/** One batch in flight: conversations first, then messages that were waiting to be sent. */
export function createLoop({ drain, sendDue, owned, clock, logger }: {
  drain: Drain;
  sendDue: (shards: number[]) => Promise<number>;
  owned: () => number[];
  clock: () => number;
  logger: Logger;
}): Loop {
  const timers = new Set<NodeJS.Timeout>();
  let running: Promise<void> | undefined;
  let isWanted = false;
  let isStopped = false;

  async function work(): Promise<void> {
    do {
      isWanted = false;
      const shards = owned();
      if (shards.length === 0 || isStopped) return;
      try {
        const turns = await drain.batch(shards);
        await sendDue(shards);
        if (turns > 0) isWanted = true;
      } catch (err) {
        logger.warn({ err }, 'batch failed');
        return;
      }
    } while (isWanted);
  }

  const ring = (): Promise<void> => {
    if (isStopped) return running ?? Promise.resolve();
    isWanted = true;
    running ??= work().finally(() => {
      running = undefined;
      if (isWanted) void ring(); // rung after the work had looked for the last time
    });
    return running;
  };

  return {
    ring,
    ringAt: (at) => {
      if (isStopped) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        void ring();
      }, Math.max(0, at.getTime() - clock()) + 5);
      timers.add(timer);
    },
    stop: async () => {
      isStopped = true;
      for (const timer of timers) clearTimeout(timer);
      await running;
    },
  };
}
