import type { Phone } from '../support/emulator';
import { openShop, orThrow, type Shop } from '../support/shop';
import { balanced } from '../integration/path/ledger';

const BUYERS = 200;
const STOCK = 50;
const WORKERS = 4;
const WAITING = 8;
/** How many of those who ordered change their mind. */
const RETURNED = 3;
/** Nobody is in a hurry: what is counted is who gets what, on however busy a machine. */
const PATIENCE_MS = 240_000;

const MIDDLE = 'Thu Ngọc Minh Thanh Kim Bích Hồng Mỹ Tuyết Xuân'.split(' ');
const GIVEN = 'Hà Lan Phượng Nga Trang Thảo Vân Oanh Nhung Hiền Hạnh Liên Ngân Quyên Trinh Uyên Diễm Giang Khuê Thuỷ'.split(' ');
const NAMES = MIDDLE.flatMap((middle) => GIVEN.map((given) => `${middle} ${given}`)).slice(0, BUYERS);

describe(`${BUYERS} buyers want one of ${STOCK} bottles each, before ${WORKERS} workers`, () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop({ workers: WORKERS });
    await shop.addCoop('SUOIXANH', 'HTX Suối Xanh');
    const seller = orThrow(await shop.operator.addMember({ coopCode: 'SUOIXANH', role: 'seller', name: 'Ba' }));
    orThrow(await shop.operator.addListing({
      coopCode: 'SUOIXANH', seller: seller.id, name: 'Mật ong rừng', price: { dong: 250_000, unit: 'chai' }, stock: { base: STOCK, unit: 'chai' }, photos: [],
    }));
  }, 300_000);
  afterAll(() => shop.stop(), 120_000);

  /** Everything up to the question that orders. */
  async function comeToOrder(phone: Phone): Promise<void> {
    await phone.say('cho chị 1 chai mật ong rừng, giao 15 Lê Lợi phường Hải Châu Đà Nẵng, 0905 123 456');
    await phone.tap('Đồng ý', PATIENCE_MS);
    await phone.waitFor(/tên/, PATIENCE_MS);
    await phone.say(phone.name);
    await phone.waitFor(/\[Đặt hàng\]/, PATIENCE_MS);
  }

  async function order(phone: Phone): Promise<'ordered' | 'mayWait' | string> {
    await phone.tap('Đặt hàng', PATIENCE_MS);
    const text = await phone.waitFor(() => true, PATIENCE_MS);
    if (/đặt xong rồi/.test(text)) return 'ordered';
    return /hết|không còn/.test(text) && text.includes('[Chờ có hàng]') ? 'mayWait' : text;
  }

  it('sells exactly what is there, offers the others to wait, and serves the line in its order when bottles return', async () => {
    const phones = NAMES.map((name) => shop.emulator.person(name));
    await Promise.all(phones.map(comeToOrder));
    const told = await Promise.all(phones.map(order));

    expect(['ordered', 'mayWait'].map((what) => told.filter((one) => one === what).length)).toEqual([STOCK, BUYERS - STOCK]);
    const orders = orThrow(await shop.operator.listOrders('SUOIXANH'));
    expect([orders.length, new Set(orders.map(({ buyer }) => buyer.name)).size, new Set(orders.map(({ code }) => code)).size]).toEqual([STOCK, STOCK, STOCK]);
    const [listing] = orThrow(await shop.operator.listListings('SUOIXANH'));
    expect([listing?.stock, listing?.held, listing?.state]).toEqual([STOCK, STOCK, 'soldout']);
    const movements = await shop.stores.stock.movements.find({ kind: 'held' }).toArray();
    expect(movements.map(({ base }) => base)).toEqual(Array(STOCK).fill(1));

    const line = phones.filter((_, i) => told[i] === 'mayWait').slice(0, WAITING);
    for (const phone of line) {
      await phone.tap('Chờ có hàng', PATIENCE_MS);
      await phone.waitFor(/ghi chị chờ/, PATIENCE_MS);
    }
    const places = await shop.stores.waits.rows.find({}).sort({ nth: 1 }).toArray();
    const contacts = await shop.stores.contacts.rows.find({ _id: { $in: places.map(({ contactId }) => contactId) } }).toArray();
    expect(places.map(({ contactId }) => contacts.find(({ _id }) => _id === contactId)?.externalId)).toEqual(line.map(({ userId }) => userId));

    const hasHeard = (phone: Phone): boolean => phone.heard().some((text) => /có lại rồi/.test(text));
    for (const [at, phone] of phones.filter((_, i) => told[i] === 'ordered').slice(0, RETURNED).entries()) {
      await phone.say('huỷ đơn');
      await phone.waitFor(/\[Giữ đơn\]/, PATIENCE_MS);
      await phone.tap('Huỷ đơn', PATIENCE_MS);
      await line[at]?.waitFor(/có lại rồi.*giữ 1 chai/s, PATIENCE_MS);
      expect(line.map(hasHeard)).toEqual(line.map((_, nth) => nth <= at));
    }
    expect(orThrow(await shop.operator.verifyStock({ repair: false })).drifts).toEqual([]);
  }, 600_000);

  it('and no message was lost or said twice', () => balanced(shop, 60_000), 120_000);
});
