import type { ChannelType, Delivery, Receipt } from '../domain/message';
import { conversationIdOf, shardOf } from '../domain/shard';
import { asFault } from '../errors';
import type { Queues } from '../queues/queues';
import type { InboxRow, InboxStore } from '../store/inbox';
import type { Intake } from './webhook-routes';

/** How long a page that was found is believed, ms. */
const CHANNEL_CACHE_MS = 3000;
/** Raw bodies larger than this are kept without their bytes: the normalised events are there all the same. */
const MOST_RAW = 256 * 1024;

/** A page or OA that somebody connected. */
export interface KnownChannel {
  _id: string;
  ownerId: string;
}

interface Parts {
  channels: {
    byExternalId(type: ChannelType, externalId: string): Promise<KnownChannel | undefined>;
    /** Notes that the platform took our right to speak for this channel away. */
    markRevoked(ownerId: string, id: string, at: Date): Promise<void>;
  };
  inbox: InboxStore;
  noteReceipts: (channel: KnownChannel, receipts: Receipt[]) => Promise<void>;
  queues: Queues;
  clock: () => number;
}

/**
 * Makes deliveries durable: one inbox row an event, all webhooks of a moment in one write, then a bell for each shard. A page
 * nobody connected is left out. Resolves when everything is kept, echoes too, since they tell what must not be sent again; the bells are not waited for, since a sweep finds what no bell told.
 */
export function createIntake({ channels, inbox, noteReceipts, queues, clock }: Parts, newId: () => string): Intake {
  const lookUp = cached((key: string) => {
    const [type, externalId] = key.split('\0') as [ChannelType, string];
    return channels.byExternalId(type, externalId);
  });

  return {
    take: async (channelType, deliveries, rawBody) => {
      const raw = rawBody.length <= MOST_RAW ? rawBody : undefined;
      const rows: InboxRow[] = [];
      const known: { channel: KnownChannel; delivery: Delivery }[] = [];
      for (const delivery of deliveries) {
        const channel = await lookUp(`${channelType}\0${delivery.channelExternalId}`).catch((thrown: unknown) => {
          throw asFault(thrown, 'storeUnavailable');
        });
        if (!channel) continue;
        rows.push(...rowsOf(channel, delivery, { raw, receivedAt: new Date(clock()) }, newId));
        known.push({ channel, delivery });
      }
      if (rows.length > 0) await inbox.keep(rows);
      for (const shard of new Set(rows.map((row) => row.shard))) void queues.ring(shard);
      for (const { channel, delivery } of known) if (delivery.isRevoked) await channels.markRevoked(channel.ownerId, channel._id, new Date(clock()));
      await Promise.all(known.filter((one) => one.delivery.receipts.length > 0).map((one) => noteReceipts(one.channel, one.delivery.receipts)))
        .catch((thrown: unknown) => {
          throw asFault(thrown, 'storeUnavailable');
        });
      return known.map((one) => one.delivery);
    },
  };
}

function rowsOf(channel: KnownChannel, delivery: Delivery, { raw, receivedAt }: { raw: Buffer | undefined; receivedAt: Date }, newId: () => string): InboxRow[] {
  const seen = new Set<string>();
  return delivery.events
    .filter((event) => !seen.has(event.eventId) && seen.add(event.eventId))
    .map((event) => {
      const conversationId = conversationIdOf(channel._id, event.externalId);
      return {
        _id: newId(),
        ownerId: channel.ownerId,
        channelId: channel._id,
        eventId: event.eventId,
        conversationId,
        shard: shardOf(conversationId),
        event,
        ...(raw ? { raw } : {}),
        receivedAt,
        isHandled: false,
        tries: 0,
      };
    });
}

/** Remembers what was found for a moment, so that a page is not looked up for every message; a page just connected is seen at once. */
function cached<T>(find: (key: string) => Promise<T | undefined>): (key: string) => Promise<T | undefined> {
  const known = new Map<string, { until: number; value: T }>();
  return async (key) => {
    const hit = known.get(key);
    if (hit && hit.until > Date.now()) return hit.value;
    const value = await find(key);
    if (known.size > 10_000) known.clear();
    if (value !== undefined) known.set(key, { until: Date.now() + CHANNEL_CACHE_MS, value });
    return value;
  };
}
