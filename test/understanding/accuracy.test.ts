import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTS, SETS } from './rows';
import { score } from './score';

/** Shares of rows read right, as they were when last raised; a set may only get better. `UPDATE=1` is no way to lower one: edit the file and say why. */
const figures = JSON.parse(readFileSync(join(__dirname, 'figures.json'), 'utf8')) as Record<string, number>;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

describe.each(SETS)('%s', (set) => {
  it.each(PARTS)('are read as well as they were, %s', (part) => {
    const { rows, right, confidentlyWrong, wrong } = score(set, part);
    const share = rows === 0 ? 0 : right / rows;
    process.stderr.write(`${set} ${part}: ${right} of ${rows} right, ${percent(share)}; ${confidentlyWrong.length} confidently wrong\n`);
    if (process.env['SHOW'] === part) process.stderr.write(wrong.map((one) => `${JSON.stringify(one)}\n`).join(''));
    expect(rows).toBeGreaterThan(0);
    expect(share).toBeGreaterThanOrEqual(figures[`${set} ${part}`] ?? 0);
  });
});
