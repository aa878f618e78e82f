import { fold } from '../../../domain/text';
import { keyOf, type Token } from '../../tokens';
import { BELONGING, CHATTER } from './around-words';
import { ANIMAL_GOODS } from './goods-animals';
import { CATCH_GOODS } from './goods-catch';
import { FIELD_GOODS } from './goods-field';
import { GARDEN_GOODS } from './goods-garden';
import { HOMES } from './homes';
import { KITCHEN_GOODS } from './goods-kitchen';
import { MADE_GOODS } from './goods-made';
import { PLANTS } from './goods-plants';
import { TABLE_GOODS } from './goods-table';
import { YARD_GOODS } from './goods-yard';

/** Phrases by their first two words, each with what is behind those; the second is empty for the first alone. */
type Phrases = Map<string, Map<string, string[][]>>;

/** One book as they are written, one without accents. */
interface Book {
  exact: Phrases;
  folded: Phrases;
}

const emptyBook = (): Book => ({ exact: new Map(), folded: new Map() });

function put(phrases: Phrases, [first = '', second = '', ...rest]: string[]): void {
  let behind = phrases.get(first);
  if (!behind) phrases.set(first, (behind = new Map()));
  const there = behind.get(second);
  if (there) there.push(rest);
  else behind.set(second, [rest]);
}

function add(book: Book, words: string[]): void {
  put(book.exact, words.map(keyOf));
  put(book.folded, words.map(fold));
}

/** All names of goods: "dưa: . hấu lưới_ruột_xanh" is dưa, dưa hấu and dưa lưới ruột xanh. */
export function goodsNames(): string[] {
  return [PLANTS, GARDEN_GOODS, FIELD_GOODS, ANIMAL_GOODS, CATCH_GOODS, MADE_GOODS, KITCHEN_GOODS, TABLE_GOODS, YARD_GOODS].join('\n').split('\n').flatMap((line) => {
    const [head = '', behind = ''] = line.split(': ');
    return behind.split(' ').filter(Boolean).map((one) => (one === '.' ? head : `${head}_${one}`).replaceAll('_', ' '));
  });
}

function bookOf(phrases: string[][]): Book {
  const book = emptyBook();
  for (const words of phrases) add(book, words);
  return book;
}

const phrasesIn = (text: string): string[][] => text.split(/\s+/).filter(Boolean).map((one) => one.split('_'));

/** Made at the first message, not when the program starts. */
let books: { goods: Book; belonging: Book; homes: Book; chatter: Book } | undefined;
const allBooks = (): NonNullable<typeof books> => (books ??= { goods: bookOf(goodsNames().map((name) => name.split(' '))), belonging: bookOf(phrasesIn(BELONGING)), homes: bookOf(phrasesIn(HOMES)), chatter: bookOf(phrasesIn(CHATTER)) });

/** How many tokens the longest phrase of a book that begins at `at` takes up; 0 when none does. */
function lengthAt(tokens: Token[], at: number, { exact, folded }: Book): number {
  const token = tokens[at];
  if (token?.kind !== 'word') return 0;
  const behind = token.bare ? folded.get(fold(token.word)) : exact.get(token.word);
  if (!behind) return 0;
  let longest = behind.has('') ? 1 : 0;
  for (const rest of behind.get(tokens[at + 1]?.word ?? '') ?? []) {
    if (rest.length + 2 > longest && tokens[at + 1] && rest.every((word, i) => tokens[at + 2 + i]?.word === word)) longest = rest.length + 2;
  }
  return longest;
}

/** How many words of the longest goods' name that begins at `at`; 0 when none does. */
export const goodsLengthAt = (tokens: Token[], at: number): number => lengthAt(tokens, at, allBooks().goods);

/** How many words of the longest phrase that begins at `at` and belongs to names; 0 when none does. */
export const belongingLengthAt = (tokens: Token[], at: number): number => lengthAt(tokens, at, allBooks().belonging);

/** How many words of the longest place that begins at `at` and that goods are called by; 0 when none does. */
export const homeLengthAt = (tokens: Token[], at: number): number => lengthAt(tokens, at, allBooks().homes);

/** What the vocabulary says of each token: B, I of the longest goods' name there, h for the first word of one; m, p, c for words that belong, places and chatter. */
export function classesOf(tokens: Token[]): string[] {
  const { goods, belonging, homes, chatter } = allBooks();
  const marks = tokens.map(() => '');
  const cover = (length: number, at: number, first: string, later: string): void => {
    for (let i = at; i < at + length; i += 1) marks[i] += i === at ? first : later;
  };
  for (let at = 0; at < tokens.length; ) {
    const length = lengthAt(tokens, at, goods);
    cover(length, at, length > 1 ? 'B' : 'b', length > 2 ? 'I' : 'i');
    at += Math.max(length, 1);
  }
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'word' && !/[Bb]/.test(marks[at] ?? '') && (goods.exact.has(token.word) || (token.bare && goods.folded.has(token.word)))) marks[at] += 'h';
  }
  for (const [book, mark] of [[belonging, 'm'], [homes, 'p'], [chatter, 'c']] as const) {
    for (let at = 0; at < tokens.length; ) {
      const length = lengthAt(tokens, at, book);
      cover(length, at, mark, length > 1 ? mark.toUpperCase() : mark);
      at += Math.max(length, 1);
    }
  }
  return marks;
}
