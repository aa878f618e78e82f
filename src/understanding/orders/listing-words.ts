import { fold, sameWord } from '../../domain/text';
import { SAME_GOODS } from '../goods-names';

/** A word of a message that may be one of a listing's name. */
export interface SaidWord {
  word: string;
  plain: string;
  isTypo: boolean;
}

/** The words of a listing's name; `isPlain` where none has a mark. */
interface ListingWords {
  words: string[];
  folded: string[];
  isPlain: boolean;
  others: string[][];
}

/** Letters added, lost, changed or swapped between two words, counted up to `most`. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? most + 1;
}

/** True when a word says a listing's own with marks left out; one with more marks is another word, "ăn" no "An". */
const means = (word: string, own: string, isPlain: boolean): boolean => word === own || (sameWord(word, own) && (isPlain || fold(own) !== own || fold(word) === word));

/** The same letters in another order: "hoe" for "heo". */
const isSwapped = (a: string, b: string): boolean => a.length >= 3 && a.length === b.length && slips(a, b, 1) === 1 && [...a].sort().join('') === [...b].sort().join('');

/** These name goods only as their first word: "bưởi năm roi" is no roi, "rau thơm" no thơm. */
const FIRST_ONLY = /^(?:roi|thơm|na|tiêu|tắc|quất|mận|bắp)$/u;
/** These are another fruit than the first words name: nobody calls soursop "na". */
const OTHER_KIND = new Set(['mãng cầu xiêm', 'mãng cầu gai']);
const BEFORE_FIRST = /^(?:trái|quả|củ|hạt)$/u;

/** What the goods of a name are called in other regions, each as its words; a name of several words counts only as a whole: "vịt" is no "vịt xiêm". */
export function otherNamesOf(words: string[]): string[][] {
  const stands = (parts: string[]): boolean => words.some((word, at) => word === parts[0] && parts.every((part, i) => part === words[at + i]) && !OTHER_KIND.has(`${parts.join(' ')} ${words[at + parts.length] ?? ''}`) && (at === 0 || BEFORE_FIRST.test(words[at - 1] ?? '') || !FIRST_ONLY.test(parts.join(' '))));
  return SAME_WORDS.flatMap((names) => (names.some(stands) ? names.filter((parts) => !stands(parts)) : []));
}

/** The same goods by the words of each of their names. */
const SAME_WORDS = SAME_GOODS.map((names) => names.map((name) => name.split(' ')));

/** "Bưởi 5 roi", "mực 1 nắng", "tôm khô loại nhất": a digit for its word, and the other way about. */
const DIGITS: Record<string, string> = { '1': 'một', '2': 'hai', '3': 'ba', '4': 'bốn', '5': 'năm', '6': 'sáu', '7': 'bảy', '8': 'tám', '9': 'chín' };
const ORDINALS: Record<string, string> = { nhất: '1', nhứt: '1', nhì: '2', nhat: '1', nhi: '2' };
/** True when two words are the same number. */
export const isSameNumber = (a: string, b: string): boolean => DIGITS[a] === b || DIGITS[b] === a || (ORDINALS[a] ?? a) === b;
/** A number word in digits, others as they are. */
export const numberOf = (word: string): string => ORDINALS[word] ?? Object.keys(DIGITS).find((digit) => DIGITS[digit] === word) ?? word;

/** Whether a word that was said is one of a listing's: with accents left out, a number in digits, or with one slip in what is no syllable. */
function isWordOf({ word, plain, isTypo }: SaidWord, { words, folded, isPlain }: ListingWords): boolean {
  if (folded.some((own, i) => own === plain && means(word, words[i] ?? '', isPlain))) return true;
  if (words.some((own) => isSameNumber(word, own))) return true;
  return plain.length >= 3 && folded.some((own) => (isTypo && own.length >= 3 && slips(plain, own, 1) === 1) || (plain === word && isSwapped(plain, own)));
}

/** Which of the words are a listing's, by its own name or by what its goods are called elsewhere. */
export function hitsOf(said: SaidWord[], entry: ListingWords): boolean[] {
  const hits = said.map((word) => isWordOf(word, entry));
  for (const other of entry.others) {
    said.forEach((_, at) => {
      if (other.every((part, i) => said[at + i]?.plain === fold(part) && sameWord(said[at + i]?.word ?? '', part))) hits.fill(true, at, at + other.length);
    });
  }
  const [first] = said.flatMap((_, at) => (entry.folded.length > 2 && entry.folded.every((own, i) => own === said[at + i]?.plain || isSameNumber(said[at + i]?.word ?? '', entry.words[i] ?? '')) ? [at] : []));
  // "Mực một nấng": of three words one may have other marks.
  if (first !== undefined && hits.slice(first, first + entry.folded.length).filter((hit) => !hit).length === 1) hits.fill(true, first, first + entry.folded.length);
  return hits;
}
