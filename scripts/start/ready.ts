import { setTimeout as sleep } from 'node:timers/promises';

const ASK_EVERY_MS = 100;

/** Resolves when `GET url` answers 200. Throws after `withinMs` with the last answer. */
export async function waitForReady(url: string, withinMs: number): Promise<void> {
  let last = 'nothing';
  for (const until = Date.now() + withinMs; Date.now() < until; ) {
    last = await ask(url);
    if (last === '200') return;
    await sleep(ASK_EVERY_MS);
  }
  throw new Error(`${url} was not ready within ${withinMs / 1_000} s; its last answer: ${last}`);
}

async function ask(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    const body = await response.text();
    return response.status === 200 ? '200' : `${response.status} ${body.slice(0, 300)}`;
  } catch (error) {
    const { message, cause } = error as Error;
    return cause instanceof Error ? `${message}: ${cause.message}` : message;
  }
}
