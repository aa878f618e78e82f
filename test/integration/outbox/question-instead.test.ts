import type { Phone } from '../../support/emulator';
import { openMarket, type Shop } from '../../support/shop';

/** A buyer who was told "em hỏi cô Ba rồi" gets an answer, whoever gives it. */
describe('a question about goods', () => {
  let shop: Shop;
  let manager: Phone;
  let seller: Phone;

  beforeAll(async () => {
    ({ shop, manager, seller } = await openMarket({ name: 'Cam sành', price: { dong: 27_000, unit: 'kg' }, stock: { base: 150_000, unit: 'kg' } }));
  }, 60_000);
  afterAll(() => shop.stop());

  it('goes to its seller, and the answer comes back', async () => {
    const buyer = shop.emulator.person('Thuỷ');
    await buyer.say('cam có ngọt không?');
    await buyer.waitFor(/hỏi cô Ba/);
    await seller.waitFor(/cam có ngọt không\?/);
    await seller.tap('Trả lời câu hỏi');
    await seller.say('ngọt lắm, cam vườn mà');
    await buyer.waitFor(/ngọt lắm, cam vườn mà/);
    expect(manager.heard().join('\n')).not.toContain('cam có ngọt không?');
  }, 60_000);

  it('waits no more once it is answered in plain words: the next number means the next notice', async () => {
    const buyer = shop.emulator.person('Cúc');
    await buyer.say('cam có chua không?');
    await seller.waitFor(/cam có chua không\?/);
    await seller.say('chua ngọt vừa vừa');
    await buyer.waitFor(/chua ngọt vừa vừa/);
    await buyer.say('cam có mọng nước không?');
    await seller.waitFor(/cam có mọng nước không\?/);
    await seller.say('1');
    await seller.waitFor(/Con chuyển nguyên lời/);
    await seller.say('mọng lắm');
    await buyer.waitFor(/mọng lắm/);
  }, 60_000);

  it('goes to a manager when the platform does not reach the seller', async () => {
    const buyer = shop.emulator.person('Lan');
    shop.emulator.emulator.control.setBlocking(seller.userId, true);
    await buyer.say('cam có hạt không?');
    await buyer.waitFor(/hỏi cô Ba/);
    await manager.waitFor(/chưa báo được cho cô Ba[^]*cam có hạt không\?/);
    await manager.tap('Trả lời câu hỏi');
    await manager.say('dạ cam ít hạt');
    await buyer.waitFor(/dạ cam ít hạt/);
  }, 60_000);

  it('goes to a manager at once when the seller is known to be out of reach', async () => {
    const buyer = shop.emulator.person('Mai');
    await buyer.say('cam hái hôm nào vậy?');
    await buyer.waitFor(/hỏi cô Ba/);
    await manager.waitFor(/cam hái hôm nào vậy\?/);
  }, 60_000);
});
