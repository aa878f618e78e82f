import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { demoAccounts, DEMO_COOP } from '../seed/demo';
import { writeJson } from '../services/json-file';
import { projectRoot } from '../services/root';

type Env = NodeJS.ProcessEnv & { MONGODB_URI: string };

/** What a store lacks of the demonstration: all of it, the channels and people of a platform that the shop did not speak before, or nothing. */
async function lackOf(env: Env): Promise<'all' | 'people' | 'nothing'> {
  const client = new mongo.MongoClient(env.MONGODB_URI);
  const db = client.db(env['MONGODB_DB'] || undefined);
  try {
    const coops = db.collection<{ code: string }>('coops');
    if (!(await coops.findOne({}, { projection: { _id: 1 } }))) return 'all';
    const demo = await coops.findOne({ code: DEMO_COOP.code });
    const channels = await db.collection<{ ownerId: unknown; type: string }>('channels').find({ ownerId: demo?._id }).toArray();
    const isOn = ([type]: [string, string]) => channels.some((channel) => channel.type === type);
    return env['EMULATOR'] !== 'on' || channels.length === 0 || demoAccounts(env).every(isOn) ? 'nothing' : 'people';
  } finally {
    await client.close();
  }
}

/**
 * Fills an empty store with the demonstration co-op; one whose seeding was cut off is seeded to its end, one that was seeded before the shop
 * spoke a platform gets that one too. True when it did.
 */
export async function seedWhenNeeded(env: Env): Promise<boolean> {
  const unfinished = join(projectRoot(), '.data', 'db', 'seeding.json');
  const lack = existsSync(unfinished) ? 'all' : await lackOf(env);
  if (lack === 'nothing') return false;
  if (lack === 'all') writeJson(unfinished, { since: new Date().toISOString() });
  await runSeed(env, lack === 'people' ? ['people'] : []);
  rmSync(unfinished, { force: true });
  return true;
}

function runSeed(env: Env, args: string[]): Promise<void> {
  const file = join(projectRoot(), 'dist', 'scripts', 'seed.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`seeding the demonstration co-op ended with ${code}`))));
  });
}
