import { Fault } from './errors';
import { isLocalUrl } from './setting-kinds';
import { SETTINGS, TABLE, type LOG_LEVELS, type SettingKey, type SettingRow, type SettingValues } from './settings';

export { SETTINGS, type Setting } from './settings';

/** The settings as the code uses them. It holds secrets: it is never logged as a whole. */
export interface Config {
  port: number;
  /** Without a slash at its end. */
  publicUrl: string;
  mongodb: { uri: string; dbName?: string };
  redis: { url: string; prefix: string };
  /** 32 bytes. */
  secretKey: Buffer;
  /** The key of before, while it is changed. */
  oldSecretKey?: Buffer;
  messenger: { appId: string; appSecret: string; verifyToken: string; graphUrl: string; graphVersion: string };
  /** In lower case: `host`, `*.domain` or `host:port`. */
  mediaHosts: string[];
  isEmulatorOn: boolean;
  logLevel: (typeof LOG_LEVELS)[number];
  metrics: { port?: number; token?: string };
}

/** What is wrong with one setting, in words for the operator; never its value. */
export interface SettingProblem {
  key: SettingKey;
  problem: string;
  example: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment. An empty variable counts as one that is not set.
 * Throws `settingsInvalid`, whose message has a line for every key that is missing or wrong: key, what is wrong, an example.
 */
export function readConfig(env: Environment): Config {
  const { config, problems } = checkConfig(env);
  if (config) return config;
  throw new Fault('settingsInvalid', tellProblems(problems));
}

/** The problems in words for the operator, a line for each key. */
export function tellProblems(problems: SettingProblem[]): string {
  const lines = problems.map(({ key, problem, example }) => `  ${key} ${problem}. Example: ${example}`);
  return `These settings are wrong:\n${lines.join('\n')}`;
}

/** Reads the environment without throwing, for `cho doctor`: the config when nothing is wrong, otherwise all problems. */
export function checkConfig(env: Environment): { config?: Config; problems: SettingProblem[] } {
  const values: Partial<Record<SettingKey, unknown>> = {};
  const problems: SettingProblem[] = [];
  for (const { key, example } of SETTINGS) {
    const row: SettingRow = TABLE[key];
    const raw = env[key] || row.fallback;
    if (raw === undefined && !row.isOptional) {
      problems.push({ key, problem: 'is missing', example });
      continue;
    }
    const parsed = row.schema.safeParse(raw);
    if (parsed.success) values[key] = parsed.data;
    else problems.push({ key, problem: parsed.error.issues[0]?.message ?? 'is wrong', example });
  }
  problems.push(...emulatorProblems(values, env['NODE_ENV']));
  if (problems.length > 0) return { problems };
  return { config: configOf(values as SettingValues), problems }; // every key has just been parsed by its own schema
}

function emulatorProblems(values: Partial<Record<SettingKey, unknown>>, nodeEnv: string | undefined): SettingProblem[] {
  if (values.EMULATOR !== 'on') return [];
  const problems: SettingProblem[] = [];
  if (nodeEnv === 'production') problems.push({ key: 'EMULATOR', problem: 'must be off in production', example: 'off' });
  if (typeof values.MESSENGER_GRAPH_URL === 'string' && !isLocalUrl(values.MESSENGER_GRAPH_URL)) {
    problems.push({
      key: 'EMULATOR',
      problem: 'refuses to run beside real tokens: with it MESSENGER_GRAPH_URL must be on 127.0.0.1 or localhost',
      example: 'off',
    });
  }
  return problems;
}

function configOf(values: SettingValues): Config {
  return {
    port: values.PORT,
    publicUrl: values.PUBLIC_URL,
    mongodb: { uri: values.MONGODB_URI, ...(values.MONGODB_DB ? { dbName: values.MONGODB_DB } : {}) },
    redis: { url: values.REDIS_URL, prefix: values.REDIS_PREFIX },
    secretKey: values.SECRET_KEY,
    ...(values.SECRET_KEY_OLD ? { oldSecretKey: values.SECRET_KEY_OLD } : {}),
    messenger: {
      appId: values.MESSENGER_APP_ID,
      appSecret: values.MESSENGER_APP_SECRET,
      verifyToken: values.MESSENGER_VERIFY_TOKEN,
      graphUrl: values.MESSENGER_GRAPH_URL,
      graphVersion: values.MESSENGER_GRAPH_VERSION,
    },
    mediaHosts: values.MEDIA_HOSTS,
    isEmulatorOn: values.EMULATOR === 'on',
    logLevel: values.LOG_LEVEL,
    metrics: {
      ...(values.METRICS_PORT === undefined ? {} : { port: values.METRICS_PORT }),
      ...(values.METRICS_TOKEN === undefined ? {} : { token: values.METRICS_TOKEN }),
    },
  };
}
