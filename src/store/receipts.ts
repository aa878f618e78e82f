import type { Receipt } from '../domain/message';
import { conversationIdOf, shardOf } from '../domain/shard';
import { createBatcher } from './batcher';
import type { ChannelRow } from './channels';
import { createContactStore } from './contacts';
import type { Database } from './database';
import type { OutboxStore } from './outbox';

export interface ReceiptStore {
  /** Notes what a platform says of our messages: watermarks only ever rise; an echo proves that a message went out. */
  note(channel: Pick<ChannelRow, '_id' | 'ownerId'>, receipts: Receipt[]): Promise<void>;
}

/**
 * Receipts go to the contact and the outbox in bulk; they are no inbox rows. A watermark that is lost loses a tick; an echo that is lost may have its
 * message said twice, so webhooks are acknowledged only when these are noted.
 */
export function createReceiptStore(database: Database, outbox: OutboxStore): ReceiptStore {
  const contacts = createContactStore(database).rows;
  const batcher = createBatcher<{ channel: Pick<ChannelRow, '_id' | 'ownerId'>; receipts: Receipt[] }>(async (batch) => {
    const all = batch.flatMap(({ channel, receipts }) => receipts.map((receipt) => ({ channel, receipt })));
    const marks = all.flatMap(({ channel, receipt }) =>
      receipt.kind === 'echo'
        ? []
        : [{
            updateOne: {
              filter: { _id: conversationIdOf(channel._id, receipt.externalId), ownerId: channel.ownerId },
              update: { $max: { [receipt.kind === 'read' ? 'readTo' : 'deliveredTo']: receipt.watermark } },
            },
          }]);
    if (marks.length > 0) await contacts.bulkWrite(marks, { ordered: false });
    await outbox.noteEchoes(all.flatMap(({ channel: { ownerId }, receipt }) =>
      receipt.kind === 'echo' && 'outboxId' in receipt.known ? [{ ownerId, outboxId: receipt.known.outboxId, platformId: receipt.platformId }] : []));
    await outbox.noteContentEchoes(all.flatMap(({ channel: { _id, ownerId }, receipt }) => {
      if (receipt.kind !== 'echo' || !('fingerprint' in receipt.known)) return [];
      const conversationId = conversationIdOf(_id, receipt.externalId);
      return [{ ownerId, conversationId, shard: shardOf(conversationId), fingerprint: receipt.known.fingerprint, platformId: receipt.platformId, at: receipt.at }];
    }));
  });
  return { note: (channel, receipts) => batcher.add({ channel, receipts }) };
}
