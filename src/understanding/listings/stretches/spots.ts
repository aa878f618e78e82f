import { unitOf } from '../../../domain/quantity';
import type { Cued } from '../cues';
import { wordClassesOf } from '../../learned/word-classes';
import type { Fact } from '../facts';
import { hashOf, spotsOf, type Spot } from '../names/clues';
import { goodsLengthAt } from '../names/vocabulary';
import type { Parts } from '../parts';

/** A place of a listing: a word or sign, or a whole fact, with what is known of it. */
export interface Place {
  spot: Spot;
  /** The fact that stands there, with what leads to it. */
  cued: Cued | undefined;
  /** What is there in one number: of a fact what it tells, of a word its kind. */
  kind: number;
  /** What kind of word it is by our vocabulary, in one number; of a fact what it tells. */
  sort: number;
  isPrice: boolean;
  isAmount: boolean;
  /** How many words of a known name of goods begin there; three at most. */
  goods: number;
  /** What the rules take for a name there, in one number. */
  piece: number;
  /** Parts what stands around it, and is no fact. */
  isBreak: boolean;
}

const unitClass = (unit: string): string => (unit === 'con' || unit === 'kg' ? unit : unitOf(unit).dimension);
const FEW = 10;
const SOME = 50;

/** What kind of fact it is, closer than by its name alone. */
function detailOf(fact: Fact): string {
  if (fact.kind === 'price') return `P${fact.sure ? 1 : 0}${fact.per ? `/${unitClass(fact.per.unit)}${fact.per.n === 1 ? '' : 'n'}` : ''}${fact.most === undefined ? '' : '-'}${fact.doubtful ? '?' : ''}`;
  if (fact.kind === 'amount') return `A${unitClass(fact.unit)}${fact.n === 1 ? 1 : fact.n < FEW ? 2 : fact.n <= SOME ? 3 : 4}${fact.most === undefined ? '' : '-'}${fact.vague ? '~' : ''}`;
  return fact.kind === 'pack' ? `K${unitClass(fact.of)}` : fact.kind;
}

/** What the rules take for names: which tokens of them, and of what sort. */
function piecesOf({ tokens, elements }: Parts): string[] {
  const found = tokens.map(() => '');
  for (const element of elements) {
    if (element.kind !== 'piece') continue;
    const { from, tokens: words, isGoods, isGrade, isClean } = element.piece;
    for (let at = from; at < from + words.length; at += 1) found[at] = `${at === from ? 'B' : 'I'}${isGoods ? 'g' : ''}${isGrade ? 'r' : ''}${isClean ? 'c' : ''}`;
  }
  return found;
}

/** A listing as places, left to right. */
export function listingPlaces(parts: Parts): Place[] {
  const { tokens, cued } = parts;
  const pieces = piecesOf(parts);
  const sorts = wordClassesOf(tokens);
  const begins = new Map(cued.map((one) => [one.fact.from, one]));
  return spotsOf(tokens, cued.map(({ fact }) => fact)).map((spot) => {
    const isFact = spot.kind.startsWith('F');
    const here = isFact ? begins.get(spot.from) : undefined;
    return {
      spot, cued: here, kind: here ? hashOf(detailOf(here.fact)) : spot.hash.kind, sort: here ? spot.hash.kind : hashOf(sorts[spot.from] ?? ''), isPrice: here?.fact.kind === 'price', isAmount: here?.fact.kind === 'amount',
      goods: isFact ? 0 : Math.min(3, goodsLengthAt(tokens, spot.from)), piece: hashOf(pieces[spot.from] ?? ''), isBreak: spot.isBreak && !isFact,
    };
  });
}
