import type { OutboxRow } from '../../../src/store/outbox';
import { createTrialClockStore } from '../../../src/store/trial-clock';
import type { Phone } from '../../support/emulator';
import { openShop, orThrow, type Shop } from '../../support/shop';
import { until } from '../path/until';

const HOUR_MS = 3_600_000;

/** The clocks of the shop and of the platforms are moved together, as the try-it page does. */
describe("the trial's clock", () => {
  let shop: Shop;
  let manager: Phone;
  let seller: Phone;
  const platforms = { aheadMs: 0 };

  beforeAll(async () => {
    shop = await openShop({ clock: () => Date.now() + platforms.aheadMs });
    await shop.addCoop('SUOIXANH', 'HTX Suối Xanh');
    manager = await shop.join('Hương', 'SUOIXANH', 'manager', 'chị Hương');
    seller = await shop.join('Ba', 'SUOIXANH', 'seller', 'cô Ba');
    const goods = { name: 'Mật ong rừng', price: { dong: 250_000, unit: 'chai' }, stock: { base: 20, unit: 'chai' as const }, photos: [] };
    orThrow(await shop.operator.addListing({ coopCode: 'SUOIXANH', seller: 'Ba', ...goods }));
  }, 60_000);
  afterAll(() => shop.stop());

  const outboxOf = ({ userId }: Phone): Promise<OutboxRow[]> =>
    shop.database.connection.collection<OutboxRow>('outbox').find({ externalId: userId, purpose: 'update' }).toArray();
  const wroteAt = async ({ userId }: Phone): Promise<number> =>
    (await shop.stores.contacts.rows.findOne({ externalId: userId }))?.lastInboundAt?.getTime() ?? 0;

  test('moved on 49 hours closes the window of who has not written since; a manager is told instead', async () => {
    platforms.aheadMs = 49 * HOUR_MS;
    expect(await createTrialClockStore(shop.database).advance(49 * HOUR_MS)).toBe(49 * HOUR_MS);
    await until('the worker follows: it believes the time of what the manager writes', async () => {
      await manager.say('alo');
      await manager.waitFor(() => true);
      return (await wroteAt(manager)) > Date.now() + 48 * HOUR_MS;
    });

    const buyer = shop.emulator.person('Thuỷ');
    await buyer.say('cho chị 1 chai mật ong rừng, giao 15 Lê Lợi phường Hải Châu Đà Nẵng, 0905 123 456');
    await buyer.tap('Đồng ý');
    await buyer.waitFor(/tên/);
    await buyer.say('Thuỷ');
    await buyer.tap('Đặt hàng');
    await until('the manager hears of the order and that somebody must call', async () => (await outboxOf(manager)).filter(({ status }) => status === 'sent').length === 2);
    expect(await outboxOf(seller)).toEqual([]);
    const [order] = orThrow(await shop.operator.listOrders('SUOIXANH'));
    expect(order).toMatchObject({ state: 'placed', unreached: true });
    const placed = await shop.stores.orders.rows.findOne({});
    expect(placed?.createdAt.getTime()).toBeGreaterThan(Date.now() + 48 * HOUR_MS);
    expect(placed?.unreachedWho).toBe('seller');
  }, 60_000);

  test('never goes back', async () => {
    expect(await createTrialClockStore(shop.database).advance(-HOUR_MS)).toBe(49 * HOUR_MS);
  });
});
