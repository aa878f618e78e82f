import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { checkConfig, SETTINGS } from '../../src/config';
import { Fault } from '../../src/errors';
import { openDatabase, type Database } from '../../src/store/database';
import { createLeaseStore } from '../../src/store/leases';
import { pingRedis } from '../services/redis';
import { answer, command, type Answering, type Surroundings } from './command-line';
import { channelFindings } from './doctor-channels';
import { rateFindings } from './doctor-rates';
import type { Environment } from './environment';
import type { Finding } from './finding';
import { keyFinding } from './key';
import { table } from './table';

/** A worker that was not heard of for so long is gone, as for /readyz. */
const HEARTBEAT_MS = 15_000;

/** `doctor`: what is configured, what is missing, what to do; exits with 1 when something is missing. */
export function addDoctorCommand(program: Command, around: Surroundings, fail: () => void): void {
  const doctor = command(program, 'doctor', 'say what is configured, what is missing and what to do', []);
  doctor.option('--new-key', 'only print a new SECRET_KEY, 64 hex digits');
  doctor.action(async (given: Answering & { newKey?: boolean }) => {
    if (given.newKey) return around.out(`${randomBytes(32).toString('hex')}\n`);
    const findings = [...settingFindings(around.env), ...(await serviceFindings(around.env))];
    const toDo = findings.flatMap((one) => one.toDo ?? []);
    if (toDo.length > 0) fail();
    const words = [
      around.run ? '`npm start` runs here; its settings fill what the environment does not set.' : '`npm start` does not run here; only the environment counts.',
      table(['what', 'state'], findings.map(({ what, state }) => [what, state]), ''),
      ...(toDo.length > 0 ? ['To do:', ...toDo.map((line) => `- ${line}`)] : ['Nothing is missing.']),
      ...findings.flatMap((one) => one.advice ?? []),
    ];
    answer(around, given, { ok: toDo.length === 0, findings }, words.join('\n'));
  });
}

function settingFindings(env: Environment): Finding[] {
  const { problems } = checkConfig(env);
  return SETTINGS.map(({ key, description, fallback }): Finding => {
    const problem = problems.find((one) => one.key === key);
    const example = `Example: ${problem?.example}. ${description}`;
    if (problem) return { what: key, state: env[key] ? 'wrong' : 'missing', toDo: `${key} ${problem.problem}. ${example}` };
    return { what: key, state: env[key] ? 'set' : fallback === undefined ? 'not set' : 'default' };
  });
}

async function serviceFindings(env: Environment): Promise<Finding[]> {
  const { config, problems } = checkConfig(env);
  const wrong = new Set<string>(problems.map(({ key }) => key));
  const database = wrong.has('MONGODB_URI') ? 'not checked' : await openOrNone(env);
  try {
    const servers = [mongoFinding(database), await redisFinding(wrong.has('REDIS_URL') ? undefined : env['REDIS_URL']), await workerFinding(database)];
    if (!isOpen(database)) return servers;
    const keys = wrong.has('SECRET_KEY') || wrong.has('SECRET_KEY_OLD') ? [] : [await keyFinding(env, database)];
    return [...servers, ...keys, ...(await channelFindings(config, database)), ...(await rateFindings(database))];
  } finally {
    if (isOpen(database)) await database.close();
  }
}

type MaybeOpen = Database | 'not checked' | 'does not answer';

const isOpen = (database: MaybeOpen): database is Database => typeof database === 'object';

async function openOrNone(env: Environment): Promise<MaybeOpen> {
  try {
    return await openDatabase(env['MONGODB_URI'] ?? '', env['MONGODB_DB'] ? { dbName: env['MONGODB_DB'] } : {});
  } catch (thrown) {
    if (thrown instanceof Fault) return 'does not answer';
    throw thrown;
  }
}

function mongoFinding(database: MaybeOpen): Finding {
  if (isOpen(database)) return { what: 'MongoDB', state: 'answers' };
  return { what: 'MongoDB', state: database, ...(database === 'does not answer' ? { toDo: 'MongoDB does not answer at MONGODB_URI: start it, or mend the address.' } : {}) };
}

async function redisFinding(url: string | undefined): Promise<Finding> {
  if (!url) return { what: 'Redis', state: 'not checked' };
  const problem = await pingRedis(url);
  if (problem === undefined) return { what: 'Redis', state: 'answers' };
  return { what: 'Redis', state: 'does not answer', toDo: `Redis does not answer at REDIS_URL (${problem}): start it, or mend the address.` };
}

async function workerFinding(database: MaybeOpen): Promise<Finding> {
  if (!isOpen(database)) return { what: 'worker', state: 'not checked' };
  const living = await createLeaseStore(database).living(new Date(Date.now() - HEARTBEAT_MS));
  if (living.length > 0) return { what: 'worker', state: 'alive' };
  return { what: 'worker', state: 'no heartbeat', toDo: 'No worker was heard of in the last 15 s: run `npm start`, or `npm run worker` beside `npm run web`.' };
}
