import { join } from 'node:path';
import { readLocales, wordsIn } from '../../../scripts/flow-words/locale-files';
import { readingEnglish } from '../../../src/conversation/english-mind';
import type { Language } from '../../../src/domain/member';
import { createWords } from '../../../src/i18n/words';
import { createVietnamese } from '../../../src/understanding/vietnamese';

/** What the bot tells people to send stands in quotes; what it repeats of theirs is a placeholder alone. */
const QUOTED = /"([^"{}][^"]*)"/g;
const VALUES = { goods: 'cam sành', code: '1042', number: 12, unit: 'kg', words: 'cam' };

const folder = join(__dirname, '../../../locales');
const words = createWords(folder);
const minds = { vi: createVietnamese(), en: readingEnglish(createVietnamese()) };
const staff = { isSeller: true, isManager: true };

const phrasesOf = (language: Language, key: string, text: string) =>
  [...text.matchAll(QUOTED)].length === 0 ? [] : [...words.say(language, key, VALUES).matchAll(QUOTED)].map(([, phrase = '']) => phrase);

function meaning(language: Language, phrase: string) {
  const mind = minds[language];
  const intent = mind.intent(phrase.replace('storm', 'bão'), staff);
  if (intent.kind === 'buy') return { ...intent, order: { ...intent.order, text: undefined } };
  return intent.kind === 'none' ? { yesNo: mind.yesNo(phrase) } : intent.kind === 'actFor' ? { ...intent, text: mind.goods(intent.text) } : intent;
}

const english = wordsIn(readLocales(folder), 'en');
const taught = [...wordsIn(readLocales(folder), 'vi')]
  .filter(([key]) => !/^(?:try|book|language):/.test(key))
  .flatMap(([key, text]) => phrasesOf('vi', key, text).map((phrase, index) => [key, phrase, phrasesOf('en', key, english.get(key) ?? '')[index] ?? ''] as const));

test('there is something to compare', () => expect(taught.length).toBeGreaterThan(40));

test.each(taught)('%s: "%s" means what "%s" means in English', (_, vietnamese, phrase) => {
  expect(phrase).not.toBe('');
  expect(meaning('en', phrase)).toEqual(meaning('vi', vietnamese));
});
