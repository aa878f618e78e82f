import type { Messages, Typing } from './messages';
import type { ShownMessage } from './shown';

/** What is new since somebody last asked. */
export interface Changes {
  /** As they stand now, oldest first. */
  messages: ShownMessage[];
  /** Everybody who is shown three dots now. */
  typing: Typing[];
  /** What to ask on from. */
  last: number;
}

/** Long polls. Waiting goes by this machine's time, not by the emulator's clock. */
export function createListening(messages: Messages) {
  async function wait<T>(find: () => T, isWorth: (found: T) => boolean, waitMs: number): Promise<T> {
    const until = Date.now() + waitMs;
    for (;;) {
      const found = find();
      const left = until - Date.now();
      if (isWorth(found) || left <= 0) return found;
      await messages.nextOne(left);
    }
  }

  return {
    /** Messages after `seq` of one conversation (or of everybody's), waiting up to `waitMs` for the first. */
    listen(wanted: { userId?: string; accountId?: string; after: number; waitMs: number }): Promise<ShownMessage[]> {
      const { userId, accountId, after, waitMs } = wanted;
      const ofAll = (): ShownMessage[] => messages.all().filter((message) => message.seq > after && (!accountId || message.accountId === accountId));
      return wait(() => (userId ? messages.of(userId, accountId, after) : ofAll()), (found) => found.length > 0, waitMs);
    },
    /** All that was added or changed after `rev`, waiting up to `waitMs` for anything. */
    changes({ after, waitMs }: { after: number; waitMs: number }): Promise<Changes> {
      // Somebody who knows of more than there is has outlived an emulator that forgot: all is new to them.
      const from = after > messages.lastRev() ? -1 : after;
      const find = (): Changes => ({ messages: messages.since(from), typing: messages.typings.now(), last: messages.lastRev() });
      return wait(find, ({ last }) => last > from, waitMs);
    },
  };
}

export type Listening = ReturnType<typeof createListening>;
