import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DEMO_COOP } from '../../scripts/seed/demo';
import { seedDemo } from '../../scripts/seed/seed-demo';
import { freePort } from '../../scripts/services/ports';
import { startWeb } from '../../src/app';
import { startWorker } from '../../src/app-worker';
import { readConfig } from '../../src/config';
import { createLogger } from '../../src/logger';
import { createServices } from '../../src/services';
import { openDatabase } from '../../src/store/database';
import { newId } from '../../src/store/ids';
import { createStores } from '../../src/store/stores';
import { formFor, rankGoods, searchTokens } from '../../src/understanding';
import { startEmulator } from './emulator';
import { testMongoUri, testName, testRedisUrl } from './services';

const ROOT = join(__dirname, '..', '..');

/**
 * What `npm start` runs, in this process: emulator, web and worker that speak both platforms, and the demonstration co-op when it is `seeded`.
 * The web process can be stopped and started again on its port; `onRestart` hears when the page asks to begin again.
 */
export async function openTrial({ isSeeded = true, onRestart, samplesFolder }: { isSeeded?: boolean; onRestart?: () => void; samplesFolder?: string } = {}) {
  const emulator = await startEmulator(samplesFolder === undefined ? {} : { samplesFolder });
  const port = String(await freePort(undefined));
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...emulator.settings,
    PORT: port,
    PUBLIC_URL: url,
    MONGODB_URI: testMongoUri(),
    REDIS_URL: testRedisUrl(),
    REDIS_PREFIX: testName(),
    SECRET_KEY: randomBytes(32).toString('hex'),
    EMULATOR_PORT: new URL(emulator.url).port,
    SEED_PAGE_ID: emulator.accountId,
    SEED_OA_ID: emulator.zalo.oaId,
    LOG_LEVEL: process.env['SHOP_LOG'] ?? 'fatal',
  };
  emulator.pointTo(`${url}/webhooks`);
  const config = readConfig(env);
  const logger = createLogger({ level: config.logLevel, name: 'test' });
  const openWeb = () => startWeb(config, logger, { root: ROOT, ...(onRestart ? { restart: onRestart } : {}) });
  let web = await openWeb();
  const worker = await startWorker(config, logger, ROOT);
  const database = await openDatabase(config.mongodb.uri);
  const stores = createStores(database);
  const { operator } = createServices({ database, matcher: { searchTokens, rankGoods, formFor }, newId, random: Math.random, now: () => new Date() });
  if (isSeeded) {
    await seedDemo(env);
    await operator.setCoop(DEMO_COOP.code, { quietHours: false }); // tests run at any hour
  }
  return {
    env, url, config, emulator, database, stores, operator,
    stopWeb: () => web.stop(),
    startWeb: async (): Promise<void> => void (web = await openWeb()),
    stop: async (): Promise<void> => {
      await worker.stop();
      await web.stop();
      await database.close();
      await emulator.stop();
    },
  };
}

export type OpenTrial = Awaited<ReturnType<typeof openTrial>>;
