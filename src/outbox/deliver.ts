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
  /** A URL under which the platform can fetch this photo now. */
  photoUrl: (mediaId: string) => string;
  clock: () => number;
}

/** Sends through the channel that a message belongs to. The window is looked at in the moment of sending. */
export function createDeliverer({ stores, adapters, open, photoUrl, clock }: Parts): Deliverer {
  const channelOf = async (row: OutboxRow): Promise<{ adapter: ChannelAdapter; brokenAt?: Date; credentials: ChannelCredentials }> => {
    const [channel] = await stores.channels.byIds([row.ownerId], [row.channelId]);
    const adapter = channel && adapters.get(channel.type);
    if (!channel || !adapter) throw new Fault('channelUnknown', 'the channel of this message is gone');
    return { adapter, brokenAt: channel.brokenAt, credentials: { channelExternalId: channel.externalId, token: open(channel.sealedToken) } };
  };

  return {
    deliver: async (row, onCall) => {
      const { adapter, brokenAt, credentials } = await channelOf(row);
      const content = withPhotos(row.content, photoUrl);
      const calls = adapter.render({ id: row._id, externalId: row.externalId, purpose: row.purpose, content }, { isPlain: false }).slice(row.sentCalls);
      if (calls.length === 0) return;
      const closed = whyUnreachable(await stores.contacts.byId(row.ownerId, row.conversationId), adapter, clock());
      if (closed) throw closed;
      if (brokenAt && clock() - brokenAt.getTime() < PROBE_MS) throw broken();
      try {
        for (const call of calls) onCall((await adapter.deliver(call, credentials)).platformId);
      } catch (thrown) {
        if (!isDeadToken(thrown)) throw thrown;
        await stores.channels.markBroken(row.ownerId, row.channelId, new Date(clock()));
        throw broken(thrown);
      }
      if (brokenAt) await stores.channels.markMended(row.ownerId, row.channelId);
    },
    hasEchoes: async (row) => {
      const [channel] = await stores.channels.byIds([row.ownerId], [row.channelId]);
      return channel !== undefined && adapters.get(channel.type)?.capabilities.echoes !== 'none';
    },
  };
}

/** How long the messages of a page with a dead token rest before they look again, ms. */
const BROKEN_MS = 5000;
/** How often one of them tries whether the token lives, ms. */
const PROBE_MS = 20_000;

const broken = (cause?: Fault): Fault =>
  new Fault('channelBroken', 'the channel must be reconnected', { cause, externalCode: cause?.externalCode, retryAfterMs: BROKEN_MS });

/** Error 190: the token was withdrawn, has expired, or its admin changed the password; no retry mends it (messenger.md section 5). */
const isDeadToken = (thrown: unknown): thrown is Fault =>
  thrown instanceof Fault && thrown.code === 'channelConfigInvalid' && /^190(\/|$)/.test(thrown.externalCode ?? '');

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
