import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { flows } from '../flows';
import { openBase, type Base, type Running } from './app';
import { createHandlers, createTelling, ringFor } from './app-jobs';
import { createSending } from './app-sending';
import { createSquares } from './app-squares';
import type { Config } from './config';
import { createAlone } from './conversation/alone';
import { createDrain } from './conversation/drain';
import { loadBatch, type LoadParts } from './conversation/load';
import { createLoop } from './conversation/loop';
import { createMind } from './conversation/mind';
import { createShardHolder } from './conversation/shards';
import { createSweep } from './conversation/sweep';
import { shardOf } from './domain/shard';
import { createWords } from './i18n/words';
import type { Logger } from './logger';
import { createMediaFetcher, FETCH_LIMITS } from './media/media-fetcher';
import { createMediaService } from './media/media-service';
import { createPhotoMaker } from './media/photo-maker';
import { resolveHost } from './media/public-address';
import { createRelay } from './outbox/relay';
import { createDueSender } from './outbox/send-due';
import { createServices } from './services';
import { unguessable } from './store/ids';
import { SILENT_MS } from './store/leases';
import { openSessions } from './store/session-pool';
import { formFor, rankGoods, searchTokens } from './understanding';
import { createMetricsApp } from './web/metrics-routes';
import { startServer } from './web/server';

const SESSIONS = 8;
/** A worker renews its leases every two seconds and waits five for a store that is away: one silent for so long hangs, ms. */
const HANGING_MS = 30_000;

/** How long sends on their way are waited for at the end; whoever takes the shards over looks for their echoes, ms. */
const SETTLE_MS = 6000;

/** Starts a worker: takes its shards, works on conversations, sends, and does the jobs of the queues. */
export async function startWorker(config: Config, logger: Logger, root: string): Promise<Running> {
  const base = await openBase(config, logger);
  const { database, queues, leases, metrics, clock } = base;
  const workerId = base.newId();
  const sessions = await openSessions(database, SESSIONS);
  const holder = createShardHolder(
    { leases, listen: queues.listen, workerId, sessionIds: sessions.ids, logger },
    { onBell: () => loop.ring(), killSessions: database.killSessions },
  );
  const words = createWords(join(root, 'locales'));
  const sending = createSending(base);
  const telling = createTelling(base, words, sending.canReach);
  const relay = createRelay({
    outbox: base.outbox,
    deliverer: sending.deliverer,
    onFailed: async (row, fault) => {
      if (fault.code === 'contactUnreachable') await base.stores.contacts.markUnreachable(row.ownerId, row.conversationId, row.committedAt);
      if (row.ladder) await telling.orders.climb(row.ladder);
      if (row.instead) await telling.notices.tellManagersInstead(row.instead);
    },
    timing: { clock, alarm: (shard, delayMs) => void queues.add('resend', { shard }, { delayMs }) },
    telemetry: { logger, metrics },
  });
  const photos = createPhotos(base);
  const services = createUseCases(base, photos);
  const drain = createTurns(base, { words, bind: services.bind, relay, sessions, workerId, ringAt: (at) => loop.ringAt(at), showTyping: sending.showTyping });
  const living = () => leases.living(new Date(Date.now() - SILENT_MS));
  const dueSender = createDueSender({ outbox: base.outbox, turns: base.turns, relay, worker: { id: workerId, living }, clock, ring: () => void loop.ring() });
  const loop = createLoop({ drain, sendDue: dueSender.batch, owned: holder.owned, clock, logger });
  base.trialClock?.onMoved(() => void loop.ring());
  const handlers = createHandlers(base, telling, { dues: services.dues, lines: services.lines, harvests: services.harvests, banks: services.banks, preparePhoto: photos.handle });
  queues.consume(handlers);
  const sweep = createSweep(
    { stores: base.stores, inbox: base.inbox, media: base.media, leases, telemetry: { logger, metrics } },
    { workerId, owned: holder.owned, clock, ring: loop.ring, renewTokens: sending.tokens.renewAged, tellDay: async (day) => ringFor(base.queues, await services.statements.write(day)), ...handlers },
  );
  await holder.start();
  sweep.start();
  const server = await serveMetrics(base, () => Date.now() - holder.roundAt() < HANGING_MS);
  logger.info({ workerId, shards: holder.owned() }, 'worker is working');
  return {
    stop: async () => {
      await sweep.stop();
      await loop.stop();
      await Promise.race([relay.settled(), sleep(SETTLE_MS, undefined, { ref: false })]);
      await holder.stop();
      await server?.close();
      await sessions.close();
      await base.close();
    },
  };
}

/** The use cases of people, alarms and transfers. */
function createUseCases({ database, newId, clock }: Base, photos: ReturnType<typeof createPhotos>) {
  return createServices({ database, matcher: { searchTokens, rankGoods, formFor }, newId, random: unguessable, now: () => new Date(clock()), drawSquare: createSquares(photos) });
}

/** A worker binds no port, unless its metrics are asked for on one. */
async function serveMetrics({ config: { metrics: wanted }, metrics }: Base, isAlive: () => boolean) {
  if (wanted.port === undefined) return undefined;
  return startServer(createMetricsApp({ metrics, isAlive, ...(wanted.token ? { token: wanted.token } : {}) }), wanted.port);
}

interface TurnsParts {
  words: ReturnType<typeof createWords>;
  bind: ReturnType<typeof createServices>['bind'];
  relay: ReturnType<typeof createRelay>;
  sessions: Awaited<ReturnType<typeof openSessions>>;
  workerId: string;
  ringAt: (at: Date) => void;
  showTyping: ReturnType<typeof createSending>['showTyping'];
}

/** Conversations: the batch and the turns that run alone, over the same plan. */
function createTurns(base: Base, { words, bind, relay, sessions, workerId, ringAt, showTyping }: TurnsParts) {
  const { stores, inbox, outbox, turns, queues, newId, clock, logger, metrics, config } = base;
  const plan = { flows: new Map(flows.map((flow) => [flow.name, flow])), mind: createMind(), words, newId, clock, mostAMinute: config.messagesAMinute };
  const load: LoadParts = { stores, turns, outbox, workerId };
  const reload = async (conversationId: string, mostEvents: number) => {
    const rows = await inbox.ofConversation(conversationId, shardOf(conversationId), mostEvents);
    const [loaded] = await loadBatch([{ conversationId, rows }], load);
    return loaded;
  };
  const alone = createAlone({ turns, stock: stores.stock, bind, plan, reload, workerId });
  return createDrain({ inbox, outbox, turns, load, alone }, {
    plan,
    bind,
    relay,
    telemetry: { logger, metrics },
    afterCommit: ({ media, after, wakeAt, gathering }) => {
      if (gathering) void showTyping(gathering);
      for (const { ownerId, _id } of media) void queues.add('preparePhoto', { ownerId, mediaId: _id }, { id: _id });
      ringFor(queues, after);
      for (const at of wakeAt) ringAt(at);
    },
  }, sessions);
}

/** Photos: fetched, checked, made small; what came of it goes into the inbox of their conversation. */
function createPhotos({ config, http, media, inbox, queues, metrics, newId, clock }: Base) {
  return createMediaService({
    store: media,
    fetcher: createMediaFetcher({ http, hosts: config.mediaHosts, resolve: resolveHost, limits: FETCH_LIMITS }),
    photos: createPhotoMaker(),
    announce: async ({ ownerId, mediaId, row, outcome }) => {
      metrics.media.inc({ outcome: outcome.kind === 'mediaReady' ? 'ready' : outcome.reason });
      if (row.conversationId === undefined || row.shard === undefined || row.channelId === undefined) return;
      const now = new Date(clock());
      await inbox.keep([{
        _id: newId(),
        ownerId,
        channelId: row.channelId,
        eventId: `media:${mediaId}`,
        conversationId: row.conversationId,
        shard: row.shard,
        event: { eventId: `media:${mediaId}`, externalId: row.externalId ?? '', at: now.getTime(), mediaId, ...outcome },
        receivedAt: now,
        isHandled: false,
        tries: 0,
      }]);
      await queues.ring(row.shard);
    },
    origin: { newId, clock },
  });
}
