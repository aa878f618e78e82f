import { setTimeout as sleep } from 'node:timers/promises';
import type { Base } from './app';
import { createAttachments } from './outbox/attachments';
import { createDeliverer } from './outbox/deliver';
import { createTokens } from './outbox/tokens';
import { createTyping } from './outbox/typing';
import { whyUnreachable } from './outbox/windows';
import type { ContactRow } from './store/contacts';
import { createCipher } from './store/sealed';

/** How long a photo's address is good for the platform to fetch it, ms. */
const PHOTO_LINK_MS = 24 * 3_600_000;

/** What lies between the outbox and the channels: tokens, uploads, windows. */
export function createSending({ stores, outbox, media, channels, config, urls, newId, clock, logger, metrics }: Base) {
  const tokens = createTokens({
    channels: stores.channels,
    adapters: channels,
    cipher: createCipher(config.secretKey.toString('hex'), config.oldSecretKey?.toString('hex')),
    telemetry: { logger, metrics },
    origin: { newId, clock, wait: (ms) => sleep(ms) },
  });
  const attachments = createAttachments({ media, photoUrl: (mediaId) => urls.signedUrl(mediaId, 800, PHOTO_LINK_MS), clock });
  const store = { channels: stores.channels, contacts: stores.contacts, outbox };
  return {
    tokens,
    deliverer: createDeliverer({ store, adapters: channels, tokens, attachments, around: { clock, logger } }),
    showTyping: createTyping({ channels: stores.channels, adapters: channels, tokens, logger }),
    /** Whether somebody could be written to now. */
    canReach: async (contact: ContactRow): Promise<boolean> => {
      const [channel] = await stores.channels.byIds([contact.ownerId], [contact.channelId]);
      const adapter = channel && channels.get(channel.type);
      return channel !== undefined && adapter !== undefined && whyUnreachable(contact, adapter, channel, clock()) === undefined;
    },
  };
}
