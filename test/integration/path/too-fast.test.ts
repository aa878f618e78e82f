import { openShop, type Shop } from '../../support/shop';
import { inboxOf } from './ledger';
import { until } from './until';

const MOST = 5;
const PATIENCE_MS = 60_000;

describe(`a page where ${MOST} messages of one person are heard in a minute`, () => {
  let shop: Shop;
  const now = Date.now();

  beforeAll(async () => {
    shop = await openShop({ messagesAMinute: MOST, clock: () => now });
    await shop.addCoop('SUOIXANH', 'HTX Suối Xanh');
  }, 120_000);
  afterAll(() => shop.stop(), 120_000);

  it('answers so many, says once that it is too much, and passes over the rest; a redelivery counts for nothing, and others are heard', async () => {
    const [fast, other] = [shop.emulator.person('Hoa'), shop.emulator.person('Lan')];
    for (let i = 0; i < 3; i += 1) await fast.say('alo', { delivery: { times: 3 } });
    for (let i = 0; i < 7; i += 1) await fast.say('alo');
    await other.say('alo');
    await other.waitFor(/HTX Suối Xanh/, PATIENCE_MS);
    await until('all is handled', async () => (await inboxOf(shop.database).countDocuments({ isHandled: true })) === 11, PATIENCE_MS);
    await until('all is said', async () => fast.heard().length >= MOST + 1, PATIENCE_MS);
    expect(fast.heard().map((text) => /tin nhắn tới nhiều quá/.test(text))).toEqual([...Array(MOST).fill(false), true]);
    expect(other.heard()).toHaveLength(1);
    expect(await inboxOf(shop.database).countDocuments({ parked: { $exists: true } })).toBe(0);
  }, 180_000);
});
