import { z } from 'zod';
import { hostList, key256, portNumber, secret, serverAddress, verifierCode, webAddress, wholeNumber } from './setting-kinds';
import { LOG_LEVELS, type Platform, type SettingRow } from './setting-row';

export { LOG_LEVELS, type Platform, type SettingRow } from './setting-row';

/** What the environment may say: the one table behind `readConfig`, README and `cho doctor`. */
export const TABLE = {
  PORT: { description: 'Port of the web process.', example: '3000', fallback: '3000', schema: portNumber },
  PUBLIC_URL: {
    description: 'Where platforms and people reach the web process; https, http only on 127.0.0.1 or localhost.',
    example: 'https://shop.example.vn',
    schema: webAddress,
  },
  MONGODB_URI: {
    description: 'The MongoDB replica set, with the name of the database.',
    example: 'mongodb://127.0.0.1:27017/chohtx?replicaSet=rs0',
    isSecret: true,
    schema: serverAddress(['mongodb', 'mongodb+srv']),
  },
  REDIS_URL: {
    description: 'Redis or Valkey, with an append-only file.',
    example: 'redis://127.0.0.1:6379',
    isSecret: true,
    schema: serverAddress(['redis', 'rediss']),
  },
  SECRET_KEY: {
    description: 'Encrypts stored tokens and signs links: 64 hex digits.',
    example: '64 hex digits; `cho doctor --new-key` prints them',
    isSecret: true,
    schema: key256,
  },
  SECRET_KEY_OLD: {
    description: 'The SECRET_KEY of before, while it is changed: opens what was sealed and signed with it, until `cho key rotate` was run.',
    example: 'the old SECRET_KEY',
    isOptional: true,
    isSecret: true,
    schema: key256.optional(),
  },
  MESSENGER_APP_ID: { description: "The default Meta app's id.", example: '1234567890', platform: 'Messenger', schema: secret.optional() },
  MESSENGER_APP_SECRET: {
    description: "The Meta app's secret; webhooks are checked with it.",
    example: 'the App Secret of App settings > Basic',
    isSecret: true,
    platform: 'Messenger',
    schema: secret.optional(),
  },
  MESSENGER_VERIFY_TOKEN: {
    description: "The word of your choice that Meta's dashboard asks for with the webhook address.",
    example: 'a long random word',
    isSecret: true,
    platform: 'Messenger',
    schema: secret.optional(),
  },
  MESSENGER_GRAPH_URL: {
    description: 'Where Messenger messages are sent.',
    example: 'https://graph.facebook.com',
    fallback: 'https://graph.facebook.com',
    schema: webAddress,
  },
  MESSENGER_GRAPH_VERSION: {
    description: 'Version of the Graph API.',
    example: 'v26.0',
    fallback: 'v26.0',
    schema: z.string().trim().regex(/^v\d+\.\d+$/, 'is not a version'),
  },
  ZALO_APP_ID: { description: "The default Zalo app's id.", example: '1234567890123456789', platform: 'Zalo', schema: secret.optional() },
  ZALO_APP_SECRET: {
    description: "The Zalo app's secret; it renews tokens and proves calls.",
    example: 'the secret key on the settings page of the app',
    isSecret: true,
    platform: 'Zalo',
    schema: secret.optional(),
  },
  ZALO_OA_SECRET_KEY: {
    description: 'The OA Secret Key, another one than the secret of the app; webhooks are checked with it.',
    example: 'the OA Secret Key on the webhook page of the app',
    isSecret: true,
    platform: 'Zalo',
    schema: secret.optional(),
  },
  ZALO_OPENAPI_URL: {
    description: 'Where Zalo messages are sent.',
    example: 'https://openapi.zalo.me',
    fallback: 'https://openapi.zalo.me',
    schema: webAddress,
  },
  ZALO_BUSINESS_URL: {
    description: 'Where Zalo takes templates by phone number; nothing is sent there yet.',
    example: 'https://business.openapi.zalo.me',
    fallback: 'https://business.openapi.zalo.me',
    schema: webAddress,
  },
  ZALO_OAUTH_URL: {
    description: 'Where tokens of Zalo are renewed.',
    example: 'https://oauth.zaloapp.com',
    fallback: 'https://oauth.zaloapp.com',
    schema: webAddress,
  },
  ZALO_VERIFIER: {
    description: 'The code in the name of the file zalo_verifier….html by which Zalo verifies the domain; it is then served.',
    example: 'AbCdEf123456',
    isOptional: true,
    schema: verifierCode.optional(),
  },
  MEDIA_HOSTS: {
    description: 'Hosts that photos may be fetched from. An entry with a port names that exact address, which may then be local.',
    example: '*.fbcdn.net,photos.example.vn,127.0.0.1:4000',
    fallback: '*.fbcdn.net,*.fbsbx.com,*.zadn.vn,*.zdn.vn,*.dlfl.vn',
    schema: hostList,
  },
  EMULATOR: {
    description: 'Whether a Messenger and a Zalo that run on this machine stand in for the real ones; never in production.',
    example: 'off',
    fallback: 'off',
    schema: z.enum(['on', 'off'], 'is neither on nor off'),
  },
  MESSAGES_A_MINUTE: {
    description: 'How many messages of one person are heard in a minute; they are told once when it is more.',
    example: '60',
    fallback: '60',
    schema: wholeNumber,
  },
  LOG_LEVEL: {
    description: `How much is logged: ${LOG_LEVELS.join(', ')}.`,
    example: 'info',
    fallback: 'info',
    schema: z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`),
  },
  METRICS_PORT: {
    description: 'Port on which the worker shows its metrics; without it the worker opens none.',
    example: '9100',
    isOptional: true,
    schema: portNumber.optional(),
  },
  METRICS_TOKEN: {
    description: 'Opens /metrics to others than this machine, as a bearer token.',
    example: 'a long random word',
    isOptional: true,
    isSecret: true,
    schema: secret.optional(),
  },
  QUEUES_TOKEN: {
    description: 'Opens the page of the queues at /queues, as the password under any user name; without it there is no such page.',
    example: 'a long random word',
    isOptional: true,
    isSecret: true,
    schema: z.string().min(16, 'is shorter than 16 characters').optional(),
  },
  MONGODB_DB: {
    description: 'Name of the database, instead of the one in MONGODB_URI.',
    example: 'chohtx',
    isOptional: true,
    schema: z.string().trim().regex(/^[A-Za-z0-9_-]{1,38}$/, 'is not 1 to 38 letters, digits, - or _').optional(),
  },
  REDIS_PREFIX: {
    description: 'Begins every key in Redis, so that several installations can share one.',
    example: 'chohtx',
    fallback: 'chohtx',
    schema: z.string().trim().regex(/^[A-Za-z0-9_-]+$/, 'is not letters, digits, - or _'),
  },
} satisfies Record<string, SettingRow>;

type Table = typeof TABLE;
export type SettingKey = keyof Table;
/** The values of all settings, each as its schema gives it. */
export type SettingValues = { [Key in SettingKey]: z.output<Table[Key]['schema']> };

/** One key of the environment as README and `cho doctor` show it. `isRequired`: there is neither a default nor a life without it. */
export interface Setting {
  key: SettingKey;
  description: string;
  example: string;
  fallback?: string;
  isRequired: boolean;
  /** What the installation does not speak without it. */
  platform?: Platform;
  /** Its value is never shown. */
  isSecret: boolean;
}

/** Every setting, in the order in which they are shown. */
export const SETTINGS: readonly Setting[] = Object.entries<SettingRow>(TABLE).map(([key, row]) => ({
  key: key as SettingKey, // Object.entries forgets the names of the table's own keys
  description: row.description,
  example: row.example,
  ...(row.fallback === undefined ? {} : { fallback: row.fallback }),
  ...(row.platform === undefined ? {} : { platform: row.platform }),
  isRequired: row.fallback === undefined && !row.isOptional && !row.platform,
  isSecret: row.isSecret ?? false,
}));
