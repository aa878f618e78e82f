import { fold, hasAccents, wordsOf } from './text';

const plain = (name: string): string => wordsOf(name).map(fold).join(' ');

/**
 * The one way in which these names write a name that came without accents: "mat ong rung" → "Mật ong rừng". Undefined when it has accents, when
 * they write it without as well, or in several ways: then nobody knows which is meant.
 */
export function withAccentsOf(name: string, names: string[]): string | undefined {
  if (hasAccents(name)) return undefined;
  const same = names.filter((one) => plain(one) === plain(name));
  const ways = new Set(same.map((one) => wordsOf(one).join(' ')));
  const [only] = same;
  return ways.size === 1 && only !== undefined && hasAccents(only) ? only : undefined;
}
