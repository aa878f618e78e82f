import type { Deliverer } from './deliver';
import type { Place } from './messages';
import type { Platforms, WebhookItem } from './platform';
import type { ShownMessage } from './shown';
import type { World } from './world';

/** What the platforms report of each message of the app by themselves. */
export interface Reported {
  echo: boolean;
  delivery: boolean;
  read: boolean;
}

export type Receipts = ReturnType<typeof createReceipts>;

const isForThem = ({ from }: ShownMessage): boolean => from !== 'person';

/** Reports about messages of the app: that they are there, that they were read. */
export function createReceipts({ world, deliverer, platforms, clock }: { world: World; deliverer: Deliverer; platforms: Platforms; clock: () => number }) {
  const reported: Reported = { echo: true, delivery: true, read: false };

  const tell = ({ platform, accountId }: Pick<ShownMessage, 'platform' | 'accountId'>, item: WebhookItem | undefined): void => {
    if (item) deliverer.deliverBehind({ platform, accountId, item });
  };

  /** The person looks at the conversation: what stands there is read. Gives how many messages that was new for. */
  function read(place: Place): number {
    const seen = world.messages.see(place, isForThem);
    const [first] = seen;
    if (first) tell(first, platforms[first.platform].readItem(seen, clock()));
    return seen.length;
  }

  return {
    read,
    setReported: (wanted: Partial<Reported>): void => void Object.assign(reported, wanted),
    /** A message of the app stands on the person's screen; what they said before counts as read. `echo` is it coming back. */
    shown(message: ShownMessage, echo: WebhookItem | undefined): void {
      world.messages.typings.stop(message);
      world.messages.see(message, ({ from }) => from === 'person');
      if (reported.echo) tell(message, echo);
      if (reported.delivery) tell(message, platforms[message.platform].deliveredItem(message));
      if (reported.read) read(message);
    },
  };
}
