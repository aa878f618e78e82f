import { fold, hasAccents, sameWord, wordsOf } from '../domain/text';
import { KNOWN_GOODS, SAME_GOODS } from './goods-names';
import type { Token } from './tokens';

/** Where `phrase` begins in `words`, both folded; -1 when it does not stand there. */
function indexOfPhrase(words: string[], phrase: string[]): number {
  return words.findIndex((_, at) => phrase.every((part, i) => part === words[at + i]));
}

/** Where a phrase stands in a text: with its accents when the text has any, so that "ngò" is not found in "ngô". */
function find(words: string[], bare: boolean, phrase: string): { at: number; length: number } | undefined {
  const parts = phrase.split(' ');
  const at = bare ? indexOfPhrase(words, parts.map(fold)) : indexOfPhrase(words, parts);
  return at < 0 ? undefined : { at, length: parts.length };
}

/** The text as said, then once for every other regional name of what it names: "thịt lợn" → "thịt heo" too. */
function variants(words: string[]): string[][] {
  const bare = !words.some(hasAccents);
  const others = SAME_GOODS.flatMap((names) =>
    names.flatMap((name) => {
      const found = find(words, bare, name);
      if (!found) return [];
      return names.filter((other) => other !== name).map((other) => [...words.slice(0, found.at), ...other.split(' '), ...words.slice(found.at + found.length)]);
    }),
  );
  return [words, ...others];
}

/** What a listing's name is found by: its words folded, and those of its other regional names, each once. */
export function searchTokens(name: string): string[] {
  return [...new Set(variants(wordsOf(name)).flat().map(fold))];
}

interface KnownName {
  words: string[];
  folded: string[];
}

/** Known goods by the first word of their name, folded; the longer names first. */
const knownNames = KNOWN_GOODS.map((name): KnownName => ({ words: name.split(' '), folded: name.split(' ').map(fold) }))
  .sort((a, b) => b.words.length - a.words.length)
  .reduce((map, name) => map.set(name.folded[0] ?? '', [...(map.get(name.folded[0] ?? '') ?? []), name]), new Map<string, KnownName[]>());

/** The known goods whose name begins at `at`, with accents or without as the words have them. */
function knownAt(words: string[], at: number, bare: boolean): KnownName | undefined {
  const candidates = knownNames.get(fold(words[at] ?? ''));
  return candidates?.find((name) => name.words.every((part, i) => part === words[at + i] || (bare && name.folded[i] === words[at + i])));
}

/** How many words of known goods begin at `at`, 0 when none do; words in lower case, the text they are from `bare` of accents. */
export function knownGoodsAt(words: string[], at: number, bare = !words.some(hasAccents)): number {
  return knownAt(words, at, bare)?.words.length ?? 0;
}

/** The same at a token, of names of at most so many words. */
export function knownGoodsIn(tokens: Token[], at: number, most: number, bare: boolean): number {
  const candidates = knownNames.get(fold(tokens[at]?.word ?? ''));
  const isThere = (name: KnownName): boolean => name.words.length <= most && name.words.every((part, i) => part === tokens[at + i]?.word || (bare && name.folded[i] === tokens[at + i]?.word));
  return candidates?.find(isThere)?.words.length ?? 0;
}

/** "2 cam": a number in digits right before goods. */
export function countsGoods(tokens: Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' && /^\d{1,3}$/.test(tokens[at]?.text ?? '') && knownGoodsAt(tokens.map(({ word }) => word), at + 1) > 0;
}

/** True when a text has the name of goods we know in it: "cam", "mật ong". */
export function namesKnownGoods(text: string): boolean {
  const words = wordsOf(text);
  const bare = !words.some(hasAccents);
  return words.some((_, at) => knownAt(words, at, bare) !== undefined);
}

/** Whether a text names goods that share no word with these: "giá cam 30" where ổi are sold. */
export function isAboutOthers(text: string, name: string): boolean {
  const [said, own] = [wordsOf(text), wordsOf(name)];
  return namesKnownGoods(text) && !said.some((word) => own.some((one) => sameWord(word, one)));
}

/** Whether a name is written as it should be: with accents, or goods that need none ("cam"). */
export function isWrittenOut(name: string): boolean {
  const words = wordsOf(name);
  return hasAccents(name) || (words.length > 0 && knownGoodsAt(words, 0, false) === words.length);
}

/** True when one letter was left out, added, changed or changed places. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  const [restA, restB] = [a.slice(head), b.slice(head)];
  if (restA.length === restB.length) return restA.slice(1) === restB.slice(1) || (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
  return restA.length > restB.length ? restA.slice(1) === restB : restB.slice(1) === restA;
}

/** How well a word of the query fits a word of a name, 0 to 1: accents first, folded second, one slip in words of five letters or more third. */
function wordScore(asked: string, word: string): number {
  if (asked === word) return 1;
  const [a, b] = [fold(asked), fold(word)];
  if (a === b) return a === asked ? 0.95 : sameWord(asked, word) ? 0.8 : 0.4;
  if (a.length >= 5 && b.length >= 5 && isOneSlipAway(a, b)) return 0.7;
  return a.length >= 3 && b.startsWith(a) ? 0.6 : 0;
}

/** How well a word of the query must be hit to count as said: prefixes and other accents do not. */
const SAID = 0.7;

/** How much of the query a name answers, and whether every word of it. The very name is just before those with words to spare, however many. */
function nameScore(asked: string[], name: string[]): { score: number; isWhole: boolean } {
  const hits = asked.map((word) => Math.max(0, ...name.map((part) => wordScore(word, part))));
  const covered = hits.reduce((sum, hit) => sum + hit, 0) / asked.length;
  const isWhole = hits.every((hit) => hit >= SAID);
  return { score: covered - (isWhole && name.length <= asked.length ? 0 : 0.005), isWhole };
}

const LEAST = 0.55;

/**
 * The goods a query means, best first and else in the order they came, each with a score up to 1 (1: the very name). Finds names without
 * accents, by other regional words and with one slip. Where some answer every word, only those; else those that share most of the words.
 */
export function rankGoods(query: string, goods: { id: string; name: string }[]): { id: string; score: number }[] {
  const asked = variants(wordsOf(query).slice(0, 12)).filter((words) => words.length > 0);
  const found = goods
    .map(({ id, name }) => {
      const scores = asked.map((words) => nameScore(words, wordsOf(name)));
      return { id, score: Math.max(0, ...scores.map((one) => one.score)), isWhole: scores.some((one) => one.isWhole) };
    })
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
  const whole = found.filter(({ isWhole }) => isWhole);
  return (whole.length > 0 ? whole : found).map(({ id, score }) => ({ id, score }));
}
