import { conversationIdOf, shardOf } from '../../../src/domain/shard';
import { newId } from '../../../src/store/ids';
import type { InboxRow } from '../../../src/store/inbox';
import type { Phone } from '../../support/emulator';
import { openShop, type Shop } from '../../support/shop';
import { inboxOf } from './ledger';
import { until } from './until';

describe('a batch in which something is broken', () => {
  let shop: Shop;
  let channel: { _id: string; ownerId: string };

  beforeAll(async () => {
    shop = await openShop({ workers: 0 });
    await shop.addCoop('SUOIXANH', 'HTX Suối Xanh');
    const found = await shop.stores.channels.byExternalId('messenger', shop.emulator.accountId);
    if (!found) throw new Error('no channel');
    channel = found;
  }, 30_000);
  afterAll(() => shop.stop());

  /** An event that nothing can read: what came beside its words is no list. */
  function brokenEvent(phone: Phone): InboxRow {
    const conversationId = conversationIdOf(channel._id, phone.userId);
    const eventId = `message:${newId()}`;
    const event = { kind: 'message', eventId, externalId: phone.userId, at: Date.now(), text: 'alo', attachments: null } as unknown as InboxRow['event'];
    const { _id: channelId, ownerId } = channel;
    return { _id: newId(), ownerId, channelId, eventId, conversationId, shard: shardOf(conversationId), event, receivedAt: new Date(), isHandled: false, tries: 0 };
  }

  async function aborted(): Promise<number> {
    const status = await shop.database.connection.db?.admin().command({ serverStatus: 1 });
    return status?.['transactions'].totalAborted;
  }

  /** Stands in the way of this person's first turn until the returned function is called. */
  async function block(phone: Phone): Promise<() => Promise<void>> {
    const session = await shop.database.startSession();
    session.startTransaction();
    const _id = conversationIdOf(channel._id, phone.userId);
    await shop.database.connection.collection<{ _id: string }>('conversations').insertOne({ _id }, { session });
    return async () => {
      await session.abortTransaction();
      await session.endSession();
    };
  }

  it('commits the others, redoes what conflicts, and parks what throws with its reason', async () => {
    const others = ['Thuỷ', 'Lan', 'Mai', 'Hoa'].map((name) => shop.emulator.person(name));
    const poisoned = shop.emulator.person('Cúc');
    const conflicting = shop.emulator.person('Đào');
    for (const phone of [...others, conflicting, poisoned]) await phone.say('alo');
    const broken = brokenEvent(poisoned);
    await inboxOf(shop.database).insertOne(broken);
    await poisoned.say('có gì bán');
    const clearTheWay = await block(conflicting);
    try {
      await shop.addWorker();
      for (const phone of others) await phone.waitFor(/HTX Suối Xanh/);
      await until('the poisoned one is told, and its other messages are answered', () => poisoned.heard().length === 3);
      expect(poisoned.heard()[1]).toMatch(/trục trặc/);
      expect(conflicting.heard()).toEqual([]);
    } finally {
      await clearTheWay();
    }
    await until('the conflicting one is answered', () => conflicting.heard().length === 1);
    await poisoned.say('cảm ơn');
    await poisoned.waitFor(() => true);
    const rows = await inboxOf(shop.database).find({ parked: { $exists: true } }).toArray();
    expect(rows.map(({ _id, parked, tries, isHandled }) => ({ _id, parked, tries, isHandled }))).toEqual([{ _id: broken._id, parked: 'flowBroken', tries: 5, isHandled: true }]);
    expect(await inboxOf(shop.database).countDocuments({ isHandled: false })).toBe(0);
  }, 40_000);

  it('gives up no event because others were in its way', async () => {
    const phone = shop.emulator.person('Nhàn');
    const clearTheWay = await block(phone);
    try {
      const before = await aborted();
      await phone.say('alo');
      await until('its turn was tried in six batches', async () => (await aborted()) > before + 6 * 5);
      expect(await inboxOf(shop.database).findOne({ 'event.externalId': phone.userId })).toMatchObject({ tries: 0, isHandled: false });
    } finally {
      await clearTheWay();
    }
    await until('it is answered', () => phone.heard().length === 1);
  }, 40_000);
});
