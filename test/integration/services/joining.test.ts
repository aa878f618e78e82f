import type { Person } from '../../../src/domain/member';
import { isRefused } from '../../../src/domain/refusal';
import type { NewOrder } from '../../../src/domain/use-cases';
import { chai, DELIVERY, ok, openShop, sellHoney, type Shop } from './shop';

let shop: Shop;
let ba: Person;
let nam: Person;
let buyer: Person;
let honey: string;
let jam: string;

/** One co-op with a fee and two sellers. */
beforeEach(async () => {
  shop = await openShop();
  await shop.coop('XANH');
  ok(await shop.operator.setCoop('XANH', { delivery: { fee: 15_000 } }));
  ba = await shop.member('XANH', 'seller', 'Cô Ba');
  nam = await shop.member('XANH', 'seller', 'Chú Năm');
  buyer = await shop.buyer('XANH');
  [honey, jam] = [(await sellHoney(shop, ba)).id, (await sellHoney(shop, nam)).id];
});
afterEach(async () => {
  expect(ok(await shop.operator.verifyStock({ repair: false })).drifts).toEqual([]);
  await shop.database.close();
});

const place = (person: Person, listingId: string, more: Partial<NewOrder> = {}) => shop.act(person, (s) => s.orders.place({ lines: [{ listingId, quantity: chai(1) }], delivery: DELIVERY, ...more }));
const first = async () => ok(ok(await place(buyer, honey))[0]);
const termsAt = (person: Person, address: string, joins?: string) => shop.look(person, (s) => s.orders.terms({ lines: [{ listingId: jam, quantity: chai(1) }], address, joins }));
const handOver = (orderId: string) => shop.act(ba, (s) => s.orders.handOver(orderId));

test('an order of another seller goes along: the same basket, one fee, and its people are told so', async () => {
  const { id, basket, code } = await first();
  expect(await termsAt(buyer, '15 lê lợi - đà nẵng')).toMatchObject({ fee: 15_000, joins: { orderId: id, code } });
  expect(await termsAt(buyer, DELIVERY.address, id)).toMatchObject({ fee: 0, joins: { orderId: id } });
  const [second] = ok(await place(buyer, jam, { joins: id }));
  expect(second).toMatchObject({ basket, total: 250_000, delivery: { way: 'deliver', fee: 0, joined: code } });
});

test('nothing goes along with what has left, what goes elsewhere, or what is somebody else’s', async () => {
  const { id } = await first();
  const stranger = await shop.buyer('XANH');
  expect(await termsAt(stranger, DELIVERY.address)).not.toHaveProperty('joins');
  expect(await termsAt(buyer, '20 Trần Phú, Đà Nẵng')).not.toHaveProperty('joins');
  expect(await place(stranger, jam, { joins: id })).toEqual({ refused: 'joinGone' });
  expect(await place(buyer, jam, { joins: id, delivery: { ...DELIVERY, address: '20 Trần Phú, Đà Nẵng' } })).toEqual({ refused: 'joinGone' });
  expect(await place(buyer, jam, { joins: 'nothing' })).toEqual({ refused: 'joinGone' });
  ok(await shop.act(ba, (s) => s.orders.confirm(id)));
  ok(await handOver(id));
  expect(await termsAt(buyer, DELIVERY.address, id)).toMatchObject({ fee: 15_000 });
  expect(await place(buyer, jam, { joins: id })).toEqual({ refused: 'joinGone' });
  expect(ok(await place(buyer, jam))[0]).toMatchObject({ total: 265_000, delivery: { fee: 15_000 } });
});

test('whatever comes first, the second order or the way of the first: nothing joins what has left', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { id, code } = await first();
    ok(await shop.act(ba, (s) => s.orders.confirm(id)));
    const [left, joined] = await Promise.all([handOver(id), place(buyer, jam, { joins: id })]);
    ok(left);
    const row = ok(await shop.stores.orders.rows.findOne({ code }) ?? undefined);
    if (isRefused(joined)) expect(joined).toEqual({ refused: 'joinGone' });
    else expect(ok(row.history.findLast(({ event }) => event === 'handedOver')).at.getTime()).toBeGreaterThanOrEqual(ok(joined[0]).createdAt.getTime());
    const sold = isRefused(joined) ? [id] : [id, ok(joined[0]).id];
    expect((await shop.stores.orders.rows.find({ _id: { $in: sold } }).toArray()).filter(({ delivery }) => delivery.fee > 0)).toHaveLength(1);
    for (const one of sold.slice(1)) ok(await shop.act(buyer, (s) => s.orders.cancel(one)));
    ok(await shop.act(buyer, (s) => s.orders.deliver(id)));
  }
});

test('one that goes along is no further order for somebody who never bought', async () => {
  ok(await shop.operator.setCoop('XANH', { newBuyerOrders: 1 }));
  const { id } = await first();
  expect(await place(buyer, jam)).toEqual({ refused: 'payOtherwise' });
  ok(await place(buyer, jam, { joins: id }));
});
