import { areConvertible, unitOf } from '../../domain/quantity';
import { fold } from '../../domain/text';
import { lexicon, isOneOf, textOf, type Token } from '../tokens';
import { isFrom, isMinimum, isNoPrice, isRetail, isWholesale, takesBack, type Cued } from './cues';
import type { Element } from './elements';
import { STATE } from './name-words';
import { LIKE, OF_GOODS } from './kind-words';
import { kindsBehind, type KindsBehind } from './kinds';
import type { Piece } from './pieces';
import { LEFT } from './words';

/** Where one of the goods begins in a message: its name, and the first token that is told of it. */
export interface Anchor {
  from: number;
  name?: Token[];
  /** Names that share what is told of this one: "dưa leo, khổ qua 14k". */
  others: Token[][];
  /** What is there of it, where that was said ahead of its price or far behind it: "còn 3 con vịt, vịt 90k/kg". */
  stock?: Cued;
  /** The first token that tells of several kinds at once, as what is left of all. */
  until?: number;
  /** Its name stands behind its price: "10k/3 bó rau dền". */
  isBehind?: true;
}

const FLESH = lexicon('cơm ruột vỏ da múi hột');
const COLOUR = lexicon('vàng trắng đỏ hồng tím xanh');
const describes = ({ tokens }: Piece): boolean => tokens.length <= 4 && ((isOneOf(tokens[0], OF_GOODS) && isOneOf(tokens[1], LIKE)) || (isOneOf(tokens[0], FLESH) && isOneOf(tokens[1], COLOUR)));
/** "khoai" for khoai tây, "giống" for gà con giống, "vịt" for vịt. */
const isShortFor = (short: Token[], name: Token[]): boolean => short.length > 0 && short.length <= name.length && [0, ...(short.length < 3 ? name.keys() : [])].some((at) => short.every(({ word }, i) => fold(word) === fold(name[at + i]?.word ?? '')));
const same = (a: Token[] | undefined, b: Token[]): boolean => a !== undefined && fold(textOf(a)) === fold(textOf(b));

interface State {
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
function onlyLists(elements: Element[], from: number, to: number): boolean {
  const between = elements.filter((one) => one.from >= from && one.next <= to);
  return (between.length > 0 || from === to) && between.every((one) => one.kind === 'break' && /^(?:[,;+&/]|và)$/.test(one.text));
}

/** Names in front of the chosen one that it shares its price with. */
function sharing(state: State, chosen: Piece): Piece[] {
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
function nameFor({ anchors, pending, elements }: State, { fact, clauseFrom, ...cued }: Cued): Piece | undefined {
  const near = pending.filter((piece) => piece.from >= clauseFrom || (elements.some((one) => one.kind === 'break' && one.text === ')' && one.next === clauseFrom) && piece.isGoods));
  const isAside = (piece: Piece): boolean => isInBrackets(elements, piece.from, fact.from) && near.some((other) => other.isGoods && other.from < piece.from);
  const goods = near.findLast((piece) => piece.isGoods && !describes(piece) && !isAside(piece));
  const unheard = near.findLast((piece) => !piece.isGoods && !piece.isGrade);
  const isHeader = goods && unheard && unheard.from > goods.from && cued.lead.length <= unheard.next - unheard.from + 1 && listsBetween(elements, goods.next, unheard.from);
  if (goods) return isHeader ? unheard : goods;
  const isTier = isFrom({ fact, clauseFrom, ...cued }) || isWholesale({ fact, clauseFrom, ...cued }) || isRetail({ fact, clauseFrom, ...cued });
  const far = pending.findLast((piece) => piece.isGoods && !describes(piece));
  const unknown = near.findLast((piece) => !piece.isGoods && !piece.isGrade && !describes(piece));
  if (anchors.length === 0) return far ?? unknown ?? pending.find((piece) => !piece.isGrade);
  if (far && !isTier && far.isClean) return far;
  const isBeside = unknown && cued.lead.length <= unknown.next - unknown.from + 2;
  return isBeside && !isTier ? unknown : undefined;
}

/** "10k/3 bó rau dền, 12k/2 bó cải ngọt": where the first name stands behind its price, the others do. */
function nameBehind({ elements, anchors }: State, { fact }: Cued): Piece | undefined {
  if (anchors.some(({ isBehind }) => !isBehind)) return undefined;
  const after = elements.find((one) => one.from >= fact.next);
  return after?.kind === 'piece' && after.piece.isGoods ? after.piece : undefined;
}

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
function withEarly({ anchors, early }: State): Anchor[] {
  for (const { piece, stock } of early) {
    const of = anchors.filter(({ name }) => name !== undefined && isShortFor(piece.tokens, name));
    if (of.length === 1 && of[0]) of[0].stock ??= stock;
  }
  return anchors;
}

/** "Sầu riêng: loại A 95k": the kind that the price is for, told behind the name. */
function gradeBehind({ pending }: State, piece: Piece, clauseFrom: number): Token[] {
  const grade = pending.findLast((one) => one.isGrade && one.from >= Math.max(piece.next, clauseFrom));
  return grade?.tokens ?? [];
}

/** The pack told right behind a price: "8k/chai 350ml". */
function packBehind(elements: Element[], from: number): number | undefined {
  const after = elements[elements.findIndex((one) => one.from === from) + 1];
  return after?.kind === 'fact' && after.fact.kind === 'pack' ? after.fact.size : undefined;
}

/** "320k/kg, túi 200g 68k": less than what was priced before, in a pack of its own. Gives where it begins. */
function smallerPack({ cued }: State, { fact }: Cued): number | undefined {
  const [before, pack] = cued.slice(0, cued.findIndex((one) => one.fact === fact)).slice(-2).map((one) => one.fact);
  if (before?.kind !== 'price' || pack?.kind !== 'pack' || pack.next !== fact.from || !before.per || fact.kind !== 'price' || fact.per) return undefined;
  return areConvertible(pack.unit, before.per.unit) && pack.size * unitOf(pack.unit).factor < before.per.n * unitOf(before.per.unit).factor ? pack.from : undefined;
}

/** "loại 2 20k" behind another grade; "4-5 con/kg 260k" behind another size: the same goods once more. */
function variant(state: State, cued: Cued): Anchor | undefined {
  const { anchors, elements, pending } = state;
  const last = anchors[anchors.length - 1];
  const size = packBehind(elements, cued.fact.from);
  if (last && size !== undefined && state.sizes.length > 0 && !state.sizes.includes(size)) return { from: cued.fact.from, ...(last.name && { name: last.name }), others: [] };
  const grade = pending.findLast((piece) => (piece.isGrade || describes(piece)) && piece.from >= cued.clauseFrom);
  if (!last) return undefined;
  const small = smallerPack(state, cued);
  if (small !== undefined) return { from: small, ...(last.name && { name: last.name }), others: [] };
  if (grade && last.name) return { from: grade.from, name: [...withoutGrade(last.name), ...grade.tokens], others: [] };
  const sized = elements.findLast((one) => one.next <= cued.fact.from && one.from >= cued.clauseFrom && one.kind === 'fact' && (one.fact.kind === 'size' || one.fact.kind === 'pack'));
  const earlier = elements.some((one) => sized && one.from >= last.from && one.next <= sized.from && one.kind === 'fact' && sized.kind === 'fact' && one.fact.kind === sized.fact.kind);
  return sized && earlier ? { from: sized.from, ...(last.name && { name: last.name }), others: [] } : undefined;
}

const GRADE = lexicon('loại size hạng');
const withoutGrade = (name: Token[]): Token[] => {
  const at = name.findIndex((token, i) => isOneOf(token, GRADE) || (i > 0 && isOneOf(token, OF_GOODS) && isOneOf(name[i + 1], LIKE)));
  const end = at > 0 ? at : name.length;
  // "măng tươi 30k, khô 200k": another kind stands in the place of the first.
  return end > 1 && at < 0 && isOneOf(name[end - 1], STATE) ? name.slice(0, end - 1) : name.slice(0, end);
};

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
