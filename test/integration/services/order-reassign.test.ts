import type { Person } from '../../../src/domain/member';
import { quantityOf, type Quantity } from '../../../src/domain/quantity';
import { DELIVERY, ok, openShop, stockOf, type Shop } from './shop';

let shop: Shop;
let seller: Person;
let other: Person;
let manager: Person;
let buyer: Person;
let own: string;

const kilos = (amount: number): Quantity => ok(quantityOf(amount, 'kg'));
const idOf = ({ member }: Person): string => ok(member).id;
const sell = async (who: Person, dong: number, amount: number, name = 'Cam sành'): Promise<string> =>
  ok(await shop.act(who, (s) => s.listings.open({ name, price: { dong, unit: 'kg' }, stock: kilos(amount), photos: [] }))).id;
const place = async (amount: number): Promise<string> =>
  ok(ok(await shop.act(buyer, (s) => s.orders.place({ lines: [{ listingId: own, quantity: kilos(amount) }], delivery: DELIVERY })))[0]).id;
const reassign = (id: string, to = other, by = manager, opId?: string) => shop.act(by, (s) => s.orders.reassign(id, idOf(to)), opId);
const drifts = async () => ok(await shop.operator.verifyStock({ repair: false })).drifts;

beforeEach(async () => {
  shop = await openShop();
  await shop.coop('XANH');
  seller = await shop.member('XANH', 'seller', 'Cô Ba');
  other = await shop.member('XANH', 'seller', 'Chú Năm');
  manager = await shop.member('XANH', 'manager', 'Chị Hương');
  buyer = await shop.buyer('XANH');
  own = await sell(seller, 27_000, 8);
});
afterEach(() => shop.database.close());

test('goods, price and seller change in one step, the time for the yes begins anew, and a second tap changes nothing more', async () => {
  const theirs = await sell(other, 25_000, 30);
  const id = await place(4);
  shop.clockBy(100);
  for (let i = 0; i < 2; i += 1) expect(ok(await reassign(id, other, manager, 'tap'))).toMatchObject({ state: 'placed', sellerId: idOf(other), total: 100_000, lines: [{ listingId: theirs, amount: 100_000 }] });
  expect([await stockOf(shop, own), await stockOf(shop, theirs)]).toEqual([{ onHand: 8000, held: 0, state: 'open' }, { onHand: 30_000, held: 4000, state: 'open' }]);
  const row = ok((await shop.stores.orders.rows.findOne({ _id: id })) ?? undefined);
  expect(row.history.map(({ event }) => event)).toEqual(['placed', 'reassigned']);
  expect(row.effects.at(-1)).toMatchObject({ kind: 'reassigned', was: { sellerId: idOf(seller), total: 108_000 } });
  expect(row.nextDueAt).toEqual(new Date(shop.clock.now.getTime() + 30 * 60_000));
  expect(await drifts()).toEqual([]);
  expect(await shop.act(seller, (s) => s.orders.confirm(id))).toEqual({ refused: 'noSuchOrder' });
  expect(ok(await shop.act(other, (s) => s.orders.confirm(id))).state).toBe('confirmed');
});

test('dearer, too little, none of it, the same seller, another co-op: refused, and nothing has moved', async () => {
  const id = await place(4);
  expect(await reassign(id)).toMatchObject({ refused: 'noneOfIt', values: { name: 'Cam sành' } });
  await sell(other, 30_000, 30);
  expect(await reassign(id)).toMatchObject({ refused: 'dearer', values: { price: { dong: 30_000 }, was: { dong: 27_000 } } });
  await sell(other, 27_000, 3);
  expect(await reassign(id)).toMatchObject({ refused: 'tooLittle', values: { left: kilos(3) } });
  expect(await reassign(id, seller)).toMatchObject({ refused: 'theirsAlready' });
  await shop.coop('CAO');
  const stranger = await shop.member('CAO', 'seller', 'Bác Tư');
  await sell(stranger, 20_000, 50);
  expect(await reassign(id, stranger)).toMatchObject({ refused: 'noneOfIt' });
  expect(await shop.look(manager, (s) => s.orders.takeovers(id))).toEqual([]);
  expect(await stockOf(shop, own)).toMatchObject({ held: 4000 });
  expect(await drifts()).toEqual([]);
});

test('only a manager of the co-op may, and only while nobody has taken it', async () => {
  await sell(other, 27_000, 30);
  const id = await place(4);
  for (const person of [seller, buyer]) {
    expect(await reassign(id, other, person)).toMatchObject({ refused: 'notAllowed' });
    expect(await shop.look(person, (s) => s.orders.takeovers(id))).toEqual([]);
    expect(await shop.look(person, (s) => s.orders.takeover(id, idOf(other)))).toEqual({ refused: 'noSuchOrder' });
  }
  await shop.coop('CAO');
  expect(await reassign(id, other, await shop.member('CAO', 'manager', 'Bác Tư'))).toMatchObject({ refused: 'noSuchOrder' });
  expect((await shop.look(manager, (s) => s.orders.takeovers(id))).map(({ sellerCall, total }) => [sellerCall, total])).toEqual([['Chú Năm', 108_000]]);
  ok(await shop.act(seller, (s) => s.orders.confirm(id)));
  expect(await reassign(id)).toMatchObject({ refused: 'tooLate', values: { state: 'confirmed' } });
});

test('what the first seller said is not there stays written off, and cheaper goods of a paid order are money to go back', async () => {
  await sell(other, 25_000, 30);
  const id = await place(4);
  ok(await shop.act(manager, (s) => s.orders.noteReceived(id)));
  ok(await shop.act(seller, (s) => s.orders.offerRest(id, own, kilos(3))));
  const moved = ok(await reassign(id));
  expect([moved.offer, moved.payment]).toEqual([undefined, { state: 'refundDue', received: 108_000, refund: 8_000 }]);
  expect(await stockOf(shop, own)).toMatchObject({ onHand: 3000, held: 0 });
  expect(await drifts()).toEqual([]);
});

test('a yes of the first seller and the manager\'s word race: one of them holds, and the stock agrees', async () => {
  const theirs = await sell(other, 27_000, 30);
  const id = await place(4);
  const [confirmed, moved] = await Promise.all([shop.act(seller, (s) => s.orders.confirm(id)), reassign(id)]);
  expect([confirmed, moved].filter((one) => 'refused' in one)).toHaveLength(1);
  const row = ok((await shop.stores.orders.rows.findOne({ _id: id })) ?? undefined);
  expect(row.lines[0]?.listingId).toBe(row.sellerId === idOf(other) ? theirs : own);
  expect(await drifts()).toEqual([]);
});
