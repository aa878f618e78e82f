import { SCALE, STARTS, STEPS, WEIGHTS } from '../../data/stock-weights';
import { likelihoodAt, shut, sweep, type Chain, type Order } from '../../learned/chain';
import { learnedChain, unpackedLater } from '../../learned/unpacked';
import type { Draft } from '../offers';
import type { Clued } from './read';

/** What an amount of a listing is: so much as there is, or something else (a size, what a price is for, from how many on); other places are neither. */
export const [NEITHER, STOCK, ELSE] = [0, 1, 2] as const;
const MARKS = 3;

/** The rules of these marks: any may stand anywhere. */
export const STOCK_ORDER: Order = { marks: MARKS, mayFollow: () => true, mayOpen: () => true };

/** An amount less likely than this to be the stock is none; up to the other it is asked. */
const LEAST = 0.4;
const SURE = 0.6;

/** Amounts are one of both, other places neither. */
export const closedToOthers = (chain: Chain, isAmountAt: (place: number) => boolean): Chain => shut(chain, (place, mark) => isAmountAt(place) === (mark !== NEITHER));

const learned = unpackedLater(STOCK_ORDER, { WEIGHTS, SCALE, STEPS, STARTS });

/** How likely what was taken for the stock is that, 0 to 1; undefined where nothing was. */
export type Chances = (draft: Draft) => number | undefined;

/** How likely each amount of a message is the stock; worked out when somebody asks. */
export function stockChances({ places, clues }: Clued): Chances {
  let chances: Map<number, number> | undefined;
  const all = (): Map<number, number> => {
    const sweeps = sweep(closedToOthers(learnedChain(clues, learned()), (place) => places[place]?.isAmount === true));
    return new Map(places.flatMap(({ isAmount, spot }, at) => (isAmount ? [[spot.from, likelihoodAt(sweeps, at * MARKS + STOCK)] as const] : [])));
  };
  return ({ stock }) => stock && (chances ??= all()).get(stock.from);
}

/** A price is for all of it, so that it is what there is: "cả đàn 12 con 36 triệu", "30 lon 450, tính ra 15 một lon". */
function isPricedWhole({ stock, offers }: Draft): boolean {
  const n = stock?.n ?? 0;
  return offers.some(({ dong = 0, n: many, from }) => from?.n === n || (n > 1 && many === n) || offers.some((one) => n > 1 && one.dong !== undefined && one.dong * n === dong));
}

/** Notes which amounts are hardly the stock ("con hơn 1 cân", "bán từ 10 con"), and which are to be asked; true when there are such. Changes the drafts. */
export function judgeStocks(drafts: Draft[], chanceOf: Chances): boolean {
  let isJudged = false;
  for (const draft of drafts) {
    const chance = chanceOf(draft);
    if (chance === undefined || chance >= SURE || isPricedWhole(draft)) continue;
    isJudged = true;
    if (chance < LEAST) draft.isHardlyStock = true;
    else draft.unread = true;
  }
  return isJudged;
}
