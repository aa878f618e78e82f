import pino from 'pino';
import { createShardHolder } from '../../../src/conversation/shards';
import { SHARDS } from '../../../src/domain/shard';
import type { LeaseStore } from '../../../src/store/leases';

/** Leases of one worker, in memory; `hold` makes the next one taken wait until the returned function is called. */
function fakeLeases() {
  const mine = new Set<string>();
  let gate: Promise<void> = Promise.resolve();
  const leases: LeaseStore = {
    take: async (name) => {
      await gate;
      mine.add(name);
      return {};
    },
    release: async (name) => void mine.delete(name),
    beat: async () => undefined,
    leave: async () => undefined,
    living: async () => [],
    sessionsOf: async () => [],
  };
  const hold = (): (() => void) => {
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => (open = resolve));
    return open;
  };
  return { leases, mine, hold };
}

test('a worker that stops while it renews keeps no shard from others', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  try {
    const { leases, mine, hold } = fakeLeases();
    const holder = createShardHolder(
      { leases, listen: () => async () => undefined, workerId: 'a1', sessionIds: [], logger: pino({ level: 'silent' }) },
      { onBell: async () => undefined, killSessions: async () => undefined },
    );
    await holder.start();
    expect([holder.owned().length, mine.size]).toEqual([SHARDS, SHARDS]);
    const open = hold();
    await jest.advanceTimersByTimeAsync(2000);
    const stopped = holder.stop();
    open();
    await stopped;
    await new Promise(setImmediate);
    expect([holder.owned(), [...mine]]).toEqual([[], []]);
  } finally {
    jest.useRealTimers();
  }
});

test('a round that hangs shows, one that only fails does not', async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  try {
    const { leases, hold } = fakeLeases();
    const beats = jest.spyOn(leases, 'beat').mockRejectedValue(new Error('the store is away'));
    const holder = createShardHolder(
      { leases, listen: () => async () => undefined, workerId: 'a1', sessionIds: [], logger: pino({ level: 'silent' }) },
      { onBell: async () => undefined, killSessions: async () => undefined },
    );
    const began = Date.now();
    await holder.start();
    await jest.advanceTimersByTimeAsync(20_000);
    expect(holder.roundAt()).toBeGreaterThanOrEqual(began + 18_000);
    beats.mockResolvedValue(undefined);
    const open = hold();
    await jest.advanceTimersByTimeAsync(4000);
    const last = holder.roundAt();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(holder.roundAt()).toBe(last);
    open();
    await holder.stop();
  } finally {
    jest.useRealTimers();
  }
});
