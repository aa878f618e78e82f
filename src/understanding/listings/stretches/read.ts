import { SCALE, STARTS, STEPS, WEIGHTS } from '../../data/listing-weights';
import { bestPath, likelihoodAt, shut, sweep, type Chain, type Clues } from '../../learned/chain';
import { learnedChain, unpackedLater } from '../../learned/unpacked';
import type { Anchor } from '../anchors';
import type { Parts } from '../parts';
import { marksByRules } from './by-rules';
import { cluesOf } from './clues';
import { MARKS, ORDER, OUT, OWN, isOfFact } from './marks';
import { listingPlaces, type Place } from './spots';

/** A fact is left out only where that is as sure: the rules know many that tell nothing. */
const SURELY_OUT = 0.95;

/** The places of a message with their clues, and how the rules would mark them. */
export interface Clued {
  places: Place[];
  clues: Clues[];
  rules: number[];
}

/** What is to be marked, as clues. */
export function cluedPlaces(parts: Parts, anchors: Anchor[]): Clued {
  const places = listingPlaces(parts);
  const rules = marksByRules(parts, places, anchors);
  return { places, clues: cluesOf(places, rules), rules };
}

/** Words are never marked as facts are. */
export function closed(chain: Chain, isFact: (place: number) => boolean): Chain {
  return shut(chain, (place, mark) => isFact(place) || !isOfFact(mark));
}

const learned = unpackedLater(ORDER, { WEIGHTS, SCALE, STEPS, STARTS });

/** Marks of places, and how sure they and those of the rules are: how likely the least likely of them is where either marks something, 0 to 1. */
export interface Marked {
  marks: number[];
  sure: number;
  sureOfRules: number;
}

/** Marks the places of a message. */
export function markedBy({ places, clues, rules }: Clued): Marked {
  const chain = closed(learnedChain(clues, learned()), (place) => places[place]?.cued !== undefined);
  const sweeps = sweep(chain);
  const share = (place: number, mark: number): number => likelihoodAt(sweeps, place * MARKS + mark);
  const likeliest = (place: number): number => [...Array(MARKS).keys()].filter(isOfFact).reduce((best, mark) => (share(place, mark) > share(place, best) ? mark : best), OWN);
  const marks = bestPath(chain).map((mark, place) => (mark === OUT && places[place]?.cued && share(place, OUT) < SURELY_OUT ? likeliest(place) : mark));
  const told = marks.flatMap((mark, place) => (mark === OUT && rules[place] === OUT ? [] : [place]));
  const least = (row: number[]): number => told.reduce((lowest, place) => Math.min(lowest, share(place, row[place] ?? OUT)), 1);
  return { marks, sure: least(marks), sureOfRules: least(rules) };
}
