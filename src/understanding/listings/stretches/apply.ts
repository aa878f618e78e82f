import { SCALE, WEIGHTS } from '../../data/reading-weights';
import { choiceBy } from '../../learned/choice';
import type { Chain } from '../../learned/chain';
import type { Token } from '../../tokens';
import type { Anchor } from '../anchors';
import { draftsOf } from '../drafts';
import { goodsOfDrafts } from '../goods-of-drafts';
import type { Parts } from '../parts';
import type { Goods } from '../settle';
import { chainOfPlaces, cluedPlaces, type Clued } from './read';
import { cluesOf, talkOf } from './reading-clues';
import { readingsOf, type Reading } from './readings';
import type { Place } from './spots';
import { stockChances } from './stock';

const shares = choiceBy({ SCALE, WEIGHTS });

/** Whether the rules found what marks cannot say: an amount told of goods elsewhere, or a kind whose name is part of a fact. */
function isBeyondMarks(anchors: Anchor[], places: Place[], tokens: Token[]): boolean {
  const ofFacts = new Set(places.flatMap(({ cued, spot }) => (cued ? tokens.slice(spot.from, spot.next) : [])));
  return anchors.some(({ name = [], stock, until }) => stock !== undefined || until !== undefined || name.some((token) => ofFacts.has(token)));
}

/** The ways to read a message, and what each gives away about whether it is the right one. */
export function readingsBy(parts: Parts, anchors: Anchor[], chainBy: (clued: Clued) => Chain = chainOfPlaces): { readings: Reading[]; cluesOfEach: () => number[][] } {
  const clued = cluedPlaces(parts, anchors);
  const chanceOf = stockChances(clued);
  const readings = readingsOf(parts, anchors, clued, chainBy(clued), chanceOf);
  const cluesOfEach = (): number[][] => {
    const talk = talkOf(parts.tokens, clued, isBeyondMarks(anchors, clued.places, parts.tokens), chanceOf);
    const ruled = readings.find(({ isRuled }) => isRuled)?.goods ?? [];
    return readings.map((reading, rank) => cluesOf(reading, rank, talk, ruled));
  };
  return { readings, cluesOfEach };
}

/** A wrong price or amount of which nothing is asked costs as much as so many right readings are worth. */
const COST = 3;
/** A less likely reading is not taken for its asking. */
const LEAST = 0.05;

/** The likeliest of some readings; but where another asks something, one that asks nothing must be sure of its prices and amounts. */
function safest(readings: Reading[], likely: number[]): Reading | undefined {
  const figures = readings.map(({ goods }) => JSON.stringify(goods.map(({ price, stock }) => [price, stock])));
  const sureOf = (said: string | undefined): number => likely.reduce((sum, share, at) => sum + (figures[at] === said ? share : 0), 0);
  const worthOf = ({ goods }: Reading, at: number): number => {
    const share = likely[at] ?? 0;
    if (goods.some(({ ask }) => ask.length > 0)) return share < LEAST ? -Infinity : share;
    return share - COST * (1 - sureOf(figures[at]));
  };
  const worths = readings.map(worthOf);
  return readings[worths.indexOf(Math.max(...worths))];
}

/** The goods of a message: of the ways to read it, by rules and by what was learned of how listings are parted, the one that is likeliest right; one that asks, where no other is sure. */
export function likeliestGoods(parts: Parts, anchors: Anchor[]): Goods[] {
  if (parts.cued.length === 0) return goodsOfDrafts(parts, draftsOf(parts.tokens, anchors, parts.cued));
  const { readings, cluesOfEach } = readingsBy(parts, anchors);
  // Most messages are read in one way only: nothing is weighed then.
  return (readings.length === 1 ? readings[0] : safest(readings, shares(cluesOfEach())))?.goods ?? [];
}
