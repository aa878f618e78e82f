import { join } from 'node:path';
import type { Person } from '../../../src/domain/member';
import { createWords } from '../../../src/i18n/words';
import { createReach } from '../../../src/outbox/people';
import { createNoticeTeller } from '../../../src/outbox/tell-notice';
import { createOutboxStore, type OutboxStore } from '../../../src/store/outbox';
import { chai, ok, openShop, orderOne, sellHoney, type Shop } from './shop';

let shop: Shop;
let outbox: OutboxStore;
let seller: Person;
let manager: Person;
let buyer: Person;
let listingId: string;

beforeEach(async () => {
  shop = await openShop(); // at noon of a Monday
  outbox = createOutboxStore(shop.database);
  await shop.database.createIndexes();
  await shop.coop('XANH');
  seller = await shop.member('XANH', 'seller', 'Cô Ba');
  manager = await shop.member('XANH', 'manager', 'Chị Hương');
  buyer = await shop.buyer('XANH');
  listingId = (await sellHoney(shop, seller)).id;
});
afterEach(() => shop.database.close());

/** So many bottles are ordered and brought. */
async function sell(bottles: number): Promise<string> {
  const { id } = await orderOne(shop, buyer, listingId, bottles);
  ok(await shop.act(seller, (s) => s.orders.confirm(id)));
  ok(await shop.act(seller, (s) => s.orders.deliver(id)));
  return id;
}

/** What the sweep does of an evening, by several workers at once. */
async function evening(): Promise<void> {
  for (const { coopId, _id } of await shop.stores.statements.due(shop.clock.now, 100)) {
    await Promise.all(Array.from({ length: 4 }, () => shop.services.statements.write({ coopId, statementId: _id })));
  }
  const wording = { words: createWords(join(__dirname, '../../../locales')), newId: () => `id-${Math.random()}`, clock: () => shop.clock.now.getTime() };
  const teller = createNoticeTeller({ stores: shop.stores, outbox, reach: createReach(shop.stores, () => Promise.resolve(true)), ring: () => undefined, wording });
  for (const { coopId, _id } of await shop.stores.notices.pending(new Date(shop.clock.now.getTime() + 1), 100)) await teller.tell({ coopId, noticeId: _id });
}

async function heardBy({ contactId }: Person): Promise<string[]> {
  const rows = await outbox.rows.find({ conversationId: contactId }).sort({ committedAt: 1 }).toArray();
  return rows.map(({ content }) => [content.kind === 'text' ? content.text : '', ...content.choices.map(({ label }) => `[${label}]`)].join(' '));
}

const dayOfSeller = async () => ok((await shop.stores.statements.rows.findOne({})) ?? undefined);

test('in the evening a seller is told once what they sold, and it equals the ledger', async () => {
  await sell(2);
  const paid = await sell(1);
  ok(await shop.act(manager, (s) => s.orders.noteReceived(paid)));
  shop.clockBy(8 * 60 - 1);
  await evening();
  expect(await heardBy(seller)).toEqual([]);
  shop.clockBy(1);
  await evening();
  await evening();
  const said = 'hôm nay, thứ Hai 2/3, mình bán 3 chai mật ong rừng, tiền hàng 750.000 ₫. Khách trả tiền mặt 500.000 ₫. HTX giữ tiền chuyển khoản 250.000 ₫.\nMình thấy đúng chưa ạ? [Đúng rồi] [Chưa đúng]';
  expect(await heardBy(seller)).toEqual([expect.stringContaining(said)]);
  const sold = await shop.stores.stock.movements.find({ kind: 'sold' }).toArray();
  const { statement, state } = await dayOfSeller();
  expect(state).toBe('told');
  expect(statement?.goods).toEqual([{ name: 'Mật ong rừng', quantity: { base: -sold.reduce((sum, { base }) => sum + base, 0), unit: 'chai' }, amount: 750_000 }]);
  expect(await shop.look(seller, (s) => s.orders.soldToday())).toEqual(statement);
  expect(await shop.look(manager, (s) => s.orders.soldToday())).toMatchObject({ total: 0, goods: [] });
  expect(await shop.look(buyer, (s) => s.orders.soldToday())).toBeUndefined();
});

test('after a day of downtime the missed evening is told once, as yesterday', async () => {
  await sell(2);
  shop.clockBy(21 * 60); // nine in the morning
  await evening();
  await evening();
  expect(await heardBy(seller)).toEqual([expect.stringContaining('hôm qua, thứ Hai 2/3, mình bán 2 chai mật ong rừng')]);
});

test('what is sold after the evening is added in the morning, and what was only taken back is not told', async () => {
  await sell(2);
  shop.clockBy(8 * 60);
  await evening();
  shop.clockBy(5);
  const late = await sell(1);
  ok(await shop.act(seller, (s) => s.orders.undo(late)));
  shop.clockBy(10 * 60);
  await evening();
  expect(await heardBy(seller)).toHaveLength(1);

  shop.clockBy(6 * 60 - 15); // noon again
  shop.clockBy(8 * 60);
  await sell(4);
  shop.clockBy(10 * 60);
  await evening();
  expect((await heardBy(seller)).at(-1)).toContain('hôm qua, thứ Ba 3/3, mình bán 4 chai mật ong rừng');
});

test('nothing is told of a day on which all was taken back', async () => {
  const id = await sell(2);
  ok(await shop.act(seller, (s) => s.orders.undo(id)));
  shop.clockBy(8 * 60);
  await evening();
  expect(await heardBy(seller)).toEqual([]);
  expect((await dayOfSeller()).state).toBe('nothing');
});

test('of a statement that is not right the managers are told, by its seller alone', async () => {
  await sell(2);
  shop.clockBy(8 * 60);
  await evening();
  const { _id } = await dayOfSeller();
  expect(await shop.act(buyer, (s) => s.orders.answerStatement(_id, false))).toMatchObject({ refused: 'noSuchStatement' });
  expect(await shop.act(manager, (s) => s.orders.answerStatement(_id, false))).toMatchObject({ refused: 'noSuchStatement' });
  expect(await shop.act(seller, (s) => s.orders.answerStatement(_id, true))).toEqual({ managers: 0 });
  expect((await dayOfSeller()).state).toBe('right');
  expect(await shop.act(seller, (s) => s.orders.answerStatement(_id, false))).toEqual({ managers: 1 });
  await evening();
  expect((await heardBy(manager)).at(-1)).toContain('Cô Ba nói sổ bán hàng hôm nay, thứ Hai 2/3 chưa đúng. Máy ghi 2 chai mật ong rừng, tiền hàng 500.000 ₫.');
});

test('a manager sees the money of today: what each seller sold, what is still open, what must go back', async () => {
  const other = await shop.member('XANH', 'seller', 'Chú Tư');
  const { id: theirs } = await sellHoney(shop, other);
  await sell(2);
  const paid = await sell(1);
  ok(await shop.act(manager, (s) => s.orders.noteReceived(paid)));
  const { id } = await orderOne(shop, buyer, theirs, 4);
  const lost = await orderOne(shop, buyer, theirs, 1);
  ok(await shop.act(manager, (s) => s.orders.noteReceived(lost.id)));
  ok(await shop.act(other, (s) => s.orders.reject(lost.id, 'soldOut')));
  expect(await shop.look(manager, (s) => s.orders.moneyToday())).toEqual({
    sellers: [{ sellerCall: 'Cô Ba', statement: await shop.look(seller, (s) => s.orders.soldToday()) }], toCollect: 1_000_000, awaited: 0, refund: 250_000,
  });
  ok(await shop.act(other, (s) => s.orders.confirm(id)));
  ok(await shop.act(manager, (s) => s.orders.deliver(id)));
  const { sellers, ...open } = ok(await shop.look(manager, (s) => s.orders.moneyToday()));
  expect(sellers.map(({ sellerCall, statement: { total, cash, held } }) => [sellerCall, total, cash, held])).toEqual([['Chú Tư', 1_000_000, 1_000_000, 0], ['Cô Ba', 750_000, 500_000, 250_000]]);
  expect(open).toEqual({ toCollect: 0, awaited: 0, refund: 250_000 });
  expect(await shop.look(seller, (s) => s.orders.moneyToday())).toBeUndefined();
});

test('many deliveries at once are one day, and none is missing', async () => {
  const ids: string[] = [];
  for (let i = 0; i < 6; i += 1) ids.push((await orderOne(shop, buyer, listingId, 1)).id);
  for (const id of ids) ok(await shop.act(seller, (s) => s.orders.confirm(id)));
  shop.clockBy(8 * 60 - 1);
  const delivering = ids.map((id) => shop.act(seller, (s) => s.orders.deliver(id)));
  await Promise.all(delivering);
  expect(await shop.stores.statements.rows.countDocuments()).toBe(1);
  shop.clockBy(1);
  await evening();
  expect((await dayOfSeller()).statement?.goods[0]?.quantity).toEqual(chai(6));
});
