import { join } from 'node:path';
import { startServices } from '.';
import { projectRoot } from './root';
import { readLiveNote } from './run-note';
import { ServicesError } from './services-error';

const say = (line: string) => process.stderr.write(`${line}\n`);

function print(uris: { mongodbUri?: string; redisUrl?: string }): void {
  process.stdout.write(`MONGODB_URI=${uris.mongodbUri}\nREDIS_URL=${uris.redisUrl}\n`);
}

/** `node scripts/run.mjs services`: MongoDB and Redis alone, for development, until Ctrl-C; prints their addresses. */
async function main(): Promise<void> {
  const dataDir = join(projectRoot(), '.data', 'dev');
  const live = readLiveNote(dataDir);
  if (live !== undefined) {
    say(`They run already (process ${live.owner}).`);
    print(live);
    return;
  }
  const services = await startServices({ dataDir, announce: say, env: process.env });
  print(services);
  say('Ctrl-C stops them.');
  let isStopping = false;
  const stop = () => {
    // Ctrl-C arrives twice: from the terminal, and handed on by run.mjs.
    if (isStopping) return;
    isStopping = true;
    services.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  // Nothing else keeps this process: the servers are on their own until they are told to stop.
  setInterval(() => undefined, 1 << 30);
}

function fail(error: unknown): void {
  say(error instanceof ServicesError ? error.message : String((error as Error).stack));
  process.exit(1);
}

main().catch(fail);
