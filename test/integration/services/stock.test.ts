import type { Person } from '../../../src/domain/member';
import { isRefused } from '../../../src/domain/refusal';
import { DELIVERY, chai, ok, openShop, order, orderOne, sellHoney, stockOf, type Shop } from './shop';

let shop: Shop;
let seller: Person;
let manager: Person;

beforeEach(async () => {
  shop = await openShop();
  await shop.coop('XANH');
  seller = await shop.member('XANH', 'seller', 'Cô Ba');
  manager = await shop.member('XANH', 'manager', 'Bác Tư');
});
afterEach(() => shop.database.close());

test('40 buyers race for 10 bottles: exactly 10 are sold', async () => {
  const { id } = await sellHoney(shop, seller);
  const buyers = await Promise.all(Array.from({ length: 40 }, () => shop.buyer('XANH')));

  const results = await Promise.all(buyers.map((buyer) => order(shop, buyer, id, 1)));

  const placed = results.filter((one) => !isRefused(one));
  expect(placed).toHaveLength(10);
  const refused = results.map((one) => (isRefused(one) ? one.refused : 'placed')).filter((one) => one !== 'placed');
  expect(refused).toEqual(Array.from({ length: 30 }, () => 'soldOut'));
  expect(await stockOf(shop, id)).toEqual({ onHand: 10, held: 10, state: 'soldout' });
  const held = await shop.stores.stock.movements.find({ listingId: id, kind: 'held' }).toArray();
  expect(held).toHaveLength(10);
  const codes = (await shop.stores.orders.rows.find({}).toArray()).map((row) => Number(row.code));
  expect(new Set(codes).size).toBe(10);
  expect(Math.min(...codes)).toBeGreaterThanOrEqual(1001);
});

test('buyers and cancellations that race never bring held below zero or above what is there', async () => {
  const { id } = await sellHoney(shop, seller);
  const buyers = await Promise.all(Array.from({ length: 12 }, () => shop.buyer('XANH')));
  await Promise.all(
    buyers.map(async (buyer) => {
      const placed = await order(shop, buyer, id, 3);
      if (Array.isArray(placed) && placed[0]) ok(await shop.act(buyer, (s) => s.orders.cancel(placed[0]?.id ?? '')));
    }),
  );
  expect(await stockOf(shop, id)).toEqual({ onHand: 10, held: 0, state: 'open' });
  const rows = await shop.stores.stock.movements.find({ listingId: id, kind: { $in: ['held', 'released'] } }).toArray();
  expect(rows.reduce((sum, row) => sum + row.base, 0)).toBe(0);
});

test('the same act twice places one order and holds once', async () => {
  const { id } = await sellHoney(shop, seller);
  const buyer = await shop.buyer('XANH');
  const first = ok(await order(shop, buyer, id, 2, 'conversation/run/place'));
  const second = ok(await order(shop, buyer, id, 2, 'conversation/run/place'));
  expect(second).toEqual(first);
  expect(await stockOf(shop, id)).toMatchObject({ held: 2 });
  expect(await shop.stores.orders.rows.countDocuments({})).toBe(1);
});

test('two goods of two sellers: one order each in one basket, all or none', async () => {
  const other = await shop.member('XANH', 'seller', 'Chú Năm');
  const honey = await sellHoney(shop, seller);
  const tea = ok(await shop.act(other, (s) => s.listings.open({ ...shop.honey, name: 'Trà sen', stock: chai(1) })));
  const buyer = await shop.buyer('XANH');
  const both = (teaAmount: number) => ({
    lines: [{ listingId: honey.id, quantity: chai(4) }, { listingId: tea.id, quantity: chai(teaAmount) }], delivery: DELIVERY,
  });

  const refused = await shop.act(buyer, (s) => s.orders.place(both(2)));
  expect(refused).toMatchObject({ refused: 'notEnoughStock', values: { name: 'Trà sen', left: chai(1) } });
  expect(await stockOf(shop, honey.id)).toEqual({ onHand: 10, held: 0, state: 'open' });

  const orders = ok(await shop.act(buyer, (s) => s.orders.place(both(1))));
  expect(orders.map((one) => one.sellerCall).sort()).toEqual(['Chú Năm', 'Cô Ba']);
  expect(new Set(orders.map((one) => one.basket)).size).toBe(1);
  expect(await stockOf(shop, tea.id)).toMatchObject({ held: 1, state: 'soldout' });
});

test('one listing on two lines: holds made before the line that is short are let go', async () => {
  const honey = await sellHoney(shop, seller);
  const buyer = await shop.buyer('XANH');
  const lines = [{ listingId: honey.id, quantity: chai(6) }, { listingId: honey.id, quantity: chai(6) }];
  const refused = await shop.act(buyer, (s) => s.orders.place({ lines, delivery: DELIVERY }));
  expect(refused).toMatchObject({ refused: 'notEnoughStock', values: { left: chai(10) } });
  expect(await stockOf(shop, honey.id)).toEqual({ onHand: 10, held: 0, state: 'open' });
});

test('sold out by orders opens again when one is cancelled; sold out by word stays', async () => {
  const { id } = await sellHoney(shop, seller);
  const buyer = await shop.buyer('XANH');
  const all = await orderOne(shop, buyer, id, 10);
  expect(await stockOf(shop, id)).toMatchObject({ state: 'soldout' });
  ok(await shop.act(buyer, (s) => s.orders.cancel(all.id)));
  expect(await stockOf(shop, id)).toEqual({ onHand: 10, held: 0, state: 'open' });

  const some = await orderOne(shop, buyer, id, 4);
  ok(await shop.act(seller, (s) => s.listings.markSoldOut(id)));
  ok(await shop.act(buyer, (s) => s.orders.cancel(some.id)));
  expect(await stockOf(shop, id)).toEqual({ onHand: 10, held: 0, state: 'soldout' });
  expect(await order(shop, buyer, id, 1)).toMatchObject({ refused: 'soldOut' });
});

test('stock cannot be set below what orders hold; to what they hold it is sold out, above it open again', async () => {
  const { id } = await sellHoney(shop, seller);
  await orderOne(shop, await shop.buyer('XANH'), id, 4);
  const set = (amount: number) => shop.act(seller, (s) => s.listings.setStock(id, chai(amount)));
  expect(await set(3)).toEqual({ refused: 'belowHeld', values: { held: chai(4) } });
  ok(await set(4));
  expect(await stockOf(shop, id)).toEqual({ onHand: 4, held: 4, state: 'soldout' });
  ok(await set(6));
  expect(await stockOf(shop, id)).toEqual({ onHand: 6, held: 4, state: 'open' });
  const refused = await shop.act(seller, (s) => s.listings.setStock(id, { base: 1000, unit: 'kg' }));
  expect(refused).toMatchObject({ refused: 'otherUnit' });
});

test('without consent, from a paused co-op or hidden goods nothing is ordered', async () => {
  const { id } = await sellHoney(shop, seller);
  expect(await order(shop, await shop.visitor('XANH'), id, 1)).toEqual({ refused: 'noConsent' });
  const buyer = await shop.buyer('XANH');
  ok(await shop.act(manager, (s) => s.coops.pause('nghỉ Tết')));
  expect(await order(shop, buyer, id, 1)).toEqual({ refused: 'coopPaused', values: { reason: 'nghỉ Tết' } });
  expect(await shop.look(buyer, (s) => s.listings.newest({ limit: 5, skip: 0 }))).toEqual([]);
  ok(await shop.act(manager, (s) => s.coops.resume()));
  ok(await shop.act(seller, (s) => s.listings.hide(id)));
  expect(await order(shop, buyer, id, 1)).toMatchObject({ refused: 'soldOut' });
  expect(await stockOf(shop, id)).toMatchObject({ held: 0 });
});
