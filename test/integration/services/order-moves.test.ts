import type { Person } from '../../../src/domain/member';
import { quantityOf, type Quantity } from '../../../src/domain/quantity';
import { DELIVERY, ok, openShop, stockOf, type Shop } from './shop';

let shop: Shop;
let seller: Person;
let manager: Person;
let buyer: Person;
let listingId: string;

const kilos = (amount: number): Quantity => ok(quantityOf(amount, 'kg'));

beforeEach(async () => {
  shop = await openShop();
  await shop.coop('XANH');
  seller = await shop.member('XANH', 'seller', 'Cô Ba');
  manager = await shop.member('XANH', 'manager', 'Chị Hương');
  buyer = await shop.buyer('XANH');
  listingId = ok(await shop.act(seller, (s) => s.listings.open({ name: 'Cam sành', price: { dong: 27_000, unit: 'kg' }, stock: kilos(8), photos: [] }))).id;
});
afterEach(() => shop.database.close());

/** An order of so many kilos; with `tolerance`, as the buyer agreed to it. */
async function orderOf(amount: number, { tolerance = 0, by = buyer } = {}): Promise<string> {
  const [placed] = ok(await shop.act(by, (s) => s.orders.place({ lines: [{ listingId, quantity: kilos(amount) }], delivery: DELIVERY })));
  await shop.stores.orders.rows.updateOne({ _id: ok(placed).id }, { $set: { tolerance } });
  return ok(placed).id;
}

/** What the ledger adds up to: the same as the listing says, whatever happened. */
async function ledger() {
  const rows = await shop.stores.stock.movements.find({ listingId }).toArray();
  const sum = (...kinds: string[]) => rows.filter((row) => kinds.includes(row.kind)).reduce((all, { base }) => all + base, 0);
  const now = await stockOf(shop, listingId);
  expect({ onHand: sum('added', 'adjusted', 'sold'), held: sum('held', 'released', 'sold') }).toEqual({ onHand: now.onHand, held: now.held });
  return { ...now, adjusted: rows.filter((row) => row.kind === 'adjusted').map(({ base }) => base) };
}

test('three of five kilos are left: nothing more is sold to others, and taking them leaves three on hand and held', async () => {
  const id = await orderOf(5);
  const offered = ok(await shop.act(seller, (s) => s.orders.offerRest(id, listingId, kilos(3))));
  expect(offered).toMatchObject({ state: 'placed', total: 135_000, offer: { kind: 'rest', total: 81_000, lines: [{ quantity: kilos(3), amount: 81_000 }] } });
  expect(await ledger()).toEqual({ onHand: 5000, held: 5000, state: 'soldout', adjusted: [-3000] });
  const other = await shop.act(await shop.buyer('XANH'), (s) => s.orders.place({ lines: [{ listingId, quantity: kilos(1) }], delivery: DELIVERY }));
  expect(other).toMatchObject({ refused: 'soldOut' });

  const taken = ok(await shop.act(buyer, (s) => s.orders.takeOffer(id, ok(offered.offer).at.toISOString())));
  expect(taken).toMatchObject({ state: 'confirmed', total: 81_000, lines: [{ quantity: kilos(3) }] });
  expect(taken.offer).toBeUndefined();
  expect(await ledger()).toEqual({ onHand: 3000, held: 3000, state: 'soldout', adjusted: [-3000, -2000] });
});

test('the buyer declines the rest: what is really there is free again, and no more than that', async () => {
  const id = await orderOf(5);
  ok(await shop.act(seller, (s) => s.orders.offerRest(id, listingId, kilos(3))));
  expect(ok(await shop.act(buyer, (s) => s.orders.declineOffer(id))).state).toBe('cancelled');
  expect(await ledger()).toEqual({ onHand: 3000, held: 0, state: 'open', adjusted: [-3000, -2000] });
});

test('what other orders hold stays held, and the seller who finds the rest after all keeps the whole order', async () => {
  const id = await orderOf(5);
  await orderOf(2, { by: await shop.buyer('XANH') });
  ok(await shop.act(seller, (s) => s.orders.offerRest(id, listingId, kilos(3))));
  expect(await ledger()).toMatchObject({ onHand: 7000, held: 7000 });
  const confirmed = ok(await shop.act(seller, (s) => s.orders.confirm(id)));
  expect([confirmed.state, confirmed.total, confirmed.offer]).toEqual(['confirmed', 135_000, undefined]);
  expect(await shop.act(buyer, (s) => s.orders.takeOffer(id))).toMatchObject({ refused: 'noOffer' });
  expect(await ledger()).toMatchObject({ onHand: 7000, held: 7000 });
});

test('an offer is answered as it was shown, once, and by its buyer', async () => {
  const id = await orderOf(5);
  const first = ok(await shop.act(seller, (s) => s.orders.offerRest(id, listingId, kilos(3)))).offer;
  shop.clockBy(1);
  const second = ok(await shop.act(manager, (s) => s.orders.offerRest(id, listingId, kilos(2)))).offer;
  expect(await shop.act(buyer, (s) => s.orders.takeOffer(id, ok(first).at.toISOString()))).toMatchObject({ refused: 'noOffer' });
  expect(await shop.act(seller, (s) => s.orders.takeOffer(id))).toMatchObject({ refused: 'notAllowed' });
  expect(await shop.act(await shop.buyer('XANH'), (s) => s.orders.takeOffer(id))).toMatchObject({ refused: 'noSuchOrder' });
  expect(await shop.act(buyer, (s) => s.orders.keepOrdered(id))).toMatchObject({ refused: 'noOffer' });
  for (let i = 0; i < 2; i += 1) expect(ok(await shop.act(buyer, (s) => s.orders.takeOffer(id, ok(second).at.toISOString()), 'tap')).total).toBe(54_000);
  expect(await ledger()).toMatchObject({ onHand: 2000, held: 2000 });
});

test('what is enough is no rest, and nothing left is no offer', async () => {
  const id = await orderOf(5);
  expect(await shop.act(seller, (s) => s.orders.offerRest(id, listingId, kilos(5)))).toMatchObject({ refused: 'notLess' });
  expect(await shop.act(seller, (s) => s.orders.offerRest(id, listingId, kilos(0)))).toMatchObject({ refused: 'nothingLeft' });
  expect(await shop.act(buyer, (s) => s.orders.offerRest(id, listingId, kilos(1)))).toMatchObject({ refused: 'notAllowed' });
});

test('a weight within what was agreed counts at once, more than was free too; the ledger says what was found', async () => {
  const id = await orderOf(8, { tolerance: 10 });
  ok(await shop.act(seller, (s) => s.orders.confirm(id)));
  const heavier = ok(await shop.act(seller, (s) => s.orders.weigh(id, listingId, kilos(8.5), 'photo-of-scale')));
  expect(heavier).toMatchObject({ state: 'confirmed', total: 229_500, lines: [{ quantity: kilos(8.5), ordered: kilos(8) }] });
  expect(await ledger()).toEqual({ onHand: 8500, held: 8500, state: 'soldout', adjusted: [500] });
  const row = await shop.stores.orders.rows.findOne({ _id: id });
  expect(row?.effects.at(-1)).toMatchObject({ kind: 'weighed', photo: { ownerId: seller.ownerId, mediaId: 'photo-of-scale' }, was: { total: 216_000 } });

  ok(await shop.act(seller, (s) => s.orders.weigh(id, listingId, kilos(7.5))));
  expect(await ledger()).toMatchObject({ onHand: 8500, held: 7500, state: 'open' });
  expect(ok(await shop.act(buyer, (s) => s.orders.deliver(id))).total).toBe(202_500);
  expect(await ledger()).toMatchObject({ onHand: 1000, held: 0 });
});

test('a weight beyond it is the buyer\'s to decide: taken, kept as ordered, or all cancelled', async () => {
  const weighed = async (): Promise<string> => {
    const id = await orderOf(2, { tolerance: 10 });
    ok(await shop.act(seller, (s) => s.orders.confirm(id)));
    const offered = ok(await shop.act(seller, (s) => s.orders.weigh(id, listingId, kilos(2.5))));
    expect(offered).toMatchObject({ total: 54_000, offer: { kind: 'weight', total: 67_500 } });
    return id;
  };
  const [taken, kept, declined] = [await weighed(), await weighed(), await weighed()];
  expect(await ledger()).toMatchObject({ onHand: 8000, held: 6000 });
  expect(ok(await shop.act(buyer, (s) => s.orders.takeOffer(taken)))).toMatchObject({ state: 'confirmed', total: 67_500 });
  expect(ok(await shop.act(buyer, (s) => s.orders.keepOrdered(kept)))).toMatchObject({ state: 'confirmed', total: 54_000 });
  expect(ok(await shop.act(buyer, (s) => s.orders.declineOffer(declined)))).toMatchObject({ state: 'cancelled' });
  expect(await ledger()).toMatchObject({ onHand: 8000, held: 4500 });
  expect((await shop.stores.orders.rows.findOne({ _id: kept }))?.offer).toBeUndefined();
});

test('a buyer edits what nobody has taken: the difference is held or freed, too much is refused with what there is', async () => {
  const id = await orderOf(5);
  expect(await shop.act(buyer, (s) => s.orders.edit(id, { line: { listingId, quantity: kilos(9) } }))).toMatchObject({ refused: 'notEnoughStock', values: { left: kilos(3) } });
  expect(ok(await shop.act(buyer, (s) => s.orders.edit(id, { line: { listingId, quantity: kilos(8) } })))).toMatchObject({ state: 'placed', total: 216_000 });
  expect(await ledger()).toMatchObject({ onHand: 8000, held: 8000, state: 'soldout' });
  expect(ok(await shop.act(buyer, (s) => s.orders.edit(id, { line: { listingId, quantity: kilos(1) }, address: '2 Huế' })))).toMatchObject({ total: 27_000, buyer: { address: '2 Huế' } });
  expect(await ledger()).toMatchObject({ onHand: 8000, held: 1000, state: 'open' });
  ok(await shop.act(seller, (s) => s.orders.confirm(id)));
  expect(await shop.act(buyer, (s) => s.orders.edit(id, { address: '3 Huế' }))).toMatchObject({ refused: 'tooLate', values: { state: 'confirmed' } });
  expect(await shop.act(manager, (s) => s.orders.edit(id, { address: '3 Huế' }))).toMatchObject({ refused: 'notAllowed' });
});

test('two edits and a confirmation race: the order and its stock agree', async () => {
  const id = await orderOf(2);
  await Promise.all([
    shop.act(buyer, (s) => s.orders.edit(id, { line: { listingId, quantity: kilos(6) } })),
    shop.act(buyer, (s) => s.orders.edit(id, { line: { listingId, quantity: kilos(1) } })),
    shop.act(seller, (s) => s.orders.confirm(id)),
  ]);
  const row = ok((await shop.stores.orders.rows.findOne({ _id: id })) ?? undefined);
  expect(row.state).toBe('confirmed');
  expect(await ledger()).toMatchObject({ onHand: 8000, held: row.lines[0]?.quantity.base });
});

test('handed over and received without a word in between; each takes back their own within ten minutes', async () => {
  const id = await orderOf(2);
  ok(await shop.act(seller, (s) => s.orders.confirm(id)));
  expect(ok(await shop.act(seller, (s) => s.orders.handOver(id))).state).toBe('delivering');
  expect(ok(await shop.act(seller, (s) => s.orders.undo(id))).state).toBe('confirmed');
  ok(await shop.act(seller, (s) => s.orders.handOver(id)));
  expect(ok(await shop.act(buyer, (s) => s.orders.deliver(id))).state).toBe('delivered');
  expect(await ledger()).toMatchObject({ onHand: 6000, held: 0 });
  expect(await shop.act(seller, (s) => s.orders.undo(id))).toMatchObject({ refused: 'tooLate' });
  expect(ok(await shop.act(buyer, (s) => s.orders.undo(id))).state).toBe('delivering');
  expect(await ledger()).toMatchObject({ onHand: 8000, held: 2000 });
});

test('what a buyer did not take is back on sale, and counts for the managers of that co-op alone', async () => {
  const count = () => shop.stores.orders.countRefused(buyer.coopIds[0] ?? '', buyer);
  const [refused, returned] = [await orderOf(2), await orderOf(1)];
  for (const id of [refused, returned]) ok(await shop.act(seller, (s) => s.orders.confirm(id)));
  ok(await shop.act(manager, (s) => s.orders.refuseDelivery(refused)));
  expect(await count()).toBe(1);
  expect(await shop.act(buyer, (s) => s.orders.refuseDelivery(returned))).toMatchObject({ refused: 'notAllowed' });
  expect(await ledger()).toMatchObject({ onHand: 8000, held: 1000 });
  expect(await shop.stores.orders.countRefused('another co-op', buyer)).toBe(0);
});

test('a complaint goes to seller and manager with its words and its photo; nothing moves', async () => {
  const id = await orderOf(2);
  expect(await shop.act(buyer, (s) => s.orders.complain(id, 'cam bị dập'))).toMatchObject({ refused: 'tooLate' });
  ok(await shop.act(seller, (s) => s.orders.confirm(id)));
  ok(await shop.act(buyer, (s) => s.orders.deliver(id)));
  ok(await shop.act(buyer, (s) => s.orders.complain(id, 'cam bị dập', 'photo-of-cam')));
  const row = await shop.stores.orders.rows.findOne({ _id: id });
  expect(row?.state).toBe('delivered');
  expect(row?.effects.at(-1)).toMatchObject({ kind: 'complained', why: 'cam bị dập', photo: { ownerId: buyer.ownerId, mediaId: 'photo-of-cam' } });
  expect(row?.history.at(-1)).toMatchObject({ event: 'complained', as: 'buyer', why: 'cam bị dập' });
});
