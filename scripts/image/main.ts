import { join } from 'node:path';
import { isHealthy } from './health';

const PROGRAMS = new Map([
  ['web', join('src', 'web.js')],
  ['worker', join('src', 'worker.js')],
  ['cho', join('scripts', 'cho.js')],
]);
/** dist/, where this file is built to dist/scripts/image/. */
const BUILT = join(__dirname, '..', '..');

/**
 * What the image runs: `web` or `worker` in this very process, so that it gets the signals itself; `cho …`, the operator's command line;
 * `health`, which ends with 0 when the web or worker process of this container is well. Anything else ends with 2.
 */
async function main(): Promise<void> {
  const [word = ''] = process.argv.splice(2, 1);
  if (word === 'health') {
    process.exitCode = (await isHealthy(process.env)) ? 0 : 1;
    return;
  }
  const program = PROGRAMS.get(word);
  if (program === undefined) {
    process.stderr.write(`Say what to run: web, worker, cho … or health${word ? `; "${word}" is none of them` : ''}.\n`);
    process.exitCode = 2;
    return;
  }
  await import(join(BUILT, program));
}

main().catch((error: unknown) => {
  process.stderr.write(`${String((error as Error).stack)}\n`);
  process.exitCode = 1;
});
