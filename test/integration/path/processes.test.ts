import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { freePort } from '../../../scripts/services/ports';
import { inboxOf } from './ledger';
import { install, joinSeller, type Installation, type Started } from './processes';
import { until } from './until';

/** Ports on which this process listens, by Linux' own books. */
function portsOf(pid: number): number[] {
  const links = readdirSync(`/proc/${pid}/fd`).map((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`);
    } catch {
      return ''; // closed meanwhile
    }
  });
  const sockets = new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []));
  const rows = ['tcp', 'tcp6'].flatMap((file) => readFileSync(`/proc/${pid}/net/${file}`, 'utf8').trim().split('\n').slice(1));
  return rows.map((row) => row.trim().split(/\s+/)).flatMap(([, local = '', , state, , , , , , inode = '']) =>
    (state === '0A' && sockets.has(inode) ? [Number.parseInt(local.split(':')[1] ?? '', 16)] : []));
}

describe('the two processes', () => {
  let shop: Installation;
  let web: Started;
  let worker: Started;
  let metricsPort: number;
  let measured: Started;

  beforeAll(async () => {
    shop = await install({ logLevel: 'debug' });
    metricsPort = await freePort();
    [web, worker] = [await shop.startWeb(), await shop.startWorker()];
    measured = await shop.startWorker({ METRICS_PORT: String(metricsPort) });
  }, 60_000);
  afterAll(() => shop.stop());

  it('bind what they were told: a worker nothing, or its metrics', async () => {
    expect(portsOf(web.pid)).toEqual([Number(new URL(shop.url).port)]);
    expect(portsOf(worker.pid)).toEqual([]);
    expect(portsOf(measured.pid)).toEqual([metricsPort]);
    const metrics = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
    expect(metrics).toMatch(/turns_total/);
    expect(metrics).toMatch(/oldest_unhandled_seconds/);
  });

  it('a day of selling leaves no word, name, number or token in their logs', async () => {
    const { emulator } = shop;
    const { seller, code } = await joinSeller(shop, 'Bích Ngân', 'cô Bích Ngân');
    await seller.sendPhoto('honey', 'Sầu riêng hạt lép 250k/ký còn 20 ký');
    await seller.tap('Đăng bán');
    await seller.waitFor(/đăng rồi/);
    const buyer = emulator.person('Quỳnh Như');
    emulator.emulator.failRules.add({ next: 1, userId: buyer.userId, status: 500 });
    await buyer.say('cho chị 2 ký sầu riêng hạt lép, giao 15 Lê Lợi phường Hải Châu Đà Nẵng, 0912 345 678');
    await buyer.tap('Đồng ý', 20_000);
    await buyer.waitFor(/tên/);
    await buyer.say('Quỳnh Như');
    await buyer.tap('Đặt hàng');
    await seller.waitFor(/có đơn mới/);
    await buyer.say('sầu riêng ngọt không em?');
    await inboxOf(shop.database).updateOne({ isHandled: true }, { $set: { isHandled: false, 'event.attachments': null } });
    await until('the broken event is parked', async () => (await inboxOf(shop.database).countDocuments({ parked: { $exists: true } })) === 1, 30_000);

    const logs = [web, worker, measured].map((process) => process.output()).join('\n');
    expect(logs).toMatch(/"msg":"turn"/);
    const secrets = [
      'Bích Ngân', 'Quỳnh Như', 'Lê Lợi', 'Sầu riêng', 'sầu riêng', 'hạt lép', '987654', '345678', '345 678', '5987654', 'ngọt không', code,
      emulator.tokenOf(), emulator.appSecret, emulator.verifyToken, 'appsecret_proof',
    ];
    expect(secrets.filter((secret) => logs.includes(secret))).toEqual([]);
    expect(logs.split('\n').filter((line) => line !== '' && !line.startsWith('{'))).toEqual([]);
  }, 90_000);

  it('SIGTERM while the platform hangs: the next worker sees by the echo that the message went out', async () => {
    const phone = shop.emulator.person('Sen');
    shop.emulator.emulator.failRules.add({ next: 1, userId: phone.userId, hang: true, acceptButFail: true });
    await phone.say('alo');
    await until('the call hangs', () => phone.heard().length === 1);
    for (const process of [worker, measured]) process.signal('SIGTERM');
    expect(await Promise.all([worker.ended, measured.ended])).toEqual([0, 0]);
    [worker, measured] = [await shop.startWorker(), await shop.startWorker()];
    const isOut = async () => (await shop.database.connection.collection('outbox').countDocuments({ externalId: phone.userId, isOpen: true })) === 0;
    await until('the message counts as sent', isOut);
    expect(phone.heard()).toHaveLength(1);
  }, 60_000);

  it('SIGTERM: they finish what is in hand and end within ten seconds', async () => {
    shop.emulator.emulator.failRules.add({ next: 3, delayMs: 1500 });
    const phones = ['Thuỷ', 'Lan', 'Mai'].map((name) => shop.emulator.person(name));
    await Promise.all(phones.map((phone) => phone.say('alo')));
    await until('the answers are on their way', () => shop.emulator.emulator.failRules.pending().length === 0);
    const since = Date.now();
    for (const process of [worker, measured, web]) process.signal('SIGTERM');
    expect(await Promise.all([worker, measured, web].map((process) => process.ended))).toEqual([0, 0, 0]);
    expect(Date.now() - since).toBeLessThan(10_000);
    for (const phone of phones) expect(phone.heard()).toHaveLength(1);
    const rows = await shop.database.connection.collection('outbox').find({ isOpen: true }).toArray();
    expect(rows).toEqual([]);
  }, 30_000);
});
