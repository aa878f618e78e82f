import { matching, sourceWords, wordsIn, SOURCE_LANGUAGE, type Locales } from '../flow-words/locale-files';
import type { OtherWords } from '../flow-words/locale-keys';
import type { FlowStep } from '../flow-words/read-flows';
import { LONGEST_LABEL, placeholders } from './placeholders';

/** How two people address each other: another language may say it otherwise, or not at all. All else that Vietnamese tells must be told. */
const FORMS_OF_ADDRESS = new Set(['me', 'you', '_you', 'a']);
/** The same value as one and as several: languages differ in where they need which. */
const SAME_FORMAT: Record<string, string> = { units: 'unit' };
/** Buttons outside of flows; whether a text is one shows in Vietnamese, where it is short enough for a button. */
const MAYBE_LABEL = /^(?:notice:\w+|common:[\w.=-]+)$/;

/**
 * What other languages lack beside Vietnamese, a line each: keys, values that are told, the order of the file, and buttons that fit. A
 * placeholder at the head of a sentence may have its capital ("{{Seller}}").
 */
export function translationProblems(locales: Locales, steps: FlowStep[], { common, formats }: Pick<OtherWords, 'common' | 'formats'>): string[] {
  const source = sourceWords(locales);
  const labels = labelsIn(source, steps);
  return Object.keys(locales).filter((language) => language !== SOURCE_LANGUAGE).flatMap((language) => {
    const words = wordsIn(locales, language);
    const at = (key: string): string => `${language} ${key}`;
    return [
      ...keyProblems(locales, language),
      ...[...words].filter(([key]) => source.has(key)).flatMap(([key, text]) => placeholderProblems(source.get(key) ?? '', text, common).map((problem) => `${at(key)}: ${problem}`)),
      ...[...words].flatMap(([key, text]) => placeholders(text).filter(({ format }) => format !== undefined && !formats.has(format)).map(({ format }) => `${at(key)}: no such format "${format ?? ''}"`)),
      ...[...words].filter(([key, text]) => labels.has(key) && !text.includes('{{') && lengthOf(text) > LONGEST_LABEL)
        .map(([key, text]) => `${at(key)}: a button of ${lengthOf(text)} characters, ${LONGEST_LABEL} are the most ("${text}")`),
    ];
  });
}

const lengthOf = (text: string): number => [...text.normalize('NFC')].length;

function labelsIn(source: Map<string, string>, steps: FlowStep[]): Set<string> {
  const ofFlows = steps.flatMap((step) => step.labels).flatMap((pattern) => matching(source, pattern));
  const ofNotices = [...source].filter(([key, text]) => MAYBE_LABEL.test(key) && !text.includes('{{') && lengthOf(text) <= LONGEST_LABEL).map(([key]) => key);
  return new Set([...ofFlows, ...ofNotices]);
}

function keyProblems(locales: Locales, language: string): string[] {
  const [source = {}, own = {}] = [locales[SOURCE_LANGUAGE], locales[language]];
  const files = [...new Set([...Object.keys(source), ...Object.keys(own)])];
  return files.flatMap((file) => {
    const [wanted, there] = [Object.keys(source[file] ?? {}), Object.keys(own[file] ?? {})];
    const name = `${language}/${file}.json`;
    const missing = wanted.filter((key) => !there.includes(key)).map((key) => `${name}: "${key}" is missing`);
    const foreign = there.filter((key) => !wanted.includes(key)).map((key) => `${name}: "${key}" is not in ${SOURCE_LANGUAGE}`);
    const moved = there.find((key, index) => key !== wanted[index]);
    const isMixed = missing.length + foreign.length === 0 && moved !== undefined;
    return [...missing, ...foreign, ...(isMixed ? [`${name}: "${moved}" stands in another place than in ${SOURCE_LANGUAGE}`] : [])];
  });
}

function placeholderProblems(source: string, text: string, common: Set<string>): string[] {
  const [told, own] = [valuesIn(source), valuesIn(text)];
  const lost = [...told].filter(([name]) => !FORMS_OF_ADDRESS.has(name) && !own.has(name)).map(([name]) => `{{${name}}} is not told`);
  const others = [...own].flatMap(([name, format]) => {
    if (!told.has(name)) return common.has(name) ? [] : [`{{${name}}} is not in ${SOURCE_LANGUAGE}`];
    return told.get(name) === format ? [] : [`{{${name}}} is told as "${format}", not as "${told.get(name) ?? ''}"`];
  });
  return [...lost, ...others];
}

/** Values by name, without a capital, with their format ("" for none). */
function valuesIn(text: string): Map<string, string> {
  return new Map(placeholders(text).map(({ name, format = '' }) => [name.charAt(0).toLowerCase() + name.slice(1), SAME_FORMAT[format] ?? format]));
}
