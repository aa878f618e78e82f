import { setTimeout as sleep } from 'node:timers/promises';
import type { ShownMessage } from '../../src/emulator/shown';
import type { EmulatorClient, Place } from './emulator-client';

/** An answer is waited for this long; once it began, silence of the second length ends it. */
const FIRST_ANSWER_MS = 8000;
const SILENCE_MS = 900;
const POLL_MS = 20_000;
const RETRY_MS = 1000;

export interface HearingOptions {
  client: EmulatorClient;
  /** Messages older than this are history. */
  sessionStart: number;
  onMessage: (message: ShownMessage) => void;
  /** The emulator went away, or is back. */
  onTrouble: (isAway: boolean) => void;
}

export type Hearing = ReturnType<typeof createHearing>;

/** Listens to what one person at a time is told, from the session's start on. */
export function createHearing({ client, sessionStart, onMessage, onTrouble }: HearingOptions) {
  const heardUpTo = new Map<string, number>();
  let listening = new AbortController();
  let loop: Promise<void> = Promise.resolve();
  let lastHeardAt = 0;
  let isAway = false;

  const noteTrouble = (now: boolean): void => {
    if (now !== isAway) onTrouble(now);
    isAway = now;
  };

  function take(message: ShownMessage): void {
    heardUpTo.set(message.userId, message.seq);
    if (message.from === 'person') return;
    lastHeardAt = Date.now();
    onMessage(message);
  }

  async function listen(place: Place, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        const messages = await client.messages(place, heardUpTo.get(place.userId) ?? sessionStart, POLL_MS, signal);
        noteTrouble(false);
        if (!signal.aborted) messages.forEach(take);
      } catch {
        // An aborted call is somebody else's turn; anything else is an emulator that went away and may come back.
        if (signal.aborted) return;
        noteTrouble(true);
        await sleep(RETRY_MS);
      }
    }
  }

  async function stop(): Promise<void> {
    listening.abort();
    await loop;
  }

  return {
    /** From now on hears what this person is told, first what came while another was listened to. */
    async follow(place: Place): Promise<void> {
      await stop();
      listening = new AbortController();
      (await client.messages(place, heardUpTo.get(place.userId) ?? sessionStart, 0)).forEach(take);
      loop = listen(place, listening.signal);
    },
    /** Resolves when something said at `since` has been answered and it is quiet again, or nobody answers. */
    async answered(since: number): Promise<void> {
      const isDone = (): boolean => (lastHeardAt >= since ? Date.now() - lastHeardAt > SILENCE_MS : Date.now() - since > FIRST_ANSWER_MS);
      while (!isDone()) await sleep(50);
    },
    stop,
  };
}
