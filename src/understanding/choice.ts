import { sameWord, sameWords, wordsOf } from '../domain/text';
import { digitWord } from './numbers';
import { tokenise, type Token } from './tokens';
import { isSmallWord, trimmed } from './words';

/** Words that only point at a number: "số 1", "loại 2", "cái thứ hai". */
const POINTER = /^(?:số|so|loại|loai|cái|cai|món|mon|chọn|chon|câu|cau|nút|nut|mục|muc|thứ|thu|lấy|lay)$/u;
const MOST_WORDS = 10;

/** A number that was typed as the whole answer, as an index: "1", "1.", "số 1", "cái thứ hai nha". */
function typedNumber(tokens: Token[], count: number): number | undefined {
  const rest = tokens.filter((token) => token.kind !== 'sign' && !POINTER.test(token.word));
  const [only] = rest;
  if (rest.length !== 1 || !only) return undefined;
  const isWord = only.kind === 'word' && tokens.some((token) => POINTER.test(token.word));
  const value = only.kind === 'number' ? only.value : isWord ? digitWord(only) : undefined;
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= count ? value - 1 : undefined;
}

const startsWith = (label: string[], words: string[]): boolean => words.length <= label.length && words.every((word, i) => sameWord(word, label[i] ?? ''));

/** The words stand in the label in the same order, others may stand between. */
function within(label: string[], words: string[]): boolean {
  let at = 0;
  return words.every((word) => {
    const found = label.findIndex((part, i) => i >= at && sameWord(part, word));
    at = found + 1;
    return found >= 0;
  });
}

/** What people say for "đủ rồi" (dialogues.md, part 3). */
const ENOUGH = ['rứa thôi', 'vậy thôi', 'thế thôi', 'nhiêu đó', 'nhiêu đó thôi', 'bấy nhiêu', 'bấy nhiêu thôi', 'xong', 'xong rồi', 'hết rồi', 'chốt', 'chốt đơn', 'chốt luôn', 'rứa là đủ', 'vậy là đủ', 'rứa đủ rồi'];
const ENOUGH_LABEL = 'đủ rồi';

function only(labels: string[][], fits: (label: string[]) => boolean): number | undefined {
  const fitting = labels.flatMap((label, i) => (fits(label) ? [i] : []));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/**
 * Which of the shown labels an answer picks, as an index from 0: by its number ("1", "1.", "số 1", "loại 2"), its words with or without
 * accents, its first words, or words that only one label has. Undefined when none or more than one is meant.
 */
export function readChoice(text: string, labels: string[]): number | undefined {
  const all = tokenise(text.slice(0, 200).replace(/[\uFE0F\u20E3]/g, ''));
  const cores = [all.filter((token) => token.kind !== 'sign'), trimmed(all)];
  const words = labels.map(wordsOf);
  for (const core of cores) {
    const spoken = wordsOf(core.map((token) => token.text).join(' '));
    if (spoken.length === 0 || spoken.length > MOST_WORDS) continue;
    const isEnough = core.some((_, i) => core.slice(i + 1).every(isSmallWord) && ENOUGH.some((phrase) => sameWords(phrase, wordsOf(core.slice(0, i + 1).map((token) => token.text).join(' ')).join(' '))));
    const index =
      (isEnough ? only(words, (label) => label.join(' ') === ENOUGH_LABEL) : undefined) ??
      typedNumber(core, labels.length) ??
      only(words, (label) => label.length === spoken.length && startsWith(label, spoken)) ??
      only(words, (label) => startsWith(label, spoken)) ??
      only(words, (label) => within(label, spoken));
    if (index !== undefined) return index;
  }
  return undefined;
}
