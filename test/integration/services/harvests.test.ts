import type { Person } from '../../../src/domain/member';
import type { OrderView } from '../../../src/domain/order';
import { chai, ok, openShop, order, orderOne, stockOf, type Shop } from './shop';

const at = (there: string): Date => new Date(`2026-03-${there.replace(' ', 'T')}:00+07:00`);
const TOMORROW = { at: { inDays: 1, minutes: 360 } };

let shop: Shop;
let seller: Person;
let buyer: Person;
let coopId: string;
let listingId: string;

beforeEach(async () => {
  shop = await openShop(); // at noon of 2 March
  await shop.coop('XANH');
  seller = await shop.member('XANH', 'seller', 'Cô Ba');
  buyer = await shop.buyer('XANH');
  const listing = ok(await shop.act(seller, (s) => s.listings.open({ ...shop.honey, harvest: TOMORROW })));
  [coopId, listingId] = [listing.coopId, listing.id];
  expect(listing).toMatchObject({ harvest: { at: at('03 06:00'), cutOff: at('02 20:00') }, left: chai(10) });
});
afterEach(async () => {
  expect(ok(await shop.operator.verifyStock({ repair: false })).drifts).toEqual([]);
  await shop.database.close();
});

const clockTo = (there: string): void => void (shop.clock.now = at(there));
const end = () => shop.services.harvests.fire({ coopId, listingId });
const askAll = async () => {
  const due = await shop.stores.orders.due(shop.clock.now, 100);
  await Promise.all([...due, ...due].map(({ _id }) => shop.services.dues.fire({ coopId, orderId: _id })));
};
const told = (kind: 'harvest' | 'harvestAgain') => shop.stores.notices.rows.find({ kind }).sort({ createdAt: 1 }).toArray();
const stateOf = async ({ id }: OrderView) => ok(await shop.stores.orders.byId([coopId], id)).state;
const eventsOf = async ({ id }: OrderView) => ok(await shop.stores.orders.byId([coopId], id)).history.map(({ event }) => event);
const confirm = async (placed: OrderView) => ok(await shop.act(seller, (s) => s.orders.confirm(placed.id)));
const answer = (placed: OrderView, isWanted: boolean, who = buyer) => shop.act(who, (s) => s.orders.answerEvening(placed.id, isWanted));
const kinds = async (placed: OrderView) => ok(await shop.stores.orders.byId([coopId], placed.id)).dues.map(({ kind }) => kind);

describe('at the cut-off', () => {
  test('the time to order is over, and the seller hears once how much to pick for whom, whoever asks and however often', async () => {
    const other = await shop.buyer('XANH');
    clockTo('02 17:00'); // too late to be asked in the evening
    const [mine, theirs] = [await orderOne(shop, buyer, listingId, 3), await orderOne(shop, other, listingId, 2)];
    const gone = await orderOne(shop, other, listingId, 4);
    ok(await shop.act(other, (s) => s.orders.cancel(gone.id)));
    expect(await end()).toEqual({ after: [], dueAt: at('02 20:00') });
    clockTo('02 20:00');
    expect(await shop.stores.listings.harvestsDue(shop.clock.now, 10)).toMatchObject([{ _id: listingId }]);
    const done = await Promise.all(Array.from({ length: 6 }, end));
    expect(done.flatMap(({ after }) => after).map(({ kind }) => kind)).toEqual(['notice']);
    expect(await stockOf(shop, listingId)).toEqual({ onHand: 10, held: 5, state: 'soldout' });
    expect(await told('harvest')).toMatchObject([{
      to: { memberId: seller.member?.id },
      values: { name: 'Mật ong rừng', at: at('03 06:00'), total: chai(5), orders: [{ code: mine.code, buyer: 'Người mua', quantity: chai(3) }, { code: theirs.code, quantity: chai(2) }] },
    }]);
    expect(await end()).toEqual({ after: [], dueAt: at('03 10:00') });
  });

  test('nobody orders any more, even before any worker has noticed; waiting is offered, and an order that is let go of opens nothing', async () => {
    const placed = await orderOne(shop, buyer, listingId, 3);
    clockTo('02 19:59');
    ok(await order(shop, buyer, listingId, 1));
    clockTo('02 20:00');
    expect(await order(shop, buyer, listingId, 1)).toMatchObject({ refused: 'soldOut', values: { listingId } });
    expect(await shop.act(buyer, (s) => s.orders.edit(placed.id, { line: { listingId, quantity: chai(5) } }))).toMatchObject({ refused: 'notEnoughStock' });
    await end();
    expect(await order(shop, buyer, listingId, 1)).toMatchObject({ refused: 'soldOut' });
    expect(ok(await shop.act(buyer, (s) => s.waits.join(listingId, chai(2))))).toMatchObject({ ahead: 0 });
    ok(await shop.act(buyer, (s) => s.orders.cancel(placed.id)));
    expect(await stockOf(shop, listingId)).toEqual({ onHand: 10, held: 1, state: 'soldout' });
    expect(await shop.act(seller, (s) => s.listings.show(listingId))).toMatchObject({ refused: 'nothingLeft' });
  });

  test('after two days in which nothing ran it is told once', async () => {
    await confirm(await orderOne(shop, buyer, listingId, 3));
    clockTo('04 21:00');
    await Promise.all([end(), askAll(), end()]);
    expect(await told('harvest')).toHaveLength(1);
    await Promise.all([end(), end()]);
    expect([await told('harvest'), await told('harvestAgain')].map(({ length }) => length)).toEqual([1, 1]);
    expect(await shop.stores.listings.harvestsDue(at('20 12:00'), 10)).toEqual([]);
  });

  test('whoever orders in that very moment is on the list or is refused', async () => {
    const buyers = await Promise.all(Array.from({ length: 4 }, () => shop.buyer('XANH')));
    clockTo('02 19:59');
    const ordering = buyers.map((one) => order(shop, one, listingId, 1));
    const ending = new Promise<void>((resolve) => setImmediate(resolve)).then(() => (clockTo('02 20:00'), end()));
    const placed = (await Promise.all(ordering)).filter((one) => Array.isArray(one)).length;
    await ending;
    const [notice] = await told('harvest');
    expect(notice?.values['total']).toEqual(chai(placed));
  });
});

describe('in the evening before', () => {
  test('who pays on delivery is asked, and what they do not answer is let go of before the seller hears how much', async () => {
    const [silent, kept, transfer] = [await orderOne(shop, buyer, listingId, 3), await orderOne(shop, buyer, listingId, 2), await orderOne(shop, buyer, listingId, 1)];
    for (const one of [silent, kept, transfer]) await confirm(one);
    await shop.stores.orders.rows.updateOne({ _id: transfer.id }, { $set: { 'payment.state': 'paid' } });
    clockTo('02 18:00');
    await askAll();
    await askAll();
    expect(await Promise.all([silent, kept, transfer].map(eventsOf))).toEqual([['placed', 'confirmed', 'eveningAsked'], ['placed', 'confirmed', 'eveningAsked'], ['placed', 'confirmed']]);
    ok(await answer(kept, true));
    clockTo('02 20:00');
    await Promise.all([end(), askAll(), end()]);
    expect(await Promise.all([silent, kept, transfer].map(stateOf))).toEqual(['expired', 'confirmed', 'confirmed']);
    expect(ok(await shop.stores.orders.byId([coopId], silent.id)).history.at(-1)).toMatchObject({ event: 'expired', as: 'system', why: 'unasked' });
    expect(await told('harvest')).toMatchObject([{ values: { total: chai(3), orders: [{ code: kept.code }, { code: transfer.code }] } }]);
    expect(await stockOf(shop, listingId)).toMatchObject({ held: 3 });
  });

  test('a no takes the order back, whoever has taken it; nobody answers who was not asked, or twice', async () => {
    const placed = await orderOne(shop, buyer, listingId, 3);
    await confirm(placed);
    expect(await answer(placed, false)).toMatchObject({ refused: 'tooLate' });
    clockTo('02 18:05');
    await askAll();
    expect(await answer(placed, false, await shop.buyer('XANH'))).toMatchObject({ refused: 'noSuchOrder' });
    expect(ok(await answer(placed, false))).toMatchObject({ state: 'cancelled' });
    expect(await answer(placed, true)).toMatchObject({ refused: 'tooLate' });
    expect(await stockOf(shop, listingId)).toMatchObject({ held: 0, state: 'open' });
  });

  test('after a night in which nothing ran nobody is asked any more, and their orders stand', async () => {
    const placed = await orderOne(shop, buyer, listingId, 3);
    await confirm(placed);
    expect(await kinds(placed)).toEqual(['askEvening']);
    clockTo('03 05:00');
    await Promise.all([askAll(), end()]);
    expect([await stateOf(placed), await kinds(placed)]).toEqual(['confirmed', []]);
    expect(await told('harvest')).toMatchObject([{ values: { total: chai(3) } }]);
  });

  test('whoever changes their order has said that they want it', async () => {
    const placed = await orderOne(shop, buyer, listingId, 3);
    clockTo('02 18:00');
    await askAll();
    expect(await kinds(placed)).toContain('releaseUnasked');
    ok(await shop.act(buyer, (s) => s.orders.edit(placed.id, { line: { listingId, quantity: chai(4) } })));
    clockTo('02 20:00');
    await Promise.all([askAll(), end()]);
    expect(await stateOf(placed)).toBe('placed');
  });
});

describe('the next harvest', () => {
  beforeEach(async () => {
    await confirm(await orderOne(shop, buyer, listingId, 4));
    clockTo('02 20:00');
    await end();
  });
  const again = (most?: number, said: object = { at: { inDays: 1 } }) => shop.act(seller, (s) => s.listings.setHarvest(listingId, said, most === undefined ? undefined : chai(most)));

  test('is asked for after the first, as much as before; one word opens it beside what is still to be delivered', async () => {
    clockTo('03 10:00');
    await Promise.all([end(), end()]);
    expect(await told('harvestAgain')).toMatchObject([{ to: { memberId: seller.member?.id }, values: { listingId, some: chai(10) } }]);
    const { after } = ok(await again());
    expect(after).toMatchObject({ harvest: { at: at('04 06:00'), cutOff: at('03 20:00') }, left: chai(10), onHand: chai(14), state: 'open' });
    const next = await orderOne(shop, buyer, listingId, 2);
    clockTo('03 20:00');
    await end();
    expect((await told('harvest'))[1]).toMatchObject({ values: { total: chai(2), orders: [{ code: next.code }] } });
  });

  test('goes first to who waits for it', async () => {
    ok(await shop.act(buyer, (s) => s.waits.join(listingId, chai(3))));
    clockTo('03 19:45');
    ok(await again(5, { at: { inDays: 1 }, until: { inDays: 0, minutes: 1200 } }));
    expect(await stockOf(shop, listingId)).toEqual({ onHand: 9, held: 7, state: 'open' });
    expect(await shop.stores.waits.rows.findOne({ state: 'offered' })).toMatchObject({ held: 3, until: at('03 20:00') });
    clockTo('03 20:00');
    await end();
    expect(await order(shop, buyer, listingId, 3)).toMatchObject({ refused: 'soldOut' });
    const place = ok((await shop.stores.waits.rows.findOne({ state: 'offered' })) ?? undefined);
    await shop.services.lines.lapse({ coopId, waitId: place._id });
    expect(await stockOf(shop, listingId)).toMatchObject({ held: 4, state: 'soldout' });
  });

  test('is taken back like any change; what is said to be there is sold as it is', async () => {
    clockTo('03 09:00');
    ok(await again(6));
    const { after } = ok(await shop.act(seller, (s) => s.listings.undo(listingId)));
    expect(after).toMatchObject({ state: 'soldout', onHand: chai(10), harvest: { at: at('03 06:00') } });
    expect(await shop.stores.listings.rows.findOne({ _id: listingId })).toMatchObject({ harvestDue: { kind: 'again' }, soldOutBy: 'cutOff' });
    expect(ok(await shop.act(seller, (s) => s.listings.setStock(listingId, chai(6)))).after).toMatchObject({ state: 'open', left: chai(2) });
    expect(await shop.stores.listings.harvestsDue(at('20 12:00'), 10)).toEqual([]);
    ok(await order(shop, buyer, listingId, 2));
  });

  test('is on another day only while nobody has ordered for the first', async () => {
    clockTo('03 09:00');
    ok(await again(6));
    expect(ok(await again(6, { at: { inDays: 2 } })).after).toMatchObject({ harvest: { at: at('05 06:00') }, left: chai(6) });
    await orderOne(shop, buyer, listingId, 2);
    expect(await again(1, { at: { inDays: 2 } })).toMatchObject({ refused: 'belowHeld' });
    expect(ok(await again(3, { at: { inDays: 2 } })).after).toMatchObject({ left: chai(1), onHand: chai(7) });
    expect(await again(6)).toMatchObject({ refused: 'promised', values: { harvest: { at: at('05 06:00') } } });
    expect(await again(6, { at: { inDays: 0, minutes: 0 } })).toMatchObject({ refused: 'tooLate' });
    expect(await shop.act(buyer, (s) => s.listings.setHarvest(listingId, {}))).toMatchObject({ refused: 'notYours' });
  });
});

test('what a manager looks at until the time to order is over is sold out when they say yes', async () => {
  ok(await shop.operator.setCoop('XANH', { publishFirst: false }));
  const manager = await shop.member('XANH', 'manager', 'Chị Hương');
  const pending = ok(await shop.act(seller, (s) => s.listings.open({ ...shop.honey, name: 'Măng tươi', harvest: TOMORROW })));
  clockTo('02 20:30');
  await shop.services.harvests.fire({ coopId, listingId: pending.id });
  expect(await told('harvest')).toEqual([]);
  expect(ok(await shop.act(manager, (s) => s.listings.decide(pending.id, true)))).toMatchObject({ state: 'soldout' });
});
