import type { FailRule } from '../../../src/emulator/fail-rules';
import type { Phone } from '../../support/emulator';
import { openShop, orThrow, type Shop } from '../../support/shop';
import { balanced, outboxOf } from './ledger';
import { until } from './until';

const HOUR_MS = 3_600_000;

describe('a platform that fails', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop();
    await shop.addCoop('SUOIXANH', 'HTX Suối Xanh');
  }, 30_000);
  afterAll(() => shop.stop());

  const fail = (rule: FailRule) => shop.emulator.emulator.failRules.add(rule);
  const rowsOf = (phone: Phone) => outboxOf(shop.database).find({ externalId: phone.userId }).sort({ committedAt: 1, index: 1 }).toArray();

  /** Says several things in a row. */
  async function chat(phone: Phone, words = ['alo', 'có gì bán', 'cảm ơn']): Promise<void> {
    for (const text of words) await phone.say(text);
  }

  it.each<[string, FailRule]>([
    ['fails', { next: 2, status: 500 }],
    ['says 2xx with an error', { next: 2, status: 200, code: 2 }],
    ['is late', { next: 3, delayMs: 300 }],
    ['sends, but says that it failed: what comes back as an echo is not repeated', { next: 1, status: 500, acceptButFail: true }],
  ])('that %s: every answer goes out once, in order', async (what, rule) => {
    const phone = shop.emulator.person(`Lan ${what}`);
    fail({ ...rule, userId: phone.userId });
    await chat(phone);
    await balanced(shop, 45_000);
  }, 60_000);

  it('that hangs after it has sent: the others go on, the echo tells, nothing is repeated', async () => {
    const [phone, other] = [shop.emulator.person('Mai'), shop.emulator.person('Hoa')];
    fail({ next: 1, userId: phone.userId, hang: true, acceptButFail: true });
    await phone.say('alo');
    await until('the call hangs', () => phone.heard().length === 1);
    await chat(phone, ['có gì bán', 'cảm ơn']);
    const since = Date.now();
    await chat(other);
    await until('the other one is answered', () => other.heard().length >= 3);
    expect(Date.now() - since).toBeLessThan(5000);
    await balanced(shop, 45_000);
  }, 60_000);

  it('that fails at the second part of a message: the first is not repeated, the second not lost', async () => {
    const phone = shop.emulator.person('Cúc');
    await phone.say('alo');
    await phone.waitFor(() => true);
    const [row] = await rowsOf(phone);
    if (!row) throw new Error('nothing was sent');
    const long = Array.from({ length: 400 }, (_, index) => `dòng ${index}`).join('\n');
    fail({ next: 1, userId: phone.userId, delayMs: 0 });
    fail({ next: 1, userId: phone.userId, status: 500 });
    await outboxOf(shop.database).insertOne({
      ...row, _id: `${row._id.slice(0, -2)}zz`, key: 'long', content: { kind: 'text', text: long, choices: [] }, status: 'queued', isOpen: true, attempts: 0, sentCalls: 0, platformIds: [],
      committedAt: new Date(),
    });
    await until('it is sent', async () => (await rowsOf(phone)).every(({ status }) => status === 'sent'));
    expect(phone.heard().slice(1).join('\n').split('\n').filter((line) => /^dòng/.test(line))).toEqual(long.split('\n'));
  }, 40_000);

  it('whose token is dead: it waits, other pages go on; nothing is lost when the token lives again', async () => {
    await shop.addCoop('BAUTROI', 'HTX Bàu Trời', '1047000000000001');
    const [here, there] = [shop.emulator.person('Đào'), shop.emulator.person('Đào', '1047000000000001')];
    const { tokens } = shop.emulator.emulator;
    tokens.kill(shop.emulator.tokenOf());
    await chat(here);
    await chat(there);
    await until('the other page answers', () => there.heard().length >= 3);
    expect(here.heard()).toEqual([]);
    expect((await rowsOf(here)).some(({ error }) => error?.code === 'channelBroken' && error.externalCode?.startsWith('190'))).toBe(true);
    expect(await shop.stores.channels.broken()).toMatchObject([{ externalId: shop.emulator.accountId }]);
    expect((await rowsOf(here)).every(({ attempts }) => attempts === 0)).toBe(true);
    tokens.revive(shop.emulator.tokenOf());
    await balanced(shop, 40_000);
    expect(await shop.stores.channels.broken()).toEqual([]);
  }, 60_000);

  it('that throttles a page: all of that page wait as long as it asks, other pages go on', async () => {
    const page = '1047000000000002';
    await shop.addCoop('DOICHE', 'HTX Đồi Chè', page);
    const [first, second, elsewhere] = [shop.emulator.person('Nhàn', page), shop.emulator.person('Sáu', page), shop.emulator.person('Nhàn')];
    fail({ next: 1, userId: first.userId, status: 400, code: 613 });
    const waits = async (phone: Phone) => (await rowsOf(phone)).some(({ notBefore }) => notBefore && notBefore.getTime() - Date.now() > 30_000);
    await first.say('alo');
    await until('the message waits a minute', () => waits(first));
    await chat(second);
    await elsewhere.say('alo');
    await elsewhere.waitFor(() => true);
    await until('so does that of another person', () => waits(second));
    expect([...first.heard(), ...second.heard()]).toEqual([]);
  }, 30_000);
});

describe('an order whose seller cannot be reached', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop();
    await shop.addCoop('SUOIXANH', 'HTX Suối Xanh');
  }, 30_000);
  afterAll(() => shop.stop());

  async function order(name: string): Promise<void> {
    const buyer = shop.emulator.person(name);
    await buyer.say('cho chị 1 chai mật ong rừng, giao 15 Lê Lợi phường Hải Châu Đà Nẵng, 0905 123 456');
    await buyer.tap('Đồng ý');
    await buyer.waitFor(/tên/);
    await buyer.say(name);
    await buyer.tap('Đặt hàng');
    await buyer.waitFor(/xong rồi/);
  }

  it('is marked, and the next manager who can be reached is told', async () => {
    const first = await shop.join('Hương', 'SUOIXANH', 'manager', 'chị Hương');
    const second = await shop.join('Sáu', 'SUOIXANH', 'manager', 'chú Sáu');
    await first.tap('Nhận vào HTX');
    await second.waitFor(() => true);
    const seller = await shop.join('Ba', 'SUOIXANH', 'seller', 'cô Ba');
    orThrow(await shop.operator.addListing({
      coopCode: 'SUOIXANH', seller: 'Ba', name: 'Mật ong rừng', price: { dong: 250_000, unit: 'chai' }, stock: { base: 20, unit: 'chai' }, photos: [],
    }));
    const { control } = shop.emulator.emulator;
    control.setBlocking(seller.userId, true);
    control.setBlocking(first.userId, true);
    await order('Thuỷ');
    await until('the second manager is told that nobody was reached', () => second.heard().some((text) => /chưa báo được cho cô Ba/.test(text)));
    const [placed] = orThrow(await shop.operator.listOrders('SUOIXANH'));
    expect(placed).toMatchObject({ state: 'placed', unreached: true });
    expect(seller.heard().some((text) => /có đơn mới/.test(text))).toBe(false);
  }, 60_000);

  /** Everybody can be reached again: who writes is reached. */
  async function wake(...phones: Phone[]): Promise<void> {
    for (const phone of phones) {
      shop.emulator.emulator.control.setBlocking(phone.userId, false);
      await phone.say('alo');
      await phone.waitFor(() => true);
    }
  }

  it.each([
    ['the platform says so', 'Lan', (userIds: string[]) => userIds.forEach((userId) => shop.emulator.emulator.world.threads.age(shop.emulator.accountId, userId, 25 * HOUR_MS))],
    ['we know it ourselves', 'Mai', (userIds: string[]) => shop.stores.contacts.rows.updateMany({ externalId: { $in: userIds } }, { $set: { lastInboundAt: new Date(Date.now() - 25 * HOUR_MS) } })],
  ])('also when the windows of the seller and of the first manager have closed: %s', async (_why, buyer, close) => {
    const [seller, first, second] = ['Ba', 'Hương', 'Sáu'].map((name) => shop.emulator.person(name));
    if (!seller || !first || !second) throw new Error('nobody');
    await wake(seller, first, second);
    await Promise.resolve(close([seller.userId, first.userId]));
    const heard = second.heard().length;
    await order(buyer);
    await until('the second manager is told', () => second.heard().slice(heard).some((text) => /chưa báo được cho cô Ba/.test(text)));
    const [placed] = orThrow(await shop.operator.listOrders('SUOIXANH'));
    expect(placed).toMatchObject({ state: 'placed', unreached: true });
  }, 60_000);
});
