import { createBankDesk } from './app-banks';
import { createTryPage, type TrySurroundings } from './app-try';
import { createChannels } from './channels';
import { createHttp } from './channels/http';
import type { Config } from './config';
import type { Logger } from './logger';
import { createMediaUrls } from './media/media-url';
import { countFromZero, createMetrics } from './metrics';
import { createQueueBoard } from './queues/board';
import { createQueues } from './queues/queues';
import { openDatabase } from './store/database';
import { newId } from './store/ids';
import { createInboxStore } from './store/inbox';
import { createLeaseStore } from './store/leases';
import { createMediaStore } from './store/media';
import { createOutboxStore } from './store/outbox';
import { createReceiptStore } from './store/receipts';
import { createStores } from './store/stores';
import { createTrialClockStore } from './store/trial-clock';
import { createTurnStore } from './store/turns';
import { followTrialClock } from './trial-clock';
import { createWebApp } from './web/app';
import type { Health } from './web/health-routes';
import { createIntake } from './web/intake';
import { QUEUES_PATH } from './web/queue-routes';
import { startServer } from './web/server';

/** What both processes are made of. */
export type Base = Awaited<ReturnType<typeof openBase>>;

/** A process that runs until it is stopped; stopping finishes what is in hand. */
export interface Running {
  stop(): Promise<void>;
}

/** How old a worker's heartbeat may be for the installation to count as ready, ms. */
const HEARTBEAT_MS = 15_000;

/** Connects to MongoDB and Redis and makes the stores and channels; the only place that constructs them. */
export async function openBase(config: Config, logger: Logger) {
  const metrics = createMetrics();
  const database = await openDatabase(config.mongodb.uri, config.mongodb.dbName ? { dbName: config.mongodb.dbName } : {});
  const inbox = createInboxStore(database);
  const outbox = createOutboxStore(database);
  const media = createMediaStore(database);
  const stores = createStores(database);
  const leases = createLeaseStore(database);
  const turns = createTurnStore({ database, inbox, outbox, media });
  const receipts = createReceiptStore(database, outbox);
  await database.createIndexes();
  const queues = createQueues(config.redis, { logger, metrics });
  const http = createHttp();
  const trialClock = config.isEmulatorOn ? await followTrialClock(createTrialClockStore(database), logger) : undefined;
  const clock = trialClock?.now ?? Date.now;
  const channels = createChannels({ http, clock, messenger: config.messenger, zalo: config.zalo });
  countFromZero(metrics, channels.keys());
  const urls = createMediaUrls({ publicUrl: config.publicUrl, secretKey: config.secretKey, oldSecretKey: config.oldSecretKey, clock });
  return {
    config, logger, metrics, database, inbox, outbox, media, stores, leases, turns, receipts, queues, http, channels, urls, newId,
    /** ms since 1970 UTC for everything that the shop does; waits of the process itself are measured with Date.now. */
    clock,
    trialClock,
    close: async (): Promise<void> => {
      await trialClock?.stop();
      await queues.close();
      await database.close();
    },
  };
}

/** Starts the web process: webhooks into the inbox, photos, health and metrics; with the emulator also the page for trying out. */
export async function startWeb(config: Config, logger: Logger, around: TrySurroundings): Promise<Running & { port: number }> {
  const base = await openBase(config, logger);
  const tryPage = createTryPage(base, around);
  const board = openBoard(base);
  const { channels, stores, inbox, receipts, queues, metrics, media, urls, clock } = base;
  const app = createWebApp({
    channels: [...channels.values()],
    intake: createIntake({ channels: stores.channels, inbox, noteReceipts: receipts.note, queues, clock }, newId),
    bankDesk: createBankDesk(base),
    health: healthOf(base),
    media: {
      isPublic: (mediaId) => stores.listings.showsPhoto(mediaId),
      isValid: urls.isValid,
      read: media.read,
    },
    ...(config.zaloVerifier ? { zaloVerifier: config.zaloVerifier } : {}),
    ...(tryPage ? { tryPage: tryPage.router } : {}),
    ...(board ? { queueBoard: { board: board.app, token: board.token } } : {}),
    telemetry: { metrics, ...(config.metrics.token ? { metricsToken: config.metrics.token } : {}), logger },
  });
  const server = await startServer(app, config.port);
  logger.info({ port: server.port }, 'web is listening');
  return {
    port: server.port,
    stop: async () => {
      tryPage?.close();
      await server.close();
      await board?.close();
      await base.close();
    },
  };
}

/** The page of the queues, when there is a token for it. */
function openBoard({ config: { queuesToken: token, redis }, logger }: Base) {
  return token === undefined ? undefined : { token, ...createQueueBoard(redis, QUEUES_PATH, logger) };
}

function healthOf({ database, queues, leases }: Base): Health {
  const answers = (ask: Promise<unknown>): Promise<boolean> => ask.then(() => true);
  return {
    mongodb: () => answers(database.ping()),
    redis: () => answers(queues.ping()),
    worker: async () => (await leases.living(new Date(Date.now() - HEARTBEAT_MS))).length > 0,
  };
}
