import { Readable, Writable } from 'node:stream';
import { runCho } from '../../../scripts/cho/run-cho';
import { createCipher } from '../../../src/store/sealed';
import { testMongoUri } from '../../support/services';
import { openShop, type Shop } from '../services/shop';

const [A, B] = ['a1'.repeat(32), 'b2'.repeat(32)];
let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
  await shop.coop('XANH');
});
afterAll(() => shop.database.close());

async function cho(args: string[], env: Record<string, string> = {}, input = '') {
  const said = { out: '', err: '' };
  const into = (which: keyof typeof said) => new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      said[which] += chunk.toString();
      done();
    },
  });
  const code = await runCho({ args, env: { MONGODB_URI: testMongoUri(), SECRET_KEY: A, ...env }, input: Readable.from([input]), output: into('out'), errors: into('err') });
  return { code, ...said };
}
const account = (more: string[] = []) => cho(['coop', 'bank', 'xanh', '--bank', 'VCB', '--account', '0011 0012 34567', '--owner', 'HTX Suối Xanh', ...more]);
const secretOf = async (provider: 'sepay' | 'casso') => (await shop.services.banks.linkOf(provider, 'XANH'))?.sealedSecret ?? '';

test('a co-op gets its account and how long a transfer is waited for', async () => {
  expect(JSON.parse((await account(['--json'])).out)).toEqual({ code: 'XANH', bankName: 'Vietcombank', account: '0011001234567', owner: 'HTX SUOI XANH' });
  expect((await account()).out).toMatch(/^Co-op XANH is paid into Vietcombank 0011001234567, HTX SUOI XANH\./);
  expect(await cho(['coop', 'set', 'XANH', '--transfer-valid', '2h'])).toMatchObject({ code: 0 });
  expect((await shop.stores.coops.byCode('XANH'))?.settings.timers).toMatchObject({ transfer: 120, expire: 1440 });
});

test('a secret is sealed, from wherever it comes, told nowhere, and sealed anew with another key', async () => {
  await account();
  const fromInput = await cho(['coop', 'bank-notices', 'XANH', '--provider', 'sepay', '--secret', '-'], {}, 'one-secret\n');
  expect(fromInput).toMatchObject({ code: 0, out: expect.stringContaining('/webhooks/bank/sepay?coop=XANH') });
  expect(await cho(['coop', 'bank-notices', 'XANH', '--provider', 'casso'], { BANK_NOTICES_SECRET: 'two-secret' })).toMatchObject({ code: 0 });
  expect(fromInput.out + fromInput.err).not.toContain('one-secret');
  expect(createCipher(A).open(await secretOf('sepay'))).toBe('one-secret');
  expect(JSON.parse((await cho(['key', 'rotate', '--json'], { SECRET_KEY: B, SECRET_KEY_OLD: A })).out)).toMatchObject({ resealed: 2, unreadable: ['1001'] });
  expect(createCipher(B).open(await secretOf('casso'))).toBe('two-secret');
});

test.each([
  [['bank', 'NONE', '--bank', 'VCB', '--account', '0011001234567', '--owner', 'HTX A'], /no co-op with the code NONE/],
  [['bank', 'XANH', '--bank', 'nhà băng', '--account', '0011001234567', '--owner', 'HTX A'], /BIN/],
  [['bank', 'XANH', '--bank', 'VCB', '--account', '12', '--owner', 'HTX A'], /12 is no account/],
  [['bank', 'XANH', '--bank', 'VCB', '--account', '0011001234567', '--owner', '.'], /no owner/],
  [['bank-notices', 'XANH', '--provider', 'sepay'], /BANK_NOTICES_SECRET/],
  [['bank-notices', 'XANH', '--provider', 'other', '--secret', 's'], /sepay, casso/],
  [['set', 'XANH', '--transfer-valid', 'soon'], /24h/],
])('cho coop %j is refused in one line', async (args, why) => {
  const { code, out, err } = await cho(['coop', ...args]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(why);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});
