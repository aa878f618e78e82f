import fc from 'fast-check';
import type { Person } from '../../../src/domain/member';
import { goodsTotal } from '../../../src/domain/order';
import { chai, DELIVERY, ok, order, orderOne, openMarket, type Shop } from './shop';

let shop: Shop;
let seller: Person;
let manager: Person;
let buyer: Person;
let listingId: string;
let coopId: string;

beforeEach(async () => {
  ({ shop, seller, buyer, listingId, coopId } = await openMarket());
  manager = await shop.member('XANH', 'manager', 'Chị Hương');
});
afterEach(() => shop.database.close());

const openBank = () => shop.operator.setBank({ coopCode: 'XANH', bank: 'Vietcombank', account: '0011001234567', owner: 'HTX Suối Xanh' });
const transfer = (amount: number) => shop.act(buyer, (s) => s.orders.place({ lines: [{ listingId, quantity: chai(amount) }], delivery: DELIVERY, pay: 'transfer' }));
const terms = (person: Person, amount: number) => shop.look(person, (s) => s.orders.payTerms({ lines: [{ listingId, quantity: chai(amount) }] }));
const deliver = async (orderId: string) => {
  ok(await shop.act(seller, (s) => s.orders.confirm(orderId)));
  ok(await shop.act(seller, (s) => s.orders.deliver(orderId)));
};

describe('somebody who never bought here', () => {
  beforeEach(async () => {
    ok(await shop.operator.setCoop('XANH', { newBuyerMost: 750_000, newBuyerOrders: 2 }));
  });

  test('holds goods for no more than the co-op allows, until an order of theirs came to a good end', async () => {
    expect(await order(shop, buyer, listingId, 4)).toEqual({ refused: 'payOtherwise' });
    const first = await orderOne(shop, buyer, listingId, 2);
    expect(await order(shop, buyer, listingId, 2)).toEqual({ refused: 'payOtherwise' });
    expect(await terms(buyer, 2)).toEqual({ ways: [], limit: { why: 'tooMuch', most: 750_000 } });
    expect(await terms(await shop.buyer('XANH'), 2)).toEqual({ ways: ['cod'] });
    await deliver(first.id);
    await orderOne(shop, buyer, listingId, 8);
  });

  test('may order more when the money comes first, in no more orders than the co-op allows', async () => {
    ok(await openBank());
    ok(await transfer(4));
    const [second] = ok(await transfer(1));
    expect(await order(shop, buyer, listingId, 1)).toEqual({ refused: 'payOtherwise' });
    expect(await terms(buyer, 1)).toEqual({ ways: [], limit: { why: 'tooMany', most: 2 } });
    ok(await shop.act(manager, (s) => s.orders.noteReceived(ok(second).id)));
    await orderOne(shop, buyer, listingId, 1);
  });

  test('does not make an order grow past the limit, and may make it smaller', async () => {
    const { id } = await orderOne(shop, buyer, listingId, 2);
    const edit = (amount: number) => shop.act(buyer, (s) => s.orders.edit(id, { line: { listingId, quantity: chai(amount) } }));
    expect(await edit(4)).toEqual({ refused: 'payOtherwise' });
    ok(await edit(3));
    ok(await shop.operator.setCoop('XANH', { newBuyerMost: 100_000 }));
    ok(await edit(2));
    expect(await edit(3)).toEqual({ refused: 'payOtherwise' });
  });

  test('members of the co-op are known to it', async () => {
    expect(await terms(seller, 10)).toEqual({ ways: ['cod'] });
  });

  test('whatever one orders, cancels and gets, cash goods under way stay within the limit', async () => {
    const amount = fc.integer({ min: 1, max: 3 });
    const done = fc.oneof(fc.record({ do: fc.constant('place' as const), amount }), fc.record({ do: fc.constant('cancel' as const), amount }), fc.record({ do: fc.constant('edit' as const), amount }));
    await fc.assert(fc.asyncProperty(fc.array(done, { minLength: 4, maxLength: 10 }), async (acts) => {
      const one = await shop.buyer('XANH');
      const mine = async () => (await shop.stores.orders.openOf([coopId], one));
      for (const act of acts) {
        const [last] = (await mine()).reverse();
        if (act.do === 'place') await order(shop, one, listingId, act.amount);
        else if (last && act.do === 'cancel') await shop.act(one, (s) => s.orders.cancel(last._id));
        else if (last) await shop.act(one, (s) => s.orders.edit(last._id, { line: { listingId, quantity: chai(act.amount) } }));
        const open = await mine();
        expect(open.length).toBeLessThanOrEqual(2);
        expect(open.reduce((sum, { lines }) => sum + goodsTotal(lines), 0)).toBeLessThanOrEqual(750_000);
      }
      for (const { _id } of await mine()) ok(await shop.act(one, (s) => s.orders.cancel(_id)));
    }), { numRuns: 8 });
  });
});

describe('a manager who wants the money first', () => {
  test('is answered how often goods were not taken; it counts from the next order on, for this co-op alone, until it is taken back', async () => {
    ok(await openBank());
    const { id } = await orderOne(shop, buyer, listingId, 1);
    ok(await shop.act(seller, (s) => s.orders.confirm(id)));
    ok(await shop.act(seller, (s) => s.orders.refuseDelivery(id)));
    const { id: open } = await orderOne(shop, buyer, listingId, 1);
    const ask = (person: Person, isAsked: boolean) => shop.act(person, (s) => s.orders.askToPayFirst(open, isAsked));
    expect(await ask(manager, true)).toMatchObject({ refusals: 1, order: { id: open, payment: { state: 'cod' } } });
    expect(await terms(buyer, 1)).toEqual({ ways: ['transfer'], limit: { why: 'asked', most: 0 } });
    expect(await order(shop, buyer, listingId, 1)).toEqual({ refused: 'payOtherwise' });
    ok(await transfer(1));
    expect(await terms(await shop.buyer('XANH'), 1)).toEqual({ ways: ['cod', 'transfer'] });
    ok(await ask(manager, false));
    await orderOne(shop, buyer, listingId, 1);
    expect((await shop.stores.audit.rows.find({ ownerId: coopId, what: /^paysFirst/ }).toArray()).map(({ what, about }) => [what, about])).toEqual([['paysFirst', buyer.contactId], ['paysFirstEnded', buyer.contactId]]);
  });

  test('is nobody but a manager of that co-op, and needs an account to transfer to', async () => {
    await shop.coop('LAM');
    const other = await shop.member('LAM', 'manager', 'Anh Tư');
    const { id } = await orderOne(shop, buyer, listingId, 1);
    const ask = (person: Person) => shop.act(person, (s) => s.orders.askToPayFirst(id, true));
    expect(await ask(manager)).toEqual({ refused: 'noBank' });
    ok(await openBank());
    expect(await ask(other)).toEqual({ refused: 'noSuchOrder' });
    for (const person of [buyer, seller]) expect(await ask(person)).toEqual({ refused: 'notAllowed' });
    expect((await shop.stores.contacts.byId(buyer.ownerId, buyer.contactId))?.paysFirstAt).toBeUndefined();
  });

  test('is not forgotten with the details of the buyer', async () => {
    ok(await openBank());
    const { id } = await orderOne(shop, buyer, listingId, 1);
    ok(await shop.act(manager, (s) => s.orders.askToPayFirst(id, true)));
    ok(await shop.act(buyer, (s) => s.people.forget()));
    await shop.act(buyer, (s) => s.people.consent('again'));
    expect(await order(shop, buyer, listingId, 1)).toEqual({ refused: 'payOtherwise' });
  });
});
