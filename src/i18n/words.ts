import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type i18n } from 'i18next';
import { LANGUAGES, type Language } from '../domain/member';
import type { Dong, UnitPrice } from '../domain/money';
import type { Quantity } from '../domain/quantity';
import { Fault } from '../errors';
import { formatDong, formatPhone } from './format';
import { formatsOf } from './formats';

/** The words of all languages. Never a process-wide current language: two people in one process would share it. */
export interface Words {
  /** The text of `namespace:key` in a language, else in Vietnamese; a key that is nowhere is a fault (`flowBroken`). */
  say(language: Language, key: string, values: Record<string, unknown>): string;
  has(key: string): boolean;
}

/** The language that has every word; others fall back to it key by key. */
export const SOURCE_LANGUAGE: Language = 'vi';

/** Reads `locales/<language>/<namespace>.json`. What people typed goes in as values only and is never read as a template. */
export function createWords(localesDir: string): Words {
  const instance = i18next.createInstance();
  void instance.init({
    initAsync: false,
    showSupportNotice: false,
    resources: readLocales(localesDir),
    lng: SOURCE_LANGUAGE,
    fallbackLng: SOURCE_LANGUAGE,
    keySeparator: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  addFormats(instance);
  return {
    has: (key) => instance.exists(key),
    say: (language, key, values) => {
      if (!instance.exists(key, { lng: language })) throw new Fault('flowBroken', `no words for ${key}`);
      return instance.t(key, { ...values, lng: language });
    },
  };
}

function readLocales(dir: string): Record<string, Record<string, Record<string, string>>> {
  const byLanguage: Record<string, Record<string, Record<string, string>>> = {};
  for (const language of readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const files = readdirSync(join(dir, language.name)).filter((name) => name.endsWith('.json'));
    byLanguage[language.name] = Object.fromEntries(
      files.map((name) => [name.slice(0, -'.json'.length), JSON.parse(readFileSync(join(dir, language.name, name), 'utf8')) as Record<string, string>]),
    );
  }
  return byLanguage;
}

/** i18next hands each format the language of the sentence and the values around it. */
function addFormats(instance: i18n): void {
  const add = <T>(name: string, format: (value: T, language: Language, around: { name?: string; now?: Date }) => string): void =>
    instance.services.formatter?.add(name, (value: T | undefined, language, around) => (value === undefined ? '' : format(value, languageOf(language), around)));
  add('dong', (value: Dong) => formatDong(value));
  add('phone', (value: string) => formatPhone(value));
  add('unitPrice', (value: UnitPrice, language) => formatsOf(language).unitPrice(value));
  add('quantity', (value: Quantity, language, { name }) => formatsOf(language).quantity(value, name));
  add('quantityShort', (value: Quantity, language, { name }) => formatsOf(language).quantityShort(value, name));
  add('unit', (value: string, language) => formatsOf(language).unit(value));
  add('units', (value: string, language) => formatsOf(language).units(value));
  add('day', (value: Date | string, language, { now }) => formatsOf(language).day(new Date(value), now ?? new Date(value)));
  add('part', (value: Date | string, language, { now }) => formatsOf(language).part(new Date(value), now ?? new Date(value)));
  add('by', (value: Date | string, language, { now }) => formatsOf(language).by(new Date(value), now ?? new Date(value)));
  add('time', (value: Date | string, language) => formatsOf(language).time(new Date(value)));
}

const languageOf = (code: string | undefined): Language => LANGUAGES.find((one) => one === code) ?? SOURCE_LANGUAGE;
