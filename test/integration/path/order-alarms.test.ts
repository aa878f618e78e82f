import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import Redis from 'ioredis';
import type { Person } from '../../../src/domain/member';
import { createLogger } from '../../../src/logger';
import { createMetrics } from '../../../src/metrics';
import { createQueues, type Queues } from '../../../src/queues/queues';
import { createServices } from '../../../src/services';
import { newId } from '../../../src/store/ids';
import type { OrderRow } from '../../../src/store/orders';
import type { OutboxRow } from '../../../src/store/outbox';
import { inTransaction } from '../../../src/store/transaction';
import { createTrialClockStore } from '../../../src/store/trial-clock';
import { formFor, rankGoods, searchTokens } from '../../../src/understanding';
import type { Phone } from '../../support/emulator';
import { testName, testRedisUrl } from '../../support/services';
import { openShop, orThrow, type Shop } from '../../support/shop';
import { until } from './until';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** All processes have seen by then that the clock was moved, ms. */
const FOLLOWED_MS = 1200;
/** Vietnam is ahead of UTC by so much, ms. */
const AHEAD_MS = 7 * 60 * MINUTE_MS;

describe('alarms of orders, with two workers', () => {
  let shop: Shop;
  let manager: Phone;
  let seller: Phone;
  let queues: Queues;
  let services: ReturnType<typeof createServices>;
  const platforms = { aheadMs: 0 };
  const now = () => Date.now() + platforms.aheadMs;

  beforeAll(async () => {
    shop = await openShop({ on: 'zalo', workers: 2, clock: now });
    await shop.addCoop('SUOIXANH', 'HTX Suối Xanh');
    orThrow(await shop.operator.setCoop('SUOIXANH', { quietHours: true }));
    manager = await shop.join('Hương', 'SUOIXANH', 'manager', 'chị Hương');
    seller = await shop.join('Ba', 'SUOIXANH', 'seller', 'cô Ba');
    const goods = { name: 'Mật ong rừng', price: { dong: 250_000, unit: 'chai' }, stock: { base: 20, unit: 'chai' as const }, photos: [] };
    orThrow(await shop.operator.addListing({ coopCode: 'SUOIXANH', seller: 'Ba', ...goods }));
    services = createServices({ database: shop.database, matcher: { searchTokens, rankGoods, formFor }, newId, random: Math.random, now: () => new Date(now()) });
    queues = createQueues(shop.config.redis, { logger: createLogger({ level: 'fatal', name: 'test' }), metrics: createMetrics() });
  }, 60_000);
  afterAll(async () => {
    await queues.close();
    await shop.stop();
  });

  async function moveBy(minutes: number): Promise<void> {
    platforms.aheadMs += minutes * MINUTE_MS;
    await createTrialClockStore(shop.database).advance(minutes * MINUTE_MS);
    await sleep(FOLLOWED_MS);
  }

  /** On to the next time that the clocks of Vietnam show this. */
  function moveTo(hour: number, minute = 0): Promise<void> {
    const wanted = (hour * 60 + minute) * MINUTE_MS;
    const current = (now() + AHEAD_MS) % DAY_MS;
    return moveBy(((wanted - current + DAY_MS) % DAY_MS) / MINUTE_MS);
  }

  /** Somebody who wrote just now orders a bottle: as their turn would do it. */
  async function order(name: string): Promise<{ buyer: Phone; id: string }> {
    const { database, stores } = shop;
    const buyer = shop.emulator.person(name, { on: 'zalo' });
    await buyer.say('alo');
    await buyer.waitFor(() => true);
    const contact = await until('the buyer is known', async () => (await stores.contacts.rows.findOne({ externalId: buyer.userId })) ?? undefined);
    const [listing] = await stores.listings.rows.find({}).toArray();
    if (!listing) throw new Error('nothing is on sale');
    await stores.contacts.setConsent(contact.ownerId, contact._id, 'yes');
    const person: Person = {
      ownerId: contact.ownerId, channelId: contact.channelId, contactId: contact._id, conversationId: contact._id, externalId: buyer.userId,
      coopIds: [listing.coopId], hasConsented: true, address: contact.address,
    };
    const placed = await inTransaction(database, (session) => services.bind(person, {
      session, now: new Date(now()), opId: name, by: { kind: 'contact', contactId: contact._id }, after: [],
    }).orders.place({ lines: [{ listingId: listing._id, quantity: { base: 1, unit: 'chai' } }], delivery: { name, phone: '+84905123456', address: '15 Lê Lợi, Đà Nẵng' } }));
    const [view] = orThrow(placed);
    if (!view) throw new Error('nothing was ordered');
    await queues.add('tellOrder', { coopId: view.coopId, orderId: view.id });
    return { buyer, id: view.id };
  }

  /** The windows of those who are to be told are open again. */
  async function write(): Promise<void> {
    for (const phone of [seller, manager]) {
      await phone.say('alo');
      await phone.waitFor(() => true);
    }
  }

  const rowOf = (id: string) => shop.stores.orders.rows.findOne({ _id: id }) as Promise<OrderRow>;
  const eventsOf = async (id: string) => (await rowOf(id)).history.map(({ event }) => event);
  /** What one of its people was told of an order, in order of sending: by the event, as far as it went out. */
  async function toldOf({ userId }: Phone, id: string): Promise<string[]> {
    const rows = await shop.database.connection.collection<OutboxRow>('outbox').find({ externalId: userId, key: new RegExp(`^order:${id}:`), status: 'sent' }).sort({ sentAt: 1 }).toArray();
    const { effects } = await rowOf(id);
    return rows.map(({ key }) => effects[Number(key.split(':')[2])]?.kind ?? key);
  }
  const hear = (who: Phone, id: string, kinds: string[], ms?: number) => until(`${who.name} is told ${kinds.join(', ')}`, async () => (await toldOf(who, id)).join() === kinds.join(), ms);

  /** In how many ms the bells of this order ring. */
  async function bellsOf(id: string): Promise<number[]> {
    const queue = new Queue('orders', { connection: { url: testRedisUrl() }, prefix: testName() });
    const jobs = await queue.getDelayed();
    await queue.close();
    return jobs.filter((job) => job.name === 'orderDue' && job.data.orderId === id).map(({ delay }) => delay);
  }

  async function loseRedis(): Promise<void> {
    const client = new Redis(testRedisUrl());
    const keys = await client.keys(`${testName()}:*`);
    if (keys.length > 0) await client.del(keys);
    client.disconnect();
  }

  test('by day the seller is reminded twice, then the managers are told, then it expires: each once, though Redis loses everything', async () => {
    await moveTo(8);
    const { buyer, id } = await order('Thuỷ');
    await hear(seller, id, ['placed']);
    await hear(manager, id, ['placed']);
    const [bell = 0, ...more] = await until('the bell is set', async () => (await bellsOf(id)).length > 0 && bellsOf(id));
    expect([Math.round(bell / MINUTE_MS), more]).toEqual([30, []]);
    await loseRedis();
    await moveBy(31);
    await hear(seller, id, ['placed', 'reminded']);
    await moveBy(90);
    await loseRedis();
    await hear(seller, id, ['placed', 'reminded', 'reminded']);
    await moveBy(120);
    await hear(manager, id, ['placed', 'alerted']);
    await moveBy(20 * 60);
    await hear(buyer, id, ['expired']);
    await hear(seller, id, ['placed', 'reminded', 'reminded', 'expired']);
    expect(await eventsOf(id)).toEqual(['placed', 'reminded', 'reminded', 'alerted', 'expired']);
  }, 120_000);

  test('an order of the night is told at six, its buyer is answered at once; half an hour later the seller is reminded', async () => {
    await write();
    await moveTo(23);
    const { id } = await order('Lan');
    await until('it is told', async () => (await rowOf(id)).effectsState === 'done');
    await moveTo(5, 58);
    expect([await toldOf(seller, id), await toldOf(manager, id), await eventsOf(id)]).toEqual([[], [], ['placed']]);
    await moveTo(6, 1);
    await hear(seller, id, ['placed']);
    await hear(manager, id, ['placed']);
    expect(await eventsOf(id)).toEqual(['placed']);
    await moveTo(6, 31);
    await hear(seller, id, ['placed', 'reminded']);
  }, 120_000);

  test('an answer is told at night to whoever waits for it, and to nobody else', async () => {
    await write();
    await moveTo(21, 50);
    const { buyer, id } = await order('Mai');
    await hear(seller, id, ['placed']);
    await moveTo(22, 5);
    await seller.tap('Nhận đơn');
    await hear(buyer, id, ['confirmed']);
    expect(await toldOf(manager, id)).toEqual(['placed']);
    await moveTo(6);
    await hear(manager, id, ['placed', 'confirmed']);
  }, 120_000);

  test('after 26 hours without a worker only the end is told', async () => {
    await moveTo(9);
    await write();
    const { buyer, id } = await order('Hoa');
    await hear(seller, id, ['placed']);
    await Promise.all(shop.workers.splice(0).map((worker) => worker.stop()));
    await moveBy(26 * 60);
    await Promise.all([shop.addWorker(), shop.addWorker()]);
    await hear(buyer, id, ['expired']);
    expect(await eventsOf(id)).toEqual(['placed', 'expired']);
    await hear(seller, id, ['placed', 'expired']);
    expect(await toldOf(manager, id)).toEqual(['placed', 'expired']);
    const [listing] = orThrow(await shop.operator.listListings('SUOIXANH'));
    expect(listing?.held).toBe(1); // what Mai has ordered
  }, 120_000);
});
