import { Readable, Writable } from 'node:stream';
import { runCho } from '../../../scripts/cho/run-cho';
import { testMongoUri } from '../../support/services';
import { ok, openShop, type Shop } from '../services/shop';

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
  await shop.coop('XANH');
});
afterAll(() => shop.database.close());

async function cho(...args: string[]) {
  const said = { out: '', err: '' };
  const into = (which: keyof typeof said) => new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        said[which] += chunk.toString();
        done();
      },
    });
  const code = await runCho({ args: ['contact', ...args], env: { MONGODB_URI: testMongoUri() }, input: Readable.from([]), output: into('out'), errors: into('err') });
  return { code, ...said };
}

test('the language of one person is set by the platform id or the number, and listed', async () => {
  const [page] = await shop.stores.channels.ofOwner(await shop.ownerIdOf('XANH'));
  const user = ['--page-id', ok(page).externalId, '--user-id', '9007199254740993002'];
  expect(await cho('set', '--owner', 'xanh', ...user, '--language', 'en', '--json')).toEqual({ code: 0, out: '{"language":"en"}\n', err: '' });
  const { out } = await cho('list', '--owner', 'XANH', '--json');
  expect(JSON.parse(out)).toEqual([{ number: null, name: null, channel: 'messenger', page: ok(page).externalId, externalId: '9007199254740993002', language: 'en' }]);
  expect((await cho('list', '--owner', 'XANH')).out).toMatch(/number +name +channel +page +user +language\n +messenger +\d+ +9007199254740993002 +en\n/);
  const buyer = await shop.buyer('XANH');
  const { number } = await shop.act(buyer, (s) => s.people.callHuman(''));
  expect(await cho('set', '--owner', 'XANH', '--number', String(number), '--language', 'en')).toMatchObject({ code: 0, out: 'They are spoken to in en from now on.\n' });
  expect((await shop.stores.contacts.byId(buyer.ownerId, buyer.contactId))?.language).toBe('en');
});

test.each([
  [['set', '--owner', 'XANH', '--language', 'en'], /--number 12/],
  [['set', '--owner', 'XANH', '--language', 'fr', '--number', '1'], /en/],
  [['set', '--owner', 'XANH', '--language', 'en', '--number', 'x'], /no number/],
  [['set', '--owner', 'XANH', '--language', 'en', '--number', '999'], /Nobody has the number 999/],
  [['set', '--owner', 'XANH', '--language', 'en', '--page-id', '5', '--user-id', '6'], /no messenger page 5/],
  [['set', '--owner', 'NONE', '--language', 'en', '--number', '1'], /code NONE/],
  [['list', '--owner', 'NONE'], /code NONE/],
])('cho contact %j is refused in one line', async (args, why) => {
  const { code, out, err } = await cho(...args);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(why);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});
