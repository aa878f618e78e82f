import type { Person } from '../../../src/domain/member';
import { ok, openShop, order, orderOne, sellHoney, type Shop } from './shop';

let shop: Shop;
let ba: Person;
let nam: Person;

/** Two co-ops of one union, each with a channel, and the union's own channel. */
beforeEach(async () => {
  shop = await openShop();
  ok(await shop.operator.addUnion({ code: 'LM', name: 'Liên minh' }));
  ok(await shop.operator.addChannel({ type: 'messenger', ownerCode: 'LM', externalId: '77', sealedToken: 'sealed' }));
  await shop.coop('XANH', 'LM');
  await shop.coop('DO', 'LM');
  ba = await shop.member('XANH', 'seller', 'Cô Ba');
  nam = await shop.member('DO', 'seller', 'Chú Năm', 'LM');
});
afterEach(() => shop.database.close());

const FIRST = { limit: 10, skip: 0 };
const idsOf = (goods: { id: string }[]) => goods.map((one) => one.id).sort();

test('buyers see their co-op\'s goods on its channel, and all goods on the union\'s', async () => {
  const honey = await sellHoney(shop, ba);
  const other = await sellHoney(shop, nam);
  const goods = async (channel: string) => shop.look(await shop.buyer(channel), (s) => s.listings.newest(FIRST));
  expect(idsOf(await goods('XANH'))).toEqual([honey.id]);
  expect(idsOf(await goods('DO'))).toEqual([other.id]);
  expect(idsOf(await goods('LM'))).toEqual([honey.id, other.id].sort());
  const atXanh = await shop.buyer('XANH');
  expect(await shop.look(atXanh, (s) => s.listings.byId(other.id))).toBeUndefined();
  await expect(order(shop, atXanh, other.id, 1)).rejects.toThrow('no such listing');
});

test('managers and sellers of one co-op see and move nothing of the other, on the union\'s channel either', async () => {
  const managerXanh = await shop.member('XANH', 'manager', 'Bác Tư', 'LM');
  const other = await sellHoney(shop, nam);
  const buyer = await shop.buyer('LM');
  const placed = await orderOne(shop, buyer, other.id, 1);
  for (const person of [managerXanh, ba]) {
    expect(await shop.look(person, (s) => s.orders.byCode(placed.code))).toBeUndefined();
    expect(await shop.look(person, (s) => s.orders.ofCoop('waiting'))).toEqual([]);
    expect(await shop.act(person, (s) => s.orders.confirm(placed.id))).toEqual({ refused: 'noSuchOrder' });
    expect(await shop.act(person, (s) => s.listings.hide(other.id))).toEqual({ refused: 'gone' });
  }
  expect(await shop.look(managerXanh, (s) => s.listings.ofCoopNamed('mật ong'))).toEqual([]);
  expect(await shop.look(managerXanh, (s) => s.people.sellersNamed('năm'))).toEqual([]);
  expect(await shop.act(managerXanh, (s) => s.listings.open(shop.honey, nam.member?.id))).toEqual({ refused: 'notSeller' });
});

test('what waits for one co-op\'s manager is not known to the other, nor may theirs decide', async () => {
  ok(await shop.operator.setCoop('DO', { publishFirst: false }));
  const waiting = await sellHoney(shop, nam);
  const managerXanh = await shop.member('XANH', 'manager', 'Bác Tư', 'LM');
  expect(await shop.look(managerXanh, (s) => s.listings.byId(waiting.id))).toBeUndefined();
  expect(await shop.act(managerXanh, (s) => s.listings.decide(waiting.id, true))).toEqual({ refused: 'alreadyDecided' });
});

test('a code works on the channel of its co-op and of its union, nowhere else', async () => {
  const { code } = ok(await shop.operator.invite({ coopCode: 'DO', role: 'seller', name: 'Út' }));
  const atXanh = await shop.visitor('XANH');
  expect(await shop.act(atXanh, (s) => s.people.checkInvite(code))).toEqual({ refused: 'wrongCode' });
  const onUnion = await shop.visitor('LM');
  const invite = ok(await shop.act(onUnion, (s) => s.people.checkInvite(code)));
  expect(await shop.act(atXanh, (s) => s.people.join(invite.id, {}))).toEqual({ refused: 'wrongCode' });
  expect(ok(await shop.act(onUnion, (s) => s.people.join(invite.id, {}))).member.coopId).toBe(await shop.ownerIdOf('DO'));
});

test('one checkout over two co-ops: two orders, codes of one count, one basket', async () => {
  const one = await sellHoney(shop, ba);
  const two = await sellHoney(shop, nam);
  const buyer = await shop.buyer('LM');
  const lines = [one, two].map(({ id }) => ({ listingId: id, quantity: { base: 1, unit: 'chai' } }));
  const orders = ok(await shop.act(buyer, (s) => s.orders.place({ lines, delivery: { name: 'An', phone: '+84905000111', address: '1 Lê Lợi' } })));
  expect(orders.map((each) => each.code)).toEqual(['1001', '1002']);
  expect(new Set(orders.map((each) => each.coopId)).size).toBe(2);
  expect(new Set(orders.map((each) => each.basket)).size).toBe(1);
  expect(ok(await shop.operator.listOrders('XANH'))).toHaveLength(1);
});

test('short numbers are unambiguous over a union; only the co-op that was called hands back', async () => {
  await shop.member('XANH', 'manager', 'Bác Tư', 'LM');
  const managerDo = await shop.member('DO', 'manager', 'Chị Hoa', 'LM');
  const onUnion = await shop.buyer('LM');
  const atXanh = await shop.buyer('XANH');
  await orderOne(shop, onUnion, (await sellHoney(shop, ba)).id, 1);
  const first = await shop.act(onUnion, (s) => s.people.callHuman('hỏi'));
  const second = await shop.act(atXanh, (s) => s.people.callHuman('hỏi'));
  expect([first.number, second.number]).toEqual([1, 2]);
  expect(await shop.act(managerDo, (s) => s.people.handBack(1))).toEqual({ refused: 'noSuchNumber' });
});

test('whose shop it is: the member\'s co-op, the channel\'s co-op, the union', async () => {
  const manager = await shop.member('XANH', 'manager', 'Bác Tư');
  const mine = async (person: Person) => shop.look(person, (s) => s.coops.mine());
  expect(await mine(nam)).toMatchObject({ name: 'HTX DO' });
  expect(await mine(await shop.buyer('XANH'))).toMatchObject({ name: 'HTX XANH', phone: '+84914222111', managerCall: 'Bác Tư' });
  expect(await mine(await shop.buyer('LM'))).toMatchObject({ name: 'Liên minh', phone: '+84914222111' });
  ok(await shop.act(manager, (s) => s.coops.pause('mưa bão')));
  expect((await mine(ba)).paused).toMatchObject({ reason: 'mưa bão' });
});
