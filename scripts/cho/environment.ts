import { TABLE, type SettingKey, type SettingRow, type SettingValues } from '../../src/settings';
import type { RunFile } from '../start/run-file';
import { InputError } from './input-error';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The one line for a command that needs a store and finds none. */
const NO_STORE = 'There is no shop to work on: run `npm start` in another terminal, or set MONGODB_URI.';

/**
 * The environment, filled up with the settings of this checkout's running `npm start`. Those are left out when MONGODB_URI names another
 * store: its tokens are sealed with another key.
 */
export function fillEnvironment(env: Environment, run: RunFile | undefined): Environment {
  if (run === undefined || isOther(env['MONGODB_URI'], run.mongodbUri)) return env;
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
  return { ...run.settings, MONGODB_URI: run.mongodbUri, REDIS_URL: run.redisUrl, ...set };
}

const isOther = (given: string | undefined, running: string): boolean => Boolean(given) && given !== running;

/** The settings that a command uses, and no others: an InputError with the first that is missing or wrong. */
export function readSettings<Key extends SettingKey>(env: Environment, keys: readonly Key[]): Pick<SettingValues, Key> {
  return Object.fromEntries(keys.map((key) => [key, readSetting(env, key)])) as Pick<SettingValues, Key>; // each by its own schema
}

function readSetting(env: Environment, key: SettingKey): unknown {
  const row: SettingRow = TABLE[key];
  const raw = env[key] || row.fallback;
  if (raw === undefined && row.isOptional) return undefined;
  if (raw === undefined) throw new InputError(key === 'MONGODB_URI' ? NO_STORE : `${key} is missing. Example: ${row.example}`);
  const parsed = row.schema.safeParse(raw);
  if (!parsed.success) throw new InputError(`${key} ${parsed.error.issues[0]?.message ?? 'is wrong'}. Example: ${row.example}`);
  return parsed.data;
}
