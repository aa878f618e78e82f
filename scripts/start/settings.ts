import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { checkConfig, type SettingProblem } from '../../src/config';
import { readJson, writeJson } from '../services/json-file';
import { freePort, isFree, nextFreePort } from '../services/ports';

/** What a checkout made up for itself at its first start; kept, because stored tokens are encrypted with the key. */
interface Kept {
  secretKey: string;
  appId: string;
  appSecret: string;
  verifyToken: string;
  zaloAppId: string;
  zaloAppSecret: string;
  oaSecretKey: string;
  port?: number;
  emulatorPort?: number;
}

/** The environment of web, worker, emulator and `cho` under `npm start`, as text; `EMULATOR_PORT` only with the emulator. */
export type Settings = Record<string, string>;

const FIRST_PORT = 3_000;
const PLATFORM_URLS = ['MESSENGER_GRAPH_URL', 'ZALO_OPENAPI_URL', 'ZALO_BUSINESS_URL', 'ZALO_OAUTH_URL'];

function makeUp(): Kept {
  const token = () => randomBytes(16).toString('hex');
  return {
    secretKey: randomBytes(32).toString('hex'),
    appId: String(randomInt(1e14, 2e14)),
    appSecret: token(),
    verifyToken: token(),
    zaloAppId: String(randomInt(1e14, 2e14)),
    zaloAppSecret: token(),
    oaSecretKey: token(),
  };
}

async function choosePort(kept: number | undefined): Promise<number> {
  return kept !== undefined && (await isFree(kept)) ? kept : nextFreePort(FIRST_PORT);
}

/** What is wrong with the settings that `env` gives, before anything is started; what it leaves out is made up and right. */
export function problemsGiven(env: NodeJS.ProcessEnv): SettingProblem[] {
  const local = Object.fromEntries(PLATFORM_URLS.map((key) => [key, env[key] || 'http://127.0.0.1']));
  return checkConfig({ ...env, ...local }).problems.filter(({ key }) => env[key]);
}

/**
 * Settings for a start on this machine: kept in settings.json below `dataDir` and made up where there are none. A value in `env` wins over
 * the generated one; ports are the ones of last time when they are free.
 */
export async function prepareSettings(dataDir: string, env: NodeJS.ProcessEnv): Promise<Settings> {
  const file = join(dataDir, 'settings.json');
  // What was kept before the shop spoke Zalo lacks its part.
  const kept: Kept = { ...makeUp(), ...readJson<Partial<Kept>>(file) };
  const port = env['PORT'] ? Number(env['PORT']) : await choosePort(kept.port);
  const emulatorPort = await freePort(kept.emulatorPort);
  writeJson(file, { ...kept, port: env['PORT'] ? kept.port : port, emulatorPort } satisfies Kept);

  const zaloApp = { ZALO_APP_ID: kept.zaloAppId, ZALO_APP_SECRET: kept.zaloAppSecret, ZALO_OA_SECRET_KEY: kept.oaSecretKey };
  const generated: Settings = {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SECRET_KEY: kept.secretKey,
    MESSENGER_APP_ID: kept.appId,
    MESSENGER_APP_SECRET: kept.appSecret,
    MESSENGER_VERIFY_TOKEN: kept.verifyToken,
    ...zaloApp,
    EMULATOR: 'on',
  };
  const withEmulator = env['EMULATOR'] === 'off' ? {} : emulatorSettings(emulatorPort);
  return overrule({ ...generated, ...withEmulator }, env);
}

function emulatorSettings(port: number): Settings {
  return {
    EMULATOR_PORT: String(port),
    MESSENGER_GRAPH_URL: `http://127.0.0.1:${port}`,
    ZALO_OPENAPI_URL: `http://127.0.0.1:${port}/zalo`,
    ZALO_BUSINESS_URL: `http://127.0.0.1:${port}/zalo`,
    ZALO_OAUTH_URL: `http://127.0.0.1:${port}/zalo`,
    MEDIA_HOSTS: `127.0.0.1:${port}`,
  };
}

function overrule(settings: Settings, env: NodeJS.ProcessEnv): Settings {
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, env[key] || value]));
}
