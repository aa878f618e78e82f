import { isOneOf, lexicon, type Lexicon, type Token } from '../tokens';

/** Words of listings that more than one reader asks for. */
export const LEFT = lexicon('còn');
export const HAVE = lexicon('có sẵn tồn sl lượng hiện tổng được nặng');
export const ABOUT = lexicon('khoảng chừng độ cỡ tầm gần hơn chỉ là lại cũng những đúng đang vẫn thì cộng tới khoản nữa được đâu tận');
export const PRICE = lexicon('giá gía');
export const ONE = lexicon('một mỗi mốt');
export const UP_TO = lexicon('đến tới hoặc hay');
export const NOW = lexicon('nay giờ chừ còn');
export const RETAIL = lexicon('lẻ');
export const WHOLESALE = lexicon('sỉ sĩ buôn');
export const ALL = lexicon('nguyên cả hết trọn bầy đàn lứa trọn');
export const FROM = lexicon('từ trên lấy mua đặt combo');

/** True when one of the tokens is one of the words. */
export const has = (tokens: Token[], words: Lexicon): boolean => tokens.some((token) => isOneOf(token, words));

/** Phrases of several words, found by their first. */
export interface PhraseBook {
  exact: Map<string, Lexicon[][]>;
  folded: Map<string, Lexicon[][]>;
}

function addTo(map: Map<string, Lexicon[][]>, first: string, phrase: Lexicon[]): void {
  const there = map.get(first);
  if (there) there.push(phrase);
  else map.set(first, [phrase]);
}

/** Phrases of words parted by blanks, accents kept: phrases('thương lượng|thỏa thuận'). */
export function phrases(text: string): PhraseBook {
  const book: PhraseBook = { exact: new Map(), folded: new Map() };
  for (const one of text.split('|')) {
    const phrase = one.trim().split(' ').map(lexicon);
    for (const word of phrase[0]?.exact ?? []) addTo(book.exact, word, phrase);
    for (const word of phrase[0]?.folded ?? []) addTo(book.folded, word, phrase);
  }
  return book;
}

const isDigits = (word: string): boolean => /^\d+$/.test(word);

/** A word of a phrase, or the figure it names ("cả 2"). */
const fits = (token: Token | undefined, words: Lexicon): boolean => isOneOf(token, words) || (token?.kind === 'number' && isDigits(token.word) && words.exact.has(token.word));

/** How many tokens the longest of the phrases that begin at `at` takes up, 0 when none begins there. */
export function phraseAt(tokens: Token[], at: number, book: PhraseBook): number {
  const token = tokens[at];
  if (!token) return 0;
  const candidates = book.exact.get(token.word) ?? (token.bare ? book.folded.get(token.word) : undefined);
  if (!candidates) return 0;
  let longest = 0;
  for (const phrase of candidates) if (phrase.length > longest && phrase.every((words, i) => fits(tokens[at + i], words))) longest = phrase.length;
  return longest;
}

/** Whether one of the phrases stands anywhere in the tokens. */
export function hasPhrase(tokens: Token[], book: PhraseBook): boolean {
  for (let at = 0; at < tokens.length; at += 1) if (phraseAt(tokens, at, book) > 0) return true;
  return false;
}
