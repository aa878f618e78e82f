import type { DeliveryWay } from './delivery';
import type { Harvest } from './harvest';
import type { DeliveryDetails } from './member';
import type { Dong, UnitPrice } from './money';
import type { OrderActor, OrderEvent, OrderState } from './order-rules';
import type { Quantity } from './quantity';
import type { ListedPrice } from './sale-terms';

export type { OrderActor, OrderEvent, OrderState } from './order-rules';

/** Goods of an order at the price they were ordered at. */
export interface OrderLine {
  listingId: string;
  /** Code and name of the listing when it was ordered: a later change never touches a placed order. */
  code: string;
  name: string;
  quantity: Quantity;
  /** How much was ordered, when the scale showed something else. */
  ordered?: Quantity;
  /** Of one, as agreed for this much. Less that is there, and the scale, never make it dearer. */
  price: UnitPrice;
  /** What the goods cost by how much is taken, as it was when they were ordered; only of goods with tiers. */
  listed?: ListedPrice;
  amount: Dong;
  /** When they are picked, and until when orders were taken. */
  harvest?: Harvest;
}

/** Where the money of an order stands; apart from where its goods are. */
export type PaymentState = 'cod' | 'awaitingTransfer' | 'paid' | 'refundDue' | 'refunded';

/** What is paid how. `received` and `refund` are đồng; `until` is when a transfer that is awaited lapses, and stays once it has come. */
export interface OrderPayment {
  state: PaymentState;
  received: Dong;
  refund: Dong;
  until?: Date;
}

/** How the goods get to the buyer, and what that costs; of a basket its first order carries the whole fee. */
export interface OrderDelivery {
  way: DeliveryWay;
  fee: Dong;
  /** The pick-up point or the coach, as the co-op calls it. */
  point?: string;
  /** The number of the order that it goes along with, without a fee of its own. */
  joined?: string;
}

/** One step that an order took: who, as what, on which channel, when and why. */
export interface OrderHistory {
  opId: string;
  event: OrderEvent;
  at: Date;
  /** A member's or contact's id, or 'system'. */
  by: string;
  as: OrderActor;
  /** Where they did it; absent for the system and at the command line. */
  channelId?: string;
  from?: OrderState;
  to: OrderState;
  /** A word for those who are told: 'soldOut', 'notEnough', a complaint's text. */
  why?: string;
  /** The money that came or went back with it, đồng. */
  amount?: Dong;
}

/** What waits for the buyer's yes: fewer goods than were ordered, or another weight; with the lines and the sum it would be then. */
export interface OrderOffer {
  kind: 'rest' | 'weight';
  lines: OrderLine[];
  total: Dong;
  at: Date;
}

/** What a due time does when it passes. */
export type DueKind = 'remindSeller' | 'remindSellerAgain' | 'alertManagers' | 'expire' | 'remindTransfer' | 'lapseTransfer' | 'askEvening' | 'releaseUnasked';

/** An alarm of an order; the document is the truth, the job in the queue only its bell. */
export interface OrderDue {
  kind: DueKind;
  at: Date;
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
  /** Goods and the delivery fee that this order carries. */
  total: Dong;
  delivery: OrderDelivery;
  payment: OrderPayment;
  /** How far the weight at packing may differ without asking, in percent, as the buyer was told. */
  tolerance: number;
  offer?: OrderOffer;
  history: OrderHistory[];
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

/** What the goods alone cost. */
export const goodsTotal = (lines: readonly OrderLine[]): Dong => lines.reduce((sum, { amount }) => sum + amount, 0);
