import * as weights from '../data/order-weights';
import { cluesOf } from '../learned/clues';
import { learned } from '../learned/weigh';

/** Whether a message orders or changes an order, in the order in which data/order-weights.ts counts them. */
export const IS_ORDER = ['order', 'no'] as const;

const model = learned(IS_ORDER, weights);

/** What the rules found in a message. */
export interface Found {
  isOrder: boolean;
  bids: boolean;
  asks: boolean;
  wishes: number;
  edit?: string | undefined;
}

/** What a message gives away about whether it orders: its words, and what the rules found. */
export function orderClues(message: string, { isOrder, bids, asks, wishes, edit }: Found): number[] {
  return cluesOf(message, [`order ${isOrder}`, `bids ${bids}`, `asks ${asks}`, `wishes ${Math.min(wishes, 2)}`, `edit ${edit ?? ''}`, `${isOrder} ${asks} ${Math.min(wishes, 2)}`]);
}

/** How likely a message orders, 0 to 1. */
export const likelihoodOfOrder = (clues: number[]): number => model.likelihoods(clues)[0] ?? 0;
