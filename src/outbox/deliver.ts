import type { ChannelAdapter, ChannelCredentials } from '../channels/channel';
import type { ChannelType, MessageContent } from '../domain/message';
import { Fault } from '../errors';
import type { ContactRow } from '../store/contacts';
import type { OutboxRow } from '../store/outbox';
import type { Stores } from '../store/stores';

/** What sending one message needs to know, and does. */
export interface Deliverer {
  /**
   * Sends one message, from the platform call after those that went out already. `onCall` hears of each call that did. Throws
   * faults of the channel, `windowClosed` and `contactUnreachable` before anything is sent.
   */
  deliver(row: OutboxRow, onCall: (platformId: string | undefined) => void): Promise<void>;
  /** Whether this channel's own messages come back, so that an unknown outcome clears up. */
  hasEchoes(row: OutboxRow): Promise<boolean>;
}

interface Parts {
  stores: Stores;
  adapters: ReadonlyMap<ChannelType, ChannelAdapter>;
  open: (sealedToken: string) => string;
  appSecret: string;
  /** A URL under which the platform can fetch this photo now. */
  photoUrl: (mediaId: string) => string;
}

/** Sends through the channel that a message belongs to. The window is looked at in the moment of sending. */
export function createDeliverer({ stores, adapters, open, appSecret, photoUrl }: Parts): Deliverer {
  const channelOf = async (row: OutboxRow): Promise<{ adapter: ChannelAdapter; credentials: ChannelCredentials }> => {
    const [channel] = await stores.channels.byIds([row.ownerId], [row.channelId]);
    const adapter = channel && adapters.get(channel.type);
    if (!channel || !adapter) throw new Fault('channelUnknown', 'the channel of this message is gone');
    if (channel.state === 'broken') throw new Fault('channelConfigInvalid', 'the channel must be reconnected');
    return { adapter, credentials: { channelExternalId: channel.externalId, token: open(channel.sealedToken), appSecret } };
  };

  return {
    deliver: async (row, onCall) => {
      const { adapter, credentials } = await channelOf(row);
      const content = withPhotos(row.content, photoUrl);
      const calls = adapter.render({ id: row._id, externalId: row.externalId, purpose: row.purpose, content }).slice(row.sentCalls);
      if (calls.length === 0) return;
      const closed = whyUnreachable(await stores.contacts.byId(row.ownerId, row.conversationId), adapter, Date.now());
      if (closed) throw closed;
      for (const call of calls) onCall((await adapter.deliver(call, credentials)).platformId);
    },
    hasEchoes: async (row) => {
      const [channel] = await stores.channels.byIds([row.ownerId], [row.channelId]);
      return (channel && adapters.get(channel.type)?.capabilities.hasEchoes) ?? false;
    },
  };
}

/** Why a message to this person cannot go out at `now` (ms): free ones do only for so long after the person last wrote. Undefined when it can. */
export function whyUnreachable(contact: ContactRow | undefined, { capabilities }: Pick<ChannelAdapter, 'capabilities'>, now: number): Fault | undefined {
  if (contact && !contact.isReachable) return new Fault('contactUnreachable', 'the platform does not reach this person');
  const last = contact?.lastInboundAt?.getTime();
  const isOpen = last !== undefined && now - last <= capabilities.windowMs;
  return isOpen ? undefined : new Fault('windowClosed', 'the window of this person has closed');
}

function withPhotos(content: MessageContent, photoUrl: (mediaId: string) => string): MessageContent {
  const resolve = (url: string) => (url.startsWith('media:') ? photoUrl(url.slice('media:'.length)) : url);
  if (content.kind === 'card') return { ...content, photoUrl: resolve(content.photoUrl) };
  if (content.kind !== 'cards') return content;
  return { ...content, cards: content.cards.map((card) => (card.photoUrl ? { ...card, photoUrl: resolve(card.photoUrl) } : card)) };
}
