import type { FailRule } from '../../../src/emulator/fail-rules';
import type { OutboxRow } from '../../../src/store/outbox';
import { createCipher } from '../../../src/store/sealed';
import type { Phone } from '../../support/emulator';
import { openShop, orThrow, type Shop } from '../../support/shop';
import { until } from '../path/until';

const HOUR_MS = 3_600_000;

/** Everything between the outbox and Zalo, with the emulator as Zalo: it burns refresh tokens, forgets photos, bills, and refuses buttons. */
describe('an OA', () => {
  let shop: Shop;
  let count = 0;

  beforeAll(async () => {
    shop = await openShop({ workers: 2 });
  }, 60_000);
  afterAll(() => shop.stop());

  const zalo = () => shop.emulator.emulator.zalo.oas;
  const fail = (rule: FailRule) => shop.emulator.emulator.failRules.add(rule);
  const channelOf = (oaId: string) => shop.stores.channels.byExternalId('zalo', oaId);
  const outbox = () => shop.database.connection.collection<OutboxRow>('outbox');
  const rowsOf = async ({ userId, accountId }: Phone) =>
    outbox().find({ externalId: userId, channelId: (await channelOf(accountId))?._id ?? '' }).sort({ committedAt: 1, index: 1 }).toArray();
  const allSent = async (phone: Phone) => (await rowsOf(phone)).every(({ status }) => status === 'sent');

  /** A co-op with an OA of its own. */
  async function openOa(more: { isBilledAllowed?: boolean } = {}) {
    const [code, oaId] = [`HTX${(count += 1)}`, `4000000000000000${String(100 + count)}`];
    orThrow(await shop.operator.addCoop({ code, name: `HTX ${count}`, phone: '0914222111' }));
    orThrow(await shop.operator.setCoop(code, { quietHours: false })); // tests run at any hour
    const channelId = await shop.addOa(code, { oaId, ...more });
    const person = (name: string) => shop.emulator.person(name, { on: 'zalo', accountId: oaId });
    return { code, oaId, channelId, person, join: (name: string, role: 'seller' | 'manager', call: string) => shop.join(name, code, role, call, { on: 'zalo', accountId: oaId }) };
  }

  /** A message of the outbox beside one that was sent, as if a turn had said it. */
  async function addMessage(phone: Phone, key: string, content: OutboxRow['content']): Promise<void> {
    const [row] = await rowsOf(phone);
    if (!row) throw new Error('nothing was sent to this phone yet');
    const { sentAt: _sentAt, claimedBy: _claimedBy, claimedAt: _claimedAt, prompt: _prompt, ...rest } = row;
    await outbox().insertOne({ ...rest, _id: `${row._id.slice(0, -4)}${key}`, key, content, status: 'queued', isOpen: true, attempts: 0, sentCalls: 0, platformIds: [], committedAt: new Date() });
  }

  async function hello(phone: Phone): Promise<string[]> {
    await phone.say('alo');
    await phone.waitFor(() => true);
    return phone.heard();
  }

  describe('whose token', () => {
    it.each<[string, (oaId: string) => void]>([
      ['has expired (-220)', (oaId) => zalo().age(oaId, 26 * HOUR_MS)],
      ['is dead (-216)', (oaId) => zalo().setAlive(zalo().of(oaId).accessToken, false)],
    ])('%s answers everybody once; two workers exchange it once', async (_why, spoil) => {
      const { oaId, person } = await openOa();
      const exchanges = jest.spyOn(zalo(), 'exchange');
      spoil(oaId);
      const phones = Array.from({ length: 8 }, (_, index) => person(`Người ${index}`));
      await Promise.all(phones.map((phone) => phone.say('alo')));
      await until('all are answered', async () => phones.every((phone) => phone.heard().length > 0) && (await Promise.all(phones.map(allSent))).every(Boolean));
      expect(phones.map((phone) => phone.heard().length)).toEqual(phones.map(() => 1));
      expect(exchanges.mock.calls.map(([token]) => token)).toEqual([`emulator-refresh-${oaId}`]);
      expect(await channelOf(oaId)).toMatchObject({ state: 'connected', renewal: { ended: 'renewed' } });
      exchanges.mockRestore();
    }, 40_000);

    it('is 20 hours old is renewed by the sweep, both tokens', async () => {
      const { oaId } = await openOa();
      await shop.stores.channels.rows.updateOne({ externalId: oaId }, { $set: { tokenAt: new Date(Date.now() - 21 * HOUR_MS) } });
      await until('the sweep has renewed it', () => zalo().of(oaId).refreshToken !== `emulator-refresh-${oaId}`);
      const cipher = createCipher(shop.config.secretKey.toString('hex'));
      await until('both tokens are kept', async () => {
        const { sealedToken = '', sealedRefreshToken = '' } = (await channelOf(oaId)) ?? {};
        return cipher.open(sealedToken) === zalo().of(oaId).accessToken && cipher.open(sealedRefreshToken) === zalo().of(oaId).refreshToken;
      });
    }, 40_000);

    it('was exchanged without an answer waits for the operator, and tries no second time at once; nothing is lost', async () => {
      const { code, oaId, person } = await openOa();
      const exchanges = jest.spyOn(zalo(), 'exchange');
      fail({ next: 1, call: 'token', status: 500, acceptButFail: true });
      zalo().age(oaId, 26 * HOUR_MS);
      const phone = person('Lan');
      await phone.say('alo');
      await until('the exchange had no clear end', async () => (await channelOf(oaId))?.renewal?.ended === 'unknown');
      await until('the message waits', async () => (await rowsOf(phone)).some(({ error }) => error?.code === 'channelBroken'));
      expect((await rowsOf(phone)).map(({ attempts }) => attempts)).toEqual([0]);
      expect([phone.heard(), exchanges.mock.calls.length]).toEqual([[], 1]);

      const { accessToken, refreshToken } = zalo().of(oaId);
      const { seal } = createCipher(shop.config.secretKey.toString('hex'));
      orThrow(await shop.operator.addChannel({ type: 'zalo', ownerCode: code, externalId: oaId, sealedToken: seal(accessToken), sealedRefreshToken: seal(refreshToken) }));
      await until('it is answered', async () => phone.heard().length === 1 && (await allSent(phone)));
      exchanges.mockRestore();
    }, 40_000);
  });

  describe('that takes photos by upload', () => {
    const card = (mediaId: string, title: string): OutboxRow['content'] => ({ kind: 'card', photoUrl: `media:${mediaId}`, title, lines: ['30.000 ₫/kg', 'Phải không?'], choices: [{ label: 'Phải', payload: '#x.1' }] });

    it('gets each once; its id is used again, until it is six days old or Zalo does not know it', async () => {
      const { oaId, join, channelId } = await openOa();
      const { uploads } = zalo().of(oaId).counts;
      const seller = await join('Ba', 'seller', 'cô Ba');
      await seller.sendPhoto('cam.jpg', 'cam sành 30k/kg còn 20 ký');
      await seller.waitFor(/\[ảnh\]/);
      const [media] = await shop.database.connection.collection('media').find({ [`uploads.${channelId}`]: { $exists: true } }).toArray();
      if (!media) throw new Error('nothing was uploaded');
      const mediaId = String(media._id);
      const show = async (key: string): Promise<number> => {
        await addMessage(seller, key, card(mediaId, `Cam ${key}`));
        await until(`${key} is shown with its photo`, () => seller.heard().some((text) => text.startsWith('[ảnh]') && text.includes(`Cam ${key}`)));
        await until('it is marked', () => allSent(seller));
        return zalo().of(oaId).counts.uploads - uploads;
      };
      expect(await show('aaaa')).toBe(1);
      fail({ next: 1, call: 'send', userId: seller.userId, code: -100 });
      expect(await show('bbbb')).toBe(2);
      const sixDaysAgo = new Date(Date.now() - 6 * 24 * HOUR_MS);
      await shop.database.connection.collection('media').updateOne({ _id: media._id }, { $set: { [`uploads.${channelId}.at`]: sixDaysAgo } });
      expect(await show('cccc')).toBe(3);
      fail({ next: 1, call: 'upload', status: 500 });
      await shop.database.connection.collection('media').updateOne({ _id: media._id }, { $set: { [`uploads.${channelId}.at`]: sixDaysAgo } });
      expect(await show('dddd')).toBe(4);
      expect(seller.heard().filter((text) => text.includes('Cam dddd'))).toHaveLength(1);
    }, 60_000);

    it('shows a card without its photo, when that is gone', async () => {
      const { person } = await openOa();
      const phone = person('Lan');
      await hello(phone);
      await addMessage(phone, 'aaaa', card('000000000000000000000000', 'Cam sành'));
      await until('it is marked', () => allSent(phone));
      expect(phone.heard().slice(1)).toEqual(['Cam sành\n30.000 ₫/kg', 'Phải không?  [Phải]']);
    }, 40_000);
  });

  it.each([[-233 as const], [-201 as const]])('that refuses buttons with %d is told the rest in numbered words, and everything after that; numbers are understood', async (plainError) => {
    const { oaId, join } = await openOa();
    const seller = await join('Ba', 'seller', 'cô Ba');
    zalo().setTraits(oaId, { plainError });
    await seller.sendPhoto('xoai.jpg', 'xoài cát 40k/kg còn 20 ký');
    await seller.waitFor(/\[ảnh\]/);
    const asked = await seller.waitFor(/1\. /);
    expect(asked).toMatch(/\n1\. \S[^]*\n2\. \S/);
    expect(asked).not.toContain('[');
    expect(seller.heard().filter((text) => text.includes('[ảnh]'))).toHaveLength(1); // what was said before the refusal is not said again
    await until('this is remembered', async () => (await channelOf(oaId))?.isPlain === true);

    await seller.say('1');
    await until('the goods are on sale', async () => orThrow(await shop.operator.listListings(`HTX${count}`)).some(({ state }) => state === 'open'));
    await until('all was sent', () => allSent(seller));
    zalo().setTraits(oaId, { plainError: undefined });
    await seller.say('giúp');
    expect(await seller.waitFor(() => true)).not.toContain('[');
    orThrow(await shop.operator.setChannel({ type: 'zalo', externalId: oaId }, { tryButtons: true }));
    await seller.say('giúp');
    await seller.waitFor(/\[/);
  }, 60_000);

  describe('that fails after it has sent', () => {
    const acceptButFail = (userId: string, next = 1): void => fail({ next, userId, status: 500, acceptButFail: true });

    it('is not told twice: the words that came back count as sent', async () => {
      const { person } = await openOa();
      const phone = person('Mai');
      acceptButFail(phone.userId);
      await phone.say('alo');
      await until('it is marked sent', async () => (await rowsOf(phone)).length > 0 && (await allSent(phone)));
      expect(phone.heard()).toHaveLength(1);
      const [row] = await rowsOf(phone);
      expect(row).toMatchObject({ attempts: 1, platformIds: [expect.any(String)], contentEchoes: [{ platformId: row?.platformIds[0] }] });
    }, 40_000);

    it('is told again when nothing came back', async () => {
      const { person } = await openOa();
      const phone = person('Mai');
      fail({ next: 1, userId: phone.userId, status: 500 });
      await phone.say('alo');
      await until('it is marked sent', async () => (await rowsOf(phone)).length > 0 && (await allSent(phone)));
      expect(phone.heard()).toHaveLength(1);
    }, 40_000);

    it('the same words twice in a row: each goes out once, whichever of them failed', async () => {
      const { person } = await openOa();
      for (const [name, failing] of [['Hoa', 0], ['Cúc', 1]] as const) {
        const phone = person(name);
        await hello(phone);
        const words: OutboxRow['content'] = { kind: 'text', text: 'Dạ, em nghe đây.', choices: [] };
        if (failing === 1) fail({ next: 1, userId: phone.userId, delayMs: 1 });
        acceptButFail(phone.userId);
        await addMessage(phone, 'aaaa', words);
        await addMessage(phone, 'bbbb', words);
        await until('both are marked sent', () => allSent(phone));
        expect(phone.heard().slice(1)).toEqual(['Dạ, em nghe đây.', 'Dạ, em nghe đây.']);
        const ids = (await rowsOf(phone)).slice(1).flatMap(({ platformIds }) => platformIds);
        expect(new Set(ids).size).toBe(2);
      }
    }, 60_000);

    it('in the middle of a message: its first part is not repeated, its last not lost', async () => {
      const { person } = await openOa();
      const phone = person('Đào');
      await hello(phone);
      const long = Array.from({ length: 450 }, (_, index) => `dòng ${index}`).join('\n');
      fail({ next: 1, userId: phone.userId, delayMs: 1 });
      acceptButFail(phone.userId);
      await addMessage(phone, 'aaaa', { kind: 'text', text: long, choices: [] });
      await until('it is marked sent', () => allSent(phone));
      expect(phone.heard().slice(1).join('\n').split('\n').filter((line) => /^dòng/.test(line))).toEqual(long.split('\n'));
    }, 40_000);
  });

  describe('after the free window', () => {
    /** A seller with goods who wrote last so long ago, an order, and what came of it. */
    async function orderAfter(hours: number, isBilledAllowed: boolean) {
      const { code, oaId, join, person } = await openOa({ isBilledAllowed });
      const seller = await join('Ba', 'seller', 'cô Ba');
      orThrow(await shop.operator.addListing({ coopCode: code, seller: 'Ba', name: 'Mật ong rừng', price: { dong: 250_000, unit: 'chai' }, stock: { base: 20, unit: 'chai' }, photos: [] }));
      await shop.stores.contacts.rows.updateOne({ externalId: seller.userId, channelId: (await channelOf(oaId))?._id ?? '' }, { $set: { lastInboundAt: new Date(Date.now() - hours * HOUR_MS) } });
      shop.emulator.emulator.world.threads.age(oaId, seller.userId, hours * HOUR_MS);
      await order(person('Thuỷ'));
      await until('the order was told', async () => (await shop.stores.orders.rows.findOne({ ownerId: (await channelOf(oaId))?.ownerId }))?.effectsState === 'done');
      await until('all was sent', () => allSent(seller));
      const [placed] = orThrow(await shop.operator.listOrders(code));
      return { isUnreached: placed?.unreached, isTold: seller.heard().some((text) => /có đơn mới/.test(text)), billed: zalo().of(oaId).counts.billed };
    }

    it.each([
      [49, false, { isUnreached: true, isTold: false, billed: 0 }],
      [49, true, { isUnreached: false, isTold: true, billed: 1 }],
      [169, true, { isUnreached: true, isTold: false, billed: 0 }],
    ])('of %d hours, the owner pays: %s', async (hours, pays, outcome) => {
      expect(await orderAfter(hours, pays)).toEqual(outcome);
    }, 60_000);
  });

  it('that its seller has left: a manager is told instead, until the seller writes again', async () => {
    const { code, oaId, join, person } = await openOa();
    const manager = await join('Hương', 'manager', 'chị Hương');
    const seller = await join('Ba', 'seller', 'cô Ba');
    orThrow(await shop.operator.addListing({ coopCode: code, seller: 'Ba', name: 'Mật ong rừng', price: { dong: 250_000, unit: 'chai' }, stock: { base: 20, unit: 'chai' }, photos: [] }));
    await shop.emulator.emulator.control.leave({ userId: seller.userId, accountId: oaId });
    await until('it is known', async () => (await shop.stores.contacts.rows.findOne({ externalId: seller.userId, channelId: (await channelOf(oaId))?._id }))?.isReachable === false);
    await order(person('Thuỷ'));
    await until('the manager is told to call', () => manager.heard().some((text) => /chưa báo được cho cô Ba/.test(text)));
    expect(seller.heard().some((text) => /có đơn mới/.test(text))).toBe(false);
    await seller.say('alo');
    await order(person('Lan'));
    await until('the seller is told again', () => seller.heard().some((text) => /có đơn mới/.test(text)));
  }, 60_000);

  async function order(buyer: Phone): Promise<void> {
    await buyer.say('cho chị 1 chai mật ong rừng, giao 15 Lê Lợi phường Hải Châu Đà Nẵng, 0905 123 456');
    await buyer.tap('Đồng ý');
    await buyer.waitFor(/tên/);
    await buyer.say(buyer.name);
    await buyer.tap('Đặt hàng');
    await buyer.waitFor(/xong rồi/);
  }
});
