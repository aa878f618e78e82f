import type { DeliveryDetails } from './member';
import type { Dong, UnitPrice } from './money';
import type { Quantity } from './quantity';

/** Where an order stands. The first five are its way to the buyer, the others end it. */
export type OrderState =
  | 'placed' | 'confirmed' | 'ready' | 'delivering' | 'delivered'
  | 'cancelled' | 'rejected' | 'expired' | 'returned';

/** As what somebody moves an order; `system` is a due time that has passed. */
export type OrderActor = 'buyer' | 'seller' | 'manager' | 'system';

/** One step that an order can take, and who may take it. */
export interface OrderTransition {
  from: OrderState;
  to: OrderState;
  by: readonly OrderActor[];
  /** What happens to the stock that the order holds: nothing, set free, or sold. */
  stock: 'keep' | 'release' | 'sell';
}

const SELLING = ['seller', 'manager'] as const;

/** Every transition there is. Stock on return is counted by hand: returned goods are not on sale again by themselves. */
export const ORDER_TRANSITIONS: readonly OrderTransition[] = [
  { from: 'placed', to: 'confirmed', by: SELLING, stock: 'keep' },
  { from: 'placed', to: 'rejected', by: SELLING, stock: 'release' },
  { from: 'placed', to: 'cancelled', by: ['buyer', 'manager'], stock: 'release' },
  { from: 'placed', to: 'expired', by: ['system'], stock: 'release' },
  /** The undo of a confirmation, by who confirmed, within ten minutes. */
  { from: 'confirmed', to: 'placed', by: SELLING, stock: 'keep' },
  { from: 'confirmed', to: 'ready', by: SELLING, stock: 'keep' },
  { from: 'confirmed', to: 'cancelled', by: ['manager'], stock: 'release' },
  { from: 'ready', to: 'delivering', by: SELLING, stock: 'keep' },
  { from: 'ready', to: 'delivered', by: SELLING, stock: 'sell' },
  { from: 'ready', to: 'cancelled', by: ['manager'], stock: 'release' },
  { from: 'delivering', to: 'delivered', by: SELLING, stock: 'sell' },
  { from: 'delivering', to: 'returned', by: SELLING, stock: 'release' },
  { from: 'delivered', to: 'returned', by: ['manager'], stock: 'keep' },
];

/** The transition from one state to another by this actor, or undefined when there is none. */
export function findTransition(from: OrderState, to: OrderState, by: OrderActor): OrderTransition | undefined {
  return ORDER_TRANSITIONS.find((one) => one.from === from && one.to === to && one.by.includes(by));
}

/** Goods of an order at the price they were ordered at. */
export interface OrderLine {
  listingId: string;
  /** Code and name of the listing when it was ordered: a later change never touches a placed order. */
  code: string;
  name: string;
  quantity: Quantity;
  price: UnitPrice;
  amount: Dong;
}

/** How long a note or a wished time may be, characters. */
export const MOST_WISHED = 200;

/** A purchase from one seller. The orders of one checkout share a `basket`. */
export interface Order {
  id: string;
  coopId: string;
  code: string;
  basket: string;
  state: OrderState;
  sellerId: string;
  buyer: DeliveryDetails & { contactId: string };
  lines: OrderLine[];
  /** Goods only; what delivery costs the co-op says later. */
  total: Dong;
  payment: 'cod';
  /** A notice about it reached neither seller nor its manager yet. */
  isUnreached: boolean;
  createdAt: Date;
  /** What else the buyer wants, in their own words ("ít chín thôi"); at most `MOST_WISHED` characters. */
  note?: string;
  /** When they want it, in their own words ("sáng mai"), as said at `createdAt`; at most `MOST_WISHED` characters. */
  wishedTime?: string;
}

/** An order as somebody in a conversation sees it. */
export interface OrderView extends Order {
  sellerCall: string;
  sellerPhone?: string;
  coopName: string;
}
