import { randomUUID } from 'node:crypto';
import type { Person } from '../../../src/domain/member';
import { ok, order, orderOne, chai, stockOf, openMarket, type Shop } from './shop';

let shop: Shop;
let seller: Person;
let buyer: Person;
let listingId: string;
let coopId: string;

beforeEach(async () => {
  ({ shop, seller, buyer, listingId, coopId } = await openMarket());
});
afterEach(async () => {
  expect(ok(await shop.operator.verifyStock({ repair: false })).drifts).toEqual([]);
  await shop.database.close();
});

const join = (person: Person, amount: number) => shop.act(person, (s) => s.waits.join(listingId, chai(amount)));
const leave = (person: Person) => shop.act(person, (s) => s.waits.leave(listingId));
const places = (state: string) => shop.stores.waits.rows.find({ state: state as 'offered' }).sort({ nth: 1 }).toArray();
const offered = async () => (await places('offered')).map(({ contactId, held }) => [contactId, held]);
const restock = (amount: number) => shop.act(seller, (s) => s.listings.setStock(listingId, chai(amount)));
const told = () => shop.stores.notices.rows.find({ kind: 'backAgain' }).toArray();
const lapseAll = async () => {
  const due = await shop.stores.waits.due(shop.clock.now, 100);
  await Promise.all([...due, ...due].map(({ _id }) => shop.services.lines.lapse({ coopId, waitId: _id })));
};

describe('goods that are gone', () => {
  let first: Person;
  let second: Person;
  beforeEach(async () => {
    [first, second] = [await shop.visitor('XANH'), await shop.buyer('XANH')];
    await orderOne(shop, buyer, listingId, 10);
    expect(await join(first, 3)).toMatchObject({ ahead: 0, name: 'Mật ong rừng', quantity: chai(3) });
    expect(await join(second, 2)).toMatchObject({ ahead: 1 });
  });

  test('that return are held for who waited longest, and whoever comes later finds none', async () => {
    const done = await shop.act(seller, async (s, act) => [await s.listings.setStock(listingId, chai(14)), act.after] as const);
    expect(await offered()).toEqual([[first.contactId, 3], [second.contactId, 1]]);
    expect(done[1].map(({ kind }) => kind)).toEqual(['notice', 'wait', 'notice', 'wait']);
    expect((await told()).map(({ to, values }) => [to, values['some']])).toEqual([
      [{ ownerId: first.ownerId, contactId: first.contactId }, chai(3)], [{ ownerId: second.ownerId, contactId: second.contactId }, chai(1)],
    ]);
    expect(await stockOf(shop, listingId)).toEqual({ onHand: 14, held: 14, state: 'soldout' });
    expect(await order(shop, await shop.buyer('XANH'), listingId, 1)).toMatchObject({ refused: 'soldOut' });
  });

  test('are ordered by whom they are held for; what they do not take goes to the next', async () => {
    await restock(13);
    expect(await order(shop, second, listingId, 1)).toMatchObject({ refused: 'soldOut' });
    const consented = await shop.buyer('XANH');
    await shop.stores.waits.rows.updateOne({ contactId: first.contactId }, { $set: { contactId: consented.contactId } });
    expect(await order(shop, consented, listingId, 4)).toMatchObject({ refused: 'notEnoughStock', values: { left: chai(3) } });
    expect(await offered()).toEqual([[consented.contactId, 3]]);
    ok(await order(shop, consented, listingId, 2));
    expect(await offered()).toEqual([[second.contactId, 1]]);
    ok(await order(shop, second, listingId, 1));
    expect((await places('taken')).length).toBe(2);
    expect(await stockOf(shop, listingId)).toMatchObject({ onHand: 13, held: 13 });
  });

  test('are given on after half an hour, once however many workers hear the alarm', async () => {
    await restock(12);
    const [place] = await places('offered');
    expect(await shop.services.lines.lapse({ coopId, waitId: ok(place)._id })).toEqual({ after: [], dueAt: new Date(shop.clock.now.getTime() + 30 * 60_000) });
    shop.clockBy(30);
    await lapseAll();
    expect(await offered()).toEqual([[second.contactId, 2]]);
    expect(await shop.services.lines.lapse({ coopId, waitId: ok(place)._id })).toEqual({ after: [] });
    shop.clockBy(30);
    await lapseAll();
    expect(await offered()).toEqual([]);
    expect(await stockOf(shop, listingId)).toEqual({ onHand: 12, held: 10, state: 'open' });
  });

  test('of a cancelled order go to the line in the act that cancels', async () => {
    const [placed] = await shop.look(buyer, (s) => s.orders.ofBuyer(1));
    ok(await shop.act(buyer, (s) => s.orders.cancel(ok(placed).id)));
    expect(await offered()).toEqual([[first.contactId, 3], [second.contactId, 2]]);
    expect(await stockOf(shop, listingId)).toEqual({ onHand: 10, held: 5, state: 'open' });
  });

  test('go to the next when the first leaves, and nobody is in the line twice', async () => {
    expect(await join(first, 4)).toMatchObject({ ahead: 0, quantity: chai(4) });
    await restock(12);
    expect(await leave(first)).toMatchObject([{ quantity: chai(4) }]);
    expect(await leave(first)).toEqual([]);
    expect(await offered()).toEqual([[second.contactId, 2]]);
    expect(await shop.look(first, (s) => s.waits.mine())).toEqual([]);
    expect(await shop.look(second, (s) => s.waits.mine())).toMatchObject([{ offer: { quantity: chai(2) }, ahead: 0 }]);
  });

  test('are offered to nobody while their seller says that there are none', async () => {
    ok(await shop.act(seller, (s) => s.listings.markSoldOut(listingId)));
    const [placed] = await shop.look(buyer, (s) => s.orders.ofBuyer(1));
    ok(await shop.act(buyer, (s) => s.orders.cancel(ok(placed).id)));
    expect(await offered()).toEqual([]);
    ok(await shop.act(seller, (s) => s.listings.show(listingId)));
    expect((await offered()).length).toBe(2);
  });
});

test('who waits for more than there is is offered nothing until more is there than they turned down', async () => {
  const [first, second] = [await shop.buyer('XANH'), await shop.buyer('XANH')];
  expect(await join(first, 10)).toMatchObject({ refused: 'backAgain' });
  await join(first, 20);
  const placed = await orderOne(shop, buyer, listingId, 1);
  ok(await shop.act(buyer, (s) => s.orders.cancel(placed.id)));
  expect(await offered()).toEqual([]);
  ok(await order(shop, second, listingId, 2));
  await restock(15);
  expect(await offered()).toEqual([[first.contactId, 13]]);
});

test('the same act joins once, and what cannot be counted is refused', async () => {
  const act = randomUUID();
  await orderOne(shop, buyer, listingId, 10);
  for (let n = 0; n < 2; n += 1) ok(await shop.act(await shop.again(buyer), (s) => s.waits.join(listingId, chai(2)), act));
  expect(await shop.stores.waits.rows.countDocuments()).toBe(1);
  expect(await shop.act(buyer, (s) => s.waits.join(listingId, { base: 500, unit: 'kg' }))).toMatchObject({ refused: 'otherUnit' });
  ok(await shop.act(seller, (s) => s.listings.hide(listingId)));
  expect(await join(buyer, 2)).toMatchObject({ refused: 'gone' });
});

test('twenty wait, five return in pieces from two sides at once while others try to order: served strictly in order', async () => {
  const placed = await Promise.all(Array.from({ length: 5 }, async () => orderOne(shop, await shop.buyer('XANH'), listingId, 2)));
  const waiters: Person[] = [];
  for (let n = 0; n < 20; n += 1) waiters.push(await shop.buyer('XANH'));
  await Promise.all(waiters.map((one) => join(one, 1)));
  const line = (await places('waiting')).map(({ contactId }) => contactId);
  expect(new Set(line).size).toBe(20);

  const cancel = (code: string) => shop.act(seller, (s) => s.orders.reject(code, 'soldOut'));
  const passers = await Promise.all(Array.from({ length: 6 }, () => shop.buyer('XANH')));
  const [one, two] = placed;
  const results = await Promise.all([restock(11), cancel(ok(one).id), cancel(ok(two).id), ...passers.map((passer) => order(shop, passer, listingId, 1))]);
  const sold = results.slice(3).filter((result) => Array.isArray(result));
  expect(sold).toEqual([]);
  expect((await offered()).map(([contactId]) => contactId)).toEqual(line.slice(0, 5));

  shop.clockBy(31);
  await Promise.all([lapseAll(), ...line.slice(0, 2).map((id) => order(shop, ok(waiters.find(({ contactId }) => contactId === id)), listingId, 1))]);
  const taken = (await places('taken')).map(({ contactId }) => contactId);
  expect(line.slice(0, 2)).toEqual(expect.arrayContaining(taken));
  expect((await offered()).map(([contactId]) => contactId)).toEqual(line.slice(5, 10 - taken.length));
}, 90_000);
