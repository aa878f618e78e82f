import { join } from 'node:path';
import { startServices, type Services } from './services';
import { ServicesError } from './services/services-error';
import { deleteTestKeys, dropTestDatabases } from './test/clean-up';
import { removeDeadRuns, removeRunFolders, runFolder } from './test/run-folders';
import { addCounts, type Counts, runJest } from './test/run-jest';
import { type Part, selectParts } from './test/select';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** `npm test`: all kinds of test, or those that the arguments name. The last line is `N passed, N failed`. */
async function main(): Promise<void> {
  const { parts, jestArgs } = selectParts(process.argv.slice(2));
  await removeDeadRuns();
  const services = parts.some(({ isSlow }) => isSlow) ? await startTestServices() : undefined;
  // jest is in our process group and ends at Ctrl-C by itself; what follows it tidies up.
  process.on('SIGINT', () => undefined).on('SIGTERM', () => undefined);
  const counts: Counts[] = [];
  try {
    for (const part of parts) counts.push(await runPart(part, jestArgs, services));
  } finally {
    if (services) await endTestServices(services);
    await removeRunFolders((run) => run === process.pid);
  }
  report(addCounts(counts));
}

const testPrefix = () => `t${process.pid}_`;

function startTestServices(): Promise<Services> {
  return startServices({ dataDir: runFolder(process.pid, 'main'), announce: say, env: process.env });
}

async function endTestServices(services: Services): Promise<void> {
  if (services.mongod === undefined) await dropTestDatabases(services.mongodbUri, testPrefix());
  if (services.redis === undefined) await deleteTestKeys(services.redisUrl, testPrefix());
  await services.stop();
}

function runPart({ projects, isSlow }: Part, jestArgs: string[], services: Services | undefined): Promise<Counts> {
  say(`\n${projects.join(', ')}`);
  const workers = isSlow ? ['--runInBand'] : ['--maxWorkers=2'];
  return runJest({
    // Words for jest may choose tests of one part only.
    args: ['--selectProjects', ...projects, ...workers, ...(jestArgs.length > 0 ? ['--passWithNoTests', ...jestArgs] : [])],
    env: {
      ...process.env,
      ...(services && isSlow ? { MONGODB_URI: services.mongodbUri, REDIS_URL: services.redisUrl } : {}),
      TEST_DB_PREFIX: testPrefix(),
      TEST_RUN: String(process.pid),
    },
    resultFile: join(runFolder(process.pid, 'results'), `${projects[0]}.json`),
    say,
  });
}

function report({ passed, failed, skipped }: Counts): void {
  const isGood = failed === 0 && passed > 0;
  if (passed + failed === 0) say('No test was run.');
  process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  process.exitCode = isGood ? 0 : 1;
}

main().catch((error: unknown) => {
  say(error instanceof ServicesError ? error.message : String((error as Error).stack));
  process.stdout.write('0 passed, 1 failed\n');
  process.exitCode = 1;
});
