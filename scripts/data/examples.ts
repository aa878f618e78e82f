import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A message and what kind it is. */
export interface Said {
  kind: string;
  message: string;
}

/** The lines of a file; those that begin with # are for people. */
export const linesIn = (path: string): string[] => readFileSync(path, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));

/** The lines `kind: message` of a model's examples, each once; those that begin with # are for people. Throws at any other line. */
export function readExamples(name: string): Said[] {
  return [...new Set(linesIn(join('scripts', 'data', `${name}-examples.txt`)))].map((line) => {
    const [, kind, message] = /^(\w+): (.+)$/.exec(line) ?? [];
    if (kind === undefined || message === undefined) throw new Error(`No example: ${line}`);
    return { kind, message: message.replaceAll('\\n', '\n') };
  });
}

/** The rows of a main set of test/understanding, by what they say of themselves; rows that can be read in several ways are left out. */
export function linesOf(set: string, kindOf: (output: Record<string, unknown>) => string): Said[] {
  return linesIn(join('test', 'understanding', `${set}.jsonl`)).flatMap((line) => {
    const row = JSON.parse(line) as { input: string | { text: string }; output: Record<string, unknown>; accept?: Record<string, unknown>[] }; // checked by test/understanding/rows.ts
    const kind = kindOf(row.output);
    if (row.accept?.some((other) => kindOf(other) !== kind) === true) return [];
    return [{ kind, message: typeof row.input === 'string' ? row.input : row.input.text }];
  });
}
