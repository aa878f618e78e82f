import { Console } from 'node:console';
import { runCho } from './cho/run-cho';
import { readRunFile } from './start/run-file';

/** `npm run -s cho -- …`: the operator's command line. */
async function main(): Promise<void> {
  // Libraries that print notices must not: standard output holds the answer alone.
  globalThis.console = new Console(process.stderr);
  const run = readRunFile();
  process.exitCode = await runCho({
    args: process.argv.slice(2),
    env: process.env,
    ...(run ? { run } : {}),
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${String((error as Error).stack)}\n`);
  process.exitCode = 1;
});
