import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words by language, file and key. */
export type Locales = Record<string, Record<string, Record<string, string>>>;

export const SOURCE_LANGUAGE = 'vi';

/** Reads `locales/<language>/<file>.json`. */
export function readLocales(folder: string): Locales {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Object.fromEntries(languages.map(({ name }) => {
    const files = readdirSync(join(folder, name)).filter((file) => file.endsWith('.json'));
    const words = files.map((file) => [file.replace(/\.json$/, ''), JSON.parse(readFileSync(join(folder, name, file), 'utf8'))] as const);
    return [name, Object.fromEntries(words)];
  }));
}

/** Every word of the source language under its whole key: "sell:price.hint". */
export const sourceWords = (locales: Locales): Map<string, string> => wordsIn(locales, SOURCE_LANGUAGE);

/** The same of another language. */
export function wordsIn(locales: Locales, language: string): Map<string, string> {
  const files = Object.entries(locales[language] ?? {});
  return new Map(files.flatMap(([file, keys]) => Object.entries(keys).map(([key, text]) => [`${file}:${key}`, text])));
}

/** The keys that a pattern means: `sell:refused.*` is all that begin so. */
export function matching(words: Map<string, string>, pattern: string): string[] {
  if (!pattern.includes('*')) return words.has(pattern) ? [pattern] : [];
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const shape = new RegExp(`^${parts.join('.+')}$`);
  return [...words.keys()].filter((key) => shape.test(key));
}
