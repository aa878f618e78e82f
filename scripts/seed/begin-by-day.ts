import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../src/store/database';
import { createTrialClockStore } from '../../src/store/trial-clock';
import { createEmulatorClient } from '../../src/web/try/emulator-client';
import { untilMorning } from '../../src/web/try/morning';
import { readSettings, type Environment } from '../cho/environment';

const HOUR_MS = 3_600_000;
/** All processes have seen by then that the clock was moved, ms. */
const FOLLOWED_MS = 1_000;

/** From 20:00 to 06:00 in Asia/Ho_Chi_Minh, which are 13:00 and 23:00 in UTC. */
const isLate = (now: number): boolean => {
  const hour = Math.floor(now / HOUR_MS) % 24;
  return hour >= 13 && hour < 23;
};

/**
 * A trial that is begun in the evening or at night begins at seven in the morning instead: in the quiet hours its seller would hear of no order. One whose clock was
 * moved already goes on as it is. The platforms first, as on the page.
 */
export async function beginByDay(env: Environment, now = Date.now): Promise<void> {
  const port = env['EMULATOR'] === 'on' ? env['EMULATOR_PORT'] : undefined;
  if (!port || !isLate(now())) return;
  const { MONGODB_URI: uri, MONGODB_DB: dbName } = readSettings(env, ['MONGODB_URI', 'MONGODB_DB']);
  const database = await openDatabase(uri, dbName ? { dbName } : {});
  try {
    const store = createTrialClockStore(database);
    if ((await store.offsetMs()) > 0) return;
    const ms = untilMorning(now());
    await createEmulatorClient(`http://127.0.0.1:${port}`).moveClock(ms);
    await store.advance(ms);
    await sleep(FOLLOWED_MS);
  } finally {
    await database.close();
  }
}
