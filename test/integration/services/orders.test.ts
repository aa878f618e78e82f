import type { Person } from '../../../src/domain/member';
import { ok, orderOne, stockOf, openMarket, type Shop } from './shop';

let shop: Shop;
let seller: Person;
let manager: Person;
let buyer: Person;
let listingId: string;

beforeEach(async () => {
  ({ shop, seller, buyer, listingId } = await openMarket());
  manager = await shop.member('XANH', 'manager', 'Bác Tư');
});
afterEach(() => shop.database.close());

test('an order is placed with its effects to be told and a bell for them', async () => {
  const { placed, after } = await shop.act(buyer, async (s, act) => ({
    placed: ok(ok(await s.orders.place({ lines: [{ listingId, quantity: { base: 2, unit: 'chai' } }], delivery: { name: 'An', phone: '+84905000111', address: '1 Lê Lợi' } }))[0]),
    after: act.after,
  }));
  expect(placed).toMatchObject({ code: '1001', state: 'placed', total: 500_000, sellerCall: 'Cô Ba', coopName: 'HTX XANH', isUnreached: false });
  expect(after).toEqual([{ kind: 'order', coopId: placed.coopId, id: placed.id }]);
  const row = await shop.stores.orders.rows.findOne({ _id: placed.id });
  expect(row?.effects).toMatchObject([{ kind: 'placed', by: buyer.contactId }]);
  expect(row?.effectsState).toBe('pending');
});

test('a change of price never touches a placed order', async () => {
  const placed = await orderOne(shop, buyer, listingId, 2);
  const change = ok(await shop.act(seller, (s) => s.listings.changePrice(listingId, 300_000)));
  expect([change.before.price.dong, change.after.price.dong]).toEqual([250_000, 300_000]);
  const [mine] = await shop.look(buyer, (s) => s.orders.ofBuyer(5));
  expect(mine).toMatchObject({ id: placed.id, total: 500_000, lines: [{ price: { dong: 250_000, unit: 'chai' }, amount: 500_000 }] });
});

test('cancelling and rejecting release what was held; a second time is too late', async () => {
  const one = await orderOne(shop, buyer, listingId, 3);
  const two = await orderOne(shop, buyer, listingId, 2);
  expect(await stockOf(shop, listingId)).toMatchObject({ held: 5 });
  ok(await shop.act(buyer, (s) => s.orders.cancel(one.id)));
  expect(await stockOf(shop, listingId)).toMatchObject({ held: 2 });
  ok(await shop.act(seller, (s) => s.orders.reject(two.id, 'notEnough')));
  expect(await stockOf(shop, listingId)).toEqual({ onHand: 10, held: 0, state: 'open' });
  expect(await shop.act(buyer, (s) => s.orders.cancel(one.id))).toEqual({ refused: 'tooLate', values: { state: 'cancelled' } });
  const row = await shop.stores.orders.rows.findOne({ _id: two.id });
  expect(row?.effects.at(-1)).toMatchObject({ kind: 'rejected', why: 'notEnough' });
});

test('a confirmation is taken back by who gave it, for ten minutes', async () => {
  const placed = await orderOne(shop, buyer, listingId, 1);
  ok(await shop.act(seller, (s) => s.orders.confirm(placed.id)));
  expect(await shop.act(buyer, (s) => s.orders.cancel(placed.id))).toEqual({ refused: 'tooLate', values: { state: 'confirmed' } });
  expect(await shop.act(manager, (s) => s.orders.undo(placed.id))).toMatchObject({ refused: 'tooLate' });
  expect(ok(await shop.act(seller, (s) => s.orders.undo(placed.id))).state).toBe('placed');
  ok(await shop.act(seller, (s) => s.orders.confirm(placed.id)));
  shop.clockBy(11);
  expect(await shop.act(seller, (s) => s.orders.undo(placed.id))).toMatchObject({ refused: 'tooLate' });
  const row = await shop.stores.orders.rows.findOne({ _id: placed.id });
  expect(row?.history.map((one) => one.to)).toEqual(['placed', 'confirmed', 'placed', 'confirmed']);
  expect(row?.effects.map((one) => one.kind)).toEqual(['placed', 'confirmed', 'unconfirmed', 'confirmed']);
});

test('the same confirmation twice is one step', async () => {
  const placed = await orderOne(shop, buyer, listingId, 1);
  ok(await shop.act(seller, (s) => s.orders.confirm(placed.id), 'op-1'));
  expect(ok(await shop.act(seller, (s) => s.orders.confirm(placed.id), 'op-1')).state).toBe('confirmed');
  expect(await shop.act(seller, (s) => s.orders.confirm(placed.id), 'op-2')).toMatchObject({ refused: 'tooLate' });
});

test('seller and manager race to confirm and to reject: one of them wins and stock agrees', async () => {
  const placed = await orderOne(shop, buyer, listingId, 4);
  const [confirmed, rejected] = await Promise.all([
    shop.act(manager, (s) => s.orders.confirm(placed.id)),
    shop.act(seller, (s) => s.orders.reject(placed.id, 'soldOut')),
  ]);
  const won = [confirmed, rejected].filter((one) => !('refused' in one));
  expect(won).toHaveLength(1);
  const isConfirmed = !('refused' in confirmed);
  expect(await stockOf(shop, listingId)).toMatchObject({ held: isConfirmed ? 4 : 0 });
});

test('others than buyer, seller and managers do not learn that an order exists', async () => {
  const placed = await orderOne(shop, buyer, listingId, 1);
  const stranger = await shop.buyer('XANH');
  const otherSeller = await shop.member('XANH', 'seller', 'Chú Năm');
  for (const person of [stranger, otherSeller]) {
    expect(await shop.look(person, (s) => s.orders.byCode(placed.code))).toBeUndefined();
    expect(await shop.look(person, (s) => s.orders.byId(placed.id))).toBeUndefined();
    expect(await shop.act(person, (s) => s.orders.confirm(placed.id))).toEqual({ refused: 'noSuchOrder' });
  }
  expect(await shop.act(buyer, (s) => s.orders.confirm(placed.id))).toEqual({ refused: 'notAllowed' });
  for (const person of [buyer, seller, manager]) expect((await shop.look(person, (s) => s.orders.byCode(placed.code)))?.id).toBe(placed.id);
});

test('lists: the seller\'s waiting ones oldest first, the manager\'s of today and unreached', async () => {
  const yesterday = await orderOne(shop, buyer, listingId, 1);
  shop.clockBy(24 * 60);
  const today = await orderOne(shop, buyer, listingId, 1);
  await shop.stores.orders.markUnreached({ coopId: today.coopId, id: today.id }, true);
  const codes = async (orders: Promise<{ code: string }[]>) => (await orders).map((one) => one.code);
  expect(await codes(shop.look(seller, (s) => s.orders.waitingForSeller()))).toEqual([yesterday.code, today.code]);
  expect(await codes(shop.look(seller, (s) => s.orders.toPack()))).toEqual([]);
  expect(await codes(shop.look(manager, (s) => s.orders.ofCoop('today')))).toEqual([today.code]);
  expect(await codes(shop.look(manager, (s) => s.orders.ofCoop('unreached')))).toEqual([today.code]);
  expect(await codes(shop.look(manager, (s) => s.orders.ofCoop('waiting')))).toEqual([yesterday.code, today.code]);
  expect(await codes(shop.look(seller, (s) => s.orders.ofCoop('waiting')))).toEqual([]);
  expect(await codes(shop.look(buyer, (s) => s.orders.ofBuyer(1)))).toEqual([today.code]);
  await shop.act(seller, (s) => s.orders.confirm(yesterday.id));
  expect(await codes(shop.look(seller, (s) => s.orders.toPack()))).toEqual([yesterday.code]);
  expect(await codes(shop.look(seller, (s) => s.orders.waitingForSeller()))).toEqual([today.code]);
  for (const other of [buyer, manager]) expect(await codes(shop.look(other, (s) => s.orders.toPack()))).toEqual([]);
});
