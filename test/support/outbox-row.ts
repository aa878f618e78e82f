import type { OutboxRow } from '../../src/store/outbox';

/** A message that waits, as the store has it; what matters to a test is given. */
export function waitingRow(given: Partial<OutboxRow> & Pick<OutboxRow, '_id'>): OutboxRow {
  return {
    ownerId: 'coop', channelId: 'page', conversationId: 'thuy', externalId: '1', shard: 0, key: given._id, purpose: 'reply',
    content: { kind: 'text', text: 'dạ', choices: [] }, status: 'queued', isOpen: true, attempts: 0, sentCalls: 0, platformIds: [],
    committedAt: new Date(0), index: 0, ...given,
  };
}
