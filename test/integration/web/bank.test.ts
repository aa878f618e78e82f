import { createHmac, randomUUID } from 'node:crypto';
import express from 'express';
import { createBankDesk } from '../../../src/app-banks';
import type { Config } from '../../../src/config';
import type { Person } from '../../../src/domain/member';
import { createLogger } from '../../../src/logger';
import { createMetrics } from '../../../src/metrics';
import type { Queues } from '../../../src/queues/queues';
import { createCipher } from '../../../src/store/sealed';
import { createBankRoutes } from '../../../src/web/bank-routes';
import { startServer, type RunningServer } from '../../../src/web/server';
import { ok, openShop, orderOne, sellHoney, type Shop } from '../services/shop';

const KEY = Buffer.alloc(32, 5);
const [SEPAY_KEY, CASSO_KEY] = ['sepay-secret', 'casso-secret'];

let shop: Shop;
let server: RunningServer;
let buyer: Person;
let listingId: string;
let bells: { coopId: string; paymentId: string }[];
let log: string[];

beforeEach(async () => {
  shop = await openShop();
  await shop.coop('XANH');
  await shop.coop('KHAC');
  ok(await shop.operator.setBank({ coopCode: 'XANH', bank: 'VCB', account: '0011001234567', owner: 'HTX Suối Xanh' }));
  const cipher = createCipher(KEY.toString('hex'));
  for (const [provider, secret] of [['sepay', SEPAY_KEY], ['casso', CASSO_KEY]] as const) ok(await shop.operator.setBankNotices({ coopCode: 'XANH', provider, sealedSecret: cipher.seal(secret) }));
  buyer = await shop.buyer('XANH');
  listingId = (await sellHoney(shop, await shop.member('XANH', 'seller', 'Cô Ba'))).id;
  [bells, log] = [[], []];
  const queues = { add: async (_name: string, job: (typeof bells)[number]) => void bells.push(job) } as unknown as Queues; // only bells are rung
  const desk = createBankDesk({ database: shop.database, config: { secretKey: KEY } as Config, queues, newId: randomUUID, clock: () => shop.clock.now.getTime() }); // of the settings the desk reads the key alone
  const app = express().use(createBankRoutes({ desk, metrics: createMetrics(), logger: createLogger({ level: 'info', name: 'web', destination: { write: (line: string) => void log.push(line) } }) }));
  server = await startServer(app, 0);
});
afterEach(async () => {
  await server.close();
  await shop.database.close();
});

const post = async (path: string, body: string, headers: Record<string, string>): Promise<number> =>
  (await fetch(`http://127.0.0.1:${server.port}/webhooks/bank/${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })).status;

const sepayBody = (more: object = {}) =>
  JSON.stringify({ id: 1, gateway: 'Vietcombank', accountNumber: '0011001234567', subAccount: null, transferType: 'in', transferAmount: 500_000, content: 'DH1001', referenceCode: 'FT1', ...more });
const sepay = (more: object = {}, key = SEPAY_KEY, path = 'sepay?coop=xanh') => post(path, sepayBody(more), { authorization: `Apikey ${key}` });

function casso(data: object): Promise<number> {
  const body = JSON.stringify({ data, error: 0 }); // its keys are in order as they stand here
  return post('casso?coop=XANH', body, { 'x-casso-signature': `t=7,v1=${createHmac('sha512', CASSO_KEY).update(`7.${body}`).digest('hex')}` });
}
const cassoData = (more: object = {}) => ({ accountNumber: '0011001234567', amount: 500_000, bankAbbreviation: 'VCB', description: 'CT DH1001', id: 90, reference: 'FT1', ...more });

const work = async (): Promise<void> => {
  for (const bell of bells.splice(0)) await shop.services.banks.match(bell);
};
const kept = () => shop.stores.payments.rows.find({}).toArray();

test('what SePay and Casso tell of one transfer is kept once with its bytes, rung for once, and pays once', async () => {
  const { id } = await orderOne(shop, buyer, listingId, 2);
  expect(await Promise.all([sepay(), sepay(), casso(cassoData()), sepay()])).toEqual([200, 200, 200, 200]);
  expect(bells).toHaveLength(1);
  const [row] = await kept();
  expect(row).toMatchObject({ state: 'new', amount: 500_000, bank: '970436', reference: 'FT1' });
  expect(row?.raw.buffer.toString()).toContain('DH1001');
  await work();
  expect((await shop.stores.orders.rows.findOne({ _id: id }))?.payment).toMatchObject({ state: 'paid', received: 500_000 });
});

test('nothing of a forged notice is kept, and nobody learns which co-ops there are', async () => {
  expect(await Promise.all([
    sepay({}, 'wrong'), sepay({}, CASSO_KEY), sepay({}, SEPAY_KEY, 'sepay?coop=KHAC'), sepay({}, SEPAY_KEY, 'sepay?coop=NONE'), sepay({}, SEPAY_KEY, 'sepay'), sepay({}, SEPAY_KEY, 'casso?coop=XANH'),
    post('casso?coop=XANH', JSON.stringify({ data: cassoData(), error: 0 }), { 'x-casso-signature': 't=7,v1=00' }), post('sepay?coop=XANH', '', {}),
  ])).toEqual(Array.from({ length: 8 }, () => 401));
  expect(await sepay({}, SEPAY_KEY, 'other?coop=XANH')).toBe(404);
  expect([await kept(), bells]).toEqual([[], []]);
  expect(log.join()).not.toMatch(/sepay-secret|casso-secret|DH1001|0011001234567/);
});

test('transfers that come late, twice and shuffled each find their place', async () => {
  const one = await orderOne(shop, buyer, listingId, 2);
  const two = await orderOne(shop, buyer, listingId, 1);
  const deliveries = [
    () => sepay({ id: 4, referenceCode: 'FT4', content: 'DH1002', transferAmount: 250_000 }),
    () => sepay({ id: 3, referenceCode: 'FT3', content: 'mua mat ong' }),
    () => casso(cassoData({ id: 91, reference: 'FT1' })),
    () => sepay({ id: 2, referenceCode: 'FT2', content: 'DH1001', transferAmount: 5000 }),
    () => sepay({ id: 5, transferType: 'out', referenceCode: 'FT5' }),
    () => sepay(),
    () => sepay({ id: 4, referenceCode: 'FT4', content: 'DH1002', transferAmount: 250_000 }),
  ];
  for (const deliver of deliveries) expect(await deliver()).toBe(200);
  await work();
  const states = (await kept()).map(({ reference, state, why }) => `${reference} ${why ?? state}`).sort();
  expect(states).toEqual(['FT1 matched', 'FT2 twice', 'FT3 noCode', 'FT4 matched']);
  for (const { id } of [one, two]) expect((await shop.stores.orders.rows.findOne({ _id: id }))?.payment.state).toBe('paid');
});

test('what is no notice is told so; a store that is away asks for it again', async () => {
  expect(await post('sepay?coop=XANH', '{"hello":1}', { authorization: `Apikey ${SEPAY_KEY}` })).toBe(422);
  expect(log.join()).toContain('bank notice not understood');
  await shop.database.close();
  expect(await sepay()).toBeGreaterThanOrEqual(500);
});
