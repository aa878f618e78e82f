import type { TryChoice, TryMessage } from '../../api';
import { dayOf } from './when';

/** What stands on a phone, from top to bottom. */
export type ThreadItem =
  | { kind: 'day'; at: number; key: string }
  | {
      kind: 'message';
      key: string;
      message: TryMessage;
      /** The last of a run by the same sender: it carries the picture. */
      isLastOfRun: boolean;
      /** What can still be tapped below it. */
      choices: TryChoice[];
      /** What the sender may know of it: shown below their last message only. */
      receipt?: 'delivered' | 'seen';
      /** Nothing stands below it. */
      isNewest: boolean;
    };

const isShown = ({ kind }: TryMessage): boolean => kind !== 'hiddenTap';

/** Splits a conversation into days and runs, takes away the quick replies that are gone, and says where the tick stands. */
export function layThread(messages: readonly TryMessage[]): ThreadItem[] {
  const newest = messages.at(-1);
  const shown = messages.filter(isShown);
  const lastOwn = shown.findLast(({ from }) => from === 'person');
  return shown.flatMap((message, index): ThreadItem[] => {
    const [before, after] = [shown[index - 1], shown[index + 1]];
    const isNewDay = !before || dayOf(before.at) !== dayOf(message.at);
    const item: ThreadItem = {
      kind: 'message',
      key: message.id,
      message,
      isLastOfRun: after?.from !== message.from || dayOf(after.at) !== dayOf(message.at),
      isNewest: after === undefined,
      choices: message.choices.filter(({ kind }) => kind !== 'quickReply' || message === newest),
    };
    if (message === lastOwn && (message.state === 'delivered' || message.state === 'seen')) item.receipt = message.state;
    return isNewDay ? [{ kind: 'day', at: message.at, key: `day-${message.id}` }, item] : [item];
  });
}

/** How many messages came since somebody last looked. */
export const countNews = (messages: readonly TryMessage[], lookedUpTo: number): number =>
  messages.filter(({ seq, from }) => seq > lookedUpTo && from !== 'person').length;

/** The newest message of the shop that its reader has not read yet, as the platform knows it. */
export const newestUnread = (messages: readonly TryMessage[]): TryMessage | undefined =>
  messages.findLast(({ from, state }) => from !== 'person' && state === 'delivered');
