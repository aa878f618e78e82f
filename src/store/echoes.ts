import type { Collection } from './database';
import type { OutboxRow } from './outbox';

/** A message that came back from the platform: `fingerprint` names its content, `at` is the platform's time of it, ms. */
export interface ContentEcho {
  fingerprint: string;
  platformId: string;
  at: number;
}

/** How far the platform's clock may be behind ours, ms. */
const SKEW_MS = 5000;

/** What platforms send back of our own messages; it tells which of those went out whose sending had no clear answer. */
export function createEchoes(rows: Collection<OutboxRow>) {
  return {
    /** Our messages that came back: whatever the platform answered, these went out. */
    noteEchoes: async (echoes: { ownerId: string; outboxId: string; platformId: string }[]): Promise<void> => {
      if (echoes.length === 0) return;
      await rows.bulkWrite(
        echoes.map(({ ownerId, outboxId, platformId }) => ({ updateOne: { filter: { _id: outboxId, ownerId }, update: { $addToSet: { echoedIds: platformId } } } })),
        { ordered: false },
      );
    },
    /** The same where the platform tells the words alone. Only messages that are still open look for theirs: for a sent one an echo costs a look-up. */
    noteContentEchoes: async (echoes: (ContentEcho & Pick<OutboxRow, 'ownerId' | 'conversationId' | 'shard'>)[]): Promise<void> => {
      if (echoes.length === 0) return;
      await rows.bulkWrite(
        echoes.map(({ ownerId, conversationId, shard, ...echo }) => ({
          updateMany: { filter: { shard, isOpen: true, ownerId, conversationId }, update: { $addToSet: { contentEchoes: echo } } },
        })),
        { ordered: false },
      );
    },
    /** What came back in this conversation since this message was attempted and is no other message, oldest first. */
    strayEchoes: async ({ _id, ownerId, conversationId, ...row }: OutboxRow): Promise<ContentEcho[]> => {
      const since = (row.attemptedAt ?? row.claimedAt ?? row.committedAt).getTime() - SKEW_MS;
      const echoes = ((await rows.findOne({ _id, ownerId }, { projection: { contentEchoes: 1 } }))?.contentEchoes ?? []).filter(({ at }) => at >= since);
      if (echoes.length === 0) return [];
      const owners = await rows
        .find({ ownerId, conversationId, platformIds: { $in: echoes.map(({ platformId }) => platformId) } }, { projection: { platformIds: 1 } })
        .toArray();
      const owned = new Set([...row.platformIds, ...owners.flatMap(({ platformIds }) => platformIds)]);
      return echoes.filter(({ platformId }) => !owned.has(platformId)).sort((a, b) => a.at - b.at);
    },
  };
}
