import { join } from 'node:path';
import { createWords } from '../../../src/i18n/words';
import { createReach } from '../../../src/outbox/people';
import { createNoticeTeller } from '../../../src/outbox/tell-notice';
import { createOrderTeller } from '../../../src/outbox/tell-order';
import type { OutboxRow } from '../../../src/store/outbox';
import { openShop, orderOne, sellHoney, type Shop } from '../services/shop';

let shop: Shop;

beforeEach(async () => {
  shop = await openShop();
  await shop.coop('XANH');
});
afterEach(() => shop.database.close());

test('whoever chose a language is told of orders and requests in it, the others in Vietnamese', async () => {
  const seller = await shop.member('XANH', 'seller', 'cô Ba');
  const english = await shop.member('XANH', 'manager', 'Ann');
  const manager = await shop.member('XANH', 'manager', 'chị Hương');
  const buyer = await shop.buyer('XANH');
  const honey = await sellHoney(shop, seller);
  await shop.act(english, (s) => s.people.setLanguage('en'));
  expect(english.language).toBe('en');
  const order = await orderOne(shop, buyer, honey.id, 2);
  await shop.act(buyer, (s) => s.people.callHuman(''));

  const told: OutboxRow[] = [];
  const outbox = { insertNew: (rows: OutboxRow[]) => Promise.resolve((told.push(...rows), rows)), closeAbout: () => Promise.resolve(), closeEarlier: () => Promise.resolve(), hasTold: () => Promise.resolve(true) };
  const wording = { words: createWords(join(__dirname, '../../../locales')), newId: () => `id-${told.length}-00000000`, clock: () => shop.clock.now.getTime() };
  const parts = { stores: shop.stores, outbox, reach: createReach(shop.stores, () => Promise.resolve(true)), ring: () => undefined, wording };
  await createOrderTeller(parts).tell({ coopId: order.coopId, orderId: order.id });
  for (const notice of await shop.stores.notices.rows.find({}).toArray()) await createNoticeTeller(parts).tell({ coopId: notice.coopId, noticeId: notice._id });

  const toldTo = ({ contactId }: { contactId: string }) => told.filter((row) => row.conversationId === contactId).map(({ content }) => content);
  const [ofOrder, ofPerson] = toldTo(english);
  expect(ofOrder).toMatchObject({ kind: 'text', text: expect.stringMatching(/^New order \d+ for cô Ba:\n2 bottles mật ong rừng: 500\.000 ₫/), choices: [{ label: 'Accept for cô Ba' }] });
  expect(ofPerson).toMatchObject({ text: expect.stringContaining('Somebody (no. 1)') });
  const [vietnamese] = toldTo(manager);
  expect(vietnamese).toMatchObject({ text: expect.stringMatching(/^Đơn mới \d+ của cô Ba:\n2 chai mật ong rừng: 500\.000 ₫/), choices: [{ label: 'Nhận thay cô Ba' }] });
});
