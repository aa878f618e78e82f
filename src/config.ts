import { Fault } from './errors';
import { platformConfigs, platformProblems, type PlatformConfigs, type SettingProblem } from './platform-settings';
import { SETTINGS, TABLE, type LOG_LEVELS, type SettingKey, type SettingRow, type SettingValues } from './settings';

export type { SettingProblem } from './platform-settings';
export { SETTINGS, type Setting } from './settings';

/** The settings as the code uses them. It holds secrets: it is never logged as a whole. */
export interface Config extends PlatformConfigs {
  port: number;
  /** Without a slash at its end. */
  publicUrl: string;
  mongodb: { uri: string; dbName?: string };
  redis: { url: string; prefix: string };
  /** 32 bytes. */
  secretKey: Buffer;
  /** The key of before, while it is changed. */
  oldSecretKey?: Buffer;
  /** In lower case: `host`, `*.domain` or `host:port`. */
  mediaHosts: string[];
  isEmulatorOn: boolean;
  /** Of one person. */
  messagesAMinute: number;
  logLevel: (typeof LOG_LEVELS)[number];
  metrics: { port?: number; token?: string };
  /** Opens the page of the queues; without it there is none. */
  queuesToken?: string;
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
  for (const { key, example, isRequired } of SETTINGS) {
    const row: SettingRow = TABLE[key];
    const raw = env[key] || row.fallback;
    if (raw === undefined && isRequired) {
      problems.push({ key, problem: 'is missing', example });
      continue;
    }
    const parsed = row.schema.safeParse(raw);
    if (parsed.success) values[key] = parsed.data;
    else problems.push({ key, problem: parsed.error.issues[0]?.message ?? 'is wrong', example });
  }
  problems.push(...platformProblems(values, env['NODE_ENV']));
  if (problems.length > 0) return { problems };
  return { config: configOf(values as SettingValues), problems }; // every key has just been parsed by its own schema
}

function configOf(values: SettingValues): Config {
  return {
    port: values.PORT,
    publicUrl: values.PUBLIC_URL,
    mongodb: { uri: values.MONGODB_URI, ...(values.MONGODB_DB ? { dbName: values.MONGODB_DB } : {}) },
    redis: { url: values.REDIS_URL, prefix: values.REDIS_PREFIX },
    secretKey: values.SECRET_KEY,
    ...(values.SECRET_KEY_OLD ? { oldSecretKey: values.SECRET_KEY_OLD } : {}),
    ...platformConfigs(values),
    mediaHosts: values.MEDIA_HOSTS,
    isEmulatorOn: values.EMULATOR === 'on',
    messagesAMinute: values.MESSAGES_A_MINUTE,
    logLevel: values.LOG_LEVEL,
    ...(values.QUEUES_TOKEN ? { queuesToken: values.QUEUES_TOKEN } : {}),
    metrics: {
      ...(values.METRICS_PORT === undefined ? {} : { port: values.METRICS_PORT }),
      ...(values.METRICS_TOKEN === undefined ? {} : { token: values.METRICS_TOKEN }),
    },
  };
}
