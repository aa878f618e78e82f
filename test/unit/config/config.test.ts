import { checkConfig, readConfig, SETTINGS } from '../../../src/config';
import { Fault } from '../../../src/errors';

const right = {
  PUBLIC_URL: 'https://shop.example.vn/',
  MONGODB_URI: 'mongodb://127.0.0.1:27017/chohtx?replicaSet=rs0',
  REDIS_URL: 'redis://127.0.0.1:6379',
  SECRET_KEY: 'ab'.repeat(32),
  MESSENGER_APP_ID: '123',
  MESSENGER_APP_SECRET: ' a secret with spaces ',
  MESSENGER_VERIFY_TOKEN: 'x',
};

const problemsOf = (changes: Record<string, string | undefined>) =>
  checkConfig({ ...right, ...changes }).problems.map(({ key, problem }) => `${key} ${problem}`);

test('the least that must be set gives a whole config, with the defaults of the contract', () => {
  expect(readConfig(right)).toEqual({
    port: 3000,
    publicUrl: 'https://shop.example.vn',
    mongodb: { uri: right.MONGODB_URI },
    redis: { url: right.REDIS_URL, prefix: 'chohtx' },
    secretKey: Buffer.alloc(32, 0xab),
    messenger: {
      appId: '123',
      appSecret: ' a secret with spaces ',
      verifyToken: 'x',
      graphUrl: 'https://graph.facebook.com',
      graphVersion: 'v26.0',
    },
    mediaHosts: ['*.fbcdn.net', '*.fbsbx.com', '*.zadn.vn', '*.zdn.vn', '*.dlfl.vn'],
    isEmulatorOn: false,
    messagesAMinute: 60,
    logLevel: 'info',
    metrics: {},
  });
});

test('optional settings arrive, and an empty variable is one that is not set', () => {
  const config = readConfig({ ...right, METRICS_PORT: '9100', METRICS_TOKEN: 't', MONGODB_DB: 'one', REDIS_PREFIX: 'p', PORT: '', LOG_LEVEL: '' });
  expect(config).toMatchObject({
    metrics: { port: 9100, token: 't' }, mongodb: { dbName: 'one' }, redis: { prefix: 'p' }, port: 3000, logLevel: 'info',
  });
});

const zalo = { ZALO_APP_ID: '1234567890123456789', ZALO_APP_SECRET: 'app', ZALO_OA_SECRET_KEY: 'oa' };
const noMessenger = { MESSENGER_APP_ID: '', MESSENGER_APP_SECRET: undefined, MESSENGER_VERIFY_TOKEN: '' };

test('Zalo comes with its addresses, beside Messenger or alone', () => {
  const settings = {
    appId: '1234567890123456789',
    appSecret: 'app',
    oaSecretKey: 'oa',
    openapiUrl: 'https://openapi.zalo.me',
    businessUrl: 'https://business.openapi.zalo.me',
    oauthUrl: 'https://oauth.zaloapp.com',
  };
  const both = readConfig({ ...right, ...zalo, ZALO_OAUTH_URL: 'http://127.0.0.1:4000/zalo/', ZALO_VERIFIER: 'zalo_verifierAb-1_.html' });
  expect(both).toMatchObject({ messenger: { appId: '123' }, zalo: { ...settings, oauthUrl: 'http://127.0.0.1:4000/zalo' }, zaloVerifier: 'Ab-1_' });
  const alone = readConfig({ ...right, ...noMessenger, ...zalo });
  expect(alone.zalo).toEqual(settings);
  expect(alone).not.toHaveProperty('messenger');
  expect(alone).not.toHaveProperty('zaloVerifier');
});

test('the secret of the app taken for that of the OA is told', () => {
  expect(problemsOf({ ZALO_APP_ID: '1', ZALO_APP_SECRET: 'same', ZALO_OA_SECRET_KEY: 'same' })).toEqual([
    'ZALO_OA_SECRET_KEY is the same as ZALO_APP_SECRET: the OA Secret Key is another one, shown on the webhook page of the app',
  ]);
});

test('half a platform and none at all are told', () => {
  expect(problemsOf({ ZALO_APP_ID: '1', MESSENGER_APP_SECRET: '' })).toEqual([
    'MESSENGER_APP_SECRET is missing: Messenger needs all of MESSENGER_APP_ID, MESSENGER_APP_SECRET, MESSENGER_VERIFY_TOKEN, or none of them is set',
    'ZALO_APP_SECRET is missing: Zalo needs all of ZALO_APP_ID, ZALO_APP_SECRET, ZALO_OA_SECRET_KEY, or none of them is set',
    'ZALO_OA_SECRET_KEY is missing: Zalo needs all of ZALO_APP_ID, ZALO_APP_SECRET, ZALO_OA_SECRET_KEY, or none of them is set',
  ]);
  expect(problemsOf(noMessenger)).toEqual([
    'MESSENGER_APP_ID is missing: the shop speaks no platform. It needs MESSENGER_APP_ID, MESSENGER_APP_SECRET, MESSENGER_VERIFY_TOKEN (Messenger), '
      + 'or ZALO_APP_ID, ZALO_APP_SECRET, ZALO_OA_SECRET_KEY (Zalo), or both',
  ]);
});

test('everything that is wrong is shown at once, each with an example', () => {
  const read = () => readConfig({ ...right, PORT: 'abc', SECRET_KEY: 'short', MONGODB_URI: undefined, REDIS_URL: '' });
  expect(read).toThrow(Fault);
  expect(read).toThrow(/PORT is not a port number\. Example: 3000/);
  expect(read).toThrow(/SECRET_KEY is not exactly 64 hex digits/);
  expect(read).toThrow(/MONGODB_URI is missing\. Example: mongodb:\/\//);
  expect(read).toThrow(/REDIS_URL is missing/);
});

test('no value of a secret is ever shown', () => {
  const wrong = { SECRET_KEY: 'hidden-key-1', MONGODB_URI: 'hidden-uri-2', REDIS_URL: 'hidden-uri-3', PUBLIC_URL: 'http://u:hidden-4@x.vn' };
  expect(JSON.stringify(checkConfig({ ...right, ...wrong }).problems)).not.toContain('hidden');
  expect(checkConfig({ ...right, ...wrong }).problems).toHaveLength(4);
});

test.each<[Record<string, string>, string[]]>([
  [{ PORT: '65536' }, ['PORT is not a port number (0 to 65535)']],
  [{ SECRET_KEY: 'g'.repeat(64) }, ['SECRET_KEY is not exactly 64 hex digits (`cho doctor --new-key` prints a new one)']],
  [{ SECRET_KEY: 'A'.repeat(64) }, []],
  [{ SECRET_KEY: 'a'.repeat(65) }, ['SECRET_KEY is not exactly 64 hex digits (`cho doctor --new-key` prints a new one)']],
  [{ PUBLIC_URL: 'http://shop.example.vn' }, ['PUBLIC_URL must begin with https:// (http:// only on 127.0.0.1 or localhost)']],
  [{ PUBLIC_URL: 'http://127.0.0.1.example.vn' }, ['PUBLIC_URL must begin with https:// (http:// only on 127.0.0.1 or localhost)']],
  [{ PUBLIC_URL: 'http://127.0.0.1:3000' }, []],
  [{ PUBLIC_URL: 'http://localhost:3000' }, []],
  [{ PUBLIC_URL: 'shop' }, ['PUBLIC_URL is not a web address']],
  [{ PUBLIC_URL: 'javascript:alert(1)' }, ['PUBLIC_URL is not a web address']],
  [{ PUBLIC_URL: 'https://x.vn/?a=1' }, ['PUBLIC_URL must have no user name, no query and no #']],
  [{ MONGODB_URI: 'http://x' }, ['MONGODB_URI does not begin with mongodb:// or mongodb+srv://']],
  [{ REDIS_URL: 'redis://' }, ['REDIS_URL does not begin with redis:// or rediss://']],
  [{ MESSENGER_GRAPH_VERSION: '26' }, ['MESSENGER_GRAPH_VERSION is not a version']],
  [{ ZALO_OPENAPI_URL: 'http://openapi.zalo.me' }, ['ZALO_OPENAPI_URL must begin with https:// (http:// only on 127.0.0.1 or localhost)']],
  [{ ZALO_VERIFIER: '../x' }, ['ZALO_VERIFIER is not a code of letters, digits, - and _']],
  [{ LOG_LEVEL: 'loud' }, ['LOG_LEVEL is none of trace, debug, info, warn, error, fatal, silent']],
  [{ EMULATOR: 'yes' }, ['EMULATOR is neither on nor off']],
  [{ MEDIA_HOSTS: '*' }, ['MEDIA_HOSTS has an entry that is neither a host, nor *.domain, nor host:port']],
  [{ MEDIA_HOSTS: '*.vn' }, ['MEDIA_HOSTS has an entry that is neither a host, nor *.domain, nor host:port']],
  [{ MEDIA_HOSTS: 'https://a.vn' }, ['MEDIA_HOSTS has an entry that is neither a host, nor *.domain, nor host:port']],
  [{ MEDIA_HOSTS: '*.a.vn:80' }, ['MEDIA_HOSTS has an entry that is neither a host, nor *.domain, nor host:port']],
  [{ MEDIA_HOSTS: '127.0.0.1:4000, *.A.vn,[::1]:99' }, []],
])('%j → %j', (changes, problems) => {
  expect(problemsOf(changes)).toEqual(problems);
});

test('the emulator refuses to run beside real tokens and in production', () => {
  expect(problemsOf({ EMULATOR: 'on' })).toEqual([
    'EMULATOR refuses to run beside real tokens: with it MESSENGER_GRAPH_URL must be on 127.0.0.1 or localhost',
  ]);
  const local = { EMULATOR: 'on', MESSENGER_GRAPH_URL: 'http://127.0.0.1:4000' };
  expect(readConfig({ ...right, ...local }).isEmulatorOn).toBe(true);
  expect(problemsOf({ ...local, NODE_ENV: 'production' })).toEqual(['EMULATOR must be off in production']);
  const real = { ...local, ...zalo, ZALO_OPENAPI_URL: 'http://127.0.0.1:4000/zalo' };
  expect(problemsOf(real)).toEqual([
    'EMULATOR refuses to run beside real tokens: with it ZALO_BUSINESS_URL, ZALO_OAUTH_URL must be on 127.0.0.1 or localhost',
  ]);
  expect(problemsOf({ ...real, ZALO_BUSINESS_URL: 'http://localhost:1', ZALO_OAUTH_URL: 'http://localhost:1/x' })).toEqual([]);
});

test('every setting explains itself, and an example of one that is no secret is itself right', () => {
  for (const { key, description, example, isSecret } of SETTINGS) {
    expect(description).toMatch(/\.$/);
    if (!isSecret) expect(problemsOf({ ...zalo, [key]: example })).toEqual([]);
  }
});

test('the key of before is a setting of its own, and must be a key too', () => {
  expect(readConfig({ ...right, SECRET_KEY_OLD: 'cd'.repeat(32) })).toMatchObject({ secretKey: Buffer.alloc(32, 0xab), oldSecretKey: Buffer.alloc(32, 0xcd) });
  expect(problemsOf({ SECRET_KEY_OLD: 'short' })).toEqual([expect.stringMatching(/^SECRET_KEY_OLD is not exactly 64 hex digits/)]);
});
