import { TABLE, type SettingKey, type SettingRow, type SettingValues } from '../../src/settings';
import { InputError } from './input-error';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The one line for a command that needs a store and finds none. */
const NO_STORE = 'There is no shop to work on: run `npm start` in another terminal, or set MONGODB_URI.';

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
