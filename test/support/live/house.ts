import type { ChannelType } from '../../../src/domain/message';
import { createLogger } from '../../../src/logger';
import { createMetrics } from '../../../src/metrics';
import { createQueues, type Queues } from '../../../src/queues/queues';
import { createServices, type Act, type AfterCommit } from '../../../src/services';
import type { Person } from '../../../src/domain/member';
import type { Services } from '../../../src/domain/use-cases';
import { newId } from '../../../src/store/ids';
import { createInboxStore } from '../../../src/store/inbox';
import { createMediaStore } from '../../../src/store/media';
import { createOutboxStore } from '../../../src/store/outbox';
import { inTransaction } from '../../../src/store/transaction';
import { createTrialClockStore } from '../../../src/store/trial-clock';
import { createTurnStore } from '../../../src/store/turns';
import { formFor, rankGoods, searchTokens } from '../../../src/understanding';
import { openShop } from '../shop';
import { watchChanges } from './changes';
import { createNamedPhotos } from './photos';
import { countEvents, settle, type Arrivals, type Tenants } from './settling';

/** One whole shop in which many transcripts play side by side, each with co-ops, pages and people of its own. */
export type House = Awaited<ReturnType<typeof openHouse>>;

/** A turn of so short a time ago has the moved clock: transcripts move it by minutes at least. */
const CLOSE_MS = 60_000;

/** Opens a shop whose people are all on one platform. */
export async function openHouse(on: ChannelType) {
  let aheadMs = 0;
  const shop = await openShop({ on, clock: () => Date.now() + aheadMs });
  const { database, stores } = shop;
  const inbox = createInboxStore(database);
  const outbox = createOutboxStore(database);
  const media = createMediaStore(database);
  const turns = createTurnStore({ database, inbox, outbox, media });
  const telemetry = { logger: createLogger({ level: 'fatal', name: 'house' }), metrics: createMetrics() };
  const queues: Queues = createQueues(shop.config.redis, telemetry);
  const changes = watchChanges(database);
  const now = (): Date => new Date(Date.now() + aheadMs);
  const services = createServices({ database, matcher: { searchTokens, rankGoods, formFor }, newId, random: Math.random, now });

  return {
    on, shop, stores, outbox, turns, queues, now, newId,
    operator: services.operator,
    banks: services.banks,
    photos: createNamedPhotos(media),
    settle: (tenants: Tenants, arrivals?: Arrivals) => settle(tenants, { stores, inbox, outbox, turns, media }, changes, arrivals),
    countEvents: (ownerId: string, conversationId: string) => countEvents({ inbox }, [ownerId], conversationId),
    /** Runs a use case as a turn of this person would; what it leaves to be told is told by the workers. */
    act: async <T>(person: Person, work: (services: Services) => Promise<T>): Promise<T> => {
      const after: AfterCommit[] = [];
      const result = await inTransaction(database, async (session) => {
        const act: Act = { session, now: now(), opId: newId(), after, by: { kind: 'contact', contactId: person.contactId, memberId: person.member?.id } };
        return work(services.bind(person, act));
      });
      for (const { kind, coopId, id } of after) {
        await (kind === 'order' ? queues.add('tellOrder', { coopId, orderId: id }) : queues.add('tellNotice', { coopId, noticeId: id }));
      }
      return result;
    },
    /** Moves the clocks of the platform and of the shop on. The workers follow a little later. */
    moveClock: async (ms: number): Promise<void> => {
      aheadMs += ms;
      await createTrialClockStore(database).advance(ms);
    },
    /** Whether the worker had the moved clock already when it answered in this conversation. */
    hasFollowed: async (conversationId: string): Promise<boolean> => {
      const lastTurnAt = (await turns.byIds([conversationId])).get(conversationId)?.lastTurnAt?.getTime() ?? 0;
      return lastTurnAt > now().getTime() - CLOSE_MS;
    },
    stop: async (): Promise<void> => {
      await changes.close();
      await queues.close();
      await shop.stop();
    },
  };
}
