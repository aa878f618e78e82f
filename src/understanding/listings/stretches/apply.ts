import type { Token } from '../../tokens';
import type { Anchor } from '../anchors';
import { draftsOf } from '../drafts';
import type { Draft } from '../offers';
import type { Parts } from '../parts';
import { markedDrafts } from './goods';
import { cluedPlaces, markedBy, type Clued } from './read';
import type { Place } from './spots';
import { withLikelyStocks } from './stock';

/** How many times likelier (as a logarithm) what is learned must be than what the rules say. */
const LIKELIER = 2.7;
/** Below that nothing learned holds. */
const SURE = 0.3;
/** How much one of the goods without a price counts against a reading: mostly it is none. */
const UNPRICED = 5;
const LEAST = 0.001;

const unpriced = (drafts: Draft[]): number => drafts.filter(({ offers }) => !offers.some(({ dong }) => dong !== undefined)).length;

/** Whether the rules found what marks cannot say: an amount told of goods elsewhere, or a kind whose name is part of a fact. */
function isBeyondMarks(anchors: Anchor[], places: Place[], tokens: Token[]): boolean {
  const ofFacts = new Set(places.flatMap(({ cued, spot }) => (cued ? tokens.slice(spot.from, spot.next) : [])));
  return anchors.some(({ name = [], stock, until }) => stock !== undefined || until !== undefined || name.some((token) => ofFacts.has(token)));
}

/** The goods of a message as the rules have them, or as has been learned of how listings are parted where that is so much likelier; amounts that are hardly the stock are not taken for it. */
export function likelierDrafts(parts: Parts, anchors: Anchor[]): Draft[] {
  const clued = cluedPlaces(parts, anchors);
  return withLikelyStocks(likelier(parts, anchors, clued), clued);
}

function likelier({ tokens, cued }: Parts, anchors: Anchor[], clued: Clued): Draft[] {
  const drafts = draftsOf(tokens, anchors, cued);
  if (cued.length === 0 || isBeyondMarks(anchors, clued.places, tokens)) return drafts;
  const { marks, sure, sureOfRules } = markedBy(clued);
  if (sure < SURE || marks.every((mark, at) => mark === clued.rules[at])) return drafts;
  const learned = markedDrafts(tokens, clued.places, marks);
  const worth = Math.log((sure + LEAST) / (sureOfRules + LEAST)) + UNPRICED * (unpriced(drafts) - unpriced(learned));
  return learned.length > 0 && worth > LIKELIER ? learned : drafts;
}
