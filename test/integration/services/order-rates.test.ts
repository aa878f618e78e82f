import { randomUUID } from 'node:crypto';
import { rateFindings } from '../../../scripts/cho/doctor-rates';
import type { Person } from '../../../src/domain/member';
import { isRefused } from '../../../src/domain/refusal';
import { ok, order, openMarket, type Shop } from './shop';

let shop: Shop;
let buyer: Person;
let listingId: string;
let coopId: string;

beforeEach(async () => {
  ({ shop, buyer, listingId, coopId } = await openMarket());
});
afterEach(() => shop.database.close());

const limit = async (ordersAnHour: number, buyerOrdersAnHour: number) => ok(await shop.operator.setCoop('XANH', { ordersAnHour, buyerOrdersAnHour }));
const TOO_MANY = (who: string) => ({ refused: 'tooManyOrders', values: { who } });

test('one buyer places so many orders an hour, whatever becomes of them; others and the next hour are free', async () => {
  await limit(100, 2);
  for (let i = 0; i < 2; i += 1) {
    const [placed] = ok(await order(shop, buyer, listingId, 1));
    ok(await shop.act(buyer, (s) => s.orders.cancel(ok(placed).id)));
  }
  expect(await order(shop, buyer, listingId, 1)).toEqual(TOO_MANY('buyer'));
  ok(await order(shop, await shop.buyer('XANH'), listingId, 1));
  shop.clockBy(60);
  ok(await order(shop, buyer, listingId, 1));
});

test('the same act again is the same order and takes no further place, even when it was run before and lost', async () => {
  await limit(100, 2);
  const opId = randomUUID();
  await shop.stores.rates.take({ coopId, what: buyer.contactId, act: opId, most: 2, now: shop.clock.now });
  const [first] = ok(await order(shop, buyer, listingId, 1, opId));
  const [again] = ok(await order(shop, buyer, listingId, 1, opId));
  expect(again?.id).toBe(first?.id);
  ok(await order(shop, buyer, listingId, 1));
  expect(await order(shop, buyer, listingId, 1)).toEqual(TOO_MANY('buyer'));
});

test('of many buyers at the same moment exactly as many get through as the co-op takes in an hour, and the operator sees how many did not', async () => {
  await limit(4, 20);
  const buyers = await Promise.all(Array.from({ length: 10 }, () => shop.buyer('XANH')));
  const done = await Promise.all(buyers.map((one) => order(shop, one, listingId, 1)));
  expect(done.filter((one) => !isRefused(one))).toHaveLength(4);
  expect(done.filter(isRefused)).toEqual(Array(6).fill(TOO_MANY('coop')));
  expect(await shop.stores.rates.refusedOf(coopId, shop.clock.now)).toBe(6);
  expect(await rateFindings(shop.database)).toEqual([]); // NOON is long past
  const now = new Date();
  expect(await Promise.all(['a', 'b', 'c'].map((act) => shop.stores.rates.take({ coopId, what: 'all', act, most: 1, now })))).toHaveLength(3);
  expect(await rateFindings(shop.database)).toEqual([{ what: 'orders of XANH', state: 'too many', advice: expect.stringContaining('turned 2 orders down') }]);
});

test('a place is taken once however many ask for it at once, from the very first of the hour', async () => {
  const now = shop.clock.now;
  for (const most of [1, 3, 7]) {
    const what = `race of ${most}`;
    const acts = Array.from({ length: 12 }, (_, i) => `act ${i}`);
    const taken = await Promise.all([...acts, ...acts].map((act) => shop.stores.rates.take({ coopId, what, act, most, now })));
    expect(taken.filter(Boolean)).toHaveLength(2 * most);
    expect(acts.filter((_, i) => taken[i] !== taken[i + acts.length])).toEqual([]);
  }
});
