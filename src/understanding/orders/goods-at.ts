import { knownGoodsAt } from '../goods';
import { goodsLengthAt } from '../listings/names/vocabulary';
import { isOneOf, lexicon, type Token } from '../tokens';

/** How many tokens of known goods begin at a place. */
export function goodsAt(tokens: Token[], at: number): number {
  if (tokens[at]?.kind !== 'word') return 0;
  const words = tokens.slice(at, at + 5).map(({ word }) => word);
  // "Nho nhỏ" is small, no grapes.
  if (words[0] === 'nho' && words[1] === 'nhỏ') return 0;
  return Math.max(knownGoodsAt(words, 0, tokens.slice(at, at + 5).some(({ bare }) => bare)), listedAt(tokens, at));
}

/** Words that count what follows and begin names of goods as well. */
const COUNTS = lexicon('trái quả củ cây con hạt hột bông lá cái chùm mâm đĩa bát');

/** The same by the names that sellers write, where a second word makes them certain. How ripe it is does not belong to it. */
function listedAt(tokens: Token[], at: number): number {
  if (isOneOf(tokens[at], COUNTS)) return 0;
  const length = goodsLengthAt(tokens, at);
  const certain = tokens[at + length - 1]?.word === 'chín' ? length - 1 : length;
  return certain > 1 ? certain : 0;
}
