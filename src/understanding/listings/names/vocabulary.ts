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

/** Phrases of one first word by their second, each with what is behind those; the second is empty for the first alone. */
type Phrases = Map<string, string[][]>;

/** The phrases that begin with one word without accents: as they are written, by that word as it is written, and without accents. */
interface Page {
  exact: Map<string, Phrases>;
  folded: Phrases;
}

/** Phrases by their first word without accents, each read when it is first asked for; `known` are the pages of words that were, null for those that begin none. */
interface Book {
  unread: Map<string, (() => string[])[]>;
  pages: Map<string, Page>;
  known: Map<string, Page | null>;
}

const emptyBook = (): Book => ({ unread: new Map(), pages: new Map(), known: new Map() });

function put(phrases: Phrases, second: string, rest: string[]): void {
  const there = phrases.get(second);
  if (there) there.push(rest);
  else phrases.set(second, [rest]);
}

function pageOf(phrases: string[]): Page {
  const page: Page = { exact: new Map(), folded: new Map() };
  for (const phrase of phrases) {
    const words = phrase.split('_');
    const [first = '', second = '', ...rest] = words.map(keyOf);
    const own: Phrases = page.exact.get(first) ?? new Map();
    page.exact.set(first, own);
    put(own, second, rest);
    const [, plain = '', ...others] = words.map(fold);
    put(page.folded, plain, others);
  }
  return page;
}

/** The page of a word; read when it is first asked for, since one message asks for few of seventeen thousand phrases. */
function pageFor(word: string, book: Book): Page | null {
  const before = book.known.get(word);
  if (before !== undefined) return before;
  const page = pageWith(fold(word), book);
  if (book.known.size < MOST_KNOWN) book.known.set(word, page);
  return page;
}

/** What people type repeats. Bounded, and no answer depends on it. */
const MOST_KNOWN = 20_000;

function pageWith(head: string, { unread, pages }: Book): Page | null {
  const phrases = unread.get(head);
  if (!phrases) return null;
  const page = pages.get(head) ?? pageOf(phrases.flatMap((read) => read()));
  pages.set(head, page);
  return page;
}

function shelve({ unread }: Book, phrase: string, read: () => string[]): void {
  const head = fold(phrase.split('_', 1)[0] ?? '');
  const there = unread.get(head);
  if (there) there.push(read);
  else unread.set(head, [read]);
}

/** "dưa: . hấu lưới_ruột_xanh" is dưa, dưa hấu and dưa lưới ruột xanh. */
function namesIn(line: string): string[] {
  const [head = '', behind = ''] = line.split(': ');
  return behind.split(' ').filter(Boolean).map((one) => (one === '.' ? head : `${head}_${one}`));
}

const goodsLines = (): string[] => [PLANTS, GARDEN_GOODS, FIELD_GOODS, ANIMAL_GOODS, CATCH_GOODS, MADE_GOODS, KITCHEN_GOODS, TABLE_GOODS, YARD_GOODS].join('\n').split('\n');

/** All names of goods. */
export const goodsNames = (): string[] => goodsLines().flatMap(namesIn).map((name) => name.replaceAll('_', ' '));

function goodsBook(): Book {
  const book = emptyBook();
  for (const line of goodsLines()) shelve(book, line.split(': ', 1)[0] ?? '', () => namesIn(line));
  return book;
}

function bookOf(text: string): Book {
  const book = emptyBook();
  for (const phrase of text.split(/\s+/)) if (phrase !== '') shelve(book, phrase, () => [phrase]);
  return book;
}

/** Made at the first message, not when the program starts. */
let books: { goods: Book; belonging: Book; homes: Book; chatter: Book } | undefined;
const allBooks = (): NonNullable<typeof books> => (books ??= { goods: goodsBook(), belonging: bookOf(BELONGING), homes: bookOf(HOMES), chatter: bookOf(CHATTER) });

/** How many tokens the longest phrase of a book that begins at `at` takes up; 0 when none does. */
function lengthAt(tokens: Token[], at: number, book: Book): number {
  const token = tokens[at];
  if (token?.kind !== 'word') return 0;
  const page = pageFor(token.word, book);
  const behind = token.bare ? page?.folded : page?.exact.get(token.word);
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
export function classesOf(tokens: Token[]): readonly string[] {
  const known = classesBefore.get(tokens);
  if (known) return known;
  const classes = classesAnew(tokens);
  classesBefore.set(tokens, classes);
  return classes;
}

/** A message is asked for its names, and once more for what is known of its parts. Holds because tokens are never changed once they are made. */
const classesBefore = new WeakMap<Token[], readonly string[]>();

function classesAnew(tokens: Token[]): string[] {
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
    const page = token?.kind === 'word' && !/[Bb]/.test(marks[at] ?? '') ? pageFor(token.word, goods) : undefined;
    if (token && page && (token.bare || page.exact.has(token.word))) marks[at] += 'h';
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
