import { setTimeout as sleep } from 'node:timers/promises';
import Redis from 'ioredis';
import type { Services } from '../../../scripts/services';
import type { Phone } from '../../support/emulator';
import { startOwnServices } from '../../support/services';
import { orThrow } from '../../support/shop';
import { balanced, complaintsOf, inboxOf } from './ledger';
import { install, joinSeller, type Installation, type Started } from './processes';
import { until } from './until';

/** How long a store is away, ms. */
const AWAY_MS = 15_000;
const PEOPLE = ['Thuỷ', 'Lan', 'Mai', 'Hoa', 'Cúc', 'Đào', 'Nhàn', 'Sáu'];

describe('whatever dies, every message is answered once', () => {
  let services: Services;
  let shop: Installation;
  let web: Started;
  let worker: Started;

  beforeAll(async () => {
    services = await startOwnServices();
    shop = await install({ uris: { mongodb: services.mongodbUri, redis: services.redisUrl } });
    [web, worker] = [await shop.startWeb(), await shop.startWorker()];
    await until('it is ready', shop.isReady);
  }, 60_000);
  afterAll(async () => {
    await shop.stop();
    await services.stop();
  }, 30_000);

  /** Everybody says something, all at once; resolves with what became of the first try of each webhook. */
  async function chatter(words: string[]): Promise<(string | undefined)[]> {
    const each = await Promise.all(PEOPLE.map(async (name) => {
      const outcomes = [];
      for (const text of words) {
        const { outcome } = await shop.emulator.person(name).say(text);
        outcomes.push(outcome);
        // The platform tries it again later: what they said next would be there before it, and be answered first.
        if (outcome === 'failed') break;
      }
      return outcomes;
    }));
    return each.flat();
  }

  /** The platform answers the next sends late, so that some are on their way when it happens. */
  const slowDown = (next: number, delayMs: number): void => shop.emulator.emulator.failRules.add({ next, delayMs });
  const sendsUnderWay = async (next: number): Promise<void> => {
    await until('sends are on their way', () => shop.emulator.emulator.failRules.pending().every((rule) => rule.next < next));
  };

  const redis = async (work: (client: Redis) => Promise<unknown>): Promise<void> => {
    const client = new Redis(services.redisUrl);
    await work(client);
    client.disconnect();
  };

  it('kill -9 of a worker in mid-turn: another one finishes', async () => {
    slowDown(12, 300);
    const chatting = chatter(['alo', 'có gì bán', 'cảm ơn']);
    await sendsUnderWay(10);
    worker.signal('SIGKILL');
    await chatting;
    worker = await shop.startWorker();
    await balanced(shop);
  }, 60_000);

  it('kill -9 of web in mid-webhook: what was not acknowledged is delivered again', async () => {
    const before = await inboxOf(shop.database).countDocuments();
    const chatting = chatter(['alo', 'có gì bán', 'cảm ơn', 'alo', 'có gì bán', 'cảm ơn']);
    await until('deliveries come in', async () => (await inboxOf(shop.database).countDocuments()) >= before + PEOPLE.length);
    web.signal('SIGKILL');
    web = await shop.startWeb();
    expect(await chatting).toContain('failed');
    // The emulator gives up after some seconds, the platform after many hours: what web was too slow for is tried until it is taken.
    await until('the books balance', async () => {
      await shop.emulator.emulator.deliverer.redeliver();
      return (await complaintsOf(shop)).length === 0;
    }, 40_000);
    expect(shop.emulator.emulator.deliverer.undelivered()).toEqual([]);
  }, 90_000);

  it('FLUSHALL with work in flight', async () => {
    const chatting = chatter(['alo', 'có gì bán', 'cảm ơn']);
    for (let times = 0; times < 5; times += 1) await redis((client) => client.flushall());
    await chatting;
    await redis((client) => client.flushall());
    await balanced(shop);
  }, 60_000);

  it('MongoDB restarts with work in flight', async () => {
    slowDown(12, 300);
    const chatting = chatter(['alo', 'có gì bán', 'cảm ơn']);
    await sendsUnderWay(10);
    await services.mongod?.restart();
    await chatting;
    await balanced(shop);
  }, 60_000);

  it('a worker killed and Redis emptied while eight people order: each has one order, and the seller hears of each once', async () => {
    const { seller } = await joinSeller(shop, 'Ba', 'cô Ba');
    orThrow(await shop.operator.addListing({
      coopCode: 'SUOIXANH', seller: 'Ba', name: 'Mật ong rừng', price: { dong: 250_000, unit: 'chai' }, stock: { base: 20, unit: 'chai' }, photos: [],
    }));
    const buyers = PEOPLE.map((name) => shop.emulator.person(name));
    await Promise.all(buyers.map(comeToOrder));
    const ordering = Promise.all(buyers.map((buyer) => buyer.tap('Đặt hàng')));
    await until('the first orders are placed', async () => (await shop.database.connection.collection('orders').countDocuments()) > 1);
    worker.signal('SIGKILL');
    await redis((client) => client.flushall());
    await ordering;
    worker = await shop.startWorker();
    await until('the seller has heard of all', () => toldOf(seller).length >= buyers.length);
    await balancedOrders(buyers);
    const codes = orThrow(await shop.operator.listOrders('SUOIXANH')).map(({ code }) => code);
    expect(codes).toHaveLength(buyers.length);
    expect(toldOf(seller).sort()).toEqual(codes.sort());
    const [listing] = orThrow(await shop.operator.listListings('SUOIXANH'));
    expect([listing?.stock, listing?.held]).toEqual([20, buyers.length]);
  }, 90_000);

  async function comeToOrder(buyer: Phone): Promise<void> {
    await buyer.say('cho chị 1 chai mật ong rừng, giao 15 Lê Lợi phường Hải Châu Đà Nẵng, 0905 123 456');
    await buyer.tap('Đồng ý');
    await buyer.waitFor(/tên/);
    await buyer.say(buyer.name);
    await buyer.waitFor(/\[Đặt hàng\]/);
  }

  /** The codes of the new orders that a seller was told of. */
  const toldOf = (seller: Phone): string[] => seller.heard().flatMap((text) => (/có đơn mới/.test(text) ? (/\b1\d{3}\b/.exec(text) ?? []) : []));

  async function balancedOrders(buyers: Phone[]): Promise<void> {
    await until('every buyer has one answer to the order', () => buyers.every((buyer) => buyer.heard().filter((text) => /xong rồi/.test(text)).length === 1));
    await balanced(shop);
  }

  it('Redis away for a while: answers go on without it, and readiness tells', async () => {
    const { redis: server } = services;
    if (!server) throw new Error('this test needs a Redis of its own');
    await server.kill();
    const since = Date.now();
    await until('readyz says no', async () => !(await shop.isReady()));
    await chatter(['alo']);
    await balanced(shop);
    const another = await shop.startWorker();
    for (const stopping of [another, worker]) stopping.signal('SIGTERM');
    expect(await Promise.all([another.ended, worker.ended])).toEqual([0, 0]);
    worker = await shop.startWorker();
    await sleep(Math.max(0, AWAY_MS - (Date.now() - since)));
    await server.restart();
    await until('readyz says yes', shop.isReady);
    await chatter(['có gì bán']);
    await balanced(shop);
  }, 90_000);

  it('MongoDB away for a while: nothing is acknowledged, and all is answered once it is back', async () => {
    const { mongod } = services;
    if (!mongod) throw new Error('this test needs a MongoDB of its own');
    slowDown(8, 500);
    const chatting = chatter(['alo']);
    await sendsUnderWay(4);
    await mongod.kill();
    const since = Date.now();
    await chatting;
    await until('readyz says no', async () => !(await shop.isReady()));
    expect((await shop.emulator.person('Thuỷ').say('có gì bán')).outcome).toBe('failed');
    await sleep(Math.max(0, AWAY_MS - (Date.now() - since)));
    await mongod.restart();
    await until('readyz says yes', shop.isReady);
    await shop.emulator.emulator.deliverer.redeliver();
    await balanced(shop);
    expect([web.isRunning(), worker.isRunning()]).toEqual([true, true]);
  }, 90_000);
});
