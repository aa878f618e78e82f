import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold, hasAccents } from '../../src/domain/text';
import { KNOWN_GOODS, SAME_GOODS } from '../../src/understanding/goods-names';
import { isCapital } from '../../src/understanding/orders/people';
import { keyFor } from '../../src/understanding/orders/accents';
import { tokenise, type Token } from '../../src/understanding/tokens';

const ROWS = join('test', 'understanding');
const EXAMPLES = join('scripts', 'data');
const FILE = join('src', 'understanding', 'data', 'accent-counts.ts');
/** Fewer words with marks than this share: somebody left them out, and nothing is learned from it. */
const LEAST_MARKED = 0.4;

/** The texts of the development rows, with the names of their catalogues; those aside teach nothing. */
function fromRows(): string[] {
  const skipped = process.env['WITHOUT'];
  const files = readdirSync(ROWS).filter((file) => file.endsWith('.jsonl') && !file.includes('aside') && file !== skipped);
  return files.flatMap((file) =>
    readFileSync(join(ROWS, file), 'utf8').split('\n').filter(Boolean).flatMap((line) => {
      const { input } = JSON.parse(line) as { input: string | { text: string; catalogue: { name: string }[] } };
      return typeof input === 'string' ? [input] : [input.text, ...input.catalogue.map(({ name }) => name)];
    }),
  );
}

/** The examples that other tables are learned from, without their labels and brackets. */
const fromExamples = (): string[] =>
  readdirSync(EXAMPLES).filter((file) => file.endsWith('-examples.txt')).flatMap((file) => readFileSync(join(EXAMPLES, file), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.replace(/^[a-z_]+: /, '').replace(/[[\]{}]/g, '')));

/** A name keeps its capital; the first word of a sentence has one whatever it is. */
const keyOf = (token: Token, before: Token | undefined): string => (isCapital(token) && before !== undefined && !/^[.;:!?-]$/.test(before.text) ? token.word.charAt(0).toUpperCase() + token.word.slice(1) : keyFor(token));

/** A text as the words that are counted, a start and an end around them; none when it was typed without marks. */
function wordsIn(text: string): string[] {
  const tokens = tokenise(text);
  const words = tokens.filter(({ kind }) => kind === 'word');
  if (words.filter(({ word }) => hasAccents(word)).length < words.length * LEAST_MARKED) return [];
  return ['^', ...tokens.map((token, at) => keyOf(token, tokens[at - 1])), '$'];
}

function main(): void {
  const counts = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  for (const words of [...fromRows(), ...fromExamples(), ...KNOWN_GOODS, ...SAME_GOODS.flat()].map(wordsIn)) {
    words.forEach((word, at) => {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      const next = words[at + 1];
      const after = pairs.get(word) ?? new Map<string, number>();
      if (next !== undefined) pairs.set(word, after.set(next, (after.get(next) ?? 0) + 1));
    });
  }
  const kinds = [...counts.keys()].reduce((map, word) => map.set(fold(word), (map.get(fold(word)) ?? 0) + 1), new Map<string, number>());
  const isOpen = (word: string): boolean => (kinds.get(fold(word)) ?? 0) > 1;
  const words = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1));
  const numbers = new Map(words.map((word, at) => [word, at.toString(36)]));
  const times = (count: number): string => (count > 1 ? `*${count.toString(36)}` : '');
  const rows = words.map((word) => [...(pairs.get(word) ?? [])].filter(([next]) => isOpen(word) || isOpen(next)).map(([next, count]) => (numbers.get(next) ?? '') + times(count)).join(' '));
  const about = '/** How often words with their marks were written, and next to which others: what a word typed without marks stands for. Written by scripts/data/accent-counts.ts, not by hand. */';
  writeFileSync(FILE, `${about}\nexport const WORDS = ${JSON.stringify(words.map((word) => word + times(counts.get(word) ?? 1)).join(' '))};\n/** For each word those right behind it, by their place in WORDS, base 36. */\nexport const BEHIND = ${JSON.stringify(rows.join('|'))};\n`);
  process.stderr.write(`${words.length} words, ${rows.join(' ').split(' ').length} pairs\n`);
}

main();
