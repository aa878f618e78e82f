import type { Person } from '../../../src/domain/member';
import type { NewOrder } from '../../../src/domain/use-cases';
import { chai, DELIVERY, ok, openShop, sellHoney, stockOf, type Shop } from './shop';

let shop: Shop;
let ba: Person;
let buyer: Person;
let honey: string;

const HOME = '15 Lê Lợi, phường Hải Châu, Đà Nẵng';
const AWAY = '20 Ngô Quyền, phường Sơn Trà, Đà Nẵng';

/** One co-op that brings goods for 15.000 ₫, to Sơn Trà for 20.000 ₫; honey at 250.000 ₫. */
beforeEach(async () => {
  shop = await openShop();
  await shop.coop('XANH');
  ok(await shop.operator.setCoop('XANH', { delivery: { fee: 15_000, wards: [{ name: 'Sơn Trà', fee: 20_000 }] } }));
  ba = await shop.member('XANH', 'seller', 'Cô Ba');
  buyer = await shop.buyer('XANH');
  honey = (await sellHoney(shop, ba)).id;
});
afterEach(() => shop.database.close());

const place = async (order: Partial<NewOrder> = {}) =>
  ok(await shop.act(buyer, (s) => s.orders.place({ lines: [{ listingId: honey, quantity: chai(1) }], delivery: { ...DELIVERY, address: HOME }, ...order })));
const placeOne = async (order: Partial<NewOrder> = {}) => ok((await place(order))[0]);
const move = async (id: string, address: string) => ok(await shop.act(buyer, (s) => s.orders.edit(id, { address })));
const take = (id: string, bottles: number) => shop.act(buyer, (s) => s.orders.edit(id, { line: { listingId: honey, quantity: chai(bottles) } }));
const seen = async (id: string) => ok(await shop.look(buyer, (s) => s.orders.byId(id)));

test('an order that goes elsewhere is brought for the fee of there, as it was told; the one at the same place keeps what was agreed', async () => {
  const { id } = await placeOne();
  expect(await shop.look(buyer, (s) => s.orders.deliveryTo(id, AWAY))).toEqual({ delivery: { way: 'deliver', fee: 20_000 }, fee: 20_000, isSame: false });
  expect(await move(id, AWAY)).toMatchObject({ total: 270_000, delivery: { fee: 20_000 }, buyer: { address: AWAY } });
  ok(await shop.operator.setCoop('XANH', { delivery: { fee: 18_000, wards: [{ name: 'Sơn Trà', fee: 30_000 }] } }));
  expect(await move(id, AWAY.toUpperCase())).toMatchObject({ total: 270_000 });
  expect(await move(id, HOME)).toMatchObject({ total: 268_000, delivery: { fee: 18_000 } });
  const stranger = await shop.buyer('XANH');
  expect(await shop.look(stranger, (s) => s.orders.deliveryTo(id, AWAY))).toBeUndefined();
  expect(await shop.act(stranger, (s) => s.orders.edit(id, { address: AWAY }))).toMatchObject({ refused: 'noSuchOrder' });
});

test('the same edit again changes nothing; place and goods in one are reckoned together', async () => {
  ok(await shop.operator.setCoop('XANH', { delivery: { fee: 15_000, freeFrom: 500_000 } }));
  const { id } = await placeOne();
  const edit = () => shop.act(buyer, (s) => s.orders.edit(id, { address: '3 Trần Phú, phường Hải Châu', line: { listingId: honey, quantity: chai(2) } }), 'one-act');
  for (let i = 0; i < 2; i += 1) expect(ok(await edit())).toMatchObject({ total: 500_000, delivery: { fee: 0 } });
  expect((await seen(id)).history.filter(({ event }) => event === 'edited')).toHaveLength(1);
});

test('more that is brought for nothing carries no fee, as it was told before; fewer goods bring none back', async () => {
  ok(await shop.operator.setCoop('XANH', { delivery: { fee: 15_000, freeFrom: 500_000 } }));
  const { id } = await placeOne();
  const edit = (amount: number) => shop.act(buyer, (s) => s.orders.edit(id, { line: { listingId: honey, quantity: chai(amount) } }));
  const told = (amount: number, by = buyer) => shop.look(by, (s) => s.orders.feeWith(id, { listingId: honey, quantity: chai(amount) }));
  expect(await Promise.all([told(1), told(2), told(2, await shop.buyer('XANH'))])).toEqual([15_000, 0, undefined]);
  expect(ok(await edit(2))).toMatchObject({ total: 500_000, delivery: { fee: 0 } });
  expect(ok(await edit(1))).toMatchObject({ total: 250_000, delivery: { fee: 0 } });
});

test('an order that goes along and moves is parted with its own fee, which stays its own when the other ends; moved back it goes along', async () => {
  const first = await placeOne();
  const along = await placeOne({ joins: first.id });
  expect(along).toMatchObject({ total: 250_000, delivery: { joined: first.code, fee: 0 } });
  const parted = await move(along.id, AWAY);
  expect(parted).toMatchObject({ total: 270_000, delivery: { way: 'deliver', fee: 20_000 } });
  expect(parted.delivery).not.toHaveProperty('joined');
  expect(await seen(first.id)).toMatchObject({ total: 265_000 });
  expect(await move(along.id, HOME)).toMatchObject({ total: 250_000, delivery: { joined: first.code, fee: 0 } });
  await move(along.id, AWAY);
  ok(await shop.act(buyer, (s) => s.orders.cancel(first.id)));
  expect(await seen(along.id)).toMatchObject({ total: 270_000, delivery: { fee: 20_000 } });
});

test('of a basket the order with the fee goes on carrying it', async () => {
  const nam = await shop.member('XANH', 'seller', 'Chú Năm');
  const other = await sellHoney(shop, nam);
  const [first, second] = await place({ lines: [honey, other.id].map((listingId) => ({ listingId, quantity: chai(1) })) });
  expect(await move(ok(first).id, AWAY)).toMatchObject({ delivery: { fee: 20_000 }, total: 270_000 });
  expect(await move(ok(second).id, AWAY)).toMatchObject({ delivery: { fee: 0, joined: ok(first).code }, total: 250_000 });
  ok(await shop.act(ba, (s) => s.orders.reject(ok(first).id, 'soldOut')));
  expect(await seen(ok(second).id)).toMatchObject({ total: 270_000, delivery: { fee: 20_000 } });
});

test('a new amount that its seller does not sell is refused, all that there is can be had; nothing of it has moved', async () => {
  const { id } = await placeOne({ lines: [{ listingId: honey, quantity: chai(4) }] });
  await shop.stores.listings.rows.updateOne({ _id: honey }, { $set: { minimum: chai(3) } });
  ok(await shop.operator.setCoop('XANH', { steps: [chai(2)] }));
  for (const bottles of [2, 5]) expect(await take(id, bottles)).toMatchObject({ refused: 'notSold' });
  expect(await stockOf(shop, honey)).toMatchObject({ onHand: 10, held: 4 });
  expect(await take(id, 12)).toMatchObject({ refused: 'notEnoughStock' });
  expect(ok(await take(id, 6))).toMatchObject({ total: 1_515_000 });
  await shop.stores.listings.rows.updateOne({ _id: honey }, { $set: { 'stock.onHand': 9 } });
  expect(ok(await take(id, 9))).toMatchObject({ total: 2_265_000 });
  expect(await stockOf(shop, honey)).toMatchObject({ onHand: 9, held: 9 });
});

test('an order cannot be made less than its co-op takes one for, one that goes along can', async () => {
  const first = await placeOne({ lines: [{ listingId: honey, quantity: chai(3) }] });
  const along = await placeOne({ lines: [{ listingId: honey, quantity: chai(2) }], joins: first.id });
  ok(await shop.operator.setCoop('XANH', { minimumOrder: 600_000 }));
  const least = await shop.look(buyer, (s) => s.orders.lackingWith(first.id, { listingId: honey, quantity: chai(2) }));
  expect(least).toEqual({ coopName: 'HTX XANH', minimum: 600_000, goods: 500_000, lacking: 100_000 });
  expect(await take(first.id, 2)).toMatchObject({ refused: 'belowMinimum' });
  expect(ok(await take(along.id, 1))).toMatchObject({ total: 250_000 });
  expect(ok(await take(first.id, 4))).toMatchObject({ total: 1_015_000 });
  expect(ok(await take(first.id, 3))).toMatchObject({ total: 765_000 });
  expect(await shop.look(await shop.buyer('XANH'), (s) => s.orders.lackingWith(first.id, { listingId: honey, quantity: chai(1) }))).toBeUndefined();
  ok(await shop.act(ba, (s) => s.orders.confirm(first.id)));
  expect(await take(first.id, 1)).toMatchObject({ refused: 'tooLate' });
});
