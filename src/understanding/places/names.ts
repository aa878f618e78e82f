import { fold, sameWord } from '../../domain/text';
import { keyOf } from '../tokens';

const ROMAN: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5' };

/** What two writings of a name have in common: no accents, blanks or signs, i for y, digits for Roman numbers ("Tam Xuân II", "tam xuan 2"). */
export function nameKey(words: string[]): string {
  let key = '';
  for (let at = 0; at < words.length; at += 1) key += wordKey(words[at] ?? '', at > 0);
  return key;
}

/** One word of a name; a Roman number counts only behind another word. */
export function wordKey(word: string, isLater: boolean): string {
  const keys = isLater ? laterKeys : firstKeys;
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = keyAnew(word, isLater);
  if (word.length <= LONGEST_WORD && keys.size < MOST_REMEMBERED) keys.set(word, key);
  return key;
}

/** The 13,000 names of the table have three thousand words, and messages the same ones. Bounded, and no answer depends on it. */
const firstKeys = new Map<string, string>();
const laterKeys = new Map<string, string>();
const LONGEST_WORD = 12;
const MOST_REMEMBERED = 10_000;

function keyAnew(word: string, isLater: boolean): string {
  let plain = '';
  for (const letter of word) plain += plainLetter(letter);
  const number = isLater && plain.length <= 3 ? ROMAN[plain] : undefined;
  return number ?? (plain.startsWith('0') ? plain.replace(/^0+(?=\d)/, '') : plain);
}

/** Each letter is folded once: making the table of 13,000 names would else take a tenth of a second. */
const folded = new Map<string, string>();

function plainLetter(letter: string): string {
  const known = folded.get(letter);
  if (known !== undefined) return known;
  const plain = fold(letter).replace(/[^a-z0-9]/g, '').replace(/y/g, 'i');
  if (folded.size < 1_000) folded.set(letter, plain);
  return plain;
}

/** The words of a name as it stands in the data. */
export const nameWords = (name: string): string[] => (name.includes('-') ? name.split(/[\s-]+/) : name.split(' '));

/** "quí" and "quý" are one word, and where a tone stands does not matter. */
const spelling = (word: string): string => keyOf(word).normalize('NFD').replace(/y/g, 'i').replace(/[^\p{L}\p{M}\d]/gu, '').normalize('NFC');

/** How well written words agree with a name of the same key: 2 letter for letter, 1 when marks were left out or hỏi and ngã mixed up, 0 when they are others. */
export function agreement(words: string[], name: string): number {
  const own = nameWords(name);
  if (own.length !== words.length) return 1;
  const isSame = (word: string, at: number) => {
    const other = own[at] ?? '';
    return at > 0 && ROMAN[fold(word)] !== undefined ? fold(other) === fold(word) : spelling(word) === spelling(other);
  };
  if (words.every(isSame)) return 2;
  return words.every((word, at) => isSame(word, at) || isNumber(word) || sameWord(spelling(word), spelling(own[at] ?? ''))) ? 1 : 0;
}

const isNumber = (word: string): boolean => /^\d+$/.test(word);
