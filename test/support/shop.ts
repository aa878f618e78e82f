import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startWeb, type Running } from '../../src/app';
import { startWorker } from '../../src/app-worker';
import type { ChannelType } from '../../src/domain/message';
import type { UnitPrice } from '../../src/domain/money';
import type { Quantity } from '../../src/domain/quantity';
import { readConfig, type Config } from '../../src/config';
import { createLogger, type Logger } from '../../src/logger';
import { createServices, type OperatorServices } from '../../src/services';
import { openDatabase, type Database } from '../../src/store/database';
import { newId } from '../../src/store/ids';
import { createCipher } from '../../src/store/sealed';
import { createStores, type Stores } from '../../src/store/stores';
import { formFor, rankGoods, searchTokens } from '../../src/understanding';
import { startEmulator, type Where } from './emulator';
import { testMongoUri, testName, testRedisUrl } from './services';

const ROOT = join(__dirname, '..', '..');

/** The real thing in one process: web and workers over real MongoDB and Redis, and the emulator as Messenger and Zalo. */
export interface Shop {
  /** The platform that its co-ops and people are on unless told otherwise. */
  on: ChannelType;
  config: Config;
  emulator: Awaited<ReturnType<typeof startEmulator>>;
  operator: OperatorServices;
  stores: Stores;
  database: Database;
  workers: Running[];
  addWorker(): Promise<Running>;
  /** A co-op without quiet hours and limits for new buyers, and with a page (or OA) of its own, the emulator's first one unless told otherwise. */
  addCoop(code: string, name: string, accountId?: string): Promise<void>;
  /** Connects a page, or an OA on Zalo, to a co-op or union; gives the channel's id. */
  connect(ownerCode: string, accountId?: string): Promise<string>;
  /** Connects an OA to a co-op, the emulator's first OA unless told otherwise; gives the channel's id. */
  addOa(code: string, more?: { oaId?: string; isBilledAllowed?: boolean }): Promise<string>;
  /** Invites, and lets the emulator's person join by the code; answers every question of the join. */
  join(name: string, coopCode: string, role: 'seller' | 'manager', call?: string, where?: Where): Promise<ReturnType<Shop['emulator']['person']>>;
  stop(): Promise<void>;
}

/** Settings for a shop of this test file's own. */
export function testEnv(emulator: Shop['emulator'], uris = { mongodb: testMongoUri(), redis: testRedisUrl(), prefix: testName() }): Record<string, string> {
  return {
    PORT: '0',
    PUBLIC_URL: 'http://127.0.0.1:3000',
    MONGODB_URI: uris.mongodb,
    REDIS_URL: uris.redis,
    REDIS_PREFIX: uris.prefix,
    SECRET_KEY: randomBytes(32).toString('hex'),
    ...emulator.settings,
    MESSAGES_A_MINUTE: '100000',
    LOG_LEVEL: process.env['SHOP_LOG'] ?? 'fatal',
  };
}

export interface ShopOptions {
  on?: ChannelType;
  workers?: number;
  /** The platforms' clock, ms since 1970 UTC; the shop's own is moved with the trial's clock. */
  clock?: () => number;
  /** How much of one person is heard in a minute; more than any test sends unless told otherwise. */
  messagesAMinute?: number;
}

/** Starts a shop with one worker. */
export async function openShop({ on = 'messenger', workers = 1, clock = Date.now, messagesAMinute }: ShopOptions = {}): Promise<Shop> {
  const emulator = await startEmulator({ clock });
  const env = { ...testEnv(emulator), ...(messagesAMinute === undefined ? {} : { MESSAGES_A_MINUTE: String(messagesAMinute) }) };
  const config = readConfig(env);
  const logger = createLogger({ level: config.logLevel, name: 'test' });
  const web = await startWeb(config, logger, { root: ROOT });
  const published = { ...config, publicUrl: `http://127.0.0.1:${web.port}` };
  emulator.pointTo(`http://127.0.0.1:${web.port}/webhooks`);
  const running: Running[] = [];
  const addWorker = async (): Promise<Running> => {
    const worker = await startWorker(published, logger, ROOT);
    running.push(worker);
    return worker;
  };
  for (let i = 0; i < workers; i += 1) await addWorker();
  const database = await openDatabase(config.mongodb.uri);
  const { operator } = createServices({ database, matcher: { searchTokens, rankGoods, formFor }, newId, random: Math.random, now: () => new Date() });
  const cipher = createCipher(config.secretKey.toString('hex'));
  const addOa: Shop['addOa'] = async (ownerCode, { oaId = emulator.zalo.oaId, ...more } = {}) => {
    const [sealedToken, sealedRefreshToken] = [cipher.seal(emulator.tokenOf(oaId)), cipher.seal(emulator.refreshTokenOf(oaId))];
    return orThrow(await operator.addChannel({ type: 'zalo', ownerCode, externalId: oaId, sealedToken, sealedRefreshToken, ...more })).id;
  };
  const connect: Shop['connect'] = async (ownerCode, accountId) => {
    if (on === 'zalo') return addOa(ownerCode, accountId === undefined ? {} : { oaId: accountId });
    const externalId = accountId ?? emulator.accountId;
    return orThrow(await operator.addChannel({ type: on, ownerCode, externalId, sealedToken: cipher.seal(emulator.tokenOf(externalId)) })).id;
  };
  return {
    on, config: published, emulator, operator, stores: createStores(database), database, workers: running, addWorker, connect, addOa,
    addCoop: async (code, name, accountId) => {
      orThrow(await operator.addCoop({ code, name, phone: '0914222111' }));
      orThrow(await operator.setCoop(code, { quietHours: false, newBuyerMost: 0, newBuyerOrders: 0, ordersAnHour: 0, buyerOrdersAnHour: 0 })); // tests run at any hour, and one buyer orders again and again
      await connect(code, accountId);
    },
    join: async (name, coopCode, role, call, where = { on }) => {
      const { code } = orThrow(await operator.invite({ coopCode, role, name, ...(call ? { call } : {}) }));
      const person = emulator.person(name, where);
      await joinBy(person, code);
      return person;
    },
    stop: async () => {
      await Promise.all(running.map((worker) => worker.stop()));
      await web.stop();
      await database.close();
      await emulator.stop();
    },
  };
}

async function joinBy(person: ReturnType<Shop['emulator']['person']>, code: string): Promise<void> {
  await person.say(code);
  await person.waitFor(/\[Phải\]/);
  await person.tap('Phải');
  await person.waitFor(/\[Đồng ý\]/);
  await person.tap('Đồng ý');
  const next = await person.waitFor(() => true);
  if (/số điện thoại/.test(next)) {
    await person.say('0905123456');
    await person.waitFor(() => true);
  }
}

/** A shop with a co-op, its manager and a seller, both joined, and one kind of goods on sale. */
export async function openMarket(goods: { name: string; price: UnitPrice; stock: Quantity }) {
  const shop = await openShop();
  await shop.addCoop('SUOIXANH', 'HTX Suối Xanh');
  const manager = await shop.join('Hương', 'SUOIXANH', 'manager', 'chị Hương');
  const seller = await shop.join('Ba', 'SUOIXANH', 'seller', 'cô Ba');
  orThrow(await shop.operator.addListing({ coopCode: 'SUOIXANH', seller: 'Ba', photos: [], ...goods }));
  return { shop, manager, seller };
}

/** The value, or an error that names the refusal. */
export function orThrow<T>(result: T): Exclude<T, { refused: string }> {
  if (typeof result === 'object' && result !== null && 'refused' in result) throw new Error(`refused: ${String(result.refused)}`);
  return result as Exclude<T, { refused: string }>;
}

export type { Logger };
