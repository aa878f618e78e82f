import type { Check, Findings } from './checks/check';
import { composeCheck } from './checks/compose';
import { dockerfileCheck } from './checks/dockerfile';
import { localesCheck } from './checks/locales';
import { openApiCheck } from './checks/openapi';
import { orderTableCheck } from './checks/order-table';
import { readmeCheck } from './checks/readme';
import { sizesCheck } from './checks/sizes';
import { stepsCheck } from './checks/steps';
import { toolCheck } from './checks/tool';
import { projectRoot } from './services/root';

const FOLDERS = ['src', 'flows', 'scripts', 'test'];

/** Everything that `npm run check` holds; a new check is one line here. `--accept-steps`, `--accept-settings` and `--accept-orders` write the committed lists anew. */
function listChecks(): Check[] {
  return [
    toolCheck('types', 'typescript/bin/tsc', ['-p', 'tsconfig.json', '--noEmit', '--tsBuildInfoFile', 'dist/.tsbuildinfo-check']),
    toolCheck('types of the page', 'typescript/bin/tsc', ['-p', 'src/web/try/page/tsconfig.json', '--tsBuildInfoFile', 'dist/.tsbuildinfo-page']),
    toolCheck('lint', 'eslint/bin/eslint.js', ['--max-warnings', '0', ...FOLDERS]),
    toolCheck('imports', 'dependency-cruiser/bin/dependency-cruise.mjs', ['--output-type', 'err', 'src', 'flows', 'scripts']),
    sizesCheck(projectRoot(), FOLDERS),
    localesCheck(projectRoot()),
    stepsCheck(projectRoot(), { isAccepting: process.argv.includes('--accept-steps') }),
    dockerfileCheck(projectRoot(), process.env),
    composeCheck(projectRoot()),
    openApiCheck(),
    orderTableCheck(projectRoot(), { isAccepting: process.argv.includes('--accept-orders') }),
    readmeCheck(projectRoot(), { isAccepting: process.argv.includes('--accept-settings') }),
  ];
}

/** Runs a check and says in one line how it went. */
async function runOne(check: Check): Promise<Findings & { name: string }> {
  const started = Date.now();
  const findings = await check.run();
  const seconds = ((Date.now() - started) / 1_000).toFixed(1);
  const notes = findings.notes?.length ? `, ${findings.notes.length} to look at` : '';
  process.stdout.write(`${findings.problems.length === 0 ? 'ok    ' : 'FAILED'} ${check.name} (${seconds} s${notes})\n`);
  return { ...findings, name: check.name };
}

async function main(): Promise<void> {
  const all = await Promise.all(listChecks().map(runOne));
  for (const { name, problems, notes = [] } of all) {
    if (notes.length > 0) process.stdout.write(`\n${name}, to look at:\n${notes.join('\n')}\n`);
    if (problems.length > 0) process.stdout.write(`\n${name}:\n${problems.join('\n')}\n`);
  }
  process.exitCode = all.some(({ problems }) => problems.length > 0) ? 1 : 0;
}

main().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
});
