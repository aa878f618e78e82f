import { join } from 'node:path';
import { startServices, type Services } from './services';
import { projectRoot } from './services/root';
import { ServicesError } from './services/services-error';
import { findChromium } from './test/chromium';
import { deleteTestKeys, dropTestDatabases, keepWhatIsOver } from './test/clean-up';
import { removeDeadRuns, removeRunFolders, runFolder } from './test/run-folders';
import { addCounts, type Counts, runJest } from './test/run-jest';
import { asksForBrowser, type Part, selectParts, withoutBrowser } from './test/select';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** `npm test`: all kinds of test, or those that the arguments name. The last line is `N passed, N failed`. */
async function main(): Promise<void> {
  const { parts: wanted, jestArgs } = selectParts(process.argv.slice(2));
  await removeDeadRuns();
  const { parts, missing } = await findBrowser(wanted);
  const services = parts.some(({ isSlow }) => isSlow) ? await startTestServices() : undefined;
  // jest is in our process group and ends at Ctrl-C by itself; what follows it tidies up.
  process.on('SIGINT', () => undefined).on('SIGTERM', () => undefined);
  const counts: Counts[] = [missing];
  try {
    for (const part of parts) counts.push(await runPart(part, jestArgs, services));
  } finally {
    if (services) await endTestServices(services);
    await removeRunFolders((run) => run === process.pid);
  }
  report(addCounts(counts));
}

/**
 * Sees to a Chromium for the tests of pages. Without one they are left out, which one line says; in CI they must run, so that is a failure.
 */
async function findBrowser(wanted: Part[]): Promise<{ parts: Part[]; missing: Counts }> {
  const none = { passed: 0, failed: 0, skipped: 0 };
  if (!asksForBrowser(wanted)) return { parts: wanted, missing: none };
  const path = await findChromium({ folder: join(projectRoot(), '.data', 'services'), env: process.env, announce: say });
  if (path !== undefined) {
    process.env['CHROMIUM_PATH'] = path;
    return { parts: wanted, missing: none };
  }
  say('Left out: the tests of pages (test/browser), for there is no Chromium here. Install the package chromium, or set CHROMIUM_PATH, and run `npm test -- browser`.');
  return { parts: withoutBrowser(wanted), missing: { ...none, failed: process.env['CI'] ? 1 : 0 } };
}

const testPrefix = () => `t${process.pid}_`;

async function startTestServices(): Promise<Services> {
  const services = await startServices({ dataDir: runFolder(process.pid, 'main'), announce: say, env: process.env });
  if (services.mongod) await keepWhatIsOver(services.mongodbUri);
  return services;
}

async function endTestServices(services: Services): Promise<void> {
  for (const [name, server] of Object.entries({ MongoDB: services.mongod, Redis: services.redis })) {
    const words = server?.lastWords();
    if (words !== undefined) say(`${name} went down while the tests ran, so tests failed that are not to blame. Its last words:\n${words}`);
  }
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
