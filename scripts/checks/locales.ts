import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matching, readLocales, sourceWords, SOURCE_LANGUAGE, type Locales } from '../flow-words/locale-files';
import { readOtherWords, type OtherWords } from '../flow-words/locale-keys';
import { readSources } from '../flow-words/program';
import { readFlows, type FlowStep } from '../flow-words/read-flows';
import type { Check } from './check';
import { LONGEST_LABEL, placeholders } from './placeholders';
import { translationProblems } from './translations';

/** Folders in which somebody speaks to people. */
const SPEAKING = ['flows', 'src/flow', 'src/conversation', 'src/outbox', 'src/i18n', 'src/web/try', 'scripts/cho'];
/** Removed goods are in nobody's list (services: `mine`), although their state has the same type. */
const NEVER_SAID = /\.(removed)?$/;
const HAS_FALLBACK = /\.(unclear|hint|polite)$/;

/** Every word that is said is in locales/vi, none is left over, buttons are short and placeholders can be filled; other languages say the same. */
export function localesCheck(root: string): Check {
  const run = (): string[] => {
    const locales = readLocales(join(root, 'locales'));
    const sources = readSources(root, SPEAKING);
    const other = readOtherWords(sources, Object.keys(locales[SOURCE_LANGUAGE] ?? {}));
    return localeProblems(locales, readFlows(sources), { ...other, keys: [...other.keys, ...keysOfPage(root)] });
  };
  return { name: 'locales', run: () => Promise.resolve({ problems: run() }) };
}

/** Words that stand in the page for trying out before any script runs: `{{try:opening}}`. */
function keysOfPage(root: string): OtherWords['keys'] {
  const at = 'scripts/page/index.html';
  return [...readFileSync(join(root, at), 'utf8').matchAll(/\{\{(try:[\w.]+)\}\}/g)].map(([, key = '']) => ({ key, at, isCertain: true }));
}

/** What is wrong with the words, a line each. */
export function localeProblems(locales: Locales, steps: FlowStep[], other: OtherWords): string[] {
  const words = sourceWords(locales);
  return [
    ...missing(words, steps, other),
    ...unused(words, steps, other),
    ...longLabels(words, steps),
    ...badPlaceholders(words, steps, other),
    ...translationProblems(locales, steps, other),
  ];
}

const isSaid = (key: string): boolean => !NEVER_SAID.test(key);

function missing(words: Map<string, string>, steps: FlowStep[], { keys }: OtherWords): string[] {
  const wanted = steps.flatMap(({ texts, labels, refusals, fallbacks, base, at }) => [
    ...[...texts, ...labels, ...refusals].map((key) => ({ key, at })),
    ...(fallbacks.some((key) => !words.has(key)) ? [{ key: base, at }] : []),
  ]);
  const lines = [...wanted, ...keys.filter(({ isCertain }) => isCertain)]
    .filter(({ key }) => isSaid(key) && matching(words, HAS_FALLBACK.test(key) && !words.has(key) ? key.replace(HAS_FALLBACK, '') : key).length === 0)
    .map(({ key, at }) => `${key}: no words in ${SOURCE_LANGUAGE} (${at})`);
  return [...new Set(lines)];
}

function unused(words: Map<string, string>, steps: FlowStep[], { keys }: OtherWords): string[] {
  const said = steps.flatMap(({ texts, labels, refusals, fallbacks, word, base }) => [...texts, ...labels, ...refusals, ...fallbacks, ...(word === 'ask' ? [base] : [])]);
  const used = new Set([...said, ...keys.map(({ key }) => key)].flatMap((pattern) => matching(words, pattern)));
  return [...words.keys()].filter((key) => !used.has(key)).map((key) => `${key}: nothing says this`);
}

/** A label with a placeholder is as long as its value; the channel cuts it. */
function longLabels(words: Map<string, string>, steps: FlowStep[]): string[] {
  const labels = new Set(steps.flatMap((step) => step.labels).flatMap((pattern) => matching(words, pattern)));
  return [...labels]
    .map((key) => ({ key, text: words.get(key) ?? '' }))
    .filter(({ text }) => !text.includes('{{') && [...text.normalize('NFC')].length > LONGEST_LABEL)
    .map(({ key, text }) => `${key}: a button of ${[...text].length} characters, ${LONGEST_LABEL} are the most ("${text}")`);
}

function badPlaceholders(words: Map<string, string>, steps: FlowStep[], { formats, common }: OtherWords): string[] {
  const lines = [...words].flatMap(([key, text]) =>
    placeholders(text).filter(({ format }) => format !== undefined && !formats.has(format)).map(({ format }) => `${key}: no such format "${format ?? ''}"`));
  const unfilled = (patterns: string[], values: string[], at: string): string[] =>
    patterns.flatMap((pattern) => matching(words, pattern)).flatMap((key) =>
      placeholders(words.get(key) ?? '')
        .filter(({ name }) => !common.has(name) && !values.includes(name))
        .map(({ name }) => `${key}: {{${name}}} gets no value (${at})`));
  for (const { texts, refusals, fallbacks, plainLabels, values, at } of steps) {
    lines.push(...unfilled(plainLabels, [], at), ...(values ? unfilled([...texts, ...refusals, ...fallbacks], values, at) : []));
  }
  return [...new Set(lines)];
}
