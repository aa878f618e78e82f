import type { Person } from '../../../src/domain/member';
import type { OrderView } from '../../../src/domain/order';
import { ok, orderOne, stockOf, openMarket, type Shop } from './shop';

const MINUTES_A_DAY = 24 * 60;

let shop: Shop;
let seller: Person;
let buyer: Person;
let listingId: string;
let placed: OrderView;

beforeEach(async () => {
  ({ shop, seller, buyer, listingId } = await openMarket());
  ok(await shop.operator.setCoop('XANH', { timers: { remind: 20 } }));
  placed = await orderOne(shop, buyer, listingId, 3); // at noon
});
afterEach(() => shop.database.close());

const fire = () => shop.services.dues.fire({ coopId: placed.coopId, orderId: placed.id });
const rowNow = async () => ok(await shop.stores.orders.byId([placed.coopId], placed.id));
const events = async () => (await rowNow()).history.map(({ event }) => event);
const dueOrders = async () => (await shop.stores.orders.due(shop.clock.now, 10)).map(({ _id }) => _id);

test('an order is placed with its alarms, by the timers of its co-op', async () => {
  const { dues, nextDueAt } = await rowNow();
  expect(dues.map(({ kind, at }) => [kind, (at.getTime() - shop.clock.now.getTime()) / 60_000])).toEqual([
    ['remindSeller', 20], ['remindSellerAgain', 120], ['alertManagers', 240], ['expire', MINUTES_A_DAY],
  ]);
  expect(nextDueAt).toEqual(dues[0]?.at);
});

test('each alarm goes off once at its time, however many workers hear it', async () => {
  expect(await fire()).toEqual([]);
  for (const minutes of [20, 100, 120, MINUTES_A_DAY]) {
    shop.clockBy(minutes);
    await Promise.all(Array.from({ length: 6 }, fire));
  }
  expect(await events()).toEqual(['placed', 'reminded', 'reminded', 'alerted', 'expired']);
  expect(await fire()).toEqual([]);
  const row = await rowNow();
  expect(row).toMatchObject({ state: 'expired', dues: [] });
  expect(row.nextDueAt).toBeUndefined();
  expect(row.history.slice(1).every(({ by, as }) => by === 'system' && as === 'system')).toBe(true);
  expect(row.effects.map(({ kind }) => kind)).toEqual(['placed', 'reminded', 'reminded', 'alerted', 'expired']);
  expect(await stockOf(shop, listingId)).toMatchObject({ onHand: 10, held: 0 });
});

test('whoever lets it happen hears that there is something to tell', async () => {
  shop.clockBy(20);
  expect(await dueOrders()).toEqual([placed.id]);
  expect(await fire()).toEqual([{ kind: 'order', coopId: placed.coopId, id: placed.id }]);
  expect(await dueOrders()).toEqual([]);
});

test('after 26 hours in which nothing ran only the end is told', async () => {
  shop.clockBy(26 * 60);
  await Promise.all([fire(), fire()]);
  expect(await events()).toEqual(['placed', 'expired']);
  expect(await stockOf(shop, listingId)).toMatchObject({ held: 0 });
});

test('after five hours in which nothing ran the managers are told, and the end still comes', async () => {
  shop.clockBy(5 * 60);
  await fire();
  expect(await events()).toEqual(['placed', 'alerted']);
  expect((await rowNow()).dues.map(({ kind }) => kind)).toEqual(['expire']);
});

test('taken, an order has no alarms; given back, the time of its seller begins anew', async () => {
  ok(await shop.act(seller, (s) => s.orders.confirm(placed.id)));
  expect(await rowNow()).toMatchObject({ dues: [] });
  shop.clockBy(5);
  ok(await shop.act(seller, (s) => s.orders.undo(placed.id)));
  shop.clockBy(19);
  expect(await fire()).toEqual([]);
  shop.clockBy(1);
  await fire();
  expect(await events()).toEqual(['placed', 'confirmed', 'unconfirmed', 'reminded']);
});

test('a seller who answers in the very moment of the end: one of both happens, and stock agrees', async () => {
  shop.clockBy(MINUTES_A_DAY);
  const [confirmed] = await Promise.all([shop.act(seller, (s) => s.orders.confirm(placed.id)), fire()]);
  const isConfirmed = !('refused' in confirmed);
  expect((await events()).slice(1)).toEqual([isConfirmed ? 'confirmed' : 'expired']);
  expect(await stockOf(shop, listingId)).toMatchObject({ held: isConfirmed ? 3 : 0 });
});

test('alarms that were overtaken go without a word', async () => {
  await shop.stores.orders.rows.updateOne({ _id: placed.id }, { $set: { state: 'ready' } });
  shop.clockBy(MINUTES_A_DAY);
  expect(await fire()).toEqual([]);
  expect(await events()).toEqual(['placed']);
  expect(await dueOrders()).toEqual([]);
});
