import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from '../../scripts/services';
import type { Phone } from '../support/emulator';
import { startOwnServices } from '../support/services';
import { orThrow } from '../support/shop';
import { install, joinSeller, type Installation } from '../integration/path/processes';
import { until } from '../integration/path/until';
import { audit, isQuiet } from './audit';
import { createChance } from './chance';
import { createTrouble } from './faults';
import { buy, newTally, sell, type Street } from './people';
import { tableOf } from './report';

const SETTINGS = { minutes: Number(process.env['CHAOS_MINUTES'] ?? 3), orders: Number(process.env['CHAOS_ORDERS'] ?? 2000), seed: Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000) };
const BUYERS = 24;
const GOODS = [['Mật ong rừng', 'Ba', 'cô Ba'], ['Trà dây', 'Tư', 'chú Tư'], ['Rượu cần', 'Năm', 'cô Năm'], ['Nước mắm', 'Sáu', 'dì Sáu']] as const;
const QUIET_WITHIN_MS = 90_000;

jest.setTimeout((SETTINGS.minutes + 4) * 60_000);

let services: Services;
let shop: Installation;

beforeAll(async () => {
  services = await startOwnServices();
  shop = await install({ uris: { mongodb: services.mongodbUri, redis: services.redisUrl }, logLevel: 'info', zalo: true });
});
afterAll(async () => {
  await shop.stop();
  await services.stop();
});

async function openStalls(stock: number): Promise<Phone[]> {
  const sellers: Phone[] = [];
  for (const [name, seller, call] of GOODS) {
    const joined = await joinSeller(shop, seller, call);
    sellers.push(joined.seller);
    orThrow(await shop.operator.addListing({ coopCode: 'SUOIXANH', seller, name, price: { dong: 90_000, unit: 'chai' }, stock: { base: stock, unit: 'chai' }, photos: [] }));
  }
  return sellers;
}

test('whatever fails, no order is lost, doubled or sold twice, and everybody is told how it stands', async () => {
  const chance = createChance(SETTINGS.seed);
  const tally = newTally();
  const end = Date.now() + SETTINGS.minutes * 60_000;
  const isOpen = (): boolean => Date.now() < end && tally.ordered < SETTINGS.orders;
  const trouble = await createTrouble({ shop, services, chance, isOpen });
  const sellers = await openStalls(Math.ceil(SETTINGS.orders / GOODS.length / 2));
  const buyers = Array.from({ length: BUYERS }, (_, i) => shop.emulator.person(`Hoa ${'ABCDEGHIKLMNOPQRSTUVXYAB'[i]}${i < 22 ? '' : 'n'}`, { on: i % 2 === 0 ? 'messenger' : 'zalo' }));
  const street: Street = { goods: GOODS.map(([name]) => name), chance, tally, isOpen };

  await Promise.all([trouble.stir(), trouble.failCalls(), ...buyers.map((phone) => buy(phone, street)), ...sellers.map((phone) => sell(phone, street))]);
  await shop.emulator.emulator.deliverer.redeliver();
  await until('all is quiet', () => isQuiet(shop), QUIET_WITHIN_MS);
  await sleep(1000); // what was sent last reaches the phones

  const found = await audit(shop, { buyers, sellers });
  process.stderr.write(tableOf({ seed: SETTINGS.seed, faults: trouble.faults, tally, found }));
  expect(found.orders).toBeGreaterThan(20);
  expect(trouble.faults.workerKilled).toBeGreaterThan(0);
  expect({ lost: found.lost, doubled: found.doubled, oversold: found.oversold, disagreeing: found.disagreeing }).toEqual({ lost: [], doubled: [], oversold: [], disagreeing: [] });
});
