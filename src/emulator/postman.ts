import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChannelType } from '../domain/message';
import type { Answer, Parcel, Post, WebhookItem } from './platform';

/** Something to tell the app. */
export interface Letter {
  platform: ChannelType;
  accountId: string;
  item: WebhookItem;
  /** The person's message it is about: the message's state follows the delivery. */
  messageId?: string;
}

/** What became of the first attempt; 'failed' is tried again behind it where the platform does so. */
export type DeliveryOutcome = 'delivered' | 'failed' | 'later' | 'unsubscribed';

/** What the webhook did not take after the last attempt. */
export interface Undelivered {
  platform: ChannelType;
  accountId: string;
  items: WebhookItem[];
  attempts: number;
  lastAnswer: Answer;
}

export interface PostmanOptions {
  /** Where webhooks go, without the platform's own part; asked at each attempt, so it may move. */
  webhookUrl: () => string;
  /** Told how the delivery of a person's message went, each time that changes. */
  onOutcome: (messageId: string, outcome: 'delivered' | 'failed') => void;
}

/** Letters that travel together. */
export interface Bundle {
  post: Post;
  letters: Letter[];
  parcel: Parcel;
}

/** Posts once. A TypeError is what fetch throws when the connection could not be made or broke. */
async function attempt(url: string, { bytes, headers }: Parcel, patienceMs: number, stopped: AbortSignal): Promise<Answer> {
  try {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(patienceMs)]);
    const answer = await fetch(url, { method: 'POST', body: new Uint8Array(bytes), headers, signal });
    await answer.arrayBuffer();
    return answer.status;
  } catch (error) {
    const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : '';
    return name === 'TypeError' ? 'noConnection' : 'noAnswer';
  }
}

function createBackground() {
  const tasks = new Set<Promise<void>>();
  let stopping = new AbortController();
  const renew = (): void => {
    stopping = new AbortController();
    setMaxListeners(0, stopping.signal); // one for each delivery under way
  };
  renew();

  return {
    signal: (): AbortSignal => stopping.signal,
    /** Runs work nobody waits for; stopping ends it quietly. */
    start(work: (signal: AbortSignal) => Promise<void>): void {
      const { signal } = stopping;
      const task = work(signal)
        .catch((error: unknown) => {
          if (!signal.aborted) throw error;
        })
        .finally(() => tasks.delete(task));
      tasks.add(task);
    },
    /** Ends all work, what comes later too. */
    async stop(): Promise<void> {
      stopping.abort();
      await Promise.all(tasks);
    },
    /** Ends all work that is under way. */
    drop(): void {
      stopping.abort();
      renew();
    },
  };
}

/** The platforms' postman: posts bundles, retries behind, and keeps in sight what was not taken. */
export function createPostman({ webhookUrl, onOutcome }: PostmanOptions) {
  const background = createBackground();
  let undelivered: (Undelivered & { letters: Letter[] })[] = [];

  const tell = ({ letters }: Bundle, outcome: 'delivered' | 'failed'): void => {
    for (const { messageId } of letters) if (messageId) onOutcome(messageId, outcome);
  };
  const urlOf = ({ path }: Post): string => `${webhookUrl()}/${path}`;
  const giveUp = ({ letters }: Bundle, attempts: number, lastAnswer: Answer): void => {
    const [first] = letters;
    if (first) undelivered.push({ platform: first.platform, accountId: first.accountId, items: letters.map(({ item }) => item), attempts, lastAnswer, letters });
  };

  async function retry(bundle: Bundle, firstAnswer: Answer, signal: AbortSignal): Promise<void> {
    const { post, parcel } = bundle;
    let lastAnswer = firstAnswer;
    let attempts = 1;
    while (post.isRetried(lastAnswer) && attempts <= post.retryWaitsMs.length) {
      await sleep(post.retryWaitsMs[attempts - 1], undefined, { signal });
      const headers = { ...parcel.headers, ...post.retryHeaders(attempts) };
      lastAnswer = await attempt(urlOf(post), { ...parcel, headers }, post.attemptMs, signal);
      attempts += 1;
      if (lastAnswer === 200) return tell(bundle, 'delivered');
    }
    if (!signal.aborted) giveUp(bundle, attempts, lastAnswer);
  }

  return {
    background,
    async send(bundle: Bundle): Promise<DeliveryOutcome> {
      const answer = await attempt(urlOf(bundle.post), bundle.parcel, bundle.post.attemptMs, background.signal());
      tell(bundle, answer === 200 ? 'delivered' : 'failed');
      if (answer === 200) return 'delivered';
      background.start((signal) => retry(bundle, answer, signal));
      return 'failed';
    },
    undelivered: (): readonly Undelivered[] => undelivered.map(({ letters: _letters, ...shown }) => shown),
    /** Hands over what was not taken. */
    takeUndelivered(isWanted: (letters: Letter[]) => boolean = () => true): Letter[][] {
      const taken = undelivered.map(({ letters }) => letters).filter(isWanted);
      undelivered = undelivered.filter(({ letters }) => !isWanted(letters));
      return taken;
    },
  };
}
