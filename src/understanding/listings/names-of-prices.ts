import { fold } from '../../domain/text';
import { lexicon, isOneOf, textOf, type Token } from '../tokens';
import { isFrom, isRetail, isWholesale, type Cued } from './cues';
import type { Element } from './elements';
import { LIKE, OF_GOODS } from './kind-words';
import type { KindsBehind } from './kinds';
import type { Piece } from './pieces';
import { takesAll } from './whole';

/** Where one of the goods begins in a message: its name, and the first token that is told of it. */
export interface Anchor {
  from: number;
  name?: Token[];
  /** Names that share what is told of this one: "dưa leo, khổ qua 14k". */
  others: Token[][];
  /** What is there of it, where that was said ahead of its price or far behind it: "còn 3 con vịt, vịt 90k/kg". */
  stock?: Cued;
  /** Others that share its price, of each of which there is so much: "20 ký ổi với 30 ký mận, đồng giá 15k". */
  counted?: { name: Token[]; stock: Cued }[];
  /** The first token that tells of several kinds at once, as what is left of all. */
  until?: number;
  /** Its name stands behind its price: "10k/3 bó rau dền". */
  isBehind?: true;
}

const FLESH = lexicon('cơm ruột vỏ da múi hột');
const COLOUR = lexicon('vàng trắng đỏ hồng tím xanh');
/** "trái to", "cơm vàng": what goods named elsewhere are like. */
export const describes = ({ tokens }: Piece): boolean => tokens.length <= 4 && ((isOneOf(tokens[0], OF_GOODS) && isOneOf(tokens[1], LIKE)) || (isOneOf(tokens[0], FLESH) && isOneOf(tokens[1], COLOUR)));
/** "khoai" for khoai tây, "giống" for gà con giống, "vịt" for vịt. */
export const isShortFor = (short: Token[], name: Token[]): boolean => short.length > 0 && short.length <= name.length && [0, ...(short.length < 3 ? name.keys() : [])].some((at) => short.every(({ word }, i) => fold(word) === fold(name[at + i]?.word ?? '')));
/** The same words, whatever their accents. */
export const same = (a: Token[] | undefined, b: Token[]): boolean => a !== undefined && fold(textOf(a)) === fold(textOf(b));

/** What was found of the goods of a message so far, left to right. */
export interface State {
  tokens: Token[];
  elements: Element[];
  anchors: Anchor[];
  /** Names since the last price. */
  pending: Piece[];
  /** Names with their own amounts, told before any price. */
  early: { piece: Piece; stock: Cued }[];
  cued: Cued[];
  kinds: KindsBehind | undefined;
  /** Sizes of packs told behind the prices so far, as long as each has one. */
  sizes: number[];
}

/** Whether nothing but breaks that list ("," "và") stands between two places. */
export function onlyLists(elements: Element[], from: number, to: number): boolean {
  const between = elements.filter((one) => one.from >= from && one.next <= to);
  return (between.length > 0 || from === to) && between.every((one) => one.kind === 'break' && /^(?:[,;+&/]|và)$/.test(one.text));
}

/** Names in front of the chosen one that it shares its price with. */
export function sharing(state: State, chosen: Piece): Piece[] {
  const { elements, pending } = state;
  const shared: Piece[] = [];
  let next = chosen;
  for (const piece of pending.slice(0, pending.indexOf(chosen)).reverse()) {
    if (state.early.some((one) => one.piece === piece) || !piece.isGoods || !chosen.isGoods || !piece.isClean || piece.isTold || describes(piece) || !onlyLists(elements, piece.next, next.from)) break;
    shared.unshift(piece);
    next = piece;
  }
  return shared;
}

/** "cà phê 2 loại: robusta 180k": a colon between what they all are and the first of them. */
function listsBetween(elements: Element[], from: number, to: number): boolean {
  return elements.some((one) => one.kind === 'break' && one.text === ':' && one.from >= from && one.next <= to);
}

/** "(5% tấm)": a bracket that opened before a piece and is closed ahead of its price. */
function isInBrackets(elements: Element[], at: number, price: number): boolean {
  const signs = elements.filter((one) => one.kind === 'break' && /^[()]$/.test(one.text));
  return textAt(signs.findLast(({ next }) => next <= at)) === '(' && textAt(signs.find(({ from }) => from >= at && from < price)) === ')';
}

const textAt = (element: Element | undefined): string => (element?.kind === 'break' ? element.text : '');

/** The name a price belongs to, of those since the last price. */
export function nameFor({ anchors, pending, elements }: State, { fact, clauseFrom, ...cued }: Cued): Piece | undefined {
  const near = pending.filter((piece) => piece.from >= clauseFrom || (elements.some((one) => one.kind === 'break' && one.text === ')' && one.next === clauseFrom) && piece.isGoods));
  const isAside = (piece: Piece): boolean => isInBrackets(elements, piece.from, fact.from) && near.some((other) => other.isGoods && other.from < piece.from);
  const goods = near.findLast((piece) => piece.isGoods && !describes(piece) && !isAside(piece));
  const unheard = near.findLast((piece) => !piece.isGoods && !piece.isGrade);
  const isHeader = goods && unheard && unheard.from > goods.from && cued.lead.length <= unheard.next - unheard.from + 1 && listsBetween(elements, goods.next, unheard.from);
  if (goods) return isHeader ? unheard : goods;
  const isTier = takesAll({ fact, clauseFrom, ...cued }) || isFrom({ fact, clauseFrom, ...cued }) || isWholesale({ fact, clauseFrom, ...cued }) || isRetail({ fact, clauseFrom, ...cued });
  const far = pending.findLast((piece) => piece.isGoods && !describes(piece));
  const unknown = near.findLast((piece) => !piece.isGoods && !piece.isGrade && !describes(piece));
  if (anchors.length === 0) return far ?? unknown ?? pending.find((piece) => !piece.isGrade);
  if (far && !isTier && far.isClean) return far;
  const isBeside = unknown && cued.lead.length <= unknown.next - unknown.from + 2;
  return isBeside && !isTier ? unknown : undefined;
}

/** "10k/3 bó rau dền, 12k/2 bó cải ngọt": where the first name stands behind its price, the others do. */
export function nameBehind({ elements, anchors }: State, { fact }: Cued): Piece | undefined {
  if (anchors.some(({ isBehind }) => !isBehind)) return undefined;
  const after = elements.find((one) => one.from >= fact.next);
  return after?.kind === 'piece' && after.piece.isGoods ? after.piece : undefined;
}
