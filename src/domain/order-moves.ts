import type { Lacking } from './checkout';
import type { Dong } from './money';
import type { OrderState, OrderView } from './order';
import type { PlaceTerms } from './order-edit';
import type { StepRefusal } from './order-step';
import type { Takeover, TakeoverRefusal } from './order-takeover';
import type { Quantity } from './quantity';
import type { Refusal } from './refusal';

/** What a buyer changes of an order that nobody has taken yet: where it goes, or how much of one of its goods. */
export interface OrderEdit {
  address?: string;
  line?: { listingId: string; quantity: Quantity };
}

/** What befalls an order between its two people: less than was ordered, the scale, its way to the buyer, a complaint. */
export interface OrderMoves {
  /** Orders of this seller in these states, oldest first. */
  ofSellerIn(states: OrderState[]): Promise<OrderView[]>;
  /**
   * changes: only so much of one of its goods is there, and the buyer is asked. Nothing of it is free for others from now on. `notLess` when
   * that is enough, `nothingLeft` when the whole order would be empty.
   */
  offerRest(orderId: string, listingId: string, left: Quantity): Promise<OrderView | StepRefusal | Refusal<'notLess' | 'nothingLeft'>>;
  /** changes: its buyer, asked in the evening before goods are picked for it, still wants it or not; a manager may say yes in their place. `tooLate` {state} when nobody asks them any more. */
  answerEvening(orderId: string, isWanted: boolean): Promise<OrderView | StepRefusal>;
  /** changes: the buyer takes what was offered: the rest, or the other weight. `noOffer` when it was another one, or there is none any more. */
  takeOffer(orderId: string, offeredAt?: string): Promise<OrderView | StepRefusal | Refusal<'noOffer'>>;
  /** changes: the buyer wants what was ordered, as it was ordered: only of another weight. */
  keepOrdered(orderId: string, offeredAt?: string): Promise<OrderView | StepRefusal | Refusal<'noOffer'>>;
  /** changes: the buyer takes neither; the order is cancelled. */
  declineOffer(orderId: string, offeredAt?: string): Promise<OrderView | StepRefusal | Refusal<'noOffer'>>;
  /**
   * changes: what the scale shows of one of its goods, by its seller or a manager. Within what the buyer agreed to (`tolerance`) it counts at once,
   * else they are asked (`offer`). `photo` is a media id.
   */
  weigh(orderId: string, listingId: string, weight: Quantity, photo?: string): Promise<OrderView | StepRefusal>;
  /** How an order would get to another place now, and what that costs: to be told before the yes. Undefined when they cannot see it. */
  deliveryTo(orderId: string, address: string): Promise<PlaceTerms | undefined>;
  /** The delivery fee of an order with so much of one of its goods: what it carries, or none where that is brought for nothing. Undefined when they cannot see it. */
  feeWith(orderId: string, line: NonNullable<OrderEdit['line']>): Promise<Dong | undefined>;
  /** What would be lacking to the least that the co-op takes an order for, with so much of one of its goods; undefined when it is enough. */
  lackingWith(orderId: string, line: NonNullable<OrderEdit['line']>): Promise<Lacking | undefined>;
  /** changes: by its buyer while nobody has taken it; to another place on the terms of `deliveryTo`. `notEnoughStock` {left} says how much more there is; `payOtherwise`: as it is paid it may not grow; `belowMinimum`, `notSold`: so little
   * is not ordered, or not in that amount. */
  edit(orderId: string, edit: OrderEdit): Promise<OrderView | StepRefusal | Refusal<'notEnoughStock' | 'payOtherwise' | 'belowMinimum' | 'notSold'>>;
  /** Who else of the co-op has all goods of an order, enough of them and not dearer, the cheapest first. Managers only: others get none. */
  takeovers(orderId: string): Promise<Takeover[]>;
  /** The order as it would be with this seller of the manager's co-op, or why it cannot be theirs. */
  takeover(orderId: string, sellerId: string): Promise<Takeover | TakeoverRefusal | Refusal<'noSuchOrder' | 'theirsAlready'>>;
  /** changes: a manager gives an order that nobody has taken to another seller, who has the same goods and asks no more for them. */
  reassign(orderId: string, sellerId: string): Promise<OrderView | StepRefusal | TakeoverRefusal | Refusal<'theirsAlready' | 'notEnoughStock'>>;
  /** The order that this person moved last, of those of the last thirty days; undefined when they moved none. */
  lastMoved(): Promise<OrderView | undefined>;
  /** changes: the goods are on their way; by its seller or a manager. */
  handOver(orderId: string): Promise<OrderView | StepRefusal>;
  /** changes: the goods are with the buyer; by any of its people. */
  deliver(orderId: string): Promise<OrderView | StepRefusal>;
  /** changes: the buyer did not take them; by its seller or a manager. Counted for the managers. */
  refuseDelivery(orderId: string): Promise<OrderView | StepRefusal>;
  /** changes: its buyer is not content. `photo` is a media id. */
  complain(orderId: string, words: string, photo?: string): Promise<OrderView | StepRefusal>;
}
