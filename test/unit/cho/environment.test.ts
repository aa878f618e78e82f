import { readSettings } from '../../../scripts/cho/environment';
import { fillEnvironment } from '../../../scripts/cho/fill-environment';
import type { RunFile } from '../../../scripts/start/run-file';

const run: RunFile = {
  owner: 1,
  pids: [],
  mongodbUri: 'mongodb://127.0.0.1:4000/chohtx',
  redisUrl: 'redis://127.0.0.1:4001',
  ports: { web: 3000 },
  settings: { SECRET_KEY: 'ab'.repeat(32), PUBLIC_URL: 'http://127.0.0.1:3000', EMULATOR: 'on' },
};

test('a running start fills what the environment does not set; what it sets wins, an empty variable sets nothing', () => {
  const env = fillEnvironment({ PUBLIC_URL: 'https://shop.example.vn', SECRET_KEY: '' }, run);
  expect(env).toMatchObject({ PUBLIC_URL: 'https://shop.example.vn', SECRET_KEY: 'ab'.repeat(32), MONGODB_URI: run.mongodbUri, REDIS_URL: run.redisUrl });
});

test('beside another store the settings of the running start are left alone', () => {
  const env = { MONGODB_URI: 'mongodb://db.example.vn/shop' };
  expect(fillEnvironment(env, run)).toEqual(env);
});

test('only the settings that are asked for must be there', () => {
  expect(readSettings({ MONGODB_URI: run.mongodbUri }, ['MONGODB_URI', 'MONGODB_DB', 'EMULATOR'])).toEqual({
    MONGODB_URI: run.mongodbUri, MONGODB_DB: undefined, EMULATOR: 'off',
  });
  expect(() => readSettings({}, ['SECRET_KEY'])).toThrow(/^SECRET_KEY is missing\. Example: /);
  expect(() => readSettings({ SECRET_KEY: 'short' }, ['SECRET_KEY'])).toThrow(/^SECRET_KEY is not exactly 64 hex digits/);
  expect(() => readSettings({}, ['MONGODB_URI'])).toThrow(/npm start.*MONGODB_URI/);
});
