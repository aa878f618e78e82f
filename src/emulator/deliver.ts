import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { signatureOf, webhookBytes } from './sign';

/** One entry of `messaging[]`. */
export type WebhookItem = Record<string, unknown>;

/** How an event goes out: the same bytes several times, late, or kept back until `release`. */
export interface DeliveryOptions {
  times?: number;
  delayMs?: number;
  hold?: boolean;
}

/** What became of the first attempt; 'failed' is tried again behind it. */
export type DeliveryOutcome = 'delivered' | 'failed' | 'later' | 'unsubscribed';

/** What the webhook did not take after the last attempt. */
export interface Undelivered {
  accountId: string;
  items: WebhookItem[];
  attempts: number;
  /** The last answer's status, or the error's name when there was none. */
  lastAnswer: number | string;
}

export interface DelivererOptions {
  appSecret: string;
  /** Where webhooks go; asked at each attempt, so it may move. */
  webhookUrl: () => string;
  isSubscribed: (accountId: string) => boolean;
  clock: () => number;
}

export type Deliverer = ReturnType<typeof createDeliverer>;

/** A few attempts: at once, after 1 s, after 3 s; each is given the platform's 5 s (messenger.md 1.3). */
const RETRY_WAITS_MS = [0, 1000, 3000];
const ATTEMPT_MS = 5000;

/** Posts signed bytes once; the status, or the error's name when there was no answer in time. */
async function post(url: string, bytes: Buffer, secret: string, stopped: AbortSignal): Promise<number | string> {
  const headers = { 'content-type': 'application/json', 'user-agent': 'facebookexternalua', 'x-hub-signature-256': signatureOf(bytes, secret) };
  try {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(ATTEMPT_MS)]);
    const answer = await fetch(url, { method: 'POST', body: new Uint8Array(bytes), headers, signal });
    await answer.arrayBuffer();
    return answer.status;
  } catch (error) {
    return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : 'Error';
  }
}

function createBackground() {
  const tasks = new Set<Promise<void>>();
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal); // one for each delivery under way

  return {
    signal: stopping.signal,
    /** Runs work nobody waits for; stopping ends it quietly. */
    start(work: () => Promise<void>): void {
      const task = work()
        .catch((error: unknown) => {
          if (!stopping.signal.aborted) throw error;
        })
        .finally(() => tasks.delete(task));
      tasks.add(task);
    },
    async stop(): Promise<void> {
      stopping.abort();
      await Promise.all(tasks);
    },
  };
}

/** The platform's postman: signs, posts, retries, and keeps in sight what was not taken. */
export function createDeliverer({ appSecret, webhookUrl, isSubscribed, clock }: DelivererOptions) {
  const background = createBackground();
  let undelivered: Undelivered[] = [];
  let held: { accountId: string; item: WebhookItem }[] = [];

  async function retry(bytes: Buffer, failed: Undelivered): Promise<void> {
    for (const wait of RETRY_WAITS_MS) {
      await sleep(wait, undefined, { signal: background.signal });
      failed.lastAnswer = await post(webhookUrl(), bytes, appSecret, background.signal);
      failed.attempts += 1;
      if (failed.lastAnswer === 200) return;
    }
    undelivered.push(failed);
  }

  async function send(accountId: string, items: WebhookItem[]): Promise<DeliveryOutcome> {
    if (!isSubscribed(accountId)) return 'unsubscribed';
    const bytes = webhookBytes({ object: 'page', entry: [{ id: accountId, time: clock(), messaging: items }] });
    const lastAnswer = await post(webhookUrl(), bytes, appSecret, background.signal);
    if (lastAnswer === 200) return 'delivered';
    background.start(() => retry(bytes, { accountId, items, attempts: 1, lastAnswer }));
    return 'failed';
  }

  async function deliver(accountId: string, items: WebhookItem[], options: DeliveryOptions = {}): Promise<DeliveryOutcome> {
    const { times = 1, delayMs = 0, hold = false } = options;
    if (hold) {
      held.push(...items.map((item) => ({ accountId, item })));
      return 'later';
    }
    if (delayMs > 0) {
      background.start(async () => {
        await sleep(delayMs, undefined, { signal: background.signal });
        await deliver(accountId, items, { times });
      });
      return 'later';
    }
    let outcome = await send(accountId, items);
    for (let count = 1; count < times; count += 1) outcome = await send(accountId, items);
    return outcome;
  }

  return {
    /** Resolves once the first attempt has ended, at once when the event is late or held. */
    deliver,
    /** Delivers behind the answer to somebody's call: nobody waits. */
    deliverBehind: (accountId: string, items: WebhookItem[]): void => background.start(async () => void (await deliver(accountId, items))),
    /** Lets the held events go, in reverse order if asked; `together` puts those of one page into one delivery. */
    async release({ together = false, reversed = false }: { together?: boolean; reversed?: boolean }): Promise<DeliveryOutcome[]> {
      const going = reversed ? held.reverse() : held;
      held = [];
      if (!together) return inTurn(going.map(({ accountId, item }) => () => send(accountId, [item])));
      const pages = [...new Set(going.map(({ accountId }) => accountId))];
      return inTurn(pages.map((page) => () => send(page, going.filter(({ accountId }) => accountId === page).map(({ item }) => item))));
    },
    undelivered: (): readonly Undelivered[] => undelivered,
    /** Tries once more what was not taken. The real platform does not do this by itself. */
    redeliver(): Promise<DeliveryOutcome[]> {
      const again = undelivered;
      undelivered = [];
      return inTurn(again.map(({ accountId, items }) => () => send(accountId, items)));
    },
    stop: background.stop,
  };
}

async function inTurn(sends: (() => Promise<DeliveryOutcome>)[]): Promise<DeliveryOutcome[]> {
  const outcomes: DeliveryOutcome[] = [];
  for (const send of sends) outcomes.push(await send());
  return outcomes;
}

/** The handshake of messenger.md 1.1: whether the webhook echoes our challenge. */
export async function shakeHands(webhookUrl: string, verifyToken: string, challenge: string): Promise<boolean> {
  const query = new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.verify_token': verifyToken, 'hub.challenge': challenge });
  const answer = await fetch(`${webhookUrl}?${query.toString()}`, { signal: AbortSignal.timeout(ATTEMPT_MS) });
  return answer.status === 200 && (await answer.text()) === challenge;
}
