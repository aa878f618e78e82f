import type { TurnStore } from '../../../src/store/turns';
import type { OutboxRow, OutboxStore } from '../../../src/store/outbox';
import type { InboxStore } from '../../../src/store/inbox';
import type { MediaStore } from '../../../src/store/media';
import type { Stores } from '../../../src/store/stores';
import { SHARDS } from '../../../src/domain/shard';
import type { Changes } from './changes';

/** Whose rows are looked at. */
export interface Tenants {
  ownerIds: string[];
  coopIds: string[];
}

interface Parts {
  stores: Stores;
  inbox: InboxStore;
  outbox: OutboxStore;
  turns: TurnStore;
  media: MediaStore;
}

/** Events that must have come into a conversation: a platform may still be on its way to us. */
export interface Arrivals {
  conversationId: string;
  count: number;
}

const PATIENCE_MS = 60_000;
const ALL_SHARDS = Array.from({ length: SHARDS }, (_, shard) => shard);

/**
 * Waits until nothing is under way for these tenants: every event handled, every photo ended, everybody told, every message out. A bot
 * that says nothing has then said nothing. Woken by the database's changes; throws what is still open when it takes too long.
 */
export async function settle(tenants: Tenants, parts: Parts, changes: Changes, arrivals?: Arrivals): Promise<void> {
  const ids = [...new Set([...tenants.ownerIds, ...tenants.coopIds])];
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = changes.count(ids);
    const open = (await whatIsMissing(arrivals, tenants, parts)) ?? (await whatIsOpen(tenants, parts));
    if (open === undefined) return;
    const left = end - Date.now();
    if (left <= 0) throw new Error(`it does not come to rest: ${open}`);
    await changes.after(ids, seen, left);
  }
}

/** How many events came into a conversation from outside. */
export const countEvents = ({ inbox }: Pick<Parts, 'inbox'>, ownerIds: string[], conversationId: string): Promise<number> =>
  inbox.rows.countDocuments({ ownerId: { $in: ownerIds }, conversationId, eventId: { $not: /^media:/ } });

async function whatIsMissing(arrivals: Arrivals | undefined, { ownerIds }: Tenants, parts: Parts): Promise<string | undefined> {
  if (!arrivals) return undefined;
  const came = await countEvents(parts, ownerIds, arrivals.conversationId);
  return came < arrivals.count ? `${arrivals.count - came} events have not come` : undefined;
}

async function whatIsOpen({ ownerIds, coopIds }: Tenants, { stores, inbox, outbox, turns, media }: Parts): Promise<string | undefined> {
  const [ownerId, coopId] = [{ $in: ownerIds }, { $in: coopIds }];
  const event = await inbox.rows.findOne({ shard: { $in: ALL_SHARDS }, isHandled: false, ownerId });
  if (event) return `an event waits: ${JSON.stringify(event.event)}`;
  if (await turns.conversations.findOne({ ownerId, wakeAt: { $exists: true } })) return 'a conversation waits for its alarm';
  if (await media.rows.findOne({ ownerId, isAnnounced: false })) return 'a photo is under way';
  if (await stores.notices.rows.findOne({ coopId, state: 'pending' })) return 'a notice is not told';
  if (await stores.orders.rows.findOne({ coopId, effectsState: 'pending' })) return 'an order is not told';
  for (const row of await outbox.rows.find({ ownerId, isOpen: true }).toArray()) {
    if (!(await isHeldByQuestion(row, turns))) return `a message is not out: ${row.key}, ${row.status}, ${JSON.stringify(row.error)}`;
  }
  return undefined;
}

/** A notice that stays back until the question in hand is answered. */
async function isHeldByQuestion({ status, conversationId }: OutboxRow, turns: TurnStore): Promise<boolean> {
  if (status !== 'held') return false;
  return (await turns.byIds([conversationId])).get(conversationId)?.run?.waitingFor !== undefined;
}
