import { openMarket, orThrow } from '../support/shop';

jest.setTimeout(60_000);

type Market = Awaited<ReturnType<typeof openMarket>>;

describe('a market where some speak English', () => {
  let market: Market;
  let buyer: Market['seller'];

  beforeAll(async () => {
    market = await openMarket({ name: 'Mật ong rừng', price: { dong: 180_000, unit: 'lọ' }, stock: { base: 20, unit: 'lọ' } });
    const { shop } = market;
    await shop.addOa('SUOIXANH');
    buyer = shop.emulator.person('Ann', { on: 'zalo' });
  });
  afterAll(() => market.shop.stop());

  it('speaks English from the first message to whom the operator chose it for, on Zalo as well', async () => {
    const { operator } = market.shop;
    orThrow(await operator.setLanguage({ ownerCode: 'SUOIXANH', contact: { type: 'zalo', channelExternalId: buyer.accountId, externalId: buyer.userId }, language: 'en' }));
    await buyer.say('hello');
    const answer = await buyer.waitFor(/answering machine of HTX Suối Xanh/);
    expect(answer).toContain('[See goods]');
  });

  it('takes an order that is said in English, and tells the Vietnamese seller in Vietnamese', async () => {
    await buyer.say("I'd like 2 jars of mật ong rừng");
    await buyer.waitFor(/2 jars mật ong rừng comes to 360\.000 ₫/);
    await buyer.say("that's all");
    await buyer.waitFor(/May I keep them/);
    await buyer.say('agree');
    await buyer.waitFor(/phone number/);
    await buyer.say('0905 123 456');
    await buyer.waitFor(/Where/);
    await buyer.say('15 Lê Lợi, phường Hải Châu, Đà Nẵng');
    await buyer.waitFor(/receive/);
    await buyer.say('Ann');
    await buyer.waitFor(/\[Place the order\]/);
    await buyer.say('place the order');
    await buyer.waitFor(/number 1001, total 360\.000 ₫/);
    await market.seller.waitFor(/đơn mới, số 1001:\n2 lọ mật ong rừng: 360\.000 ₫[^]*\[Nhận đơn\]/);
    const { stores } = market.shop;
    expect(await stores.consents.rows.find({ words: { $regex: '^To deliver, I need to keep your name' } }).toArray()).toHaveLength(1);
  });

  it('tells the buyer in English when the seller, who has switched meanwhile, accepts it', async () => {
    const { seller } = market;
    await seller.say('English');
    await seller.waitFor(/From now on I speak English/);
    await seller.say('accept 1001');
    await seller.waitFor(/I have told the buyer/);
    await buyer.waitFor(/Your order 1001 is accepted, cô Ba is packing it: 2 jars mật ong rừng, 360\.000 ₫/);
    await market.manager.waitFor(/Cô Ba đã nhận đơn 1001: 2 lọ mật ong rừng/);
  });
});
