import { SCALE, STARTS, STEPS, WEIGHTS } from '../../data/listing-weights';
import { shut, type Chain, type Clues } from '../../learned/chain';
import { learnedChain, unpackedLater } from '../../learned/unpacked';
import type { Anchor } from '../anchors';
import type { Parts } from '../parts';
import { marksByRules } from './by-rules';
import { cluesOf } from './clues';
import { ORDER, isOfFact } from './marks';
import { listingPlaces, type Place } from './spots';

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

/** What each mark of each place is worth by what was learned. */
export const chainOfPlaces = ({ places, clues }: Clued): Chain => closed(learnedChain(clues, learned()), (place) => places[place]?.cued !== undefined);
