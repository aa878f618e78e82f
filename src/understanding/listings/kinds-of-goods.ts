import { fold } from '../../domain/text';
import { isOneOf, lexicon, type Token } from '../tokens';
import { readUnit } from '../units';
import type { Element } from './elements';
import { beginsGoods } from './heads';
import { kindAtEnd, kindIn, type KindPhrase } from './kind-phrases';
import type { Piece } from './pieces';

/** Words between facts and breaks, with the names that may be in them. */
export interface Run {
  kind: 'run';
  from: number;
  next: number;
  pieces: Piece[];
}

type Stretch = Exclude<Element, { kind: 'piece' }> | Run;

/** Goods that kinds are told of. */
interface Head {
  piece: Piece;
  /** Its run. */
  at: number;
  isPriced: boolean;
}

/** A run that tells a kind of the goods before it, or of a heading a name that is known of nothing else. */
interface KindRun {
  at: number;
  head: Head;
  phrase: KindPhrase;
  isUnderHeading: boolean;
}

/** The price that the run at `at` leads to: nothing but amounts and colons stand between. */
function isPriced(stretches: Stretch[], at: number): boolean {
  for (const one of stretches.slice(at + 1)) {
    if (one.kind === 'run') return false;
    if (one.kind === 'break' && one.text !== ':') return false;
    if (one.kind === 'fact' && one.fact.kind === 'price') return true;
  }
  return false;
}

const isHeading = (stretches: Stretch[], { at }: Head): boolean => {
  const after = stretches.slice(at + 1, at + 3).find((one) => one.kind !== 'fact');
  return after?.kind === 'break' && after.text === ':';
};

/** All words of a run under a heading, when it has no name that stands alone: "ri 6", "robusta". */
function unknownIn(row: Token[], pieces: Piece[]): KindPhrase | undefined {
  const [piece] = pieces;
  if (!piece || row[0]?.bare === true || pieces.length > 1 || piece.isGrade || beginsGoods(piece.tokens) || readUnit(piece.tokens, 0)?.next === piece.tokens.length) return undefined;
  const from = row.indexOf(piece.tokens[0] as Token);
  return from < 0 || row.length - from > MOST_UNKNOWN ? undefined : { from, next: row.length, differs: 'other' };
}
const MOST_UNKNOWN = 4;

function kindRuns(tokens: Token[], stretches: Stretch[]): KindRun[] {
  const found: KindRun[] = [];
  let head: Head | undefined;
  stretches.forEach((one, at) => {
    if (one.kind === 'fact' && one.fact.kind === 'price' && head) head.isPriced = true;
    if (one.kind !== 'run') return;
    const row = tokens.slice(one.from, one.next);
    const heading = head !== undefined && isHeading(stretches, head);
    const known = head && kindIn(row);
    const phrase = known ?? (heading && stretches[at - 1]?.kind === 'break' ? unknownIn(row, one.pieces) : undefined);
    if (head && phrase && isPriced(stretches, at)) found.push({ at, head: { ...head }, phrase, isUnderHeading: heading });
    const named = one.pieces.findLast(({ isGoods }) => isGoods);
    const isContent = head !== undefined && !isPriced(stretches, at) && found.some((kind) => kind.head.piece === head?.piece);
    if (named && !phrase && !isContent) head = { piece: named, at, isPriced: false };
  });
  return found;
}

/** Where one kind is told the goods are as often meant whole: "cam Vinh, quả to, 45k". */
function isWorthTelling({ head, isUnderHeading, phrase }: KindRun, all: KindRun[]): boolean {
  return head.isPriced || isUnderHeading || phrase.lead === 'loai' || all.filter((one) => one.head.piece === head.piece).length > 1;
}

const ANIMAL = lexicon('con cái');

/** The words of a kind as they stand behind the name: "con mái" is mái, "lá tươi" of lá sâm tươi. */
function said(row: Token[], { from, next, lead }: KindPhrase, head: Token[]): Token[] {
  const isDropped = lead !== undefined && next - from > 1 && (isOneOf(row[from], ANIMAL) || fold(head[0]?.word ?? '') === lead);
  return row.slice(isDropped ? from + 1 : from, next);
}

/** "quả to" behind the first name, where later kinds are told by "quả" as well. */
function ownKind(tokens: Token[], { piece }: Head, phrase: KindPhrase): Token[] {
  const end = piece.from + piece.tokens.length;
  if (tokens[end - 1] !== piece.tokens[piece.tokens.length - 1]) return [];
  const own = kindIn(tokens.slice(end, piece.next));
  const isSame = own && (own.lead === phrase.lead ? own.lead !== undefined || own.differs === phrase.differs : own.differs === phrase.differs);
  return own && isSame ? tokens.slice(end, piece.next).slice(own.from, own.next) : [];
}

/** The stretches of a message as elements: words that tell a kind of goods named before are names of their own, headings none. */
export function withKinds(tokens: Token[], stretches: Stretch[]): Element[] {
  const all = kindRuns(tokens, stretches);
  const kinds = all.filter((one) => isWorthTelling(one, all));
  const byRun = new Map(kinds.map((one) => [one.at, one]));
  const headings = new Set(kinds.filter(({ head }) => !head.isPriced).map(({ head }) => head.piece));
  const longer = new Map(kinds.filter(({ head }) => head.isPriced).map(({ head, phrase }) => [head.piece, ownKind(tokens, head, phrase)]));
  const named = (piece: Piece): Piece => ({ ...piece, tokens: [...piece.tokens, ...(longer.get(piece) ?? [])] });
  return stretches.flatMap((one, at): Element[] => {
    if (one.kind !== 'run') return [one];
    const kind = byRun.get(at);
    const pieces = kind ? [pieceOf(tokens, one, kind)] : one.pieces.filter((piece) => !headings.has(piece)).map(named);
    return pieces.map((piece) => ({ kind: 'piece', piece, from: piece.from, next: piece.next }));
  });
}

function pieceOf(tokens: Token[], { from, next }: Run, { head, phrase }: KindRun): Piece {
  const row = tokens.slice(from, next);
  const name = head.piece.tokens;
  const base = name.slice(0, kindAtEnd(name, phrase));
  return { tokens: [...base, ...said(row, phrase, base)], from: from + phrase.from, next, isGoods: true, isGrade: false, isClean: true };
}
