import fc from 'fast-check';
import { paced, type Hearing } from '../../../src/conversation/pace';
import type { Pace } from '../../../src/domain/conversation';
import type { InboundEvent } from '../../../src/domain/message';

const MOST = 5;
const MINUTE = 60_000;

function hear(times: number[], kind: InboundEvent['kind'] = 'message'): Hearing[] {
  let pace: Pace | undefined;
  return times.map((at) => {
    const done = paced(pace, { kind, at }, MOST);
    pace = done.pace;
    return done.hearing;
  });
}
const every = (ms: number, count: number): number[] => Array.from({ length: count }, (_, i) => 1_000_000 + i * ms);

test('so many in a minute are heard, what is more is told once and passed over', () => {
  expect(hear(every(1000, 9))).toEqual([...Array(5).fill('heard'), 'tooFast', 'passedOver', 'passedOver', 'passedOver']);
});

test('the next minute is heard again; who goes on and on is told again a quarter of an hour later', () => {
  const heard = hear(every(5000, 12 * 31));
  expect(heard.filter((one) => one === 'tooFast')).toHaveLength(3);
  expect(heard.filter((one) => one === 'heard')).toHaveLength(31 * MOST);
});

test('what waited and comes at once is heard as it was sent', () => {
  expect(new Set(hear(every(30 * 60_000, 40)))).toEqual(new Set(['heard']));
});

test.each(['mediaReady', 'mediaFailed', 'humanReply', 'deleted', 'unfollow'] as const)('a %s is none of theirs and never counts', (kind) => {
  expect(new Set(hear(every(1, 50), kind))).toEqual(new Set(['heard']));
});

test('whatever comes when: within any minute that was begun no more than the limit is heard, and of a flood something always is', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 200 }), (gaps) => {
    let at = 1_000_000;
    const times = gaps.map((gap) => (at += gap));
    const heard = hear(times);
    const when = times.filter((_, i) => heard[i] === 'heard');
    // A minute that begins anywhere touches two counted ones at most.
    for (const start of when) expect(when.filter((one) => one >= start && one < start + MINUTE).length).toBeLessThanOrEqual(2 * MOST);
    expect(heard[0]).toBe('heard');
    const told = times.filter((_, i) => heard[i] === 'tooFast');
    for (const [i, one] of told.slice(1).entries()) expect(one - (told[i] ?? 0)).toBeGreaterThanOrEqual(15 * MINUTE);
  }));
});
