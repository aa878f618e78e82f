import { beginByDay } from '../../../scripts/seed/begin-by-day';
import { createTrialClockStore } from '../../../src/store/trial-clock';
import { openTrial, type OpenTrial } from '../../support/trial';

const HOUR_MS = 3_600_000;
const at = (there: string) => () => new Date(`2026-11-28T${there}:00+07:00`).getTime();

let trial: OpenTrial;

beforeAll(async () => {
  trial = await openTrial({ isSeeded: false });
}, 60_000);
afterAll(() => trial.stop());

const clocks = async () => [await createTrialClockStore(trial.database).offsetMs(), trial.emulator.emulator.clock.offsetMs()];

test('a trial begins when it is begun, by day', async () => {
  await beginByDay(trial.env, at('19:59'));
  await beginByDay(trial.env, at('06:00'));
  expect(await clocks()).toEqual([0, 0]);
});

test('without the emulator the clock is nobody’s to move', async () => {
  await beginByDay({ ...trial.env, EMULATOR: 'off' }, at('23:00'));
  expect(await clocks()).toEqual([0, 0]);
});

test('at night it begins at seven in the morning, for shop and platforms alike; once', async () => {
  await beginByDay(trial.env, at('23:00'));
  expect(await clocks()).toEqual([8 * HOUR_MS, 8 * HOUR_MS]);
  await beginByDay(trial.env, at('23:00'));
  expect(await clocks()).toEqual([8 * HOUR_MS, 8 * HOUR_MS]);
});
