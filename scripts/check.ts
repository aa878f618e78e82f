import { Command } from 'commander';
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

/** Committed lists that are written anew instead of compared. */
interface Accepted {
  acceptSteps?: true;
  acceptSettings?: true;
  acceptOrders?: true;
}

/** Everything that `npm run check` holds; a new check is one line here. */
function listChecks({ acceptSteps, acceptSettings, acceptOrders }: Accepted): Check[] {
  return [
    toolCheck('types', 'typescript/bin/tsc', ['-p', 'tsconfig.json', '--noEmit', '--tsBuildInfoFile', 'dist/.tsbuildinfo-check']),
    toolCheck('types of the page', 'typescript/bin/tsc', ['-p', 'src/web/try/page/tsconfig.json', '--tsBuildInfoFile', 'dist/.tsbuildinfo-page']),
    toolCheck('lint', 'eslint/bin/eslint.js', ['--max-warnings', '0', ...FOLDERS]),
    toolCheck('imports', 'dependency-cruiser/bin/dependency-cruise.mjs', ['--output-type', 'err', 'src', 'flows', 'scripts']),
    sizesCheck(projectRoot(), FOLDERS),
    localesCheck(projectRoot()),
    stepsCheck(projectRoot(), { isAccepting: acceptSteps === true }),
    dockerfileCheck(projectRoot(), process.env),
    composeCheck(projectRoot()),
    openApiCheck(),
    orderTableCheck(projectRoot(), { isAccepting: acceptOrders === true }),
    readmeCheck(projectRoot(), { isAccepting: acceptSettings === true }),
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

async function main(accepted: Accepted): Promise<void> {
  const all = await Promise.all(listChecks(accepted).map(runOne));
  for (const { name, problems, notes = [] } of all) {
    if (notes.length > 0) process.stdout.write(`\n${name}, to look at:\n${notes.join('\n')}\n`);
    if (problems.length > 0) process.stdout.write(`\n${name}:\n${problems.join('\n')}\n`);
  }
  process.exitCode = all.some(({ problems }) => problems.length > 0) ? 1 : 0;
}

const program = new Command('check')
  .description('Types, lint, import rule, file sizes, words, step names, the image and README; each says in a line how it went.')
  .option('--accept-steps', 'writes the list of step names anew')
  .option('--accept-settings', "writes README's table of settings anew")
  .option('--accept-orders', 'writes the page of how orders go anew')
  .action(main);

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${(error as Error).stack}\n`);
  process.exitCode = 1;
});
