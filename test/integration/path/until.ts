import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 50;

/** Waits until `look` gives something other than undefined or false; throws with `what` after `ms`. What `look` throws counts as not yet. */
export async function until<T>(what: string, look: () => Promise<T> | T, ms = 20_000): Promise<Exclude<T, undefined | false>> {
  let lastWords = '';
  for (const end = Date.now() + ms; Date.now() < end; await sleep(LOOK_EVERY_MS)) {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen as Exclude<T, undefined | false>;
    } catch (thrown) {
      lastWords = `: ${(thrown as Error).message}`;
    }
  }
  throw new Error(`not within ${ms} ms: ${what}${lastWords}`);
}
