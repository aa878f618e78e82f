import type { ChannelType } from '../../../src/domain/message';
import type { FailRule } from '../../../src/emulator/fail-rules';
import type { OutboxRow } from '../../../src/store/outbox';
import { createTrialClockStore } from '../../../src/store/trial-clock';
import type { Phone } from '../../support/emulator';
import { openShop, type Shop } from '../../support/shop';
import { until } from '../path/until';

const MANY = 1000;

/** A platform that refuses a page or OA as a whole, until somebody pays or mends: nothing is lost meanwhile, and it is hardly asked. */
describe.each<[ChannelType, string, Partial<FailRule>]>([
  ['zalo', '-221', { code: -221 }],
  ['messenger', '10', { status: 403, code: 10 }],
])('%s that refuses the whole channel with %s', (on, externalCode, how) => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop({ on, workers: 2 });
    await shop.addCoop(on.toUpperCase(), `HTX ${on}`);
  }, 60_000);
  afterAll(() => shop.stop());

  const channel = async () => (await shop.stores.channels.all()).find(({ type }) => type === on);
  const outbox = async () => shop.database.connection.collection<OutboxRow>('outbox').find({ channelId: (await channel())?._id ?? '' }).toArray();
  const rules = () => shop.emulator.emulator.failRules;
  const asked = (): number => MANY - (rules().pending()[0]?.next ?? 0);
  const pass = (ms: number) => createTrialClockStore(shop.database).advance(ms);

  it('keeps all messages waiting, far beyond eight tries, and sends each once when it is mended', async () => {
    const phones: Phone[] = Array.from({ length: 6 }, (_, index) => shop.emulator.person(`Người ${index}`, { on }));
    rules().add({ next: MANY, ...how });
    await Promise.all(phones.map((phone) => phone.say('alo')));
    await until('all were put off', async () => {
      const rows = await outbox();
      return rows.length === phones.length && rows.every(({ notBefore }) => notBefore !== undefined);
    });
    expect((await outbox()).some(({ error }) => error?.externalCode === externalCode)).toBe(true);
    expect(await channel()).toMatchObject({ state: 'broken', refusedWith: externalCode });

    const first = asked();
    for (let round = 1; round <= 10; round += 1) {
      await pass(21_000);
      await until(`probe ${round}`, () => asked() >= first + round);
    }
    expect(asked()).toBe(first + 10); // one message each time, of all that wait in both workers
    const rows = await outbox();
    expect(rows.map(({ isOpen, attempts }) => [isOpen, attempts <= 1])).toEqual(phones.map(() => [true, true]));
    expect(phones.flatMap((phone) => phone.heard())).toEqual([]);

    rules().forget();
    await pass(21_000);
    await until('all are answered', async () => (await outbox()).every(({ status }) => status === 'sent'));
    expect(phones.map((phone) => phone.heard().length)).toEqual(phones.map(() => 1));
    const mended = await channel();
    expect([mended?.state, mended && 'refusedWith' in mended, mended && 'brokenAt' in mended]).toEqual(['connected', false, false]);
  }, 90_000);
});
