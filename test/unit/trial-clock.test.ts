import pino from 'pino';
import { followTrialClock } from '../../src/trial-clock';

const HOUR_MS = 3_600_000;
const logger = pino({ level: 'silent' });

/** A store that two processes look into; `isAway` makes it reject. */
function openStore() {
  const shared = { offset: 0, isAway: false };
  return {
    shared,
    store: {
      offsetMs: () => (shared.isAway ? Promise.reject(new Error('the store is away')) : Promise.resolve(shared.offset)),
      advance: (ms: number) => Promise.resolve((shared.offset += ms)),
    },
  };
}

beforeEach(() => jest.useFakeTimers({ now: new Date('2026-11-24T03:00:00Z') }));
afterEach(() => jest.useRealTimers());

test('is the clock of this machine until somebody moves it', async () => {
  const clock = await followTrialClock(openStore().store, logger);
  expect(clock.now()).toBe(Date.now());
  await clock.stop();
});

test('who moves it has the new time at once, others within a second; all hear of it once', async () => {
  const { store } = openStore();
  const [mover, other] = [await followTrialClock(store, logger), await followTrialClock(store, logger)];
  const heard: string[] = [];
  mover.onMoved(() => heard.push('mover'));
  other.onMoved(() => heard.push('other'));
  expect(await mover.advance(49 * HOUR_MS)).toBe(49 * HOUR_MS);
  expect(mover.now()).toBe(Date.now() + 49 * HOUR_MS);
  expect(other.offsetMs()).toBe(0);
  await jest.advanceTimersByTimeAsync(1000);
  expect(other.now()).toBe(Date.now() + 49 * HOUR_MS);
  await jest.advanceTimersByTimeAsync(5000);
  expect(heard).toEqual(['mover', 'other']);
  await Promise.all([mover.stop(), other.stop()]);
});

test('begins with what was moved before, and goes on over a store that is away', async () => {
  const { store, shared } = openStore();
  shared.offset = HOUR_MS;
  const clock = await followTrialClock(store, logger);
  expect(clock.offsetMs()).toBe(HOUR_MS);
  shared.isAway = true;
  await jest.advanceTimersByTimeAsync(2000);
  Object.assign(shared, { isAway: false, offset: 2 * HOUR_MS });
  await jest.advanceTimersByTimeAsync(1000);
  expect(clock.offsetMs()).toBe(2 * HOUR_MS);
  await clock.stop();
  shared.offset = 3 * HOUR_MS;
  await jest.advanceTimersByTimeAsync(5000);
  expect(clock.offsetMs()).toBe(2 * HOUR_MS);
});
