import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';

interface Options {
  minutes: number;
  orders: number;
  seed?: number;
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('It is no number above 0.');
  return value;
}

/** `npm run chaos`: the test of kind `chaos` for as long as it takes; it ends at the last order or with the time, whichever comes first. */
const program = new Command('chaos')
  .description('Orders by chat on both platforms while web and workers are killed, Redis is emptied, MongoDB restarts, deliveries come twice or late, and the platforms fail.')
  .option('--minutes <minutes>', 'at most so long', positive, 60)
  .option('--orders <orders>', 'until so many are placed', positive, 2000)
  .option('--seed <seed>', 'the same chances as in an earlier run', positive)
  .action(({ minutes, orders, seed }: Options) => {
    const env = { ...process.env, CHAOS_MINUTES: String(minutes), CHAOS_ORDERS: String(orders), ...(seed === undefined ? {} : { CHAOS_SEED: String(seed) }) };
    const child = spawn(process.execPath, ['--enable-source-maps', join(__dirname, 'test.js'), 'chaos'], { env, stdio: 'inherit' });
    child.on('exit', (code) => (process.exitCode = code ?? 1));
  });

program.parse();
