import { fold } from '../../domain/text';
import { isOneOf, textOf, type Token } from '../tokens';
import type { Cued } from './cues';
import type { Element } from './elements';
import { LIKE, OF_GOODS } from './kind-words';
import type { Piece } from './pieces';

/** The kinds of some goods that are told behind their prices: "15 ngàn nải nhỏ, 25 ngàn nải lớn". */
export interface KindsBehind {
  /** Name by the first token of its price. */
  names: Map<number, Token[]>;
  /** The token behind the last kind. */
  end: number;
}

const MOST_WORDS = 4;
const LISTS = /^(?:[,;+.]|và)$/;

/** What stands right behind a price, up to the next break. */
function behind(elements: Element[], at: number): Piece | undefined {
  const next = elements[at + 1];
  const after = elements[at + 2];
  const isSize = next?.kind === 'piece' && next.piece.tokens.every((token) => isOneOf(token, LIKE));
  const isClosed = after === undefined || (after.kind === 'break' && LISTS.test(after.text)) || (isSize && after.kind === 'fact');
  return next?.kind === 'piece' && isClosed && next.from - (elements[at]?.next ?? 0) <= 1 && next.piece.tokens.length <= MOST_WORDS ? next.piece : undefined;
}

/** "nhỏ" says how big the nải is that the price is for: "nải nhỏ". */
const withUnit = (tokens: Token[], piece: Piece): Token[] => {
  const before = tokens[piece.from - 1];
  return before?.kind === 'word' && isOneOf(piece.tokens[0], LIKE) && before.word.length > 2 && !isOneOf(before, OF_GOODS) ? [before, ...piece.tokens] : piece.tokens;
};

/** Kinds of the goods named in front, if every one of at least two prices has its own right behind it; undefined elsewhere. */
export function kindsBehind(tokens: Token[], elements: Element[], priced: Cued[]): KindsBehind | undefined {
  if (priced.length < 2) return undefined;
  const first = priced[0]?.fact.from ?? 0;
  const head = elements.findLast((one) => one.kind === 'piece' && one.piece.isGoods && one.from < first);
  const name = head?.kind === 'piece' ? head.piece.tokens : undefined;
  const isOther = (one: Element): boolean => one !== head && one.kind === 'piece' && one.piece.isGoods && one.from < first && one.piece.isTold !== true && one.piece.tokens[0]?.word !== name?.[0]?.word;
  if (!name || elements.some(isOther)) return undefined;
  const names = new Map<number, Token[]>();
  let end = 0;
  for (const { fact } of priced) {
    const at = elements.findIndex((one) => one.kind === 'fact' && one.fact === fact);
    const kind = behind(elements, at);
    const isOfThem = kind !== undefined && (!kind.isGoods || fold(kind.tokens[0]?.word ?? '') === fold(name[0]?.word ?? '') || isOneOf(kind.tokens[0], OF_GOODS));
    const isNamed = elements.some((one, i) => i > at + 1 && one.kind === 'piece' && one.piece.isGoods && !isOneOf(one.piece.tokens[0], OF_GOODS) && fold(one.piece.tokens[0]?.word ?? '') !== fold(name[0]?.word ?? '') && one.from < (priced[priced.length - 1]?.fact.from ?? 0));
    if (!kind || !isOfThem || isNamed) return undefined;
    const isFull = fold(textOf(kind.tokens)).startsWith(fold(textOf(name.slice(0, 1))));
    names.set(fact.from, isFull ? kind.tokens : [...name, ...withUnit(tokens, kind)]);
    end = kind.next;
  }
  return { names, end };
}
