import { fold } from '../../../domain/text';
import { rowOfParts, spelled, START } from '../../learned/hash';
import type { Token } from '../../tokens';
import { readUnit } from '../../units';
import { isBreak } from '../breaks';
import type { Fact } from '../facts';
import { classesOf } from './vocabulary';

/** How many clues are told apart; the weights have a row for each. */
export const CLUES = 1 << 15;

/** One place of a message: a word or a sign, or a whole fact that stands there. */
export interface Spot {
  from: number;
  next: number;
  /** What kind of thing it is, by vocabulary and shape. */
  kind: string;
  /** Typed without accents, so that its kinds are guesses. */
  isBare: boolean;
  /** Parts what stands around it, so that no name has it. */
  isBreak: boolean;
  /** Its kind, its word without accents and its word as numbers. */
  hash: { kind: number; plain: number; word: number };
}

/** "Đà", not "ĐÀ": who shouts gives no word a capital of its own. */
const isCapital = ({ text }: Token): boolean => /^\p{Lu}(?!\p{Lu})/u.test(text);

function shapeOf(tokens: Token[], at: number, classes: string): string {
  const token = tokens[at];
  if (!token) return '';
  if (token.kind === 'sign') return `s${token.text}`;
  if (token.kind === 'number') return 'n';
  const begins = at === 0 || (tokens[at - 1]?.kind === 'sign' && !/^[-/]$/.test(tokens[at - 1]?.text ?? ''));
  const unit = readUnit(tokens, at) ? 'u' : '';
  return `${isCapital(token) ? (begins ? 'a' : 'A') : ''}${unit}${classes}`;
}

const spotOf = ({ from, next, kind, isBare, isBreak }: Omit<Spot, 'hash'>, plain: string, word: string): Spot => ({ from, next, kind, isBare, isBreak, hash: { kind: hashOf(kind), plain: hashOf(plain), word: hashOf(word) } });

/** A word without accents and with; all numbers are one. */
const wordsOf = ({ kind, word, bare }: Token): [plain: string, word: string] => (kind === 'number' ? ['#', '#'] : [bare ? word : fold(word), word]);

/** The message as places, each fact one. */
export function spotsOf(tokens: Token[], facts: Fact[]): Spot[] {
  const classes = classesOf(tokens);
  const begins = new Map(facts.map((fact) => [fact.from, fact]));
  const spots: Spot[] = [];
  for (let at = 0; at < tokens.length; ) {
    const fact = begins.get(at);
    const token = tokens[at];
    const next = fact ? Math.max(fact.next, at + 1) : at + 1;
    if (fact) spots.push(spotOf({ from: at, next, kind: `F${fact.kind}`, isBare: false, isBreak: true }, fact.kind, fact.kind));
    else if (token) spots.push(spotOf({ from: at, next, kind: shapeOf(tokens, at, classes[at] ?? ''), isBare: token.bare, isBreak: isBreak(tokens, at) }, ...wordsOf(token)));
    at = next;
  }
  return spots;
}

/** A number that stays the same for a text. */
export const hashOf = (text: string): number => spelled(START, text);

/** The row of a clue of up to three parts; `kind` tells clues of the same parts from each other. */
export const rowOf = (kind: number, a: number, b = 0, c = 0): number => rowOfParts(CLUES, kind, a, b, c);

const NO_SPOT: Spot = { from: 0, next: 0, kind: '^', isBare: false, isBreak: true, hash: { kind: 1, plain: 2, word: 3 } };

/** What a place and its neighbours give away about whether a name begins or goes on there: first the kinds, then the words themselves. */
export function cluesAt(spots: Spot[], at: number): { kinds: number[]; words: number[] } {
  const [{ hash: b2 }, { hash: b1 }, { hash: me, isBare }, { hash: a1 }, { hash: a2 }] = [spots[at - 2] ?? NO_SPOT, spots[at - 1] ?? NO_SPOT, spots[at] ?? NO_SPOT, spots[at + 1] ?? NO_SPOT, spots[at + 2] ?? NO_SPOT];
  const kinds = [rowOf(1, me.kind), rowOf(2, b1.kind, me.kind), rowOf(3, me.kind, a1.kind), rowOf(4, b1.kind, me.kind, a1.kind), rowOf(5, b1.kind), rowOf(6, a1.kind), rowOf(7, b2.kind, b1.kind, me.kind), rowOf(8, me.kind, a1.kind, a2.kind)];
  if (isBare) kinds.push(rowOf(9, me.kind), rowOf(10, b1.kind, me.kind));
  const words = [rowOf(11, me.plain), rowOf(12, me.word), rowOf(13, b1.plain), rowOf(14, a1.plain), rowOf(15, b1.plain, me.plain), rowOf(16, me.plain, a1.plain), rowOf(17, b1.plain, me.kind), rowOf(18, me.kind, a1.plain), rowOf(19, b2.plain), rowOf(20, a2.plain)];
  return { kinds, words };
}
