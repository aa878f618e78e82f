import type { OutboxRow } from '../../../src/store/outbox';
import type { Phone } from '../../support/emulator';
import { openMarket, orThrow, type Shop } from '../../support/shop';
import { until } from '../path/until';

const DAY_MS = 24 * 3_600_000;

/** Who wrote last more than a day ago cannot be written to; the shop knows that without trying. */
describe('an order whose people may not all be written to', () => {
  let shop: Shop;
  let manager: Phone;
  let seller: Phone;

  beforeAll(async () => {
    ({ shop, manager, seller } = await openMarket({ name: 'Mật ong rừng', price: { dong: 250_000, unit: 'chai' }, stock: { base: 20, unit: 'chai' } }));
  }, 60_000);
  afterAll(() => shop.stop());

  async function closeWindow({ userId }: Phone): Promise<void> {
    await shop.stores.contacts.rows.updateOne({ externalId: userId }, { $set: { lastInboundAt: new Date(Date.now() - 2 * DAY_MS) } });
  }

  async function order(name: string): Promise<void> {
    const buyer = shop.emulator.person(name);
    await buyer.say('cho chị 1 chai mật ong rừng, giao 15 Lê Lợi phường Hải Châu Đà Nẵng, 0905 123 456');
    await buyer.tap('Đồng ý');
    await buyer.waitFor(/tên/);
    await buyer.say(name);
    await buyer.tap('Đặt hàng');
    await until('the order has been told', async () => (await shop.stores.orders.rows.findOne({ 'buyer.name': name }))?.effectsState === 'done');
  }

  const noticesTo = ({ userId }: Phone): Promise<OutboxRow[]> =>
    shop.database.connection.collection<OutboxRow>('outbox').find({ externalId: userId, purpose: 'update' }).toArray();
  const newestOrder = async () => orThrow(await shop.operator.listOrders('SUOIXANH'))[0];

  it('is told to its seller although a manager cannot be written to', async () => {
    await closeWindow(manager);
    await order('Thuỷ');
    await until('the seller has it on the phone', async () => (await noticesTo(seller)).some(({ status }) => status === 'sent'));
    expect(await noticesTo(manager)).toEqual([]);
    expect(await newestOrder()).toMatchObject({ state: 'placed', unreached: false });
  }, 60_000);

  it('is marked, and a manager who can be written to is told to call', async () => {
    await manager.say('alo');
    await manager.waitFor(() => true);
    await closeWindow(seller);
    const before = (await noticesTo(seller)).length;
    await order('Lan');
    await until('the manager hears of the order and that somebody must call', async () => (await noticesTo(manager)).filter(({ status }) => status === 'sent').length === 2);
    expect(await newestOrder()).toMatchObject({ state: 'placed', unreached: true });
    expect(await noticesTo(seller)).toHaveLength(before);
  }, 60_000);

  it('is not tried with somebody who has blocked the page, until they write again', async () => {
    const { control } = shop.emulator.emulator;
    const isReachable = async () => (await shop.stores.contacts.rows.findOne({ externalId: seller.userId }))?.isReachable;
    await seller.say('alo');
    await seller.waitFor(() => true);
    control.setBlocking(seller.userId, true);
    await order('Mai');
    await until('the seller is known to be out of reach', async () => (await isReachable()) === false);
    const before = (await noticesTo(seller)).length;
    await order('Hoa');
    expect(await noticesTo(seller)).toHaveLength(before);
    control.setBlocking(seller.userId, false);
    await seller.say('alo');
    await until('the seller is within reach again', isReachable);
    await order('Cúc');
    expect(await noticesTo(seller)).toHaveLength(before + 1);
  }, 60_000);
});
