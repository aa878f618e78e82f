import { createHash } from 'node:crypto';

/** Into how many shards conversations are spread. Stored with every inbox row, so it never changes. */
export const SHARDS = 8;

/** The id of the conversation with one person on one channel, which is their contact's too: 24 hex digits, the same wherever it is computed. */
export function conversationIdOf(channelId: string, externalId: string): string {
  return createHash('sha256').update(`${channelId}\0${externalId}`).digest('hex').slice(0, 24);
}

/** The shard of a conversation. */
export function shardOf(conversationId: string): number {
  return Number.parseInt(conversationId.slice(-4), 16) % SHARDS;
}
