import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { writeJson } from '../services/json-file';
import { projectRoot } from '../services/root';

async function isEmpty(mongodbUri: string): Promise<boolean> {
  const client = new mongo.MongoClient(mongodbUri);
  try {
    return (await client.db().collection('coops').findOne({}, { projection: { _id: 1 } })) === null;
  } finally {
    await client.close();
  }
}

/** Fills an empty store with the demonstration co-op; one whose seeding was cut off is seeded to its end. True when it did. */
export async function seedWhenEmpty(env: NodeJS.ProcessEnv & { MONGODB_URI: string }): Promise<boolean> {
  const unfinished = join(projectRoot(), '.data', 'db', 'seeding.json');
  if (!existsSync(unfinished) && !(await isEmpty(env.MONGODB_URI))) return false;
  writeJson(unfinished, { since: new Date().toISOString() });
  await runSeed(env);
  rmSync(unfinished, { force: true });
  return true;
}

function runSeed(env: NodeJS.ProcessEnv): Promise<void> {
  const file = join(projectRoot(), 'dist', 'scripts', 'seed.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', file], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`seeding the demonstration co-op ended with ${code}`))));
  });
}
