import type { ChannelAdapter } from '../channels/channel';
import type { ChannelType } from '../domain/message';
import type { Logger } from '../logger';
import type { ChannelStore } from '../store/channels';
import type { Tokens } from './tokens';

/** A person whose photos are being gathered: their answer takes longer than a moment. */
export interface Waiting {
  ownerId: string;
  channelId: string;
  externalId: string;
}

interface Parts {
  channels: Pick<ChannelStore, 'byIds'>;
  adapters: ReadonlyMap<ChannelType, ChannelAdapter>;
  tokens: Pick<Tokens, 'credentials'>;
  logger: Logger;
}

/** Shows people that an answer is being written, where the platform can. Nothing depends on it: it is never waited for, and never fails. */
export function createTyping({ channels, adapters, tokens, logger }: Parts): (waiting: Waiting) => Promise<void> {
  return async ({ ownerId, channelId, externalId }) => {
    try {
      const [channel] = await channels.byIds([ownerId], [channelId]);
      if (channel && channel.state !== 'broken') await adapters.get(channel.type)?.showTyping?.(externalId, tokens.credentials(channel));
    } catch (err) {
      logger.debug({ channelId, err }, 'typing is not shown');
    }
  };
}
