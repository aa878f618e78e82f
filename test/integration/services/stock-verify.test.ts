import type { Person } from '../../../src/domain/member';
import { chai, ok, openShop, orderOne, sellHoney, stockOf, type Shop } from './shop';

let shop: Shop;
let seller: Person;
let buyer: Person;
let listingId: string;

beforeEach(async () => {
  shop = await openShop();
  await shop.coop('XANH');
  await shop.coop('LAM');
  seller = await shop.member('XANH', 'seller', 'Cô Ba');
  buyer = await shop.buyer('XANH');
  listingId = (await sellHoney(shop, seller)).id;
});
afterEach(() => shop.database.close());

const verify = async (repair = false, coopCode?: string) => ok(await shop.operator.verifyStock({ repair, ...(coopCode ? { coopCode } : {}) }));

test('all that people do leaves the ledger, the orders and the listing agreeing', async () => {
  const one = await orderOne(shop, buyer, listingId, 3);
  const two = await orderOne(shop, buyer, listingId, 2);
  const three = await orderOne(shop, buyer, listingId, 1);
  ok(await shop.act(seller, (s) => s.orders.confirm(one.id)));
  ok(await shop.act(seller, (s) => s.orders.reject(two.id, 'notEnough')));
  ok(await shop.act(buyer, (s) => s.orders.cancel(three.id)));
  ok(await shop.act(seller, (s) => s.listings.setStock(listingId, chai(20))));
  ok(await shop.act(seller, (s) => s.listings.undo(listingId)));

  expect(await verify()).toEqual({ listings: 1, drifts: [] });
  expect(await stockOf(shop, listingId)).toMatchObject({ onHand: 10, held: 3 });
});

test('a listing that promises more than its orders hold is told, and mended with an entry in the audit', async () => {
  await orderOne(shop, buyer, listingId, 3);
  await shop.stores.listings.rows.updateOne({ _id: listingId }, { $set: { stock: { onHand: 7, held: 5 } } });

  expect((await verify()).drifts).toEqual([
    { coop: 'XANH', listingId, listing: { onHand: 7, held: 5 }, ledger: { onHand: 10, held: 3 }, ordered: 3, isRepaired: false },
  ]);
  expect(await stockOf(shop, listingId)).toMatchObject({ onHand: 7, held: 5 });
  expect((await verify(true)).drifts).toHaveLength(1);
  expect(await stockOf(shop, listingId)).toMatchObject({ onHand: 10, held: 3 });
  expect((await verify()).drifts).toEqual([]);
  const audit = await shop.stores.audit.rows.find({ what: 'stockRepaired' }).toArray();
  expect(audit).toMatchObject([{ ownerId: await shop.ownerIdOf('XANH'), by: 'operator', about: listingId }]);
});

test('a ledger that lost a movement is mended by what orders hold, and never below it', async () => {
  await orderOne(shop, buyer, listingId, 4);
  await shop.stores.stock.movements.deleteMany({ listingId });

  expect((await verify(true)).drifts).toMatchObject([{ ledger: { onHand: 0, held: 0 }, ordered: 4, isRepaired: true }]);
  expect(await stockOf(shop, listingId)).toMatchObject({ onHand: 4, held: 4, state: 'soldout' });
  expect((await verify()).drifts).toEqual([]);
});

test('one co-op alone is checked by its code', async () => {
  await shop.stores.listings.rows.updateOne({ _id: listingId }, { $set: { stock: { onHand: 1, held: 1 } } });
  expect(await verify(false, 'lam')).toEqual({ listings: 0, drifts: [] });
  expect((await verify(false, 'XANH')).drifts).toHaveLength(1);
  expect(await shop.operator.verifyStock({ repair: false, coopCode: 'KHÔNG' })).toEqual({ refused: 'noSuchCoop' });
});
