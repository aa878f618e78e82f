import { fold, normalise } from '../../../domain/text';
import { tokenise, type Token } from '../../tokens';

/** What a token is told by when words are looked for: no accents, digits without noughts before them. */
export const keyOf = ({ kind, text, word }: Token): string => (kind === 'number' ? text.replace(/^0+(?=\d)/, '') : fold(word));

/** The keys of some words. */
export const keysOf = (words: string): string[] => tokenise(normalise(words)).map(keyOf);

const PARTS = /^[,.-]$/;

/** Where the keys end when the first stands at a place; commas between them do not count. */
function endFrom(keys: string[], said: string[], from: number): number | undefined {
  let [at, next] = [from, 0];
  while (at < keys.length && next < said.length) {
    if (keys[at] === said[next]) [at, next] = [at + 1, next + 1];
    else if (at > from && PARTS.test(keys[at] ?? '')) at += 1;
    else if (PARTS.test(said[next] ?? '')) next += 1;
    else return undefined;
  }
  return next === said.length ? at : undefined;
}

/** Where some words stand among the keys of a message, each time. */
export function placesOf(keys: string[], said: string[], isOpen: (from: number, to: number) => boolean): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = 0; said.length > 0 && from < keys.length; from += 1) {
    const to = keys[from] === said[0] ? endFrom(keys, said, from) : undefined;
    if (to !== undefined && isOpen(from, to)) found.push({ from, to });
  }
  return found;
}
