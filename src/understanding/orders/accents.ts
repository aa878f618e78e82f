import { fold } from '../../domain/text';
import { BEHIND, WORDS } from '../data/accent-counts';
import { changed, type Token } from '../tokens';

interface Counts {
  /** Words by what they are without marks. */
  byFold: Map<string, string[]>;
  times: Map<string, number>;
  behind: Map<string, Map<string, number>>;
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
  for (const word of words) byFold.set(fold(word), [...(byFold.get(fold(word)) ?? []), word]);
  const behind = new Map(BEHIND.split('|').map((row, at) => [words[at] ?? '', new Map(row.split(' ').filter(Boolean).map(counted).map(([next, count]) => [words[parseInt(next, 36)] ?? '', count]))]));
  return { byFold, times, behind, all: [...times.values()].reduce((sum, count) => sum + count, 0) };
}
const table = (): Counts => (unpacked ??= unpack());

/** How much what stood before counts against how common a word is. */
const BY_NEIGHBOUR = 0.8;

function likelihood({ times, behind, all }: Counts, before: string, word: string): number {
  const seen = behind.get(before)?.get(word) ?? 0;
  return (BY_NEIGHBOUR * seen) / (times.get(before) ?? 1) + ((1 - BY_NEIGHBOUR) * ((times.get(word) ?? 0) + 0.1)) / all;
}

/** How likely each reading of each place is, by those before (`sums` from the left) and behind. */
function shares(counts: Counts, places: string[][]): Map<string, number>[] {
  const scaled = (row: Map<string, number>): Map<string, number> => {
    const all = [...row.values()].reduce((sum, one) => sum + one, 0) || 1;
    return new Map([...row].map(([word, one]) => [word, one / all]));
  };
  const left: Map<string, number>[] = [];
  places.forEach((words, at) => {
    const before = left[at - 1] ?? new Map([['^', 1]]);
    left.push(scaled(new Map(words.map((word) => [word, [...before].reduce((sum, [prior, share]) => sum + share * likelihood(counts, prior, word), 0)]))));
  });
  let right = new Map([['$', 1]]);
  const both: Map<string, number>[] = [];
  for (let at = places.length - 1; at >= 0; at -= 1) {
    const behind = new Map((places[at] ?? []).map((word) => [word, [...right].reduce((sum, [next, share]) => sum + share * likelihood(counts, word, next), 0)]));
    both[at] = scaled(new Map([...behind].map(([word, share]) => [word, share * (left[at]?.get(word) ?? 0)])));
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
  const found = shares(counts, tokens.map(read));
  return tokens.map((token, at) => {
    if (token.kind !== 'word') return changed(token, { bare: false });
    const shared = new Map<string, number>();
    found[at]?.forEach((share, word) => shared.set(word.toLowerCase(), (shared.get(word.toLowerCase()) ?? 0) + share));
    const [best, share] = [...shared].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as [string, number]);
    const isName = [...(found[at] ?? [])].reduce((sum, [word, one]) => sum + (startsUpper(word) ? one : 0), 0) >= SURE;
    const text = isName ? withCapital(token.text) : token.text;
    const isSeen = counts.times.has(best) || counts.times.has(withCapital(best));
    return token.bare && share >= SURE && isSeen ? changed(token, { text, word: best, bare: false }) : changed(token, { text });
  });
}
