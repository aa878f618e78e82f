import type { Phone } from '../../support/emulator';
import { openShop, type Shop } from '../../support/shop';
import { until } from '../path/until';

/** Messenger shows three dots to whoever sent photos, once for all of an album; Zalo has none. */
describe('while photos are gathered', () => {
  let shop: Shop;
  let shown: string[];

  beforeAll(async () => {
    shop = await openShop();
    await shop.addCoop('SUOIXANH', 'HTX Suối Xanh');
    await shop.addOa('SUOIXANH');
  }, 60_000);
  beforeEach(() => {
    shown = [];
    const { typings } = shop.emulator.emulator.world.messages;
    jest.spyOn(typings, 'start').mockImplementation(({ userId }) => void shown.push(userId));
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => shop.stop());

  const answered = async (phone: Phone) => until('it is answered', () => phone.heard().length > 0);

  it('typing is shown once, and not for words alone', async () => {
    const phone = shop.emulator.person('Lan');
    await phone.sendPhoto(['cam.jpg', 'xoai.jpg']);
    await answered(phone);
    expect(shown).toEqual([phone.userId]);
    await phone.say('alo');
    await phone.waitFor(() => true);
    expect(shown).toEqual([phone.userId]);
  }, 30_000);

  it('a platform that refuses it harms nobody, and one without it is not asked', async () => {
    jest.restoreAllMocks();
    jest.spyOn(shop.emulator.emulator.world.messages.typings, 'start').mockImplementation(() => {
      throw new Error('no');
    });
    for (const phone of [shop.emulator.person('Mai'), shop.emulator.person('Mai', { on: 'zalo' })]) {
      await phone.sendPhoto('cam.jpg');
      await answered(phone);
    }
  }, 30_000);
});
