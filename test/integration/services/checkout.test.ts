import type { Person } from '../../../src/domain/member';
import { goodsTotal } from '../../../src/domain/order';
import type { NewOrder } from '../../../src/domain/use-cases';
import { chai, DELIVERY, ok, openShop, sellHoney, stockOf, type Shop } from './shop';

let shop: Shop;
let ba: Person;
let nam: Person;
let manager: Person;
let buyer: Person;

/** One co-op with two sellers. */
beforeEach(async () => {
  shop = await openShop();
  await shop.coop('XANH');
  ba = await shop.member('XANH', 'seller', 'Cô Ba');
  nam = await shop.member('XANH', 'seller', 'Chú Năm');
  manager = await shop.member('XANH', 'manager', 'Chị Hương');
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

test('the fee goes on with the next order of its co-op when the one that carries it ends; what the buyer pays in all never rises', async () => {
  ok(await shop.operator.setCoop('XANH', { delivery: { fee: 15_000 } }));
  const tu = await shop.member('XANH', 'seller', 'Dì Tư');
  const lines = [lineOf(await sellHoney(shop, ba)), lineOf(await sellHoney(shop, nam)), lineOf(await sellHoney(shop, tu))];
  const [first, second, third] = ok(await place({ lines })).map(({ id }) => id) as [string, string, string];
  const seen = async () => Promise.all([first, second, third].map(async (id) => ok(await shop.look(buyer, (s) => s.orders.byId(id)))));
  ok(await shop.act(nam, (s) => s.orders.confirm(second)));
  ok(await shop.act(buyer, (s) => s.orders.cancel(first)));
  expect((await seen()).map(({ state, total, delivery }) => [state, total, delivery.fee])).toEqual([['cancelled', 265_000, 15_000], ['confirmed', 265_000, 15_000], ['placed', 250_000, 0]]);
  const carrier = ok((await seen())[1]);
  expect(carrier.history.at(-1)).toMatchObject({ event: 'feeMoved', as: 'system', by: 'system', why: ok((await seen())[0]).code });
  ok(await shop.act(nam, (s) => s.orders.undo(second)));
  expect(ok((await seen())[1])).toMatchObject({ state: 'placed', total: 265_000 });
  ok(await shop.act(nam, (s) => s.orders.reject(second, 'soldOut')));
  expect((await seen()).map(({ state, total }) => [state, total])).toEqual([['cancelled', 265_000], ['rejected', 265_000], ['placed', 265_000]]);
  ok(await shop.act(buyer, (s) => s.orders.cancel(third)));
  expect((await seen()).map(({ history }) => history.filter(({ event }) => event === 'feeMoved').length)).toEqual([0, 1, 1]);
});

test('an offer that stands when the fee comes to its order is answered at the sum with the fee; an order that expires passes it on too', async () => {
  ok(await shop.operator.setCoop('XANH', { delivery: { fee: 15_000 } }));
  const honey = await sellHoney(shop, nam);
  const [first, second] = ok(await place({ lines: [lineOf(await sellHoney(shop, ba)), lineOf(honey, 3)] })).map(({ id }) => id) as [string, string];
  ok(await shop.act(ba, (s) => s.orders.confirm(first)));
  ok(await shop.act(nam, (s) => s.orders.offerRest(second, honey.id, chai(2))));
  const offeredAt = ok(await shop.look(buyer, (s) => s.orders.byId(second))).offer?.at.toISOString();
  ok(await shop.act(manager, (s) => s.orders.cancel(first)));
  expect(ok(await shop.look(buyer, (s) => s.orders.byId(second))).offer?.total).toBe(515_000);
  expect(await shop.act(buyer, (s) => s.orders.takeOffer(second, offeredAt))).toMatchObject({ state: 'confirmed', total: 515_000 });

  const [third, fourth] = ok(await place({ lines: [lineOf(await sellHoney(shop, ba)), lineOf(await sellHoney(shop, nam))] })).map(({ id }) => id) as [string, string];
  ok(await shop.act(nam, (s) => s.orders.confirm(fourth)));
  shop.clockBy(1441);
  const coopId = await shop.ownerIdOf('XANH');
  await shop.services.dues.fire({ coopId, orderId: third });
  expect(await Promise.all([third, fourth].map(async (id) => ok(await shop.look(buyer, (s) => s.orders.byId(id))).total))).toEqual([265_000, 265_000]);
});

test('too little for the co-op, or an amount that is not sold, is refused with nothing held; all that is left is sold', async () => {
  ok(await shop.operator.setCoop('XANH', { minimumOrder: 300_000, steps: [chai(2)] }));
  const honey = ok(await shop.act(ba, (s) => s.listings.open({ ...shop.honey, minimum: chai(4), tiers: [{ from: chai(6), dong: 200_000 }] })));
  expect(honey).toMatchObject({ minimum: chai(4), step: chai(2) });
  const other = ok(await shop.act(nam, (s) => s.listings.open({ ...shop.honey, step: chai(1) })));
  const tried = async (...lines: ReturnType<typeof lineOf>[]) => shop.act(buyer, (s) => s.orders.place({ lines, delivery: DELIVERY }));
  expect(await tried(lineOf(other))).toEqual({ refused: 'belowMinimum' });
  expect(await shop.look(buyer, (s) => s.orders.terms({ lines: [lineOf(other)] }))).toMatchObject({ lacking: { coopName: 'HTX XANH', minimum: 300_000, goods: 250_000, lacking: 50_000 } });
  for (const amount of [2, 5]) expect(await tried(lineOf(other), lineOf(honey, amount))).toEqual({ refused: 'notSold', values: { listingId: honey.id, name: honey.name } });
  expect(await Promise.all([honey, other].map(async ({ id }) => (await stockOf(shop, id)).held))).toEqual([0, 0]);
  const [order] = ok(await tried(lineOf(honey, 6)));
  expect(order).toMatchObject({ total: 1_200_000, lines: [{ price: { dong: 200_000 }, listed: { price: { dong: 250_000 } } }] });
  expect(ok(await tried(lineOf(honey, 4)))[0]).toMatchObject({ total: 1_000_000 });
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
