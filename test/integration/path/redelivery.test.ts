import { signatureOf, webhookBytes } from '../../../src/emulator/messenger/sign';
import { messageItem, newMessageId } from '../../../src/emulator/messenger/webhook-items';
import { orThrow, openShop, type Shop } from '../../support/shop';
import { complaintsOf, balanced, inboxOf } from './ledger';

jest.setTimeout(30_000);

describe('what is delivered more than once', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop();
    await shop.addCoop('SUOIXANH', 'HTX Suối Xanh');
  }, 30_000);
  afterAll(() => shop.stop());

  /** Posts items as one signed body, as the platform would. */
  async function post(items: Record<string, unknown>[]): Promise<number> {
    const { accountId, appSecret } = shop.emulator;
    const bytes = webhookBytes({ object: 'page', entry: [{ id: accountId, time: Date.now(), messaging: items }] });
    const url = `${shop.config.publicUrl}/webhooks/messenger`;
    return (await fetch(url, { method: 'POST', body: new Uint8Array(bytes), headers: { 'x-hub-signature-256': signatureOf(bytes, appSecret) } })).status;
  }

  it('is answered once: three deliveries', async () => {
    const buyer = shop.emulator.person('Thuỷ');
    await buyer.say('alo', { delivery: { times: 3 } });
    await balanced(shop);
    expect(buyer.heard()).toHaveLength(1);
  });

  it('is answered once: twice within one body, and both again in another', async () => {
    const buyer = shop.emulator.person('Lan');
    const { world } = shop.emulator.emulator;
    world.threads.noteSpoke(buyer.accountId, buyer.userId);
    const message = world.messages.add({ id: newMessageId(), platform: 'messenger', userId: buyer.userId, accountId: buyer.accountId, from: 'person', text: 'alo' });
    const item = messageItem(message, []);
    expect(await Promise.all([post([item, item]), post([item]), post([item, item])])).toEqual([200, 200, 200]);
    await balanced(shop);
    expect(buyer.heard()).toHaveLength(1);
  });

  it('does nothing once its turn is done, after a restart of the worker either', async () => {
    const buyer = shop.emulator.person('Mai');
    const { message } = await buyer.say('có gì bán');
    await balanced(shop);
    const heard = buyer.heard();
    if (!message) throw new Error('nothing was said');
    expect(await post([messageItem(message, [])])).toBe(200);
    await shop.workers.pop()?.stop();
    await shop.addWorker();
    expect(await post([messageItem(message, [])])).toBe(200);
    await buyer.say('cảm ơn');
    await balanced(shop);
    expect(buyer.heard().slice(0, heard.length)).toEqual(heard);
    expect(await inboxOf(shop.database).countDocuments({ 'event.externalId': buyer.userId })).toBe(2);
    expect(await complaintsOf(shop)).toEqual([]);
  });

  it('orders once, however often the tap is delivered', async () => {
    const seller = orThrow(await shop.operator.addMember({ coopCode: 'SUOIXANH', role: 'seller', name: 'Ba' }));
    orThrow(await shop.operator.addListing({
      coopCode: 'SUOIXANH', seller: seller.id, name: 'Mật ong rừng', price: { dong: 250_000, unit: 'chai' }, stock: { base: 20, unit: 'chai' }, photos: [],
    }));
    const buyer = shop.emulator.person('Hoa');
    await buyer.say('cho chị 2 chai mật ong rừng, giao 15 Lê Lợi phường Hải Châu Đà Nẵng, 0905 123 456');
    await buyer.tap('Đồng ý');
    await buyer.waitFor(/tên/);
    await buyer.say('Hoa');
    await buyer.waitFor(/\[Đặt hàng\]/);
    await shop.emulator.emulator.control.tap({ userId: buyer.userId, accountId: buyer.accountId, choice: 'Đặt hàng', delivery: { times: 3 } });
    await buyer.waitFor(/đơn/);
    await balanced(shop);
    const orders = orThrow(await shop.operator.listOrders('SUOIXANH'));
    expect(orders.map(({ lines }) => lines.map(({ qty }) => qty))).toEqual([[2]]);
    const [listing] = orThrow(await shop.operator.listListings('SUOIXANH'));
    expect([listing?.stock, listing?.held]).toEqual([20, 2]);
  });
});
