import { Readable, Writable } from 'node:stream';
import { inviteWords } from '../../../scripts/cho/invite';
import { runCho } from '../../../scripts/cho/run-cho';
import { readIntent } from '../../../src/understanding';

function collector(): { stream: Writable; text(): string } {
  let text = '';
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      done();
    },
  });
  return { stream, text: () => text };
}

async function cho(args: string[], env: Record<string, string> = {}, typed: string[] = []) {
  const [output, errors] = [collector(), collector()];
  const code = await runCho({ args, env, input: Readable.from(typed), output: output.stream, errors: errors.stream });
  return { code, out: output.text(), err: errors.text() };
}

const COMMANDS = [
  'coop add', 'coop set', 'coop bank', 'coop bank-notices', 'union add', 'channel add messenger', 'channel add zalo', 'channel set zalo', 'channels', 'invite', 'listing add', 'listings', 'orders', 'members', 'chat', 'key rotate', 'backup', 'restore', 'doctor', 'understand',
].map((words) => words.split(' '));

test.each(COMMANDS.map((words) => [words.join(' '), words] as const))('`%s --help` tells its options', async (name, words) => {
  const { code, out, err } = await cho([...words, '--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain(`Usage: cho ${name}`);
  expect(out).toMatch(/--help/);
});

const GOODS = ['--coop', 'C', '--seller', 'M', '--name', 'N'];

test.each([
  [['nope'], /unknown command 'nope'/],
  [['coop'], /cho coop --help/],
  [['coop', 'add', '--code', 'A1'], /required option '--name/],
  [['coop', 'add', '--code', '', '--name', 'N', '--phone', '0914222111'], /--code.*empty/],
  [['coop', 'set', 'C', '--publish-first', 'maybe'], /on, off/],
  [['coop', 'set', 'C'], /--publish-first/],
  [['coop', 'set', 'C', '--alert-after', '0'], /from 1 to 43200/],
  [['invite', '--coop', 'C', '--role', 'boss'], /seller, manager, helper/],
  [['listings'], /--coop/],
  [['orders', '--coop', 'C', 'more'], /too many arguments/],
  [['orders', '--coop', 'C'], /npm start.*MONGODB_URI/],
  [['chat'], /npm start/],
  [['listing', 'add', ...GOODS, '--price', 'abc', '--unit', 'kg', '--stock', '1'], /abc is no price/],
  [['listing', 'add', ...GOODS, '--price', '1k', '--unit', 'kg', '--stock', '-1'], /-1 is no stock/],
  [['listing', 'add', ...GOODS, '--price', '1k', '--unit', 'pound', '--stock', '1'], /There are: kg/],
  [['listing', 'add', ...GOODS, '--price', '1k', '--unit', 'kg', '--stock', '1', '--photo', '/nowhere/a.jpg'], /does not exist/],
])('%j is refused in one line', async (args, why) => {
  const { code, out, err } = await cho(args);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(why);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});

const OA = ['channel', 'add', 'zalo', '--owner', 'C', '--oa-id', '1'];

test.each([
  [OA, {}, [], /--access-token is missing.*ZALO_ACCESS_TOKEN/],
  [[...OA, '--access-token', '-'], {}, [], /no line for --access-token/],
  [[...OA, '--access-token', '-', '--refresh-token', '-'], {}, ['one\n'], /no line for --refresh-token/],
  [OA, { ZALO_ACCESS_TOKEN: 'a' }, [], /--refresh-token is missing/],
  [[...OA, '--access-token', '-'], { ZALO_REFRESH_TOKEN: 'b' }, ['a\n'], /SECRET_KEY is missing/],
  [[...OA, '--access-token', 'same', '--refresh-token', 'same'], { SECRET_KEY: 'ab'.repeat(32) }, [], /pasted twice/],
  [[...OA, '--access-token', 'a b', '--refresh-token', 'c'], { SECRET_KEY: 'ab'.repeat(32) }, [], /no blanks/],
  [['channel', 'add', 'messenger', '--owner', 'C', '--page-id', '1'], {}, [], /--page-token is missing.*MESSENGER_PAGE_TOKEN/],
  [['channel', 'set', 'zalo', '--oa-id', '1'], {}, [], /--paid-messages on or off, or --try-buttons/],
  [['channel', 'set', 'zalo', '--oa-id', '1', '--paid-messages', 'yes'], {}, [], /on, off/],
])('tokens come from the line, from standard input or from the environment: %j with %j and %j', async (args, env, typed, why) => {
  const { code, out, err } = await cho(args, env, typed);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(why);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});

test('where tokens may come from is told', async () => {
  expect((await cho([...OA.slice(0, 3), '--help'])).out).toMatch(/read a command line[^]*standard input[^]*ZALO_ACCESS_TOKEN, ZALO_REFRESH_TOKEN/);
});

test('both tokens of an OA are the emulator\'s, or neither is', async () => {
  const env = { SECRET_KEY: 'ab'.repeat(32), MONGODB_URI: 'mongodb://127.0.0.1:9/x' };
  expect(await cho([...OA, '--access-token', 'real', '--refresh-token', 'emulator-refresh-1'], env)).toMatchObject({ code: 1, err: expect.stringContaining('EMULATOR=on') });
  expect(await cho([...OA, '--access-token', 'emulator-1', '--refresh-token', 'real'], { ...env, EMULATOR: 'on' })).toMatchObject({ code: 1, err: expect.stringContaining('real tokens') });
});

test('a token of the emulator and a real one never meet', async () => {
  const args = ['channel', 'add', 'messenger', '--owner', 'C', '--page-id', '1', '--page-token'];
  const env = { SECRET_KEY: 'ab'.repeat(32), MONGODB_URI: 'mongodb://127.0.0.1:9/x' };
  expect(await cho([...args, 'emulator-1'], env)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('EMULATOR=on') });
  expect(await cho([...args, 'real'], { ...env, EMULATOR: 'on' })).toMatchObject({ code: 1, out: '', err: expect.stringContaining('refuses to run beside real tokens') });
});

test('`doctor --new-key` prints 64 hex digits alone, new ones each time', async () => {
  const [one, other] = [await cho(['doctor', '--new-key']), await cho(['doctor', '--new-key'])];
  expect(one.out).toMatch(/^[0-9a-f]{64}\n$/);
  expect(one.out).not.toBe(other.out);
  expect(one.code).toBe(0);
});

test('`doctor` without anything names what is missing, with examples, and fails', async () => {
  const { code, out } = await cho(['doctor', '--json']);
  expect(code).toBe(1);
  const { ok, findings } = JSON.parse(out);
  expect(ok).toBe(false);
  const states = Object.fromEntries(findings.map((one: { what: string; state: string }) => [one.what, one.state]));
  expect(states).toMatchObject({ PORT: 'default', MONGODB_URI: 'missing', SECRET_KEY: 'missing', METRICS_PORT: 'not set', MongoDB: 'not checked', worker: 'not checked' });
  expect(findings.find((one: { what: string }) => one.what === 'PUBLIC_URL').toDo).toMatch(/PUBLIC_URL is missing\. Example: https:/);
});

test('`doctor` never shows a secret', async () => {
  const { out } = await cho(['doctor'], { SECRET_KEY: 'a-wrong-key', MESSENGER_APP_SECRET: 'a-secret' });
  expect(out).toContain('SECRET_KEY is not exactly 64 hex digits');
  expect(out).not.toMatch(/a-wrong-key|a-secret/);
});

test('the words of an invitation hold its digits once, and the bot understands them as joining', () => {
  const words = inviteWords('48271630');
  expect(words.match(/\d{8}/g)).toEqual(['48271630']);
  expect(readIntent(words, { isSeller: false, isManager: false })).toEqual({ kind: 'join', digits: '48271630' });
});

test('`understand` answers each line with its id, in order, blank lines left out', async () => {
  const rows = [{ id: 'a', input: 'hai trăm năm' }, { input: '' }, { id: 3, input: 7 }, { id: null, input: '1k5' }].map((row) => JSON.stringify(row));
  const { code, out, err } = await cho(['understand', '--as', 'numbers'], {}, [`\uFEFF${rows[0]}\r\n\n${rows[1]}\n`, `${rows[2]}\n${rows[3]}`]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const answers = out.trimEnd().split('\n').map((line): unknown => JSON.parse(line));
  expect(answers).toEqual([{ id: 'a', output: 250 }, { id: 3, output: null }, { id: 3, output: null }, { id: null, output: 1500 }]);
});

test.each([
  [['--as', 'numbers'], 'two\n', /^Line 1 is no JSON/],
  [['--as', 'numbers'], '{"id":1,"input":"2"}\n{"id":2', /^Line 2 is no JSON/],
  [['--as', 'numbers'], '{"id":1,"text":"2"}\n', /^Line 1 has no "input"/],
  [['--as', 'numbers'], '"2 chục"\n', /^Line 1 has no "input"/],
  [['--as', 'poems'], '', /numbers, money, listings/],
  [[], '', /--as/],
])('`understand` %j refuses %j in one line', async (args, typed, why) => {
  const { code, err } = await cho(['understand', ...args], {}, [typed]);
  expect(code).toBe(1);
  expect(err).toMatch(why);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});
