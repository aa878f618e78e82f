import { isOneOf, type Token } from '../tokens';
import { isMinimum, isNoPrice, takesBack, type Cued } from './cues';
import type { Element } from './elements';
import { kindsBehind } from './kinds';
import { describes, isShortFor, nameBehind, nameFor, same, sharing, type Anchor, type State } from './names-of-prices';
import type { Piece } from './pieces';
import { gradeBehind, packBehind, variant } from './variants';
import { LEFT } from './words';

export type { Anchor } from './names-of-prices';

/** Where what is told of a name begins: an amount right in front of it belongs to it ("2 chục ký khoai"). */
function beginOf({ elements, cued }: State, piece: Piece): number {
  const at = elements.findIndex((one) => one.kind === 'piece' && one.piece === piece);
  const before = elements[at - 1];
  const stock = before?.kind === 'fact' ? cued.find(({ fact }) => fact === before.fact) : undefined;
  const priced = elements[at - 2];
  // "8 nghìn một cân còn một tạ bí xanh": what is left of the goods before.
  if (stock && stock.lead.length === 1 && isOneOf(stock.lead[0], LEFT) && priced?.kind === 'fact' && priced.fact.kind === 'price') return piece.from;
  return before?.kind === 'fact' && (before.fact.kind === 'amount' || before.fact.kind === 'implied') && piece.from - before.next <= 2 ? before.from : piece.from;
}

/** "oi ruot hong 10k/kg oi 5 ky 45k": the first word of the name again, and more of it. */
function isMoreOf({ elements }: State, name: Token[] | undefined, piece: Piece): boolean {
  const behind = elements[elements.findIndex((one) => one.kind === 'piece' && one.piece === piece) + 1];
  return name !== undefined && piece.tokens.length < name.length && isShortFor(piece.tokens, name.slice(0, piece.tokens.length)) && behind?.kind === 'fact' && behind.fact.kind === 'amount' && behind.fact.n > 1;
}

function addAnchor(state: State, piece: Piece, clauseFrom = Infinity): void {
  const last = state.anchors[state.anchors.length - 1];
  if (same(last?.name, piece.tokens) || isMoreOf(state, last?.name, piece)) return;
  noteEarly(state, piece);
  const others = sharing(state, piece);
  const first = others[0] ?? piece;
  state.anchors.push({ from: state.anchors.length === 0 && state.early.length === 0 ? 0 : beginOf(state, first), name: [...piece.tokens, ...gradeBehind(state, piece, clauseFrom)], others: others.map(({ tokens }) => tokens) });
}

/** Names in front of the chosen one that were counted: what is told of them comes later, or never. */
function noteEarly(state: State, chosen: Piece): void {
  for (const piece of state.pending) {
    const at = state.elements.findIndex((one) => one.kind === 'piece' && one.piece === piece);
    const before = state.elements[at - 1];
    const after = state.elements[at + 1];
    const beside = before?.kind === 'fact' && piece.from - before.next <= 1 ? before : after?.kind === 'fact' && after.from - piece.next <= 1 && after.next === chosen.from ? after : undefined;
    const stock = beside?.fact.kind === 'amount' ? state.cued.find(({ fact }) => fact === beside.fact) : undefined;
    if (piece !== chosen && piece.isGoods && piece.from < chosen.from && stock) state.early.push({ piece, stock });
  }
}

/** "còn 3 con vịt với 2 con gà, vịt 90k/kg gà 120k/kg": each amount to the name it was said of; of a name for several kinds it is nobody's. */
function withEarly(state: State): Anchor[] {
  const { anchors, early } = state;
  for (const { piece, stock } of early) {
    const of = anchors.filter(({ name }) => name !== undefined && isShortFor(piece.tokens, name));
    if (of.length === 1 && of[0]) of[0].stock ??= stock;
    if (of.length === 0 && anchors[0]) shareWith(state, anchors[0], { name: piece.tokens, stock });
  }
  return anchors;
}

/** "20 ký ổi với 30 ký mận, đồng giá 15k/kg": two that are counted alike, of which only the last has a price. */
function shareWith({ cued, anchors }: State, only: Anchor, other: { name: Token[]; stock: Cued }): void {
  const price = cued.findIndex(({ fact }) => fact.kind === 'price');
  const own = cued[price - 1];
  const [first, last] = [other.stock.fact, own?.fact];
  const isAlike = anchors.length === 1 && first.kind === 'amount' && last?.kind === 'amount' && last !== first && first.unit === last.unit && cued.filter(({ fact }) => fact.kind === 'price').length === 1;
  if (!isAlike || !own) return;
  only.counted = [...(only.counted ?? []), other];
  only.stock ??= own;
}

function onPrice(state: State, cued: Cued, before: Token[]): void {
  if (takesBack(cued, before) && state.anchors.length > 0) return;
  state.pending = state.pending.filter((piece) => !state.anchors.some(({ name: known }) => known === piece.tokens));
  const kind = state.kinds?.names.get(cued.fact.from);
  if (kind) {
    state.anchors.push({ from: state.anchors.length === 0 ? 0 : cued.fact.from, name: kind, others: [], until: state.kinds?.end ?? Infinity });
    state.pending = [];
    return;
  }
  const name = nameFor(state, cued);
  const behind = name ? undefined : nameBehind(state, cued);
  if (name) addAnchor(state, name, cued.clauseFrom);
  else if (behind) state.anchors.push({ from: state.anchors.length === 0 ? 0 : cued.fact.from, name: behind.tokens, others: [], isBehind: true });
  else if (state.anchors.length === 0) state.anchors.push({ from: 0, others: [] });
  else {
    const other = variant(state, cued);
    if (other) state.anchors.push(other);
  }
  const size = packBehind(state.elements, cued.fact.from);
  state.sizes = size === undefined ? [] : [...state.sizes, size];
  state.pending = [];
}

/** "cỡ 500 trái loại 1": so much of the kind that is named behind it. */
function ofGradeBehind({ elements, anchors }: State, cued: Cued): boolean {
  const behind = elements[elements.findIndex((one) => one.from === cued.fact.from) + 1];
  const grade = behind?.kind === 'piece' && behind.piece.isGrade && behind.from === cued.fact.next ? behind.piece.tokens : undefined;
  const of = grade && anchors.find(({ name = [] }) => name.length > grade.length && same(name.slice(-grade.length), grade));
  if (of) of.stock ??= cued;
  return of !== undefined;
}

/** A name whose own amount stands beside it, with no price in its clause: "bưởi còn 20 trái". */
function onAmount(state: State, cued: Cued, prices: number[]): void {
  const { fact, clauseFrom } = cued;
  const isNamed = (piece: Piece): boolean => state.anchors.some(({ name }) => name !== undefined && isShortFor(piece.tokens, name));
  const beside = state.pending.findLast((piece) => (piece.isGoods || isNamed(piece)) && piece.isClean && !describes(piece) && piece.from >= clauseFrom && piece.next <= fact.from && fact.from - piece.next <= 3);
  const nameless = state.anchors[state.anchors.length - 1];
  if (beside && nameless && nameless.name === undefined) nameless.name = beside.tokens;
  if (ofGradeBehind(state, cued)) return;
  if (state.anchors.length === 0 || !beside || prices.some((at) => at > fact.from)) return;
  const known = state.anchors.filter(({ name }) => name !== undefined && isShortFor(beside.tokens, name));
  const exact = known.find(({ name }) => same(name, beside.tokens)) ?? (known.length === 1 ? known[0] : undefined);
  if (exact && exact !== state.anchors[state.anchors.length - 1]) exact.stock ??= cued;
  else if (!exact) addAnchor(state, beside);
  state.pending = [];
}

/** The names behind the last price that all have it: "7 ngàn bó: cải con, xà lách". */
function listed({ elements }: State, from: number): Piece[] {
  const rest = elements.filter((one) => one.from >= from);
  const isList = rest[0]?.kind === 'break' && rest[0].text === ':' && rest.every((one) => one.kind === 'break' || (one.kind === 'piece' && one.piece.isGoods));
  return isList ? rest.flatMap((one) => (one.kind === 'piece' ? [one.piece] : [])) : [];
}

/** Where the goods of a message begin. The names of goods without any price are taken too. */
export function anchorsOf(tokens: Token[], elements: Element[], cued: Cued[]): Anchor[] {
  const priced = cued.filter((one) => (one.fact.kind === 'price' && !isNoPrice(one)) || one.fact.kind === 'unpriced' || one.fact.kind === 'negotiable');
  const prices = priced.map(({ fact }) => fact.from);
  const state: State = { tokens, elements, cued, anchors: [], pending: [], early: [], sizes: [], kinds: kindsBehind(tokens, elements, priced) };
  for (const element of elements) {
    if (element.kind === 'piece') state.pending.push(element.piece);
    if (element.kind !== 'fact') continue;
    const one = cued.find(({ fact }) => fact === element.fact);
    if (!one) continue;
    if (one.fact.kind === 'price' && priced.includes(one)) onPrice(state, one, tokens.slice(0, one.clauseFrom));
    else if (priced.includes(one) && state.pending.some((piece) => piece.isGoods)) onPrice(state, one, []);
    else if (one.sum && one.fact.kind === 'price') state.pending = [];
    else if (one.fact.kind === 'amount' && !isMinimum(one)) onAmount(state, one, prices);
  }
  return withEarly({ ...state, anchors: completed(state, prices) });
}

function completed(state: State, prices: number[]): Anchor[] {
  const last = state.anchors[state.anchors.length - 1];
  const end = Math.max(-1, ...prices);
  const names = end < 0 ? [] : listed(state, state.elements.find((one) => one.from === end)?.next ?? 0);
  if (last && names.length > 1 && state.anchors.length === 1) return [{ from: 0, name: names[names.length - 1]?.tokens, others: names.slice(0, -1).map(({ tokens }) => tokens) }].map(withName);
  if (last && last.name === undefined) {
    const after = state.elements.find((one) => one.from > end && one.kind !== 'fact');
    const later = state.pending.find((piece) => piece.isGoods) ?? state.pending.find((piece) => !piece.isGrade && after?.kind === 'piece' && after.piece === piece);
    if (later) for (const anchor of state.anchors) anchor.name ??= later.tokens;
  }
  return last ? state.anchors : unpriced(state);
}

const withName = ({ name, ...anchor }: { from: number; name: Token[] | undefined; others: Token[][] }): Anchor => ({ ...anchor, ...(name && { name }) });

/** No price at all: each name beside an amount is one of the goods, else the first name. */
function unpriced(state: State): Anchor[] {
  const { elements, pending } = state;
  const isAmount = (one: Element | undefined): boolean => one?.kind === 'fact' && one.fact.kind === 'amount';
  const beside = pending.filter((piece) => {
    const at = elements.findIndex((one) => one.kind === 'piece' && one.piece === piece);
    return piece.isGoods && (isAmount(elements[at - 1]) || isAmount(elements[at + 1]));
  });
  const [first, ...rest] = beside.length > 0 ? beside : [pending.find((piece) => piece.isGoods) ?? pending[0]];
  if (!first) return [];
  return [{ from: 0, name: first.tokens, others: [] }, ...rest.flatMap((piece) => (piece ? [{ from: beginOf(state, piece), name: piece.tokens, others: [] }] : []))];
}
