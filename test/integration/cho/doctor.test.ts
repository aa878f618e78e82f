import { Readable, Writable } from 'node:stream';
import { runCho } from '../../../scripts/cho/run-cho';
import { openShop, type Shop } from '../../support/shop';

const HOUR_MS = 3_600_000;

/** `cho doctor` asks the platforms themselves who each page and OA is to them. */
describe('doctor, of pages and OAs', () => {
  let shop: Shop;
  const oaId = () => shop.emulator.zalo.oaId;
  const oas = () => shop.emulator.emulator.zalo.oas;

  beforeAll(async () => {
    shop = await openShop();
  }, 60_000);
  afterAll(() => shop.stop());

  async function doctor(more: Record<string, string> = {}) {
    const { mongodb, redis, secretKey, publicUrl } = shop.config;
    const env = { ...shop.emulator.settings, PUBLIC_URL: publicUrl, MONGODB_URI: mongodb.uri, REDIS_URL: redis.url, REDIS_PREFIX: redis.prefix, SECRET_KEY: secretKey.toString('hex'), ...more };
    let out = '';
    const output = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        out += chunk.toString();
        done();
      },
    });
    const code = await runCho({ args: ['doctor'], env, input: Readable.from([]), output, errors: output });
    return { code, out };
  }

  const setChannel = (fields: object) => shop.stores.channels.rows.updateOne({ type: 'zalo' }, { $set: fields });

  it('says that there are none yet', async () => {
    const { code, out } = await doctor();
    expect([code, out]).toEqual([0, expect.stringMatching(/pages and OAs +none[^]*Nothing is missing\.\nNo page and no OA is connected yet/)]);
  });

  it('says that nothing is missing when both platforms say so, and how an OA is called', async () => {
    await shop.addCoop('SUOIXANH', 'HTX Suối Xanh');
    await shop.addOa('SUOIXANH');
    const { code, out } = await doctor();
    expect([code, out]).toEqual([0, expect.stringMatching(new RegExp(`page ${shop.emulator.accountId} +answers\\nOA ${oaId()} \\([^)]+\\) +answers\\nNothing is missing\\.`))]);
    expect(out).not.toMatch(/emulator-/);
  });

  it.each<[string, () => unknown, () => unknown, RegExp]>([
    ['what the platform finds wrong', () => oas().setTraits(oaId(), { isVerified: false }), () => oas().setTraits(oaId(), { isVerified: true }), /has problems[^]*To do:\n- OA \d+ .*not verified/],
    ['fields that a page lacks', () => shop.emulator.emulator.messenger.pages.subscribe(shop.emulator.accountId, ['messages']), () => undefined, /has problems[^]*lack messaging_postbacks/],
    ['a dead token of a page', () => shop.emulator.emulator.tokens.kill(shop.emulator.tokenOf()), () => shop.emulator.emulator.tokens.revive(shop.emulator.tokenOf()), /page \d+ +token dead[^]*cho channel add messenger --owner … --page-id \d+ --page-token -/],
    ['a dead token that a worker will renew', () => oas().setAlive(`emulator-${oaId()}`, false), () => oas().setAlive(`emulator-${oaId()}`, true), /OA \d+ +token dead[^]*\(tokenExpired, -216\); a worker renews it/],
    ['tokens that the platform refuses to renew', () => setChannel({ renewal: { by: 'w', until: new Date(Date.now() + HOUR_MS), ended: 'refused' } }), () => shop.addOa('SUOIXANH'), /token old[^]*not renewed any more\. .*--refresh-token -/],
    ['an exchange without a clear end', () => setChannel({ renewal: { by: 'w', until: new Date(Date.now() + HOUR_MS), ended: 'unknown' } }), () => shop.addOa('SUOIXANH'), /token old[^]*no clear end/],
    ['an OA of which Zalo takes no messages', () => setChannel({ state: 'broken', brokenAt: new Date(), refusedWith: '-221' }), () => shop.addOa('SUOIXANH'), /OA \d+ \([^)]+\) +takes no messages[^]*error -221\): look into its console\. Messages wait/],
    ['a token that no worker has renewed', () => setChannel({ tokenAt: new Date(Date.now() - 22 * HOUR_MS), renewal: { by: 'w', until: new Date(Date.now() + HOUR_MS), ended: 'failed' } }), () => shop.addOa('SUOIXANH'), /22 hours old and nobody renews it/],
  ])('tells %s', async (_what, spoil, mend, told) => {
    await spoil();
    const { code, out } = await doctor();
    await mend();
    expect([code, out]).toEqual([1, expect.stringMatching(told)]);
    expect(out).not.toContain('Nothing is missing');
  });

  it('tells a platform that is connected and not configured, and one that does not answer', async () => {
    const without = Object.fromEntries(Object.keys(shop.emulator.settings).filter((key) => key.startsWith('ZALO_')).map((key) => [key, '']));
    expect((await doctor(without)).out).toMatch(/OA \d+ +not configured[^]*Zalo is not configured: set ZALO_APP_ID/);
    expect((await doctor({ ZALO_OPENAPI_URL: 'http://127.0.0.1:9' })).out).toMatch(/OA \d+ +does not answer[^]*connectionFailed, ECONNREFUSED/);
  });

  it('says of plain OAs how buttons are tried again, and asks nobody when the settings are wrong', async () => {
    shop.emulator.emulator.messenger.pages.subscribe(shop.emulator.accountId, ['messages', 'messaging_postbacks', 'messaging_referrals', 'message_echoes', 'message_deliveries', 'message_reads']);
    await setChannel({ isPlain: true });
    expect(await doctor()).toEqual({ code: 0, out: expect.stringMatching(/Nothing is missing\.\n.*--try-buttons/) });
    expect((await doctor({ PUBLIC_URL: 'nowhere' })).out).toMatch(/OA \d+ +not checked/);
  });
});
