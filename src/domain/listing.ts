import type { Harvest, SaidHarvest } from './harvest';
import type { UnitPrice } from './money';
import type { Quantity } from './quantity';
import type { SaleTerms } from './sale-terms';

/** `pending` waits for a manager's yes; `soldout` has nothing free or was said to be; `removed` is gone for good. */
export type ListingState = 'draft' | 'pending' | 'open' | 'hidden' | 'soldout' | 'removed';

/** A seller's offer. Stock is in base units of the price's unit: `held` is promised to placed orders and part of `onHand`. */
export interface Listing extends SaleTerms {
  id: string;
  coopId: string;
  /** Short code within the co-op, as people say it: "12". */
  code: string;
  sellerId: string;
  name: string;
  /** Media ids, first one shown first. */
  photos: string[];
  price: UnitPrice;
  stock: { onHand: number; held: number };
  state: ListingState;
  note?: string;
  /** Picked for who has ordered it; then `stock.onHand` is how much is picked at most. */
  harvest?: Harvest;
}

/** A listing as somebody in a conversation sees it. */
export interface ListingView extends Omit<Listing, 'stock'> {
  /** What can still be ordered. */
  left: Quantity;
  onHand: Quantity;
  /** How the seller is spoken of ("cô Ba"). */
  sellerCall: string;
  coopName: string;
}

/** Goods as words are matched with them: by name and unit. */
export interface KnownGoods {
  id: string;
  name: string;
  unit: string;
}

/** What a seller says of new goods, complete. */
export interface NewListing extends SaleTerms {
  name: string;
  price: UnitPrice;
  stock: Quantity;
  photos: string[];
  note?: string;
  harvest?: SaidHarvest;
}
