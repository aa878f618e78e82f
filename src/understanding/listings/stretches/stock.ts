import { SCALE, STARTS, STEPS, WEIGHTS } from '../../data/stock-weights';
import { sweep, type Chain, type Order } from '../../learned/chain';
import { learnedChain, unpackedLater } from '../../learned/unpacked';
import type { Draft } from '../offers';
import type { Clued } from './read';
import type { Place } from './spots';

/** What an amount of a listing is: so much as there is, or something else (a size, what a price is for, from how many on); other places are neither. */
export const [NEITHER, STOCK, ELSE] = [0, 1, 2] as const;
const MARKS = 3;

/** The rules of these marks: any may stand anywhere. */
export const STOCK_ORDER: Order = { marks: MARKS, mayFollow: () => true, mayOpen: () => true };

/** An amount less likely than this to be the stock is none; up to the other it is asked. */
const LEAST = 0.4;
const SURE = 0.6;
const NEVER = -50;

/** True at an amount. */
export const isAmount = ({ cued }: Place): boolean => cued?.fact.kind === 'amount';

/** Amounts are one of both, other places neither. */
export function closedToOthers(chain: Chain, isAmountAt: (place: number) => boolean): Chain {
  for (let place = 0; place < chain.length; place += 1) {
    const from = place * MARKS;
    if (isAmountAt(place)) chain.at[from + NEITHER] = NEVER;
    else chain.at.fill(NEVER, from + STOCK, from + MARKS);
  }
  return chain;
}

const learned = unpackedLater(STOCK_ORDER, { WEIGHTS, SCALE, STEPS, STARTS });

/** How likely each amount is the stock, 0 to 1, by its first token. */
function chances({ places, clues }: Clued): Map<number, number> {
  if (!places.some(isAmount)) return new Map();
  const { before, behind } = sweep(closedToOthers(learnedChain(clues, learned()), (place) => places[place] !== undefined && isAmount(places[place])));
  return new Map(places.flatMap((place, at) => (isAmount(place) ? [[place.spot.from, (before[at * MARKS + STOCK] ?? 0) * (behind[at * MARKS + STOCK] ?? 0)] as const] : [])));
}

/** A price is for all of it, so that it is what there is: "cả đàn 12 con 36 triệu", "30 lon 450, tính ra 15 một lon". */
function isPricedWhole({ stock, offers }: Draft): boolean {
  const n = stock?.n ?? 0;
  return offers.some(({ dong = 0, n: many, from }) => from?.n === n || (n > 1 && many === n) || offers.some((one) => n > 1 && one.dong !== undefined && one.dong * n === dong));
}

/** Notes which amounts are hardly the stock ("con hơn 1 cân", "bán từ 10 con"), and which are to be asked. Changes the drafts. */
export function withLikelyStocks(drafts: Draft[], clued: Clued): Draft[] {
  const chanceOf = chances(clued);
  for (const draft of drafts) {
    const chance = draft.stock && chanceOf.get(draft.stock.from);
    if (chance === undefined || isPricedWhole(draft)) continue;
    if (chance < LEAST) draft.isHardlyStock = true;
    else if (chance < SURE) draft.unread = true;
  }
  return drafts;
}
