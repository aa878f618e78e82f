import { join } from 'node:path';
import pino from 'pino';
import type { Person } from '../../../src/domain/member';
import { Fault } from '../../../src/errors';
import { createWords } from '../../../src/i18n/words';
import { createMetrics } from '../../../src/metrics';
import { createReach } from '../../../src/outbox/people';
import { createRelay } from '../../../src/outbox/relay';
import { createDueSender } from '../../../src/outbox/send-due';
import { createOrderTeller } from '../../../src/outbox/tell-order';
import { shardOf } from '../../../src/domain/shard';
import { createOutboxStore, type OutboxStore } from '../../../src/store/outbox';
import { ok, openShop, orderOne, sellHoney, type Shop } from '../services/shop';

let shop: Shop;
let outbox: OutboxStore;
let seller: Person;
let buyer: Person;
let listingId: string;

beforeEach(async () => {
  shop = await openShop();
  outbox = createOutboxStore(shop.database);
  await shop.database.createIndexes();
  await shop.coop('XANH');
  seller = await shop.member('XANH', 'seller', 'Cô Ba');
  buyer = await shop.buyer('XANH');
  listingId = (await sellHoney(shop, seller)).id;
});
afterEach(() => shop.database.close());

const words = createWords(join(__dirname, '../../../locales'));

/** One of several workers that tell what happened; `lateMs` is by how much its clock is behind when it writes. */
async function tell({ id, coopId }: { id: string; coopId: string }, lateMs = 0): Promise<void> {
  const wording = { words, newId: () => `id-${Math.random()}`, clock: () => shop.clock.now.getTime() - lateMs };
  const teller = createOrderTeller({ stores: shop.stores, outbox, reach: createReach(shop.stores, async () => true), ring: () => undefined, wording });
  await teller.tell({ orderId: id, coopId });
}

/** Sends what is due to somebody, on a platform that fails the next `failures` sends; gives the texts that were tried. */
function openPlatform({ contactId }: Person, failures: number) {
  const tried: string[] = [];
  const clock = () => shop.clock.now.getTime();
  const relay = createRelay({
    outbox,
    deliverer: {
      deliver: async ({ content, conversationId }, onCall) => {
        if (conversationId === contactId) tried.push(content.kind === 'text' ? content.text : content.kind);
        if (conversationId === contactId && tried.length <= failures) throw new Fault('connectionFailed', 'the platform fails');
        onCall({ platformId: `m-${tried.length}`, isBilled: false });
      },
      hasEchoes: async () => false,
      channelType: () => 'messenger',
    },
    onFailed: async () => undefined,
    timing: { clock, alarm: () => undefined },
    telemetry: { logger: pino({ level: 'silent' }), metrics: createMetrics() },
  });
  const turns = { byIds: async () => new Map() };
  const sender = createDueSender({ outbox, turns, relay, worker: { id: 'w', living: async () => [] }, clock, ring: () => undefined });
  return {
    tried,
    send: async () => {
      await sender.batch([shardOf(contactId)]);
      await relay.settled();
    },
  };
}

test('an order that was packed as soon as it was taken is told as taken first, whoever tells it and whatever fails', async () => {
  const order = await orderOne(shop, buyer, listingId, 1);
  await tell(order);
  ok(await shop.act(seller, (s) => s.orders.confirm(order.id)));
  await tell(order);
  ok(await shop.act(seller, (s) => s.orders.ready(order.id)));
  await tell(order, 5);
  const platform = openPlatform(buyer, 1);
  await platform.send();
  await platform.send();
  shop.clockBy(1);
  await platform.send();
  const [taken, packed] = [expect.stringContaining('đã nhận đơn'), expect.stringContaining('soạn xong')];
  expect(platform.tried).toEqual([taken, taken, packed]);
});

test('a new order whose notice waits behind an open question is heard of, though the one who told it was cut off and it is told again', async () => {
  const order = await orderOne(shop, buyer, listingId, 1);
  const ofSeller = () => outbox.rows.findOne({ key: `order:${order.id}:0:seller` });
  await tell(order);
  await outbox.release([(await ofSeller())?._id ?? ''], 'held', new Date(shop.clock.now.getTime() + 60_000));
  await shop.stores.orders.rows.updateOne({ _id: order.id }, { $set: { told: 0, effectsState: 'pending' } });
  await tell(order);
  expect(await ofSeller()).toMatchObject({ status: 'held', isOpen: true, prompt: { isOpen: true } });
  ok(await shop.act(seller, (s) => s.orders.confirm(order.id)));
  await tell(order);
  expect(await ofSeller()).toMatchObject({ status: 'failed', error: { code: 'overtaken' }, prompt: { isOpen: false } });
});
