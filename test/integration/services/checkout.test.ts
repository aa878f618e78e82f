import type { Person } from '../../../src/domain/member';
import { goodsTotal } from '../../../src/domain/order';
import type { NewOrder } from '../../../src/domain/use-cases';
import { chai, DELIVERY, ok, openShop, sellHoney, type Shop } from './shop';

let shop: Shop;
let ba: Person;
let nam: Person;
let buyer: Person;

/** One co-op with two sellers. */
beforeEach(async () => {
  shop = await openShop();
  await shop.coop('XANH');
  ba = await shop.member('XANH', 'seller', 'Cô Ba');
  nam = await shop.member('XANH', 'seller', 'Chú Năm');
  buyer = await shop.buyer('XANH');
});
afterEach(() => shop.database.close());

const place = (order: Partial<NewOrder> & Pick<NewOrder, 'lines'>) => shop.act(buyer, (s) => s.orders.place({ delivery: DELIVERY, ...order }));
const lineOf = ({ id }: { id: string }, amount = 1) => ({ listingId: id, quantity: chai(amount) });

test('a basket has one delivery: its first order carries the fee that was told, the sum holds it', async () => {
  ok(await shop.operator.setCoop('XANH', { delivery: { fee: 15_000, freeFrom: 900_000 } }));
  const lines = [lineOf(await sellHoney(shop, ba)), lineOf(await sellHoney(shop, nam))];
  expect(await shop.look(buyer, (s) => s.orders.terms({ lines }))).toMatchObject({ ways: ['deliver'], fee: 15_000 });
  const orders = ok(await place({ lines }));
  expect(orders.map(({ delivery }) => delivery)).toEqual([{ way: 'deliver', fee: 15_000 }, { way: 'deliver', fee: 0 }]);
  expect(orders.map(({ total, lines: own }) => total - goodsTotal(own))).toEqual([15_000, 0]);
});

test('the goods of all sellers together make delivery free', async () => {
  ok(await shop.operator.setCoop('XANH', { delivery: { fee: 15_000, freeFrom: 500_000 } }));
  const orders = ok(await place({ lines: [lineOf(await sellHoney(shop, ba)), lineOf(await sellHoney(shop, nam))] }));
  expect(orders.map(({ total }) => total)).toEqual([250_000, 250_000]);
});

test('fetched goods cost no delivery, and the order says where; a way that is not offered is never taken', async () => {
  ok(await shop.operator.setCoop('XANH', { delivery: { fee: 15_000, points: ['kho'] } }));
  const honey = await sellHoney(shop, ba);
  const [order] = ok(await place({ lines: [lineOf(honey)], way: 'pickup', point: 'kho' }));
  expect(order).toMatchObject({ total: 250_000, delivery: { way: 'pickup', fee: 0, point: 'kho' } });
  await expect(place({ lines: [lineOf(honey)], way: 'coach' })).rejects.toThrow('not offered');
});

test('what a co-op takes back is as if it had never been set', async () => {
  ok(await shop.operator.setCoop('XANH', { delivery: { fee: 15_000, freeFrom: 1 } }));
  ok(await shop.operator.setCoop('XANH', { delivery: { fee: null, freeFrom: null } }));
  expect((await shop.stores.coops.byCode('XANH'))?.settings.delivery).toEqual({ wards: [], points: [] });
  const lines = [lineOf(await sellHoney(shop, ba))];
  expect(await shop.look(buyer, (s) => s.orders.terms({ lines }))).not.toHaveProperty('fee');
});

test('an order keeps how far its weight may differ, as it was told then; nothing of what is not weighed', async () => {
  ok(await shop.operator.setCoop('XANH', { tolerance: 10 }));
  const oranges = ok(await shop.act(nam, (s) => s.listings.open({ ...shop.honey, name: 'Cam sành', price: { dong: 27_000, unit: 'kg' }, stock: { base: 9000, unit: 'kg' } })));
  const lines = [lineOf(await sellHoney(shop, ba)), { listingId: oranges.id, quantity: { base: 2000, unit: 'kg' } }];
  expect(await shop.look(buyer, (s) => s.orders.terms({ lines }))).toMatchObject({ tolerance: 10 });
  const orders = ok(await place({ lines }));
  ok(await shop.operator.setCoop('XANH', { tolerance: 0 }));
  expect(orders.map(({ tolerance }) => tolerance)).toEqual([0, 10]);
});
