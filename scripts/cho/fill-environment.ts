import type { RunFile } from '../start/run-file';
import type { Environment } from './environment';

/**
 * The environment, filled up with the settings of this checkout's running `npm start`. Those are left out when MONGODB_URI names another
 * store: its tokens are sealed with another key. Apart from `environment.ts`, which loads the schema of every setting.
 */
export function fillEnvironment(env: Environment, run: RunFile | undefined): Environment {
  if (run === undefined || isOther(env['MONGODB_URI'], run.mongodbUri)) return env;
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
  return { ...run.settings, MONGODB_URI: run.mongodbUri, REDIS_URL: run.redisUrl, ...set };
}

const isOther = (given: string | undefined, running: string): boolean => Boolean(given) && given !== running;
