import { absorb, type Draft } from '../../../src/conversation/absorb';
import { newConversation } from '../../../src/domain/conversation';
import type { InboundEvent } from '../../../src/domain/message';
import type { InboxRow } from '../../../src/store/inbox';

const NOW = Date.UTC(2026, 10, 24, 3);
const HOUR = 3_600_000;
const base = { eventId: 'e1', externalId: 'p1', at: NOW - HOUR };

/** What absorbing this event notes about the contact and leaves for a turn. Only what absorbing reads is there. */
function absorbed(event: InboundEvent, loaded: { lastInboundAt?: Date } = {}) {
  const contact: Draft['contact'] = { externalId: 'p1' };
  const conversation = newConversation({ id: 'c', ownerId: 'o', channelId: 'ch', shard: 0 });
  const draft = { loaded, now: new Date(NOW), contact, conversation, parts: { clock: () => NOW } } as unknown as Draft;
  const input = absorb(draft, { event } as InboxRow);
  return { input, contact };
}

const wrote = { externalId: 'p1', lastInboundAt: new Date(NOW - HOUR), hasLeft: false };

test('a reaction opens the window where the platform counts it, and is heard either way', () => {
  const reaction = { kind: 'reaction' as const, ...base, isAdded: true };
  expect(absorbed(reaction)).toMatchObject({ contact: wrote, input: { attachment: 'reaction' } });
  const { contact, input } = absorbed({ ...reaction, opensNoWindow: true });
  expect(contact).toEqual({ externalId: 'p1' });
  expect(input).toMatchObject({ attachment: 'reaction' });
});

test.each<[string, InboundEvent, Draft['contact']]>([
  ['words', { kind: 'message', ...base, text: 'bán', attachments: [] }, wrote],
  ['following', { kind: 'follow', ...base }, wrote],
  ['leaving', { kind: 'unfollow', ...base }, { externalId: 'p1', hasLeft: true }],
  ['a message taken back', { kind: 'deleted', ...base }, { externalId: 'p1' }],
  ['words from the future', { kind: 'message', ...base, at: NOW + HOUR, text: 'bán', attachments: [] }, { ...wrote, lastInboundAt: new Date(NOW) }],
])('%s says when somebody could last be written to', (_, event, contact) => {
  expect(absorbed(event).contact).toEqual(contact);
});

test('who wrote after leaving is there again, also when the leaving is told last', () => {
  const leaving: InboundEvent = { kind: 'unfollow', ...base };
  expect(absorbed(leaving, { lastInboundAt: new Date(base.at + 1) }).contact).toEqual({ externalId: 'p1' });
  expect(absorbed(leaving, { lastInboundAt: new Date(base.at - 1) }).contact).toEqual({ externalId: 'p1', hasLeft: true });
});
