import { fold } from '../../domain/text';
import { BEHIND, WORDS } from '../data/accent-counts';
import { changed, type Token } from '../tokens';

interface Counts {
  /** Words by what they are without marks. */
  byFold: Map<string, string[]>;
  times: Map<string, number>;
  /** What stands behind a word, and how often; undefined for one that is unknown. */
  behind: (word: string) => Map<string, number> | undefined;
  all: number;
}

/** "cho*3f" → the word and how often. */
function counted(entry: string): [string, number] {
  const at = entry.lastIndexOf('*');
  return at > 0 ? [entry.slice(0, at), parseInt(entry.slice(at + 1), 36)] : [entry, 1];
}

/** Unpacked at the first message without marks, not when the program starts. */
let unpacked: Counts | undefined;
function unpack(): Counts {
  const times = new Map(WORDS.split(' ').map(counted));
  const words = [...times.keys()];
  const byFold = new Map<string, string[]>();
  for (const word of words) {
    const there = byFold.get(fold(word));
    if (there) there.push(word);
    else byFold.set(fold(word), [word]);
  }
  return { byFold, times, behind: behindIn(words), all: [...times.values()].reduce((sum, count) => sum + count, 0) };
}

/** The rows of what stands behind each word, in the order of the words. A row is read when it is first asked for: a message asks for few of them. */
function behindIn(words: string[]): Counts['behind'] {
  const rows = new Map(BEHIND.split('|').map((row, at) => [words[at] ?? '', row]));
  const read = new Map<string, Map<string, number>>();
  return (word) => {
    const row = rows.get(word);
    if (row === undefined) return undefined;
    const known = read.get(word) ?? new Map(row.split(' ').filter(Boolean).map(counted).map(([next, count]) => [words[parseInt(next, 36)] ?? '', count]));
    read.set(word, known);
    return known;
  };
}
const table = (): Counts => (unpacked ??= unpack());

/** How much what stood before counts against how common a word is. */
const BY_NEIGHBOUR = 0.8;

/** What stands before counts by how often each stood behind it, and by how common each is. */
function likelihood({ times, behind, all }: Counts, before: string): (word: string) => number {
  const [seen, often] = [behind(before), times.get(before) ?? 1];
  return (word) => (BY_NEIGHBOUR * (seen?.get(word) ?? 0)) / often + ((1 - BY_NEIGHBOUR) * ((times.get(word) ?? 0) + 0.1)) / all;
}

/** Shares of a whole. */
function scaled(row: number[]): number[] {
  const all = row.reduce((sum, one) => sum + one, 0) || 1;
  return row.map((one) => one / all);
}

const EDGE = [1];

/** How likely each reading of each place is, by those before (`left`) and behind. */
function shares(counts: Counts, places: string[][]): number[][] {
  const left: number[][] = [];
  places.forEach((words, at) => {
    const priors = (places[at - 1] ?? ['^']).map((prior) => likelihood(counts, prior));
    const before = left[at - 1] ?? EDGE;
    left.push(scaled(words.map((word) => priors.reduce((sum, likely, i) => sum + (before[i] ?? 0) * likely(word), 0))));
  });
  let right = EDGE;
  const both: number[][] = [];
  for (let at = places.length - 1; at >= 0; at -= 1) {
    const [words, nexts] = [places[at] ?? [], places[at + 1] ?? ['$']];
    const behind = words.map((word) => {
      const likely = likelihood(counts, word);
      return nexts.reduce((sum, next, i) => sum + (right[i] ?? 0) * likely(next), 0);
    });
    both[at] = scaled(behind.map((share, i) => share * (left[at]?.[i] ?? 0)));
    right = scaled(behind);
  }
  return both;
}

/** From here on a reading counts; below, the word stays bare and may stand for any that folds to it. */
const SURE = 0.6;

/** What a token is counted as: all numbers are one, words and signs as they are. */
export const keyFor = ({ kind, word, text }: Token): string => (kind === 'number' ? '#' : kind === 'sign' ? text : word);
const startsUpper = (text: string): boolean => /^\p{Lu}/u.test(text);
const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * A message typed without marks with those its words most likely lack, one without capitals with those of names; a word that could be several
 * stays as it is. `text` stays as typed but for the capital.
 */
export function withAccents(tokens: Token[]): Token[] {
  const counts = table();
  const hasNames = tokens.some(({ text }, at) => at > 0 && startsUpper(text));
  const read = (token: Token): string[] => {
    const key = keyFor(token);
    const words = token.kind === 'word' ? counts.byFold.get(fold(key)) : undefined;
    const kept = words?.filter((word) => (!hasNames || startsUpper(word) === startsUpper(token.text)) && (token.bare || word.toLowerCase() === key));
    return kept && kept.length > 0 ? kept : [key];
  };
  const readings = tokens.map(read);
  const found = shares(counts, readings);
  return tokens.map((token, at) => {
    if (token.kind !== 'word') return changed(token, { bare: false });
    const shared = new Map<string, number>();
    const words = readings[at] ?? [];
    words.forEach((word, i) => shared.set(word.toLowerCase(), (shared.get(word.toLowerCase()) ?? 0) + (found[at]?.[i] ?? 0)));
    const [best, share] = [...shared].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as [string, number]);
    const isName = words.reduce((sum, word, i) => sum + (startsUpper(word) ? (found[at]?.[i] ?? 0) : 0), 0) >= SURE;
    const text = isName ? withCapital(token.text) : token.text;
    const isSeen = counts.times.has(best) || counts.times.has(withCapital(best));
    return token.bare && share >= SURE && isSeen ? changed(token, { text, word: best, bare: false }) : changed(token, { text });
  });
}
