import { isBilled, whyUnreachable } from '../../../src/outbox/windows';
import type { ContactRow } from '../../../src/store/contacts';

const HOUR_MS = 3_600_000;
const NOW = Date.parse('2026-11-28T02:00:00Z');
const capabilities = { maxText: 1, maxChoices: 1, maxLabel: 1, echoes: 'none' as const, windowMs: 48 * HOUR_MS, billedWindowMs: 120 * HOUR_MS };

const contact = (hoursAgo: number | undefined, isReachable = true): ContactRow => ({
  _id: 'c', ownerId: 'o', channelId: 'z', externalId: '1', address: { me: 'em' }, wrongTries: 0, isReachable,
  ...(hoursAgo === undefined ? {} : { lastInboundAt: new Date(NOW - hoursAgo * HOUR_MS) }),
});

describe.each<[string, ContactRow | undefined, string | undefined, string | undefined, boolean]>([
  // who wrote; without billed messages; with them; is it billed
  ['just now', contact(0), undefined, undefined, false],
  ['48 hours ago', contact(48), undefined, undefined, false],
  ['49 hours ago', contact(49), 'windowClosed', undefined, true],
  ['7 days ago', contact(168), 'windowClosed', undefined, true],
  ['7 days and an hour ago', contact(169), 'windowClosed', 'windowClosed', false],
  ['never', contact(undefined), 'windowClosed', 'windowClosed', false],
  ['and is not known', undefined, 'windowClosed', 'windowClosed', false],
  ['just now, and left', contact(0, false), 'contactUnreachable', 'contactUnreachable', false],
])('to somebody who wrote %s', (_when, whom, without, paid, billed) => {
  it('a message goes or does not', () => {
    expect(whyUnreachable(whom, { capabilities }, {}, NOW)?.code).toBe(without);
    expect(whyUnreachable(whom, { capabilities }, { isBilledAllowed: true }, NOW)?.code).toBe(paid);
    expect(isBilled(whom, { capabilities }, NOW)).toBe(billed);
  });
});

test('a platform that bills nothing takes nothing after its window, whatever the owner allows', () => {
  const { billedWindowMs: _none, ...free } = capabilities;
  expect(whyUnreachable(contact(49), { capabilities: free }, { isBilledAllowed: true }, NOW)?.code).toBe('windowClosed');
});
