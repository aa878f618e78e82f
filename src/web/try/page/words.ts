import en from '../../../../locales/en/try.json';
import vi from '../../../../locales/vi/try.json';
import type { Language } from '../api';

export type WordKey = `try:${keyof typeof vi}`;
export type Values = Record<string, string | number>;
/** The page's words in one language. `{{Name}}` begins a sentence with the value of `name`. */
export type Say = (key: WordKey, values?: Values) => string;

const LANGUAGES: Record<Language, Partial<Record<string, string>>> = { vi, en };

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
const small = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** Words of a language; what it lacks is said in Vietnamese, as everywhere in the shop. */
export function createSay(language: Language): Say {
  return (key, values = {}) => {
    const short = key.slice('try:'.length);
    const text = LANGUAGES[language][short] ?? LANGUAGES.vi[short] ?? '';
    return text.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => {
      const value = values[name] ?? values[small(name)] ?? '';
      return name === small(name) ? String(value) : capital(String(value));
    });
  };
}

/** Amounts and phone numbers stay on one line: their spaces become ones that do not break. */
export const unbroken = (text: string): string => text.replace(/(?<=\d) (?=\u20ab)|(?<=\b0\d{3}) (?=\d{3} \d{3,4}\b)|(?<=\b0\d{3} \d{3}) (?=\d{3,4}\b)/gu, '\u00a0');
