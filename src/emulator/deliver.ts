import { setTimeout as sleep } from 'node:timers/promises';
import type { ChannelType } from '../domain/message';
import type { Post } from './platform';
import { createPostman, type Bundle, type DeliveryOutcome, type Letter, type PostmanOptions } from './postman';

/** How a letter goes out: the same bytes several times, late, or kept back until `release`. */
export interface DeliveryOptions {
  times?: number;
  delayMs?: number;
  hold?: boolean;
}

export type Deliverer = ReturnType<typeof createDeliverer>;

const isTogether = (one: Letter, other: Letter | undefined): boolean => one.platform === other?.platform && one.accountId === other.accountId;

/** Letters of one account side by side, each account where its first letter stood. */
function gather(letters: Letter[]): Letter[][] {
  const first = letters.filter((letter, at) => letters.findIndex((other) => isTogether(other, letter)) === at);
  return first.map((one) => letters.filter((letter) => isTogether(letter, one)));
}

/** Brings letters to the app's webhooks, signed as each platform does it: at once, late, several times, in another order. */
export function createDeliverer({ posts, ...options }: PostmanOptions & { posts: Record<ChannelType, Post> }) {
  const postman = createPostman(options);
  let held: Letter[] = [];

  const bundled = (letters: Letter[]): Bundle[] => {
    const [first] = letters;
    if (!first) return [];
    const post = posts[first.platform];
    const loads = post.hasBundles ? [letters] : letters.map((letter) => [letter]);
    return loads.map((load) => ({ post, letters: load, parcel: post.pack(first.accountId, load.map(({ item }) => item)) }));
  };

  /** Letters of one account. The same bundle `times` over. */
  async function send(letters: Letter[], times = 1): Promise<DeliveryOutcome[]> {
    const outcomes: DeliveryOutcome[] = [];
    for (const bundle of bundled(letters)) {
      const isHeard = bundle.letters.every(({ accountId }) => bundle.post.isSubscribed(accountId));
      outcomes.push(isHeard ? await postman.send(bundle) : 'unsubscribed');
      for (let count = 1; isHeard && count < times; count += 1) await postman.send(bundle);
    }
    return outcomes;
  }

  async function sendAll(groups: Letter[][]): Promise<DeliveryOutcome[]> {
    const outcomes: DeliveryOutcome[] = [];
    for (const letters of groups) outcomes.push(...(await send(letters)));
    return outcomes;
  }

  async function deliver(letter: Letter, { times = 1, delayMs = 0, hold = false }: DeliveryOptions = {}): Promise<DeliveryOutcome> {
    if (hold) held.push(letter);
    if (hold) return 'later';
    if (delayMs === 0) return (await send([letter], times))[0] ?? 'unsubscribed';
    postman.background.start(async (signal) => {
      await sleep(delayMs, undefined, { signal });
      await send([letter], times);
    });
    return 'later';
  }

  return {
    /** Resolves once the first attempt has ended, at once when the letter is late or held. */
    deliver,
    /** Delivers behind the answer to somebody's call: nobody waits. */
    deliverBehind: (letter: Letter): void => postman.background.start(async () => void (await deliver(letter))),
    /** Lets the held letters go, in reverse order if asked; `together` puts those of one page into one delivery, where the platform does so. */
    release({ together = false, reversed = false }: { together?: boolean; reversed?: boolean }): Promise<DeliveryOutcome[]> {
      const going = reversed ? held.reverse() : held;
      held = [];
      return sendAll(together ? gather(going) : going.map((letter) => [letter]));
    },
    undelivered: postman.undelivered,
    /** Tries once more what was not taken. The real platforms do not do this by themselves. */
    redeliver: (): Promise<DeliveryOutcome[]> => sendAll(postman.takeUndelivered()),
    /** Tries a person's message once more. */
    async resend(letter: Letter): Promise<DeliveryOutcome> {
      postman.takeUndelivered((letters) => letters.every(({ messageId }) => messageId !== undefined && messageId === letter.messageId));
      return (await send([letter]))[0] ?? 'unsubscribed';
    },
    /** Nothing of what was is delivered any more. */
    forget(): void {
      held = [];
      postman.takeUndelivered();
      postman.background.drop();
    },
    stop: postman.background.stop,
  };
}
