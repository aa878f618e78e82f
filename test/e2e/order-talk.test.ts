import { openShop, orThrow, type Shop } from '../support/shop';

type Phone = Awaited<ReturnType<Shop['join']>>;

/** What stands between placing and contentment, by the buttons and photos that each of them really gets. */
describe.each(['messenger', 'zalo'] as const)('an order between its two people, on %s', (on) => {
  const coop = `DON-${on.toUpperCase()}`;
  let shop: Shop;
  let seller: Phone;
  let buyer: Phone;

  beforeAll(async () => {
    shop = await openShop({ on });
    await shop.addCoop(coop, 'HTX Suối Xanh');
    seller = await shop.join('Ba', coop, 'seller', 'cô Ba');
    orThrow(await shop.operator.addListing({ coopCode: coop, seller: 'Ba', name: 'Cam sành', price: { dong: 27_000, unit: 'kg' }, stock: { base: 8000, unit: 'kg' }, photos: [] }));
    buyer = shop.emulator.person('Thuỷ', { on });
    await buyer.say('cho chị 5 ký cam sành');
    await buyer.waitFor(/135\.000 ₫/);
    await buyer.tap('Đủ rồi');
    await buyer.waitFor(/cần giữ tên/);
    await buyer.tap('Đồng ý');
    await buyer.waitFor(/điện thoại/);
    await buyer.say('0905 123 456');
    await buyer.waitFor(/đâu/);
    await buyer.say('15 Lê Lợi, phường Hải Châu, Đà Nẵng');
    await buyer.waitFor(/tên/);
    await buyer.say('Thuỷ');
    await buyer.waitFor(/\[Đặt hàng\]/);
    await buyer.tap('Đặt hàng');
    await seller.waitFor(/đơn mới, số 1001/);
  });
  afterAll(() => shop.stop());

  const order = async () => orThrow(await shop.operator.listOrders(coop))[0];
  const stock = async () => orThrow(await shop.operator.listListings(coop))[0];

  it('offers what is left, and the buyer takes it by its button', async () => {
    await seller.say('không đủ con ơi, còn 3 ký');
    await seller.waitFor(/đơn 1001 đặt 5 ký, cô còn 3 ký/);
    expect(await buyer.waitFor(/chỉ còn 3 ký/)).toMatch(/thành 81\.000 ₫[^]*\[Lấy 3 ký\][^]*\[Huỷ đơn\][^]*\[Gặp người\]/);
    await buyer.tap('Lấy 3 ký');
    await buyer.waitFor(/đơn 1001 giờ là 3 ký cam sành, 81\.000 ₫/);
    await seller.waitFor(/người mua lấy 3 ký cam sành, 81\.000 ₫/);
    expect(await order()).toMatchObject({ state: 'confirmed', total: 81_000 });
    expect(await stock()).toMatchObject({ stock: 3, held: 3 });
  });

  it('shows the buyer the scale, asks about another weight, and a typed yes is the answer', async () => {
    await seller.sendPhoto('fruit', '1001 cân được 3 ký rưỡi');
    await seller.waitFor(/đặt 3 ký, cân được 3 ký rưỡi, thành 94\.500 ₫/);
    await buyer.waitFor(/\[Lấy 3 ký rưỡi\][^]*\[Giữ 3 ký\][^]*\[Huỷ đơn\]/);
    expect(buyer.heard().slice(-2).join('\n')).toMatch(/\[ảnh\][^]*đặt 3 ký cam sành, cân được 3 ký rưỡi cam sành[^]*Thành 94\.500 ₫, trước là 81\.000 ₫/);
    await buyer.say('được em');
    await buyer.waitFor(/giờ là 3 ký rưỡi cam sành, 94\.500 ₫/);
    expect(await order()).toMatchObject({ total: 94_500 });
    expect(await stock()).toMatchObject({ stock: 3.5, held: 3.5 });
  });

  it('is on its way, comes, and is complained of with a photo', async () => {
    await seller.say('gửi xe rồi 1001');
    await buyer.waitFor(/đang giao[^]*\[Đã nhận hàng\]/);
    await buyer.tap('Đã nhận hàng');
    await buyer.waitFor(/đã nhận đơn 1001: 3 ký rưỡi cam sành/);
    await seller.waitFor(/tới tay người mua/);
    expect(await order()).toMatchObject({ state: 'delivered' });
    expect(await stock()).toMatchObject({ stock: 0, held: 0 });
    await buyer.sendPhoto('fruit', 'cam bị dập nè em');
    await buyer.waitFor(/em báo cô Ba và HTX chuyện đơn 1001 \(cam sành\)/);
    await seller.waitFor(/người mua chưa ưng đơn 1001[^]*"cam bị dập nè em"/);
    expect(seller.heard().slice(-2).join('\n')).toContain('[ảnh]');
  });
});
