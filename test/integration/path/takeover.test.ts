import { conversationIdOf, SHARDS } from '../../../src/domain/shard';
import { openDatabase, sessionIdOf, type Database } from '../../../src/store/database';
import type { OutboxRow } from '../../../src/store/outbox';
import { openShop, type Shop } from '../../support/shop';
import { outboxOf } from './ledger';
import { until } from './until';

describe('a worker that takes over from a dead one', () => {
  let shop: Shop;
  let dead: Database;

  beforeAll(async () => {
    shop = await openShop({ workers: 0 });
    await shop.addCoop('SUOIXANH', 'HTX Suối Xanh');
    dead = await openDatabase(shop.config.mongodb.uri);
  }, 30_000);
  afterAll(async () => {
    await shop.stop();
    await dead.close();
  });

  it('ends its open transaction, which would hold a conversation for a minute, and sends what it had claimed', async () => {
    const phone = shop.emulator.person('Thuỷ');
    const held = shop.emulator.person('Lan');
    const channel = await shop.stores.channels.byExternalId('messenger', shop.emulator.accountId);
    const idOf = ({ userId }: { userId: string }) => conversationIdOf(channel?._id ?? '', userId);
    await phone.say('alo');
    const first = await shop.addWorker();
    await phone.waitFor(() => true);
    await shop.workers.splice(shop.workers.indexOf(first), 1)[0]?.stop();

    const session = await dead.startSession();
    const longAgo = new Date(Date.now() - 60_000);
    const collection = <Row extends { _id: string }>(name: string) => shop.database.connection.collection<Row>(name);
    await collection<{ _id: string; sessionIds: string[]; heartbeatAt: Date }>('workers').insertOne({ _id: 'dead', sessionIds: [sessionIdOf(session)], heartbeatAt: longAgo });
    await collection<{ _id: string; workerId: string; until: Date }>('leases').insertMany(Array.from({ length: SHARDS }, (_, shard) => ({ _id: `shard:${shard}`, workerId: 'dead', until: longAgo })));
    session.startTransaction();
    await dead.connection.collection<{ _id: string }>('conversations').insertOne({ _id: idOf(held) }, { session });
    const [sent] = await outboxOf(shop.database).find({ conversationId: idOf(phone) }).toArray();
    if (!sent) throw new Error('nothing was sent');
    const claimed: OutboxRow = { ...sent, _id: 'claimed-by-the-dead', key: 'claimed', status: 'claimed', isOpen: true, claimedBy: 'dead', platformIds: [], echoedIds: [], sentCalls: 0 };
    await outboxOf(shop.database).insertOne(claimed);

    await held.say('alo');
    await phone.say('có gì bán');
    await shop.addWorker();
    await held.waitFor(/HTX Suối Xanh/, 10_000);
    await until('what was claimed is sent, before what was said since', () => phone.heard().length === 3);
    expect(phone.messages().map(({ metadata }) => metadata)[1]).toBe('claimed-by-the-dead');
  }, 40_000);
});
