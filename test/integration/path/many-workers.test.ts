import { balanced } from './ledger';
import { install, type Installation, type Started } from './processes';
import { until } from './until';

const MESSAGES = 50;

describe(`${MESSAGES} messages of one person over four workers`, () => {
  let shop: Installation;
  let workers: Started[];

  beforeAll(async () => {
    shop = await install({ logLevel: 'info' });
    await shop.startWeb();
    workers = await Promise.all([1, 2, 3, 4].map(() => shop.startWorker()));
  }, 60_000);
  afterAll(() => shop.stop());

  it('are answered in order when they come all at once', async () => {
    const phone = shop.emulator.person('Bích');
    for (let count = 0; count < MESSAGES; count += 1) await phone.say(count % 3 === 0 ? 'có gì bán' : 'alo', { delivery: { hold: true } });
    expect(await shop.emulator.emulator.deliverer.release({ together: true })).toEqual(['delivered']);
    await balanced(shop);
    expect(phone.heard().length).toBeGreaterThanOrEqual(MESSAGES);
  }, 30_000);

  it('are answered in order, with shards moving between the workers', async () => {
    const phone = shop.emulator.person('Thuỷ');
    const others = ['Lan', 'Mai', 'Hoa', 'Cúc', 'Đào', 'Nhàn'].map((name) => shop.emulator.person(name));
    for (let count = 0; count < MESSAGES; count += 1) {
      await Promise.all([phone.say(count % 3 === 0 ? 'có gì bán' : 'alo'), others[count % others.length]?.say('alo')]);
      if (count === 20) workers[0]?.signal('SIGTERM');
      if (count === 35) workers.push(await shop.startWorker());
    }
    await balanced(shop);
    expect(phone.heard().length).toBeGreaterThanOrEqual(MESSAGES);
    expect(await workers[0]?.ended).toBe(0);
    const shardsOf = async () => (await shop.database.connection.collection('leases').find({ _id: { $type: 'string' } }).toArray()).map(({ workerId }) => String(workerId));
    await until('four workers share the shards', async () => new Set(await shardsOf()).size >= 4);
  }, 90_000);
});
