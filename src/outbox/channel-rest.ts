import type { Fault } from '../errors';
import type { Logger } from '../logger';
import type { ChannelRow, ChannelStore } from '../store/channels';
import { broken } from './tokens';

/** How often one message of a channel that rests tries whether it is mended, ms. */
const PROBE_MS = 20_000;

/** What becomes of a channel of which the platform takes nothing: for a dead token, a missing package, a debt. */
export interface ChannelRest {
  /** Lets a message through to the platform; while the channel rests only one every 20 s, over all workers. Throws `channelBroken` otherwise. */
  enter(channel: ChannelRow): Promise<void>;
  /**
   * Lays the channel to rest that the platform refuses as a whole; gives the fault that the message waits with. The one that met a channel
   * which worked counts a try, lest a message that is refused for its own sake stops the others again and again; a probe counts none.
   */
  refused(channel: ChannelRow, refusal: Fault): Promise<Fault>;
  /** The platform has taken a message: if the channel rested, it is mended. */
  taken(channel: ChannelRow): Promise<void>;
}

interface Parts {
  channels: Pick<ChannelStore, 'takeProbe' | 'markBroken' | 'markMended'>;
  clock: () => number;
  logger: Logger;
}

/** Keeps nothing itself: that a channel rests, and when it was last tried, is written in its row. */
export function createChannelRest({ channels, clock, logger }: Parts): ChannelRest {
  const named = ({ _id, ownerId, type }: ChannelRow) => ({ channelId: _id, ownerId, channel: type });
  return {
    enter: async (channel) => {
      const { brokenAt, refusedWith } = channel;
      if (!brokenAt) return;
      const isTurn = clock() - brokenAt.getTime() >= PROBE_MS;
      if (!isTurn || !(await channels.takeProbe(channel, brokenAt, new Date(clock())))) throw broken(undefined, refusedWith);
    },
    refused: async (channel, refusal) => {
      await channels.markBroken(channel, new Date(clock()), refusal.externalCode);
      if (channel.brokenAt) return broken(refusal);
      logger.error({ ...named(channel), externalCode: refusal.externalCode }, 'the platform takes nothing of this channel: its messages wait');
      return refusal;
    },
    taken: async (channel) => {
      if (!channel.brokenAt) return;
      await channels.markMended(channel.ownerId, channel._id);
      logger.info(named(channel), 'the platform takes messages of this channel again');
    },
  };
}
