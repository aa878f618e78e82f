import { Readable, Writable } from 'node:stream';
import { runChat } from '../../../scripts/chat/chat';
import { DEMO_BUYER, DEMO_COOP } from '../../../scripts/seed/demo';
import { seedDemo } from '../../../scripts/seed/seed-demo';
import { orThrow } from '../../support/shop';
import { openTrial, type OpenTrial } from '../../support/trial';

let trial: OpenTrial;

beforeAll(async () => {
  trial = await openTrial({ isSeeded: false });
}, 60_000);
afterAll(() => trial.stop());

const people = async () =>
  orThrow(await trial.operator.listMembers(DEMO_COOP.code)).map(({ call, roles, phone, channels }) => ({ call, roles, phone, channels: [...channels].sort() }));
const goods = async () => orThrow(await trial.operator.listListings(DEMO_COOP.code));
const joined = (channels: string[]) => [
  { call: 'chị Hương', roles: ['manager'], phone: '+84914333444', channels },
  { call: 'cô Ba', roles: ['seller'], phone: '+84914333555', channels },
  { call: 'chú Tư', roles: ['seller'], phone: '+84914333666', channels },
];

test('without the emulator people are entered, and nobody can write to the co-op', async () => {
  await seedDemo({ ...trial.env, EMULATOR: 'off' });
  expect(await people()).toContainEqual({ call: 'cô Ba', roles: ['seller'], phone: '+84914333555', channels: [] });
  expect(await trial.stores.channels.rows.countDocuments()).toBe(0);
  for (const { collectionName } of (await trial.database.connection.db?.collections()) ?? []) await trial.database.connection.collection(collectionName).deleteMany({});
}, 60_000);

test('the demonstration co-op of a shop that speaks Messenger alone: people join by chatting, twelve goods with photos', async () => {
  const { ZALO_APP_ID: _zalo, ...messenger } = trial.env;
  await seedDemo(messenger);
  expect(await people()).toEqual(expect.arrayContaining(joined(['messenger'])));
  expect(await goods()).toHaveLength(12);
  expect((await goods()).every(({ state, photos }) => state === 'open' && photos.length === 1)).toBe(true);
  expect((await goods()).find(({ name }) => name === 'Mật ong rừng')).toMatchObject({ price: 180_000, unit: 'chai', stock: 24, seller: 'cô Ba' });
}, 120_000);

test('when it speaks Zalo too its people are there as well: the same members, and no goods come back that were removed', async () => {
  await trial.stores.listings.rows.updateOne({ name: 'Tiêu' }, { $set: { state: 'removed' } });
  await seedDemo(trial.env, { isWhole: false });
  expect(await people()).toEqual(expect.arrayContaining(joined(['messenger', 'zalo'])));
  expect(await people()).toHaveLength(3);
  expect(await goods()).toHaveLength(11);
  expect(trial.emulator.emulator.world.people.all().map(({ name }) => name)).toContain(DEMO_BUYER);
}, 120_000);

test('again it changes nothing but what is missing', async () => {
  const [before, channels] = [await people(), await trial.stores.channels.rows.find().toArray()];
  await seedDemo(trial.env);
  expect(await people()).toEqual(before);
  expect(await trial.stores.channels.rows.find().toArray()).toEqual(channels);
  expect(await goods()).toHaveLength(12);
}, 120_000);

test('`cho chat --as "cô Ba"` is the seller cô Ba', async () => {
  let said = '';
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      said += chunk.toString();
      done();
    },
  });
  const { emulator } = trial;
  await runChat({ emulatorUrl: emulator.url, as: 'cô Ba', on: 'messenger', accountId: emulator.accountId, input: Readable.from(['hàng của tôi\n']), output });
  expect(said).toMatch(/Mật ong rừng\s+180\.000\s₫ một chai, còn 24 chai/);
}, 60_000);
