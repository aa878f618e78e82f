import type { Audited } from './audit';
import type { Faults } from './faults';
import type { Tally } from './people';

interface Run {
  seed: number;
  faults: Faults;
  tally: Tally;
  found: Audited;
}

/** What was done and what came of it, as the table of README shows it. */
export function tableOf({ seed, faults, tally, found }: Run): string {
  const rows: [string, number][] = [
    ['web killed (-9)', faults.webKilled],
    ['workers killed (-9)', faults.workerKilled],
    ['Redis emptied', faults.redisFlushed],
    ['MongoDB restarted', faults.mongodbRestarted],
    ['calls of the platforms that failed', faults.callsFailed],
    ['deliveries doubled', tally.doubled],
    ['deliveries late', tally.late],
    ['orders placed', found.orders],
    ['taken by their seller', tally.taken],
    ['cancelled by their buyer', tally.cancelled],
    ['told that it is gone', tally.soldOut],
    ['waited 30 s for nothing', tally.gaveUp],
    ['lost', found.lost.length],
    ['doubled', found.doubled.length],
    ['oversold', found.oversold.length],
    ['last word and state disagree', found.disagreeing.length],
    ['a later step heard first', found.overtaken.length],
    ['a message heard twice', found.repeated.length],
  ];
  const lines = rows.map(([what, count]) => `| ${what} | ${count} |`);
  return `\nchaos, seed ${seed}\n| what | times |\n|---|---|\n${lines.join('\n')}\n`;
}
