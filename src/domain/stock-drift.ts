/** What is on hand and what is held of one listing, in whole base units. */
export interface StockLevels {
  onHand: number;
  held: number;
}

/** One listing as three sources tell it: itself, the ledger of movements, and what holds stock: lines of orders, and offers to those who wait. */
export interface StockAccount {
  listingId: string;
  listing: StockLevels;
  ledger: StockLevels;
  /** What open orders hold, and offers to those who wait. */
  ordered: number;
}

/** What must be done so that all three agree: what the listing becomes, and what the ledger is told beside it. */
export interface StockRepair {
  to: StockLevels;
  /** Movements that are missing from the ledger: `released` or `held` by so much, `adjusted` by so much; 0 for none. */
  held: number;
  adjusted: number;
}

/** Whether the three disagree, or a listing promises more than there is. */
export function isDrifted({ listing, ledger, ordered }: StockAccount): boolean {
  const agrees = listing.onHand === ledger.onHand && listing.held === ledger.held && listing.held === ordered;
  return !agrees || ordered < 0 || listing.onHand < listing.held;
}

/**
 * How a drifted listing is mended. Orders are believed about what is held, the ledger about what is on hand; never less on hand than is held,
 * since people wait for it.
 */
export function repairOf({ ledger, ordered }: StockAccount): StockRepair {
  const onHand = Math.max(ledger.onHand, ordered);
  return { to: { onHand, held: ordered }, held: ordered - ledger.held, adjusted: onHand - ledger.onHand };
}
