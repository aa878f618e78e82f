import type { Phone } from '../../support/emulator';
import { openShop, orThrow, type Shop } from '../../support/shop';
import { balanced } from './ledger';

const BUYERS = 40;
const STOCK = 10;

describe(`${BUYERS} buyers want one of ${STOCK} bottles each`, () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop({ workers: 2 });
    await shop.addCoop('SUOIXANH', 'HTX Suối Xanh');
    const seller = orThrow(await shop.operator.addMember({ coopCode: 'SUOIXANH', role: 'seller', name: 'Ba' }));
    orThrow(await shop.operator.addListing({
      coopCode: 'SUOIXANH', seller: seller.id, name: 'Mật ong rừng', price: { dong: 250_000, unit: 'chai' }, stock: { base: STOCK, unit: 'chai' }, photos: [],
    }));
  }, 30_000);
  afterAll(() => shop.stop());

  /** Everything up to the question that orders. */
  async function comeToOrder(phone: Phone): Promise<void> {
    await phone.say('cho chị 1 chai mật ong rừng, giao 15 Lê Lợi phường Hải Châu Đà Nẵng, 0905 123 456');
    await phone.tap('Đồng ý', 30_000);
    await phone.waitFor(/tên/, 30_000);
    await phone.say(phone.name);
    await phone.waitFor(/\[Đặt hàng\]/, 30_000);
  }

  it('sells exactly what is there, and tells the others kindly', async () => {
    const phones = Array.from({ length: BUYERS }, (_, index) => shop.emulator.person(`Hoa ${'ABCDEFGHIKLMNOPQRSTUVXY'[index % 23]}${index < 23 ? '' : 'n'}`));
    await Promise.all(phones.map(comeToOrder));
    const answers = await Promise.all(phones.map(async (phone) => {
      await phone.tap('Đặt hàng', 30_000);
      return phone.waitFor(() => true, 30_000);
    }));

    const orders = orThrow(await shop.operator.listOrders('SUOIXANH'));
    expect(orders).toHaveLength(STOCK);
    expect(new Set(orders.map(({ buyer }) => buyer.name)).size).toBe(STOCK);
    const [listing] = orThrow(await shop.operator.listListings('SUOIXANH'));
    expect([listing?.stock, listing?.held, listing?.state]).toEqual([STOCK, STOCK, 'soldout']);
    const movements = await shop.stores.stock.movements.find({ kind: 'held' }).toArray();
    expect(movements.map(({ base }) => base)).toEqual(Array(STOCK).fill(1));
    const told = answers.map((text) => (/đặt xong rồi/.test(text) ? 'ordered' : /hết|không còn/.test(text) ? 'soldOut' : text));
    expect([told.filter((one) => one === 'ordered').length, told.filter((one) => one === 'soldOut').length, told.filter((one) => one !== 'ordered' && one !== 'soldOut')])
      .toEqual([STOCK, BUYERS - STOCK, []]);
    await balanced(shop);
  }, 90_000);
});
