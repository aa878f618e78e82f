import type { Logger } from './logger';
import type { TrialClockStore } from './store/trial-clock';

/** How often a process looks whether another one moved the clock, ms. */
const LOOK_EVERY_MS = 500;

/** The clock of a trial: this machine's, and the offset that all processes read from the store. */
export interface TrialClock {
  /** ms since 1970 UTC, as the shop counts them. */
  now(): number;
  offsetMs(): number;
  /** Moves the clock of all processes on: this one's at once, the others' within a second. Gives the new offset. */
  advance(ms: number): Promise<number>;
  /** Hears when it was moved, here or elsewhere. */
  onMoved(listener: () => void): void;
  stop(): Promise<void>;
}

/**
 * Follows the trial's clock; resolves when the offset is known. Only with the emulator: without it the shop's clock is this machine's. Leases,
 * heartbeats and timeouts never use it, since they measure waits that really pass.
 */
export async function followTrialClock(store: TrialClockStore, logger: Logger): Promise<TrialClock> {
  let offset = await store.offsetMs();
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();
  let isStopped = false;
  const listeners = new Set<() => void>();

  const take = (found: number): void => {
    if (found <= offset) return;
    offset = found;
    for (const listener of listeners) listener();
  };
  const lookLater = (): void => {
    if (isStopped) return;
    timer = setTimeout(() => {
      current = store.offsetMs()
        .then(take, (err: unknown) => logger.debug({ err }, "the trial's clock cannot be read now"))
        .finally(lookLater);
    }, LOOK_EVERY_MS);
  };
  lookLater();

  return {
    now: () => Date.now() + offset,
    offsetMs: () => offset,
    advance: async (ms) => {
      take(await store.advance(ms));
      return offset;
    },
    onMoved: (listener) => void listeners.add(listener),
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}
