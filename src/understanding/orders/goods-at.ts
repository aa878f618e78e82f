import { knownGoodsIn } from '../goods';
import { goodsLengthAt } from '../listings/names/vocabulary';
import { remembered } from '../remembered';
import { isOneOf, lexicon, type Token } from '../tokens';

/** Names are no longer. */
const MOST_WORDS = 5;

/** How many tokens of known goods begin at a place. */
export const goodsAt = remembered((tokens: Token[], at: number): number => {
  const token = tokens[at];
  if (token?.kind !== 'word') return 0;
  // "Nho nhỏ" is small, no grapes.
  if (token.word === 'nho' && tokens[at + 1]?.word === 'nhỏ') return 0;
  let isBare = false;
  for (let i = at; i < at + MOST_WORDS; i += 1) isBare ||= tokens[i]?.bare === true;
  return Math.max(knownGoodsIn(tokens, at, MOST_WORDS, isBare), listedAt(tokens, at));
});

/** Words that count what follows and begin names of goods as well. */
const COUNTS = lexicon('trái quả củ cây con hạt hột bông lá cái chùm mâm đĩa bát');

/** Goods of one word that sellers' names only begin with; typed bare they may be anything. */
const SINGLE = lexicon('sữa giò hến sò táo lê nho dâu kem bia dầu đậu đỗ vải lựu cóc sấu cốm thóc chả nem tép hẹ gấc cháo thạch mì bún tim gan gỏi hạt');

/** The same by the names that sellers write, where a second word makes them certain. How ripe it is does not belong to it. */
function listedAt(tokens: Token[], at: number): number {
  if (isOneOf(tokens[at], COUNTS)) return 0;
  const length = goodsLengthAt(tokens, at);
  const isDressed = tokens[at + length - 2]?.word === 'làm' && /^(?:sạch|sẵn)$/u.test(tokens[at + length - 1]?.word ?? '');
  const certain = tokens[at + length - 1]?.word === 'chín' ? length - 1 : isDressed ? length - 2 : length;
  const token = tokens[at];
  const isSingle = token?.bare === false && token.text === token.word && SINGLE.exact.has(token.word);
  return certain > 1 ? certain : isSingle ? 1 : 0;
}
