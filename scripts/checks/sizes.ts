import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check, Findings } from './check';

const MOST_LINES = 350;
const MANY_LINES = 200;

/** Files stay short enough to be read at one sitting: up to 200 lines, never over 350 (code-style.md, rule 3). */
export function sizesCheck(root: string, folders: string[]): Check {
  const measure = (): Findings => {
    const long = folders.flatMap((folder) => sourceFiles(root, folder)).filter(({ lines }) => lines > MANY_LINES);
    const told = (list: typeof long) => list.map(({ file, lines }) => `${file}: ${lines} lines`);
    return {
      problems: told(long.filter(({ lines }) => lines > MOST_LINES)),
      notes: told(long.filter(({ lines }) => lines <= MOST_LINES)),
    };
  };
  return { name: 'sizes', run: () => Promise.resolve(measure()) };
}

function sourceFiles(root: string, folder: string): { file: string; lines: number }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => join(folder, name))
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length }));
}
