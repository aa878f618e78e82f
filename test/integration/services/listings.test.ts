import type { Person } from '../../../src/domain/member';
import { chai, ok, openShop, orderOne, sellHoney, stockOf, type Shop } from './shop';

let shop: Shop;
let seller: Person;
let manager: Person;

beforeEach(async () => {
  shop = await openShop();
  await shop.coop('XANH');
  seller = await shop.member('XANH', 'seller', 'Cô Ba');
  manager = await shop.member('XANH', 'manager', 'Bác Tư');
});
afterEach(() => shop.database.close());

const FIRST = { limit: 5, skip: 0 };

test('goods of a seller are open at once, with a code of the co-op and their first stock in the ledger', async () => {
  const opened = await sellHoney(shop, seller);
  expect(opened).toMatchObject({
    code: '1', state: 'open', name: 'Mật ong rừng', left: chai(10), onHand: chai(10), sellerCall: 'Cô Ba', coopName: 'HTX XANH', photos: ['photo-1'],
  });
  expect((await sellHoney(shop, seller)).code).toBe('2');
  const ledger = await shop.stores.stock.movements.find({ listingId: opened.id }).toArray();
  expect(ledger).toMatchObject([{ kind: 'added', base: 10 }]);
});

test('a name without accents is written as the co-op wrote it, hidden goods too; another co-op does not count', async () => {
  const { id } = await sellHoney(shop, seller);
  ok(await shop.act(seller, (s) => s.listings.hide(id)));
  await shop.coop('LAM');
  const stranger = await shop.member('LAM', 'seller', 'Chú Tư');
  const written = (person: Person, name: string) => shop.look(person, (s) => s.listings.writtenBefore(name));
  expect(await written(manager, 'Mat ong rung')).toBe('Mật ong rừng');
  expect(await written(manager, 'mat ong')).toBeUndefined();
  expect(await written(stranger, 'mat ong rung')).toBeUndefined();
});

test('the same act opens one listing', async () => {
  const open = () => shop.act(seller, (s) => s.listings.open(shop.honey), 'op-1');
  expect(ok(await open()).id).toBe(ok(await open()).id);
  expect(await shop.look(seller, (s) => s.listings.mine())).toHaveLength(1);
});

test('with approval on, goods wait for a manager: told, seen by few, opened by a yes', async () => {
  ok(await shop.operator.setCoop('xanh', { publishFirst: false }));
  const { opened, after } = await shop.act(seller, async (s, act) => ({ opened: ok(await s.listings.open(shop.honey)), after: act.after }));
  expect(opened.state).toBe('pending');
  const notice = ok(await shop.stores.notices.byId(opened.coopId, after[0]?.id ?? ''));
  expect(notice).toMatchObject({
    kind: 'listingPending', about: `listing:${opened.id}`, to: { managersOf: opened.coopId }, state: 'pending', values: { name: 'Mật ong rừng', price: { unit: 'chai' }, stock: { unit: 'chai' } },
  });
  const buyer = await shop.buyer('XANH');
  const otherSeller = await shop.member('XANH', 'seller', 'Chú Năm');
  for (const person of [buyer, otherSeller]) expect(await shop.look(person, (s) => s.listings.byId(opened.id))).toBeUndefined();
  for (const person of [seller, manager]) expect(await shop.look(person, (s) => s.listings.byId(opened.id))).toBeDefined();
  expect(await shop.look(buyer, (s) => s.listings.newest(FIRST))).toEqual([]);

  expect(await shop.act(seller, (s) => s.listings.decide(opened.id, true))).toEqual({ refused: 'notManager' });
  expect(ok(await shop.act(manager, (s) => s.listings.decide(opened.id, true))).state).toBe('open');
  expect(await shop.act(manager, (s) => s.listings.decide(opened.id, false))).toEqual({ refused: 'alreadyDecided' });
  const told = await shop.stores.notices.rows.findOne({ kind: 'listingDecided' });
  expect(told).toMatchObject({ to: { memberId: seller.member?.id }, values: { isApproved: true } });
});

test('hiding and showing is no way around a manager', async () => {
  ok(await shop.operator.setCoop('XANH', { publishFirst: false }));
  const { id } = await sellHoney(shop, seller);
  ok(await shop.act(seller, (s) => s.listings.hide(id)));
  expect(ok(await shop.act(seller, (s) => s.listings.show(id))).after.state).toBe('draft');

  ok(await shop.operator.setCoop('XANH', { publishFirst: true }));
  const open = await sellHoney(shop, seller);
  ok(await shop.act(manager, (s) => s.listings.hide(open.id)));
  expect(await shop.act(seller, (s) => s.listings.show(open.id))).toEqual({ refused: 'notYours' });
  expect(await shop.stores.notices.rows.findOne({ kind: 'listingHiddenByManager' })).toMatchObject({ to: { memberId: seller.member?.id } });
  expect(ok(await shop.act(manager, (s) => s.listings.show(open.id))).after.state).toBe('open');
});

test('undo takes back the last change of price, of stock, of state; only one\'s own and for ten minutes', async () => {
  const { id } = await sellHoney(shop, seller);
  const undo = (person = seller) => shop.act(person, (s) => s.listings.undo());
  expect(await undo()).toEqual({ refused: 'nothingToUndo' });

  ok(await shop.act(seller, (s) => s.listings.changePrice(id, 27_000)));
  ok(await shop.act(seller, (s) => s.listings.markSoldOut(id)));
  expect(await undo(manager)).toEqual({ refused: 'nothingToUndo' });
  expect(ok(await undo()).after.state).toBe('open');
  expect(ok(await undo()).after.price.dong).toBe(250_000);
  expect(await undo()).toEqual({ refused: 'nothingToUndo' });

  ok(await shop.act(seller, (s) => s.listings.hide(id)));
  shop.clockBy(11);
  expect(await undo()).toEqual({ refused: 'nothingToUndo' });
});

test('undo of stock keeps what was ordered meanwhile, and is refused when orders hold more', async () => {
  const { id } = await sellHoney(shop, seller);
  const buyer = await shop.buyer('XANH');
  ok(await shop.act(seller, (s) => s.listings.setStock(id, chai(15))));
  await orderOne(shop, buyer, id, 3);
  expect(ok(await shop.act(seller, (s) => s.listings.undo(id))).after).toMatchObject({ onHand: chai(10), left: chai(7) });

  ok(await shop.act(seller, (s) => s.listings.setStock(id, chai(20))));
  await orderOne(shop, buyer, id, 14);
  expect(await shop.act(seller, (s) => s.listings.undo(id))).toEqual({ refused: 'nothingToUndo' });
  expect(await stockOf(shop, id)).toEqual({ onHand: 20, held: 17, state: 'open' });
  const ledger = await shop.stores.stock.movements.find({ listingId: id, kind: { $in: ['added', 'adjusted'] } }).toArray();
  expect(ledger.reduce((sum, row) => sum + row.base, 0)).toBe(20);
});

test('the same act changes and takes back once', async () => {
  const { id } = await sellHoney(shop, seller);
  const price = (dong: number, opId: string) => shop.act(seller, (s) => s.listings.changePrice(id, dong), opId);
  ok(await price(260_000, 'a'));
  ok(await price(270_000, 'b'));
  expect(ok(await price(270_000, 'b')).before.price.dong).toBe(260_000);
  const undo = () => shop.act(seller, (s) => s.listings.undo(), 'c');
  expect(ok(await undo()).after.price.dong).toBe(260_000);
  expect(ok(await undo()).after.price.dong).toBe(260_000);
});

test('only the seller and managers of the co-op change goods', async () => {
  const { id } = await sellHoney(shop, seller);
  const other = await shop.member('XANH', 'seller', 'Chú Năm');
  const buyer = await shop.buyer('XANH');
  for (const person of [other, buyer]) {
    expect(await shop.act(person, (s) => s.listings.changePrice(id, 1000))).toEqual({ refused: 'notYours' });
    expect(await shop.act(person, (s) => s.listings.markSoldOut(id))).toEqual({ refused: 'notYours' });
  }
  expect(await shop.act(buyer, (s) => s.listings.open(shop.honey))).toEqual({ refused: 'notSeller' });
  expect(await shop.act(other, (s) => s.listings.open(shop.honey, seller.member?.id))).toEqual({ refused: 'notSeller' });
  const opened = ok(await shop.act(manager, (s) => s.listings.open(shop.honey, seller.member?.id)));
  expect(opened.sellerCall).toBe('Cô Ba');
  ok(await shop.act(manager, (s) => s.listings.changePrice(id, 260_000)));
});

test('goods are found with and without accents, with one slip, and by what is alike', async () => {
  for (const name of ['Mật ong rừng', 'Mật ong cà phê', 'Cam sành', 'Bưởi da xanh']) {
    shop.clockBy(1);
    ok(await shop.act(seller, (s) => s.listings.open({ ...shop.honey, name })));
  }
  const buyer = await shop.buyer('XANH');
  const names = async (words: string) => (await shop.look(buyer, (s) => s.listings.search(words, FIRST))).map((one) => one.name);
  expect((await names('mat ong rung'))[0]).toBe('Mật ong rừng');
  expect(await names('cam sành')).toEqual(['Cam sành']);
  expect((await names('xnah'))).toEqual([]);
  expect((await shop.look(buyer, (s) => s.listings.newest(FIRST))).map((one) => one.name)[0]).toBe('Bưởi da xanh');
  const [honey] = await shop.look(seller, (s) => s.listings.mineNamed('mật ong rừng'));
  const alike = await shop.look(buyer, (s) => s.listings.similar(ok(honey).id, 3));
  expect(alike.map((one) => one.name)).toContain('Mật ong cà phê');
  expect(alike.map((one) => one.id)).not.toContain(ok(honey).id);
  expect(await shop.look(buyer, (s) => s.listings.ofCoopNamed('cam'))).toEqual([]);
  expect((await shop.look(manager, (s) => s.listings.ofCoopNamed('cam'))).map((one) => one.name)).toEqual(['Cam sành']);
});

test('a question goes to the seller, and the answer back once', async () => {
  const { id } = await sellHoney(shop, seller);
  const buyer = await shop.buyer('XANH');
  const ask = () => shop.act(buyer, (s) => s.questions.ask(id, 'ngọt không?'), 'ask-1');
  expect(await ask()).toEqual({ sellerCall: 'Cô Ba' });
  await ask();
  const [notice, ...more] = await shop.stores.notices.rows.find({ kind: 'question' }).toArray();
  expect(more).toEqual([]);
  const questionId = ok(notice).about.replace('question:', '');
  expect(await shop.look(buyer, (s) => s.questions.byId(questionId))).toBeUndefined();
  expect(await shop.look(manager, (s) => s.questions.byId(questionId))).toMatchObject({ id: questionId }); // in the seller's place, when she cannot be reached
  expect(await shop.look(seller, (s) => s.questions.byId(questionId))).toEqual({ id: questionId, text: 'ngọt không?', listingName: 'Mật ong rừng' });
  ok(await shop.act(seller, (s) => s.questions.answer(questionId, 'ngọt lắm')));
  expect(await shop.act(seller, (s) => s.questions.answer(questionId, 'lắm')))
    .toEqual({ refused: 'noSuchQuestion' });
  const answer = await shop.stores.notices.rows.findOne({ kind: 'answer' });
  expect(answer).toMatchObject({ to: { contactId: buyer.contactId, ownerId: buyer.ownerId }, values: { text: 'ngọt lắm' } });
});
