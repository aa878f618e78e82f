import { openShop, orThrow, type Shop } from '../support/shop';

type Phone = Awaited<ReturnType<Shop['join']>>;

describe.each(['messenger', 'zalo'] as const)('a day at the market, on %s', (on) => {
  /** Both days use one database. */
  const coop = `SUOIXANH-${on.toUpperCase()}`;
  let shop: Shop;
  let manager: Phone;
  let seller: Phone;
  let buyer: Phone;

  beforeAll(async () => {
    shop = await openShop({ on });
    await shop.addCoop(coop, 'HTX Suối Xanh');
    buyer = shop.emulator.person('Thuỷ', { on });
  });
  afterAll(() => shop.stop());

  const listings = async () => orThrow(await shop.operator.listListings(coop));
  const orders = async () => orThrow(await shop.operator.listOrders(coop));

  it('answers a first message as what it is, and says that this is a machine', async () => {
    await buyer.say('alo');
    const answer = await buyer.waitFor(/máy trả lời/);
    expect(answer).toContain('HTX Suối Xanh');
    expect(answer).toContain('[Xem hàng]');
  });

  it('lets a manager and a seller join by the code of their invitation', async () => {
    manager = await shop.join('Hương', coop, 'manager', 'chị Hương');
    seller = await shop.join('Ba', coop, 'seller', 'cô Ba');
    const members = orThrow(await shop.operator.listMembers(coop));
    expect(members.map(({ call, roles, channels }) => ({ call, roles, channels }))).toEqual([
      { call: 'chị Hương', roles: ['manager'], channels: [on] },
      { call: 'cô Ba', roles: ['seller'], channels: [on] },
    ]);
  });

  it('lists by a photo and a line: two acts', async () => {
    await seller.sendPhoto('honey', 'Mật ong rừng 250k/chai còn 20 chai');
    await seller.waitFor(/\[Đăng bán\]/);
    expect(seller.heard().slice(-2).join('\n')).toMatch(/\[ảnh\]\s+Mật ong rừng\s+250\.000 ₫ một chai\s+Còn 20 chai/);
    await seller.tap('Đăng bán');
    await seller.waitFor(/đăng rồi/);
    expect(await listings()).toMatchObject([{ name: 'Mật ong rừng', price: 250_000, unit: 'chai', stock: 20, held: 0, state: 'open', seller: 'Ba' }]);
    const [{ photos: [photo] = [] } = {}] = await listings();
    expect(photo).toEqual(expect.any(String));
    const shown = await fetch(`${shop.config.publicUrl}/media/${photo ?? ''}?size=1600`);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  });

  it('takes an order by chat: consent, phone, address, read back, one tap', async () => {
    await buyer.say('cho chị 2 chai mật ong rừng');
    await buyer.waitFor(/500\.000 ₫/);
    await buyer.tap('Đủ rồi');
    await buyer.waitFor(/cần giữ tên/);
    await buyer.tap('Đồng ý');
    await buyer.waitFor(/điện thoại/);
    await buyer.say('0905 123 456');
    await buyer.waitFor(/đâu/);
    await buyer.say('15 Lê Lợi, phường Hải Châu, Đà Nẵng');
    await buyer.waitFor(/tên/);
    await buyer.say('Thuỷ');
    expect(await buyer.waitFor(/\[Đặt hàng\]/)).toMatch(/2 chai mật ong rừng: 500\.000 ₫[^]*trả tiền khi nhận hàng[^]*0905 123 456[^]*15 Lê Lợi/);
    expect(await orders()).toEqual([]);
    await buyer.tap('Đặt hàng');
    await buyer.waitFor(/đơn số 1001/);
    expect(await orders()).toMatchObject([{
      code: '1001', state: 'placed', seller: 'Ba', total: 500_000, unreached: false,
      buyer: { name: 'Thuỷ', phone: '+84905123456', address: '15 Lê Lợi, phường Hải Châu, Đà Nẵng' },
      lines: [{ name: 'Mật ong rừng', qty: 2, unit: 'chai', price: 250_000, amount: 500_000 }],
    }]);
    expect(await listings()).toMatchObject([{ stock: 20, held: 2 }]);
  });

  it('tells seller and manager, and the buyer when it is taken', async () => {
    const told = /1001[^]*2 chai mật ong rừng: 500\.000 ₫[^]*Thuỷ, 0905 123 456[^]*15 Lê Lợi/;
    await until(() => [seller, manager].every((one) => one.heard().some((text) => told.test(text))));
    await seller.tap('Nhận đơn');
    await seller.waitFor(/báo người mua[^]*1001/);
    await buyer.waitFor(/cô Ba đã nhận đơn 1001/);
    await manager.waitFor(/Cô Ba đã nhận đơn 1001/);
    expect(await orders()).toMatchObject([{ code: '1001', state: 'confirmed' }]);
  });

  it('is sold out by a word, and back by another', async () => {
    await seller.say('hết mật ong rồi con ơi');
    await seller.waitFor(/hết mật ong rừng/);
    expect(await listings()).toMatchObject([{ state: 'soldout' }]);
    await seller.tap('Trả lại như cũ');
    await seller.waitFor(/bán lại/);
    expect(await listings()).toMatchObject([{ state: 'open', stock: 20, held: 2 }]);
  });
});

async function until(isTrue: () => boolean, timeoutMs = 15_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
