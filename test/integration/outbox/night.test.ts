import { join } from 'node:path';
import type { Person } from '../../../src/domain/member';
import { createWords } from '../../../src/i18n/words';
import type { TellingParts } from '../../../src/outbox/notice';
import { createReach } from '../../../src/outbox/people';
import { createNoticeTeller } from '../../../src/outbox/tell-notice';
import { createOrderTeller } from '../../../src/outbox/tell-order';
import { createOutboxStore, type OutboxStore } from '../../../src/store/outbox';
import { ok, openShop, orderOne, sellHoney, type Shop } from '../services/shop';

const EVENING = new Date('2026-03-02T21:30:00+07:00');
const SIX = new Date('2026-03-03T06:00:00+07:00');

let shop: Shop;
let outbox: OutboxStore;
let seller: Person;
let manager: Person;
let buyer: Person;
let listingId: string;
/** Whom nobody reaches. */
let away: Person | undefined;

beforeEach(async () => {
  shop = await openShop();
  outbox = createOutboxStore(shop.database);
  await shop.database.createIndexes();
  shop.clock.now = EVENING;
  away = undefined;
  await shop.coop('XANH');
  seller = await shop.member('XANH', 'seller', 'Cô Ba');
  manager = await shop.member('XANH', 'manager', 'Bác Tư');
  buyer = await shop.buyer('XANH');
  listingId = (await sellHoney(shop, seller)).id;
});
afterEach(() => shop.database.close());

function parts(): TellingParts {
  const wording = { words: createWords(join(__dirname, '../../../locales')), newId: () => `id-${Math.random()}`, clock: () => shop.clock.now.getTime() };
  return { stores: shop.stores, outbox, reach: createReach(shop.stores, async ({ _id }) => _id !== away?.contactId), ring: () => undefined, wording };
}

async function tell(orderId: string, coopId: string): Promise<void> {
  await createOrderTeller(parts()).tell({ orderId, coopId });
}

/** What one of them is told, and when: "now", or the time from which on it may go. */
async function heardBy({ contactId }: Person): Promise<[string, Date | 'now'][]> {
  const rows = await outbox.rows.find({ conversationId: contactId, error: { $exists: false } }).sort({ committedAt: 1 }).toArray();
  return rows.map(({ content, status, notBefore }) => [content.kind === 'text' ? content.text : '', status === 'held' && notBefore ? notBefore : 'now']);
}

test('an order of the evening is told at once, one of the night at six', async () => {
  const evening = await orderOne(shop, buyer, listingId, 1);
  await tell(evening.id, evening.coopId);
  shop.clockBy(60);
  const night = await orderOne(shop, buyer, listingId, 1);
  await tell(night.id, night.coopId);
  for (const person of [seller, manager]) {
    expect(await heardBy(person)).toEqual([[expect.stringContaining(evening.code), 'now'], [expect.stringContaining(night.code), SIX]]);
  }
  expect(await heardBy(buyer)).toEqual([]);
});

test('who ordered within the hour hears the answer at night; who ordered in the evening hears it at six', async () => {
  const early = await orderOne(shop, buyer, listingId, 1);
  shop.clockBy(60);
  const late = await orderOne(shop, buyer, listingId, 1);
  shop.clockBy(15);
  for (const { id } of [early, late]) ok(await shop.act(seller, (s) => s.orders.confirm(id)));
  for (const { id, coopId } of [early, late]) await tell(id, coopId);
  expect(await heardBy(buyer)).toEqual([[expect.stringContaining(early.code), SIX], [expect.stringContaining(late.code), 'now']]);
  expect((await heardBy(manager)).map(([, when]) => when)).toEqual([SIX, SIX, SIX, SIX]); // of each that it came and that it is taken
});

test('what was to be asked at six is not asked when it is settled before', async () => {
  shop.clockBy(60);
  const { id, coopId } = await orderOne(shop, buyer, listingId, 1);
  await tell(id, coopId);
  shop.clockBy(10);
  ok(await shop.act(manager, (s) => s.orders.confirm(id)));
  await tell(id, coopId);
  expect(await heardBy(seller)).toEqual([[expect.stringContaining('HTX đã nhận thay'), SIX]]);
});

test('that a seller is out of reach is told to a manager at six', async () => {
  shop.clockBy(60);
  away = seller;
  const { id, coopId } = await orderOne(shop, buyer, listingId, 1);
  await tell(id, coopId);
  expect(await heardBy(manager)).toEqual([[expect.stringContaining('Đơn mới'), SIX], [expect.stringContaining('chưa báo được'), SIX]]);
});

test('a reminder asks in the place of the first notice, and of each person there is one question about an order', async () => {
  shop.clock.now = new Date('2026-03-02T09:00:00+07:00');
  const { id, coopId } = await orderOne(shop, buyer, listingId, 1);
  await tell(id, coopId);
  shop.clockBy(30);
  await shop.services.dues.fire({ coopId, orderId: id });
  await tell(id, coopId);
  await tell(id, coopId);
  const open = async ({ contactId }: Person) => (await outbox.rows.find({ conversationId: contactId, 'prompt.isOpen': true }).toArray()).map(({ key }) => key);
  expect([await open(seller), await open(manager)]).toEqual([[`order:${id}:1:seller`], [`order:${id}:0:manager`]]);
});

test('a co-op that works at night is told at night', async () => {
  ok(await shop.operator.setCoop('XANH', { quietHours: false }));
  shop.clockBy(60);
  const { id, coopId } = await orderOne(shop, buyer, listingId, 1);
  await tell(id, coopId);
  expect(await heardBy(seller)).toEqual([[expect.stringContaining('đơn mới'), 'now']]);
});

test('a question waits for the morning as well, its answer does not', async () => {
  shop.clockBy(60);
  const ask = await shop.act(buyer, async (s, { after }) => {
    ok(await s.questions.ask(listingId, 'Mật ong có rừng thật không?'));
    return after;
  });
  const teller = createNoticeTeller(parts());
  for (const { coopId, id } of ask) await teller.tell({ coopId, noticeId: id });
  expect(await heardBy(seller)).toEqual([[expect.stringContaining('rừng thật'), SIX]]);
  const [question] = await shop.stores.questions.rows.find({}).toArray();
  const answer = await shop.act(seller, async (s, { after }) => {
    ok(await s.questions.answer(ok(question)._id, 'Thật em ạ'));
    return after;
  });
  for (const { coopId, id } of answer) await teller.tell({ coopId, noticeId: id });
  expect(await heardBy(buyer)).toEqual([[expect.stringContaining('Thật em ạ'), 'now']]);
});

test('an order placed and cancelled in one night never was one to its seller and managers; one that they heard of in the evening is told in the morning', async () => {
  const evening = await orderOne(shop, buyer, listingId, 1);
  await tell(evening.id, evening.coopId);
  shop.clockBy(60);
  const [night, unheard] = [await orderOne(shop, buyer, listingId, 1), await orderOne(shop, buyer, listingId, 1)];
  await tell(night.id, night.coopId);
  shop.clockBy(10);
  for (const { id, coopId } of [evening, night, unheard]) {
    ok(await shop.act(buyer, (s) => s.orders.cancel(id)));
    await tell(id, coopId);
  }
  for (const person of [seller, manager]) {
    expect(await heardBy(person)).toEqual([[expect.stringContaining(evening.code), 'now'], [expect.stringMatching(new RegExp(`${evening.code}.*huỷ rồi`)), SIX]]);
  }
});

test('managers hear of it all the same when money has come that must go back', async () => {
  ok(await shop.operator.setBank({ coopCode: 'xanh', bank: 'Vietcombank', account: '0011 0012 34567', owner: 'HTX Suối Xanh' }));
  shop.clockBy(60);
  const { id, coopId, total } = await orderOne(shop, buyer, listingId, 1);
  ok(await shop.act(manager, (s) => s.orders.noteReceived(id)));
  ok(await shop.act(buyer, (s) => s.orders.cancel(id)));
  await tell(id, coopId);
  expect((await heardBy(manager)).map(([text]) => text)).toContainEqual(expect.stringContaining('HTX phải trả lại: 250.000 ₫'));
  expect(total).toBe(250_000);
});

test('an order that goes to another seller at night leaves nothing of it for the first one to hear', async () => {
  const other = await shop.member('XANH', 'seller', 'Chú Năm');
  ok(await shop.act(other, (s) => s.listings.open(shop.honey)));
  shop.clockBy(60);
  const { id, coopId } = await orderOne(shop, buyer, listingId, 1);
  await tell(id, coopId);
  ok(await shop.act(manager, (s) => s.orders.reassign(id, ok(other.member).id)));
  await tell(id, coopId);
  expect(await heardBy(seller)).toEqual([]);
  expect(await heardBy(other)).toEqual([[expect.stringContaining('HTX chuyển cho'), SIX]]);
  expect((await heardBy(buyer)).map(([text]) => text)).toEqual([expect.stringContaining('Chú Năm')]);
});

test('who wants a person at night is told of the morning, unless a manager has written a moment ago: she hears of it at once', async () => {
  shop.clockBy(120);
  const call = (who: Person) => shop.act(who, async (s, { after }) => ({ called: await s.people.callHuman(''), after }));
  const teller = createNoticeTeller(parts());
  const asleep = await call(buyer);
  for (const { coopId, id } of asleep.after) await teller.tell({ coopId, noticeId: id });
  expect(asleep.called).toMatchObject({ managers: 1, isAtNight: true });
  await shop.stores.contacts.rows.updateOne({ _id: manager.contactId }, { $set: { lastInboundAt: shop.clock.now } });
  shop.clockBy(20);
  const awake = await call(await shop.buyer('XANH'));
  for (const { coopId, id } of awake.after) await teller.tell({ coopId, noticeId: id });
  expect(awake.called.isAtNight).toBeUndefined();
  expect((await heardBy(manager)).map(([, when]) => when)).toEqual([SIX, 'now']);
});
