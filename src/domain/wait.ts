import type { Harvest } from './harvest';
import type { ListingView } from './listing';
import { wakingAfter } from './quiet-hours';
import type { Quantity } from './quantity';
import type { Refusal } from './refusal';

/** How long goods are kept for who waited longest, ms; at night the time stands still. */
const KEPT_MS = 30 * 60_000;

/** A place in the line for goods that are gone, or too few: `offered` has goods held for it until `until`. */
export interface Waiting {
  id: string;
  /** What is wished for, base units. */
  base: number;
  /** So few they did not want when they joined, base units; 0 when there was nothing. */
  over: number;
}

/** Somebody's place in the line, as they see it. */
export interface WaitView {
  listingId: string;
  name: string;
  quantity: Quantity;
  /** How many wait before them. */
  ahead: number;
  /** What is held for them now, and until when. */
  offer?: { quantity: Quantity; until: Date };
}

/** Waiting for goods: who came first is offered first, and what is offered is held; whoever it is held for sees it as goods that are there. */
export interface WaitServices {
  /**
   * changes: a place at the end of the line; whoever waits for these goods already keeps their place and changes the amount.
   * `backAgain`: there is enough by now. `gone`: nothing of it is sold any more. `otherUnit`: it cannot be counted so.
   */
  join(listingId: string, quantity: Quantity): Promise<WaitView | Refusal<'backAgain' | 'gone' | 'otherUnit'>>;
  /** Goods that are sold out whose names these words answer, best first. */
  soldOut(words: string): Promise<ListingView[]>;
  /** What the person waits for, the longest wait first. */
  mine(): Promise<WaitView[]>;
  /** changes: out of the line, for one of the goods or for all; what was held for them goes to the next. Gives what they waited for. */
  leave(listingId?: string): Promise<WaitView[]>;
}

/** What the first of a line are offered of so many free base units, strictly in their order: nobody gets less than there is because of who comes later. */
export function offersOf<One extends Waiting>(line: readonly One[], free: number): { one: One; base: number }[] {
  const offers: { one: One; base: number }[] = [];
  let left = free;
  for (const one of line) {
    if (left <= 0) break;
    if (left <= one.over) continue;
    const base = Math.min(left, one.base);
    offers.push({ one, base });
    left -= base;
  }
  return offers;
}

/** Until when goods are kept for somebody who is offered them now; never beyond the time to order them. */
export function keptUntil(now: Date, { quietHours }: { quietHours: boolean }, harvest?: Harvest): Date {
  const until = quietHours ? wakingAfter(now, KEPT_MS) : new Date(now.getTime() + KEPT_MS);
  return harvest && harvest.cutOff < until ? harvest.cutOff : until;
}
