import { fold } from '../../domain/text';
import { WORD_CLASSES } from '../data/word-classes';
import { keyOf, type Token } from '../tokens';

/** The phrases that begin with one syllable, each with its class; also without accents, where all that are typed so are of one class. */
interface Page {
  exact: Map<string, string>;
  folded: Map<string, string>;
  /** The most words that one of them has. */
  longest: number;
}

/** Some phrases in a row, and what class they are of. */
interface Entry {
  phrase: string;
  name: string;
}

const AMBIGUOUS = '';
const NO_ENTRIES: Entry[] = [];

/** All phrases by their first syllable without accents. */
function entriesByHead(): Map<string, Entry[]> {
  const byHead = new Map<string, Entry[]>();
  const heads = new Map<string, string>();
  for (const [name, phrases] of Object.entries(WORD_CLASSES)) {
    for (const phrase of phrases.split(' ')) {
      const end = phrase.indexOf('_');
      const first = end < 0 ? phrase : phrase.slice(0, end);
      let head = heads.get(first);
      if (head === undefined) heads.set(first, (head = fold(first)));
      const there = byHead.get(head);
      if (there) there.push({ phrase, name });
      else byHead.set(head, [{ phrase, name }]);
    }
  }
  return byHead;
}

function pageOf(entries: Entry[]): Page {
  const page: Page = { exact: new Map(), folded: new Map(), longest: 0 };
  for (const { phrase, name } of entries) {
    const words = phrase.split('_').map(keyOf);
    page.exact.set(words.join(' '), name);
    const folded = words.map(fold).join(' ');
    const other = page.folded.get(folded);
    page.folded.set(folded, other === undefined || other === name ? name : AMBIGUOUS);
    page.longest = Math.max(page.longest, words.length);
  }
  return page;
}

/** Made at the first message, each page when a word asks for it. */
let heads: Map<string, Entry[]> | undefined;
const pages = new Map<string, Page>();

function pageFor(word: string): Page {
  const head = fold(word);
  const made = pages.get(head);
  if (made) return made;
  const entries = (heads ??= entriesByHead()).get(head);
  const page = pageOf(entries ?? NO_ENTRIES);
  if (entries) pages.set(head, page);
  return page;
}

/** The class of the longest known phrase that begins at a token, and how many tokens it has. */
function phraseAt(tokens: Token[], at: number): { name: string; size: number } | undefined {
  const page = pageFor(tokens[at]?.word ?? '');
  let [said, isBare] = ['', true];
  let found: { name: string; size: number } | undefined;
  for (let size = 1; size <= page.longest && tokens[at + size - 1]?.kind === 'word'; size += 1) {
    const { word, bare } = tokens[at + size - 1] as Token; // Its kind was asked for just now.
    said = size === 1 ? word : `${said} ${word}`;
    isBare &&= bare;
    const name = page.exact.get(said) ?? (isBare ? page.folded.get(fold(said)) : undefined);
    if (name !== undefined && name !== AMBIGUOUS) found = { name, size };
  }
  return found;
}

/** What kind of word each token is by our vocabulary (data/word-classes.ts): of the longest phrase there, B where it begins and I where it goes on; empty where none is known. */
export function wordClassesOf(tokens: Token[]): string[] {
  const found = new Array<string>(tokens.length).fill('');
  for (let at = 0; at < tokens.length; ) {
    const phrase = tokens[at]?.kind === 'word' ? phraseAt(tokens, at) : undefined;
    const size = phrase?.size ?? 1;
    for (let i = at; phrase && i < at + size; i += 1) found[i] = `${i === at ? 'B' : 'I'}${phrase.name}`;
    at += size;
  }
  return found;
}
