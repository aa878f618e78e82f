import { setTimeout as sleep } from 'node:timers/promises';
import type { Services } from '../../scripts/services';
import type { Phone } from '../support/emulator';
import { startOwnServices } from '../support/services';
import { orThrow } from '../support/shop';
import { install, joinSeller, type Installation } from '../integration/path/processes';
import { until } from '../integration/path/until';
import { audit, codesIn, isQuiet } from './audit';
import { createChance } from './chance';
import { createTrouble } from './faults';
import { buy, newTally, sell, type Street } from './people';
import { tableOf } from './report';
import { storyOf } from './story';

const SETTINGS = { minutes: Number(process.env['CHAOS_MINUTES'] ?? 3), orders: Number(process.env['CHAOS_ORDERS'] ?? 2000), seed: Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000) };
const BUYERS = 24;
const GOODS = [['Mật ong rừng', 'Ba', 'cô Ba'], ['Trà dây', 'Tư', 'chú Tư'], ['Rượu cần', 'Năm', 'cô Năm'], ['Nước mắm', 'Sáu', 'dì Sáu']] as const;
/** Nobody here ever gets what they ordered, and each orders a hundred times an hour. */
const UNLIMITED = { newBuyerOrders: 0, newBuyerMost: 0, ordersAnHour: 0, buyerOrdersAnHour: 0 };
/** So many bottles of the first of the goods: it runs out, again and again as orders of it are cancelled. The others never do. */
const SCARCE = 40;
/** How long the shop may need to finish what is begun, on a machine that does other things as well. */
const QUIET_WITHIN_MS = 180_000;

/** With fewer orders nothing is shown: a machine that is busy with other things is given so much longer to come to them. */
const LEAST = 30;
const LONGER_MS = 240_000;

jest.setTimeout((SETTINGS.minutes + 12) * 60_000);

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

async function openStalls(): Promise<Phone[]> {
  const sellers: Phone[] = [];
  orThrow(await shop.operator.setCoop('SUOIXANH', UNLIMITED));
  for (const [at, [name, seller, call]] of GOODS.entries()) {
    const stock = at === 0 ? SCARCE : 2 * SETTINGS.orders;
    const joined = await joinSeller(shop, seller, call);
    sellers.push(joined.seller);
    orThrow(await shop.operator.addListing({ coopCode: 'SUOIXANH', seller, name, price: { dong: 90_000, unit: 'chai' }, stock: { base: stock, unit: 'chai' }, photos: [] }));
  }
  return sellers;
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

test('whatever fails, no order is lost, doubled or sold twice, and everybody is told how it stands', async () => {
  const chance = createChance(SETTINGS.seed);
  const tally = newTally();
  let end = Date.now() + SETTINGS.minutes * 60_000;
  const isOpen = (): boolean => tally.ordered < SETTINGS.orders && (Date.now() < end || (tally.ordered < LEAST && Date.now() < end + LONGER_MS));
  const trouble = await createTrouble({ shop, services, chance, isOpen });
  const sellers = await openStalls();
  const buyers = Array.from({ length: BUYERS }, (_, i) => shop.emulator.person(`Hoa ${'ABCDEGHIKLMNOPQRSTUVXYAB'[i]}${i < 22 ? '' : 'n'}`, { on: i % 2 === 0 ? 'messenger' : 'zalo' }));
  const street: Street = { goods: GOODS.map(([name]) => name), chance, tally, isOpen };
  const progress = setInterval(() => say(`${tally.ordered} orders, ${tally.cancelled} cancelled, ${tally.taken} taken`), 60_000);

  try {
    await Promise.all([trouble.stir(), trouble.failCalls(), ...buyers.map((phone) => buy(phone, street)), ...sellers.map((phone) => sell(phone, street))]);
  } finally {
    end = Number.NEGATIVE_INFINITY;
    clearInterval(progress);
  }
  say('The street is closed.');
  await shop.emulator.emulator.deliverer.redeliver();
  await until('all is quiet', () => isQuiet(shop), QUIET_WITHIN_MS);
  await sleep(1000); // what was sent last reaches the phones

  const found = await audit(shop, { buyers, sellers });
  say(tableOf({ seed: SETTINGS.seed, faults: trouble.faults, tally, found }));
  for (const code of codesIn(found)) say(await storyOf(shop, code, [...buyers, ...sellers]));
  expect(found.orders).toBeGreaterThanOrEqual(LEAST);
  expect(trouble.faults.workerKilled).toBeGreaterThan(0);
  expect(found).toMatchObject({ lost: [], doubled: [], oversold: [], disagreeing: [], overtaken: [] });
});
