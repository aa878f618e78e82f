import { openShop, type Shop } from '../support/shop';

describe('a day at the market', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop();
    await shop.addCoop('SUOIXANH', 'HTX Suối Xanh');
  });
  afterAll(() => shop.stop());

  it('answers a first message as what it is, and says that this is a machine', async () => {
    const buyer = shop.emulator.person('Thuỷ');
    await buyer.say('alo');
    expect(await buyer.waitFor(/máy trả lời/)).toContain('HTX Suối Xanh');
  });

  it('lets a seller join, list by a photo and a line, and a buyer order it', async () => {
    const manager = await shop.join('Hương', 'SUOIXANH', 'manager', 'chị Hương');
    const seller = await shop.join('Ba', 'SUOIXANH', 'seller', 'cô Ba');
    await seller.sendPhoto('honey', 'Mật ong rừng 250k/chai còn 20 chai');
    expect(await seller.waitFor(/Đăng bán/)).toContain('250.000 ₫ một chai');
    await seller.tap('Đăng bán');
    await seller.waitFor(/đăng rồi/);
    const buyer = shop.emulator.person('Thuỷ');
    await buyer.say('cho chị 2 chai mật ong rừng');
    await buyer.waitFor(/500.000 ₫/);
    await buyer.tap('Đủ rồi');
    await buyer.tap('Đồng ý');
    await buyer.waitFor(/điện thoại/);
    await buyer.say('0905 123 456');
    await buyer.waitFor(/[Gg]iao/);
    await buyer.say('15 Lê Lợi, phường Hải Châu, Đà Nẵng');
    await buyer.waitFor(/tên/);
    await buyer.say('Thuỷ');
    await buyer.tap('Đặt hàng');
    await buyer.waitFor(/đơn/);
    await seller.waitFor(/có đơn mới/);
    await manager.waitFor(/Đơn mới/);
    await seller.tap('Nhận đơn');
    await buyer.waitFor(/đã nhận đơn/);
    console.log(buyer.heard().join('\n---\n'), '\n=====\n', seller.heard().join('\n---\n'), '\n=====\n', manager.heard().join('\n---\n'));
  });
});
