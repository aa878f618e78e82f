import { setTimeout as sleep } from 'node:timers/promises';
import { createTrialClockStore } from '../../../src/store/trial-clock';
import type { Phone } from '../../support/emulator';
import { openShop, orThrow, type Shop } from '../../support/shop';

const HALF_AN_HOUR_MS = 30 * 60_000;
/** All processes have seen by then that the clock was moved, ms. */
const FOLLOWED_MS = 1200;

describe('a bottle comes back for two who wait, with two workers', () => {
  let shop: Shop;
  let seller: Phone;
  const platform = { aheadMs: 0 };

  beforeAll(async () => {
    shop = await openShop({ on: 'zalo', workers: 2, clock: () => Date.now() + platform.aheadMs });
    await shop.addCoop('SUOIXANH', 'HTX Suối Xanh');
    orThrow(await shop.operator.setCoop('SUOIXANH', { quietHours: false }));
    seller = await shop.join('Ba', 'SUOIXANH', 'seller', 'cô Ba');
    const goods = { name: 'Mật ong rừng', price: { dong: 250_000, unit: 'chai' }, stock: { base: 4, unit: 'chai' as const }, photos: [] };
    orThrow(await shop.operator.addListing({ coopCode: 'SUOIXANH', seller: 'Ba', ...goods }));
  }, 60_000);
  afterAll(() => shop.stop());

  async function joinLine(name: string): Promise<Phone> {
    const phone = shop.emulator.person(name, { on: 'zalo' });
    await phone.say('cho chị 1 chai mật ong rừng');
    await phone.tap('Chờ có hàng', 20_000);
    await phone.waitFor(/ghi chị chờ 1 chai/, 20_000);
    return phone;
  }

  it('is kept for the first; half an hour later the alarm rings, and it is kept for the second', async () => {
    await seller.say('hết mật ong rừng');
    await seller.waitFor(/hết mật ong rừng/, 20_000);
    const first = await joinLine('Hoa');
    const second = await joinLine('Lan');
    await seller.say('mật ong rừng còn 1 chai');
    await first.waitFor(/hàng chị chờ có lại rồi: Mật ong rừng/, 20_000);
    expect(await shop.stores.waits.rows.countDocuments({ state: 'waiting' })).toBe(1);

    platform.aheadMs += HALF_AN_HOUR_MS;
    await createTrialClockStore(shop.database).advance(HALF_AN_HOUR_MS);
    await sleep(FOLLOWED_MS);
    await second.waitFor(/hàng chị chờ có lại rồi: Mật ong rừng/, 30_000);
    expect((await shop.stores.waits.rows.find({}).sort({ nth: 1 }).toArray()).map(({ state }) => state)).toEqual(['lapsed', 'offered']);
    expect(orThrow(await shop.operator.verifyStock({ repair: false })).drifts).toEqual([]);
  }, 120_000);
});
