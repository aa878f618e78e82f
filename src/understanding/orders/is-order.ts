import * as weights from '../data/order-weights';
import { cluesOf, rowOfFact } from '../learned/clues';
import { learned } from '../learned/weigh';
import type { Edit } from './edits';
import type { Spot } from './stretches/spots';

/** What a message is as an order, in the order in which data/order-weights.ts counts them: none, a new one, or what it changes of one. */
export const ORDER_KINDS = ['no', 'order', 'add', 'remove', 'less', 'replace', 'cancel', 'again'] as const;
export type OrderKind = (typeof ORDER_KINDS)[number];

const model = learned(ORDER_KINDS, weights);

/** What the rules found in a message. */
export interface Found {
  isOrder: boolean;
  bids: boolean;
  asks: boolean;
  wishes: number;
  edit?: Edit | undefined;
}

/** What a message gives away about what kind of order it is: its words and what stands in it, and apart from those what the rules found. */
export interface OrderClues {
  said: number[];
  found: number[];
}

const most = (spots: Spot[], limit: number, is: (spot: Spot) => boolean): number => Math.min(limit, spots.filter(is).length);

/** The clues of a message by its words, its tokens and what the rules found. */
export function orderClues(message: string, spots: Spot[], { isOrder, bids, asks, wishes, edit }: Found): OrderClues {
  const counted = most(spots, 3, ({ amount }) => amount.startsWith('B') && !amount.startsWith('BU'));
  const [goods, units] = [most(spots, 3, (spot) => spot.goods.startsWith('B')), most(spots, 2, ({ unit }) => unit.startsWith('B') && !unit.endsWith('1'))];
  const phones = most(spots, 1, ({ isPhone }) => isPhone);
  const facts = [
    `counted ${counted}`, `goods ${goods}`, `phones ${phones}`, `units ${units}`, `times ${most(spots, 1, ({ time }) => time === 'B')}`, `money ${most(spots, 2, ({ amount }) => amount === 'Bm')}`,
    `?${/\?\s*$/.test(message)}`, `long ${Math.min(6, spots.length >> 2)}`, `all ${Math.min(2, counted)} ${Math.min(2, goods)} ${phones} ${Math.min(1, units)}`,
  ];
  const found = [`order ${isOrder}`, `bids ${bids}`, `asks ${asks}`, `wishes ${Math.min(wishes, 2)}`, `edit ${edit ?? ''}`, `${isOrder} ${asks} ${Math.min(wishes, 2)}`];
  return { said: cluesOf(message, facts), found: found.map(rowOfFact) };
}

/** The kind of order that a message most likely is, and how likely. */
export function likeliestOrder({ said, found }: OrderClues): { kind: OrderKind; share: number } {
  const shares = model.likelihoods([...said, ...found]);
  const share = Math.max(...shares);
  return { kind: ORDER_KINDS[shares.indexOf(share)] ?? 'no', share };
}
