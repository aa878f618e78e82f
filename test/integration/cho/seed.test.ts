import { Readable, Writable } from 'node:stream';
import { runChat } from '../../../scripts/chat/chat';
import { DEMO_COOP } from '../../../scripts/seed/demo';
import { seedDemo } from '../../../scripts/seed/seed-demo';
import { openShop, orThrow, type Shop } from '../../support/shop';

let shop: Shop;
let env: Record<string, string>;

beforeAll(async () => {
  shop = await openShop();
  await shop.database.connection.dropDatabase();
  await shop.stores.database.createIndexes();
  env = {
    MONGODB_URI: shop.config.mongodb.uri,
    SECRET_KEY: shop.config.secretKey.toString('hex'),
    EMULATOR: 'on',
    EMULATOR_PORT: new URL(shop.emulator.url).port,
    SEED_PAGE_ID: shop.emulator.accountId,
  };
}, 60_000);
afterAll(() => shop.stop());

const people = async () =>
  orThrow(await shop.operator.listMembers(DEMO_COOP.code)).map(({ call, roles, phone, channels }) => ({ call, roles, phone, channels }));

test('without the emulator people are entered, and nobody can write to the co-op', async () => {
  const { EMULATOR: _emulator, ...alone } = env;
  await seedDemo(alone);
  expect(await people()).toContainEqual({ call: 'cô Ba', roles: ['seller'], phone: '+84914333555', channels: [] });
  expect(await shop.stores.channels.rows.countDocuments()).toBe(0);
  for (const { collectionName } of (await shop.database.connection.db?.collections()) ?? []) await shop.database.connection.collection(collectionName).deleteMany({});
}, 60_000);

test('the demonstration co-op: people join by chatting, twelve goods with photos; again changes nothing', async () => {
  await seedDemo(env);
  const there = await people();
  expect(there).toHaveLength(3);
  expect(there).toEqual(expect.arrayContaining([
    { call: 'chị Hương', roles: ['manager'], phone: '+84914333444', channels: ['messenger'] },
    { call: 'cô Ba', roles: ['seller'], phone: '+84914333555', channels: ['messenger'] },
    { call: 'chú Tư', roles: ['seller'], phone: '+84914333666', channels: ['messenger'] },
  ]));
  const goods = orThrow(await shop.operator.listListings(DEMO_COOP.code));
  expect(goods).toHaveLength(12);
  expect(goods.every(({ state, photos }) => state === 'open' && photos.length === 1)).toBe(true);
  expect(goods.find(({ name }) => name === 'Mật ong rừng')).toMatchObject({ price: 180_000, unit: 'chai', stock: 24, seller: 'cô Ba' });

  await seedDemo(env);
  expect(await people()).toEqual(there);
  expect(orThrow(await shop.operator.listListings(DEMO_COOP.code))).toEqual(goods);
}, 120_000);

test('`cho chat --as "cô Ba"` is the seller cô Ba', async () => {
  let said = '';
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      said += chunk.toString();
      done();
    },
  });
  await runChat({ emulatorUrl: shop.emulator.url, as: 'cô Ba', accountId: shop.emulator.accountId, input: Readable.from(['hàng của tôi\n']), output });
  expect(said).toMatch(/Mật ong rừng\s+180\.000\s₫ một chai, còn 24 chai/);
}, 60_000);
