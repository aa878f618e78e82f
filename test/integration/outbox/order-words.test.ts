import { join } from 'node:path';
import type { Person } from '../../../src/domain/member';
import { quantityOf, type Quantity } from '../../../src/domain/quantity';
import { createWords } from '../../../src/i18n/words';
import { createReach } from '../../../src/outbox/people';
import { createOrderTeller } from '../../../src/outbox/tell-order';
import type { OutboxRow } from '../../../src/store/outbox';
import { ok, openShop, type Shop } from '../services/shop';

let shop: Shop;
let seller: Person;
let manager: Person;
let buyer: Person;
let told: OutboxRow[];
let listingId: string;

const kilos = (amount: number): Quantity => ok(quantityOf(amount, 'kg'));
const delivery = { name: 'Thuỷ', phone: '+84905123456', address: '15 Lê Lợi, Đà Nẵng' };

beforeEach(async () => {
  shop = await openShop();
  told = [];
  await shop.coop('XANH');
  seller = await shop.member('XANH', 'seller', 'cô Ba');
  manager = await shop.member('XANH', 'manager', 'chị Hương');
  buyer = await shop.buyer('XANH');
  listingId = ok(await shop.act(seller, (s) => s.listings.open({ name: 'Cam sành', price: { dong: 27_000, unit: 'kg' }, stock: kilos(100), photos: [] }))).id;
});
afterEach(() => shop.database.close());

async function place(amount: number) {
  const [order] = ok(await shop.act(buyer, (s) => s.orders.place({ lines: [{ listingId, quantity: kilos(amount) }], delivery })));
  return ok(order);
}

/** Lets somebody do something, and gives what everybody hears of it. */
async function hear(who: Person, what: Parameters<Shop['act']>[1]): Promise<Record<'seller' | 'manager' | 'buyer', string[]>> {
  await shop.act(who, what);
  told = [];
  const outbox = { insertNew: (rows: OutboxRow[]) => Promise.resolve((told.push(...rows), rows)), closeAbout: () => Promise.resolve(), closeEarlier: () => Promise.resolve(), hasTold: () => Promise.resolve(true) };
  const wording = { words: createWords(join(__dirname, '../../../locales')), newId: () => `id-${told.length}-00000000`, clock: () => shop.clock.now.getTime() };
  const teller = createOrderTeller({ stores: shop.stores, outbox, reach: createReach(shop.stores, () => Promise.resolve(true)), ring: () => undefined, wording });
  for (const { _id, coopId } of await shop.stores.orders.rows.find({ effectsState: 'pending' }).toArray()) await teller.tell({ coopId, orderId: _id });
  const linesTo = ({ contactId }: Person) => told.filter((row) => row.conversationId === contactId).map(({ content }) => {
    const { choices } = content;
    const text = content.kind === 'card' ? [`[${content.photoUrl}]`, content.title, ...content.lines].join('\n') : content.text;
    return [text, ...choices.map(({ label }) => `[${label}]`)].join(' ');
  });
  return { seller: linesTo(seller), manager: linesTo(manager), buyer: linesTo(buyer) };
}

test('the rest is offered with its sum and a button for just that; all three hear how it ended', async () => {
  const { id } = await place(5);
  await hear(manager, async () => undefined);
  expect(await hear(seller, (s) => s.orders.offerRest(id, listingId, kilos(3)))).toEqual({
    seller: [],
    manager: ['Đơn 1001 của cô Ba: cam sành chỉ còn 3 ký. Em đang hỏi người mua có lấy không. [Chuyển người khác]'],
    buyer: ['Dạ, đơn 1001: cam sành chỉ còn 3 ký, thành 81.000 ₫. Mình lấy 3 ký cam sành không ạ? [Lấy 3 ký] [Huỷ đơn] [Gặp người]'],
  });
  expect(told.find(({ conversationId }) => conversationId === buyer.contactId)?.prompt?.choices[0]?.go).toEqual({
    flow: 'answer-offer', given: { orderId: id, how: 'take', offeredAt: shop.clock.now.toISOString() },
  });
  expect(await hear(buyer, (s) => s.orders.takeOffer(id))).toEqual({
    seller: ['Dạ, người mua lấy 3 ký cam sành, 81.000 ₫. Mình soạn đơn 1001 giúp em nha.'],
    manager: ['Đơn 1001 của cô Ba: người mua lấy 3 ký cam sành, 81.000 ₫.'],
    buyer: [],
  });
});

test('a weight within what was agreed is shown with the scale and both sums; beyond it the buyer is asked', async () => {
  const { id } = await place(2);
  await shop.stores.orders.rows.updateOne({ _id: id }, { $set: { tolerance: 10 } });
  await hear(seller, (s) => s.orders.confirm(id));
  const agreed = await hear(seller, (s) => s.orders.weigh(id, listingId, kilos(2.1), 'scale-1'));
  expect(agreed.buyer).toEqual(['[media:scale-1]\nDạ, đơn 1001 cân được 2 ký 1 cam sành, thành 56.700 ₫, trước là 54.000 ₫.']);
  expect((await hear(seller, (s) => s.orders.weigh(id, listingId, kilos(2.1)))).buyer).toEqual(['Dạ, đơn 1001 cân đúng 2 ký 1 cam sành, vẫn 56.700 ₫.']);
  expect((await hear(manager, (s) => s.orders.weigh(id, listingId, kilos(2.5), 'scale-2')))).toEqual({
    seller: ['[media:scale-2]\nDạ, HTX cân đơn 1001 được 2 ký rưỡi cam sành, thành 67.500 ₫. Em đang hỏi người mua.'],
    manager: [],
    buyer: ['[media:scale-2]\nDạ, đơn 1001 đặt 2 ký 1 cam sành, cân được 2 ký rưỡi cam sành.\nThành 67.500 ₫, trước là 56.700 ₫. Mình lấy 2 ký rưỡi cam sành không ạ? [Lấy 2 ký rưỡi] [Giữ 2 ký 1] [Huỷ đơn]'],
  });
});

test('an edit says what it was before, a change of place alone says only that', async () => {
  const { id } = await place(2);
  await hear(manager, async () => undefined);
  expect((await hear(buyer, (s) => s.orders.edit(id, { address: '2 Huế' }))).seller).toEqual([
    'Dạ, người mua đổi chỗ giao đơn 1001 (2 ký cam sành):\nGiao về 2 Huế\nMình có đủ hàng cho đơn 1001 không ạ? [Nhận đơn] [Không đủ] [Hết hàng]',
  ]);
  expect((await hear(buyer, (s) => s.orders.edit(id, { line: { listingId, quantity: kilos(3) } }))).manager).toEqual([
    'Người mua đổi đơn 1001 của cô Ba:\n3 ký cam sành: 81.000 ₫\nTrước là 2 ký cam sành: 54.000 ₫ [Nhận thay cô Ba]',
  ]);
});

test('managers are told how often a buyer did not take what came, when that buyer orders again', async () => {
  for (const amount of [2, 1]) {
    const { id } = await place(amount);
    await hear(seller, (s) => s.orders.confirm(id));
    await hear(seller, (s) => s.orders.refuseDelivery(id));
  }
  const again = await hear(buyer, (s) => s.orders.place({ lines: [{ listingId, quantity: kilos(3) }], delivery }));
  expect(again.manager).toEqual([expect.stringContaining('Người mua: Thuỷ, 0905 123 456\nNgười mua này đã 2 lần không nhận hàng.\nGiao về')]);
  expect(again.seller.join()).not.toContain('không nhận hàng');
});

test('an order that goes to another seller: the first hears that it is gone, the second is asked, buyer and managers know whose it is', async () => {
  const other = await shop.member('XANH', 'seller', 'chú Năm');
  await shop.member('XANH', 'manager', 'anh Tư');
  await shop.act(other, (s) => s.listings.open({ name: 'Cam sành', price: { dong: 25_000, unit: 'kg' }, stock: kilos(9), photos: [] }));
  const { id } = await place(2);
  await hear(manager, async () => undefined);
  const heard = await hear(manager, (s) => s.orders.reassign(id, ok(other.member).id));
  expect(heard).toEqual({
    seller: ['Dạ, HTX chuyển đơn 1001 qua chú Năm rồi, mình khỏi soạn nha: 2 ký cam sành.'],
    manager: [],
    buyer: ['Dạ, đơn 1001 giờ lấy hàng của chú Năm: 2 ký cam sành, 50.000 ₫, trước là 54.000 ₫.'],
  });
  const [asked] = told.filter(({ conversationId }) => conversationId === other.contactId).map(({ content }) => (content.kind === 'text' ? [content.text, ...content.choices.map(({ label }) => label)] : []));
  expect(asked).toEqual([expect.stringMatching(/HTX chuyển cho mình đơn 1001:\n2 ký cam sành: 50\.000 ₫, trả tiền khi nhận hàng\nNgười mua: Thuỷ/), 'Nhận đơn', 'Không đủ', 'Hết hàng']);
});

test('another place is told with what it costs there', async () => {
  ok(await shop.operator.setCoop('XANH', { delivery: { fee: 15_000, wards: [{ name: 'Sơn Trà', fee: 20_000 }] } }));
  const { id } = await place(2);
  await hear(manager, async () => undefined);
  const moved = await hear(buyer, (s) => s.orders.edit(id, { address: '20 Ngô Quyền, phường Sơn Trà' }));
  expect(moved.seller).toEqual([expect.stringContaining('Giao về 20 Ngô Quyền, phường Sơn Trà\n2 ký cam sành: 74.000 ₫ (có 20.000 ₫ tiền giao)\nTrước là 69.000 ₫')]);
  expect(moved.manager).toEqual([expect.stringContaining('Trước là 15 Lê Lợi, Đà Nẵng\n2 ký cam sành: 74.000 ₫ (có 20.000 ₫ tiền giao)\nTrước là 69.000 ₫')]);
});
